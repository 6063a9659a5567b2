"""A scenario of group proposals: who proposed, answered, handed over and cast, and when."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from quorate.partnership.files import ConfigRefused, Problem, Strict, named, read_part
from quorate.partnership.scenario_happening import Happening

Criterion = Literal["purpose", "duration", "organisations", "level", "value"]


class OfAProposal(Happening):
    """Something that happens to a proposal, called by the name of its file in proposals/."""

    proposal: str


class Proposes(OfAProposal):
    """The proposal is submitted; a reference of its own may be given in its file."""

    does: Literal["propose"]


class Completes(OfAProposal):
    """The proposer answers with another form: a file beside the scenario."""

    does: Literal["complete"]
    file: str


class Answers(OfAProposal):
    """A member or substitute answers. Criteria not listed as not met are met."""

    does: Literal["answer"]
    person: str
    choice: Literal["endorse", "endorse-with-conditions", "send-back", "refuse"]
    reason: str
    not_met: tuple[Criterion, ...] = ()
    notes: dict[Criterion, str] = {}
    conditions: tuple[str, ...] = ()


class HandsOver(OfAProposal):
    """A representative hands a seat's answer over to the named substitute."""

    does: Literal["hand-over"]
    person: str
    to: str | None = None


class DeclaresInterest(OfAProposal):
    """A member declares an interest in the proposal."""

    does: Literal["declare-interest"]
    person: str
    nature: str
    step: Literal["stays", "abstains", "withdraws"] = "stays"


class Casts(OfAProposal):
    """The Chair gives the casting vote on a tie, or declines to."""

    does: Literal["cast"]
    person: str
    side: Literal["for", "against", "declined"]
    reason: str = ""


class MeetsCondition(OfAProposal):
    """A condition on which the group was endorsed is recorded as met."""

    does: Literal["condition-met"]
    number: int
    note: str


class SponsorAnswers(OfAProposal):
    """The sponsor of the group that a proposal opened answers what becomes of it."""

    does: Literal["sponsor-answers"]
    person: str
    choice: Literal["close", "extend", "change"]
    reason: str
    until: date | None = None
    size: int | None = None
    final_report: str = ""


GroupEvent = Annotated[
    Proposes
    | Completes
    | Answers
    | HandsOver
    | DeclaresInterest
    | Casts
    | MeetsCondition
    | SponsorAnswers,
    Field(discriminator="does"),
]


class GroupsScenario(Strict):
    """Proposals and what happens to them; those named under `left_open` wait at the end."""

    title: str
    left_open: tuple[str, ...] = ()
    events: tuple[GroupEvent, ...]

    @property
    def proposals(self) -> list[str]:
        """The proposals that are submitted, in order."""
        return [event.proposal for event in self.events if isinstance(event, Proposes)]


def read_groups_scenario(file: Path) -> GroupsScenario:
    """Read a scenario, its events in the order of their time. Raises ConfigRefused."""
    scenario = read_part(GroupsScenario, file)
    events = tuple(sorted(scenario.events, key=lambda event: event.at))
    ordered = scenario.model_copy(update={"events": events})
    problems = [*_missing_files(ordered, file), *_never_proposed(ordered, file)]
    if problems:
        raise ConfigRefused(problems)
    return ordered


def _missing_files(scenario: GroupsScenario, file: Path) -> list[Problem]:
    folder = file.parents[2] / "proposals"
    wanted = [
        (number, folder / f"{event.proposal}.toml")
        if isinstance(event, Proposes)
        else (number, file.parent / event.file)
        for number, event in enumerate(scenario.events, 1)
        if isinstance(event, (Proposes, Completes))
    ]
    return [
        Problem(named(file), f"events[{number}]", f"there is no file {named(wanted_file)}")
        for number, wanted_file in wanted
        if not wanted_file.is_file()
    ]


def _never_proposed(scenario: GroupsScenario, file: Path) -> list[Problem]:
    known = set(scenario.proposals)
    used = [*(event.proposal for event in scenario.events), *scenario.left_open]
    return [
        Problem(named(file), "proposal", f"'{proposal}' is never proposed")
        for proposal in dict.fromkeys(used)
        if proposal not in known
    ]
