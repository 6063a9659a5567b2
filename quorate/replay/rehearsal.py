"""Rehearses a review before it is launched: every date and every letter, on assumptions it states.

Assumed: nobody replies, so that every reminder goes out; papers are lodged on their planned days;
Harrow Council approves in time; everybody who holds a seat comes and agrees.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from quorate import clock, partnership, register
from quorate.business import cases
from quorate.business.cases import Case
from quorate.business.meeting import sittings
from quorate.business.meeting.meetings import meeting_for, seats_on_the_day
from quorate.business.reviewing import decisions, lodging
from quorate.business.reviewing.launching import launch_review, planned_today
from quorate.business.reviewing.reviews import stage, terms
from quorate.business.structure import bodies_on
from quorate.business.waits import open_waits
from quorate.constitution.consultation import ConsultationTooShort
from quorate.constitution.review_plan import ReviewPlan
from quorate.partnership.files import ConfigRefused, Problem, named, read_toml
from quorate.partnership.folder import read_review
from quorate.partnership.lodging_file import Lodging, PaperKind
from quorate.partnership.review_file import ReviewForm
from quorate.partnership.sitting_file import MotionPut, Sitting
from quorate.register import journal, letters
from quorate.register.tables.post import Letter
from quorate.replay.plain import HandClock, People, play, throw_away

ASSUMED = "rehearsal"


@dataclass(frozen=True)
class Posted:
    """Letters of one kind that go out on one day."""

    on: date
    name: str
    to: tuple[str, ...]
    printed: int
    failed: tuple[str, ...]


@dataclass(frozen=True)
class Rehearsal:
    """What a review would bring: its plan, what happens when, and its letters."""

    title: str
    plan: ReviewPlan
    happenings: tuple[tuple[date, str], ...]
    post: tuple[Posted, ...]
    outcome: str

    @property
    def letters(self) -> int:
        """How many letters there are in all."""
        return sum(len(posted.to) for posted in self.post)


def rehearse(file: Path, *, on: date | None = None) -> Rehearsal:
    """Play a review's file from launch to close on a throw-away register; nothing is sent.

    `on` is the day it would be launched: else the day its file plans, else today. Raises what a
    launch would raise.
    """
    day = on or planned_launch(file) or clock.today()
    with throw_away(clock.at_nine(day)) as hand, register.current().in_one_go():
        review = review_in(file)
        plan = planned_today(review)
        case = launch_review(review, by=ASSUMED)
        outcome = play(case, hand, everybody_does_as_planned(case.reference))
        with register.current().reading() as tx:
            happenings = tuple(
                (clock.date_of(entry.at), entry.sentence)
                for entry in journal.entries(tx, case=case.reference)
            )
            post = _posted(letters.letters_of(tx, case.reference))
    return Rehearsal(review.title, plan, happenings, post, outcome)


def planned_launch(file: Path) -> date | None:
    """The day on which a review's file plans its launch."""
    planned = read_toml(file).get("planned_launch_on")
    return planned if isinstance(planned, date) else None


def review_in(file: Path) -> ReviewForm:
    """A review's file, checked against the bodies of today, the structures and the articles.

    Raises ConfigRefused with file, key and reason.
    """
    house = partnership.current()
    bodies = {body.id for body in bodies_on(clock.today())}
    review = read_review(file, bodies=bodies, structures=house.structure_names())
    least = house.articles.consultation.weeks_at_least
    if review.consultation_weeks < least.value:
        reason = str(ConsultationTooShort(review.consultation_weeks, least.value, least.clause))
        raise ConfigRefused([Problem(named(file), "consultation_weeks", reason)])
    return review


def everybody_does_as_planned(reference: str) -> People:
    """People who do what the case waits for on the day that the plan says."""

    def people(hand: HandClock) -> datetime | None:
        case = cases.find(reference)
        for wait in open_waits(reference):
            if wait.opens_at is None:
                moment, do = _expected(case, wait.gate)
                if moment > hand.moment:
                    return moment
                do()
        return None

    return people


def _expected(case: Case, gate: str) -> tuple[datetime, Callable[[], object]]:
    if gate.endswith("-meeting"):
        purpose = gate.removesuffix("-meeting")
        return _day_of_meeting(case, purpose), lambda: _meet(case, purpose)
    kind: PaperKind = gate.removesuffix("-lodged")  # type: ignore[assignment]
    return _day_of_paper(case, kind), lambda: _lodge(case, kind)


def _day_of_meeting(case: Case, purpose: str) -> datetime:
    with register.current().reading() as tx:
        return meeting_for(tx, case, purpose).starts_at + timedelta(hours=2)


def _day_of_paper(case: Case, kind: PaperKind) -> datetime:
    with register.current().reading() as tx:
        if kind == "feedback":
            meets_on = clock.date_of(meeting_for(tx, case, "board").starts_at)
            return clock.at_nine(partnership.current().calendar.working_days_after(meets_on, 1))
        name = "workshop" if kind == "workshop-notes" else kind
        return clock.end_of(stage(tx, case, name).closes_on) - timedelta(hours=7)


def _meet(case: Case, purpose: str) -> None:
    with register.current().reading() as tx:
        meeting, review = meeting_for(tx, case, purpose), terms(tx, case)
        meets_on = clock.date_of(meeting.starts_at)
        seats = seats_on_the_day(tx, meeting.body_id, meets_on)
    if purpose == "board" and review.council_approval:
        council = partnership.current().standing.council
        decisions.record_approval(case, council, meets_on, by=ASSUMED)
    everybody = dict.fromkeys(seat.representative for seat in seats if seat.representative)
    motion = MotionPut(text="That the recommendations be agreed.")
    sittings.record_sitting(
        case, purpose, Sitting(attended=tuple(everybody), motions=(motion,)), by=ASSUMED
    )


def _lodge(case: Case, kind: PaperKind) -> None:
    with register.current().reading() as tx:
        proposed = terms(tx, case).structure
    lodging.lodge(case, kind, _paper(kind, proposed), by=ASSUMED)


def _paper(kind: PaperKind, structure: str | None) -> Lodging:
    return Lodging(
        structure=structure if kind == "final-paper" else None,
        title=f"The {kind.replace('-', ' ')} (assumed)",
        text="Assumed for the rehearsal.\n",
        recommendations=("Agree the proposals.",),
        desired_outcomes=("The proposals are carried out.",),
        views=("Assumed.",),
        changed=("Nothing has changed.",),
        unchanged=("The proposals.",),
        reasons=("Assumed.",),
    )


def _posted(rows: Sequence[Letter]) -> tuple[Posted, ...]:
    grouped: dict[tuple[date, str], list[Letter]] = {}
    for letter in rows:
        grouped.setdefault((clock.date_of(letter.queued_at), letter.name), []).append(letter)
    return tuple(
        Posted(
            on,
            name,
            tuple(f"{letter.person.name} <{letter.person.email or 'by post'}>" for letter in same),
            sum(letter.state == "to-print" for letter in same),
            tuple(str(letter.reason) for letter in same if letter.state == "failed"),
        )
        for (on, name), same in grouped.items()
    )
