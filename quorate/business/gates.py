"""The gates at which cases wait: what opens each, when, and how it is told to people."""

from collections.abc import Callable
from datetime import datetime

from quorate import clock, partnership, register
from quorate.business.cases import Case, find
from quorate.business.consulting.reminders import close_gate, reminder_day, reminder_gate
from quorate.business.gate import Gate
from quorate.business.groups import gates as group_gates
from quorate.business.groups import life_gates, representation_gates
from quorate.business.meeting import meetings
from quorate.business.meeting.apologies_due import apologies_due_on, apologies_gate
from quorate.business.meeting.meetings import meeting_for
from quorate.business.refusal import Withdrawn
from quorate.business.reviewing import lodging
from quorate.business.reviewing.reviews import stage
from quorate.business.waits import Wait, refuse_if_withdrawn
from quorate.business.working_over import issuing
from quorate.constitution.days import short_date
from quorate.register import cases


def consultation_reminder(working_days_left: int, close: int = 1) -> Gate:
    """Nine o'clock on the day that is so many working days before the consultation closes.

    `close` counts the closing days: a second one, after a move, has reminders of its own.
    """

    def nine(case: Case) -> datetime:
        with register.current().reading() as tx:
            closes_on = stage(tx, case, "consultation").closes_on
        return clock.at_nine(reminder_day(closes_on, working_days_left))

    return _moment(
        reminder_gate(working_days_left, close),
        lambda case: f"Consultation open until {_closes(case, 'consultation')}",
        nine,
    )


def consultation_closed(close: int = 1) -> Gate:
    """The end of the consultation's last day; one that was moved is a gate of its own."""
    return _moment(
        close_gate(close),
        lambda case: f"Consultation open until {_closes(case, 'consultation')}",
        _end_of("consultation"),
    )


def board_has_met(purpose: str) -> Gate:
    """The meeting has been recorded by the clerk, or postponed."""
    return _act(
        f"{purpose}-meeting",
        lambda case: f"the Board's meeting of {_meets(case, purpose)}",
        lambda case: meetings.is_over(case, purpose),
    )


def apologies_are_due(purpose: str) -> Gate:
    """The end of the day by which apologies for a meeting are to be in (12.8)."""

    def deadline(case: Case) -> datetime:
        with register.current().reading() as tx:
            return clock.end_of(apologies_due_on(tx, meeting_for(tx, case, purpose)))

    return _either(
        _moment(
            apologies_gate(purpose),
            lambda case: f"Apologies for {_meets(case, purpose)}",
            deadline,
        ),
        board_has_met(purpose),
    )


def _every_point_is_answered(case: Case) -> bool:
    """Whether the Board's paper may go out; a notice that was given is not taken back."""
    with register.current().reading() as tx:
        is_given = cases.is_taken(tx, case.reference, case.round, "give-notice-board")
        return is_given or issuing.are_all_answered(tx, case)


def _moment(
    name: str, waiting_for: Callable[[Case], str], opens_at: Callable[[Case], datetime]
) -> Gate:
    return Gate(name, waiting_for, lambda case: clock.now() >= opens_at(case), opens_at)


def _act(name: str, waiting_for: Callable[[Case], str], is_met: Callable[[Case], bool]) -> Gate:
    return Gate(name, waiting_for, is_met, lambda case: None)


def _either(first: Gate, other: Gate) -> Gate:
    return Gate(
        first.name,
        first.waiting_for,
        lambda case: first.is_met(case) or other.is_met(case),
        first.opens_at,
    )


def _closes(case: Case, name: str) -> str:
    with register.current().reading() as tx:
        return short_date(stage(tx, case, name).closes_on)


def _meets(case: Case, purpose: str) -> str:
    with register.current().reading() as tx:
        return short_date(clock.date_of(meeting_for(tx, case, purpose).starts_at))


