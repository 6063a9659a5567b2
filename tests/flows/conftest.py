"""Reviews played as plain Python on a clock moved by hand, and copies of them at every wait."""

from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import cache
from typing import Any

import pytest

from quorate import clock, partnership
from quorate.business import gates, waits
from quorate.business.cases import Case
from quorate.business.reviewing.launching import launch_review
from quorate.partnership.scenario_file import Scenario, read_scenario
from quorate.replay import plain
from quorate.replay.acts import moment_of_london
from quorate.replay.rehearsal import review_in
from tests.flows.played_review import HARROW, Copy, Review

LAUNCHED_ON = date(2011, 4, 4)


@cache
def loaded() -> partnership.Partnership:
    """The partnership's folder, read once."""
    return partnership.load(HARROW)


@contextmanager
def every_gate_opens_by_its_moment_or_an_entry() -> Iterator[None]:
    """Whoever looks at waits relies on it: the journal tells of a case before its gate opens."""
    end = waits.end

    def seen_to_end(case: Case, gate: str) -> None:
        waited_at = [wait for wait in waits.open_waits(case.reference) if wait.gate == gate]
        if gates.is_known(gate):
            assert set(waited_at) <= set(waits.that_may_be_over()), f"{gate} opened unannounced"
        end(case, gate)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(waits, "end", seen_to_end)
        yield


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup() -> Generator[None, object, object]:
    """Before any fixture of a test: tests of another kind may have run in between."""
    partnership.use(loaded())
    with every_gate_opens_by_its_moment_or_an_entry():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """Around a test of this folder only, where a fixture for all of them would outlast it."""
    with every_gate_opens_by_its_moment_or_an_entry():
        return (yield)


@pytest.fixture(scope="session")
def harrow() -> partnership.Partnership:
    """The partnership whose folder is in use."""
    return loaded()


@pytest.fixture(scope="session")
def launch() -> Callable[..., Review]:
    """Launches the review of 2011, its terms changed as a test says, on a clock at its moment."""

    def launched(hand: plain.HandClock, **changes: Any) -> Review:
        terms = review_in(HARROW / "reviews" / "2011-structure.toml").model_copy(update=changes)
        return Review(launch_review(terms, by="Policy team").reference, hand)

    return launched


@pytest.fixture(scope="module")
def founded(harrow: object) -> Iterator[Copy]:
    """A copy of a newly founded register; its like stays open while a module's tests go on."""
    with plain.throw_away(clock.at_nine(LAUNCHED_ON)) as hand:
        yield Review("", hand).copy()


@pytest.fixture(scope="module")
def reopened(founded: Copy) -> Callable[[Copy], Review]:
    """Opens a copy of a register in place of the one that is open."""

    def reopen(copy: Copy) -> Review:
        review = Review(copy.reference, plain.HandClock(copy.moment))
        review.go_back_to(copy)
        return review

    return reopen


@pytest.fixture
def fresh(
    founded: Copy, reopened: Callable[[Copy], Review], launch: Callable[..., Review]
) -> Callable[..., Review]:
    """Launches a review on a register of its own."""

    def launched(on: date = LAUNCHED_ON, **changes: Any) -> Review:
        hand = reopened(founded).hand
        hand.move_to(clock.at_nine(on))
        return launch(hand, **changes)

    return launched


@pytest.fixture(scope="session")
def waits_of_2011(harrow: object, launch: Callable[..., Review]) -> Mapping[str, Copy]:
    """A copy of the register at each wait of a review that goes as planned, and at its end."""
    copies: dict[str, Copy] = {}
    with plain.throw_away(clock.at_nine(LAUNCHED_ON)) as hand:
        review = launch(hand)
        while review.outcome is None:
            reached = review.run()
            copies[reached] = review.copy()
            if review.outcome is None:
                review.pass_(review.wait)
    return copies


@pytest.fixture(scope="session")
def scenario_of_2011(harrow: object) -> Scenario:
    """Who did what in 2011."""
    return read_scenario(HARROW / "scenarios" / "2011-structure" / "scenario.toml")


@pytest.fixture(scope="session")
def played_2011(launch: Callable[..., Review], scenario_of_2011: Scenario) -> Copy:
    """The register after the scenario of 2011 has been played to its end."""
    begins_at = moment_of_london(scenario_of_2011.launched_at)
    folder = HARROW / "scenarios" / "2011-structure"
    with plain.throw_away(begins_at) as hand:
        review = launch(hand)
        people = plain.by_scenario(review.reference, scenario_of_2011, folder)
        plain.play(review.case, hand, people)
        return review.copy()


@pytest.fixture(scope="module")
def review_at(
    waits_of_2011: Mapping[str, Copy], reopened: Callable[[Copy], Review]
) -> Callable[[str], Review]:
    """A review that has gone as planned and waits at a gate."""
    return lambda gate: reopened(waits_of_2011[gate])
