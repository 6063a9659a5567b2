"""Which pages are shown to a reader of the README."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.browser.states import filled


@dataclass(frozen=True)
class Picture:
    """A page in a state; `at` is a part of it to scroll to."""

    name: str
    path: str
    who: str | None = None
    world: str = "spring"
    act: Callable[[Any], object] | None = None
    at: str = ""


CRITERIA = dict.fromkeys(("purpose", "duration", "organisations", "level", "value"), "met")

PICTURES = [
    Picture("inbox", "/", "chief", "september"),
    Picture("answer", "/proposals/{waiting}/answer", "chief", "september"),
    Picture(
        "answer-check",
        "/proposals/{waiting}/answer",
        "chief",
        "september",
        act=filled("Continue", **CRITERIA, choice="endorse", reason="It is needed."),
    ),
    Picture("answer-lapsed", "/proposals/{changed}/answer", "member", "september"),
    Picture("proposal-decided", "/proposals/{endorsed}", "chief", "september"),
    Picture("motion", "/meetings/{meeting}/motion", "member", "sitting"),
    Picture("meeting-over", "/meetings/{meeting}", "member", "meeting over"),
    Picture("case", "/cases/REV-2011-01", "officer", "may"),
    Picture("launch-check", "/launch/review/{review-draft}/check", "officer", "spring"),
    Picture("structure", "/structure/difference/final-2011-07", "officer", "may", at=".chart"),
    Picture("consultation", "/consultations/REV-2011-01", None, "answering"),
    Picture("own-answer", "/consultations/REV-2011-01/answer", "link:deputy", "answering"),
    Picture("own-paper", "/consultations/REV-2011-01/answer/paper", "link:chair", "answering"),
    Picture("desk-response", "/cases/REV-2011-01/responses/{long}", "officer", "desk"),
    Picture("outcome", "/consultations/REV-2011-01/outcome", None, "told"),
    Picture("decision", "/decisions/{endorsed}", None, "september"),
]
