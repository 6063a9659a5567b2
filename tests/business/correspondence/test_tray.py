"""The officer's tray: what waits there can be made an answer, a report, or nothing."""

from collections.abc import Callable
from datetime import date

import pytest

from quorate import register
from quorate.business.consulting.addresses import NewAddress, give_address
from quorate.business.correspondence import settling, tray
from quorate.business.correspondence.taking_in import take_in_message
from quorate.business.correspondence.tray_letter import tell_the_officer
from quorate.business.inbox import waiting_for
from quorate.register import held, letters, people, responses
from quorate.register.tables.post import Letter
from tests.business.correspondence.mail import (
    PERSON,
    REFERENCE,
    a_mail,
    a_reply,
    a_report,
    address_of,
    answers,
    letter_to,
)
from tests.business.stages import Review

OFFICER = "imogen-bhattarai"
WHY = "She wrote from her own address"


@pytest.fixture
def stranger(consulting: Review) -> int:
    """A message from an address that nobody known has."""
    text = "Keep the panel.\n\n> Have your say"
    return take_in_message(a_mail(text, From="home@known.example.org").as_bytes()).id


def test_what_waits_is_listed_and_what_sorted_itself_is_not(consulting: Review) -> None:
    take_in_message(a_reply().as_bytes())
    take_in_message(a_mail(From="x@known.example.org").as_bytes())

    assert [line.kind for line in tray.waiting()] == ["For you to sort"]
    assert [line.kind for line in tray.settled()] == ["Answer"]
    assert tray.counts() == (1, 1)


@pytest.mark.parametrize("how", ["id", "address", "name"])
def test_a_message_is_assigned_to_a_consultee(stranger: int, how: str) -> None:
    with register.current().reading() as tx:
        person = people.person(tx, PERSON)
    who = {
        "id": PERSON,
        "address": address_of(PERSON).upper(),
        "name": person.name if person else "",
    }

    settling.assign(stranger, REFERENCE, who[how], by="Officer", because=WHY)

    assert answers() == ["Keep the panel."]
    assert tray.waiting() == []


def test_the_quoted_lines_are_taken_if_the_officer_says_so(stranger: int) -> None:
    settling.assign(stranger, REFERENCE, PERSON, by="Officer", because=WHY, whole=True)

    assert answers() == ["Keep the panel.\n\n> Have your say"]


def test_the_journal_says_who_assigned_it_and_why(stranger: int, consulting: Review) -> None:
    settling.assign(stranger, REFERENCE, PERSON, by="Imogen", because=WHY)

    [entry] = consulting.told("MailAssigned")
    assert (entry.actor, WHY in entry.sentence) == ("Imogen", True)


def test_a_late_answer_counts_if_the_officer_says_why(consulting: Review) -> None:
    consulting.on(date(2011, 5, 20))
    late = take_in_message(a_reply("Late, and still meant.").as_bytes())

    settling.assign(late.id, REFERENCE, PERSON, by="Officer", because="She was ill.")

    with register.current().reading() as tx:
        [response] = responses.of_case(tx, REFERENCE)
    assert (response.stage, response.text) == ("consultation", "Late, and still meant.")


def test_a_late_consultation_reply_never_becomes_a_comment(
    review_at: Callable[..., Review],
) -> None:
    review_at("written up")
    late = take_in_message(a_reply().as_bytes())

    settling.assign(late.id, REFERENCE, PERSON, by="Officer", because="She was ill.")

    with register.current().reading() as tx:
        assert [row.stage for row in responses.of_case(tx, REFERENCE)] == ["consultation"]


@pytest.mark.parametrize(
    ("who", "because", "words"),
    [
        ("nobody-known", WHY, "not a consultee"),
        ("", WHY, "not a consultee"),
        (PERSON, "  ", "settled with a reason"),
    ],
)
def test_an_assignment_that_lacks_something_is_refused(
    stranger: int, consulting: Review, who: str, because: str, words: str
) -> None:
    with consulting.refused(words):
        settling.assign(stranger, REFERENCE, who, by="Officer", because=because)


