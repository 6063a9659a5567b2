"""What changed between two texts of a proposal, told part by part for a letter."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_HEADING = "## "
_AROUND = 6  # words that are left standing on either side of a change
_FEW = 3  # fewer words than this are not worth leaving out
_ALIKE = 0.4  # paragraphs less alike than this are two, not one that was changed


def changes_in_words(before: str, after: str) -> tuple[str, ...]:
    """A line for each paragraph that differs, under the heading it stands below.

    The words around a change are kept and the rest is left out; nothing is given where no word
    differs.
    """
    was, now = _paragraphs(before), _paragraphs(after)
    told: list[str] = []
    for what, i, i_end, j, j_end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if what != "equal":
            told += _between(was[i:i_end], now[j:j_end])
    return tuple(told)


def _paragraphs(text: str) -> list[tuple[str, str]]:
    """Each paragraph or point of the text with the heading it stands under."""
    heading, found = "First lines", []
    for line in text.splitlines():
        if line.startswith(_HEADING):
            heading = line.removeprefix(_HEADING).strip()
        elif line.strip():
            found.append((heading, _ESCAPE.sub(r"\1", line.strip().removeprefix("- "))))
    return found


def _between(was: Sequence[tuple[str, str]], now: Sequence[tuple[str, str]]) -> list[str]:
    """What became of these paragraphs: changed in place, taken out, or added."""
    told, left = [], list(now)
    for heading, old in was:
        successor = next((new for new in left if new[0] == heading and _alike(old, new[1])), None)
        if successor is None:
            told.append(f"{heading}. Taken out: \u201c{old}\u201d")
            continue
        left.remove(successor)
        before, after = _what_differs(old.split(), successor[1].split())
        told.append(f"{heading}. Before: \u201c{before}\u201d. Now: \u201c{after}\u201d")
    return told + [f"{heading}. Added: \u201c{new}\u201d" for heading, new in left]


def _alike(old: str, new: str) -> bool:
    short = max(len(old.split()), len(new.split())) <= _AROUND
    return short or SequenceMatcher(None, old, new, autojunk=False).ratio() >= _ALIKE


def _what_differs(old: Sequence[str], new: Sequence[str]) -> tuple[str, str]:
    """The words from the first to the last that differ, with a few that stayed on either side."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return _extract(old, start, len(old) - end), _extract(new, start, len(new) - end)


def _extract(words: Sequence[str], start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), min(len(words), end + _AROUND)
    first = first if first >= _FEW else 0
    last = last if len(words) - last >= _FEW else len(words)
    before = "\u2026 " if first else ""
    after = " \u2026" if last < len(words) else ""
    return f"{before}{' '.join(words[first:last])}{after}"
