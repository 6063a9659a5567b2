"""Fills every field of a letter with whatever a test types."""

from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any, get_type_hints

from quorate.post.letter import Letter
from quorate.post.letters import LETTERS


def fill(name: str, typed: str = "words", **changes: Any) -> Letter:
    """A letter of a name: its texts say `typed`, its dates are 12 July 2011, its numbers 3."""
    letter = LETTERS[name]
    by_kind: dict[object, Any] = {
        str: typed,
        int: 3,
        bool: True,
        date: date(2011, 7, 12),
        date | None: date(2011, 7, 12),
        datetime: datetime(2011, 7, 12, 9, 0, tzinfo=UTC),
        tuple[str, ...]: (typed, typed),
    }
    kinds = get_type_hints(letter)
    values = {field.name: by_kind[kinds[field.name]] for field in fields(letter)}
    pages = {"link": "https://quorate.example.org/r/7"}
    if "unsubscribe" in values:
        pages["unsubscribe"] = "https://quorate.example.org/u/7"
    return letter(**(values | pages | changes))
