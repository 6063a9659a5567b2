"""A member hands a proposal over to the substitute, or takes it back; never do both answer."""

from quorate import clock, partnership, register
from quorate.business.cases import Case, open_for_change, present_round
from quorate.business.groups.minding import ask_substitute
from quorate.business.groups.seats import SeatHeld, endorsement_of, seats_held
from quorate.business.groups.tally import refuse_if_closed
from quorate.business.refusal import Refused
from quorate.business.waking import wake_case
from quorate.constitution.answering import rule_on_handing_over, rule_on_taking_back
from quorate.constitution.wording import listed
from quorate.register import Transaction, groups, journal
from quorate.register.tables.people import Person


def hand_over(case: Case, person_id: str, *, to: str | None = None) -> None:
    """Hand the answer for a member's seat over to a named substitute, who is asked by letter.

    `to` may be left out where there is one substitute. Refuses where there is none, where the seat
    has been answered or handed over, and once the answers have closed.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        case = present_round(tx, case.reference)
        refuse_if_closed(tx, case)
        held = _own_seat(tx, case, person_id)
        substitute = _chosen(held, to)
        ruling = rule_on_handing_over(
            held.as_asked, partnership.current().articles, by=person_id, to=substitute.id
        )
        if ruling.refusal:
            raise Refused(ruling.refusal.rstrip("."))
        handed = groups.hand_over(tx, case.key, held.seat.id, by=person_id, to=substitute.id)
        ask_substitute(tx, case, held, substitute, occasion=f"handed-{handed.id}")
        member = held.representative
        journal.add(
            tx,
            "AnswerHandedOver",
            f"{member.name if member else person_id} handed the answer over to {substitute.name}.",
            case=case.reference,
            actor=member.name if member else person_id,
            facts={"seat": held.seat.id, "to": substitute.id},
        )
        run_id = row.run_id
    wake_case(run_id)  # it sends the substitute's letter


def take_back(case: Case, person_id: str) -> None:
    """Take the answer back from the substitute, who has not given it yet.

    Refuses where it was not handed over, where the substitute has answered, and once closed.
    """
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        case = present_round(tx, case.reference)
        refuse_if_closed(tx, case)
        held = _own_seat(tx, case, person_id)
        ruling = rule_on_taking_back(held.as_asked, by=person_id)
        if ruling.refusal:
            raise Refused(ruling.refusal.rstrip("."))
        groups.handed_over(tx, case.key)[held.seat.id].taken_back_at = clock.now()
        member = held.representative
        journal.add(
            tx,
            "AnswerTakenBack",
            f"{member.name if member else person_id} took the answer back.",
            case=case.reference,
            actor=member.name if member else person_id,
            facts={"seat": held.seat.id},
        )


def _own_seat(tx: Transaction, case: Case, person_id: str) -> SeatHeld:
    endorsement_of(tx, case)
    for held in seats_held(tx, case):
        if held.representative and held.representative.id == person_id:
            return held
    raise Refused("You represent no seat on the body that answers this proposal", clause="7.3")


def _chosen(held: SeatHeld, to: str | None) -> Person:
    named = [person for person in held.substitutes if to in (None, person.id)]
    if len(named) == 1:
        return named[0]
    if not held.substitutes:
        raise Refused(
            "No substitute is named for your seat",
            clause="7.3",
            way_out="Ask Democratic Services to enter one, or answer yourself.",
        )
    names = listed([person.name for person in held.substitutes])
    raise Refused("Say to whom you hand over", clause="7.3", way_out=f"You may choose {names}.")
