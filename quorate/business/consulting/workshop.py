"""The workshop: those consulted are invited in time; its notes are lodged afterwards."""

from quorate import clock, partnership
from quorate.business.cases import Case
from quorate.business.correspondence.post_room import Diary, Enclosed, queue, signed
from quorate.business.reviewing.reviews import stage, terms
from quorate.business.steps import once
from quorate.constitution.days import short_date
from quorate.constitution.notice import rule_on_workshop_notice
from quorate.post.letters import WorkshopInvitation
from quorate.register import Transaction, consultees, journal
from quorate.register.tables.people import Person


@once
def invite_to_workshop(tx: Transaction, case: Case) -> None:
    """Invite everybody consulted, with place, time and a calendar file (12.3 by analogy)."""
    review, day = terms(tx, case), stage(tx, case, "workshop").closes_on
    house, workshop = partnership.current(), review.workshop
    starts_at, ends_at = clock.at(day, workshop.starts), clock.at(day, workshop.ends)

    def invitation(person: Person) -> WorkshopInvitation:
        return WorkshopInvitation(
            **signed(person),
            review_title=review.title,
            starts_at=starts_at,
            ends_at=ends_at,
            place=workshop.place,
            aim=workshop.aim,
        )

    diary = Diary(f"Workshop: {review.title}", starts_at, ends_at, workshop.place)
    invited = queue(
        tx, case, consultees.of_case(tx, case.reference), invitation, enclosed=Enclosed(diary=diary)
    )
    notice = rule_on_workshop_notice(day, house.calendar, house.articles, given_on=clock.today())
    journal.add(
        tx,
        "WorkshopConvened",
        f"{invited} people were invited to the workshop on {short_date(day)}, with "
        f"{notice.clear_working_days} clear working days' notice.",
        case=case.reference,
        facts={"held_on": day.isoformat(), "is_lawful": notice.is_lawful},
    )
