"""What stands against the launch of a review's consultation, looked up in the register."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quorate import clock, partnership, register
from quorate.business.refusal import Refused
from quorate.business.structure import StructureDiff, difference, planned
from quorate.constitution.conscientious import LaunchRuling, rule_on_launch
from quorate.constitution.consultation_facts import AffectedBody, ConsultationFacts
from quorate.constitution.findings import Finding
from quorate.constitution.review_plan import ReviewPlan
from quorate.partnership.review_file import STAGES, ReviewForm
from quorate.partnership.roster_file import RosterRow
from quorate.register import Transaction, journal, people, structure


class NotConscientious(Refused):
    """A consultation against which something stands that nobody gave a reason for, or may not."""

    def __init__(self, ruling: LaunchRuling) -> None:
        """Name everything that stands in its way, with its source and the way out."""
        self.ruling = ruling
        told = "".join(f"\n- {in_words(finding)}" for finding in ruling.in_the_way)
        super().__init__(f"The consultation cannot be launched as it is:{told}")
        self.clause = ruling.clause

    def __str__(self) -> str:
        """What stands in its way, one line each."""
        return self.what


def in_words(finding: Finding) -> str:
    """A finding as one line: what is wrong, what to do, its source, and how it is passed over."""
    passed_over = (
        "This is refused whatever the reason."
        if finding.is_refusal
        else f"Or pass it over with a reason, as '{finding.check}'."
    )
    return f"{finding.sentence}. {finding.way_out} {passed_over} [{finding.source}]"


def look_at(
    review: ReviewForm, plan: ReviewPlan, rows: Sequence[RosterRow] = ()
) -> LaunchRuling | None:
    """What the checks find in a review as it would be launched today; nothing is written.

    `rows` are people of a table who are consulted too. None where the review begins after its
    consultation: that was held outside, and there is nothing left to launch.
    """
    if STAGES.index(review.first_stage) > STAGES.index("consultation"):
        return None
    with register.current().reading() as tx:
        facts = _facts(tx, review, plan, rows)
    house = partnership.current()
    return rule_on_launch(facts, house.calendar, house.articles)


def refuse_what_stands(
    review: ReviewForm, plan: ReviewPlan, rows: Sequence[RosterRow] = ()
) -> LaunchRuling | None:
    """As `look_at`. Raises NotConscientious with everything that keeps it from being launched."""
    ruling = look_at(review, plan, rows)
    if ruling and not ruling.may_launch:
        raise NotConscientious(ruling)
    return ruling


def record_overrides(tx: Transaction, reference: str, ruling: LaunchRuling, *, by: str) -> None:
    """Enter in the journal who launched in spite of which warning, and for what reason."""
    for passed_over in ruling.overridden:
        finding = passed_over.finding
        journal.add(
            tx,
            "LaunchWarningOverridden",
            f"{by} launched in spite of a warning. {finding.sentence} ({finding.rule}). "
            f"The reason: {passed_over.reason}",
            case=reference,
            actor=by,
            facts={
                "check": finding.check,
                "source": finding.source,
                "warning": finding.sentence,
                "reason": passed_over.reason,
            },
        )


def _facts(
    tx: Transaction, review: ReviewForm, plan: ReviewPlan, rows: Sequence[RosterRow]
) -> ConsultationFacts:
    consultation = plan.stage("consultation")
    return ConsultationFacts(
        opens_on=consultation.opens_on,
        closes_on=consultation.closes_on,
        decides_on=plan.stage("board").closes_on,
        purpose=review.purpose,
        reasons=review.reasons,
        options=tuple(option.text for option in review.options),
        rejected=tuple(option.text for option in review.options if option.rejected_because),
        effects=review.effects,
        costs=review.costs,
        equality_assessment=review.equality_assessment,
        could_still_change=review.could_still_change,
        reason_for_length=review.reason_for_length,
        already_decided=review.already_decided,
        implementation_starts_on=review.implementation_starts_on,
        questions=review.questions,
        decided_questions=review.decided_questions,
        paper=review.paper.text or "",
        explained=f"{review.title}\n{review.paper.title}\n{review.paper.summary}",
        affected=tuple(_affected(tx, review, _consulted(tx, review, rows))),
        overrides={override.check: override.reason for override in review.overrides},
    )


@dataclass(frozen=True)
class _Consulted:
    """Those who would be consulted: people, and in small letters the organisations they speak for.

    `bodies` are those whose members are all consulted.
    """

    bodies: frozenset[str]
    people: frozenset[str]
    organisations: tuple[str, ...]

    def speaks_for(self, body: str, name: str, sit_on_it: set[str]) -> bool:
        """Whether somebody is asked for a body: who sits on it, or who is entered for it."""
        if body in self.bodies or sit_on_it & self.people:
            return True
        return any(name.casefold() in organisation for organisation in self.organisations)


def _consulted(tx: Transaction, review: ReviewForm, rows: Sequence[RosterRow]) -> _Consulted:
    by_email = people.ids_by_email(tx)
    given = [(entry.email, entry.organisation) for entry in review.consult_also]
    given += [(row.email, row.organisation) for row in rows]
    members = {
        member.id
        for body in review.consult_bodies
        for member in people.members_of(tx, body, clock.today())
    }
    known = {by_email.get(email.casefold()) for email, _ in given if email}
    return _Consulted(
        frozenset(
            body for body in review.consult_bodies if people.members_of(tx, body, clock.today())
        ),
        frozenset(members | {id for id in known if id}),
        tuple({organisation.casefold() for _, organisation in given if organisation}),
    )


def _affected(tx: Transaction, review: ReviewForm, consulted: _Consulted) -> Iterable[AffectedBody]:
    """The bodies that the proposed structure ends or changes, and those named besides."""
    today = clock.today()
    stands = {body.id: body for body in structure.bodies_on(tx, today)}
    losing, changed = _touched(tx, review)
    named = dict.fromkeys((*losing, *changed, *review.affected_bodies))
    who_sit_on = _who_sit_on(tx, [id for id in named if id in stands])
    for id, sit_on_it in who_sit_on.items():
        yield AffectedBody(
            name=stands[id].name,
            loses=id in losing or id in review.affected_bodies,
            is_reachable=bool(sit_on_it),
            is_consulted=consulted.speaks_for(id, stands[id].name, sit_on_it),
        )


def _touched(tx: Transaction, review: ReviewForm) -> tuple[list[str], list[str]]:
    if not review.structure:
        return [], []
    proposed = planned(partnership.current().structure(review.structure))
    diff: StructureDiff = difference(structure.bodies_on(tx, clock.today()), proposed)
    losing = [body.id for body in diff.closed]
    losing += [change.body for change in diff.seats if change.seats < 0]
    changes = (*diff.renamed, *diff.re_parented, *diff.reports_elsewhere)
    changed = [change.body for change in changes]
    changed += [change.body for change in diff.seats if change.seats > 0]
    return losing, changed


def _who_sit_on(tx: Transaction, bodies: Sequence[str]) -> dict[str, set[str]]:
    """Everybody known of each body: who hold its seats and offices, or belong to it.

    A body that is an organisation too, such as a forum, is asked through its people.
    """
    today = clock.today()
    members = people.members_of_each(tx, bodies, today)
    officers = structure.officers_of(tx, bodies, today)
    own = people.ids_of_organisations(tx, bodies)
    return {body: members[body] | officers[body] | own[body] for body in bodies}
