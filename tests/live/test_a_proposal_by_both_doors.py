"""A proposal on the real stack: answered as through the portal, and on Prefect's own page."""

import re
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from quorate import clock, partnership, register
from quorate.business import structure
from quorate.business.cases import Case, find
from quorate.business.groups import answering
from quorate.business.groups.proposing import PROCEDURE, propose
from quorate.business.groups.standing import Standing, standing_of
from quorate.business.runs import run_of
from quorate.engine.rest import ask
from quorate.engine.running import run_state
from quorate.engine.stack import free_port
from quorate.engine.starting import start_case
from quorate.opening import follow_its_clock, make_ready
from quorate.register import cases, people, replay
from quorate.register.migration import migrate
from tests.business.groups.proposed import MEMBERS, POLICE, a_form, findings
from tests.live.conftest import HARROW
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
        _stand_in_september(opened)
        started = RealStack(data, free_port(), post)
        patch.setenv("PREFECT_API_URL", started.environment["PREFECT_API_URL"])
        try:
            started.start()
            yield started
        finally:
            started.stop()
            clock.set_source(None)


def _stand_in_september(opened: register.Register) -> None:
    migrate(opened)
    with opened.transaction() as tx:
        replay.stand_at(tx, clock.at_nine(date(2011, 7, 12)))
    follow_its_clock(opened)
    make_ready(opened)
    with opened.transaction() as tx:
        structure.put_in(tx, "final-2011-07", date(2011, 7, 12))
        replay.stand_at(tx, clock.at_nine(date(2011, 9, 5)))


@pytest.fixture
def proposal(september: RealStack) -> Case:
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


def test_a_form_without_a_code_counts_for_nothing_and_waits_again(
    september: RealStack, proposal: Case
) -> None:
    run = str(run_of(proposal.reference))
    asleep = state_of(run)["id"]

    _fill_in(proposal, _typed(proposal, "AAAA-AAAA", who=_email(POLICE)))

    until(lambda: state_of(run)["type"] == "PAUSED" and state_of(run)["id"] != asleep)
    assert "Nobody has answered" in _standing(proposal).sum_so_far


def test_answers_by_both_doors_are_counted_together_and_the_flow_goes_on(
    september: RealStack, proposal: Case
) -> None:
    for member in MEMBERS:
        if member != POLICE:
            _answer(proposal, member)
    began = time.monotonic()

    said = _fill_in(
        proposal, _typed(proposal, _code_of(september, POLICE, proposal), who=_email(POLICE))
    )

    until(lambda: _is_closed(proposal))
    assert said == "ACCEPT"
    assert time.monotonic() - began < LONGEST
    assert "8 answered: 8 for" in _standing(proposal).outcome_in_words
    doors = [seat.answer.door for seat in _standing(proposal).seats if seat.answer]
    assert sorted(doors) == ["portal"] * 7 + ["prefect"]
