"""Suggests themes: by the words that an officer gave each theme, and new ones by statistics.

Both can be explained by words that stand in the point, and both only suggest. The second needs
scikit-learn, which the optional extra `themes` brings; the desk works without it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from typing import Any

from quorate import register
from quorate.business.cases import Case
from quorate.business.refusal import Refused
from quorate.business.working_over.alike import bare
from quorate.register import points, themes
from quorate.register.points import Wanted
from quorate.register.tables.points import Theme

NO_EXTRA = (
    "New themes can be proposed once scikit-learn is installed, which the optional extra "
    "“themes” brings. Everything else on the desk works without it."
)
FEWEST_WORDINGS = 10
FEWEST_EXAMPLES = 2
MOST_THEMES = 12
WORDS_OF_A_THEME = 6


@dataclass(frozen=True)
class Suggested:
    """A theme that a point may belong to, and the words of the point that point to it."""

    theme: int
    name: str
    because: tuple[str, ...]


@dataclass(frozen=True)
class Proposed:
    """A theme that is not there yet: the words that stand for it, and where it was found."""

    words: tuple[str, ...]
    points: tuple[int, ...]
    examples: tuple[str, ...]


def suggested(text: str, known: Iterable[Theme]) -> list[Suggested]:
    """The themes whose words stand in a text, the one with the most of them first.

    A word stands for itself in any capitals; one that ends in * for all that begins so.
    """
    found = (
        Suggested(theme.id, theme.name, because)
        for theme in known
        if (because := words_in(text, tuple(theme.keywords)))
    )
    return sorted(found, key=lambda one: (-len(one.because), one.theme))


def words_in(text: str, keywords: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a text that keywords stand for, each once, in small letters."""
    if not keywords:
        return ()
    return tuple(dict.fromkeys(word.casefold() for word in _pattern(keywords).findall(text)))


def points_for(reference: str, theme: int) -> list[int]:
    """The points of a case without a theme in which words of this theme stand."""
    with register.current().reading() as tx:
        row = themes.find(tx, reference, theme)
        keywords = tuple(row.keywords) if row else ()
        without = points.texts(tx, reference, Wanted(theme=0))
    return [id for id, text in without if words_in(text, keywords)]


def counts(reference: str) -> dict[int, int]:
    """In how many points of a case without a theme words of each theme stand."""
    with register.current().reading() as tx:
        known = [(row.id, tuple(row.keywords)) for row in themes.of_case(tx, reference)]
        without = points.texts(tx, reference, Wanted(theme=0))
    return {
        theme: sum(bool(words_in(text, keywords)) for _, text in without)
        for theme, keywords in known
        if keywords
    }


def can_propose() -> bool:
    """Whether new themes can be proposed here."""
    return find_spec("sklearn") is not None


def propose(case: Case, number: int = 6) -> list[Proposed]:
    """Propose new themes from the points of a case that have none, the largest first.

    The words of each are those that set its points apart from the others'. Always the same for
    the same points. Refuses without scikit-learn, and with fewer than ten different wordings.
    """
    if not can_propose():
        raise Refused(NO_EXTRA.rstrip("."))
    with register.current().reading() as tx:
        without = points.texts(tx, case.reference, Wanted(theme=0))
    wordings: dict[str, list[tuple[int, str]]] = {}
    for id, text in without:  # a campaign's letter counts once here, or it would drown the others
        wordings.setdefault(bare(text), []).append((id, text))
    if len(wordings) < FEWEST_WORDINGS:
        raise Refused(
            f"{len(wordings)} different wordings without a theme are too few to find themes in",
            way_out=f"It takes {FEWEST_WORDINGS}. Read them, and add the themes that you find.",
        )
    return _proposed(list(wordings.values()), max(2, min(number, MOST_THEMES, len(wordings) // 4)))


def _proposed(without: Sequence[list[tuple[int, str]]], number: int) -> list[Proposed]:
    # These take seconds to load, and may not be there.
    from sklearn.decomposition import NMF  # type: ignore[import-untyped]
    from sklearn.feature_extraction.text import (  # type: ignore[import-untyped]
        TfidfVectorizer,
    )

    weigh = TfidfVectorizer(
        stop_words="english", min_df=2, max_df=0.8, sublinear_tf=True, token_pattern=r"[^\W\d_]{3,}"
    )
    try:
        weighed = weigh.fit_transform(same[0][1] for same in without)
    except ValueError:  # every word stands in one point only, or in nearly all
        return []
    model = NMF(number, init="nndsvda", max_iter=500, random_state=0)
    belongs = model.fit_transform(weighed)
    names: list[str] = list(weigh.get_feature_names_out())
    return _largest_first(without, belongs, [_heaviest(names, one) for one in model.components_])


def _heaviest(names: list[str], weights: Any) -> tuple[str, ...]:
    ranked = sorted(range(len(names)), key=lambda place: (-weights[place], names[place]))
    return tuple(names[place] for place in ranked[:WORDS_OF_A_THEME] if weights[place] > 0)


def _largest_first(
    without: Sequence[list[tuple[int, str]]], belongs: Any, words: list[tuple[str, ...]]
) -> list[Proposed]:
    """What several wordings have in common; what one says alone is no theme."""
    members: dict[int, list[int]] = {}
    for place, weights in enumerate(belongs):
        if weights.max() > 0:
            members.setdefault(int(weights.argmax()), []).append(place)
    proposed = []
    for topic, places in members.items():
        if not words[topic] or len(places) < FEWEST_EXAMPLES:
            continue
        surest = sorted(places, key=lambda place: -belongs[place][topic])
        ids = sorted(id for place in places for id, _ in without[place])
        examples = tuple(without[place][0][1] for place in surest[:3])
        proposed.append(Proposed(words[topic], tuple(ids), examples))
    return sorted(proposed, key=lambda one: (-len(one.points), one.words))


@lru_cache(maxsize=256)
def _pattern(keywords: tuple[str, ...]) -> re.Pattern[str]:
    each = (
        r"\s+".join(re.escape(word) for word in keyword.rstrip("*").split())
        + (r"\w*" if keyword.endswith("*") else "")
        for keyword in sorted(keywords, key=len, reverse=True)
        if keyword.strip("* ")
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(each) or '(?!)'})(?!\w)", re.I)
