"""A proposal on the real stack: answered as through the portal, and on Prefect's own page."""

import json
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from quorate import clock, partnership, register
from quorate.business import watching
from quorate.business.cases import Case, find
from quorate.business.groups import answering
from quorate.business.groups.proposing import PROCEDURE, propose
from quorate.business.groups.standing import Standing, standing_of
from quorate.business.runs import is_held, run_of
from quorate.engine import mending, standing, workers
from quorate.engine.rest import PrefectRefused, ask
from quorate.engine.running import POOL, run_state
from quorate.engine.stack import free_port
from quorate.engine.starting import start_case
from quorate.register import cases, people
from quorate.register.tables.watched import Watched
from tests.business.groups.proposed import MEMBERS, POLICE, a_form, findings
from tests.live.conftest import HARROW, stand_in_september
from tests.live.real_stack import RealStack, SlowPost, letters_of, state_of, until

pytestmark = pytest.mark.live

CODE = re.compile(r"code for one answer is ([0-9A-Z]{4}-[0-9A-Z]{4})")
CRITERIA = ("purpose", "duration", "organisations", "level", "value")
LONGEST = 20.0  # seconds from the last answer to the end; about one where nothing else runs


@pytest.fixture(scope="module")
def september(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealStack]:
    """A running stack whose register stands in September 2011, after the review."""
    data = tmp_path_factory.mktemp("september")
    partnership.use(partnership.load(HARROW))
    with (
        register.opened(f"sqlite:///{data / 'register.sqlite'}") as opened,
        SlowPost(data / "letters") as post,
        pytest.MonkeyPatch.context() as patch,
    ):
        stand_in_september(opened)
        started = RealStack(data, free_port(), post)
        patch.setenv("PREFECT_API_URL", started.environment["PREFECT_API_URL"])
        try:
            started.start()
            yield started
        finally:
            started.stop()
            clock.set_source(None)


def _asked() -> Case:
    """A proposal that waits for its members, its letters sent and its form offered."""
    case = propose(a_form(), by="Pauline Hakimian")
    assert start_case(case.reference, PROCEDURE)
    until(lambda: len(letters_of(case.reference, name="EndorsementAsked", state="sent")) == 8)
    until(lambda: run_state(str(run_of(case.reference))) == "PAUSED")
    return case


def _standing(case: Case) -> Standing:
    return standing_of(find(case.reference))


def _code_of(september: RealStack, person: str, case: Case) -> str:
    """The code in the last letter of the case to a person, as it came by post."""
    letter = letters_of(case.reference, name="EndorsementAsked", person_id=person)[-1]
    assert CODE.search(letter.text or "") is None, "the register keeps no code"
    for message in september.post.letters():
        if str(message["Message-ID"]).strip() == letter.message_id:
            part = message.get_body(("plain",))
            found = CODE.search(part.get_content() if part else "")
            assert found is not None
            return found[1]
    raise AssertionError("the letter has not come")


def _typed(case: Case, code: str, **changes: Any) -> dict[str, Any]:
    """Prefect's form, filled in."""
    standing = _standing(case)
    return {
        **dict.fromkeys(CRITERIA, "met"),
        "who": "duncan.wojcik",
        "code": code,
        "decision": "endorse",
        "reason": "It is needed.",
        "text_read": f"Version {standing.paper_version} ({standing.sha256[:12]})",
        **changes,
    }


def _fill_in(case: Case, typed: dict[str, Any]) -> str:
    answer = ask("POST", f"/flow_runs/{run_of(case.reference)}/resume", {"run_input": typed})
    return str(answer["status"])


def _answer(case: Case, person: str) -> None:
    given = answering.Given("endorse", findings(), "It is needed.", sha256=_standing(case).sha256)
    answering.answer(find(case.reference), person, given, door="portal")


def _email(person: str) -> str:
    with register.current().reading() as tx:
        found = people.person(tx, person)
    assert found is not None
    return str(found.email)


def _is_closed(case: Case) -> bool:
    with register.current().reading() as tx:
        row = cases.find(tx, case.reference)
        return row is not None and row.closed_at is not None


def test_a_form_without_a_code_counts_for_nothing_and_waits_again(september: RealStack) -> None:
    proposal = _asked()
    run = str(run_of(proposal.reference))
    asleep = state_of(run)["id"]

    _fill_in(proposal, _typed(proposal, "AAAA-AAAA", who=_email(POLICE)))

    until(lambda: state_of(run)["type"] == "PAUSED" and state_of(run)["id"] != asleep)
    assert "Nobody has answered" in _standing(proposal).sum_so_far


