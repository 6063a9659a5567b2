"""Several processes take the same case further at the same instant: one effect each.

The processes are threads here, jostled at every transaction; each runs the procedure's body from
its first line, as the portal does for a decision and as each worker does for the run it holds.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

import pytest

from quorate import clock, partnership, register
from quorate.business import structure
from quorate.business.groups.proposing import complete, propose
from quorate.business.reviewing.launching import PROCEDURE, launch_review
from quorate.engine.advancing import advance
from quorate.register import journal
from quorate.replay.plain import HandClock
from quorate.replay.rehearsal import review_in
from tests.business.at_once import at_once
from tests.faults.doubled import (
    SEED,
    Make,
    harrow,
    jostled,
    postgres_registers,
    sqlite_registers,
)
from tests.faults.record import Record, whats_recorded
from tests.flows.conftest import loaded
from tests.flows.played_proposal import MEMBERS, STANDS_FROM, SUBMITTED, Proposal, a_form
from tests.flows.played_review import HARROW, MOST_WAITS, Review

LAUNCHED_ON = date(2011, 4, 4)
Meanwhile = Callable[[], object]


@pytest.fixture(autouse=True)
def _house() -> Iterator[None]:
    partnership.use(loaded())
    yield
    partnership.use(None)


@pytest.fixture(
    scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]
)
def new_register(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Make]:
    """Makes fresh registers on each kind of database."""
    print(f"seed {SEED}: QUORATE_TEST_SEED={SEED} repeats it")  # noqa: T201 - to repeat it
    if request.param == "sqlite":
        with sqlite_registers(tmp_path_factory.mktemp("doubles")) as make:
            yield make
    else:
        with postgres_registers() as make:
            yield make


class Once:
    """Takes a case further as one process does."""

    def further(self, case: Review, procedure: str, *meanwhile: Meanwhile) -> None:
        """Let people act, and run the case after each."""
        for act in meanwhile:
            act()
        case.run()


class Doubled(Once):
    """The portal and two workers run it at one instant, which is also that of the acts."""

    def further(self, case: Review, procedure: str, *meanwhile: Meanwhile) -> None:
        """Do all at once; then let each look again, as the woken run does."""
        both = [case.run, case.run, partial(advance, case.reference, procedure)]
        at_once(*meanwhile, *both)
        at_once(*both)


def play_review(by: Once, hand: HandClock) -> None:
    """Play a review that goes as planned to its end."""
    form = review_in(HARROW / "reviews" / "2011-structure.toml")
    review = Review(launch_review(form, by="Policy team").reference, hand)
    by.further(review, PROCEDURE)
    for _ in range(MOST_WAITS):
        if review.outcome:
            return
        by.further(review, PROCEDURE, partial(review.pass_, review.wait))
    raise AssertionError("the review does not end")


def play_proposal(by: Once, hand: HandClock) -> None:
    """Play a proposal that lacks something at first, and is then endorsed by all members."""
    with register.current().transaction() as tx:
        structure.put_in(tx, "final-2011-07", STANDS_FROM)
    hand.move_to(clock.at_nine(SUBMITTED))
    proposal = Proposal("", hand)
    proposal.reference = propose(a_form(size=None), by="Pauline Hakimian").reference
    by.further(proposal, "group-proposal")
    by.further(
        proposal,
        "group-proposal",
        lambda: complete(proposal.case, a_form(), by="Pauline Hakimian"),
    )
    by.further(
        proposal,
        "group-proposal",
        *(partial(proposal.answers, member) for member in MEMBERS),
    )
    assert proposal.outcome == "endorsed"


PLAYS = {"review": (play_review, LAUNCHED_ON), "proposal": (play_proposal, STANDS_FROM)}


@dataclass(frozen=True)
class Played:
    """What one process made of a case, and what three made of it that jostled each other."""

    alone: Record
    together: Record
    sent_alone: Counter[str]
    sent: Counter[str]
    chain_is_whole: bool


@pytest.fixture(scope="module", params=list(PLAYS))
def played(request: pytest.FixtureRequest, new_register: Make) -> Played:
    """A review and a proposal, on each kind of database."""
    partnership.use(loaded())
    play, on = PLAYS[request.param]
    with harrow(new_register(), clock.at_nine(on)) as (hand, by_one):
        play(Once(), hand)
        alone = whats_recorded()
    with harrow(new_register(), clock.at_nine(on)) as (hand, by_three), jostled():
        play(Doubled(), hand)
        with register.current().reading() as tx:
            whole = journal.first_break(tx) is None
        return Played(alone, whats_recorded(), by_one.came, by_three.came, whole)


def _comparable(what: str, rows: Counter[str]) -> Counter[str]:
    """A gate that opens while one stands at it is passed; for who comes later it is given up.

    So it is with the last answer: who stood at the gate takes stock once more and finds nothing to
    do, who comes later finds the matter closed.
    """
    if what == "step":
        return Counter(row for row in rows.elements() if '"take-stock-until-' not in row)
    if what != "wait":
        return rows
    return Counter(re.sub(r'"given_up": (true|false), ', "", row) for row in rows.elements())


def test_three_that_take_a_case_further_at_once_record_what_one_does(played: Played) -> None:
    for what, expected in played.alone.items():
        assert _comparable(what, played.together[what]) == _comparable(what, expected), what


def test_each_letter_is_sent_once_whoever_sends(played: Played) -> None:
    assert set(played.sent.values()) == {1}
    assert played.sent == played.sent_alone


def test_the_journal_is_one_chain_whoever_wrote(played: Played) -> None:
    assert played.chain_is_whole
