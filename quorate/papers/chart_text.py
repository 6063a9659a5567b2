"""How wide words are, and where a line of a chart breaks: SVG breaks none by itself."""

import unicodedata
from collections.abc import Iterator

# Widths of Arial and the typefaces made to its measure, in thousandths of the type size.
_NARROW = {**dict.fromkeys("fijlrtI.,:;'!|()[]/\\ -`", 330), **dict.fromkeys("mwMW@%", 890)}
_LETTER, _CAPITAL, _WIDE = 560, 720, 1000
_BOLDER = 1.07


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text stands at a type size, rather too wide than too narrow."""
    thousandths = sum(_width(character) for character in text)
    return thousandths * size * (_BOLDER if bold else 1) / 1000


def lines_of(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """A text in lines that fit the room. A word wider than the room is broken; no word is lost."""
    lines: list[str] = []
    for word in _fitting(text.split(), size, room, bold):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def printable(text: str) -> str:
    """A text on one line without the characters that XML cannot hold or that turn lines about."""
    kept = (character if _may_stand(character) else " " for character in text)
    return " ".join("".join(kept).split())


def _may_stand(character: str) -> bool:
    if character in "\ufffe\uffff":
        return False
    return unicodedata.category(character) not in ("Cc", "Cs", "Cf", "Zl", "Zp")


def _fitting(words: list[str], size: float, room: float, bold: bool) -> Iterator[str]:
    for word in words:
        while width_of(word, size, bold=bold) > room and len(word) > 1:
            head = _head(word, size, room, bold)
            yield word[:head]
            word = word[head:]
        yield word


def _head(word: str, size: float, room: float, bold: bool) -> int:
    """How many characters of a word fit, one at least."""
    number = 1
    while number < len(word) and width_of(word[: number + 1], size, bold=bold) <= room:
        number += 1
    return number


def _width(character: str) -> int:
    if character in _NARROW:
        return _NARROW[character]
    if unicodedata.east_asian_width(character) in "WF":
        return _WIDE
    return _CAPITAL if character.isupper() else _LETTER
