"""Procedures run as plain Python: from a form or a reference, without ever loading Prefect."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date

import pytest

from flows.structural_review import structural_review
from quorate.business.refusal import NotFound, Refused
from quorate.business.waits import open_waits
from quorate.constitution.review_plan import PlanDoesNotFit
from quorate.partnership.files import ConfigRefused
from quorate.partnership.review_file import ReviewForm
from quorate.replay.rehearsal import review_in
from quorate.settings import CHECKOUT
from tasks.gates import Waiting
from tests.flows.played_review import HARROW, Review

REHEARSAL = """
import sys
from pathlib import Path
from sqlalchemy import Engine, event
from quorate import partnership
from quorate.replay.rehearsal import rehearse
begun = []
event.listen(Engine, "begin", begun.append)
partnership.use(partnership.load(Path("config/harrow")))
outcome = rehearse(Path("config/harrow/reviews/2011-structure.toml")).outcome
print(len(begun))
sys.exit(outcome != "agreed" or any(name.split(".")[0] == "prefect" for name in sys.modules))
"""


@pytest.fixture
def other(fresh: Callable[..., Review]) -> Review:
    """A register in which one review has been launched and has not begun."""
    return fresh()


def form(**changes: object) -> ReviewForm:
    return review_in(HARROW / "reviews" / "2011-structure.toml").model_copy(update=changes)


@pytest.fixture(scope="module")
def rehearsed() -> subprocess.CompletedProcess[str]:
    """The rehearsal of 2011 in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", REHEARSAL], cwd=CHECKOUT, check=False, capture_output=True, text=True
    )


def test_a_whole_review_is_rehearsed_without_loading_prefect(
    rehearsed: subprocess.CompletedProcess[str],
) -> None:
    assert (rehearsed.returncode, rehearsed.stderr) == (0, "")


def test_a_rehearsal_is_founded_and_then_played_in_one_transaction(
    rehearsed: subprocess.CompletedProcess[str],
) -> None:
    tables, founding, play = 1, 1, 1

    assert int(rehearsed.stdout) == tables + founding + play


def test_a_form_launches_a_review_and_goes_on_to_its_first_wait(other: Review) -> None:
    with pytest.raises(Waiting) as stopped:
        structural_review(review=form())

    (wait,) = open_waits("REV-2011-02")
    assert stopped.value.gate == wait.gate == "authority-apologies"
    assert {letter.case_reference for letter in other.letters("NoticeOfMeeting")} == {"REV-2011-02"}


@pytest.mark.parametrize(
    ("refused", "changes"),
    [
        (ConfigRefused, {"body": "no_such_body"}),
        (ConfigRefused, {"structure": "no-such-structure"}),
        (PlanDoesNotFit, {"board_on": date(2011, 5, 3)}),
        (PlanDoesNotFit, {"authority_board_on": date(2011, 4, 8)}),
        (Refused, {"reference": "REV-2011-01"}),
    ],
)
def test_a_form_that_is_refused_leaves_nothing_in_the_register(
    other: Review, refused: type[Exception], changes: dict[str, object]
) -> None:
    before = other.contents()

    with pytest.raises(refused):
        structural_review(review=form(**changes))
    assert other.contents() == before


def test_a_form_that_names_a_file_nobody_reads_is_refused(other: Review) -> None:
    paper = form().paper.model_copy(update={"text": None, "text_file": "paper.md"})
    before = other.contents()

    with pytest.raises(ValueError, match="no text"):
        structural_review(review=form(paper=paper))
    assert other.contents() == before


def test_a_run_without_form_or_reference_is_refused(other: Review) -> None:
    with pytest.raises(Refused, match="form or a reference"):
        structural_review()


def test_a_reference_that_is_unknown_names_those_that_are_known(other: Review) -> None:
    with pytest.raises(NotFound, match=other.reference):
        structural_review(reference="REV-1999-01")
