"""What people of a scenario do, done through the same use cases as a person's own."""

from datetime import UTC, datetime
from pathlib import Path

from quorate import clock, partnership, register
from quorate.business import cases
from quorate.business.cases import Case
from quorate.business.consulting import answering
from quorate.business.meeting import meetings, sittings
from quorate.business.reviewing import decisions, ending, lodging
from quorate.business.working_over import write_up
from quorate.partnership.lodging_file import read_lodging
from quorate.partnership.scenario_file import (
    Approves,
    Disposes,
    Event,
    Lodges,
    Meets,
    Responds,
    SendsApologies,
    Withdraws,
)
from quorate.register import people
from quorate.replay.correspondents import correspond
from quorate.replay.disposing import dispose


def moment_of(event: Event) -> datetime:
    """The UTC moment of an event, whose time is London's."""
    return moment_of_london(event.at)


def moment_of_london(wall_clock: datetime) -> datetime:
    """The UTC moment of a London wall-clock time without a zone."""
    return wall_clock.replace(tzinfo=clock.LONDON).astimezone(UTC)


def act(reference: str, event: Event, folder: Path) -> None:
    """Do what an event says, in the present round of the case. `folder` holds the papers."""
    case = cases.find(reference)
    officer, clerk = people_in_office()
    match event:
        case Responds():
            answering.respond(case, event.person, event.text)
        case Disposes():
            dispose(case, event, by=officer)
        case SendsApologies():
            meetings.apologise(case, event.purpose, event.person, substitute=event.substitute)
        case Lodges():
            _lodge(case, event, folder, by=officer)
        case Approves():
            decisions.record_approval(case, event.approver, event.on, by=clerk)
        case Meets():
            sittings.record_sitting(case, event.purpose, event.sitting, by=clerk)
        case Withdraws():
            ending.withdraw(case, reason=event.reason, by=officer)
        case _:
            correspond(case, event, by=officer)


def people_in_office() -> tuple[str, str]:
    """The names of the policy officer and of the clerk from Democratic Services."""
    standing = partnership.current().standing
    with register.current().reading() as tx:
        known = [people.person(tx, id) for id in (standing.officer, standing.democratic_services)]
    officer, clerk = (person.name if person else "Policy team" for person in known)
    return officer, clerk


def _lodge(case: Case, event: Lodges, folder: Path, *, by: str) -> None:
    paper = read_lodging(folder / event.file)
    if event.with_the_record:
        record = write_up.drafted(case, event.paper)
        paper = paper.model_copy(update={"text": f"{paper.text.rstrip()}\n\n{record.text}"})
    lodging.lodge(case, event.paper, paper, by=by)
