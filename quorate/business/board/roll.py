"""The roll call on the day, arrivals and departures, and who presides where nobody is named."""

from collections.abc import Collection, Mapping, Sequence

from quorate import clock
from quorate.business.board.live import (
    IN_THE_ROOM,
    Live,
    end_votes_of_the_gone,
    live,
    somebody,
    time_of,
)
from quorate.business.cases import Case
from quorate.business.meeting.meetings import seats_on_the_day
from quorate.business.meeting.room import Room
from quorate.business.refusal import NotFound, Refused
from quorate.constitution.roll_call import SeatOnTheDay
from quorate.register import meetings, sittings
from quorate.register.tables.sittings import Movement

PRESIDES = {"chair": "the Chair", "deputy_chair": "the Deputy Chair", "elected": "elected"}


def call_roll(
    case: Case,
    purpose: str,
    answers: Mapping[int, str],
    *,
    observers: Sequence[str] = (),
    by: str,
) -> str:
    """Record the roll call, seat by seat; a second one corrects the first, while the meeting sits.

    Each answer is 'present', 'apology', 'absent' or the id of the substitute who came for the seat;
    a seat without an answer is absent. Gives the sum in words. Refuses a substitute who is not
    registered for the seat (7.3).
    """
    with live(case, purpose) as now:
        seats = _seats(now)
        said = _by_person(now, seats, answers)
        said |= {id: ("present", None) for id in observers if id not in said}
        before = {row.person_id: row for row in sittings.movements(now.tx, now.item.meeting.id)}
        here = {id for id, row in before.items() if row.what in IN_THE_ROOM}
        said |= {id: ("absent", None) for id in here if id not in said}
        changed = {
            id: entry for id, entry in said.items() if not _is_so_already(before.get(id), *entry)
        }
        _record(now, changed, by)
        room = now.room()
        end_votes_of_the_gone(now, room, by=by)
        words = _sum_of(room)
        is_first = not before
        now.tell(
            "RollCalled" if is_first else "RollCorrected",
            f"The roll was called. {words}"
            if is_first
            else f"The roll was corrected for {_names(now, changed)}. {words}",
            by=by,
            present=room.roll.present,
        )
    return words


def arrive(case: Case, purpose: str, person_id: str, *, seat: int | None = None, by: str) -> str:
    """Record that somebody came in; the Chair who arrives takes the chair (22.30)."""
    with live(case, purpose) as now:
        before = now.room()
        if person_id in before.names:
            raise Refused(f"{before.names[person_id]} is in the room already")
        person = somebody(now.tx, person_id)
        if seat is not None:
            _refuse_unregistered(_seat(now, seat), person_id, person.name)
        _record(now, {person_id: ("arrived", seat)}, by)
        return _tell_of_movement(now, before, f"{person.name} arrived", by)


def leave(case: Case, purpose: str, person_id: str, *, by: str) -> str:
    """Record that somebody left; their vote on an open motion ends, and the quorum is counted."""
    with live(case, purpose) as now:
        before = now.room()
        if person_id not in before.names:
            raise Refused(f"{somebody(now.tx, person_id).name} is not in the room")
        _record(now, {person_id: ("left", None)}, by)
        return _tell_of_movement(now, before, f"{before.names[person_id]} left", by)


def elect(case: Case, purpose: str, person_id: str, *, by: str) -> None:
    """Record whom the members present elected to preside, where no Chair or Deputy can (22.30)."""
    with live(case, purpose) as now:
        room, person = now.room(), somebody(now.tx, person_id)
        if room.chair.taken_by in ("chair", "deputy_chair"):
            raise Refused(f"{room.name_of(room.presiding or '')} presides", clause="22.30")
        if person_id not in room.members:
            raise Refused(
                f"{person.name} is not a member present",
                clause="22.30",
                way_out="The members present elect one of themselves.",
            )
        now.sitting.elected_chair = person_id
        now.tell("ChairElected", f"The members present elected {person.name} to preside.", by=by)


