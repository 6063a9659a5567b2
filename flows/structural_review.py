"""The review of a partnership's structure: consult, work over, decide, carry out, answer."""

from quorate.business.cases import Case
from quorate.business.gates import (
    COMMENTS_CLOSED,
    EVERY_POINT_ANSWERED,
    FEEDBACK_LODGED,
    FINAL_PAPER_LODGED,
    MORNING_AFTER_CONSULTATION,
    WORKSHOP_NOTED,
    WRITE_UP_LODGED,
    consultation_closed,
    consultation_reminder,
)
from quorate.business.refusal import Withdrawn
from quorate.partnership.review_file import ReviewForm
from tasks.board import put_to_the_board
from tasks.consultation import (
    circulate_write_up,
    close_comments,
    close_consultation,
    close_number,
    invite_to_workshop,
    open_consultation,
    openings,
    remind_those_who_owe,
    reminders,
)
from tasks.decision import (
    begin_next_round,
    carry_out,
    close_case,
    issue_changed_paper,
    leave_the_structure,
    send_feedback,
    tell_all_who_were_written_to,
    tell_each_their_points,
)
from tasks.gates import hold_until
from tasks.launch import in_present_round, take_up
from tasks.post import send_letters
from tasks.procedure import procedure


@procedure("Structural review", gives="The outcome of the review.")
def structural_review(review: ReviewForm | None = None, reference: str | None = None) -> str:
    """Review the partnership's structure, from launch to feedback.

    Fill in the review to launch a new one. The reference is for a review launched already.
    """
    case = take_up(review, reference)
    try:
        outcome = go_through_a_round(case)
        while outcome in ("referred back", "inquorate", "postponed", "agreed in principle"):
            begin_next_round(case)
            case = in_present_round(case)
            outcome = go_through_a_round(case)
        settle(case, outcome)
    except Withdrawn:
        outcome = "withdrawn"
        tell_all_who_were_written_to(case)
        send_letters(case)
    close_case(case)
    return outcome


def go_through_a_round(case: Case) -> str:
    """From the stage at which the round begins to the Board's decision (P01)."""
    if case.includes("authority"):
        authority = put_to_the_board(case, "authority")
        if authority != "authorised":
            return authority
    if case.includes("consultation"):
        consult(case)
    if case.includes("workshop"):
        hold_workshop(case)
    if case.includes("write-up"):
        hold_until(WRITE_UP_LODGED, case)
    if case.includes("circulation"):
        circulate(case)
    if case.includes("final-paper"):
        hold_until(FINAL_PAPER_LODGED, case)
    hold_until(EVERY_POINT_ANSWERED, case)
    return put_to_the_board(case, "board")


def consult(case: Case) -> None:
    """Four weeks in which those consulted reply, with reminders to those who have not (P02)."""
    open_consultation(case)
    send_letters(case)
    for reminder in reminders(case):
        hold_until(consultation_reminder(*reminder), case)
        remind_those_who_owe(case, *reminder)
        send_letters(case)
    hold_until(consultation_closed(close_number(case)), case)
    close_consultation(case, *openings(case))


def hold_workshop(case: Case) -> None:
    """A workshop on what the consultation brought; its notes are lodged afterwards (P03)."""
    hold_until(MORNING_AFTER_CONSULTATION, case)
    invite_to_workshop(case)
    send_letters(case)
    hold_until(WORKSHOP_NOTED, case)


def circulate(case: Case) -> None:
    """The write-up goes to all who were consulted, for their comments (P04)."""
    circulate_write_up(case)
    send_letters(case)
    hold_until(COMMENTS_CLOSED, case)
    close_comments(case)


def settle(case: Case, outcome: str) -> None:
    """What follows from the Board's last word."""
    match outcome:
        case "agreed":
            carry_out(case)
            give_feedback(case)
        case "agreed with changes":
            issue_changed_paper(case)
            carry_out(case)
            give_feedback(case)
        case "not agreed":
            leave_the_structure(case, "board")
            give_feedback(case)
        case "not authorised":
            leave_the_structure(case, "authority")


def give_feedback(case: Case) -> None:
    """What was heard, what changed, what not, and why; to each who answered, their own points."""
    hold_until(FEEDBACK_LODGED, case)
    send_feedback(case)
    tell_each_their_points(case)
    send_letters(case)
