"""Tells each case's story on Prefect's own pages: its timeline, its post, its decisions.

What was told last is remembered in this process, so that a run that only looked and slept again
asks nothing of Prefect.
"""

import json
import logging
from collections import Counter
from typing import Any

from quorate import register
from quorate.business import timeline
from quorate.constitution.days import long_date
from quorate.engine.rest import ask
from quorate.papers import decision_notice
from quorate.post.titles import title_of
from quorate.register import letters, papers

log = logging.getLogger(__name__)

OURS = "our setting"
WHERE = {"done": "done", "now": "now", "ahead": "to come", "overdue": "OVERDUE"}
OVER = ("sent", "to-print", "refused", "failed")

_told: dict[str, str] = {}


def tell(reference: str, run_id: str) -> None:
    """Bring the artifacts of a case up to date. Never raises: a story is no part of the record."""
    try:
        for key, artifact in _story(reference).items():
            _tell(f"{reference.lower()}-{key}", artifact, run_id)
    except Exception:
        log.warning("The story of %s could not be told", reference, exc_info=True)


def _tell(key: str, artifact: dict[str, Any], run_id: str) -> None:
    if _told.get(key) == (told := json.dumps(artifact)):
        return
    ask("POST", "/artifacts/", {"key": key, "flow_run_id": run_id, **artifact})
    _told[key] = told


def _story(reference: str) -> dict[str, dict[str, Any]]:
    return {
        "timeline": {
            "type": "table",
            "description": f"{reference}: what happened, and what comes.",
            "data": json.dumps(_timeline(reference)),
        },
        **_post(reference),
        **_decisions(reference),
    }


def _timeline(reference: str) -> list[dict[str, str]]:
    return [
        {
            "When": long_date(point.on),
            "What": _shown(point.what),
            "Where it stands": WHERE[point.state],
            "Clause": OURS if point.clause == "default" else point.clause,
            "Why": _shown(point.because),
        }
        for point in timeline.timeline_of(reference)
    ]


def _post(reference: str) -> dict[str, dict[str, Any]]:
    """How much of the post is done, in per cent, with what is left by name."""
    with register.current().reading() as tx:
        counts = letters.counts(tx, reference)
    states: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for name, state, number in counts:
        states[state] += number
        if state not in OVER:
            left[title_of(name)] += number
    if not states:
        return {}
    done = sum(states[state] for state in OVER)
    still = "; ".join(f"{name} ({number})" for name, number in left.items()) or "nothing"
    progress = {
        "type": "progress",
        "description": f"{done} of {states.total()} letters have gone. Still to go: {still}.",
        "data": round(100 * done / states.total(), 1),
    }
    return {"letters": progress}


def _decisions(reference: str) -> dict[str, dict[str, Any]]:
    with register.current().reading() as tx:
        notice = papers.latest(tx, reference, decision_notice.KIND)
    if notice is None:
        return {}
    return {
        "decision": {
            "type": "markdown",
            "description": _shown(notice.title),
            "data": _shown(notice.text),
        }
    }


def _shown(text: str) -> str:
    """A text as Prefect may show it: its pages would fetch an image that somebody typed."""
    return text.replace("![", "!\\[").replace("<", "&lt;")
