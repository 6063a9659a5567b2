"""Parts what somebody wrote from the letter that they quote below it, above it or between."""

import re

_QUOTED = re.compile(r"\s{0,3}(>|\|(?=\s))")
_WROTE = re.compile(r"\s*(on\b.{0,300}\bwrote|am .{0,200}\bschrieb|le .{0,200}a écrit) ?:\s*", re.I)
_LETTER_BELOW = re.compile(
    r"\s*(-{2,} ?(original|forwarded) message ?-{2,}|begin forwarded message:|_{20,})\s*", re.I
)
_HEADER = re.compile(r"\s*[*_]?(from|sent|date|to|cc|subject|reply-to) ?:[*_]?\s.*", re.I)
_SIGNATURE = "--"
_WORDS = re.compile(r"\w+")
_LONGEST_LINE = 2_000
HEADERS_BELOW = 3
FEW_WORDS = 4


def own_words(text: str) -> str:
    """What the writer wrote, without the quoted letter and the signature below.

    Lines marked as quoted go wherever they stand, so that answers between them remain. Where
    nothing would remain the whole is given: no words are lost to a guess.
    """
    lines = text.split("\n")
    above = lines[: _letter_begins(lines)]
    kept = [
        line
        for number, line in enumerate(above)
        if not _QUOTED.match(line) and not _announces_quotation(above, number)
    ]
    own = "\n".join(_without_signature(kept)).strip()
    return re.sub(r"\n{3,}", "\n\n", own) or text.strip()


def may_hide_words(text: str, letter: str) -> bool:
    """Whether words of the writer may stand within the letter that was cut off below.

    Some people answer in between, with nothing to mark what is theirs. A line that the letter
    does not have, of some words, is a sign of it.
    """
    lines = text.split("\n")
    below = lines[_letter_begins(lines) :]
    said = _only_words(letter)
    return any(
        len(_WORDS.findall(line)) >= FEW_WORDS and _only_words(line) not in said
        for number, line in enumerate(below)
        if not _HEADER.match(line[:_LONGEST_LINE])
        and not _QUOTED.match(line)
        and not _announces(below, number)
    )


def _letter_begins(lines: list[str]) -> int:
    """The line at which the quoted letter begins for good; the number of lines if none does."""
    for number, line in enumerate(lines):
        if _LETTER_BELOW.fullmatch(line[:_LONGEST_LINE]) or _headers_stand_at(lines, number):
            return number
        if _announces(lines, number) and not _announces_quotation(lines, number):
            return number
    return len(lines)


def _headers_stand_at(lines: list[str], number: int) -> bool:
    """Whether several headers of a letter stand here, one after the other."""
    found = 0
    for line in lines[number : number + 6]:
        if not _HEADER.fullmatch(line[:_LONGEST_LINE]):
            break
        found += 1
    return found >= HEADERS_BELOW


def _announces(lines: list[str], number: int) -> bool:
    """Whether "On Monday somebody wrote:" stands here, perhaps broken over two lines."""
    line = lines[number][:_LONGEST_LINE]
    if _WROTE.fullmatch(line):
        return True
    after = lines[number + 1][:_LONGEST_LINE] if number + 1 < len(lines) else ""
    is_broken = line[:3].strip().lower() in ("on", "am", "le") and after.rstrip().endswith(":")
    return is_broken and bool(_WROTE.fullmatch(f"{line} {after}"))


def _announces_quotation(lines: list[str], number: int) -> bool:
    """Whether lines marked as quoted follow upon "somebody wrote:", or its second half is here."""
    for first in (number, number - 1):
        if first < 0 or not _announces(lines, first):
            continue
        if first != number and _WROTE.fullmatch(lines[first][:_LONGEST_LINE]):
            continue
        following = [line for line in lines[number + 1 : number + 5] if line.strip()]
        if any(_QUOTED.match(line) for line in following):
            return True
    return False


def _without_signature(lines: list[str]) -> list[str]:
    if _SIGNATURE in lines:
        return lines[: lines.index(_SIGNATURE)]
    return lines


def _only_words(text: str) -> str:
    return " ".join(_WORDS.findall(text.lower()))
