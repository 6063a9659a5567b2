"""Whether the register holds together: database, journal, papers, files, waits and letters."""

import hashlib
from dataclasses import dataclass

from quorate import register
from quorate.business import gates, runs, waits
from quorate.register import Transaction, cases, journal, letters, papers, soundness


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

    Wrong are: damage to the database, a journal that was changed, a paper or a file that is not
    that of its hash, a letter that contradicts itself. Letters that wait or were refused, cases
    without a run, and those that wait at a gate which is no more, are only told. What may be wrong
    is read as it stood at one moment. Raises RegisterDamaged where it cannot be read to its end.
    """
    with register.current().reading() as tx:
        wrong = soundness.damage(tx)
        broken, last = journal.first_break(tx), journal.last(tx)
        if broken:
            wrong.append(f"The journal is broken at entry {broken.number}: {broken.reason}.")
        rows = cases.all_cases(tx)
        looked_at, changed = _papers(tx, [case.reference for case in rows])
        wrong += changed
        wrong += [
            f"The file '{name}' is not the one that came." for name in soundness.changed_files(tx)
        ]
        if contradicted := soundness.half_recorded_letters(tx):
            wrong.append(f"{contradicted} letters contradict themselves.")
        to_know = _letters(letters.states(tx))
    return Verified(
        cases=len(rows),
        papers=looked_at,
        journal_entries=last.number if last else 0,
        last_hash=last.hash if last else "",
        wrong=tuple(wrong),
        to_know=(*to_know, *_without_run(), *_unknown_waits()),
    )


def _papers(tx: Transaction, references: list[str]) -> tuple[int, list[str]]:
    """How many papers were looked at, and which are not what was lodged."""
    looked_at, changed = 0, []
    for reference in references:
        for paper in papers.papers_of(tx, reference):
            looked_at += 1
            if hashlib.sha256(paper.text.encode()).hexdigest() != paper.sha256:
                changed.append(
                    f"{reference}: the text of {paper.kind} version {paper.version} is not the one "
                    "that was lodged."
                )
    return looked_at, changed


def _without_run() -> list[str]:
    waiting = ", ".join(reference for reference, _ in runs.without_run())
    return [f"No run has been started yet for {waiting}: `quorate up` does it."] if waiting else []


def _unknown_waits() -> list[str]:
    """Gates that a release has taken out: who waits there goes on, and finds its place."""
    return [
        f"{wait.reference} waits at '{wait.gate}', which no procedure has any more: it goes on "
        "by itself once the stack is up."
        for wait in waits.open_waits()
        if not gates.is_known(wait.gate)
    ]


def _letters(states: dict[str, int]) -> list[str]:
    told = {
        "queued": "wait to be sent",
        "sending": "are on their way, or were when a sender stopped: they go again within a minute",
        "refused": "were refused by the mail server",
        "failed": "could not be written, or were stopped",
        "to-print": "are for people without an email address: print and post them",
    }
    return [f"{states[state]} letters {what}." for state, what in told.items() if states.get(state)]
