"""Prefect's database is lost: each open case is given a run again, and finds its place."""

import os
import subprocess
import sys

import pytest

from quorate.business.cases import Case
from quorate.business.runs import run_of
from quorate.engine.running import is_deployed
from quorate.settings import CHECKOUT
from tests.business.groups.proposed import MEMBERS
from tests.faults.proposed import (
    PATIENCE,
    all_answer,
    answer_on_the_page,
    before_its_members,
    events,
    is_asleep,
    is_closed,
    standing,
    until_its_run_has_ended,
)
from tests.faults.town import Town
from tests.live.real_stack import SlowPost, until

pytestmark = pytest.mark.live


def run(case: Case) -> str:
    return str(run_of(case.reference))


def lose_the_database(town: Town) -> None:
    """Prefect's server ends, and begins again with nothing."""
    town.kill("prefect")
    for file in (town.data / "prefect").glob("prefect.db*"):
        file.unlink()
    town.start("prefect")
    town.wait_for("prefect")


def recover(town: Town) -> str:
    """What `quorate recover` says."""
    done = subprocess.run(
        [sys.executable, "-m", "quorate.cli", "recover"],
        cwd=CHECKOUT,
        env={**os.environ, **town.settings, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture
def proposals(september: tuple[Town, SlowPost]) -> tuple[Case, Case]:
    """Two proposals that wait for their answers; one member has answered the first."""
    first, second = before_its_members(), before_its_members()
    answer_on_the_page(september[0], first, MEMBERS[0])
    return first, second


def test_the_patrol_of_a_worker_gives_each_open_case_a_run(
    september: tuple[Town, SlowPost], proposals: tuple[Case, Case]
) -> None:
    town, lost = september[0], [run(case) for case in proposals]
    before = [standing(case) for case in proposals]

    lose_the_database(town)

    until(lambda: is_deployed("rounds"), seconds=PATIENCE)
    until(lambda: all(map(is_asleep, proposals)), seconds=PATIENCE)
    assert not set(lost) & {run(case) for case in proposals}
    assert [standing(case) for case in proposals] == before


def test_an_operator_recovers_what_was_decided_meanwhile(
    september: tuple[Town, SlowPost], proposals: tuple[Case, Case]
) -> None:
    town, (decided, waiting) = september[0], proposals
    town.kill("worker")
    lose_the_database(town)
    for member in MEMBERS[1:]:
        answer_on_the_page(town, decided, member)
    until(lambda: is_closed(decided), seconds=PATIENCE)

    said = recover(town)

    assert waiting.reference in said
    assert decided.reference not in said
    town.start("worker")
    until(lambda: is_asleep(waiting), seconds=PATIENCE)
    all_answer(town, waiting)
    until_its_run_has_ended(waiting)
    assert events(waiting).count("AnswerGiven") == len(MEMBERS)
