"""Cases that waited under a release before go on under the code of today."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from quorate import clock, partnership, register
from quorate.business import cases, gates, waits
from quorate.business.correspondence.delivery import carried_by
from quorate.business.groups.sponsor import Wish, sponsor_answers
from quorate.business.verifying import verify
from quorate.partnership.scenario_file import Scenario, read_scenario
from quorate.post.compose import compose
from quorate.post.letters import letter_from_row
from quorate.register import journal, letters
from quorate.register.migration import migrate
from quorate.register.tables.post import Letter
from quorate.replay import plain
from quorate.replay.acts import moment_of
from quorate.replay.live import is_closed
from quorate.replay.together import go_on, play_until
from tests.house.sources import ROOT
from tests.upgrades.named import RELEASES

HARROW = ROOT / "config" / "harrow"
FOLDER = HARROW / "scenarios" / "2011-structure"
ALL = sorted(RELEASES.glob("*.sql"))
REVIEWS = [file for file in ALL if not file.stem.endswith("-groups")]
GROUPS = [file for file in ALL if file.stem.endswith("-groups")]
# A review was parked in its consultation, proposals before their members (tests/upgrades/park.py).
REVIEW_PARKED_AT = datetime(2011, 5, 3, 11, 10, tzinfo=UTC)
GROUPS_PARKED_AT = datetime(2011, 9, 13, 8, 0, tzinfo=UTC)
ANSWERED, LIVES, SPONSOR = "GRP-2011-02", "GRL-2011-01", "osman-tillyard"


def named(file: Path) -> str:
    return file.stem


@contextmanager
def unpacked(parked: Path, file: Path) -> Iterator[plain.HandClock]:
    """A copy of a register as its release left it, opened and migrated by today's code."""
    with sqlite3.connect(file) as connection:
        connection.executescript(parked.read_text(encoding="utf-8"))
    hand = plain.HandClock(GROUPS_PARKED_AT if parked in GROUPS else REVIEW_PARKED_AT)
    clock.set_source(hand)
    partnership.use(partnership.load(HARROW))
    with register.opened(f"sqlite:///{file}") as opened, carried_by(plain._keep):
        migrate(opened)
        yield hand
    partnership.use(None)
    clock.set_source(None)


@pytest.fixture
def parked(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[plain.HandClock]:
    """The clock of a register that was parked by the release of the test's parameter."""
    with unpacked(request.param, tmp_path / "register.sqlite") as hand:
        yield hand


def what_is_left_of(scenario: Scenario) -> Scenario:
    events = tuple(event for event in scenario.events if moment_of(event) >= REVIEW_PARKED_AT)
    return scenario.model_copy(update={"events": events})


def sent_letters() -> list[tuple[object, ...]]:
    with register.current().reading() as tx:
        rows = tx.scalars(select(Letter).order_by(Letter.id)).all()
        return [(row.id, row.name, row.occasion, row.state, row.fields) for row in rows]


@pytest.mark.parametrize("parked", REVIEWS, ids=named, indirect=True)
def test_a_review_parked_under_an_older_release_comes_to_its_end(parked: plain.HandClock) -> None:
    scenario = what_is_left_of(read_scenario(FOLDER / "scenario.toml"))
    case, before = cases.find("REV-2011-01"), sent_letters()

    outcome = plain.play(case, parked, plain.by_scenario(case.reference, scenario, FOLDER))

    assert outcome == "agreed with changes"
    assert sent_letters()[: len(before)] == before
    # The player's carrier keeps no moment of sending, which verify would have of a letter.
    assert [wrong for wrong in verify().wrong if "letters" not in wrong] == []


@pytest.mark.parametrize("parked", GROUPS, ids=named, indirect=True)
def test_a_proposal_parked_under_an_older_release_is_settled(parked: plain.HandClock) -> None:
    before = sent_letters()

    play_until(parked, lambda: is_closed(ANSWERED))

    with register.current().reading() as tx:
        told = [entry.event for entry in journal.entries(tx, case=ANSWERED)]
    assert told.count("EndorsementReminded") == 2
    assert told[-1] == "CaseClosed"
    assert sent_letters()[: len(before)] == before


@pytest.mark.parametrize("parked", GROUPS, ids=named, indirect=True)
def test_a_groups_life_parked_under_an_older_release_ends(parked: plain.HandClock) -> None:
    asked_on = clock.at_nine(date(2012, 3, 5))
    play_until(parked, lambda: clock.now() >= asked_on, lambda _: asked_on)
    wish = Wish("close", "The pathway is agreed.", final_report="It works.")

    sponsor_answers(cases.find(LIVES), SPONSOR, wish, door="portal")
    go_on()
    play_until(parked, lambda: is_closed(LIVES))

    with register.current().reading() as tx:
        told = [entry.event for entry in journal.entries(tx, case=LIVES)]
    assert told.count("SponsorAsked") == 1
    assert clock.today() == date(2012, 3, 30)


@pytest.mark.parametrize("parked", ALL, ids=named, indirect=True)
def test_what_an_older_release_recorded_stands_unchanged(parked: plain.HandClock) -> None:
    with register.current().reading() as tx:
        assert journal.first_break(tx) is None
        assert set(letters.states(tx)) <= {"sent", "to-print"}
    assert all(gates.is_known(wait.gate) for wait in waits.open_waits())


@pytest.mark.parametrize("parked", ALL, ids=named, indirect=True)
def test_a_letter_that_an_older_release_queued_can_be_written(parked: plain.HandClock) -> None:
    with register.current().reading() as tx:
        rows = tx.scalars(select(Letter)).all()
        one_of_each = {row.name: dict(row.fields) for row in rows}

    for name, fields in one_of_each.items():
        fields["link"] = plain.SOMEWHERE
        assert compose(letter_from_row(name, fields)).subject
