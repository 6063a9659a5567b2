"""Once means once: a step and all its effects, whoever asks how often, even at the same moment."""

from datetime import date, timedelta
from inspect import signature

import pytest

from quorate import clock, register
from quorate.business import runs, waits
from quorate.business.cases import Case, in_present_round
from quorate.business.consulting.answering import respond
from quorate.business.consulting.consultation import open_consultation, remind_those_who_owe
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.gates import (
    COMMENTS_CLOSED,
    CONSULTATION_CLOSED,
    FIXED,
    MORNING_AFTER_CONSULTATION,
    apologies_are_due,
    board_has_met,
    consultation_reminder,
    has_opened,
    named,
)
from quorate.business.meeting.meetings import give_notice, postpone
from quorate.business.reviewing.ending import withdraw
from quorate.business.reviewing.overdue import chase_overdue_work
from quorate.business.steps import is_done, once, step_name
from quorate.post.letters import WorkOverdue
from quorate.register import AlreadyRecorded, consultees, journal, papers


@once
def tell_twice(tx, case, number):
    """A step that tells and then fails, unless the number is 2."""
    journal.add(tx, "Told", "It was told.", case=case.reference)
    if number != 2:
        1 / 0  # noqa: B018


@once
def approve_again(tx, case):
    """A step that records what stands already."""
    papers.record_approval(tx, case.reference, "Harrow Council", date(2011, 7, 7))


def test_a_step_is_named_for_what_is_done_and_when_it_recurs():
    assert step_name("give_notice", "board") == "give-notice-board"
    assert step_name("remind_those_who_owe", 10) == "remind-those-who-owe-10"


def test_callers_of_a_step_give_no_transaction():
    assert list(signature(give_notice).parameters) == ["case", "purpose"]


def test_a_step_and_its_effects_are_written_together(review_at):
    review = review_at("final")

    give_notice(review.case, "board")

    assert is_done(review.case, "give-notice-board")
    assert not is_done(Case(review.case.reference, 2), "give-notice-board")


def test_a_step_that_fails_leaves_nothing_and_may_be_tried_again(review_at):
    review = review_at("launched")

    with review.refused("division", ArithmeticError):
        tell_twice(review.case, 1)
    assert not is_done(review.case, "tell-twice-1")

    tell_twice(review.case, 2)
    assert is_done(review.case, "tell-twice-2")


def test_a_second_record_inside_a_step_is_no_step_taken(review_at):
    review = review_at("approved")

    with review.refused("UNIQUE", AlreadyRecorded):
        approve_again(review.case)


def test_two_calls_at_once_write_one_set_of_effects(review_at, at_once):
    review = review_at("authorised", in_file=True)

    at_once(*[lambda: open_consultation(review.case)] * 3)

    assert len(review.letters("ConsultationInvitation")) == 28
    assert len(review.told("ConsultationOpened")) == 1


def test_two_answers_at_once_are_both_recorded(review_at, at_once):
    review = review_at("consulting", in_file=True)

    at_once(
        lambda: respond(review.case, "amara-okafor", "Yes."),
        lambda: respond(review.case, "duncan-wojcik", "No."),
        lambda: remind_those_who_owe(review.case, 10),
    )

    assert len(review.told("ResponseReceived")) == 2
    with register.current().reading() as tx:
        assert journal.first_break(tx) is None


@pytest.fixture
def late(review_at):
    """A review that waits for a write-up beyond its day; in a file if asked."""

    def open_at(**where):
        review = review_at("noted", **where)
        waits.begin(
            review.case, "write-up-lodged", opens_at=None, waiting_for="the officer's write-up"
        )
        return review.on(date(2011, 6, 24))

    return open_at


def test_late_work_is_chased_once_with_its_day_and_clause(late):
    review = late()

    assert [chase_overdue_work(), chase_overdue_work()] == [1, 0]

    (letter,) = review.letters("WorkOverdue")
    assert letter.person_id == "imogen-bhattarai"
    assert letter.fields["due_on"] == "2011-06-23"
    assert letter.fields["clause"]


def test_two_rounds_at_once_chase_late_work_once(late, at_once):
    review = late(in_file=True)

    assert sorted(at_once(chase_overdue_work, chase_overdue_work)) == [0, 1]
    assert len(review.letters("WorkOverdue")) == 1


