"""What people of a groups' scenario do, done through the same use cases as a person's own."""

from collections.abc import Callable
from pathlib import Path

from quorate import partnership, register
from quorate.business import cases
from quorate.business.cases import Case
from quorate.business.groups import answering, conditions, handing_over, proposing, sponsor, tally
from quorate.business.groups.answering import Finding, Given
from quorate.business.groups.life_begins import life_after
from quorate.business.groups.seats import OCCASION
from quorate.business.meeting import interests
from quorate.business.meeting.interests import Declared
from quorate.constitution.answers import CRITERIA
from quorate.partnership.files import read_part
from quorate.partnership.groups_scenario_file import (
    Answers,
    Casts,
    Completes,
    DeclaresInterest,
    GroupEvent,
    HandsOver,
    MeetsCondition,
    Proposes,
    SponsorAnswers,
)
from quorate.partnership.proposal_file import ProposalForm
from quorate.register import people

Start = Callable[[Case], object]


class Troupe:
    """The people of a groups' scenario, who know which case each proposal became."""

    def __init__(self, folder: Path, start: Start = lambda case: None) -> None:
        """`folder` holds the scenario; `start` sets the run of a new case going."""
        self._folder, self._start = folder, start
        self.cases: dict[str, str] = {}

    def act(self, event: GroupEvent) -> None:
        """Do what an event says, in the present round of its case."""
        if isinstance(event, Proposes):
            self._propose(event)
            return
        case = cases.find(self.cases[event.proposal])
        match event:
            case Completes():
                form = read_part(ProposalForm, self._folder / event.file)
                proposing.complete(case, form, by=_name(form.proposed_by))
            case SponsorAnswers():
                _answer_for_the_group(case, event)
            case MeetsCondition():
                clerk = _name(partnership.current().standing.democratic_services)
                conditions.mark_condition_met(case, event.number, by=clerk, note=event.note)
            case _:
                _act_as_a_member(case, event)

    def _propose(self, event: Proposes) -> None:
        file = partnership.current().folder / "proposals" / f"{event.proposal}.toml"
        form = read_part(ProposalForm, file)
        case = proposing.propose(form, by=_name(form.proposed_by))
        self.cases[event.proposal] = case.reference
        self._start(case)


def _act_as_a_member(case: Case, event: Answers | HandsOver | DeclaresInterest | Casts) -> None:
    match event:
        case Answers():
            answering.answer(case, event.person, _given(case, event), door="portal")
        case HandsOver():
            handing_over.hand_over(case, event.person, to=event.to)
        case DeclaresInterest():
            declared = Declared(event.nature, event.step)
            interests.declare(case, OCCASION, event.person, declared, by=_name(event.person))
        case Casts():
            tally.cast(case, event.person, event.side, reason=event.reason, door="portal")


def _answer_for_the_group(case: Case, event: SponsorAnswers) -> None:
    life = life_after(case)
    if life is None:
        raise LookupError(f"nothing follows the life of what {case.reference} opened")
    wish = sponsor.Wish(
        event.choice,
        event.reason,
        until=event.until,
        size=event.size,
        final_report=event.final_report,
    )
    sponsor.sponsor_answers(cases.find(life), event.person, wish, door="portal")


def _given(case: Case, event: Answers) -> Given:
    with register.current().reading() as tx:
        on_the_screen = proposing.proposal_paper(tx, case).sha256
    notes = {str(name): note for name, note in event.notes.items()}
    criteria = {
        name: Finding(met=name not in event.not_met, note=notes.get(name, "")) for name in CRITERIA
    }
    return Given(
        event.choice,
        criteria,
        reason=event.reason,
        conditions=event.conditions,
        sha256=on_the_screen,
    )


def _name(id: str) -> str:
    with register.current().reading() as tx:
        person = people.person(tx, id)
    return person.name if person else id
