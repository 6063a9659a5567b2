"""A workshop that is held at another time or place, or not at all: in every diary too."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from quorate import clock, partnership, register
from quorate.business.cases import Case, open_for_change
from quorate.business.correspondence.post_room import Diary, Enclosed, queue, signed
from quorate.business.refusal import Refused
from quorate.business.reviewing.reviews import PROCEDURE, stage, terms
from quorate.constitution.days import short_date
from quorate.constitution.notice import rule_on_workshop_notice
from quorate.partnership.review_file import ReviewForm, Workshop
from quorate.post.consultation_letters import WorkshopMoved
from quorate.post.style import gov_moment
from quorate.register import Transaction, cases, journal, letters, people
from quorate.register.tables.cases import Case as CaseRow
from quorate.register.tables.people import Person

INVITED_BY = "WorkshopInvitation"
WAITS_AT = "workshop-notes-lodged"


@dataclass(frozen=True)
class Place:
    """Where and when a workshop is held; what is left out stays as it was."""

    on: date | None = None
    starts: time | None = None
    ends: time | None = None
    place: str = ""


@dataclass(frozen=True)
class Held:
    """A workshop as it is to be held, and everybody who was invited to it."""

    starts_at: datetime
    ends_at: datetime
    place: str
    invited: frozenset[str] = field(default_factory=frozenset)


def standing(case: Case) -> Held | None:
    """The workshop that people are invited to and that is still to be held; None without one."""
    with register.current().reading() as tx:
        return _held(tx, case)


def move_workshop(case: Case, to: Place, *, reason: str, by: str) -> Held:
    """Hold the workshop at another time or place, and tell everybody invited why.

    Their diaries know it again: the calendar file keeps its UID and raises its SEQUENCE (RFC 5546).
    Refuses a workshop to which nobody is invited yet or that is over, a move without a reason or a
    change, a day that leaves less notice than a workshop gets (12.3 by analogy), and one that
    leaves the write-up no time.
    """
    if not reason.strip():
        raise Refused(
            "A workshop is moved with a reason", way_out="Say why; those invited are told."
        )
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        former, review = _held(tx, case), terms(tx, case)
        if former is None:
            raise Refused(
                f"No workshop of {case.reference} lies ahead to which people are invited",
                way_out="Until the invitations go, it is planned with the other dates.",
            )
        workshop = _changed(review, to)
        now = _at(to.on or clock.date_of(former.starts_at), workshop, former.invited)
        _refuse_unfit(tx, case, former, now)
        _enter(tx, case, row, workshop, now)
        told = _tell(tx, case, review.title, (former, now), reason.strip())
        journal.add(
            tx,
            "WorkshopMoved",
            f"{by} moved the workshop from {gov_moment(former.starts_at)} to "
            f"{gov_moment(now.starts_at)}, {now.place}: {reason.strip()} {told} people are told.",
            case=case.reference,
            actor=by,
            facts={"was": former.starts_at.isoformat(), "held_at": now.starts_at.isoformat()},
        )
        return now


def called_off(tx: Transaction, case: Case) -> tuple[Enclosed, frozenset[str]]:
    """What takes a workshop that lies ahead out of diaries, and whose: for a case withdrawn."""
    row = cases.find(tx, case.reference)
    held = _held(tx, case) if row and row.procedure == PROCEDURE else None
    if held is None:
        return Enclosed(), frozenset()
    diary = _diary(tx, case, terms(tx, case).title, held, is_cancelled=True)
    return Enclosed(diary=diary), held.invited


def _held(tx: Transaction, case: Case) -> Held | None:
    invited = letters.recipients(tx, case.reference, case.round, INVITED_BY, "")
    if not invited:
        return None
    day = stage(tx, case, "workshop").closes_on
    held = _at(day, terms(tx, case).workshop, frozenset(invited))
    return held if held.starts_at > clock.now() else None


def _at(day: date, workshop: Workshop, invited: frozenset[str]) -> Held:
    starts_at, ends_at = clock.at(day, workshop.starts), clock.at(day, workshop.ends)
    return Held(starts_at, ends_at, workshop.place, invited)


def _changed(review: ReviewForm, to: Place) -> Workshop:
    given = {"starts": to.starts, "ends": to.ends, "place": to.place.strip()}
    return review.workshop.model_copy(update={key: value for key, value in given.items() if value})


def _refuse_unfit(tx: Transaction, case: Case, former: Held, now: Held) -> None:
    if now == former:
        raise Refused(
            "The workshop is held then and there already", way_out="Give another time or place."
        )
    if now.ends_at <= now.starts_at:
        raise Refused("The workshop would end before it starts", way_out="Give a later end.")
    day, window, house = clock.date_of(now.starts_at), stage(tx, case, "workshop"), _house()
    why_not = house.calendar.why_not_working(day)
    if why_not:
        raise Refused(f"{short_date(day)} is no working day: {why_not}", way_out="Give another.")
    notice = rule_on_workshop_notice(day, house.calendar, house.articles, given_on=clock.today())
    if not notice.is_lawful:
        raise Refused(
            f"A workshop on {short_date(day)} would have {notice.clear_working_days} clear working "
            f"days' notice",
            clause="12.3",
            way_out="Give a later day.",
        )
    if day > window.latest_on:
        raise Refused(
            f"After {short_date(window.latest_on)} the write-up would lack its time",
            clause=window.clause,
            way_out="Give that day or an earlier one, or move the Board's meeting first.",
        )


def _house() -> partnership.Partnership:
    return partnership.current()


def _enter(tx: Transaction, case: Case, row: CaseRow, workshop: Workshop, now: Held) -> None:
    window, day = stage(tx, case, "workshop"), clock.date_of(now.starts_at)
    window.opens_on = window.closes_on = day
    workshop = workshop.model_copy(update={"on": day})
    row.terms = {**row.terms, "workshop": workshop.model_dump(mode="json")}
    wait = cases.wait_at(tx, case.reference, case.round, WAITS_AT)
    if wait:
        wait.waiting_for = f"the notes of the workshop on {short_date(day)}"


def _tell(
    tx: Transaction, case: Case, title: str, was_and_now: tuple[Held, Held], reason: str
) -> int:
    former, now = was_and_now

    def moved(person: Person) -> WorkshopMoved:
        return WorkshopMoved(
            **signed(person),
            review_title=title,
            moved_from=former.starts_at,
            starts_at=now.starts_at,
            ends_at=now.ends_at,
            place=now.place,
            reason=reason,
        )

    diary = _diary(tx, case, title, now)
    told = sorted(people.people_of(tx, now.invited).values(), key=lambda person: person.id)
    occasion = f"moved-{diary.sequence}"
    return queue(tx, case, told, moved, occasion=occasion, enclosed=Enclosed(diary=diary))


def _diary(
    tx: Transaction, case: Case, title: str, held: Held, *, is_cancelled: bool = False
) -> Diary:
    moves = letters.occasions(tx, case.reference, case.round, WorkshopMoved.__name__)
    return Diary(
        f"Workshop: {title}",
        held.starts_at,
        held.ends_at,
        held.place,
        sequence=len(moves) + 1,
        first_called_by=INVITED_BY,
        is_cancelled=is_cancelled,
    )
