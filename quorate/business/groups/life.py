"""The life of an endorsed group: who is asked what as its term goes on, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from quorate import clock, partnership, register
from quorate.business.cases import Case, recorded
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.groups.kept_days import PREFIX, days_of_waits, kept_days
from quorate.business.groups.life_begins import begin_term, term_of
from quorate.business.groups.telling import organisations_in_words
from quorate.business.reviewing.reviews import policy_officer
from quorate.business.steps import once
from quorate.constitution.days import short_date
from quorate.constitution.group_life import asking_days, membership_review_on
from quorate.post.life_letters import GroupPastItsEnd, MembershipReviewDue, TermEnds
from quorate.register import Transaction, cases, group_terms, journal, structure
from quorate.register.tables.group_terms import GroupTerms
from quorate.register.tables.people import Person

END = "end"
ASKS = "asks"
REVIEW = "membership"
AS_BEFORE = "on the terms that it had"


@dataclass(frozen=True)
class Milestone:
    """A day in a group's term on which somebody is told something."""

    name: str
    on: date
    moment: datetime


def milestones(case: Case) -> list[Milestone]:
    """What comes in a term, in order: yearly reviews of membership, the two askings, the end.

    The days that had gone by when the round began are left out. Where all askings had, or where
    what the sponsor asked for was not endorsed, the sponsor is asked at once (22.73). A day to
    which the case has come, or for which it waits, stays as it was when bank holidays change.
    """
    with register.current().reading() as tx:
        round = cases.last_round(tx, case.reference)
        began_on = round.began_on
        _, closes_on = term_of(tx, case)
        terms = terms_of(tx, case)
        created_on = group_terms.history(tx, terms.body_id)[0].from_on
        stand = days_of_waits(tx, case, f"{PREFIX}{ASKS}-")
    askings = []
    if terms.ends_on:
        again = round.because == AS_BEFORE
        askings = _askings(closes_on, began_on, again=again, stand=stand)
    ahead = [*_reviews(created_on, closes_on), *askings]
    end = Milestone(END, closes_on, clock.end_of(closes_on))
    dated = sorted(ahead, key=lambda milestone: (milestone.on, milestone.name))
    return [*(milestone for milestone in dated if milestone.on >= began_on), end]


def milestone_of(case: Case, name: str) -> Milestone:
    """A milestone of a case's term by its name. Raises LookupError for one that it has not."""
    for milestone in milestones(case):
        if milestone.name == name:
            return milestone
    raise LookupError(f"round {case.round} of {case.reference} has no milestone '{name}'")


@once
def tell_of_milestone(tx: Transaction, case: Case, name: str) -> None:
    """Tell those concerned that a group's life has come to a milestone.

    Nobody is told anything once the sponsor has answered, or the group has closed or has new terms.
    """
    if is_decided_in(tx, case):
        return
    if not _is_the_latest_due(case, name):
        return  # after an outage the missed ones go out as one
    terms, group = terms_of(tx, case), name_of(tx, case)
    if name == END:
        _tell_of_the_end(tx, case, terms, group)
    elif name.startswith(ASKS):
        _ask_the_sponsor(tx, case, terms, group, occasion=name)
    else:
        _remind_of_membership(tx, case, terms, group, occasion=name)


@once
def begin_next_term(tx: Transaction, case: Case) -> None:
    """Begin another term: on the group's new terms, or on its former ones, asked again."""
    terms = group_terms.in_force(tx, body_of(tx, case), clock.today())
    if terms is None:
        raise LookupError(f"{case.reference}: the group has no terms to go on under")
    because = "on new terms" if terms.life_round is None else AS_BEFORE
    following = Case(case.reference, case.round + 1, case.first_stage)
    begin_term(tx, following, terms, because=because)
    journal.add(
        tx,
        "GroupTermBegun",
        f"'{name_of(tx, case)}' begins another term {because}: {terms.duration}.",
        case=case.reference,
    )


def is_decided(case: Case) -> bool:
    """Whether it is settled in this term what becomes of the group, or who is to settle it."""
    with register.current().reading() as tx:
        return is_decided_in(tx, case)


def answer_in(case: Case) -> str | None:
    """What the sponsor answered in this term: 'close', 'extend', 'change', or nothing yet."""
    with register.current().reading() as tx:
        answer = group_terms.sponsors_answer(tx, case.reference, case.round)
        return answer.choice if answer else None


def has_an_end(case: Case) -> bool:
    """Whether the group's term ends; one that lasts as long as its statutory basis does not."""
    with register.current().reading() as tx:
        return terms_of(tx, case).ends_on is not None


def is_closed(case: Case) -> bool:
    """Whether the group has been closed in the register."""
    with register.current().reading() as tx:
        return _is_closed(tx, case)


def proposal_is_settled(case: Case) -> bool:
    """Whether the proposal that the sponsor asked for is closed, whatever came of it."""
    with register.current().reading() as tx:
        answer = group_terms.sponsors_answer(tx, case.reference, case.round)
        if answer is None or answer.proposal_reference is None:
            return True
        proposal = cases.find(tx, answer.proposal_reference)
        return proposal is None or proposal.closed_at is not None


