"""The form of a waiting run on Prefect's own pages: filled in, refused, taken once."""

import json
from datetime import timedelta
from typing import Any

import pytest

from quorate import clock, register
from quorate.business.cases import Case
from quorate.engine.rest import PrefectRefused, ask
from quorate.engine.running import run_state, start_run
from quorate.engine.wake import wake
from quorate.register import journal
from tests.engine.toy_cases import until
from tests.engine.toy_forms import SHOWN, vote
from tests.engine.toy_traces import traces

pytestmark = pytest.mark.live

RIGHT = {"choice": "for", "code": "ABCD-EFGH", "text_read": SHOWN}
WRONG = {**RIGHT, "code": "[x](javascript:1)"}
JUNK: list[dict[str, Any]] = [
    {"choice": "maybe"},
    {"choice": 7},
    {"another": "field"},
    {"choice": "for", "text_read": "Version 0 (00000000)"},
    {"reason": {"__prefect_kind": "jinja", "template": "{{ 1 / 0 }}"}},
]


def state(run: str) -> dict[str, Any]:
    found: dict[str, Any] = ask("GET", f"/flow_runs/{run}")["state"]
    return found


def ask_for_a_vote(case: Case) -> str:
    """Start the toy procedure and wait until it offers its form."""
    run = start_run("ask_for_a_vote", {"reference": case.reference})
    until(lambda: run_state(run) == "PAUSED")
    return run


def stored(run: str) -> dict[str, Any]:
    """What stands under the run's keys, each under what it is."""
    found = ask("POST", f"/flow_runs/{run}/input/filter", {"prefix": "form-", "limit": 50})
    return {entry["key"].rpartition("-")[2]: json.loads(entry["value"]) for entry in found}


def fill_in(run: str, values: dict[str, Any]) -> str:
    """Press Resume on Prefect's page; gives what Prefect says to it."""
    answer = ask("POST", f"/flow_runs/{run}/resume", {"run_input": values})
    return str(answer["status"])


def asleep_again(run: str, after: str) -> bool:
    found = state(run)
    return found["type"] == "PAUSED" and found["id"] != after


def lines(case: Case) -> list[str]:
    return traces(case).read_text().splitlines()


def test_a_form_filled_in_rightly_lets_the_run_go_on(live_case: Case) -> None:
    run = ask_for_a_vote(live_case)

    assert fill_in(run, RIGHT) == "ACCEPT"

    until(lambda: run_state(run) == "COMPLETED")
    assert lines(live_case) == ["asked", "carried out"]
    assert stored(run) == {}


def test_a_refused_form_waits_again_and_says_why(live_case: Case) -> None:
    run = ask_for_a_vote(live_case)
    asleep = state(run)["id"]

    fill_in(run, WRONG)

    until(lambda: asleep_again(run, asleep))
    told = stored(run)["description"]
    assert r"not accepted.** The code is \*\*not\*\* right\. Look into your letter\." in told
    assert fill_in(run, RIGHT) == "ACCEPT"
    until(lambda: run_state(run) == "COMPLETED")


def test_resume_without_filling_in_offers_the_form_again(live_case: Case) -> None:
    run = ask_for_a_vote(live_case)
    asleep = state(run)["id"]

    fill_in(run, {})

    until(lambda: asleep_again(run, asleep))
    assert set(stored(run)) == {"schema", "description"}


def test_prefect_itself_turns_junk_away(live_case: Case) -> None:
    run = ask_for_a_vote(live_case)

    told = [fill_in(run, junk) for junk in JUNK]

    assert told == ["REJECT"] * len(JUNK)
    assert run_state(run) == "PAUSED"


def test_resume_pressed_twice_counts_once(live_case: Case) -> None:
    run = ask_for_a_vote(live_case)

    pressed = [fill_in(run, RIGHT), fill_in(run, RIGHT)]

    assert pressed == ["ACCEPT", "ABORT"]
    until(lambda: run_state(run) == "COMPLETED")
    assert lines(live_case) == ["asked", "carried out"]


def test_a_form_that_comes_as_its_gate_opens_is_refused_and_not_lost(live_case: Case) -> None:
    run = ask_for_a_vote(live_case)
    vote(live_case)

    fill_in(run, WRONG)

    until(lambda: run_state(run) == "COMPLETED")
    with register.current().reading() as tx:
        told = [entry.event for entry in journal.entries(tx, case=live_case.reference)]
    assert told == ["FormNotAccepted"]


def test_a_vote_at_the_other_door_wakes_the_run_past_its_form(live_case: Case) -> None:
    run = ask_for_a_vote(live_case)
    vote(live_case)

    assert wake(run)

    until(lambda: run_state(run) == "COMPLETED")


def test_no_moment_shows_a_form_that_is_not_stored_yet(live_case: Case) -> None:
    run = start_run("ask_for_a_vote", {"reference": live_case.reference})
    until(lambda: run_state(run) == "PAUSED")

    keys = state(run)["state_details"]["run_input_keyset"]

    assert ask("GET", f"/flow_runs/{run}/input/{keys['schema']}")
    with pytest.raises(PrefectRefused):
        ask("GET", f"/flow_runs/{run}/input/{keys['response']}")


def test_a_form_with_a_date_is_offered_until_then_and_left_by_the_patrol(live_case: Case) -> None:
    closes_at = clock.now() + timedelta(seconds=15)  # a slow machine takes some to begin
    parameters = {"reference": live_case.reference, "closes_at": closes_at.isoformat()}
    run = start_run("ask_for_a_vote_by", parameters)

    until(lambda: run_state(run) == "PAUSED")
    assert state(run)["state_details"]["run_input_keyset"]
    until(lambda: run_state(run) == "COMPLETED", seconds=60)
    assert clock.now() >= closes_at
