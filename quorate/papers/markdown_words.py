"""What people typed, put into Markdown so that it stays words and a person can still edit it."""

import re
from collections.abc import Sequence

from quorate.post.safe_text import one_line

_MARKS = re.compile(r"([\\`*_\[\]<>|&~#])")
# At the beginning of a line these begin a list, a line across the page or a heading.
_AT_THE_START = re.compile(r"^([-+=]|\d{1,9}(?=[.)]))")


def as_words(text: str) -> str:
    """A text on one line in which no sign is a mark of Markdown, wherever it is put.

    Only the signs that could be one are escaped, so that the officer can read what they edit.
    """
    escaped = _MARKS.sub(r"\\\1", one_line(text))
    return _AT_THE_START.sub(_unlike_a_list, escaped)


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A table in Markdown from cells that are Markdown already."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def bullets(lines: Sequence[str]) -> str:
    """A list in Markdown from lines that are Markdown already."""
    return "\n".join(f"- {line}" for line in lines)


def _unlike_a_list(found: re.Match[str]) -> str:
    sign = found[1]
    return sign + "\\" if sign.isdigit() else "\\" + sign
