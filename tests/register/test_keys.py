"""What the database itself refuses: strangers, second times, unknown words, bare hours."""

import contextlib
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta, timezone
from threading import Event, Timer

import pytest
from sqlalchemy.exc import IntegrityError, StatementError

from quorate import clock
from quorate.business.cases import Case
from quorate.business.steps import once
from quorate.register import (
    AlreadyRecorded,
    cases,
    consultees,
    journal,
    letters,
    meetings,
    papers,
    people,
    responses,
    structure,
)
from quorate.register.structure import Seats
from quorate.register.tables.cases import Stage, Wait
from quorate.register.tables.journal import ReplayMoment
from quorate.register.tables.meetings import Apology, Meeting, RollCall
from quorate.register.tables.people import OfficeHolding, Person
from tests.register.rows import a_letter

CASE = "REV-2011-01"
DAY = date(2011, 4, 18)


def board_meeting(**other):
    """A meeting of the Board for the case."""
    facts = {
        "case_reference": CASE,
        "round": 1,
        "purpose": "board",
        "body_id": "board",
        "starts_at": clock.at_nine(DAY),
        "venue": "Room 1",
        "agenda": [],
        "outcome_facts": {},
    }
    return Meeting(**{**facts, **other})


STRANGERS = {
    "a person of an unknown organisation": lambda tx: people.add_person(
        tx, "dan", "Dan", organisation="nobody"
    ),
    "a step of an unknown case": lambda tx: cases.take_step(tx, "REV-1", 1, "launch"),
    "a letter to an unknown person": lambda tx: letters.queue(tx, [a_letter("nobody")]),
    "a meeting of an unknown body": lambda tx: meetings.add(tx, board_meeting(body_id="nobody")),
    "a consultee who is not known": lambda tx: consultees.add(tx, CASE, [("nobody", None)]),
}


@pytest.mark.parametrize("act", STRANGERS.values(), ids=STRANGERS.keys())
def test_a_row_about_somebody_unknown_is_refused(furnished, act):
    with pytest.raises(IntegrityError), furnished.transaction() as tx:
        act(tx)


def apology_of_ada(tx):
    """Ada's apology for the meeting of the case."""
    meeting = meetings.find(tx, CASE, 1, "board") or meetings.add(tx, board_meeting())
    apology = Apology(
        meeting_id=meeting.id, person_id="ada", received_on=DAY, is_in_time=True, substitute_id=None
    )
    meetings.record_apology(tx, apology)


ONCE = {
    "a step": lambda tx: cases.take_step(tx, CASE, 1, "give-notice-board"),
    "a meeting for a purpose": lambda tx: meetings.add(tx, board_meeting()),
    "an email address": lambda tx: people.add_person(
        tx, f"p{id(object())}", "Eve", email="eve@example.org"
    ),
    "an approval": lambda tx: papers.record_approval(tx, CASE, "The Council", DAY),
    "a wait at a gate": lambda tx: cases.add_wait(
        tx,
        Wait(
            case_reference=CASE, round=1, gate="board-meeting", waiting_for="it", since=clock.now()
        ),
    ),
}


@pytest.mark.parametrize("act", ONCE.values(), ids=ONCE.keys())
def test_what_stands_once_is_refused_a_second_time(furnished, act):
    with furnished.transaction() as tx:
        act(tx)

    with pytest.raises(AlreadyRecorded), furnished.transaction() as tx:
        act(tx)


@pytest.mark.clause("12.8")
def test_a_member_apologises_for_a_meeting_once(furnished):
    with furnished.transaction() as tx:
        apology_of_ada(tx)

    with pytest.raises(AlreadyRecorded), furnished.transaction() as tx:
        apology_of_ada(tx)


def test_one_run_carries_one_case(furnished, new_case):
    with furnished.transaction() as tx:
        cases.add(tx, new_case("REV-2011-02", run_id="run-1"))

    with pytest.raises(AlreadyRecorded), furnished.transaction() as tx:
        cases.add(tx, new_case("REV-2011-03", run_id="run-1"))


def test_a_second_time_leaves_nothing_of_its_transaction(furnished, rows_in):
    with furnished.transaction() as tx:
        cases.take_step(tx, CASE, 1, "open-consultation")

    with contextlib.suppress(AlreadyRecorded), furnished.transaction() as tx:
        people.add_person(tx, "dan", "Dan")
        responses.add(tx, (CASE, 1), "consultation", person="ada", text="Yes.")
        cases.take_step(tx, CASE, 1, "open-consultation")

    assert rows_in(furnished, "person") == 3
    assert rows_in(furnished, "response") == 0


