"""Prefect's server is away for an hour: decisions stand, cases go on, and it catches up."""

from dataclasses import dataclass

import pytest

from quorate.business.cases import Case
from quorate.business.groups.proposing import PROCEDURE, propose
from quorate.engine.starting import start_case
from tests.business.groups.proposed import MEMBERS, a_form
from tests.faults.proposed import (
    PATIENCE,
    all_answer,
    an_hour_passes,
    before_its_members,
    events,
    has_asked,
    is_asleep,
    is_closed,
    until_its_run_has_ended,
)
from tests.faults.town import Town
from tests.live.real_stack import SlowPost, letters_of, until

pytestmark = pytest.mark.live


@dataclass(frozen=True)
class Outage:
    """What was so at the end of the hour, and three cases that it found in different states."""

    decided: Case
    cut_off: Case
    launched: Case
    pages: list[int]
    was_closed: bool
    outcome_letters: set[str]


@pytest.fixture(scope="module")
def outage(september: tuple[Town, SlowPost]) -> Outage:
    """Prefect goes away while one case waits for people and the run of another is at work."""
    town, post = september
    decided = before_its_members()
    cut_off = at_work(post)
    town.kill("prefect")
    try:
        post.seconds_a_letter = 0.0
        launched = propose(a_form(), by="Pauline Hakimian")
        assert not start_case(launched.reference, PROCEDURE)
        pages = all_answer(town, decided)
        until(lambda: is_closed(decided), seconds=PATIENCE)
        until(lambda: outcome_letters(decided) == {"sent"}, seconds=PATIENCE)
        an_hour_passes()
        was = is_closed(decided), outcome_letters(decided)
    finally:
        town.start("prefect")
        town.wait_for("prefect")
    return Outage(decided, cut_off, launched, pages, *was)


def at_work(post: SlowPost) -> Case:
    """A proposal whose run has begun to send its letters."""
    post.seconds_a_letter = 0.5
    case = propose(a_form(), by="Pauline Hakimian")
    assert start_case(case.reference, PROCEDURE)
    until(lambda: letters_of(case.reference, state="sent"), seconds=PATIENCE)
    return case


def outcome_letters(case: Case) -> set[str]:
    return {one.state for one in letters_of(case.reference, name="ProposalOutcome")}


def test_the_portal_takes_every_decision_without_prefect(outage: Outage) -> None:
    assert outage.pages == [303] * len(MEMBERS)
    assert events(outage.decided).count("AnswerGiven") == len(MEMBERS)


def test_a_case_is_settled_and_its_letters_sent_without_prefect(outage: Outage) -> None:
    assert outage.was_closed
    assert outage.outcome_letters == {"sent"}


def test_the_run_of_a_case_that_was_settled_meanwhile_ends(outage: Outage) -> None:
    until_its_run_has_ended(outage.decided)


def test_a_case_that_was_launched_meanwhile_begins(outage: Outage) -> None:
    until(lambda: has_asked(outage.launched) and is_asleep(outage.launched), seconds=PATIENCE)


def test_a_run_that_was_cut_off_goes_on(outage: Outage) -> None:
    until(lambda: has_asked(outage.cut_off) and is_asleep(outage.cut_off), seconds=PATIENCE)

    keys = [(one.name, one.person_id) for one in letters_of(outage.cut_off.reference)]
    assert len(keys) == len(set(keys))