@dataclass(frozen=True)
class Answered:
    """A proposal that was answered by both doors, its run, and how it went."""

    case: Case
    run: str
    said: str
    seconds: float


@pytest.fixture(scope="module")
def answered(september: RealStack) -> Answered:
    """A proposal answered by seven in the portal, and by the last on Prefect's page."""
    case = _asked()
    for member in MEMBERS:
        if member != POLICE:
            _answer(case, member)
    began = time.monotonic()
    said = _fill_in(case, _typed(case, _code_of(september, POLICE, case), who=_email(POLICE)))
    until(lambda: _is_closed(case))
    seconds = time.monotonic() - began
    run = str(run_of(case.reference))
    until(lambda: run_state(run) == "COMPLETED")
    return Answered(case, run, said, seconds)


def test_answers_by_both_doors_are_counted_together_and_the_flow_goes_on(
    answered: Answered,
) -> None:
    assert answered.said == "ACCEPT"
    assert answered.seconds < LONGEST
    assert "8 answered: 8 for" in _standing(answered.case).outcome_in_words
    doors = [seat.answer.door for seat in _standing(answered.case).seats if seat.answer]
    assert sorted(doors) == ["portal"] * 7 + ["prefect"]


def _log_of(run: str) -> list[dict[str, Any]]:
    """Every line on Prefect's page of a run, in order."""
    wanted = {"logs": {"flow_run_id": {"any_": [run]}}, "limit": 200}
    found: list[dict[str, Any]] = ask("POST", "/logs/filter", wanted)
    return found


def test_each_line_of_the_runs_log_names_the_case(answered: Answered) -> None:
    def came() -> bool:
        return any("Finished in state" in line["message"] for line in _log_of(answered.run))

    until(came)
    lines = [f"{line['name']}: {line['message']}" for line in _log_of(answered.run)]

    assert len(lines) > 10
    assert [line for line in lines if answered.case.reference not in line] == []


def _artifacts(case: Case) -> dict[str, dict[str, Any]]:
    """The newest artifact of each kind that Prefect's pages show for a case."""
    found = {}
    for kind in ("timeline", "letters", "decision"):
        with suppress(PrefectRefused):
            found[kind] = ask("GET", f"/artifacts/{case.reference.lower()}-{kind}/latest")
    return found


def test_prefects_pages_tell_the_story_of_the_case(answered: Answered) -> None:
    until(lambda: len(_artifacts(answered.case)) == 3)
    until(lambda: float(_artifacts(answered.case)["letters"]["data"]) == 100)
    told = _artifacts(answered.case)

    timeline = json.loads(told["timeline"]["data"])
    assert [told[kind]["type"] for kind in ("timeline", "letters", "decision")] == [
        "table", "progress", "markdown",
    ]  # fmt: skip
    assert {row["Where it stands"] for row in timeline} == {"done"}
    assert "Harrow Chief Executives" in told["decision"]["data"]
    assert {told[kind]["flow_run_id"] for kind in told} == {answered.run}


def _five_minutes_pass() -> None:
    """Let what is watched grow as old as at the next rounds."""
    with register.current().transaction() as tx:
        for row in tx.query(Watched):
            row.since = row.since and row.since - timedelta(minutes=5)


def test_a_run_that_failed_is_noted_and_then_replaced_by_one_that_finds_its_place(
    september: RealStack,
) -> None:
    case = _asked()
    failed = str(run_of(case.reference))
    state = {"type": "FAILED", "message": "OSError: the disk is full"}
    ask("POST", f"/flow_runs/{failed}/set_state", {"state": state, "force": True})

    mending.mend_what_is_stuck()
    noted = watching.troubles()[case.reference].in_full
    _five_minutes_pass()
    mending.mend_what_is_stuck()

    assert "OSError: the disk is full" in noted
    run = str(run_of(case.reference))
    assert run != failed
    until(lambda: run_state(run) == "PAUSED" and not is_held(run))
    mending.mend_what_is_stuck()
    assert case.reference not in watching.troubles()
    assert len(letters_of(case.reference, name="EndorsementAsked")) == 8


def test_the_worker_is_heard_of_and_the_house_is_well(answered: Answered) -> None:
    until(lambda: bool(workers.heard_of()))
    until(lambda: watching.looked_at(watching.PATROL))  # the first comes a while after its start

    found = standing.look()

    assert [worker.pool for worker in found.stack.workers] == [POOL]
    assert (found.stack.answers, found.parts) == (True, ())
