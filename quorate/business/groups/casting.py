"""Asks the Chair for the casting vote where the answers end in a tie (22.49)."""

from quorate.business.cases import Case, recorded
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.groups.seats import chairs_seat, endorsement_of, seats_held
from quorate.business.steps import once
from quorate.post.group_letters import CastingVoteAsked
from quorate.register import Transaction, journal
from quorate.register.tables.people import Person

CASTING_PATH = "/proposals/{reference}/casting-vote"
CLAUSE = "22.49"


@once
def ask_for_casting_vote(tx: Transaction, case: Case) -> None:
    """Ask the Chair to break the tie, or to decline to; it is a right and not a duty (9.4)."""
    row, title = endorsement_of(tx, case), recorded(tx, case).title
    chair, _ = chairs_seat(tx, case, seats_held(tx, case))
    if chair is None:
        raise LookupError(f"{case.reference} is tied and nobody is in the chair")

    def asked(person: Person) -> CastingVoteAsked:
        return CastingVoteAsked(
            **signed(person),
            link=CASTING_PATH.format(reference=case.reference),
            proposal_title=title,
            sum=row.in_words or "",
            clause=CLAUSE,
        )

    queue(tx, case, [chair], asked)
    journal.add(
        tx,
        "CastingVoteAsked",
        f"{chair.name} was asked for the casting vote. {row.in_words}",
        case=case.reference,
    )
