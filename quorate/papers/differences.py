"""What differs between two versions of a text, readable in a letter and on a page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from markupsafe import Markup

Kind = Literal["same", "added", "taken out"]
_WORDS = re.compile(r"\s+|[^\s]+")
# Lines that share less than this are two lines, not one line that was changed.
_ALIKE = 0.5


@dataclass(frozen=True)
class Piece:
    """A run of words that stayed, was added or was taken out."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Line:
    """A line of the two texts laid over each other, in pieces; of one piece where it is whole."""

    pieces: tuple[Piece, ...]

    @property
    def is_changed(self) -> bool:
        """Whether anything of the line was added or taken out."""
        return any(piece.kind != "same" for piece in self.pieces)


def compared(before: str, after: str) -> list[Line]:
    """The two texts laid over each other, line by line, and word by word in lines that are alike.

    White space at the end of a line is no difference.
    """
    was, now = _lines(before), _lines(after)
    lines: list[Line] = []
    for what, i, i_end, j, j_end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if what == "equal":
            lines += [Line((Piece("same", line),)) for line in was[i:i_end]]
        else:
            lines += _changed(was[i:i_end], now[j:j_end])
    return lines


def readable_diff(before: str, after: str) -> tuple[str, ...]:
    """What differs, for a letter: '- ' before a line taken out and '+ ' before a line added.

    Lines that stayed and empty lines are left out; nothing is given where no word differs.
    """
    told: list[str] = []
    for line in compared(before, after):
        if not line.is_changed:
            continue
        for mark, kind in (("-", "taken out"), ("+", "added")):
            whole = "".join(piece.text for piece in line.pieces if piece.kind in ("same", kind))
            is_in_it = any(piece.kind == kind for piece in line.pieces)
            if is_in_it and whole.strip():
                told.append(f"{mark} {whole.strip()}")
    return tuple(told)


def marked_up(before: str, after: str) -> Markup:
    """What differs, for a page: lines with <ins> and <del>, every word of the texts escaped.

    Readers who do not see the marks hear words for them.
    """
    lines = (_marked_line(line) for line in compared(before, after))
    return Markup("\n").join(lines)


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines()]


def _changed(was: Sequence[str], now: Sequence[str]) -> Iterator[Line]:
    """Lines in place of others: pairs that are alike word by word, the others whole."""
    both = min(len(was), len(now))
    for old, new in zip(was[:both], now[:both], strict=True):
        if SequenceMatcher(None, old, new, autojunk=False).ratio() >= _ALIKE:
            yield Line(tuple(_pieces(old, new)))
        else:
            yield Line((Piece("taken out", old),))
            yield Line((Piece("added", new),))
    yield from (Line((Piece("taken out", line),)) for line in was[both:])
    yield from (Line((Piece("added", line),)) for line in now[both:])


def _pieces(old: str, new: str) -> Iterator[Piece]:
    was, now = _WORDS.findall(old), _WORDS.findall(new)
    for what, i, i_end, j, j_end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if what == "equal":
            yield Piece("same", "".join(was[i:i_end]))
            continue
        if i < i_end:
            yield Piece("taken out", "".join(was[i:i_end]))
        if j < j_end:
            yield Piece("added", "".join(now[j:j_end]))


def _marked_line(line: Line) -> Markup:
    marked = Markup("").join(_marked(piece) for piece in line.pieces)
    name = "diff-line diff-line--changed" if line.is_changed else "diff-line"
    return Markup('<p class="{}">{}</p>').format(name, marked)


def _marked(piece: Piece) -> Markup:
    if piece.kind == "same" or not piece.text:
        return Markup("{}").format(piece.text)
    tag, told = ("ins", "added") if piece.kind == "added" else ("del", "taken out")
    hidden = Markup('<span class="govuk-visually-hidden">[{}: </span>').format(told)
    end = Markup('<span class="govuk-visually-hidden">]</span>')
    return Markup("<{0}>{1}{2}{3}</{0}>").format(Markup(tag), hidden, piece.text, end)
