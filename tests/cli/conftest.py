"""An installation of its own for each test, and registers copied at every wait of a review."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

import pytest

from quorate import clock, register
from quorate.business.correspondence.delivery import carried_by
from quorate.business.reviewing import launching
from quorate.engine import rest
from quorate.opening import load_partnership, make_ready
from quorate.replay import plain
from quorate.replay.rehearsal import everybody_does_as_planned, review_in
from quorate.settings import Settings, settings
from tests.cli.desk import (
    LAUNCHED_ON,
    REVIEW,
    Desk,
    close_installation,
    stand_at,
    waits_at,
)

NOBODY_LISTENS = "http://127.0.0.1:9/api"


@pytest.fixture(autouse=True)
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An installation without settings, mail server or Prefect, in a data folder of its own."""
    for name in list(os.environ):
        if name.startswith(("QUORATE_", "PREFECT_")):
            monkeypatch.delenv(name)
    monkeypatch.setitem(Settings.model_config, "env_file", None)
    monkeypatch.setenv("QUORATE_DATA", str(tmp_path))
    monkeypatch.setenv("PREFECT_API_URL", NOBODY_LISTENS)
    monkeypatch.setattr(rest, "PAUSES", ())
    settings.cache_clear()
    yield tmp_path
    settings.cache_clear()
    close_installation()


@pytest.fixture(scope="session")
def stages_of_a_review(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """A copy of the register before the launch, at each wait, and at the end ("closed")."""
    folder = tmp_path_factory.mktemp("stages")
    desk, copies = Desk(folder), {}

    def keep(stage: str, moment: datetime) -> None:
        if stage not in copies:
            stand_at(moment)
            copies[stage] = folder / f"{stage}.sqlite"
            desk.copy_to(copies[stage])

    def everybody(hand: plain.HandClock) -> datetime | None:
        keep(waits_at(), hand.moment)
        return as_planned(hand)

    hand = plain.HandClock(clock.at_nine(LAUNCHED_ON))
    house = load_partnership()
    clock.set_source(hand)
    with register.opened(f"sqlite:///{desk.file}") as opened, carried_by(lambda _: None):
        make_ready(opened)
        keep("founded", hand.moment)
        case = launching.launch_review(review_in(REVIEW), by=house.standing.name)
        as_planned = everybody_does_as_planned(case.reference)
        plain.play(case, hand, everybody)
        keep("closed", hand.moment)
    close_installation()
    return copies


@pytest.fixture
def desk_at(installation: Path, stages_of_a_review: Mapping[str, Path]) -> Callable[[str], Desk]:
    """A desk whose review waits at a gate, as "write-up-lodged", on the day it came there."""

    def at(stage: str) -> Desk:
        desk = Desk(installation)
        shutil.copyfile(stages_of_a_review[stage], desk.file)
        return desk

    return at
