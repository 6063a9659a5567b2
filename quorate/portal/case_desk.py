"""Which case a page is about, and who may see or do what there."""

from dataclasses import dataclass

from quorate import register
from quorate.business.cases import Case, find
from quorate.business.refusal import NotFound
from quorate.portal.visit import Visit
from quorate.register import cases
from quorate.register.tables import cases as tables


@dataclass(frozen=True)
class Seen:
    """A case that a visitor may see. Who only proposed it sees neither letters nor journal."""

    case: Case
    row: tables.Case
    is_whole: bool

    @property
    def path(self) -> str:
        """Where the case stands in the portal."""
        return f"/cases/{self.case.reference}"


def case_seen(visit: Visit) -> Seen:
    """The case that the address names, for those who may see it; for others there is none.

    Officers and democratic services see every case, a proposer and a sponsor their own proposal.
    """
    case = find(visit.path["reference"])
    with register.current().reading() as tx:
        row = cases.find(tx, case.reference)
    if row is None:
        raise NotFound("There is no such case")
    is_whole = visit.roles.is_officer or visit.roles.is_clerk
    theirs = {row.terms.get("proposed_by"), row.terms.get("sponsor")}
    if not is_whole and visit.who.person_id not in theirs:
        raise NotFound("There is no such case")
    return Seen(case, row, is_whole)
