"""What the answers to a proposal come to so far, when they close, and the Chair's casting vote."""

from datetime import datetime

from quorate import clock, partnership, register
from quorate.business.cases import Case, open_for_change, present_round
from quorate.business.groups.seats import (
    chairs_seat,
    endorsement_of,
    reply_stage,
    seats_held,
    seats_with_a_vote,
)
from quorate.business.refusal import Refused
from quorate.business.waking import wake_case
from quorate.constitution import endorsement
from quorate.constitution.endorsement import (
    Asked,
    CastingVote,
    EndorsementRuling,
    rule_on_endorsement,
)
from quorate.post.style import gov_moment
from quorate.register import Transaction, groups, journal
from quorate.register.tables import groups as tables
from quorate.register.tables.people import Person

EVERYBODY = "every seat that may answer has answered"
REPLY_DATE = "the reply date is past"
TIED = "tied"
CLAUSE = "22.49"


def rule(tx: Transaction, case: Case, *, is_over: bool | None = None) -> EndorsementRuling:
    """What the answers that stand come to; `is_over` is read from the record unless it is given."""
    seats = seats_held(tx, case)
    row, vote = endorsement_of(tx, case), groups.casting_vote(tx, case.key)
    _, chairs = chairs_seat(tx, case, seats)
    asked = Asked(
        seats=tuple(str(held.seat.id) for held in seats if held.representative),
        may_answer=frozenset(seats_with_a_vote(tx, case, seats)),
        chairs_seat=chairs,
    )
    answers = [
        endorsement.Answer(str(held.seat.id), held.answer.choice)  # type: ignore[arg-type]
        for held in seats
        if held.answer
    ]
    return rule_on_endorsement(
        answers,
        asked,
        partnership.current().articles,
        is_over=row.closed_at is not None if is_over is None else is_over,
        casting=vote.side if vote else None,  # type: ignore[arg-type]
    )


def closed_at(tx: Transaction, case: Case) -> datetime | None:
    """When the answers closed: recorded, or the end of a reply date by which enough had come."""
    row = endorsement_of(tx, case)
    if row.closed_at:
        return row.closed_at
    ends_at = clock.end_of(reply_stage(tx, case).closes_on)
    if clock.now() <= ends_at or rule(tx, case, is_over=True).status == "short":
        return None
    return ends_at


def refuse_if_closed(tx: Transaction, case: Case) -> None:
    """Refuse what comes after the answers closed, with the time at which they did."""
    closed = closed_at(tx, case)
    if closed:
        raise Refused(
            f"The answers on {case.reference} closed at {gov_moment(closed)}",
            way_out="What came of it stands on the proposal's page.",
        )


def close_if_everybody_has_answered(tx: Transaction, case: Case) -> bool:
    """Close the answers in the transaction of the last one. Says whether they are closed now."""
    if rule(tx, case, is_over=False).status in ("open", "short"):
        return False
    close(tx, case, at=clock.now(), because=EVERYBODY)
    return True


def close(tx: Transaction, case: Case, *, at: datetime, because: str) -> None:
    """Record that the answers of a round are closed, since when and why."""
    row = endorsement_of(tx, case)
    row.closed_at, row.closed_because = at, because
    ruling = rule(tx, case)
    if ruling.may_still_cast:
        row.result, row.in_words = TIED, ruling.in_words
    journal.add(
        tx,
        "AnswersClosed",
        f"The answers closed: {because}. {ruling.in_words}",
        case=case.reference,
        facts={"closed_at": at.isoformat(), "status": ruling.status},
    )


def is_closed(case: Case) -> bool:
    """Whether the answers of the round are closed by the record."""
    with register.current().reading() as tx:
        row = groups.endorsement(tx, case.key)
        return row is not None and row.closed_at is not None


def is_tied(case: Case) -> bool:
    """Whether the round ended in a tie that the Chair may break, and has not yet or has."""
    with register.current().reading() as tx:
        row = groups.endorsement(tx, case.key)
        return row is not None and (
            row.result == TIED or groups.casting_vote(tx, case.key) is not None
        )


def chair_has_decided(case: Case) -> bool:
    """Whether the Chair has given the casting vote, or declined to."""
    with register.current().reading() as tx:
        return groups.casting_vote(tx, case.key) is not None


def cast(
    case: Case, person_id: str, side: CastingVote, *, reason: str = "", door: str = "portal"
) -> None:
    """The Chair breaks a tie with the casting vote, or declines to, and then it is not carried.

    Refuses anybody but the Chair, and a casting vote where there is no open tie. It is given once.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        case = present_round(tx, case.reference)
        chair = _refuse_to_cast(tx, case, person_id)
        vote = tables.CastingVote(
            case_reference=case.reference,
            round=case.round,
            person_id=person_id,
            side=side,
            reason=reason.strip(),
            door=door,
            cast_at=clock.now(),
        )
        groups.add_casting_vote(tx, vote)
        did = "declined to cast" if side == "declined" else f"cast {side}"
        journal.add(
            tx,
            "CastingVoteGiven",
            f"{chair.name}, in the chair, {did}{': ' + vote.reason if vote.reason else '.'}",
            case=case.reference,
            actor=chair.name,
            facts={"side": side, "door": door},
        )
        run_id = row.run_id
    wake_case(run_id)


def _refuse_to_cast(tx: Transaction, case: Case, person_id: str) -> Person:
    """The Chair, who may cast now; anybody else, and any other time, is refused."""
    row, given = endorsement_of(tx, case), groups.casting_vote(tx, case.key)
    chair, _ = chairs_seat(tx, case, seats_held(tx, case))
    if chair is None or chair.id != person_id:
        raise Refused("Only the Chair gives the casting vote", clause=CLAUSE)
    if given:
        said = f"The casting vote was given at {gov_moment(given.cast_at)}"
        raise Refused(said, clause=CLAUSE)
    if row.result != TIED:
        raise Refused("There is no tie to break", clause=CLAUSE)
    return chair
