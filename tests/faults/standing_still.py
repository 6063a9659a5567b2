"""Cases on a hand clock that a test moves as no clock should: over days, over summer time, back."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from functools import cache

from quorate import clock, partnership
from quorate.business import structure
from quorate.business.reviewing.launching import launch_review
from quorate.register import current
from quorate.replay.plain import HandClock, throw_away
from quorate.replay.rehearsal import review_in
from tests.flows.played_proposal import STANDS_FROM, Proposal
from tests.flows.played_review import HARROW, Copy, Review

LAUNCHED_ON = date(2011, 4, 4)
GATES = ("consultation-reminder-10", "final-paper-lodged", "board-apologies")

At = Callable[[str], Review]


@cache
def harrow() -> partnership.Partnership:
    """The partnership's folder, read once."""
    return partnership.load(HARROW)


@contextmanager
def review_at_gates() -> Iterator[At]:
    """Gives a review that goes as planned as it stood at one of the GATES."""
    partnership.use(harrow())
    copies: dict[str, Copy] = {}
    with throw_away(clock.at_nine(LAUNCHED_ON)) as hand:
        form = review_in(HARROW / "reviews" / "2011-structure.toml")
        review = Review(launch_review(form, by="Policy team").reference, hand)
        for gate in GATES:
            review.play_to(gate)
            copies[gate] = review.copy()
        yield lambda gate: _opened(copies[gate])
    partnership.use(None)


def _opened(copy: Copy) -> Review:
    partnership.use(harrow())
    review = Review(copy.reference, HandClock(copy.moment))
    review.go_back_to(copy)
    return review


@contextmanager
def proposals_from(day: date) -> Iterator[Proposal]:
    """Harrow with the structure of July 2011, on a hand clock that stands at nine on a day."""
    partnership.use(harrow())
    with throw_away(clock.at_nine(STANDS_FROM)) as hand:
        with current().transaction() as tx:
            structure.put_in(tx, "final-2011-07", STANDS_FROM)
        hand.move_to(clock.at_nine(day))
        yield Proposal("", hand)
    partnership.use(None)


def step_back_to(hand: HandClock, moment: datetime) -> None:
    """Set a clock back, as a time server may."""
    hand.moment = moment


@contextmanager
def declared(days: Mapping[date, str]) -> Iterator[None]:
    """Further bank holidays, as if calendar.toml had been changed and every process restarted."""
    house = partnership.current()
    holidays = {**house.calendar.bank_holidays, **days}
    calendar = replace(house.calendar, bank_holidays=holidays)
    partnership.use(replace(house, calendar=calendar))
    try:
        yield
    finally:
        partnership.use(house)
