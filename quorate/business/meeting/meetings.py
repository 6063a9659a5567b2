"""The Board's meeting before the day: notice, apologies, and whether it can go ahead."""

from datetime import date, timedelta

from quorate import clock, partnership, register
from quorate.business.cases import Case, open_for_change
from quorate.business.correspondence.post_room import Diary, Enclosed, queue, signed
from quorate.business.meeting.apologies_due import apologies_due_on
from quorate.business.meeting.meeting_terms import meeting_terms
from quorate.business.refusal import NotFound, Refused
from quorate.business.steps import once
from quorate.business.waking import wake_case
from quorate.business.working_over.issuing import refuse_open_points
from quorate.constitution.apologies import GoAheadRuling, rule_on_going_ahead
from quorate.constitution.days import short_date
from quorate.constitution.notice import NoticeRuling, rule_on_notice
from quorate.constitution.roll_call import SeatOnTheDay, appointed
from quorate.post.letters import ExpectedAttendance, MeetingMoved, NoticeOfMeeting
from quorate.register import Transaction, journal, meetings, papers, people, structure
from quorate.register.tables.meetings import Apology, Meeting
from quorate.register.tables.people import Person

LASTS = timedelta(hours=2)  # for the diary only; no clause says how long a meeting is


def meeting_for(tx: Transaction, case: Case, purpose: str) -> Meeting:
    """The meeting of this round for a purpose ('authority', 'board')."""
    meeting = meetings.find(tx, case.reference, case.round, purpose)
    if meeting is None:
        raise NotFound(f"Round {case.round} of {case.reference} has no meeting for {purpose}")
    return meeting


def seats_on_the_day(tx: Transaction, body: str, on: date) -> list[SeatOnTheDay]:
    """The seats of a body with their representatives and the substitutes named for them (7.3)."""
    holders: dict[int, dict[str, list[str]]] = {}
    for holding in structure.holdings_of(tx, body, on):
        holders.setdefault(holding.seat_id, {}).setdefault(holding.role, []).append(
            holding.person_id
        )
    return [
        SeatOnTheDay(
            seat=str(seat.id),
            representative=next(iter(holders.get(seat.id, {}).get("representative", [])), None),
            substitutes=tuple(holders.get(seat.id, {}).get("substitute", [])),
        )
        for seat in structure.seats_of(tx, body, on)
    ]


@once
def give_notice(tx: Transaction, case: Case, purpose: str) -> None:
    """Give the members and their substitutes notice: times, venue, agenda and papers (12.3).

    Notice that comes too late is given all the same and recorded as not lawful; the meeting can
    then only be moved. Refuses notice of the deciding meeting while a point has no answer (17.1).
    """
    if purpose == "board":
        refuse_open_points(tx, case)
    meeting, house = meeting_for(tx, case, purpose), partnership.current()
    meets_on = clock.date_of(meeting.starts_at)
    ruling = rule_on_notice(meets_on, house.calendar, house.articles, given_on=clock.today())
    apologies_by = apologies_due_on(tx, meeting)
    body = structure.body_on(tx, meeting.body_id, clock.today())
    paper = papers.latest(tx, case.reference, meeting_terms(tx, case).papers[purpose])
    carried_over = _carried_over_from(tx, case, purpose)

    def notice(person: Person) -> NoticeOfMeeting:
        return NoticeOfMeeting(
            **signed(person),
            link=f"/meetings/{meeting.id}",
            body_name=body.name if body else meeting.body_id,
            starts_at=meeting.starts_at,
            venue=meeting.venue,
            agenda=tuple(meeting.agenda),
            papers=(paper.title,) if paper else (),
            apologies_by=apologies_by,
            is_public=True,
            carried_over_from=carried_over,
        )

    members = _members_and_substitutes(tx, meeting.body_id)
    ends_at = meeting.starts_at + LASTS
    diary = Diary(body.name if body else "Meeting", meeting.starts_at, ends_at, meeting.venue)
    enclosed = Enclosed([paper] if paper else [], diary)
    queue(tx, case, members, notice, occasion=purpose, enclosed=enclosed)
    meeting.notice_given_on = clock.today()
    _record_notice(tx, case, ruling, len(members))


