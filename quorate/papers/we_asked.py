"""The feedback to those consulted, drafted from the record: what came, what changed, what not, why.

Clause 17.1 wants all four said; "Nothing has changed" is an answer.
"""

from dataclasses import dataclass

from quorate.constitution.wording import counted
from quorate.papers.heard import Heard
from quorate.papers.markdown_words import as_words

NOTHING_SAID = "Nobody made a point."
NOTHING_CHANGED = "Nothing has changed."
ALL_CHANGED = "Everything that was asked for has been done."


@dataclass(frozen=True)
class FourParts:
    """The four parts of feedback, as plain lines. Each line unchanged has its reason."""

    views: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    reasons: tuple[str, ...]


def four_parts(heard: Heard) -> FourParts:
    """The four parts from the points and what became of them."""
    kept = [
        *heard.came_to("not-changed"),
        *heard.came_to("out-of-scope"),
    ]
    changed = [
        f"{theme}: {answer.reason}{f' ({answer.where})' if answer.where else ''}"
        for theme, answer in heard.came_to("changed")
    ]
    return FourParts(
        views=tuple(_views(heard)) or (NOTHING_SAID,),
        changed=tuple(changed) or (NOTHING_CHANGED,),
        unchanged=tuple(_unchanged(theme, len(a.numbers)) for theme, a in kept) or (ALL_CHANGED,),
        reasons=tuple(answer.reason for _, answer in kept)
        or ("There is nothing to give one for.",),
    )


def feedback_text(heard: Heard, outcome: str) -> str:
    """The text that goes with the four parts: the decision and how it came about, in Markdown."""
    asked = f"{heard.answered} of {heard.asked} people answered"
    commented = f", and {heard.commented} commented on the write-up" if heard.commented else ""
    return (
        "\n\n".join(
            [
                as_words(outcome),
                _each_is_answered(f"{asked}{commented}", heard.points),
                "## How it went",
                "Say here in a few plain sentences how the decision came about.",
            ]
        )
        + "\n"
    )


def _views(heard: Heard) -> list[str]:
    return [
        f"{theme.name}: {counted(theme.points, 'point')} from "
        f"{'1 person' if theme.people == 1 else f'{theme.people} people'}."
        for theme in heard.themes
    ]


def _each_is_answered(answered: str, points: int) -> str:
    return (
        f"{answered}. They made {counted(points, 'point')}, and each has its answer below. "
        "Everybody who answered also gets a letter about their own points."
    )


def _unchanged(theme: str, points: int) -> str:
    return f"{theme} ({counted(points, 'point')})."
