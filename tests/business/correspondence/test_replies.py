"""A reply becomes an answer where all is plain; where it is not, the officer is asked."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest

from quorate import clock, register
from quorate.business.consulting import answering
from quorate.business.correspondence.taking_in import take_in_message
from quorate.register import incoming, points, responses
from tests.business.correspondence.mail import (
    OURS,
    PERSON,
    REFERENCE,
    a_mail,
    a_reply,
    address_of,
    answers,
    letter_to,
    taken_in,
)
from tests.business.stages import Review

CLOSES = date(2011, 5, 16)
PDF = b"%PDF-1.7 our answer"
PNG = b"\x89PNG\r\n\x1a\n"


def test_a_reply_becomes_the_answer_of_its_writer(consulting: Review) -> None:
    taken = take_in_message(a_reply("Keep the panel.\n\n> Have your say").as_bytes())

    assert (taken.kind, taken.person_id, taken.is_settled) == ("response", PERSON, True)
    assert answers() == ["Keep the panel."]


def test_the_answer_came_by_mail_and_has_its_point(consulting: Review) -> None:
    taken = take_in_message(a_reply().as_bytes())

    with register.current().reading() as tx:
        response = responses.find(tx, taken.response_id or 0)
        found = points.of_response(tx, taken.response_id or 0)
    assert response
    assert response.door == "mail"
    assert [point.text for point in found] == ["We agree with the plan."]


def test_what_is_cut_off_is_kept_whole_with_the_message(consulting: Review) -> None:
    take_in_message(a_reply("Keep it.\n\nOn Monday, Policy wrote:\n> Have your say").as_bytes())

    [message] = taken_in()
    assert "> Have your say" in message.text
    assert answers() == ["Keep it."]


def test_a_known_address_is_enough_where_one_thing_is_asked(consulting: Review) -> None:
    taken = take_in_message(a_mail("We agree.").as_bytes())

    assert (taken.kind, taken.case) == ("response", REFERENCE)


def test_a_message_number_that_a_relay_changed_does_no_harm(consulting: Review) -> None:
    mail = a_mail("We agree.", In_Reply_To="<0100018@email.example.com>")

    assert take_in_message(mail.as_bytes()).kind == "response"


@pytest.mark.parametrize("header", ["Delivered-To", "To", "X-Original-To"])
def test_the_mark_in_our_address_tells_the_letter(consulting: Review, header: str) -> None:
    mark = letter_to(PERSON).message_id[1:21]
    mail = a_mail("We agree.", **{header: OURS.replace("@", f"+{mark}@")} if header != "To" else {})
    if header == "To":
        mail.replace_header("To", OURS.replace("@", f"+{mark}@"))

    taken = take_in_message(mail.as_bytes())

    assert taken.kind == "response"
    assert taken_in()[0].letter_id == letter_to(PERSON).id


def test_capitals_in_an_address_make_no_stranger(consulting: Review) -> None:
    mail = a_mail("We agree.", From=f"Pauline <{address_of(PERSON).upper()}>")

    assert take_in_message(mail.as_bytes()).kind == "response"


def test_a_reply_from_another_address_is_never_attributed(consulting: Review) -> None:
    taken = take_in_message(a_reply(From="somebody@elsewhere.example.org").as_bytes())

    assert (taken.kind, taken.person_id, taken.is_settled) == ("stranger", PERSON, False)
    assert "from another address" in taken.why
    assert answers() == []


def test_a_consultee_who_answers_another_ones_letter_speaks_for_themselves(
    consulting: Review,
) -> None:
    other = next(
        person for person in consulting.recipients("ConsultationInvitation") if person != PERSON
    )
    mail = a_reply(From=address_of(other))

    assert take_in_message(mail.as_bytes()).person_id == other


def test_a_stranger_waits_for_the_officer(consulting: Review) -> None:
    taken = take_in_message(a_mail(From="nobody@known.example.org").as_bytes())

    assert (taken.kind, taken.is_settled, taken.case) == ("stranger", False, None)


def test_two_messages_of_one_person_stand_beside_each_other(consulting: Review) -> None:
    take_in_message(a_reply("The panel should stay.").as_bytes())
    take_in_message(a_reply("Thanks, and one more thing.").as_bytes())

    assert answers() == ["The panel should stay.", "Thanks, and one more thing."]


def test_a_reply_to_a_letter_that_asks_nothing_is_no_answer(consulting: Review) -> None:
    with register.current().transaction() as tx:
        row = tx.get(type(letter_to(PERSON)), letter_to(PERSON).id)
        row.name = "AnswerReceived"

    taken = take_in_message(_answering(row.message_id))

    assert (taken.kind, taken.is_settled) == ("stranger", False)
    assert "asks for no answer" in taken.why


def _answering(message_id: str) -> bytes:
    return a_mail("Thank you.", In_Reply_To=message_id).as_bytes()


def test_a_reply_to_a_letter_of_another_round_waits_for_the_officer(consulting: Review) -> None:
    with register.current().transaction() as tx:
        tx.get(type(letter_to(PERSON)), letter_to(PERSON).id).round = 0

    taken = take_in_message(a_reply().as_bytes())

    assert (taken.kind, taken.is_settled, answers()) == ("stranger", False, [])
    assert "of an earlier round" in taken.why


def test_two_machines_cannot_answer_each_other_without_end(consulting: Review) -> None:
    for number in range(9):
        take_in_message(a_reply(f"I am away. Ticket {number}").as_bytes())

    assert len(answers()) == 5
    assert [row.kind for row in taken_in()][5:] == ["stranger"] * 4


def test_a_reply_after_the_close_waits_for_the_officer(consulting: Review) -> None:
    consulting.on(CLOSES + timedelta(days=1))

    taken = take_in_message(a_reply().as_bytes())

    assert (taken.kind, taken.is_settled, taken.person_id) == ("stranger", False, PERSON)
    assert "after the close of the consultation" in taken.why


def test_what_arrived_on_the_last_evening_counts_the_next_day(
    consulting: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening = clock.at(CLOSES, time(23, 50))
    consulting.on(CLOSES + timedelta(days=1), time(0, 3))
    monkeypatch.setattr(clock, "real_now", clock.now)

    taken = take_in_message(a_reply().as_bytes(), arrived_at=evening)

    assert (taken.kind, taken.is_settled) == ("response", True)


def test_a_replayed_clock_does_not_believe_the_mailbox(consulting: Review) -> None:
    consulting.on(CLOSES + timedelta(days=1))

    taken = take_in_message(a_reply().as_bytes(), arrived_at=clock.at(CLOSES, time(9)))

    assert taken.kind == "stranger"


def test_a_late_consultation_reply_is_no_comment_on_the_write_up(
    review_at: Callable[..., Review],
) -> None:
    review_at("circulating")
    late = take_in_message(a_reply().as_bytes())
    invited = letter_to(PERSON, "CommentsInvitation").message_id
    comment = take_in_message(a_reply("It is fair.", In_Reply_To=invited).as_bytes())

    assert "after the close of the consultation" in late.why
    with register.current().reading() as tx:
        found = responses.find(tx, comment.response_id or 0)
    assert found
    assert (found.stage, found.text) == ("circulation", "It is fair.")


def test_files_are_kept_with_the_answer(consulting: Review) -> None:
    mail = a_reply("See attached.")
    mail.add_attachment(PDF, maintype="application", subtype="pdf", filename="answer.pdf")

    taken = take_in_message(mail.as_bytes())

    with register.current().reading() as tx:
        [file] = responses.files_of(tx, taken.response_id or 0)
        assert (file.name, file.content, file.message_id) == ("answer.pdf", PDF, taken.id)


def test_an_answer_in_a_file_alone_is_an_answer(consulting: Review) -> None:
    mail = a_reply("")
    mail.add_attachment(PDF, maintype="application", subtype="pdf", filename="answer.pdf")

    take_in_message(mail.as_bytes())

    assert answers() == ["The answer came as a file: answer.pdf."]


def test_a_program_is_not_kept_and_the_officer_is_told(consulting: Review) -> None:
    mail = a_reply("See attached.")
    mail.add_attachment(b"MZ\x90", maintype="application", subtype="pdf", filename="answer.exe")

    taken = take_in_message(mail.as_bytes())

    assert (taken.kind, taken.is_settled) == ("response", False)
    assert "A file was not taken: answer.exe" in taken.why
    with register.current().reading() as tx:
        assert not incoming.files_of(tx, taken.id)


def test_the_logo_below_a_signature_is_no_file(consulting: Review) -> None:
    mail = a_reply("We agree.")
    picture = {"maintype": "image", "subtype": "png", "disposition": "inline"}
    mail.add_related(PNG, **picture, cid="<logo@x>", filename="image001.png")

    taken = take_in_message(mail.as_bytes())

    with register.current().reading() as tx:
        assert not responses.files_of(tx, taken.response_id or 0)


@pytest.mark.parametrize(
    ("content", "disposition"), [(PNG + b"\0" * 30_000, "inline"), (PNG, "attachment")]
)
def test_a_picture_that_is_no_logo_is_kept(
    consulting: Review, content: bytes, disposition: str
) -> None:
    mail = a_reply("We agree.")
    picture = {"maintype": "image", "subtype": "png", "disposition": disposition}
    mail.add_related(content, **picture, cid="<photo@x>", filename="photo.png")

    taken = take_in_message(mail.as_bytes())

    with register.current().reading() as tx:
        assert [file.name for file in responses.files_of(tx, taken.response_id or 0)] == [
            "photo.png"
        ]


def test_answers_written_into_the_quoted_letter_are_pointed_out(consulting: Review) -> None:
    with register.current().transaction() as tx:
        row = tx.get(type(letter_to(PERSON)), letter_to(PERSON).id)
        row.text = "Do you agree with the new structure?"
    text = (
        "See my answers below.\n\n-----Original Message-----\n"
        "Do you agree with the new structure?\nNo, the panel for the elderly must stay.\n"
    )

    taken = take_in_message(a_reply(text).as_bytes())

    assert (taken.kind, taken.is_settled) == ("response", False)
    assert "within the letter" in taken.why


@pytest.mark.parametrize(
    "header",
    [
        {"Auto_Submitted": "auto-replied"},
        {"X_Autoreply": "yes"},
        {"Precedence": "bulk"},
        {"Return_Path": "<>"},
        {"Subject": "Automatic reply: Have your say"},
        {"Subject": "Out of Office: Have your say"},
    ],
)
def test_what_a_machine_answers_is_kept_apart(consulting: Review, header: dict[str, str]) -> None:
    taken = take_in_message(a_reply("I am away until Monday.", **header).as_bytes())

    assert (taken.kind, taken.is_settled, answers()) == ("auto-reply", True, [])


def test_an_answer_about_a_diary_is_kept_apart(consulting: Review) -> None:
    mail = a_reply("", Subject="Accepted: Workshop")
    mail.add_alternative("BEGIN:VCALENDAR\nMETHOD:REPLY\n", subtype="calendar")

    assert take_in_message(mail.as_bytes()).kind == "auto-reply"


def test_unsubscribe_ends_the_reminders_and_is_no_answer(consulting: Review) -> None:
    taken = take_in_message(a_reply("Unsubscribe.").as_bytes())

    assert (taken.kind, taken.is_settled, answers()) == ("auto-reply", True, [])
    assert len(consulting.told("Unsubscribed")) == 1


def test_nobody_unsubscribes_somebody_else(consulting: Review) -> None:
    take_in_message(a_reply("unsubscribe", From="x@elsewhere.example.org").as_bytes())

    assert consulting.told("Unsubscribed") == []


def test_an_encrypted_message_asks_for_plain_words(consulting: Review) -> None:
    mail = a_reply()
    mail.set_type("application/pkcs7-mime")

    taken = take_in_message(mail.as_bytes())

    assert (taken.kind, taken.is_settled, taken.person_id) == ("unreadable", False, PERSON)


@pytest.mark.parametrize("raw", [b"", b"\x00" * 100, b"not a mail at all", b"From: a@b.org\n\n"])
def test_what_says_nothing_is_kept_for_the_officer(consulting: Review, raw: bytes) -> None:
    taken = take_in_message(raw)

    assert (taken.kind, taken.is_settled) == ("unreadable", False)


def test_mail_for_a_withdrawn_case_waits_for_the_officer(
    consulting: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quorate.business.reviewing import ending

    ending.withdraw(consulting.case, reason="Another way was found.", by="Officer")

    taken = take_in_message(a_reply().as_bytes())

    assert (taken.kind, taken.is_settled, answers()) == ("stranger", False, [])


def test_who_is_asked_in_two_cases_is_not_guessed(
    consulting: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    def two(*_: Any) -> list[str]:
        return [REFERENCE, REFERENCE]

    monkeypatch.setattr("quorate.register.consultees.cases_of", two)

    taken = take_in_message(a_mail().as_bytes())

    assert "asked in several cases" in taken.why
    assert not taken.is_settled


def test_the_letters_that_ask_are_letters(consulting: Review) -> None:
    from quorate.business.correspondence.replies import ASKS
    from quorate.post.letters import LETTERS

    assert set(ASKS) <= set(LETTERS)
    assert set(ASKS.values()) == set(answering.OPENED_BY)