def strike(case: Case, purpose: str, movement_id: int, *, reason: str, by: str) -> None:
    """Strike out a mistyped arrival, departure or line of the roll; it is kept and marked."""
    if not reason.strip():
        raise Refused("A record is struck out with a reason", way_out="Say what was wrong.")
    with live(case, purpose) as now:
        rows = sittings.movements(now.tx, now.item.meeting.id)
        struck = next((row for row in rows if row.id == movement_id), None)
        if struck is None:
            raise NotFound("There is no such record of this meeting, or it is struck out already")
        struck.struck_at, struck.struck_by = clock.now(), by
        now.tx.flush()
        room = now.room()
        end_votes_of_the_gone(now, room, by=by)
        now.tell(
            "RollCorrected",
            f"Struck out: {struck.person.name}, {struck.what} at {time_of(struck.at)}. "
            f"{reason.strip()} {_sum_of(room)}",
            by=by,
            movement=movement_id,
        )


def _seats(now: Live) -> list[SeatOnTheDay]:
    meeting = now.item.meeting
    return seats_on_the_day(now.tx, meeting.body_id, clock.date_of(meeting.starts_at))


def _seat(now: Live, id: int) -> SeatOnTheDay:
    seat = next((seat for seat in _seats(now) if seat.seat == str(id)), None)
    if seat is None:
        raise NotFound(f"The body has no seat {id} on the day")
    return seat


def _by_person(
    now: Live, seats: Sequence[SeatOnTheDay], answers: Mapping[int, str]
) -> dict[str, tuple[str, int | None]]:
    """What is said of each person; who is present for one seat is present."""
    sorry = {row.person_id for row in meetings.apologies(now.tx, now.item.meeting.id)}
    said: dict[str, tuple[str, int | None]] = {}
    for id in set(answers) - {int(seat.seat) for seat in seats}:
        raise NotFound(f"The body has no seat {id} on the day")
    for seat in seats:
        if seat.representative is None:
            continue
        answer = answers.get(int(seat.seat), "absent")
        if answer not in ("present", "apology", "absent"):
            _refuse_unregistered(seat, answer, somebody(now.tx, answer).name)
            said[answer] = ("present", int(seat.seat))
            answer = "apology" if seat.representative in sorry else "absent"
        if said.get(seat.representative, ("", None))[0] != "present":
            said[seat.representative] = (answer, None)
    return said


def _refuse_unregistered(seat: SeatOnTheDay, person_id: str, name: str) -> None:
    if person_id not in seat.substitutes:
        raise Refused(
            f"{name} is not the named substitute for this seat",
            clause="7.3",
            way_out="Somebody who is not registered may look on, and does not count.",
        )


def _is_so_already(before: Movement | None, what: str, seat: int | None) -> bool:
    if before is None:
        return False
    if what in IN_THE_ROOM:
        return before.what in IN_THE_ROOM and before.seat_id == seat
    return before.what == what


def _record(now: Live, said: Mapping[str, tuple[str, int | None]], by: str) -> None:
    """Record one act: of each person, what the clerk says, and the seat a substitute came for."""
    act = sittings.next_act(now.tx, now.item.meeting.id)
    for person, (what, seat) in said.items():
        movement = Movement(
            meeting_id=now.item.meeting.id,
            person_id=person,
            act=act,
            what=what,
            seat_id=seat,
            item=now.sitting.item,
            at=clock.now(),
            recorded_by=by,
        )
        sittings.record_movement(now.tx, movement)


def _names(now: Live, people: Collection[str]) -> str:
    return ", ".join(somebody(now.tx, id).name for id in people) or "nobody"


def _tell_of_movement(now: Live, before: Room, what: str, by: str) -> str:
    room = now.room()
    end_votes_of_the_gone(now, room, by=by)
    words = f"{what} at {time_of(clock.now())}. {_sum_of(room)}"
    if room.presiding != before.presiding:
        words += f" {_takes_the_chair(room)}"
    now.tell("RollChanged", words, by=by, present=room.roll.present)
    return words


def _sum_of(room: Room) -> str:
    lost = "" if room.quorum.is_quorate else " The business stops here."
    return f"{room.quorum.in_words}{lost}"


def _takes_the_chair(room: Room) -> str:
    if room.presiding is None:
        return "Nobody presides now."
    presides = PRESIDES[room.chair.taken_by or "elected"]
    return f"{room.name_of(room.presiding)}, {presides}, takes the chair ({room.chair.clause})."
