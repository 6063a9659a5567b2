"""Answering: who answers for a seat of Harrow Chief Executives, representative or substitute."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from quorate.constitution.articles import Articles
from quorate.constitution.days import long_date
from quorate.constitution.ruling import Ruling


@dataclass(frozen=True)
class SeatToAnswer:
    """A seat with its representative (None: vacant), its named substitutes, and how far it is.

    `handed_over_to` is the substitute whom the representative asked to answer. `answered_by` is who
    gave the standing answer; an answer that lapsed is none.
    """

    seat: str
    representative: str | None
    substitutes: tuple[str, ...] = ()
    handed_over_to: str | None = None
    answered_by: str | None = None

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody named for the seat, the representative first; nobody for a vacant seat."""
        return () if self.representative is None else (self.representative, *self.substitutes)


@dataclass(frozen=True, kw_only=True)
class AnsweringRuling(Ruling):
    """Who may answer for a seat now, and why anybody else may not."""

    people: tuple[str, ...]
    refusals: Mapping[str, str]

    def refusal_for(self, person: str) -> str | None:
        """The sentence that tells a person why they may not answer; None where they may."""
        if person in self.people:
            return None
        return self.refusals.get(person, "You are not named for this seat (7.3).")


@dataclass(frozen=True, kw_only=True)
class HandingOverRuling(Ruling):
    """Whether a seat may be handed over, or taken back; if not, the sentence that says why."""

    is_allowed: bool
    refusal: str | None


def who_may_answer(
    seat: SeatToAnswer,
    articles: Articles,
    *,
    today: date,
    substitutes_from_on: date,
    proposer: str | None = None,
    barred: Collection[str] = (),
) -> AnsweringRuling:
    """A representative answers for the seat, or a named substitute in their place, never both.

    A substitute may answer once the representative has handed over to them (who then may not), or
    from `substitutes_from_on` where nobody has answered; whoever answers first holds the seat, and
    only they may change the answer. If they no longer belong to the seat it is open again. The
    proposer's own seat does not answer where proposers have no vote. People in `barred`, for a
    declared interest, may not; with a representative barred the substitutes act at once. Nobody
    answers for a vacant seat.

    Governance Handbook, clauses 7.3 (substitutes), 16.1 (interests) and 22.48 (one vote each).
    """
    if seat.representative is None:
        return _answerers((), {}, "This seat is vacant, so nobody can answer for it (7.3).")
    out = dict.fromkeys(barred, "You declared an interest and so have no vote on this (16.1).")
    if proposer is not None and not articles.endorsement.proposer_votes.value:
        if proposer == seat.representative:
            own = _own_vote("This seat's representative proposed the group, so it does", articles)
            return _answerers((), dict.fromkeys(seat.people, own), own)
        out[proposer] = _own_vote("You proposed the group, so you do", articles)
    return _whose_turn(seat, out, today, substitutes_from_on)


def seats_that_may_answer(
    seats: Sequence[SeatToAnswer],
    articles: Articles,
    *,
    proposer: str | None = None,
    barred: Collection[str] = (),
) -> tuple[str, ...]:
    """The seats that may answer, by whomever: those for which at least one person may in the end.

    Vacant seats and the proposer's own are left out, and seats of which everybody is barred.

    Governance Handbook, clauses 7.3, 16.1 and 22.48.
    """
    last_day = date.max
    return tuple(
        seat.seat
        for seat in seats
        if who_may_answer(
            _untouched(seat),
            articles,
            today=last_day,
            substitutes_from_on=last_day,
            proposer=proposer,
            barred=barred,
        ).people
    )


def rule_on_handing_over(
    seat: SeatToAnswer, articles: Articles, *, by: str, to: str, proposer: str | None = None
) -> HandingOverRuling:
    """The representative hands over to a named substitute, before anybody has answered.

    Only the representative may, only to a substitute named for the seat, and never on a proposal of
    their own where proposers have no vote. Handing over again, to another, is allowed.

    Governance Handbook, clauses 7.3 and 22.48.
    """
    no_vote = not articles.endorsement.proposer_votes.value
    if by != seat.representative:
        return _handing_over("Only the representative of the seat can hand over (7.3).")
    if no_vote and by == proposer:
        return _handing_over(_own_vote("You proposed the group, so your seat does", articles))
    if not seat.substitutes:
        return _handing_over("Your seat has no named substitute (7.3): have one named first.")
    if to not in seat.substitutes:
        return _handing_over("That person is not a named substitute of your seat (7.3).")
    if no_vote and to == proposer:
        return _handing_over(_own_vote("Your substitute proposed the group, so they do", articles))
    if seat.answered_by in seat.people:
        return _handing_over(_answered_already(seat))
    return _handing_over(None)


def rule_on_taking_back(seat: SeatToAnswer, *, by: str) -> HandingOverRuling:
    """The representative takes back what was handed over, until the substitute has answered.

    Governance Handbook, clause 7.3.
    """
    if by != seat.representative:
        return _handing_over("Only the representative of the seat can take it back (7.3).")
    if seat.handed_over_to is None:
        return _handing_over("Nothing was handed over, so there is nothing to take back.")
    if seat.answered_by in seat.people:
        return _handing_over(_answered_already(seat))
    return _handing_over(None)


def _untouched(seat: SeatToAnswer) -> SeatToAnswer:
    return SeatToAnswer(seat.seat, seat.representative, seat.substitutes)


def _own_vote(so: str, articles: Articles) -> str:
    own = articles.endorsement.proposer_votes
    return f"{so} not vote on it ({own.clause}{', our default' if own.is_ours else ''})."


def _whose_turn(
    seat: SeatToAnswer, out: Mapping[str, str], today: date, substitutes_from_on: date
) -> AnsweringRuling:
    able = tuple(person for person in seat.people if person not in out)
    holder, deputy = seat.answered_by, seat.handed_over_to
    if holder in able:
        others, people = _answered_already(seat), tuple(one for one in able if one == holder)
    elif deputy in seat.substitutes and deputy in able:
        people = tuple(one for one in able if one == deputy)
        others = (
            "The representative handed over to a substitute, who answers now. The representative "
            "can take it back until they have (7.3)."
        )
    elif seat.representative in able and today < substitutes_from_on:
        people = tuple(one for one in able if one == seat.representative)
        others = (
            "The representative answers for this seat. A substitute may once they hand over, or "
            f"from {long_date(substitutes_from_on)} if they have not answered (7.3)."
        )
    else:
        people, others = able, "Whoever of the seat answers first answers for it (7.3)."
    refusals = {person: out.get(person, others) for person in seat.people if person not in people}
    return _answerers(people, refusals, others)


def _answered_already(seat: SeatToAnswer) -> str:
    who = "representative" if seat.answered_by == seat.representative else "substitute"
    return (
        f"The {who} has answered for this seat, which has one vote (22.48). Only they can change "
        "the answer, until the decision closes."
    )


def _answerers(
    people: tuple[str, ...], refusals: Mapping[str, str], because: str
) -> AnsweringRuling:
    return AnsweringRuling(
        clause="7.3", because=(because,), people=people, refusals=MappingProxyType(dict(refusals))
    )


def _handing_over(refusal: str | None) -> HandingOverRuling:
    return HandingOverRuling(
        clause="7.3",
        because=(refusal or "A named substitute may stand in for the representative (7.3).",),
        is_allowed=refusal is None,
        refusal=refusal,
    )
