"""The paper for the deciding Board, begun from the text consulted on and what became of it."""

from quorate.papers.heard import Answered, Heard
from quorate.papers.markdown_words import as_words, bullets, table
from quorate.papers.write_up_text import numbers_of

DISPOSITIONS = ("changed", "not-changed", "noted", "out-of-scope")
HEADS = ("Theme", "Points", "Changed", "Not changed", "Noted", "Out of scope")


def final_paper_text(consulted_on: str, heard: Heard) -> str:
    """The text that was consulted on, for the officer to change, and what became of every point."""
    parts = [
        consulted_on.strip(),
        "## What was said, and what became of it",
        _counted(heard) if heard.themes else "Nobody made a point.",
        _listed(heard, "changed", "## What has changed because of it"),
        _listed(heard, "not-changed", "## What has not changed, and why"),
        _listed(heard, "out-of-scope", "## What this review cannot settle"),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _counted(heard: Heard) -> str:
    rows = []
    for theme in heard.themes:
        of = [
            sum(len(answer.numbers) for answer in theme.answers if answer.disposition == one)
            for one in DISPOSITIONS
        ]
        rows.append((as_words(theme.name), *(str(number) for number in (theme.points, *of))))
    return table(HEADS, rows)


def _listed(heard: Heard, disposition: str, heading: str) -> str:
    groups = heard.came_to(disposition)
    if not groups:
        return ""
    return f"{heading}\n\n{bullets([_line(theme, answer) for theme, answer in groups])}"


def _line(theme: str, answer: Answered) -> str:
    where = f" ({as_words(answer.where)})" if answer.where else ""
    return f"**{as_words(theme)}:** {as_words(answer.reason)}{where} (points {numbers_of(answer)})"