def _record_notice(tx: Transaction, case: Case, ruling: NoticeRuling, told: int) -> None:
    lawful = "lawful" if ruling.is_lawful else "NOT lawful: move the meeting"
    journal.add(
        tx,
        "NoticeGiven",
        f"Notice of the Board of {short_date(ruling.meeting_on)} went to {told} people with "
        f"{ruling.clear_working_days} clear working days ({lawful}, {ruling.clause}; the latest "
        f"day was {short_date(ruling.latest_notice_on)}).",
        case=case.reference,
        facts={
            "meets_on": ruling.meeting_on.isoformat(),
            "latest_notice_on": ruling.latest_notice_on.isoformat(),
            "clear_working_days": ruling.clear_working_days,
            "is_lawful": ruling.is_lawful,
        },
    )


def apologise(case: Case, purpose: str, person_id: str, *, substitute: str | None = None) -> bool:
    """Record apologies for a meeting, with the substitute who comes instead. Says if in time.

    Late apologies are recorded as late (12.8). Refuses somebody without a seat or who has sent
    apologies already, a substitute who is not registered for the seat (7.3), and apologies for a
    meeting that is over.
    """
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        meeting, articles = meeting_for(tx, case, purpose), partnership.current().articles
        meets_on = clock.date_of(meeting.starts_at)
        person = _who_may_apologise(tx, meeting, person_id)
        _refuse_unregistered(tx, person, substitute, meeting.body_id, meets_on)
        is_in_time = clock.today() <= apologies_due_on(tx, meeting)
        apology = Apology(
            meeting_id=meeting.id,
            person_id=person_id,
            received_on=clock.today(),
            is_in_time=is_in_time,
            substitute_id=substitute,
        )
        meetings.record_apology(tx, apology)
        journal.add(
            tx,
            "ApologiesReceived",
            f"{person.name} sent apologies for {short_date(meets_on)}"
            f"{' with a substitute' if substitute else ''}: "
            f"{'in time' if is_in_time else 'late'} "
            f"({articles.apologies.working_days_before.clause}).",
            case=case.reference,
            actor=person.name,
        )
    return is_in_time


@once
def tell_chair_who_is_expected(tx: Transaction, case: Case, purpose: str) -> None:
    """At the deadline for apologies, tell the Chair who is expected against the quorum (12.8).

    Whether a meeting without a quorum in sight goes ahead is the Chair's decision, never ours.
    Nothing is said of a meeting that has been postponed by then, nor after its day.
    """
    meeting = meeting_for(tx, case, purpose)
    meets_on = clock.date_of(meeting.starts_at)
    if meeting.outcome == "postponed" or clock.today() > meets_on:
        return
    seats = seats_on_the_day(tx, meeting.body_id, meets_on)
    sorry = meetings.apologies(tx, meeting.id)
    body = structure.body_on(tx, meeting.body_id, meets_on)
    ruling = rule_on_going_ahead(
        appointed(seats),
        len(sorry),
        sum(apology.substitute_id is not None for apology in sorry),
        partnership.current().articles,
        body_kind=body.kind if body else "BOARD",
    )

    def attendance(person: Person) -> ExpectedAttendance:
        return ExpectedAttendance(
            **signed(person),
            link=f"/meetings/{meeting.id}",
            body_name=body.name if body else meeting.body_id,
            meeting_on=meets_on,
            appointed=appointed(seats),
            expected_present=ruling.expected_present,
            quorum=ruling.quorum,
            chair_must_decide=ruling.chair_must_decide,
            apologies=tuple(apology.person.name for apology in sorry),
        )

    chair = structure.officer_of(tx, meeting.body_id, "chair", meets_on)
    queue(tx, case, [chair] if chair else [], attendance, occasion=purpose)
    _record_expected(tx, case, ruling, appointed(seats))


