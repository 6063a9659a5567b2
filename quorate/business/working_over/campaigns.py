"""Points that share most of their wording, as a campaign's letters do: shown, counted, answered.

Grouping helps and never decides: nothing is dropped, and what one writer adds stands beside.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from quorate import register
from quorate.business.cases import Case
from quorate.business.refusal import NotFound
from quorate.business.working_over.alike import (
    SharedSentence,
    groups_of,
    of_its_own,
    shared_sentences,
)
from quorate.business.working_over.dispositions import called
from quorate.register import Transaction, points
from quorate.register.tables.points import Point


@dataclass(frozen=True)
class CampaignLine:
    """A group of points that are alike: the one the others were compared with, and how many.

    `begins` is how its wording begins; `undecided` how many points nobody has dealt with yet.
    """

    lead: int
    begins: str
    points: int
    undecided: int


@dataclass(frozen=True)
class CampaignPoint:
    """A point of a group, and the sentences that it does not share with the others."""

    id: int
    name: str
    response: int
    person: str
    disposition: str | None
    own: tuple[str, ...]


@dataclass(frozen=True)
class Campaign:
    """A group of points, the sentences that most of them share, and what each adds."""

    lead: int
    shared: tuple[SharedSentence, ...]
    members: tuple[CampaignPoint, ...]

    @property
    def fingerprint(self) -> str:
        """Another one as soon as a point comes or goes, so that nobody answers for one unseen."""
        ids = " ".join(str(member.id) for member in self.members)
        return hashlib.sha256(ids.encode()).hexdigest()[:16]

    @property
    def with_own(self) -> tuple[CampaignPoint, ...]:
        """The points that add something of their own."""
        return tuple(member for member in self.members if member.own)

    def ids(self, *, plain_only: bool = False) -> list[int]:
        """The points' ids, of all or of those that add nothing of their own."""
        return [member.id for member in self.members if not (plain_only and member.own)]


def campaigns_of(reference: str) -> list[CampaignLine]:
    """The groups of points of a case that are alike, the largest first."""
    with register.current().reading() as tx:
        known = points.texts(tx, reference)
        undecided = {id for id, _ in points.texts(tx, reference, points.Wanted(disposition="none"))}
    groups = groups_of(tuple(text for _, text in known))
    return [
        CampaignLine(
            lead=known[group.lead][0],
            begins=_beginning(known[group.lead][1]),
            points=len(group.members),
            undecided=sum(known[place][0] in undecided for place in group.members),
        )
        for group in groups
    ]


def campaign_of(case: Case, point: int) -> Campaign:
    """The group that a point of a case is in. Raises NotFound where it stands alone."""
    with register.current().reading() as tx:
        return _campaign(tx, case, point)


def _campaign(tx: Transaction, case: Case, point: int) -> Campaign:
    known = points.texts(tx, case.reference)
    for group in groups_of(tuple(text for _, text in known)):
        ids = [known[place][0] for place in group.members]
        if point in ids:
            rows = points.by_ids(tx, case.reference, ids)
            shared = _shared([row.text for row in rows])
            return Campaign(known[group.lead][0], shared, _members(rows, shared))
    raise NotFound(
        f"No other point of {case.reference} is worded like this one",
        way_out="Look at the groups again: a point may have been cut or answered anew meanwhile.",
    )


def _shared(texts: Sequence[str]) -> tuple[SharedSentence, ...]:
    """The sentences that at least half of the texts have, and two of them at the least."""
    return tuple(shared_sentences(texts, at_least=max(2, -(-len(texts) // 2))))


def _members(rows: Sequence[Point], shared: Sequence[SharedSentence]) -> tuple[CampaignPoint, ...]:
    sentences = [one.sentence for one in shared]
    return tuple(
        CampaignPoint(
            id=row.id,
            name=called(row),
            response=row.response_id,
            person=row.response.person.name,
            disposition=row.disposition,
            own=tuple(of_its_own(row.text, sentences)),
        )
        for row in rows
    )


def _beginning(text: str, most: int = 160) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else f"{plain[:most].rsplit(' ', 1)[0]}…"
