"""`quorate review launch`: a review is opened whole or not at all."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.desk import REFERENCE, REFUSED, REVIEW, Desk, quorate

# What stands in Harrow's file, what a hurried officer makes of it, and what they are told.
BAD_FILES = [
    ('title = "Review of the partnership structure 2011"', "", "title: this is missing"),
    ("consultation_weeks = 4", "consultation_weeks = ", "this is not TOML"),
    (
        "consultation_weeks = 4",
        "weeks = 4",
        "weeks: this key is not known; take it out or correct its spelling",
    ),
    (
        "consultation_weeks = 4",
        "consultation_weeks = 0",
        "consultation_weeks: Input should be greater than or equal to 1",
    ),
    (
        "consultation_weeks = 4",
        "consultation_weeks = 3",
        "consultation_weeks: A consultation of 3 weeks is too short: the least is 4",
    ),
    (
        'body = "hsp_board"',
        'body = "atlantis"',
        "body: 'atlantis' is not a body of the partnership today",
    ),
    (
        'structure = "proposed-2011-04"',
        'structure = "atlantis"',
        "structure: no structure file 'atlantis'; there are: ",
    ),
    (
        'majority = "two-thirds"',
        'majority = "most"',
        "majority: Input should be 'simple' or 'two-thirds'",
    ),
    ("ends = 12:30:00", "ends = 08:00:00", "workshop.ends: the workshop ends before it starts"),
    (
        'text_file = "2011-structure-paper.md"',
        'text_file = "gone.md"',
        "paper.text_file: there is no file 'gone.md' beside the review's file",
    ),
    (
        "marisa.gilfoyle@council.example.org",
        "marisa.gilfoyle",
        "consult_also[1].email: 'marisa.gilfoyle' is not an email address",
    ),
    (
        "osman.tillyard@nhs-harrow.example.org",
        "marisa.gilfoyle@council.example.org",
        "consult_also: the consultee marisa.gilfoyle@council.example.org stands here 2 times",
    ),
]


def spoilt(folder: Path, was: str, now: str) -> Path:
    """Harrow's review with one thing changed, its paper beside it."""
    text = REVIEW.read_text(encoding="utf-8")
    assert was in text
    file = folder / "review.toml"
    file.write_text(text.replace(was, now), encoding="utf-8")
    shutil.copy(REVIEW.with_name("2011-structure-paper.md"), folder)
    return file


@pytest.mark.parametrize(("was", "now", "reason"), BAD_FILES, ids=[now for _, now, _ in BAD_FILES])
def test_a_bad_file_is_refused_with_file_key_and_reason(
    desk_at: Callable[[str], Desk], tmp_path: Path, was: str, now: str, reason: str
) -> None:
    desk = desk_at("founded")

    said = quorate("review", "launch", spoilt(tmp_path, was, now))

    assert (said.code, said.out) == (REFUSED, "")
    assert f"review.toml: {reason}" in said.aside
    assert desk.cases() == []


@pytest.mark.parametrize(
    ("file", "reason"),
    [("nowhere.toml", "there is no such file"), ("", "this is a folder; name a file in it")],
)
def test_a_file_that_cannot_be_read_is_refused(
    desk_at: Callable[[str], Desk], tmp_path: Path, file: str, reason: str
) -> None:
    desk = desk_at("founded")

    said = quorate("review", "launch", tmp_path / file)

    assert said.code == REFUSED
    assert reason in said.words
    assert desk.cases() == []


def test_a_review_with_too_little_time_is_refused_with_the_days(
    desk_at: Callable[[str], Desk], tmp_path: Path
) -> None:
    desk = desk_at("founded")

    too_early = spoilt(tmp_path, 'body = "hsp_board"', "board_on = 2011-06-01")

    said = quorate("review", "launch", too_early)

    assert said.code == REFUSED
    assert "working day" in said.words
    assert desk.cases() == []


def test_without_prefect_the_case_stands_and_its_start_is_told(
    desk_at: Callable[[str], Desk],
) -> None:
    desk = desk_at("founded")

    said = quorate("review", "launch", REVIEW)

    assert said.code == 0
    assert said.out == f"{REFERENCE} is launched: Review of the partnership structure 2011\n"
    assert "Its flow starts as soon as `quorate up` runs." in said.aside
    assert desk.cases() == [REFERENCE]


def test_a_launch_on_another_day_than_planned_is_warned_of(
    desk_at: Callable[[str], Desk], tmp_path: Path
) -> None:
    desk_at("founded")
    late = spoilt(tmp_path, "planned_launch_on = 2011-04-04", "planned_launch_on = 2011-04-05")

    said = quorate("review", "launch", late)

    assert said.code == 0
    assert "the file plans the launch for 5 April 2011" in said.words


def test_a_launched_review_waits_for_its_first_board(desk_at: Callable[[str], Desk]) -> None:
    desk = desk_at("founded")

    quorate("review", "launch", REVIEW)

    assert desk.run_flow() == "authority-apologies"
