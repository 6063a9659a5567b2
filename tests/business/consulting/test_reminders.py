"""Reminders go to those who owe, once, and to nobody who asked for none or is out of reach."""

import pytest

from quorate import clock, register
from quorate.business.consulting import answering
from quorate.business.consulting.consultation import remind_those_who_owe
from quorate.business.correspondence import unsubscribing
from quorate.register import access, letters
from quorate.register.tables.people import Person
from quorate.register.tables.post import Letter

CASE = "REV-2011-01"


@pytest.fixture
def consulting(review_at):
    return review_at("consulting")


def reminded(review):
    remind_those_who_owe(review.case, 10)
    return review.recipients("ConsultationReminder")


def some_letter(review, person):
    return next(row for row in review.letters("ConsultationInvitation") if row.person_id == person)


def link_of(letter):
    """The secret of a letter's link, as its reader has it."""
    with register.current().transaction() as tx:
        return unsubscribing.mint(tx, letter).rpartition("/")[2]


def test_who_asked_for_no_reminders_gets_none(consulting):
    invited = consulting.recipients("ConsultationInvitation")
    with register.current().transaction() as tx:
        assert unsubscribing.unsubscribe(tx, CASE, invited[0], how="by mail")

    assert reminded(consulting) == invited[1:]
    (told,) = consulting.told("ConsulteesReminded")
    assert told.facts["left_out"] == 1


def test_whose_mail_comes_back_gets_no_reminder(consulting):
    invited = consulting.recipients("ConsultationInvitation")
    with register.current().transaction() as tx:
        tx.get(Person, invited[1]).undeliverable_at = clock.now()

    assert reminded(consulting) == [invited[0], *invited[2:]]


def test_who_has_answered_gets_no_reminder(consulting):
    invited = consulting.recipients("ConsultationInvitation")
    answering.respond(consulting.case, invited[2], "Agreed.")

    assert reminded(consulting) == [*invited[:2], *invited[3:]]


def test_nobody_is_reminded_of_a_day_twice(consulting):
    first = reminded(consulting)

    assert reminded(consulting) == first


def test_a_reminder_carries_a_way_to_stop_reminders_and_an_invitation_none(consulting):
    reminded(consulting)

    assert "unsubscribe" in consulting.letters("ConsultationReminder")[0].fields
    assert "unsubscribe" not in consulting.letters("ConsultationInvitation")[0].fields


def test_a_link_stops_the_reminders_of_its_reader_alone(consulting):
    invited = consulting.recipients("ConsultationInvitation")
    link = link_of(some_letter(consulting, invited[3]))

    assert unsubscribing.look_at(link).is_stopped is False
    assert unsubscribing.use(link).is_stopped
    assert set(invited) - set(reminded(consulting)) == {invited[3]}


def test_stopping_twice_is_told_once(consulting):
    link = link_of(consulting.letters("ConsultationInvitation")[0])

    unsubscribing.use(link)
    unsubscribing.use(link)

    assert len(consulting.told("Unsubscribed")) == 1


def test_the_register_keeps_no_secret_of_a_link(consulting):
    link = link_of(consulting.letters("ConsultationInvitation")[0])
    with register.current().reading() as tx:
        assert access.unsubscribe_link(tx, link) is None


def test_a_made_up_link_stops_nothing(consulting):
    assert unsubscribing.use("made-up") is None
    assert unsubscribing.look_at("made-up") is None


def test_a_letter_without_a_case_has_no_reminders_to_stop(consulting):
    with pytest.raises(ValueError, match="has none"), register.current().transaction() as tx:
        unsubscribing.mint(tx, Letter(case_reference=None, person_id="x"))


def test_somebody_unsubscribed_still_gets_what_everybody_must_get(consulting):
    invited = consulting.recipients("ConsultationInvitation")
    with register.current().transaction() as tx:
        unsubscribing.unsubscribe(tx, CASE, invited[0], how="by mail")
        rows = letters.letters_of(tx, CASE)

    assert {row.state for row in rows if row.person_id == invited[0]} == {"queued"}