def test_a_strangers_words_are_shown_to_nobody_they_may_be_from(consulting: Review) -> None:
    """A forwarded letter is answered by a colleague: what they write is not its reader's to see."""
    mail = a_reply("In confidence: she is ill.", From="colleague@hchre.example.org")
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="a.pdf")
    stranger = take_in_message(mail.as_bytes())
    take_in_message(a_reply("My own words.").as_bytes())

    with register.current().reading() as tx:
        shown = [message.text for message in held.messages_from(tx, REFERENCE, PERSON)]
        files = held.files_of(tx, REFERENCE, PERSON)
    assert stranger.person_id == PERSON
    assert (shown, list(files)) == (["My own words."], [])


def test_what_was_settled_cannot_be_settled_again(stranger: int, consulting: Review) -> None:
    settling.set_aside(stranger, by="Officer", because="An advertisement.")

    with consulting.refused("needs nothing more"):
        settling.assign(stranger, REFERENCE, PERSON, by="Officer", because=WHY)
    assert len(consulting.told("MailSetAside")) == 1


def test_an_answer_with_a_doubt_is_not_recorded_twice(consulting: Review) -> None:
    mail = a_reply("See attached.")
    mail.add_attachment(b"MZ", maintype="application", subtype="pdf", filename="x.exe")
    doubtful = take_in_message(mail.as_bytes())

    with consulting.refused("recorded as an answer"):
        settling.assign(doubtful.id, REFERENCE, PERSON, by="Officer", because=WHY)


def test_files_go_with_the_answer_that_an_officer_records(consulting: Review) -> None:
    mail = a_mail("See attached.", From="home@known.example.org")
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="a.pdf")
    taken = take_in_message(mail.as_bytes())

    response = settling.assign(taken.id, REFERENCE, PERSON, by="Officer", because=WHY)

    with register.current().reading() as tx:
        assert [file.name for file in responses.files_of(tx, response)] == ["a.pdf"]


def test_the_officer_marks_a_letter_that_a_report_does_not_prove(consulting: Review) -> None:
    with register.current().transaction() as tx:
        row = tx.get(Letter, letter_to(PERSON).id)
        row.sent_to = address_of(PERSON)
    unproven = a_report(letter_to(PERSON)).split(b"Content-Type: text/rfc822-headers")[0]
    taken = take_in_message(unproven)
    assert tray.message(taken.id).can_be_report

    settling.did_not_arrive(taken.id, by="Officer")

    assert letter_to(PERSON).bounced_at
    assert tray.waiting() == []


def test_a_letter_that_came_back_leads_to_another_address(consulting: Review) -> None:
    taken = take_in_message(a_report(letter_to(PERSON)))

    path = tray.message(taken.id).address_path

    assert path == f"/cases/{REFERENCE}/consultees/{PERSON}/address"


def test_another_address_settles_the_reports(consulting: Review) -> None:
    take_in_message(a_report(letter_to(PERSON)))

    give_address(
        consulting.case, PERSON, NewAddress(email="new@hchre.example.org"), by="Officer",
        is_clerk=True,
    )  # fmt: skip

    assert tray.waiting() == []


def test_the_officers_inbox_says_that_mail_waits(stranger: int) -> None:
    assert ("Look at 1 message", "/tray") in [
        (item.what, item.path) for item in waiting_for(OFFICER)
    ]
    assert "/tray" not in [item.path for item in waiting_for(PERSON)]


def test_the_officer_gets_one_letter_a_day_with_something_new(
    stranger: int, consulting: Review
) -> None:
    first = [tell_the_officer() for _ in range(3)]
    consulting.on(date(2011, 4, 19))
    nothing_new = tell_the_officer()
    take_in_message(a_report(letter_to(PERSON)))
    again = tell_the_officer()

    assert (first, nothing_new, again) == ([1, 0, 0], 0, 1)
    with register.current().reading() as tx:
        assert letters.states(tx)["queued"] > 0


def test_no_letter_is_written_about_an_empty_tray(consulting: Review) -> None:
    take_in_message(a_reply().as_bytes())

    assert tell_the_officer() == 0
