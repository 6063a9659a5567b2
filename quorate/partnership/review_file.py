"""A structural review as its launch form states it, in a file or typed into a form."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, time
from typing import Literal

from pydantic import Field

from quorate.constitution.findings import REFUSALS, WARNINGS
from quorate.partnership.files import Problem, Strict
from quorate.partnership.structure_file import EmailAddress

STAGES = (
    "authority", "consultation", "workshop", "write-up", "circulation", "final-paper", "board",
)  # fmt: skip


class ConsulteeEntry(Strict):
    """Somebody to consult who holds no seat. Without an email address they get a printed letter."""

    name: str
    organisation: str | None = None
    email: EmailAddress | None = None
    address: str | None = None


class Workshop(Strict):
    """The workshop: its day is planned as late as the write-up and comments allow, unless given."""

    aim: str = Field("To work over what the consultation brought.", description="What it is for.")
    place: str = Field(description="Where it is held, with what people need to find it.")
    on: date | None = Field(None, description="The day, if it is already fixed.")
    starts: time = time(10, 0)
    ends: time = time(12, 30)


class BoardPaper(Strict):
    """The paper that asks the Board for authority to consult (12.12: both lists must be filled)."""

    title: str
    summary: str = Field(description="The proposal in two or three sentences, for the letters.")
    text_file: str | None = Field(None, description="A Markdown file beside the review's file.")
    text: str | None = Field(None, description="The text itself, in Markdown, if there is no file.")
    recommendations: tuple[str, ...] = ()
    desired_outcomes: tuple[str, ...] = ()


class Option(Strict):
    """One way of doing it that was thought of. A rejected one says why."""

    text: str = Field(description="The option in a sentence or two.")
    rejected_because: str | None = Field(None, description="Why it is not proposed.")


class Override(Strict):
    """A warning before the launch that is passed over, and the reason, which is recorded."""

    check: str = Field(description="The name of the check that warns.")
    reason: str = Field(min_length=1, description="Why it is launched all the same.")


class ReviewForm(Strict):
    """The terms of a structural review. Dates that are left out come from the rules."""

    title: str = Field(description="What is reviewed, as it will stand in every letter.")
    reference: str | None = Field(None, description="Left out, the next free one is taken.")
    planned_launch_on: date | None = Field(
        None, description="The day it is meant to be launched: a rehearsal begins on it."
    )
    body: str = Field("hsp_board", description="The body that authorises and decides.")
    board_starts: time = time(14, 0)
    board_venue: str = Field(description="Where the Board meets.")
    authority_board_on: date | None = Field(
        None, description="The meeting that gives authority; else the next one in the programme."
    )
    board_on: date | None = Field(
        None, description="The meeting that decides; else the first that leaves every period."
    )
    consultation_weeks: int = Field(4, ge=1, le=52)
    reason_for_length: str = Field("", description="Why these weeks are enough, and needed.")
    purpose: str = Field("", description="What the Board will do with the answers.")
    reasons: str = Field("", description="Why the proposal is made.")
    options: tuple[Option, ...] = Field(
        (), description="What is proposed and what else was thought of, also if it was rejected."
    )
    effects: str = Field("", description="What would be different, and for whom.")
    costs: str = Field("", description="What it would cost or save.")
    equality_assessment: str = Field(
        "", description="What it would mean for people with protected characteristics."
    )
    could_still_change: str = Field("", description="What the answers can still change.")
    already_decided: bool = Field(False, description="Whether the matter is decided already.")
    implementation_starts_on: date | None = Field(
        None, description="The day from which it is put into effect, if one is set."
    )
    questions: tuple[str, ...] = Field(min_length=1)
    decided_questions: tuple[int, ...] = Field(
        (), description="Numbers of the questions on which a final view is held already."
    )
    open_to_public: bool = Field(False, description="Whether anybody may answer.")
    affected_bodies: tuple[str, ...] = Field(
        (), description="Bodies that it touches besides those that the structure changes."
    )
    overrides: tuple[Override, ...] = Field(
        (), description="Warnings that are passed over, each with its reason."
    )
    consult_bodies: tuple[str, ...] = Field(
        ("hsp_board",), description="Everybody who holds a seat on these bodies is consulted."
    )
    consult_also: tuple[ConsulteeEntry, ...] = ()
    paper: BoardPaper
    workshop: Workshop
    structure: str | None = Field(None, description="The structure file that is proposed.")
    majority: Literal["simple", "two-thirds"] = Field(
        "two-thirds", description="Two thirds of those present for a major amendment (20.1)."
    )
    council_approval: bool = Field(
        True, description="Whether Harrow Council must approve before the Board confirms (20.1)."
    )
    first_stage: Literal[
        "authority", "consultation", "workshop", "write-up", "circulation", "final-paper"
    ] = Field(
        "authority", description="Where the review begins; later than authority if it has it."
    )


def problems_in_review(
    review: ReviewForm, file: str, *, bodies: set[str], structures: set[str]
) -> list[Problem]:
    """What is wrong in a review's terms, apart from its dates, which the planner judges."""
    return [
        *_unknown(review, file, bodies, structures),
        *_people(review, file),
        *_paper(review, file),
        *_checks(review, file),
    ]


def _unknown(
    review: ReviewForm, file: str, bodies: set[str], structures: set[str]
) -> Iterator[Problem]:
    for key, body in [
        ("body", review.body),
        *(("consult_bodies", b) for b in review.consult_bodies),
        *(("affected_bodies", b) for b in review.affected_bodies),
    ]:
        if body not in bodies:
            yield Problem(file, key, f"'{body}' is not a body of the partnership today")
    if review.structure and review.structure not in structures:
        known = ", ".join(sorted(structures)) or "none"
        yield Problem(
            file, "structure", f"no structure file '{review.structure}'; there are: {known}"
        )


def _people(review: ReviewForm, file: str) -> Iterator[Problem]:
    emails = Counter(entry.email for entry in review.consult_also if entry.email)
    for email, times in emails.items():
        if times > 1:
            reason = f"the consultee {email} stands here {times} times; keep one"
            yield Problem(file, "consult_also", reason)
    names = Counter(entry.name for entry in review.consult_also if not entry.email)
    for name, times in names.items():
        if times > 1:
            yield Problem(file, "consult_also", f"the consultee {name} stands here {times} times")


def _paper(review: ReviewForm, file: str) -> Iterator[Problem]:
    if bool(review.paper.text) == bool(review.paper.text_file):
        yield Problem(file, "paper", "give the paper's text or its text_file, one of them")
    if review.workshop.ends <= review.workshop.starts:
        yield Problem(file, "workshop.ends", "the workshop ends before it starts")


def _checks(review: ReviewForm, file: str) -> Iterator[Problem]:
    known = ", ".join(WARNINGS)
    for override in review.overrides:
        if override.check in REFUSALS:
            reason = f"'{override.check}' is a refusal, and no reason passes it over"
            yield Problem(file, "overrides", reason)
        elif override.check not in WARNINGS:
            reason = f"'{override.check}' warns of nothing; what can be passed over: {known}"
            yield Problem(file, "overrides", reason)
    for check, times in Counter(override.check for override in review.overrides).items():
        if times > 1:
            yield Problem(file, "overrides", f"'{check}' stands here {times} times; keep one")
    for number in review.decided_questions:
        if not 1 <= number <= len(review.questions):
            reason = f"there is no question {number}; there are {len(review.questions)}"
            yield Problem(file, "decided_questions", reason)
