"""Another address: what did not arrive goes again, and nothing else does."""

from datetime import date

import pytest

from quorate import clock, register
from quorate.business.access import links, sessions
from quorate.business.consulting.addresses import NewAddress, give_address, reached
from quorate.business.refusal import NotFound
from quorate.register import kept_letters, people

KENJI, DEVIKA, DUNCAN = "kenji-rowbotham", "rev-2011-01-4", "duncan-wojcik"
NEW = NewAddress(email="kenji@new.example.org")


def came_back(person: str, name: str = "ConsultationInvitation", **facts) -> None:
    """A delivery report has come, as the mailbox would record it."""
    with register.current().transaction() as tx:
        for row in kept_letters.of_person(tx, "REV-2011-01", 1, person):
            if row.name == name:
                row.state, row.bounced_at = "sent", clock.now()
                for fact, value in facts.items():
                    setattr(row, fact, value)
        one = people.person(tx, person)
        one.undeliverable_at, one.undeliverable_because = clock.now(), "no such mailbox"


def sent_to(review, person: str) -> list[tuple[str, str, str]]:
    with register.current().reading() as tx:
        rows = kept_letters.of_person(tx, review.case.reference, 1, person)
    return [(row.name, row.occasion, row.state) for row in rows if row.name != "NoticeOfMeeting"]


def test_a_letter_that_came_back_goes_again_to_the_new_address(review_at):
    review = review_at("consulting")
    came_back(KENJI)

    assert give_address(review.case, KENJI, NEW, by="Officer") == 1

    assert sent_to(review, KENJI) == [
        ("ConsultationInvitation", "", "sent"),
        ("ConsultationInvitation", "again-1", "queued"),
    ]
    with register.current().reading() as tx:
        first, again = kept_letters.of_person(tx, review.case.reference, 1, KENJI)
        person = people.person(tx, KENJI)
    assert (again.fields, again.paper_ids) == (first.fields, first.paper_ids)
    assert again.message_id != first.message_id
    assert (person.email, person.undeliverable_at) == ("kenji@new.example.org", None)


def test_one_that_comes_back_again_goes_a_third_time(review_at):
    review = review_at("consulting")
    came_back(KENJI)
    give_address(review.case, KENJI, NEW, by="Officer")
    came_back(KENJI)

    give_address(review.case, KENJI, NewAddress(email="kenji@third.example.org"), by="Officer")

    assert [occasion for _, occasion, _ in sent_to(review, KENJI)] == ["", "again-1", "again-2"]


def test_what_arrived_does_not_go_again(review_at):
    review = review_at("consulting")

    assert give_address(review.case, KENJI, NEW, by="Officer") == 0
    assert len(sent_to(review, KENJI)) == 1


def test_reminders_and_what_is_over_do_not_go_again(review_at):
    review = review_at("consulting")
    came_back(KENJI, name="ConsultationInvitation")
    review.on(date(2011, 5, 17))

    assert give_address(review.case, KENJI, NEW, by="Officer") == 0


def test_what_waits_to_be_printed_goes_by_email_once_there_is_an_address(review_at):
    review = review_at("consulting")
    came_back(DEVIKA, state="to-print", bounced_at=None)

    assert give_address(review.case, DEVIKA, NewAddress("d@penrose.example.org"), by="Officer") == 1

    assert sent_to(review, DEVIKA) == [("ConsultationInvitation", "", "queued")]


def test_who_has_no_email_address_any_more_is_written_to_by_post(review_at):
    review = review_at("consulting")
    came_back(KENJI)

    give_address(review.case, KENJI, NewAddress(address="1 Low Road\nHarrow"), by="Officer")

    now = reached(review.case, KENJI)
    assert (now.email, now.address, now.undeliverable_because) == ("", "1 Low Road\nHarrow", "")
    (told,) = review.told("AddressGiven")
    assert told.sentence == (
        "Officer gave another address for Kenji Rowbotham, who is now written to by post. "
        "1 of their letters go again."
    )


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (NewAddress(), "There is no address"),
        (NewAddress("kenji at home"), "is not an email address"),
        (NewAddress("Duncan.WOJCIK@met-police.example.org"), "is the address of Duncan Wojcik"),
        (NewAddress("kenji.rowbotham@home-group.example.org"), "is written to there already"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused(review_at, given, words):
    review = review_at("consulting")
    with register.current().reading() as tx:
        theirs = people.person(tx, DUNCAN).email
    if "Duncan" in given.email:
        given = NewAddress(theirs.upper())

    with review.refused(words):
        give_address(review.case, KENJI, given, by="Officer")


def test_the_address_that_mail_came_back_from_is_refused(review_at):
    review = review_at("consulting")
    came_back(KENJI)

    with review.refused("came back"):
        give_address(review.case, KENJI, NewAddress(reached(review.case, KENJI).email), by="O")


def test_the_address_a_member_signs_in_by_is_changed_by_democratic_services(review_at):
    review = review_at("consulting")
    new = NewAddress("duncan@elsewhere.example.org")

    with review.refused("signs in by their email address"):
        give_address(review.case, DUNCAN, new, by="Officer")

    give_address(review.case, DUNCAN, new, by="Clerk", is_clerk=True)
    assert reached(review.case, DUNCAN).email == new.email


def test_a_members_address_that_mail_comes_back_from_may_be_changed(review_at):
    review = review_at("consulting")
    came_back(DUNCAN)

    assert give_address(review.case, DUNCAN, NewAddress("d@new.example.org"), by="Officer") == 1


def test_what_went_to_the_former_address_lets_nobody_in_any_more(review_at):
    review = review_at("consulting")
    came_back(DUNCAN)
    with register.current().transaction() as tx:
        secret = sessions.open_session(tx, DUNCAN)
        link = links.mint(tx, DUNCAN, "letter", "/").rpartition("/")[2]

    give_address(review.case, DUNCAN, NewAddress("d@new.example.org"), by="Officer")

    assert sessions.who_is(secret) is None
    assert not links.look_at(link).is_open


def test_nobody_outside_the_case_gets_another_address(review_at):
    review = review_at("consulting")

    with review.refused("is not written to", NotFound):
        give_address(review.case, "henrietta-laleye", NEW, by="Officer")
