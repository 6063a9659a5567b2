"""Proposals in a town: put before their members, answered on pages, and what came of them."""

import time
from datetime import timedelta
from typing import Any

import httpx

from quorate import clock, register
from quorate.business.access import sessions
from quorate.business.access.secrets import hashed
from quorate.business.cases import Case
from quorate.business.groups.proposing import PROCEDURE, proposal_paper, propose
from quorate.business.runs import run_of
from quorate.business.waits import open_waits
from quorate.constitution.answers import CRITERIA
from quorate.engine.rest import PrefectRefused, ask
from quorate.engine.running import run_state
from quorate.engine.starting import start_case
from quorate.engine.wake import wake
from quorate.portal import cookies
from quorate.register import access, cases, journal, replay
from tests.business.at_once import at_once
from tests.business.groups.proposed import MEMBERS, a_form
from tests.faults.town import Town
from tests.live.real_stack import letters_of, steps_of, until

PATIENCE = 240.0  # seconds; a few where nothing else runs


def before_its_members(*, starts: int = 1) -> Case:
    """A proposal that waits for its answers: its letters are sent and its run sleeps.

    Its run may be started several times at the same instant. Where Prefect is too busy for all of
    them, the patrol starts it.
    """
    case = propose(a_form(), by="Pauline Hakimian")
    at_once(*[lambda: start_case(case.reference, PROCEDURE)] * starts)
    until(lambda: has_asked(case) and is_asleep(case), seconds=PATIENCE)
    return case


def resumed(case: Case, typed: dict[str, Any] | None = None) -> bool:
    """Press Resume on Prefect's page, with a form filled in if there is one; True if taken."""
    try:
        answer = ask("POST", f"/flow_runs/{run_of(case.reference)}/resume", typed or {})
    except (httpx.HTTPError, PrefectRefused):
        return False
    return bool(answer["status"] == "ACCEPT")


def has_asked(case: Case) -> bool:
    """Whether every member was sent the question."""
    asked = letters_of(case.reference, name="EndorsementAsked", state="sent")
    return len(asked) == len(MEMBERS)


def state_of_run(case: Case) -> str | None:
    """The state of the run that carries it; None where there is none, or Prefect is too busy."""
    run = run_of(case.reference)
    try:
        return run_state(run) if run else None
    except httpx.HTTPError:
        return None


def is_asleep(case: Case) -> bool:
    """Whether the run that carries it sleeps until somebody acts."""
    return state_of_run(case) == "PAUSED"


def until_its_run_has_ended(case: Case) -> None:
    """Wait until the run has ended; it is woken as the rounds do where no clock is replayed.

    That is needed where its own wake-up was lost: Prefect was away, or too busy.
    """
    ends, next_wake = time.monotonic() + PATIENCE, 0.0
    while state_of_run(case) != "COMPLETED":
        assert time.monotonic() < ends, "waited too long"
        if time.monotonic() >= next_wake:
            wake(run_of(case.reference))
            next_wake = time.monotonic() + 5
        time.sleep(0.1)


def answer_on_the_page(town: Town, case: Case, person: str, *, presses: int = 1) -> list[int]:
    """A member presses the confirming button, so many times at once; gives each page's status."""
    with register.current().transaction() as tx:
        secret = sessions.open_session(tx, person)
        csrf = access.session(tx, hashed(secret)).csrf  # type: ignore[union-attr]
        sha256 = proposal_paper(tx, case).sha256
    typed = {"csrf": csrf, "choice": "endorse", "reason": "It is needed.", "sha256": sha256}
    fields = {**typed, "conditions": "", **dict.fromkeys(CRITERIA, "met")}
    fields |= {f"{name}-note": "" for name in CRITERIA}
    return at_once(*[lambda: _pressed(town, case, fields, secret)] * presses)


def _pressed(town: Town, case: Case, fields: dict[str, str], secret: str) -> int:
    return httpx.post(
        f"{town.portal}/proposals/{case.reference}/answer/confirm",
        data=fields,
        cookies={cookies.name_of(cookies.SESSION): secret},
        headers={"Origin": town.portal},
        timeout=60.0,
        trust_env=False,
    ).status_code


def all_answer(town: Town, case: Case) -> list[int]:
    """Every member answers on the page; gives the status of each."""
    return [status for who in MEMBERS for status in answer_on_the_page(town, case, who)]


def is_closed(case: Case) -> bool:
    """Whether the case is closed, by the register."""
    with register.current().reading() as tx:
        row = cases.find(tx, case.reference)
        return bool(row and row.closed_at)


def events(case: Case) -> list[str]:
    """What the journal tells of a case, in order."""
    with register.current().reading() as tx:
        return [entry.event for entry in journal.entries(tx, case=case.reference)]


def standing(case: Case) -> tuple[list[str], list[tuple[str, str]], list[str]]:
    """The steps of a case, its letters, and what it waits for."""
    letters = [(letter.name, letter.person_id) for letter in letters_of(case.reference)]
    return steps_of(case.reference), letters, [wait.gate for wait in open_waits(case.reference)]


def an_hour_passes() -> None:
    """Let the clock of the replay stand an hour later."""
    with register.current().transaction() as tx:
        replay.stand_at(tx, clock.now() + timedelta(hours=1))
