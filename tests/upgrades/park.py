"""Parks cases under the release of today, for the releases to come: python -m tests.upgrades.park.

Run it when a release is made, before the first migration of the next. It writes three files for
the register's revision: a review in its consultation, proposals and a group's life in September,
and the names that the release uses.
"""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic.migration import MigrationContext

from quorate import clock, partnership, register
from quorate.business import founding, structure
from quorate.business.correspondence.delivery import carried_by
from quorate.business.reviewing.launching import launch_review
from quorate.partnership.groups_scenario_file import read_groups_scenario
from quorate.partnership.scenario_file import read_scenario
from quorate.register.migration import migrate
from quorate.replay import plain
from quorate.replay.acts import moment_of_london
from quorate.replay.group_acts import Troupe
from quorate.replay.rehearsal import review_in
from quorate.replay.together import play_until
from tests.house.sources import ROOT
from tests.upgrades import named

HARROW = ROOT / "config" / "harrow"
REVIEW_STOPS_AT = datetime(2011, 5, 3, 9, tzinfo=UTC)
STRUCTURE_FROM = date(2011, 7, 12)
GROUPS_STOP_AT = datetime(2011, 9, 12, 12, tzinfo=UTC)
PROPOSED = ("reablement", "integrated-childrens")


class Parked(Exception):
    """The clock has come to where the cases are parked."""


def park(folder: Path) -> None:
    """Write the three files of the present release into a folder."""
    partnership.use(partnership.load(HARROW))
    for play, ending in ((play_review, ""), (play_groups, "-groups")):
        with TemporaryDirectory() as temporary:
            file = Path(temporary) / "register.sqlite"
            with opened(file) as (hand, release):
                play(hand)
            (folder / f"{release}{ending}.sql").write_text(dumped(file), encoding="utf-8")
    (folder / f"{release}.toml").write_text(named.as_toml(named.of_today()), encoding="utf-8")


@contextmanager
def opened(file: Path) -> Iterator[tuple[plain.HandClock, str]]:
    """A new register on a hand clock, and its revision."""
    hand = plain.HandClock(clock.at_nine(date(2011, 4, 1)))
    clock.set_source(hand)
    with register.opened(f"sqlite:///{file}") as fresh, carried_by(plain._keep):
        migrate(fresh)
        founding.found(partnership.current())
        with fresh.engine.connect() as connection:
            release = MigrationContext.configure(connection).get_current_revision()
        yield hand, str(release)
    clock.set_source(None)


def play_review(hand: plain.HandClock) -> None:
    """The review of 2011 to the middle of its consultation, without the campaign's letters."""
    folder = HARROW / "scenarios" / "2011-structure"
    scenario = read_scenario(folder / "scenario.toml")
    events = tuple(event for event in scenario.events if event.does != "campaign")
    hand.move_to(moment_of_london(scenario.launched_at))
    case = launch_review(review_in(HARROW / "reviews" / "2011-structure.toml"), by="Policy team")
    people = plain.by_scenario(
        case.reference, scenario.model_copy(update={"events": events}), folder
    )

    def until(hand: plain.HandClock) -> datetime | None:
        if hand.moment >= REVIEW_STOPS_AT:
            raise Parked
        return people(hand)

    try:
        plain.play(case, hand, until)
    except Parked:
        return


def play_groups(hand: plain.HandClock) -> None:
    """Two proposals of September: one endorsed, whose group lives, and one that is answered."""
    file = HARROW / "scenarios" / "2011-groups" / "scenario.toml"
    hand.move_to(clock.at_nine(STRUCTURE_FROM))
    with register.current().transaction() as tx:
        structure.put_in(tx, "final-2011-07", STRUCTURE_FROM)
    troupe = Troupe(file.parent)
    left = [event for event in read_groups_scenario(file).events if event.proposal in PROPOSED]

    def people(hand: plain.HandClock) -> datetime | None:
        while left and moment_of_london(left[0].at) <= hand.moment:
            troupe.act(left.pop(0))
        return moment_of_london(left[0].at) if left else None

    play_until(hand, lambda: clock.now() >= GROUPS_STOP_AT, people)


def dumped(file: Path) -> str:
    """A register's whole file as SQL."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
        return "\n".join(connection.iterdump()) + "\n"


if __name__ == "__main__":
    park(Path(sys.argv[1]) if len(sys.argv) > 1 else named.RELEASES)
