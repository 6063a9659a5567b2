"""Finds, among many texts, those that share half of their runs of words, without trying all pairs.

Two texts that share half of the runs of the shorter share one of the shorter's rarest half and
one: so a text is looked up by those alone, and they are rare. Texts are compared with leads only,
so ten thousand letters of one campaign cost one comparison each. Both together keep the time in
step with the number of texts.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

FEWEST_RUNS = 5
MOST_WORDS = 1 << 20  # different words; three numbers below it make one number of 60 bits


class Runs:
    """The runs of three words of each text. Those that stand in no other text are only counted."""

    def __init__(self, wordings: Sequence[tuple[int, ...]]) -> None:
        """`wordings` are the texts as numbers, one for each word."""
        self._how_often = Counter(chain.from_iterable(map(_runs_in, wordings)))
        self._sizes: list[int] = []
        self._shared: list[frozenset[int]] = []
        for wording in wordings:
            runs = _runs_in(wording)
            self._sizes.append(len(runs))
            self._shared.append(frozenset(run for run in runs if self._how_often[run] > 1))

    def size(self, text: int) -> int:
        """How many different runs a text has."""
        return self._sizes[text]

    def shared(self, text: int) -> frozenset[int]:
        """Those of its runs that stand in another text too."""
        return self._shared[text]

    def telling(self, text: int) -> list[int]:
        """The rarest of its runs, as many as another text cannot do without one of.

        They are its rarest half and one, of which those in no other text are left out.
        """
        shared, size = self._shared[text], self._sizes[text]
        wanted = size // 2 + 1 - (size - len(shared))
        if wanted < 1:
            return []
        return sorted(shared, key=lambda run: (self._how_often[run], run))[:wanted]

    def share(self, one: int, other: int) -> float:
        """How much of the shorter text's runs stands in the longer, from 0 to 1."""
        in_both = len(self._shared[one] & self._shared[other])
        return in_both / min(self._sizes[one], self._sizes[other])


class Leads:
    """The leads found so far, with their members. Texts are to be given in one fixed order:
    those that came more than once first, then from the shortest to the longest.
    """

    def __init__(self, runs: Runs) -> None:
        """Nothing is found yet."""
        self.members: dict[int, list[int]] = {}
        self._runs = runs
        self._by_telling: dict[int, list[int]] = {}
        self._by_any: dict[int, list[int]] = {}

    def take(self, text: int, *, is_common: bool) -> None:
        """Give a text to the lead that it shares most with, at least half; else make it a lead."""
        if self._runs.size(text) < FEWEST_RUNS:
            self.members[text] = [text]
            return
        share, lead = max(
            ((self._runs.share(text, lead), -lead) for lead in self._near(text)), default=(0.0, 0)
        )
        if 2 * share >= 1:
            self.members[-lead].append(text)
        else:
            self._make_lead(text, is_common)

    def _near(self, text: int) -> set[int]:
        """The leads that share a telling run, their own or the text's."""
        shared = self._runs.shared(text)
        near = set(chain.from_iterable(self._by_telling.get(run, ()) for run in shared))
        for run in self._runs.telling(text) if self._by_any else ():
            near.update(self._by_any.get(run, ()))
        return near

    def _make_lead(self, text: int, is_common: bool) -> None:
        self.members[text] = [text]
        for run in self._runs.telling(text):
            self._by_telling.setdefault(run, []).append(text)
        if is_common:  # one that comes later may be shorter, and then tells by its own
            for run in self._runs.shared(text):
                self._by_any.setdefault(run, []).append(text)


def _runs_in(wording: tuple[int, ...]) -> set[int]:
    first, second, third = wording, wording[1:], wording[2:]
    return {
        (one * MOST_WORDS + two) * MOST_WORDS + three
        for one, two, three in zip(first, second, third, strict=False)
    }
