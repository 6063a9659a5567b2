"""The worked cases of the partnership's documents, asked on the command line."""

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from quorate.settings import CHECKOUT
from tests.cli.desk import quorate

Case = dict[str, Any]

with (CHECKOUT / "tests" / "constitution" / "source-cases.toml").open("rb") as file:
    CASES: dict[str, list[Case]] = tomllib.load(file)


def ask(command: str, **options: object) -> Case:
    """The answer of `quorate explain` to a question, with None for an option that is not given."""
    given = [f"--{name}={value}" for name, value in options.items() if value is not None]
    said = quorate("explain", command, *given, "--partnership", "harrow", "--json")
    assert said.code == 0, said.aside
    answer: Case = said.data
    return answer


def cases(
    kind: str, expressible: Callable[[Case], bool] = lambda case: True
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Run a test for each case of a kind that the command has the options for."""
    found = [case for case in CASES[kind] if expressible(case)]
    return pytest.mark.parametrize("case", found, ids=[case["id"] for case in found])


@cases("latest_notice")
def test_latest_notice_is_that_of_the_documents(case: Case) -> None:
    answer = ask("notice", meeting=case["meeting_on"])

    assert answer["latest_notice"] == str(case["latest_notice_on"])
    assert answer["clause"] == case["clause"]


@cases("notice_given")
def test_notice_given_is_lawful_or_not(case: Case) -> None:
    answer = ask("notice", meeting=case["meeting_on"], given=case["given_on"])

    assert answer["clear_working_days"] == case["clear_working_days"]
    assert answer["lawful"] is case["is_lawful"]


@cases("apologies_due")
def test_apologies_are_due_two_working_days_before(case: Case) -> None:
    answer = ask("apologies", meeting=case["meeting_on"])

    assert answer["apologies_deadline"] == str(case["due_on"])


@cases("apologies_received")
def test_apologies_received_are_in_time_or_late(case: Case) -> None:
    answer = ask("apologies", meeting=case["meeting_on"], received=case["received_on"])

    assert answer["in_time"] is case["is_in_time"]


@cases("minutes_due")
def test_minutes_are_due_on_the_tenth_working_day(case: Case) -> None:
    assert ask("minutes", meeting=case["meeting_on"])["minutes_due"] == str(case["due_on"])


@cases("minutes_circulated")
def test_late_minutes_are_counted_in_working_days(case: Case) -> None:
    answer = ask("minutes", meeting=case["meeting_on"], circulated=case["circulated_on"])

    assert answer["late_by_working_days"] == case["late_by_working_days"]


@cases("window")
def test_a_consultation_closes_after_calendar_weeks(case: Case) -> None:
    answer = ask("window", starts=case["starts_on"], weeks=case["weeks"])

    assert answer["closes"] == str(case["closes_on"])
    assert answer["working_days"] == case["working_days"]


@cases("quorum_of")
def test_the_quorum_is_a_third_rounded_up(case: Case) -> None:
    assert ask("quorum", appointed=case["appointed"])["quorum"] == case["quorum"]


@cases("quorum", lambda case: case["body_kind"] == "BOARD")
def test_below_the_quorum_a_board_is_not_quorate(case: Case) -> None:
    answer = ask("quorum", appointed=case["appointed"], present=case["present"])

    assert answer["quorate"] is case["is_quorate"]


@cases("quorum_of_seats")
def test_vacant_seats_are_left_out_of_the_quorum(case: Case) -> None:
    answer = ask("quorum", appointed=case["seats"] - case["vacant"], present=case["present"])

    assert (answer["quorum"], answer["quorate"]) == (case["quorum"], case["is_quorate"])


@cases("vote", lambda case: case["chair_is_present"])
def test_the_majority_of_votes_cast_decides(case: Case) -> None:
    answer = ask(
        "vote",
        **{"for": case["for"]},
        against=case["against"],
        abstain=case["abstained"],
        casting=case.get("casting"),
    )

    assert answer["result"] == case["result"]
    assert answer["casting_vote_used"] is case["casting_vote_used"]
    assert answer["clause"] == case["clause"]


@pytest.mark.parametrize("others", ["against", "abstain"])
@cases("two_thirds")
def test_two_thirds_are_counted_on_all_present(case: Case, others: str) -> None:
    counts = {"for": case["votes_for"], "against": 0, "abstain": 0}
    counts[others] = case["present"] - case["votes_for"]

    answer = ask("vote", **counts, majority="two-thirds")

    assert answer["result"] == ("carried" if case["is_confirmed"] else "not_carried")