def test_those_for_whom_a_letter_is_queued_already_are_passed_over(review_at):
    review = review_at("consulting")

    def late(person):
        return WorkOverdue(**signed(person), what="It", due_on=date(2011, 5, 1), clause="12.3")

    with register.current().transaction() as tx:
        first, second, third = consultees.of_case(tx, review.case.reference)[:3]
        queued = [
            queue(tx, review.case, who, late) for who in ([first, second, first], [second, third])
        ]

    assert queued == [2, 1]
    assert review.recipients("WorkOverdue") == [first.id, second.id, third.id]


def test_work_is_not_late_on_its_day(review_at):
    review = review_at("noted").on(date(2011, 6, 23))
    waits.begin(review.case, "write-up-lodged", opens_at=None, waiting_for="the write-up")

    assert chase_overdue_work() == 0


def test_work_of_a_withdrawn_case_is_not_chased(late):
    review = late()
    withdraw(review.case, reason="Enough.", by="Officer")

    assert chase_overdue_work() == 0


def test_a_wait_begun_again_is_the_same_wait_brought_up_to_date(review_at):
    review = review_at("consulting")
    moment = clock.end_of(date(2011, 5, 16))
    waits.begin(review.case, "consultation-closed", opens_at=None, waiting_for="something")
    waits.begin(review.case, "consultation-closed", opens_at=moment, waiting_for="the close")

    (wait,) = waits.open_waits(review.case.reference)
    assert (wait.waiting_for, wait.opens_at) == ("the close", moment)


def test_the_attempts_of_a_wait_are_counted_across_restarts(review_at):
    review = review_at("consulting")
    waits.begin(review.case, "board-meeting", opens_at=None, waiting_for="the Board")

    assert [waits.next_attempt(review.case, "board-meeting") for _ in range(3)] == [1, 2, 3]
    waits.end(review.case, "board-meeting")
    assert waits.open_waits() == []


def test_a_run_carries_a_case_that_exists(review_at):
    review = review_at("consulting")
    assert runs.without_run() == [("REV-2011-01", "structural-review")]

    runs.attach(review.case.reference, "run-1")

    assert (runs.run_of("REV-2011-01"), runs.without_run()) == ("run-1", [])
    with pytest.raises(LookupError, match="REV-9"):
        runs.attach("REV-9", "run-2")


MOMENTS = [
    (CONSULTATION_CLOSED, clock.end_of(date(2011, 5, 16))),
    (MORNING_AFTER_CONSULTATION, clock.at_nine(date(2011, 5, 17))),
    (COMMENTS_CLOSED, clock.end_of(date(2011, 6, 30))),
    (consultation_reminder(10), clock.at_nine(date(2011, 4, 28))),
    (apologies_are_due("board"), clock.end_of(date(2011, 7, 8))),
]


@pytest.mark.parametrize(("gate", "moment"), MOMENTS, ids=lambda value: getattr(value, "name", ""))
def test_a_gate_opens_at_its_moment_and_not_a_second_before(review_at, gate, moment):
    review = review_at("authorised")
    review.hand.moment = moment - timedelta(seconds=1)
    before = gate.is_met(review.case)

    review.hand.moment = moment

    assert gate.opens_at(review.case) == moment
    assert (before, gate.is_met(review.case)) == (False, True)


def test_the_gate_for_apologies_opens_when_the_meeting_is_over_anyway(review_at):
    review = review_at("noticed")
    before = apologies_are_due("board").is_met(review.case)

    postpone(review.case, "board", reason="Snow.", by="Chair")

    assert (before, apologies_are_due("board").is_met(review.case)) == (False, True)


def test_every_gate_is_found_by_its_name():
    gates = [*FIXED, board_has_met("board"), apologies_are_due("authority")]

    assert [named(gate.name).name for gate in gates] == [gate.name for gate in gates]
    with pytest.raises(LookupError, match="no gate is called"):
        named("lunch")


def test_a_wait_can_be_over_when_its_case_is_withdrawn(review_at):
    review = review_at("consulting")
    waits.begin(review.case, "board-meeting", opens_at=None, waiting_for="the Board")
    (wait,) = waits.open_waits()
    before = has_opened(wait)

    withdraw(review.case, reason="Enough.", by="Officer")

    assert (before, has_opened(wait)) == (False, True)


def test_the_present_round_of_a_case_is_its_last(review_at):
    review = review_at("consulting")

    assert in_present_round(Case(review.case.reference, 7)) == review.case
