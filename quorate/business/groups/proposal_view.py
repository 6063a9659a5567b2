"""A proposal as one person may see it: all of it, or as much as their part in it gives them."""

from dataclasses import dataclass

from quorate import register
from quorate.business.access.roles import Roles
from quorate.business.cases import Case, present_round
from quorate.business.groups.answer_desk import Place, how_many, places_of
from quorate.business.groups.circulating import body_name
from quorate.business.groups.proposing import PROCEDURE
from quorate.business.groups.standing import Standing, standing_in
from quorate.business.refusal import NotFound
from quorate.register import Transaction, cases, groups


@dataclass(frozen=True)
class View:
    """A proposal before somebody: how it stands, their seats in it, and what they may do.

    `sees_answers` is false while they are still to answer: see answer_desk.
    """

    standing: Standing
    body: str
    places: tuple[Place, ...]
    answered: str
    sees_answers: bool
    may_answer: bool
    may_hand_over: bool
    may_take_back: bool
    may_cast: bool
    may_declare: bool
    may_complete: bool


def view_of(case: Case, person: str, roles: Roles) -> View:
    """A proposal as a person with these roles may see it.

    Officers and clerks see every one, its members and substitutes once it is before them, its
    proposer and sponsor always. Raises NotFound for others, as for a case that there is not.
    """
    with register.current().reading() as tx:
        _refuse_other_procedures(tx, case)
        case = present_round(tx, case.reference)
        standing, row = standing_in(tx, case), groups.endorsement(tx, case.key)
        places = places_of(tx, case, standing, person)
        body = body_name(tx, row.body_id) if row else ""
    is_ours = person in (standing.form.proposed_by, standing.form.answers_for_it)
    is_office = roles.is_officer or roles.is_clerk
    is_chair = standing.chair is not None and standing.chair.id == person
    if not (places or is_ours or is_office or is_chair):
        raise NotFound(f"There is no case {case.reference}")
    is_open = standing.state == "open"
    own = [place for place in places if place.is_represented]
    return View(
        standing=standing,
        body=body,
        places=places,
        answered=how_many(standing),
        sees_answers=_sees_answers(standing, places, is_office=is_office),
        may_answer=is_open and any(not place.why_not for place in places),
        may_hand_over=is_open and any(_may_hand_over(place) for place in own),
        may_take_back=is_open and any(_may_take_back(place) for place in own),
        may_cast=standing.state == "tied" and is_chair,
        may_declare=is_open and bool(places),
        may_complete=standing.state in ("incomplete", "sent back")
        and person == standing.form.proposed_by,
    )


def _sees_answers(standing: Standing, places: tuple[Place, ...], *, is_office: bool) -> bool:
    if standing.closed_at or is_office:
        return True
    return any(place.seat.answer for place in places)


def _may_hand_over(place: Place) -> bool:
    seat = place.seat
    return bool(seat.substitutes) and not seat.answer and not seat.handed_over_to


def _may_take_back(place: Place) -> bool:
    return bool(place.seat.handed_over_to) and not place.seat.answer


def _refuse_other_procedures(tx: Transaction, case: Case) -> None:
    row = cases.find(tx, case.reference)
    if row is None or row.procedure != PROCEDURE:
        raise NotFound(f"There is no case {case.reference}")
