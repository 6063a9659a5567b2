"""A scenario: what people did and when, for the demonstration to play through the use cases."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from quorate.partnership.files import ConfigRefused, Problem, Strict, named, read_part
from quorate.partnership.lodging_file import PaperKind
from quorate.partnership.sitting_file import Sitting

Purpose = Literal["authority", "board"]


class Happening(Strict):
    """Something that somebody did at a London time."""

    at: datetime


class Responds(Happening):
    """A consultee answers: the consultation, or the write-up while comments are open."""

    does: Literal["respond"]
    person: str
    text: str


class SendsApologies(Happening):
    """A member sends apologies, perhaps with a substitute."""

    does: Literal["apologise"]
    purpose: Purpose
    person: str
    substitute: str | None = None


class Lodges(Happening):
    """The officer lodges a paper from a file beside the scenario."""

    does: Literal["lodge"]
    paper: PaperKind
    file: str


class Approves(Happening):
    """An approval from outside is recorded."""

    does: Literal["approve"]
    approver: str
    on: date


class Meets(Happening):
    """The clerk records a meeting."""

    does: Literal["meet"]
    purpose: Purpose
    sitting: Sitting


class Withdraws(Happening):
    """The policy team withdraws the review."""

    does: Literal["withdraw"]
    reason: str


Event = Annotated[
    Responds | SendsApologies | Lodges | Approves | Meets | Withdraws, Field(discriminator="does")
]


class Scenario(Strict):
    """A review and what happens to it."""

    title: str
    review: str
    launched_at: datetime
    events: tuple[Event, ...]


def read_scenario(file: Path) -> Scenario:
    """Read a scenario, its events in the order of their time. Raises ConfigRefused."""
    scenario = read_part(Scenario, file)
    missing = [
        Problem(named(file), f"events[{number}].file", f"there is no file '{event.file}' beside it")
        for number, event in enumerate(scenario.events, 1)
        if isinstance(event, Lodges) and not (file.parent / event.file).is_file()
    ]
    if missing:
        raise ConfigRefused(missing)
    return scenario.model_copy(
        update={"events": tuple(sorted(scenario.events, key=lambda event: event.at))}
    )
