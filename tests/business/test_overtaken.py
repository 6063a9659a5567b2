"""A process that was overtaken by another writes nothing over what that one has written."""

from datetime import timedelta

import pytest

from quorate import clock, register
from quorate.business import form_desk, runs, waits
from quorate.business.cases import Case, opened_once
from quorate.business.gate import ResumeForm
from quorate.business.gates import FINAL_PAPER_LODGED, WRITE_UP_LODGED
from quorate.business.refusal import Withdrawn
from quorate.business.reviewing.ending import withdraw
from quorate.register import AlreadyRecorded, cases
from quorate.register.tables.cases import Heartbeat, Round
from tests.business.test_form_desk import FILLED_IN, Vote


def waiting(case, gate, **met):
    """Whether a case now waits at a gate that was shut when the process looked."""
    return waits.begin(case, gate, opens_at=None, waiting_for=gate, **met)


def gates_of(case):
    return [wait.gate for wait in waits.open_waits(case.reference)]


def begin_another_round(case):
    with register.current().transaction() as tx:
        again = Round(
            case_reference=case.reference,
            number=2,
            first_stage="write-up",
            because="referred back",
            began_on=clock.today(),
        )
        cases.begin_round(tx, again, [])


def test_no_wait_begins_at_a_gate_that_has_opened_meanwhile(review_at):
    case = review_at("noted").case
    waiting(case, FINAL_PAPER_LODGED.name)

    assert not waiting(case, WRITE_UP_LODGED.name, unless=lambda case: True)
    assert gates_of(case) == [FINAL_PAPER_LODGED.name]


def test_no_wait_begins_at_a_gate_that_was_passed_meanwhile(review_at):
    case = review_at("noted").case
    waiting(case, WRITE_UP_LODGED.name)
    waits.end(case, WRITE_UP_LODGED.name)
    waiting(case, FINAL_PAPER_LODGED.name)

    assert not waiting(case, WRITE_UP_LODGED.name)
    assert gates_of(case) == [FINAL_PAPER_LODGED.name]


def test_no_wait_begins_in_a_round_that_is_over(review_at):
    case = review_at("noted").case
    begin_another_round(case)
    waiting(Case(case.reference, 2), WRITE_UP_LODGED.name)

    assert not waiting(case, "board-meeting")
    assert gates_of(case) == [WRITE_UP_LODGED.name]


def test_no_wait_begins_in_a_case_that_was_withdrawn_meanwhile(review_at):
    review = review_at("noted")
    withdraw(review.case, reason="Enough.", by="Officer")

    with pytest.raises(Withdrawn):
        waiting(review.case, WRITE_UP_LODGED.name)


def test_a_gate_that_was_given_up_may_be_waited_at_again(review_at):
    case = review_at("noted").case
    waiting(case, WRITE_UP_LODGED.name)
    waiting(case, FINAL_PAPER_LODGED.name)

    assert waiting(case, WRITE_UP_LODGED.name)
    assert gates_of(case) == [WRITE_UP_LODGED.name]


def test_what_was_filled_in_is_not_taken_again_in_another_round(review_at):
    case, taken = review_at("noted").case, []
    form = ResumeForm(Vote, lambda case: "It.", lambda *_: taken.append(1), lambda _: "Version 1")
    form_desk.take_once(form, case, "vote-gate-1-1-response", FILLED_IN)
    begin_another_round(case)

    form_desk.take_once(form, Case(case.reference, 2), "vote-gate-1-1-response", FILLED_IN)

    assert taken == [1]


def test_a_run_that_is_to_launch_finds_the_case_that_it_launched(review_at):
    case = review_at("noted").case
    runs.attach(case.reference, "run-1")

    assert opened_once("run-1", lambda: 1 / 0) == case


def test_of_two_workers_on_a_launching_run_the_second_finds_the_case(review_at):
    case = review_at("noted").case

    def overtaken():
        runs.attach(case.reference, "run-1")
        raise AlreadyRecorded("UNIQUE constraint failed: case.run_id")

    assert opened_once("run-1", overtaken) == case


def test_what_stands_already_for_another_reason_is_told(review_at):
    review_at("noted")

    def broken():
        raise AlreadyRecorded("another key")

    with pytest.raises(AlreadyRecorded, match="another key"):
        opened_once("run-1", broken)


def test_a_run_that_replaces_one_which_has_gone_is_not_put_over_a_later_one(review_at):
    case = review_at("noted").case
    runs.attach(case.reference, "run-2")

    assert not runs.put_in_place_of("run-1", case.reference, "run-of-old")
    assert runs.run_of(case.reference) == "run-2"


def test_a_run_is_told_of_the_one_that_it_takes_a_case_from(review_at):
    case = review_at("noted").case

    given = [runs.attach(case.reference, run) for run in ("run-1", "run-1", "run-2")]

    assert given == [None, None, "run-1"]


def test_a_worker_that_has_fallen_silent_holds_nothing_back(review_at):
    review_at("noted")
    runs.take_hold("run-1", "a worker")
    before = runs.is_held("run-1")
    with register.current().transaction() as tx:
        tx.get_one(Heartbeat, "run-1").beat_at -= timedelta(seconds=20)

    assert (before, runs.is_held("run-1")) == (True, False)
