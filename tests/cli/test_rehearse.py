"""`quorate review rehearse`: every date and every letter before anything is launched."""

import os
import resource
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quorate.settings import CHECKOUT
from tests.cli.desk import REFUSED, REVIEW, Answer, quorate

SECONDS = 8  # of CPU, which says more than the clock of a busy machine; quiet, it is 3
DATES_OF_2011 = [
    "18 April 2011", "16 May 2011", "16 June 2011", "4 July 2011", "8 July 2011", "12 July 2011",
    "26 July 2011",
]  # fmt: skip

# Says at its end whether the four seconds that Prefect takes to load were spent.
AS_A_PROGRAM = """
import atexit, sys
atexit.register(lambda: sys.stderr.write(f"prefect loaded: {'prefect' in sys.modules}"))
from quorate.cli import main
sys.argv = ["quorate", *sys.argv[1:]]
main()
"""


@pytest.fixture(scope="module")
def mail_server() -> Iterator[socket.socket]:
    """Something that listens where the mail server would, and waits for nobody."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of an installation that has nothing yet."""
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def rehearsed(mail_server: socket.socket, data: Path) -> tuple[Answer, float]:
    """The rehearsal of 2011 as a program of its own, and the CPU seconds it took."""
    settings = {
        "QUORATE_DATA": str(data),
        "QUORATE_MAIL_HOST": "127.0.0.1",
        "QUORATE_MAIL_PORT": str(mail_server.getsockname()[1]),
        "PYTHONPATH": str(CHECKOUT),
    }
    before = cpu_of_children()
    ended = subprocess.run(
        [sys.executable, "-c", AS_A_PROGRAM, "review", "rehearse", str(REVIEW)],
        env={**os.environ, **settings}, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    return Answer(ended.returncode, ended.stdout, ended.stderr), cpu_of_children() - before


def cpu_of_children() -> float:
    """CPU seconds of the processes that were started here and have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


@pytest.mark.parametrize("date", DATES_OF_2011)
def test_a_rehearsal_shows_every_date_of_2011(rehearsed: tuple[Answer, float], date: str) -> None:
    assert date in rehearsed[0].out


def test_a_rehearsal_shows_each_stage_with_its_latest_day(
    rehearsed: tuple[Answer, float],
) -> None:
    said = " ".join(rehearsed[0].out.split())

    assert "consultation planned 18 April 2011 to 16 May 2011, latest 15 June 2011" in said
    assert "board planned 12 July 2011 to 12 July 2011, latest 12 July 2011 (13.1)" in said


def test_a_rehearsal_takes_seconds_and_never_loads_prefect(
    rehearsed: tuple[Answer, float],
) -> None:
    said, seconds = rehearsed

    assert said.code == 0
    assert said.aside == "prefect loaded: False"
    assert seconds < SECONDS


def test_a_rehearsal_sends_nothing_and_leaves_nothing_behind(
    rehearsed: tuple[Answer, float], mail_server: socket.socket, data: Path
) -> None:
    assert "Nothing is launched and nothing is sent." in rehearsed[0].out
    assert not list(data.iterdir())
    with pytest.raises(BlockingIOError):
        mail_server.accept()


def test_a_rehearsal_as_json_has_the_dates_and_the_letters() -> None:
    rehearsal = quorate("review", "rehearse", REVIEW, "--json").data

    stages = {stage["stage"]: stage for stage in rehearsal["plan"]}
    assert stages["consultation"]["closes_on"] == "2011-05-16"
    assert stages["board"]["closes_on"] == "2011-07-12"
    assert {letter["on"] for letter in rehearsal["letters"]} >= {"2011-04-18", "2011-07-04"}


def test_a_rehearsal_may_begin_on_another_day() -> None:
    said = quorate("review", "rehearse", REVIEW, "--launch", "2011-07-13", "--no-letters")

    assert "18 October 2011" in said.out
    assert "12 July 2011" not in said.out


def test_a_launch_that_leaves_too_little_time_is_refused(tmp_path: Path) -> None:
    said = quorate("review", "rehearse", REVIEW, "--launch", "2028-07-20")

    assert (said.code, said.out) == (REFUSED, "")
    assert "board_programme in partnership.toml" in said.words
