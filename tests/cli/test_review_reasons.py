"""`quorate review launch --override` and `explain-late`: reasons that are recorded."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quorate.register import journal
from tests.cli.desk import REFERENCE, REFUSED, REVIEW, Desk, quorate
from tests.cli.test_launch import spoilt

EASTER = 'check = "easter"'


def overridden(desk: Desk) -> dict[str, tuple[str, str]]:
    """Who passed which warning over, and for what reason."""
    with desk.open() as opened, opened.reading() as tx:
        told = [e for e in journal.entries(tx) if e.event == "LaunchWarningOverridden"]
        return {e.facts["check"]: (e.actor, e.facts["reason"]) for e in told}


@pytest.mark.clause("17.1")
def test_a_warning_without_a_reason_is_told_with_its_name_and_source(
    desk_at: Callable[[str], Desk], tmp_path: Path
) -> None:
    desk = desk_at("founded")

    said = quorate("review", "launch", spoilt(tmp_path, EASTER, 'check = "august"'))

    assert said.code == REFUSED
    assert "it covers Easter 2011" in said.words
    assert "as 'easter'" in said.words
    assert "the Gunning principles" in said.words
    assert desk.cases() == []


@pytest.mark.clause("17.1")
def test_a_reason_may_be_given_at_the_launch(
    desk_at: Callable[[str], Desk], tmp_path: Path
) -> None:
    desk = desk_at("founded")
    file = spoilt(tmp_path, EASTER, 'check = "august"')

    said = quorate("review", "launch", file, "--override", "easter=It must be.", "--by", "Ada Low")

    assert said.code == 0
    assert overridden(desk)["easter"] == ("Ada Low", "It must be.")
    assert "august" not in overridden(desk)


@pytest.mark.parametrize(
    ("given", "says"),
    [("easter", "gives no reason"), ("easter= ", "gives no reason"), ("=why", "warns of nothing"),
     ("no-purpose=We know.", "no reason passes it over")],
)  # fmt: skip
def test_a_reason_that_is_none_is_refused(
    desk_at: Callable[[str], Desk], given: str, says: str
) -> None:
    desk = desk_at("founded")

    said = quorate("review", "launch", REVIEW, "--override", given)

    assert said.code == REFUSED
    assert says in said.words
    assert desk.cases() == []


def test_the_checks_and_their_sources_can_be_asked_for() -> None:
    said = quorate("explain", "checks")

    assert "affected-body" in said.out
    assert "C11: the equality duty" in said.out


@pytest.mark.clause("17.1")
def test_the_day_of_the_answer_is_calculated() -> None:
    said = quorate("explain", "response", "--closed", "2011-05-16")

    assert "response due: Monday 8 August 2011" in said.out
    assert "our default" in said.out


@pytest.mark.clause("17.1")
def test_nothing_is_explained_that_is_not_late(desk_at: Callable[[str], Desk]) -> None:
    desk_at("authority-apologies")

    said = quorate("review", "explain-late", REFERENCE, "--reason", "We were ill.")

    assert said.code == REFUSED
    assert "has no consultation that was opened" in said.words
