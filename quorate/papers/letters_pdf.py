"""Letters for people without an email address, in one PDF to print, fold and put in the post."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from quorate.constitution.days import long_date
from quorate.papers.chart_text import lines_of, width_of
from quorate.papers.page import environment
from quorate.papers.pdf import pdf_of
from quorate.post.safe_text import one_line

# What an envelope shows of an address, in points, and the sizes that an address may be set in.
WINDOW_WIDE, WINDOW_HIGH, LEADING = 205.0, 72.0, 1.12
SIZES = (9.5, 8.5, 7.5)
NO_ADDRESS = "(no postal address is known)"
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_POINT = re.compile(r"^([-*\u2022]|\d{1,3}\.)\s+")
_UNDERLINED = re.compile(r"(-{3,}|={3,})\s*")


@dataclass(frozen=True, kw_only=True)
class LetterToPrint:
    """A letter as it goes in the post: to whom, where, of which day, and its plain text."""

    name: str
    address: str
    on: date
    subject: str
    text: str
    reference: str = ""

    def in_the_window(self) -> tuple[float, list[str]]:
        """Name and address at the largest size at which an envelope's window shows all of it.

        What is longer still goes on below the window: no line of an address is lost.
        """
        told = [self.name, *(self.address.strip() or NO_ADDRESS).splitlines()]
        lines = [line for line in map(one_line, told) if line]
        size = SIZES[0]
        for size in SIZES:
            broken = [part for line in lines for part in lines_of(line, size, WINDOW_WIDE)]
            if len(broken) * size * LEADING <= WINDOW_HIGH:
                return size, broken
        return size, _closer(lines, size)


@dataclass(frozen=True)
class Part:
    """A paragraph of a letter, a heading in it, or the points of a list.

    `starts_at` is the number of the first point, 0 where they have none.
    """

    text: str = ""
    heading: str = ""
    points: tuple[str, ...] = ()
    starts_at: int = 0


def letters_pdf(
    letters: Sequence[LetterToPrint], *, sender: str, sender_address: str = ""
) -> bytes:
    """The letters as one PDF: each begins a page, its address where the window of a DL envelope is.

    Raises PdfNotPossible where this machine cannot make one: `letters_html` prints the same.
    """
    return pdf_of(letters_html(letters, sender=sender, sender_address=sender_address))


def letters_html(letters: Sequence[LetterToPrint], *, sender: str, sender_address: str = "") -> str:
    """The letters as one page, which a browser prints as `letters_pdf` would."""
    references = ", ".join(dict.fromkeys(letter.reference for letter in letters))
    shown = [
        {
            "address": letter.in_the_window(),
            "on": long_date(letter.on),
            "reference": one_line(letter.reference),
            "subject": one_line(letter.subject),
            "parts": parts_of(letter.text),
        }
        for letter in letters
    ]
    return (
        environment()
        .get_template("letters.html.j2")
        .render(
            title=f"Letters to print: {one_line(references)}".removesuffix(": "),
            letters=shown,
            sender=one_line(sender),
            sender_address=sender_address,
        )
    )


def parts_of(text: str) -> list[Part]:
    """The parts of a plain text: underlined lines are headings, dashes and numbers begin points."""
    blocks = (block.split("\n") for block in _BLANK_LINE.split(text.strip()))
    return [part for lines in blocks for part in _parts([line for line in lines if line.strip()])]


def _parts(lines: list[str]) -> list[Part]:
    if len(lines) > 1 and _UNDERLINED.fullmatch(lines[1]):
        return [Part(heading=one_line(lines[0])), *_parts(lines[2:])]
    if lines and all(_POINT.match(line) for line in lines):
        first = lines[0].split(".")[0]
        points = tuple(one_line(_POINT.sub("", line)) for line in lines)
        return [Part(points=points, starts_at=int(first) if first.isdecimal() else 0)]
    return [Part("\n".join(one_line(line) for line in lines))] if lines else []


def _closer(lines: list[str], size: float) -> list[str]:
    """An address of many lines with neighbours on one line where both fit, the shortest first."""
    closer = [part for line in lines for part in lines_of(line, size, WINDOW_WIDE)]
    while len(closer) * size * LEADING > WINDOW_HIGH and len(closer) > 2:
        both = {n: f"{closer[n].rstrip(',')}, {closer[n + 1]}" for n in range(1, len(closer) - 1)}
        place = min(both, key=lambda n: width_of(both[n], size))
        if width_of(both[place], size) > WINDOW_WIDE:
            break
        closer[place : place + 2] = [both[place]]
    return closer
