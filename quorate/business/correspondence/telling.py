"""Tells the journal what a round of sending came to, and tells the same trouble only once."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from quorate.business.correspondence.handing_over import Ended
from quorate.post.titles import title_of
from quorate.register import Transaction, journal, letters
from quorate.register.letters import Batch

STATES = {"to-print": "to print", "queued": "to be tried again", "sending": "on their way"}
Kinds = dict[str, Counter[str]]


class Round:
    """What one round of sending came to, by case: enough to tell it, whatever its length."""

    def __init__(self) -> None:
        """Nothing has been sent yet."""
        self.tally: Counter[str] = Counter()
        self._batches: dict[str, set[Batch]] = defaultdict(set)
        self._settled: set[str] = set()
        self._trouble: dict[str, str] = {}

    def count(self, ended: Iterable[Ended]) -> None:
        """Count letters that came back."""
        for one in ended:
            self.tally[one.outcome.state] += 1
            if one.case is None:
                continue
            self._batches[one.case].add(one.batch)
            if one.outcome.state == "queued":
                self._trouble[one.case] = one.outcome.reason or ""
            else:
                self._settled.add(one.case)

    def tell(self, tx: Transaction) -> None:
        """Enter, for each case, how its batches that were sent from now stand.

        The figures are the register's, so they are right also where an earlier round was cut off.
        A round in which every letter was put off is told once, however often it is repeated, until
        some letter gets through.
        """
        for case, batches in self._batches.items():
            kinds = _kinds(tx, case, batches)
            told = "; ".join(f"{kind}: {_in_words(states)}" for kind, states in kinds.items())
            facts = {kind: dict(states) for kind, states in kinds.items()}
            if case in self._settled:
                journal.add(tx, "LettersDelivered", f"Letters. {told}.", case=case, facts=facts)
            elif not _is_told_already(tx, case):
                why = self._trouble[case]
                sentence = f"Letters wait for the mail server. {told}. {why}"
                journal.add(tx, "LettersDelayed", sentence, case=case, facts=facts)


def _kinds(tx: Transaction, case: str, batches: Iterable[Batch]) -> Kinds:
    kinds: Kinds = {}
    for (name, state), number in letters.totals(tx, case, batches).items():
        kinds.setdefault(title_of(name), Counter())[state] += number
    return kinds


def _is_told_already(tx: Transaction, case: str) -> bool:
    last = journal.last_of(tx, case, ("LettersDelivered", "LettersDelayed"))
    return last is not None and last.event == "LettersDelayed"


def _in_words(states: Counter[str]) -> str:
    return ", ".join(f"{number} {STATES.get(state, state)}" for state, number in states.items())
