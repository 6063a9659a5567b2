"""The letter that asks somebody for their views, and the paper that goes with it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from quorate import clock, partnership
from quorate.business.access.consultation_links import answer_path
from quorate.business.cases import Case
from quorate.business.correspondence.post_room import Enclosed, signed
from quorate.business.reviewing.reviews import stage, terms
from quorate.post.letters import ConsultationInvitation
from quorate.register import Transaction, papers
from quorate.register.tables.people import Person

ON_PAPER, BY_EMAIL = "Write to us at the address below", "Reply to this email"
AS_YOU_LIKE = (
    "in your own words and at any length. You can answer some of the questions, all of them, or "
    "write about something else. What you write may be quoted in what we publish, unless you say "
    "that it may not."
)


@dataclass(frozen=True)
class Invitations:
    """How the invitation to each person is written, and what goes with all of them."""

    write: Callable[[Person], ConsultationInvitation]
    enclosed: Enclosed


def how_to_reply(person: Person) -> str:
    """How somebody may answer who does not use the link: by mail, or by post if they have none."""
    return f"{BY_EMAIL if person.email else ON_PAPER}, {AS_YOU_LIKE}"


def invitations(tx: Transaction, case: Case) -> Invitations:
    """The invitations to a case's consultation, with its dates as they stand now.

    The working days are those that are left: somebody added later has fewer, and is told so.
    """
    review, window = terms(tx, case), stage(tx, case, "consultation")
    after = max(clock.today(), window.opens_on) + timedelta(days=1)
    working_days = partnership.current().calendar.working_days_in(after, window.closes_on)

    def write(person: Person) -> ConsultationInvitation:
        return ConsultationInvitation(
            **signed(person),
            review_title=review.title,
            summary=review.paper.summary,
            opens_on=window.opens_on,
            closes_on=window.closes_on,
            working_days=working_days,
            questions=review.questions,
            how_to_reply=how_to_reply(person),
            link=answer_path(case.reference),
        )

    paper = papers.latest(tx, case.reference, "consultation-paper")
    return Invitations(write, Enclosed([paper] if paper else []))
