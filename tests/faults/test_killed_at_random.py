"""Whatever is killed, and whenever: each case goes on by itself, and the record stays right."""

import os
import random
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import exists, select

from quorate import clock, partnership, register
from quorate.papers import pdf
from quorate.register import journal
from quorate.register.tables.post import Letter
from quorate.replay import live
from quorate.replay.acts import moment_of_london
from quorate.replay.plain import throw_away
from quorate.settings import settings
from tests.faults import hands
from tests.faults.played import play_on_the_stack, play_undisturbed, the_review
from tests.faults.reaper import UNDER_WAY, Reaper, Watch
from tests.faults.record import Record, whats_recorded
from tests.faults.town import Kill, Town
from tests.live.conftest import HARROW, make_ready_at_launch
from tests.live.real_stack import SlowPost, until

pytestmark = pytest.mark.live

KILLS = int(os.environ.get("QUORATE_TEST_KILLS", "200"))
SEED = int(os.environ.get("QUORATE_TEST_SEED", random.randrange(1_000_000)))
SECONDS_TO_GO_ON = 60.0
SECONDS_A_LETTER = 0.03  # so that kills fall inside sends


@dataclass(frozen=True)
class Survived:
    """What was left after a play in which processes were killed."""

    record: Record
    kills: list[Kill]
    chain_is_whole: bool
    sent: set[str]
    came: Counter[str]
    longest_standstill: float


@contextmanager
def put_back_afterwards() -> Iterator[pytest.MonkeyPatch]:
    """Put back the clock and the settings that this process had: another town may stand in it."""
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(clock, "_source", clock._source)
            yield patch
    finally:
        settings.cache_clear()


@pytest.fixture(scope="module")
def undisturbed() -> Record:
    """What the same inputs make of a register when nothing is killed."""
    partnership.use(partnership.load(HARROW))
    launched_at = moment_of_london(the_review().launched_at)
    with put_back_afterwards(), throw_away(launched_at):
        play_undisturbed(launched_at)
        return whats_recorded()


@pytest.fixture(scope="module")
def plays(undisturbed: Record, tmp_path_factory: pytest.TempPathFactory) -> list[Survived]:
    """As many plays as it takes until the kills are done, each with a seed of its own."""
    survived: list[Survived] = []
    left = KILLS
    while left > 0:
        survived.append(_played(tmp_path_factory.mktemp("town"), SEED + len(survived), left))
        left -= len(survived[-1].kills)
    return survived


def _played(data: Path, seed: int, kills: int) -> Survived:
    partnership.use(partnership.load(HARROW))
    with (
        register.opened(f"sqlite:///{data / 'register.sqlite'}") as opened,
        SlowPost(data / "letters") as post,
        put_back_afterwards() as patch,
    ):
        post.seconds_a_letter = SECONDS_A_LETTER
        make_ready_at_launch(opened, the_review())
        with Town(data, post) as town:
            _do_as_the_town_does(town, patch)
            standstill = _play_and_kill(town, seed, kills)
        with opened.reading() as tx:
            whole = journal.first_break(tx) is None
            sent = set(tx.scalars(select(Letter.message_id).where(Letter.state == "sent")))
        came = Counter({id: n for id, n in post.by_message_id().items() if id in sent})
        return Survived(whats_recorded(), town.kills, whole, sent, came, standstill)


def _do_as_the_town_does(town: Town, patch: pytest.MonkeyPatch) -> None:
    """People's acts are done in this process, as by the command line: its letters go too."""
    for name, value in town.settings.items():
        patch.setenv(name, value)
    patch.setattr(live, "LOOK_EVERY", 0.02)
    patch.setattr(live, "PATIENCE", 900.0)  # kills go on meanwhile; standstills are watched apart
    patch.setattr(pdf, "why_not", lambda: "PDFs only take time here.")
    hands.watch(town.hands, patch.setattr)
    settings.cache_clear()


def _play_and_kill(town: Town, seed: int, kills: int) -> float:
    print(f"\nQUORATE_TEST_SEED={seed} QUORATE_TEST_KILLS={kills} repeats this play")  # noqa: T201
    began, reaper = time.monotonic(), Reaper(town, seed, at_most=kills)
    watch = Watch(reaper)
    reaper.start()
    try:
        play_on_the_stack(town.portal, look=watch)
    finally:
        reaper.stop()
    until(_all_post_is_done, seconds=SECONDS_TO_GO_ON)
    cut = sum(len(kill.sends_cut_off) for kill in town.kills)
    print(  # noqa: T201 - to see
        f"{dict(town.killed)} killed in {time.monotonic() - began:.0f} s, {cut} sends cut off, "
        f"longest standstill {watch.longest:.1f} s"
    )
    return watch.longest


def _all_post_is_done() -> bool:
    with register.current().reading() as tx:
        return not tx.scalar(select(exists().where(Letter.state.in_(UNDER_WAY))))


def test_the_register_equals_that_of_an_undisturbed_run(
    plays: list[Survived], undisturbed: Record
) -> None:
    for play in plays:
        for table, expected in undisturbed.items():
            found = play.record[table]
            assert (found - expected, expected - found) == (Counter(), Counter()), table


def test_no_letter_is_missing_at_the_mail_server(plays: list[Survived]) -> None:
    for play in plays:
        assert play.sent - set(play.came) == set()


def test_a_letter_comes_again_only_if_a_kill_fell_inside_its_send(plays: list[Survived]) -> None:
    for play in plays:
        cut_off = Counter(id for kill in play.kills for id in kill.sends_cut_off)
        again = Counter({id: times - 1 for id, times in play.came.items()})
        assert +again - cut_off == Counter()


def test_the_journal_is_whole(plays: list[Survived]) -> None:
    assert all(play.chain_is_whole for play in plays)


def test_every_case_goes_on_within_a_minute_of_a_restart(plays: list[Survived]) -> None:
    assert max(play.longest_standstill for play in plays) < SECONDS_TO_GO_ON


def test_as_many_processes_were_killed_as_were_to_be(plays: list[Survived]) -> None:
    assert sum(len(play.kills) for play in plays) >= KILLS
