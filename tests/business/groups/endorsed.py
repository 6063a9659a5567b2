"""A group that has been endorsed and opened, and its life, on the clock of its proposal."""

from datetime import date
from typing import Any

from quorate import clock, register
from quorate.business.cases import Case, find
from quorate.business.groups import opening
from quorate.business.groups.life_begins import life_of
from quorate.business.groups.sponsor import Wish, sponsor_answers
from quorate.register import group_terms, letters, structure
from quorate.register.tables.group_terms import GroupTerms
from tests.business.groups.proposed import MEMBERS, PROPOSER, Proposed
from tests.business.stages import in_memory

BODY = "welfare_changes_group"


_KEPT: dict[str, bytes] = {}


def endorse(proposal: Proposed, **changes: Any) -> Proposed:
    """Have a proposal endorsed by everybody, and its group opened, today.

    The first on a register that has no case is kept for the tests that begin alike.
    """
    opened = register.current()
    is_first = opened.is_throw_away and not proposal.told("GroupProposed")
    alike = repr(sorted(changes.items()))
    if is_first and alike in _KEPT:
        in_memory(opened).deserialize(_KEPT[alike])
        proposal.reference = "GRP-2011-01"
        return proposal
    _have_endorsed(proposal, **changes)
    if is_first:
        _KEPT[alike] = in_memory(opened).serialize()
    return proposal


def _have_endorsed(proposal: Proposed, **changes: Any) -> None:
    proposal.circulate(**changes)
    voters = [member for member in MEMBERS if member != proposal.standing.form.proposed_by]
    for member in voters:
        proposal.answers(member)
    assert proposal.settle() == "endorsed"
    opening.open_the_group(proposal.case)


def terms(body: str = BODY) -> GroupTerms:
    """The terms of a group today."""
    with register.current().reading() as tx:
        found = group_terms.in_force(tx, body, clock.today())
    assert found is not None
    return found


def life(body: str = BODY) -> Case:
    """The case that follows a group's life."""
    with register.current().reading() as tx:
        found = life_of(tx, body)
    assert found is not None
    return found


def stands(body: str, on: date | None = None) -> bool:
    """Whether a body stands on a day."""
    with register.current().reading() as tx:
        return structure.body_on(tx, body, on or clock.today()) is not None


def letters_to(reference: str, name: str) -> list[str]:
    """To whom letters of a name of a case go."""
    with register.current().reading() as tx:
        rows = letters.letters_of(tx, reference)
    return [row.person_id for row in rows if row.name == name]


def wants(choice: Any, person: str = PROPOSER, body: str = BODY, **said: Any) -> str | None:
    """The sponsor answers what becomes of a group; gives the new proposal's reference."""
    wish: dict[str, Any] = {"reason": "There is more to do.", **said}
    if choice == "close":
        wish = {"final_report": "Three hundred households were seen.", **wish}
    return sponsor_answers(life(body), person, Wish(choice, **wish), door="portal")


def again(case: str, proposal: Proposed) -> Proposed:
    """The proposal of a sponsor, on the same clock."""
    return Proposed(proposal.hand, find(case).reference)
