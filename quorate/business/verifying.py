"""Whether the register holds together: its journal, its papers, what waits and its letters."""

import hashlib
from dataclasses import dataclass

from quorate import register
from quorate.business import gates, waits
from quorate.register import cases, journal, letters, papers


@dataclass(frozen=True)
class Verified:
    """What was looked at and what is wrong, each in a sentence; nothing wrong means whole."""

    cases: int
    papers: int
    journal_entries: int
    last_hash: str
    wrong: tuple[str, ...]
    to_know: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.wrong


def verify() -> Verified:
    """Read the whole register and say what does not hold together. Changes nothing.

    Wrong are: a journal that was changed, a paper whose text is not that of its hash, a case that
    waits for what no procedure knows. Letters that wait or were refused are only told.
    """
    wrong: list[str] = []
    with register.current().reading() as tx:
        broken, last = journal.first_break(tx), journal.last(tx)
        if broken:
            wrong.append(f"The journal is broken at entry {broken.number}: {broken.reason}.")
        rows = cases.all_cases(tx)
        looked_at = 0
        for case in rows:
            for paper in papers.papers_of(tx, case.reference):
                looked_at += 1
                if hashlib.sha256(paper.text.encode()).hexdigest() != paper.sha256:
                    wrong.append(
                        f"{case.reference}: the text of {paper.kind} version {paper.version} is "
                        "not the one that was lodged."
                    )
        to_know = _letters(letters.states(tx))
    wrong += _unknown_waits()
    return Verified(
        cases=len(rows),
        papers=looked_at,
        journal_entries=last.number if last else 0,
        last_hash=last.hash if last else "",
        wrong=tuple(wrong),
        to_know=tuple(to_know),
    )


def _unknown_waits() -> list[str]:
    unknown = []
    for wait in waits.open_waits():
        try:
            gates.named(wait.gate)
        except LookupError as missing:
            unknown.append(f"{wait.reference} waits at a place that is not known: {missing}.")
    return unknown


def _letters(states: dict[str, int]) -> list[str]:
    told = {
        "queued": "wait to be sent",
        "sending": "are on their way, or were when a sender stopped: they go again within a minute",
        "refused": "were refused by the mail server",
        "failed": "could not be written, or were stopped",
        "to-print": "are for people without an email address: print and post them",
    }
    return [f"{states[state]} letters {what}." for state, what in told.items() if states.get(state)]
