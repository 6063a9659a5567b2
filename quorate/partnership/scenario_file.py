"""A scenario: what people did and when, for the demonstration to play through the use cases."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from quorate.partnership.correspondence_events import (
    Answers,
    Bounces,
    Campaign,
    GivesAddress,
    Prints,
    Redacts,
    WritesMail,
)
from quorate.partnership.files import ConfigRefused, Problem, Strict, named, read_part
from quorate.partnership.lodging_file import PaperKind
from quorate.partnership.scenario_happening import Happening
from quorate.partnership.sitting_file import Sitting

Purpose = Literal["authority", "board"]


class Responds(Happening):
    """A consultee answers: the consultation, or the write-up while comments are open."""

    does: Literal["respond"]
    person: str
    text: str


class ThemeNamed(Strict):
    """A theme of the officer's, with the words that point to it."""

    name: str
    keywords: tuple[str, ...] = ()


class PointsMeant(Strict):
    """What becomes of some points: of one thing somebody said, of all they said, or of the rest.

    `part` counts what the person said at the stage, from 1; without a person all points of the
    stage are meant that have no answer yet. A change names its paper and the paragraph of it.
    """

    person: str | None = None
    stage: Literal["consultation", "circulation"] = "consultation"
    part: int | None = Field(None, ge=1)
    theme: str | None = None
    disposition: Literal["changed", "not-changed", "noted", "out-of-scope"]
    reason: str
    paper: Literal["final-paper", "write-up", "consultation-paper"] | None = None
    paragraph: int | None = Field(None, ge=1)
    quote: bool = False


class Disposes(Happening):
    """The officer says what became of what was said, theme by theme."""

    does: Literal["dispose"]
    themes: tuple[ThemeNamed, ...] = ()
    points: tuple[PointsMeant, ...] = ()


class SendsApologies(Happening):
    """A member sends apologies, perhaps with a substitute."""

    does: Literal["apologise"]
    purpose: Purpose
    person: str
    substitute: str | None = None


class Lodges(Happening):
    """The officer lodges a paper from a file beside the scenario.

    `with_the_record` puts below it what the house drafts from the record for such a paper.
    """

    does: Literal["lodge"]
    paper: PaperKind
    file: str
    with_the_record: bool = False


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
    Responds
    | Answers
    | WritesMail
    | Bounces
    | GivesAddress
    | Prints
    | Campaign
    | Redacts
    | Disposes
    | SendsApologies
    | Lodges
    | Approves
    | Meets
    | Withdraws,
    Field(discriminator="does"),
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
