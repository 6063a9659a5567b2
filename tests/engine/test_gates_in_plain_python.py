"""Waiting, when a procedure is run as plain Python."""

from datetime import UTC, datetime

import pytest

from quorate.business.cases import Case
from quorate.business.refusal import Withdrawn
from quorate.business.waits import open_waits
from tasks.gates import Waiting, meanwhile, plain_moment
from tests.engine.toy_cases import withdraw
from tests.engine.toy_gates import hold

SIXTEENTH_OF_MAY = datetime(2011, 5, 16, 23, tzinfo=UTC)  # midnight in London, as the day ends


def yes(_: Case) -> bool:
    return True


def no(_: Case) -> bool:
    return False


def test_a_gate_that_is_open_lets_the_procedure_pass(case: Case) -> None:
    hold("board-decided", yes, case)

    assert open_waits() == []


def test_a_shut_gate_stops_a_rehearsal_and_names_its_moment(case: Case) -> None:
    with pytest.raises(Waiting, match="until the end of 16 May 2011") as stopped:
        hold("consultation-closed", no, case, opens_at=SIXTEENTH_OF_MAY)

    assert (stopped.value.gate, stopped.value.opens_at) == ("consultation-closed", SIXTEENTH_OF_MAY)


def test_a_wait_is_a_row_that_says_who_is_waited_for(case: Case) -> None:
    with pytest.raises(Waiting):
        hold("board-decided", no, case, waiting_for="the Board's decision")

    (wait,) = open_waits()
    assert (wait.reference, wait.gate, wait.waiting_for) == (
        case.reference, "board-decided", "the Board's decision",
    )  # fmt: skip


def test_a_gate_that_opens_as_a_start_comes_to_it_is_not_waited_at(case: Case) -> None:
    """Another process takes the case further between this one's look and its wait."""
    looks = iter([False, True])

    hold("board-decided", lambda _: next(looks), case)

    assert open_waits() == []


def test_a_wait_is_over_once_its_gate_is_passed(case: Case) -> None:
    with pytest.raises(Waiting):
        hold("board-decided", no, case)

    hold("board-decided", yes, case)

    assert open_waits() == []


def test_a_stale_start_at_an_earlier_gate_passes_no_later_one(case: Case) -> None:
    """A run that was slow comes to a gate that another start has left behind."""
    with pytest.raises(Waiting):
        hold("consultation-closed-2", no, case)
    with pytest.raises(Waiting):
        hold("consultation-closed", no, case)

    with pytest.raises(Waiting, match="consultation-closed-2"):
        hold("consultation-closed-2", no, case)

    assert [wait.gate for wait in open_waits()] == ["consultation-closed-2"]


def test_a_wait_that_was_given_up_is_over_once_its_gate_is_passed(case: Case) -> None:
    for gate in ("consultation-closed", "consultation-closed-2"):
        with pytest.raises(Waiting):
            hold(gate, no, case)

    hold("consultation-closed", yes, case)
    hold("consultation-closed", no, case)


def test_a_rehearsal_goes_on_in_place_once_something_opens_the_gate(case: Case) -> None:
    happened: list[str] = []

    with meanwhile(lambda: happened.append("decided")):
        hold("board-decided", lambda _: bool(happened), case)

    assert happened == ["decided"]
    assert open_waits() == []


@pytest.mark.parametrize("is_met", [yes, no])
def test_a_withdrawn_case_waits_for_nothing_more(case: Case, is_met: object) -> None:
    withdraw(case)

    with pytest.raises(Withdrawn):
        hold("board-decided", is_met, case)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (datetime(2011, 5, 16, 8, tzinfo=UTC), "16 May 2011, 09:00"),
        (datetime(2011, 5, 16, 23, tzinfo=UTC), "the end of 16 May 2011"),
        (datetime(2011, 12, 1, 0, tzinfo=UTC), "the end of 30 November 2011"),
    ],
)
def test_moments_are_written_as_london_reads_them(moment: datetime, written: str) -> None:
    assert plain_moment(moment) == written
