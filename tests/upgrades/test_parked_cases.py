"""A review that waited under a release before goes on under the code of today."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quorate import clock, partnership, register
from quorate.business import cases
from quorate.business.correspondence.delivery import carried_by
from quorate.partnership.scenario_file import Scenario, read_scenario
from quorate.register import journal, letters
from quorate.register.migration import migrate
from quorate.replay import plain
from quorate.replay.acts import moment_of
from tests.house.sources import ROOT

RELEASES = sorted((Path(__file__).parent / "releases").glob("*.sql"))
HARROW = ROOT / "config" / "harrow"
FOLDER = HARROW / "scenarios" / "2011-structure"
# Each release's register was parked in the consultation, on the scenario's clock.
PARKED_AT = datetime(2011, 5, 3, 11, 10, tzinfo=UTC)


@pytest.fixture(params=RELEASES, ids=lambda file: file.stem)
def parked(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[plain.HandClock]:
    """A copy of the register as that release left it, opened and migrated by today's code."""
    file = tmp_path / "register.sqlite"
    with sqlite3.connect(file) as connection:
        connection.executescript(request.param.read_text(encoding="utf-8"))
    hand = plain.HandClock(PARKED_AT)
    clock.set_source(hand)
    partnership.use(partnership.load(HARROW))
    with register.opened(f"sqlite:///{file}") as opened, carried_by(plain._keep):
        migrate(opened)
        yield hand
    partnership.use(None)
    clock.set_source(None)


def what_is_left_of(scenario: Scenario) -> Scenario:
    events = tuple(event for event in scenario.events if moment_of(event) >= PARKED_AT)
    return scenario.model_copy(update={"events": events})


def test_a_review_parked_under_an_older_release_comes_to_its_end(parked: plain.HandClock) -> None:
    scenario = what_is_left_of(read_scenario(FOLDER / "scenario.toml"))
    case = cases.find("REV-2011-01")

    outcome = plain.play(case, parked, plain.by_scenario(case.reference, scenario, FOLDER))

    assert outcome == "agreed with changes"


def test_what_an_older_release_recorded_stands_unchanged(parked: plain.HandClock) -> None:
    with register.current().reading() as tx:
        assert journal.first_break(tx) is None
        assert {letter.state for letter in letters.letters_of(tx, "REV-2011-01")} == {
            "sent",
            "to-print",
        }
