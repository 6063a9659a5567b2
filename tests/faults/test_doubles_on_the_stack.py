"""What is done twice on the real stack has one effect: runs, resumes, forms, workers."""

import os
import signal
import time
from collections.abc import Iterator

import pytest

from quorate import register
from quorate.business.cases import Case
from quorate.business.groups.proposing import PROCEDURE, propose
from quorate.business.runs import run_of
from quorate.engine.rest import ask
from quorate.engine.running import run_state, start_run
from quorate.engine.starting import start_case
from quorate.register.letters import CLAIM
from quorate.settings import settings
from tests.business.at_once import at_once
from tests.business.groups.proposed import MEMBERS, a_form
from tests.faults.proposed import (
    PATIENCE,
    all_answer,
    answer_on_the_page,
    before_its_members,
    events,
    is_asleep,
    is_closed,
    resumed,
    standing,
    until_its_run_has_ended,
)
from tests.faults.town import Town, until_gone
from tests.live.real_stack import SlowPost, a_minute_passes, letters_of, state_of, until

pytestmark = pytest.mark.live
Stack = tuple[Town, SlowPost]


@pytest.fixture(scope="module")
def proposal(september: Stack) -> Case:
    """A proposal that waits for its answers; five processes started it at the same instant."""
    return before_its_members(starts=5)


def run(case: Case) -> str:
    return str(run_of(case.reference))


def runs_of(case: Case) -> list[str]:
    """The ids of all runs that Prefect has for a case."""
    found = ask("POST", "/flow_runs/filter", {"flows": {"name": {"any_": ["group_proposal"]}}})
    return [one["id"] for one in found if one["parameters"].get("reference") == case.reference]


def sleeps_again(case: Case, asleep: str) -> bool:
    """Whether the run has been awake since it slept in a state, and sleeps now."""
    return state_of(run(case))["id"] != asleep and is_asleep(case)


def test_a_case_that_is_started_five_times_at_once_has_one_run(proposal: Case) -> None:
    assert runs_of(proposal) == [run(proposal)]


def test_a_resume_pressed_twenty_times_leaves_the_case_as_it_was(proposal: Case) -> None:
    before, asleep = standing(proposal), state_of(run(proposal))["id"]

    pressed = [at_once(*[lambda: resumed(proposal)] * 4) for _ in range(5)]

    assert any(map(any, pressed))
    until(lambda: sleeps_again(proposal, asleep), seconds=PATIENCE)
    assert standing(proposal) == before


def test_a_button_pressed_five_times_at_once_gives_one_answer(
    september: Stack, proposal: Case
) -> None:
    pages = answer_on_the_page(september[0], proposal, MEMBERS[1], presses=5)

    assert set(pages) == {303}
    assert events(proposal).count("AnswerGiven") == 1


def test_a_form_of_prefect_sent_five_times_at_once_is_taken_once(proposal: Case) -> None:
    asleep = state_of(run(proposal))["id"]
    typed = with_the_text(proposal, {"who": "nobody", "code": "AAAA-AAAA", "decision": "endorse"})

    sent = at_once(*[lambda: resumed(proposal, typed)] * 5)

    assert any(sent)
    until(lambda: sleeps_again(proposal, asleep), seconds=PATIENCE)
    assert events(proposal).count("FormNotAccepted") == 1


def with_the_text(case: Case, typed: dict[str, str]) -> dict[str, dict[str, str]]:
    """What is typed, with the text that the form shows."""
    keys = state_of(run(case))["state_details"]["run_input_keyset"]
    schema = ask("GET", f"/flow_runs/{run(case)}/input/{keys['schema']}")
    text = schema["properties"]["text_read"]["default"]
    return {"run_input": {**typed, "text_read": text}}


def test_a_case_begun_again_in_a_fresh_run_is_carried_on_by_that_alone(
    september: Stack, proposal: Case
) -> None:
    before, former = standing(proposal), run(proposal)

    fresh = start_run("group_proposal", {"reference": proposal.reference})

    until(lambda: run(proposal) == fresh and is_asleep(proposal), seconds=PATIENCE)
    assert standing(proposal) == before
    until(lambda: run_state(former) == "CANCELLED")
    all_answer(september[0], proposal)  # one of them for the second time, and to no effect
    until_its_run_has_ended(proposal)
    assert run(proposal) == fresh
    told = events(proposal)
    assert (told.count("AnswerGiven"), told.count("CaseClosed")) == (len(MEMBERS), 1)


@pytest.fixture
def two_workers(september: Stack) -> Iterator[tuple[int, SlowPost]]:
    """The first of two workers, as its process, which ends after the test; and a slow post."""
    town, post = september
    first = town.pids["worker"]
    try:
        yield first, post
    finally:
        post.seconds_a_letter = 0.0
        os.kill(first, signal.SIGKILL)  # the town knows of the second only
        until_gone(first)


def test_a_run_that_two_workers_hold_sends_and_records_all_once(
    september: Stack, two_workers: tuple[int, SlowPost]
) -> None:
    (town, post), (first, _) = september, two_workers
    came_before = post.by_message_id()
    post.seconds_a_letter = 1.0
    case = propose(a_form(), by="Pauline Hakimian")
    assert start_case(case.reference, PROCEDURE)
    until(lambda: letters_of(case.reference, state="sending"), seconds=PATIENCE)

    stop_between_writes(first)
    stopped_at = time.monotonic()
    a_minute_passes()
    town.start("worker")  # the second, which puts the run back and takes it
    until(lambda: not letters_of(case.reference, state="queued"), seconds=PATIENCE)
    until(lambda: is_asleep(case), seconds=PATIENCE)
    post.seconds_a_letter = 0.0
    # By its own clock too, the claims of the first have lapsed when it goes on where it stood.
    until(lambda: time.monotonic() > stopped_at + CLAIM.total_seconds() + 1)
    os.kill(first, signal.SIGCONT)

    all_answer(town, case)
    until(lambda: is_closed(case), seconds=PATIENCE)
    until_its_run_has_ended(case)
    until(lambda: not letters_of(case.reference, state="sending"), seconds=PATIENCE)
    came = post.by_message_id() - came_before
    by_mail = [one.message_id for one in letters_of(case.reference, state="sent")]
    assert {letter.state for letter in letters_of(case.reference)} == {"sent"}
    assert {came[id] for id in by_mail} <= {1, 2}
    # What each connection of the first had in hand as it was stopped, and no more.
    assert came.total() - len(by_mail) <= settings().mail_connections
    assert events(case).count("ProposalCirculated") <= 1


def stop_between_writes(process: int) -> None:
    """Stop a process, but not while it keeps every other from writing."""
    while True:
        os.kill(process, signal.SIGSTOP)
        try:
            with (
                register.opened(str(register.current().url), wait_seconds=1) as opened,
                opened.transaction(),
            ):
                return
        except Exception:
            os.kill(process, signal.SIGCONT)
            time.sleep(0.05)
