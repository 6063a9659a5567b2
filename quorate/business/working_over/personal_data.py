"""Marks what is likely to be personal data in a text, by its shape alone: no list of names.

A mark is a question to the officer, never an answer: it removes nothing.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """A place in a text that looks like personal data: what kind, where, and its words."""

    kind: str
    start: int
    end: int
    words: str


EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}")
PHONE = re.compile(r"(?<![\w+])(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)(?:[\s()-]{0,2}\d){9,10}(?!\w)")
POSTCODE = re.compile(
    r"(?<!\w)(?:GIR ?0AA|(?:[A-Z]\d[A-Z\d]?|[A-Z]{2}\d[A-Z\d]?) ?\d[A-Z]{2})(?!\w)", re.I
)
INSURANCE = re.compile(
    r"(?<!\w)(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    r"[\s-]?(?:\d{2}[\s-]?){3}[A-D](?!\w)",
    re.I,
)
HEALTH = re.compile(r"(?<![\w+])\d{3}[\s-]?\d{3}[\s-]?\d{4}(?!\w)")
CARD = re.compile(r"(?<!\w)(?:\d[ -]?){12,18}\d(?!\w)")
BORN = re.compile(
    r"\b(?:born(?: on)?|d\.?o\.?b\.?:?|date of birth:?)\s+"
    r"\d{1,2}(?:[/. -]\d{1,2}[/. -]|(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Za-z]{3,9}\s+)\d{2,4}\b",
    re.I,
)
STREET = re.compile(
    r"(?<!\w)\d{1,4}[A-Za-z]?,? (?:[A-Z][\w'’-]+ ){1,3}"
    r"(?:Road|Street|Avenue|Lane|Close|Drive|Way|Gardens|Court|Crescent|Grove|Place|Rise|Hill|"
    r"Terrace|Square|Mews|Walk)(?!\w)"
)
TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Cllr|Councillor|Rev|Sir|Dame)\.? "
    r"(?:[A-Z]\. ?){0,4}[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
)


def marks_in(text: str) -> list[Mark]:
    """Every place in a text that looks like personal data, in order; none lies in another.

    Email and home addresses, phone numbers, postcodes, National Insurance and NHS numbers (by
    their check digit), card numbers (likewise), dates of birth, and names behind a title.
    """
    marks: list[Mark] = []
    taken = bytearray(len(text))  # which signs are within a mark already
    for kind, pattern, holds in _KINDS:
        for found in pattern.finditer(text):
            start, end = found.span()
            if holds(found[0]) and not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                marks.append(Mark(kind, start, end, found[0]))
    return sorted(marks, key=lambda mark: mark.start)


def _digits(words: str) -> Iterator[int]:
    return (int(sign) for sign in words if sign.isdecimal() and sign.isascii())


def _is_health_number(words: str) -> bool:
    """NHS numbers end in a check digit: 11 less the weighted sum of the others modulo 11."""
    *nine, check = _digits(words)
    rest = (
        11 - sum(weight * digit for weight, digit in zip(range(10, 1, -1), nine, strict=True)) % 11
    )
    return rest % 11 == check and rest != 10


def _is_card_number(words: str) -> bool:
    """Card numbers hold by Luhn's sum."""
    digits = list(_digits(words))[::-1]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


def _always(_: str) -> bool:
    return True


# The surer come first: what one of them takes, none of the others does.
_KINDS: tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...] = (
    ("email address", EMAIL, _always),
    ("card number", CARD, _is_card_number),
    ("NHS number", HEALTH, _is_health_number),
    ("phone number", PHONE, _always),
    ("National Insurance number", INSURANCE, _always),
    ("date of birth", BORN, _always),
    ("home address", STREET, _always),
    ("postcode", POSTCODE, _always),
    ("name", TITLED, _always),
)