def _end_of(name: str) -> Callable[[Case], datetime]:
    def moment(case: Case) -> datetime:
        with register.current().reading() as tx:
            return clock.end_of(stage(tx, case, name).closes_on)

    return moment


def _morning_after(name: str) -> Callable[[Case], datetime]:
    def moment(case: Case) -> datetime:
        if not case.includes(name):
            # Not this very moment: a running clock would always find it still ahead.
            return clock.start_of(clock.today())
        with register.current().reading() as tx:
            closed_on = stage(tx, case, name).closes_on
        return clock.at_nine(partnership.current().calendar.working_days_after(closed_on, 1))

    return moment


CONSULTATION_CLOSED = consultation_closed()
MORNING_AFTER_CONSULTATION = _moment(
    "workshop-invitations",
    lambda case: "the morning after the consultation closed",
    _morning_after("consultation"),
)
WORKSHOP_NOTED = _act(
    "workshop-notes-lodged",
    lambda case: f"the notes of the workshop on {_closes(case, 'workshop')}",
    lambda case: lodging.is_lodged(case, "workshop-notes"),
)
WRITE_UP_LODGED = _act(
    "write-up-lodged",
    lambda case: f"the officer's write-up, due by {_closes(case, 'write-up')}",
    lambda case: lodging.is_lodged(case, "write-up"),
)
COMMENTS_CLOSED = _moment(
    "comments-closed",
    lambda case: f"Comments open until {_closes(case, 'circulation')}",
    _end_of("circulation"),
)
FINAL_PAPER_LODGED = _act(
    "final-paper-lodged",
    lambda case: f"the final paper, due by {_closes(case, 'final-paper')}",
    lambda case: lodging.is_lodged(case, "final-paper"),
)
EVERY_POINT_ANSWERED = _act(
    "points-answered",
    lambda case: "an answer to every point that was made, before the Board's notice",
    _every_point_is_answered,
)
FEEDBACK_LODGED = _act(
    "feedback-lodged",
    lambda case: "the feedback to those consulted",
    lambda case: lodging.is_lodged(case, "feedback"),
)
FIXED = (
    CONSULTATION_CLOSED,
    MORNING_AFTER_CONSULTATION,
    WORKSHOP_NOTED,
    WRITE_UP_LODGED,
    COMMENTS_CLOSED,
    FINAL_PAPER_LODGED,
    EVERY_POINT_ANSWERED,
    FEEDBACK_LODGED,
)


def named(name: str) -> Gate:
    """The gate of a name, as a wait's row holds it. Raises LookupError for an unknown one."""
    procedures = (_of_a_review, group_gates.named, representation_gates.named, life_gates.named)
    for of_the_procedure in procedures:
        gate = of_the_procedure(name)
        if gate:
            return gate
    raise LookupError(f"no gate is called '{name}'")


def _of_a_review(name: str) -> Gate | None:
    if name.startswith("consultation-reminder-"):
        occasion = name.removeprefix("consultation-reminder-").split("-")
        return consultation_reminder(*map(int, occasion))
    if name.startswith("consultation-closed-"):
        return consultation_closed(int(name.removeprefix("consultation-closed-")))
    meetings_of = [
        gate(purpose)
        for purpose in ("authority", "board")
        for gate in (apologies_are_due, board_has_met)
    ]
    return next((gate for gate in (*FIXED, *meetings_of) if gate.name == name), None)


def has_opened(wait: Wait) -> bool:
    """Whether a wait can be over: its gate is met now, or its case is withdrawn.

    A gate that a release has taken out of its procedure keeps nobody: the case goes on from its
    first line, and finds its place.
    """
    case = find(wait.reference)
    try:
        refuse_if_withdrawn(case)
    except Withdrawn:
        return True
    if case.round != wait.round or not is_known(wait.gate):
        return True
    return named(wait.gate).is_met(case)


def is_known(name: str) -> bool:
    """Whether some procedure of this release waits at a gate of that name."""
    try:
        named(name)
    except LookupError:
        return False
    return True
