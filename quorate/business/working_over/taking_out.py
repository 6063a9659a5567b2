"""Takes words out of texts, wherever they stand and however they are spaced or capitalised."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

STANDS_FOR = {
    "personal": "[personal data removed]",
    "offensive": "[offensive words removed]",
    "other": "[words removed]",
}
UNSEEN = "[\u00ad\u200b-\u200d\u2060\ufeff]*"  # signs that no reader sees: soft hyphens and such
APOSTROPHES, QUOTES, DASHES = "'’‘ʼ", '"“”„', "-‐‑‒–—"
BETWEEN = "\x1f"  # stands between texts that follow each other; no text holds it


def take_out(text: str, words: str, stands_for: str) -> tuple[str, int]:
    """A text without these words, and how many times they stood there.

    They are found in any capitals, with any spaces or line breaks between them, any shape of
    apostrophes, quotation marks and dashes, but as whole words only: taking out 'Ann' leaves
    'Anne' alone. What stands for words that were taken out before is left as it is.
    """
    count = 0

    def change(found: re.Match[str]) -> str:
        nonlocal count
        if found["stands"]:
            return found[0]
        count += 1
        return stands_for + BETWEEN * found[0].count(BETWEEN)

    return _pattern(words).sub(change, text), count


def take_out_of_all(texts: Sequence[str], words: str, stands_for: str) -> tuple[list[str], int]:
    """The same of texts that were cut from one: words that lie across a cut are found as well."""
    if not texts:
        return [], 0
    together, count = take_out(BETWEEN.join(texts), words, stands_for)
    return [text.strip() for text in together.split(BETWEEN)], count


def take_out_of_value(value: Any, words: str, stands_for: str) -> tuple[Any, int]:
    """The same of everything in a value as JSON has it; the names of fields are left alone."""
    if isinstance(value, str):
        return take_out(value, words, stands_for)
    if isinstance(value, Mapping):
        taken = {key: take_out_of_value(one, words, stands_for) for key, one in value.items()}
        return {key: one for key, (one, _) in taken.items()}, sum(n for _, n in taken.values())
    if isinstance(value, list | tuple):
        each = [take_out_of_value(one, words, stands_for) for one in value]
        return [one for one, _ in each], sum(n for _, n in each)
    return value, 0


def stands_in(text: str, words: str) -> bool:
    """Whether words stand in a text."""
    return any(not found["stands"] for found in _pattern(words).finditer(text))


@lru_cache(maxsize=256)
def _pattern(words: str) -> re.Pattern[str]:
    stands = "|".join(re.escape(sign) for sign in STANDS_FOR.values())
    looked_for = rf"[\s{BETWEEN}]+".join(
        UNSEEN.join(_sign(sign) for sign in word) for word in words.split()
    )
    before = r"(?<!\w)" if words.strip()[:1].isalnum() else ""
    behind = r"(?!\w)" if words.strip()[-1:].isalnum() else ""
    return re.compile(f"(?P<stands>{stands})|{before}(?:{looked_for}){behind}", re.I)


def _sign(sign: str) -> str:
    for alike in (APOSTROPHES, QUOTES, DASHES):
        if sign in alike:
            return f"[{re.escape(alike)}]"
    return re.escape(sign)