def test_an_error_of_the_house_leaves_nothing_behind(furnished, rows_in):
    with contextlib.suppress(ZeroDivisionError), furnished.transaction() as tx:
        people.add_person(tx, "dan", "Dan")
        1 / 0  # noqa: B018

    assert rows_in(furnished, "person") == 3


UNKNOWN_WORDS = {
    "a role": lambda tx: structure.appoint(tx, a_seat(tx), "ada", "guest", DAY),
    "a stage": lambda tx: responses.add(tx, (CASE, 1), "lunch", person="ada", text="Yes."),
    "a capacity": lambda tx: meetings.call_roll(
        tx,
        [
            RollCall(
                meeting_id=meetings.add(tx, board_meeting()).id, person_id="ada", capacity="guest"
            )
        ],
    ),
}


def a_seat(tx):
    """A seat on the Board."""
    return structure.open_seats(tx, "board", Seats("council", 1, None), DAY, place=0)[0]


@pytest.mark.parametrize("act", UNKNOWN_WORDS.values(), ids=UNKNOWN_WORDS.keys())
def test_a_word_the_record_does_not_know_is_refused(furnished, act):
    with pytest.raises(IntegrityError), furnished.transaction() as tx:
        act(tx)


def test_a_period_holds_for_one_day_at_least(furnished):
    office = OfficeHolding(body_id="board", office="chair", person_id="ada", from_on=DAY, to_on=DAY)

    with pytest.raises(IntegrityError), furnished.transaction() as tx:
        tx.add(office)


def test_a_stranger_called_unique_is_no_second_time(furnished):
    with pytest.raises(IntegrityError), furnished.transaction() as tx:
        consultees.add(tx, CASE, [("unique", None)])


def test_a_moment_without_a_zone_is_refused(fresh_register):
    bare = datetime(2011, 4, 18, 14, 0)  # noqa: DTZ001

    with (
        pytest.raises(StatementError, match="without a time zone"),
        fresh_register.transaction() as tx,
    ):
        tx.add(ReplayMoment(id=1, moment=bare))


def test_a_moment_of_any_zone_comes_back_in_utc(fresh_register):
    moment = datetime(2011, 4, 18, 14, 0, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    with fresh_register.transaction() as tx:
        tx.add(ReplayMoment(id=1, moment=moment))

    with fresh_register.reading() as tx:
        recorded = tx.get(ReplayMoment, 1).moment

    assert recorded == moment
    assert recorded.tzinfo is UTC


def test_a_moment_keeps_its_microseconds(fresh_register):
    moment = datetime(2011, 4, 18, 14, 0, 0, 123456, tzinfo=UTC)
    with fresh_register.transaction() as tx:
        tx.add(ReplayMoment(id=1, moment=moment))

    with fresh_register.reading() as tx:
        assert tx.get(ReplayMoment, 1).moment == moment


def test_a_stage_is_planned_once_in_a_round(furnished):
    def planned():
        return Stage(
            case_reference=CASE,
            round=1,
            name="board",
            opens_on=DAY,
            closes_on=DAY,
            latest_on=DAY,
            clause="12.3",
            because=[],
        )

    with pytest.raises(AlreadyRecorded), furnished.transaction() as tx:
        tx.add_all([planned(), planned()])


def test_a_step_taken_twice_at_the_same_moment_has_one_set_of_effects(furnished, rows_in):
    taken, other_comes = Event(), Event()

    @once
    def tell(tx, case):
        journal.add(tx, "Told", "It was told.", case=case.reference)
        taken.set()
        other_comes.wait(5)

    def come_second():
        taken.wait(5)
        Timer(0.2, other_comes.set).start()  # by then it has found the step not taken, and waits
        tell(Case(CASE))

    with ThreadPoolExecutor(2) as pool:
        for done in (pool.submit(tell, Case(CASE)), pool.submit(come_second)):
            done.result(timeout=15)

    assert (rows_in(furnished, "step"), rows_in(furnished, "journal")) == (1, 1)


def test_a_person_without_an_address_needs_none(furnished):
    with furnished.transaction() as tx:
        people.add_person(tx, "dan", "Dan")
        people.add_person(tx, "eve", "Eve")

    with furnished.reading() as tx:
        assert tx.get(Person, "eve").email is None
