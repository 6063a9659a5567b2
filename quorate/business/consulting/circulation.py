"""The write-up goes round for comments, to everybody consulted, whether they replied or not."""

from quorate import clock, partnership
from quorate.business.access.consultation_links import answer_path
from quorate.business.cases import Case
from quorate.business.correspondence.post_room import Enclosed, queue, signed
from quorate.business.reviewing.reviews import stage
from quorate.business.steps import once
from quorate.constitution.days import short_date
from quorate.post.letters import CommentsInvitation
from quorate.register import Transaction, cases, consultees, journal, papers, responses
from quorate.register.tables.people import Person


@once
def circulate_write_up(tx: Transaction, case: Case) -> None:
    """Send the write-up to all consultees and fix the day on which comments close.

    Comments stay open for the working days set, and never beyond the latest day that leaves the
    final paper its time; a shorter period is said so in the journal (default period: ours).
    """
    paper = papers.latest(tx, case.reference, "write-up")
    if paper is None:
        raise LookupError(f"{case.reference} has no write-up to circulate")
    window, house = stage(tx, case, "circulation"), partnership.current()
    days = house.articles.review.comment_working_days.value
    wanted = house.calendar.working_days_after(clock.today(), days)
    window.opens_on, window.closes_on = clock.today(), min(wanted, window.latest_on)
    replied = _replied(tx, case)
    consulted = consultees.of_case(tx, case.reference)

    def invitation(person: Person) -> CommentsInvitation:
        return CommentsInvitation(
            **signed(person),
            write_up_title=paper.title,
            link=answer_path(case.reference),
            comments_close_on=window.closes_on,
            responses_received=replied,
            invited=len(consulted),
        )

    queue(tx, case, consulted, invitation, enclosed=Enclosed([paper]))
    shorter = " The period is shorter than the one set." if window.closes_on < wanted else ""
    journal.add(
        tx,
        "WriteUpCirculated",
        f"The write-up went to {len(consulted)} people; comments close at the end of "
        f"{short_date(window.closes_on)}.{shorter}",
        case=case.reference,
        facts={"closes_on": window.closes_on.isoformat(), "is_short": bool(shorter)},
    )


def _replied(tx: Transaction, case: Case) -> int:
    """How many answered the consultation that is written up: this round's, or the last one."""
    for round in range(case.round, 0, -1):
        if cases.stage(tx, case.reference, round, "consultation"):
            return responses.people_who_answered(tx, case.reference, "consultation", round)
    return 0


@once
def close_comments(tx: Transaction, case: Case) -> None:
    """Close the comments and say how many people sent one."""
    commented = responses.people_who_answered(tx, case.reference, "circulation", case.round)
    journal.add(
        tx,
        "CommentsClosed",
        f"Comments closed: {commented} people commented on the write-up.",
        case=case.reference,
        facts={"commented": commented},
    )
