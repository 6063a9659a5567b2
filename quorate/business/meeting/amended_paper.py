"""The text before a meeting: an amendment that is carried makes its next version at once."""

from typing import Any

from quorate import clock
from quorate.business.cases import Case
from quorate.register import Transaction, journal, meetings, papers, sittings
from quorate.register.tables.meetings import Meeting, Motion
from quorate.register.tables.papers import Paper

HEADING = "## Changes made by the Board"
MARK = " (as changed by the Board)"


def amend(tx: Transaction, case: Case, kind: str, motion: Motion, *, by: str) -> Paper | None:
    """Lodge the next version of the paper, with the changes that an amendment makes listed.

    Gives None where the case has no such paper. Votes on an open motion lapse with the old text.
    """
    paper = papers.latest(tx, case.reference, kind)
    facts = motion.facts or {}
    if paper is None:
        return None
    issued = _with_changes(tx, case, paper, facts.get("changes", []), facts.get("structure"), by)
    journal.add(
        tx,
        "PaperAmended",
        f"Amendment '{motion.text}' was carried: version {issued.version} of '{paper.title}' "
        "lists the change.",
        case=case.reference,
        actor=by,
        facts={"kind": kind, "version": issued.version, "sha256": issued.sha256},
    )
    return issued


def lists_all(paper: Paper, changes: list[str]) -> bool:
    """Whether a version of a paper already lists these changes, as its last ones."""
    return not changes or paper.facts.get("changes", [])[-len(changes) :] == changes


def add_changes(
    tx: Transaction, case: Case, paper: Paper, changes: list[str], structure: str | None
) -> Paper:
    """Lodge the next version of a paper with these changes listed at its end."""
    return _with_changes(tx, case, paper, changes, structure, "Quorate")


def put_back(tx: Transaction, case: Case, kind: str, motion: Motion, *, by: str) -> Paper | None:
    """Lodge the words as they stood before an amendment that is set aside, as the next version."""
    if motion.paper_version is None:
        return None
    former = papers.version(tx, case.reference, kind, motion.paper_version)
    if former is None:
        return None
    draft = papers.Draft(former.title, former.text, dict(former.facts))
    restored = papers.lodge(tx, case.key, kind, draft, by=by)
    journal.add(
        tx,
        "PaperPutBack",
        f"Amendment '{motion.text}' was set aside: version {restored.version} of "
        f"'{former.title}' has the words of version {former.version} again.",
        case=case.reference,
        actor=by,
        facts={"kind": kind, "version": restored.version, "sha256": restored.sha256},
    )
    return restored


def follow_the_text(tx: Transaction, case: Case, kind: str, meeting: Meeting) -> None:
    """Bring the open motions of a meeting to the text as it is now; votes on other words lapse.

    A vote sticks to the exact text that was on the screen: a changed word ends it, visibly.
    """
    paper = papers.latest(tx, case.reference, kind)
    if paper is None:
        return
    for motion in meetings.motions(tx, meeting.id):
        if motion.result != "open" or motion.paper_sha256 == paper.sha256:
            continue
        lapsed = list(sittings.standing_ballots(tx, motion.id).values())
        because = f"the text changed: version {paper.version} took its place"
        sittings.end_ballots(tx, lapsed, clock.now(), because)
        motion.paper_version, motion.paper_sha256 = paper.version, paper.sha256
        if lapsed:
            names = ", ".join(ballot.person.name for ballot in lapsed)
            journal.add(
                tx,
                "VotesLapsed",
                f"Motion {motion.number}: {because}. The votes of {names} lapsed; they may vote "
                "again on the new text.",
                case=case.reference,
                facts={"motion": motion.number, "version": paper.version, "sha256": paper.sha256},
            )


def _with_changes(
    tx: Transaction,
    case: Case,
    paper: Paper,
    changes: list[str],
    structure: str | None,
    by: str,
) -> Paper:
    so_far: list[str] = paper.facts.get("changes", [])
    listed = "\n".join(f"- {' '.join(change.split())}" for change in changes)
    heading = "" if so_far else f"\n{HEADING}\n\n"
    facts: dict[str, Any] = {**paper.facts, "changes": [*so_far, *changes]}
    if structure:
        facts["structure"] = structure
    title = paper.title if paper.title.endswith(MARK) else f"{paper.title}{MARK}"
    draft = papers.Draft(title, f"{paper.text}{heading}{listed}\n", facts)
    return papers.lodge(tx, case.key, paper.kind, draft, by=by)