def proposal_asked_for(case: Case) -> str | None:
    """The proposal that the sponsor's answer in this term launched."""
    with register.current().reading() as tx:
        answer = group_terms.sponsors_answer(tx, case.reference, case.round)
        return answer.proposal_reference if answer else None


def body_of(tx: Transaction, case: Case) -> str:
    """The group whose life a case follows."""
    return str(recorded(tx, case).terms["body"])


def terms_of(tx: Transaction, case: Case) -> GroupTerms:
    """The terms that this term of a group's life follows."""
    history = group_terms.history(tx, body_of(tx, case))
    followed = [terms for terms in history if terms.life_round is not None]
    if not followed:
        raise LookupError(f"{case.reference} follows a group without terms")
    return followed[-1]


def name_of(tx: Transaction, case: Case) -> str:
    """The group's name as it stands, or stood last."""
    version = structure.last_known(tx, body_of(tx, case))
    return version.name if version else body_of(tx, case)


def is_decided_in(tx: Transaction, case: Case) -> bool:
    """As `is_decided`, within a transaction."""
    if _is_closed(tx, case) or group_terms.sponsors_answer(tx, case.reference, case.round):
        return True
    terms = group_terms.in_force(tx, body_of(tx, case), clock.today())
    return terms is not None and terms.life_round is None


def _is_closed(tx: Transaction, case: Case) -> bool:
    version = structure.last_known(tx, body_of(tx, case))
    return version is None or version.to_on is not None


def _is_the_latest_due(case: Case, name: str) -> bool:
    kind = name.partition("-")[0]
    due = [m for m in milestones(case) if m.moment <= clock.now() and m.name.startswith(kind)]
    return not due or due[-1].name == name


def _reviews(created_on: date, closes_on: date) -> list[Milestone]:
    """The yearly reviews of membership before the term's last day (22.73)."""
    articles, reviews = partnership.current().articles, []
    due_on = membership_review_on(created_on, articles)
    while due_on < closes_on:
        reviews.append(Milestone(f"{REVIEW}-{due_on}", due_on, clock.at_nine(due_on)))
        due_on = membership_review_on(due_on, articles)
    return reviews


def _askings(
    ends_on: date, began_on: date, *, again: bool, stand: Sequence[date]
) -> list[Milestone]:
    house = partnership.current()
    by_rule = asking_days(ends_on, house.calendar, house.articles)
    days = [day for day in by_rule if day >= began_on]
    if again or not days:
        days = sorted({began_on, *days})
    kept = kept_days(days, stand)
    return [Milestone(f"{ASKS}-{day}", day, clock.at_nine(day)) for day in kept]


def _ask_the_sponsor(
    tx: Transaction, case: Case, terms: GroupTerms, group: str, *, occasion: str
) -> None:
    _, ends_on = term_of(tx, case)
    calendar, today = partnership.current().calendar, clock.today()
    left = calendar.working_days_in(today, ends_on) - calendar.is_working_day(today)

    def asking(person: Person) -> TermEnds:
        return TermEnds(
            **{**signed(person), "link": f"/groups/{terms.body_id}/end"},
            group=group,
            ends_on=ends_on,
            working_days_left=max(0, left),
        )

    queue(tx, case, [terms.sponsor], asking, occasion=occasion)
    journal.add(
        tx,
        "SponsorAsked",
        f"{terms.sponsor.name} was asked whether '{group}', which ends on {short_date(ends_on)}, "
        "closes, is extended or is changed.",
        case=case.reference,
    )


def _remind_of_membership(
    tx: Transaction, case: Case, terms: GroupTerms, group: str, *, occasion: str
) -> None:
    due_on = date.fromisoformat(occasion.removeprefix(f"{REVIEW}-"))
    members = organisations_in_words(tx, terms.body_id, clock.today())

    def reminder(person: Person) -> MembershipReviewDue:
        return MembershipReviewDue(**signed(person), group=group, due_on=due_on, members=members)

    queue(tx, case, [terms.sponsor], reminder, occasion=occasion)
    journal.add(
        tx,
        "MembershipReviewDue",
        f"The yearly review of the membership of '{group}' is due (22.73).",
        case=case.reference,
    )


def _tell_of_the_end(tx: Transaction, case: Case, terms: GroupTerms, group: str) -> None:
    """The term is over and nobody has answered: officer and Chair are told, nothing is closed."""
    if terms.ends_on is None:
        return
    ended_on, sponsor = terms.ends_on, terms.sponsor.name
    formed_by = structure.body_of_kind(tx, "HCE", clock.today())
    chair = (
        structure.officer_of(tx, formed_by.body_id, "chair", clock.today()) if formed_by else None
    )

    def past(person: Person) -> GroupPastItsEnd:
        return GroupPastItsEnd(**signed(person), group=group, ended_on=ended_on, sponsor=sponsor)

    told = [policy_officer(tx), *([chair] if chair else [])]
    queue(tx, case, told, past)
    journal.add(
        tx,
        "GroupPastItsEnd",
        f"The time of '{group}' ended on {short_date(ended_on)} and {sponsor} has not answered: "
        "the group stands until somebody decides.",
        case=case.reference,
    )
