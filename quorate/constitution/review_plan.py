"""The words of a review's plan: its terms, its stages, and the refusal where it does not fit."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from quorate.constitution.ruling import Ruling
from quorate.constitution.wording import counted

Stage = Literal[
    "authority",
    "consultation",
    "workshop",
    "write-up",
    "circulation",
    "final-paper",
    "notice",
    "apologies",
    "board",
    "minutes",
]
STAGES: tuple[Stage, ...] = get_args(Stage)

# Every round ends in a Board of its own, which needs its own notice.
FIRST_STAGES = STAGES[: STAGES.index("notice") + 1]


@dataclass(frozen=True)
class ReviewTerms:
    """What is fixed before a review is planned.

    `launched_on` is the day a first round is launched, or the day of the reference back for a round
    that starts at a later `first_stage`; dates of earlier stages are then ignored. A `workshop_on`
    of None stands for the latest lawful day. A `consultation_closes_on` is a closing day that was
    moved, in place of whole weeks. The three lengths are working days; None takes the
    partnership's own setting.
    """

    launched_on: date
    authority_board_on: date | None
    consultation_weeks: int
    workshop_on: date | None
    board_on: date
    write_up_days: int | None = None
    comment_days: int | None = None
    finalising_days: int | None = None
    first_stage: Stage = "authority"
    consultation_closes_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class PlannedStage(Ruling):
    """One stage of the plan.

    `opens_on` and `closes_on` are the planned days. `latest_on` is the last day on which the stage
    can close without moving the Board (or the workshop, where its day was given). Stages that are
    meetings also say when their own notice goes at the latest, and when apologies and minutes are
    due; None elsewhere.
    """

    stage: Stage
    opens_on: date
    closes_on: date
    latest_on: date
    notice_latest_on: date | None = None
    apologies_due_on: date | None = None
    minutes_due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ReviewPlan(Ruling):
    """The stages of one round, in order, and what the planner should know but need not change."""

    stages: tuple[PlannedStage, ...]
    warnings: tuple[str, ...]

    def stage(self, name: Stage) -> PlannedStage:
        """Return the stage of that name. Raises KeyError where this round leaves it out."""
        for planned in self.stages:
            if planned.stage == name:
                return planned
        raise KeyError(name)


class PlanDoesNotFit(ValueError):
    """The dates cannot all hold: names the stage, how far it is over, and the way out."""

    def __init__(self, stage: Stage, days_over: int, text: str) -> None:
        super().__init__(f"{stage} does not fit by {counted(days_over, 'working day')}. {text}")
        self.stage = stage
        self.days_over = days_over
        self.unit = "working days"
        self.text = str(self)
