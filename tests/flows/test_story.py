"""A case's story on Prefect's own pages: its timeline, its post, its decision."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from quorate import register
from quorate.engine import story
from quorate.register import letters
from tests.flows.played_proposal import Proposal, september
from tests.flows.played_review import Review

RUN = "6a1f0e8c-0000-4000-8000-000000000001"


@pytest.fixture
def proposal(harrow: object) -> Iterator[Proposal]:
    """A complete proposal that waits for its answers."""
    with september() as proposal:
        proposal.submit()
        yield proposal


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The artifacts that Prefect was given, in order."""
    given: list[dict[str, Any]] = []
    monkeypatch.setattr(story, "_told", {})
    monkeypatch.setattr(story, "ask", lambda method, path, body: given.append(body))
    return given


def of_key(told: list[dict[str, Any]], key: str) -> dict[str, Any]:
    return [artifact for artifact in told if artifact["key"].endswith(key)][-1]


def test_the_timeline_is_a_table_with_dates_and_clauses(
    proposal: Proposal, told: list[dict[str, Any]]
) -> None:
    story.tell(proposal.reference, RUN)

    rows = json.loads(of_key(told, "timeline")["data"])
    assert "Answers by" in {row["What"] for row in rows}
    assert all(row["When"] for row in rows)


def test_what_is_a_default_of_ours_is_called_so(
    review_at: Callable[[str], Review], told: list[dict[str, Any]]
) -> None:
    review = review_at("consultation-closed")

    story.tell(review.reference, RUN)

    clauses = {row["Clause"] for row in json.loads(of_key(told, "timeline")["data"])}
    assert ("our setting" in clauses, "default" in clauses) == (True, False)


def test_the_post_is_a_progress_with_what_is_left(
    proposal: Proposal, told: list[dict[str, Any]]
) -> None:
    with register.current().transaction() as tx:
        unsent = letters.letters_of(tx, proposal.reference)[0]
        unsent.state = "queued"

    story.tell(proposal.reference, RUN)

    progress = of_key(told, "letters")
    assert 0 < progress["data"] < 100
    assert progress["description"].endswith("Still to go: proposal, to be answered (1).")


def test_a_decision_is_told_once_there_is_one(
    proposal: Proposal, told: list[dict[str, Any]]
) -> None:
    story.tell(proposal.reference, RUN)
    before = [artifact["key"] for artifact in told]
    proposal.all_answer()
    proposal.run()

    story.tell(proposal.reference, RUN)

    assert not any(key.endswith("decision") for key in before)
    assert "Harrow Chief Executives" in of_key(told, "decision")["data"]


def test_what_has_not_changed_is_not_told_again(
    proposal: Proposal, told: list[dict[str, Any]]
) -> None:
    story.tell(proposal.reference, RUN)
    once = len(told)

    story.tell(proposal.reference, RUN)

    assert len(told) == once > 0


def test_prefect_away_keeps_nothing_from_going_on(
    proposal: Proposal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise httpx.ConnectError("gone")

    monkeypatch.setattr(story, "ask", away)

    story.tell(proposal.reference, RUN)


def test_what_people_typed_fetches_no_image() -> None:
    assert story._shown("![x](https://evil.example.org/p.png) <img src=x>") == (
        "!\\[x](https://evil.example.org/p.png) &lt;img src=x>"
    )
