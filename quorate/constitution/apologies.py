"""Apologies: when they are due, and when the Chair must decide whether to go ahead."""

from dataclasses import dataclass
from datetime import date

from quorate.constitution.articles import Articles
from quorate.constitution.days import Calendar, long_date
from quorate.constitution.quorum import quorum_of
from quorate.constitution.ruling import Ruling, whole_count
from quorate.constitution.wording import counted


@dataclass(frozen=True, kw_only=True)
class ApologiesRuling(Ruling):
    """The last day for apologies and, where some came, whether they came in time.

    Apologies are recorded whenever they come; `goes_to_the_chair` is True for late ones, which
    change the numbers after the Chair has looked at them.
    """

    due_on: date
    received_on: date | None
    is_in_time: bool | None

    @property
    def is_recorded(self) -> bool:
        """True as soon as apologies came, in time or late."""
        return self.received_on is not None

    @property
    def goes_to_the_chair(self) -> bool:
        """True for late apologies: the Chair is asked again whether to go ahead."""
        return self.is_in_time is False


@dataclass(frozen=True, kw_only=True)
class GoAheadRuling(Ruling):
    """How many are expected, against the quorum. Only the Chair calls a meeting off."""

    expected_present: int
    quorum: int
    chair_must_decide: bool


def rule_on_apologies(
    meeting_on: date,
    calendar: Calendar,
    articles: Articles,
    *,
    received_on: date | None = None,
) -> ApologiesRuling:
    """Apologies are due two working days before the meeting, where no substitute can be sent.

    Plain working days, not clear ones: for a meeting on a Tuesday, the Friday before is in time.
    Raises OutsideCalendar for days not covered.

    Governance Handbook, clause 12.8.
    """
    before = articles.apologies.working_days_before
    due_on = calendar.working_days_before(meeting_on, before.value)
    is_in_time = None if received_on is None else received_on <= due_on
    because = [
        (
            f"Apologies for the meeting on {long_date(meeting_on)} are due "
            f"{counted(before.value, 'working day')} before it: by {long_date(due_on)}."
        ),
        *before.caveat,
    ]
    if received_on is not None:
        because.append(_when_received(received_on, is_in_time is True))
    return ApologiesRuling(
        clause=before.clause,
        because=tuple(because),
        due_on=due_on,
        received_on=received_on,
        is_in_time=is_in_time,
    )


def rule_on_going_ahead(
    appointed: int,
    apologies: int,
    substitutes: int,
    articles: Articles,
    *,
    body_kind: str = "BOARD",
) -> GoAheadRuling:
    """The Chair decides whether to go ahead when fewer are expected than the quorum.

    Expected are the appointed members, less the apologies, plus the substitutes sent for those who
    apologised. The ruling never calls the meeting off: the meeting stands until the Chair says
    otherwise. Raises ValueError where the numbers cannot be right.

    Governance Handbook, clause 12.8, with the quorum of 13.1.
    """
    quorum = quorum_of(appointed, articles, body_kind)
    whole_count("The number of substitutes", substitutes)
    if whole_count("The number of apologies", apologies) > appointed or substitutes > apologies:
        raise ValueError(
            f"{apologies} apologies and {substitutes} substitutes do not fit {appointed} appointed "
            "members (12.8): a member apologises once, and a substitute stands in for one of them."
        )
    expected = appointed - apologies + substitutes
    must_decide = expected < quorum
    return GoAheadRuling(
        clause=articles.apologies.working_days_before.clause,
        because=(
            (
                f"{appointed} appointed, {apologies} apologies and {substitutes} substitutes: "
                f"{expected} expected."
            ),
            f"The quorum is {quorum}.",
            _who_decides(must_decide),
        ),
        expected_present=expected,
        quorum=quorum,
        chair_must_decide=must_decide,
    )


def _when_received(received_on: date, is_in_time: bool) -> str:
    came = f"They came on {long_date(received_on)}"
    if is_in_time:
        return f"{came}: in time."
    return f"{came}: late. They are recorded all the same, and the Chair is asked again."


def _who_decides(must_decide: bool) -> str:
    if must_decide:
        return (
            "The Chair must decide whether to go ahead; "
            "the meeting stands until the Chair says otherwise."
        )
    return "A quorum is expected, so the meeting stands."
