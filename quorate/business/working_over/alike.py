"""Finds texts that share most of their wording, such as a campaign's letters, and says which.

A text is cut into its runs of three words. Two texts are alike where the shorter shares at least
half of its runs with the longer. A group has a lead (a wording that came more than once, else the
shortest), and each member is alike to the lead: a chain of small steps never joins two letters
that have nothing in common. Nothing is left to chance, and every group can be explained by the
sentences that its members share.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quorate.business.working_over.rare_runs import Leads, Runs

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
END_OF_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|\n+")


@dataclass(frozen=True)
class Alike:
    """Texts that share most of their wording, by their places in the list that was looked at.

    `lead` is the text that the others were compared with; it is one of the `members`.
    """

    lead: int
    members: tuple[int, ...]


@dataclass(frozen=True)
class SharedSentence:
    """A sentence that several texts have, and how many of them."""

    sentence: str
    texts: int


@lru_cache(maxsize=2)
def groups_of(texts: tuple[str, ...]) -> tuple[Alike, ...]:
    """The groups of two or more texts that are alike, the largest first.

    Texts of fewer than seven words are grouped only where they say the same, word for word.
    Capitals, spacing and punctuation make no difference. A text is in one group at most.
    """
    places = _said_once(texts)
    wordings, copies = list(places), list(places.values())
    runs = Runs(wordings)
    leads = Leads(runs)
    for number in sorted(
        range(len(wordings)), key=lambda one: (-len(copies[one]), runs.size(one), one)
    ):
        leads.take(number, is_common=len(copies[number]) > 1)
    groups = (
        Alike(copies[lead][0], tuple(sorted(place for one in some for place in copies[one])))
        for lead, some in leads.members.items()
    )
    several = (group for group in groups if len(group.members) > 1)
    return tuple(sorted(several, key=lambda group: (-len(group.members), group.lead)))


def shared_sentences(texts: Iterable[str], *, at_least: int = 2) -> list[SharedSentence]:
    """The sentences that stand in several of these texts, in the order in which they first stand.

    Capitals, spacing and punctuation make no difference; `at_least` is in how many texts.
    """
    found: Counter[str] = Counter()
    written: dict[str, str] = {}
    for text in texts:
        here = {bare(sentence): sentence for sentence in sentences_of(text)}
        found.update(here.keys())
        for key, sentence in here.items():
            written.setdefault(key, sentence)
    return [
        SharedSentence(sentence, found[key])
        for key, sentence in written.items()
        if key and found[key] >= at_least
    ]


def of_its_own(text: str, shared: Iterable[str]) -> list[str]:
    """The sentences of a text that are not among those shared: what its writer added."""
    known = {bare(sentence) for sentence in shared}
    return [one for one in sentences_of(text) if bare(one) and bare(one) not in known]


def sentences_of(text: str) -> list[str]:
    """A text cut behind its full stops and at its line breaks."""
    return [cut.strip() for cut in END_OF_SENTENCE.split(text) if cut.strip()]


def bare(text: str) -> str:
    """A text's words alone: no capitals, no punctuation, single spaces."""
    return " ".join(_words(text))


def _said_once(texts: Sequence[str]) -> dict[tuple[int, ...], list[int]]:
    """Each wording, its words as numbers, with the places of the texts that say just that."""
    numbers: dict[str, int] = {}
    places: dict[tuple[int, ...], list[int]] = {}
    for place, text in enumerate(texts):
        wording = tuple(numbers.setdefault(word, len(numbers)) for word in _words(text))
        if wording:
            places.setdefault(wording, []).append(place)
    return places


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold().replace("’", "'"))
