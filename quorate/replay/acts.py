"""What people of a scenario do, done through the same use cases as a person's own."""

from datetime import datetime
from pathlib import Path

from quorate import clock, partnership
from quorate.business import cases, consultation, decisions, ending, lodging, meetings, sittings
from quorate.business.cases import Case
from quorate.partnership.lodging_file import read_lodging
from quorate.partnership.scenario_file import (
    Approves,
    Event,
    Lodges,
    Meets,
    Responds,
    SendsApologies,
    Withdraws,
)


def moment_of(event: Event) -> datetime:
    """The UTC moment of an event, whose time is London's."""
    return event.at.replace(tzinfo=clock.LONDON).astimezone(clock.UTC)


def act(reference: str, event: Event, folder: Path) -> None:
    """Do what an event says, in the present round of the case. `folder` holds the papers."""
    case = cases.find(reference)
    standing = partnership.current().standing
    match event:
        case Responds():
            consultation.respond(case, event.person, event.text)
        case SendsApologies():
            meetings.apologise(case, event.purpose, event.person, substitute=event.substitute)
        case Lodges():
            _lodge(case, event, folder, by=standing.officer)
        case Approves():
            decisions.record_approval(
                case, event.approver, event.on, by=standing.democratic_services
            )
        case Meets():
            sittings.record_sitting(
                case, event.purpose, event.sitting, by=standing.democratic_services
            )
        case Withdraws():
            ending.withdraw(case, reason=event.reason, by=standing.officer)


def _lodge(case: Case, event: Lodges, folder: Path, *, by: str) -> None:
    lodging.lodge(case, event.paper, read_lodging(folder / event.file), by=by)