def _record_expected(tx: Transaction, case: Case, ruling: GoAheadRuling, members: int) -> None:
    journal.add(
        tx,
        "AttendanceExpected",
        f"Apologies are closed: {ruling.expected_present} of {members} expected, "
        f"quorum {ruling.quorum}."
        + (
            " The Chair decides whether the meeting goes ahead." if ruling.chair_must_decide else ""
        ),
        case=case.reference,
        facts={"expected": ruling.expected_present, "quorum": ruling.quorum},
    )


def postpone(case: Case, purpose: str, *, reason: str, by: str) -> None:
    """Postpone a meeting of which notice was given: its business goes to the next one (12.8).

    Everybody who had the notice is told. Refuses a meeting that has been held, and one of which no
    notice has been given: that one is moved.
    """
    with register.current().transaction() as tx:
        row = open_for_change(tx, case)
        meeting = meeting_for(tx, case, purpose)
        meets_on = clock.date_of(meeting.starts_at)
        if meeting.outcome:
            raise Refused(f"The meeting of {short_date(meets_on)} is over: {meeting.outcome}")
        if not meeting.notice_given_on:
            raise Refused(
                f"Notice of the meeting of {short_date(meets_on)} has not been given",
                clause="12.3",
                way_out="Move it with `quorate review move-board`; nobody has to be told.",
            )
        body = structure.body_on(tx, meeting.body_id, clock.today())

        def moved(person: Person) -> MeetingMoved:
            return MeetingMoved(
                **signed(person),
                body_name=body.name if body else meeting.body_id,
                moved_from=meets_on,
                reason=reason,
            )

        told = _members_and_substitutes(tx, meeting.body_id)
        queue(tx, case, told, moved, occasion=purpose)
        meeting.outcome, meeting.moved_because = "postponed", reason
        journal.add(
            tx,
            "MeetingPostponed",
            f"The meeting of {short_date(meets_on)} was postponed: {reason}",
            case=case.reference,
            actor=by,
        )
        run_id = row.run_id
    wake_case(run_id)


def is_over(case: Case, purpose: str) -> bool:
    """Whether a meeting has been recorded, or postponed."""
    with register.current().reading() as tx:
        return meeting_for(tx, case, purpose).outcome is not None


def _carried_over_from(tx: Transaction, case: Case, purpose: str) -> date | None:
    if case.round == 1 or case.first_stage not in (purpose, "authority"):
        return None
    former = meetings.find(tx, case.reference, case.round - 1, purpose)
    return clock.date_of(former.starts_at) if former and former.outcome else None


def _members_and_substitutes(tx: Transaction, body: str) -> list[Person]:
    today = clock.today()
    told = [holding.person for holding in structure.holdings_of(tx, body, today)]
    return list(dict.fromkeys(told))


def _who_may_apologise(tx: Transaction, meeting: Meeting, person_id: str) -> Person:
    meets_on = clock.date_of(meeting.starts_at)
    if meeting.outcome:
        raise Refused(f"The meeting of {short_date(meets_on)} is over: {meeting.outcome}")
    person = people.person(tx, person_id)
    if person is None or person not in people.members_of(tx, meeting.body_id, meets_on):
        raise NotFound(f"'{person_id}' holds no seat for which to send apologies")
    if any(sent.person_id == person_id for sent in meetings.apologies(tx, meeting.id)):
        raise Refused(
            f"{person.name} has sent apologies for {short_date(meets_on)} already",
            clause="12.8",
            way_out="Who comes on the day is what the roll call says, whatever was sent before.",
        )
    return person


def _refuse_unregistered(
    tx: Transaction, person: Person, substitute: str | None, body: str, on: date
) -> None:
    if substitute is None:
        return
    registered = [named.id for named in people.substitutes_for(tx, person.id, body, on)]
    if substitute not in registered:
        raise Refused(
            f"'{substitute}' is not the named substitute of {person.name}",
            clause="7.3",
            way_out=f"Registered: {', '.join(registered) or 'nobody'}.",
        )
