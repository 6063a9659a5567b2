"""Harrow's own folder: it loads, it says what the documents say, and its scenario can be played."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quorate.constitution.roll_call import SeatOnTheDay, appointed, who_counts
from quorate.constitution.voting import Count, Majority, rule_on_vote
from quorate.partnership.correspondence_events import Answers, WritesMail
from quorate.partnership.files import ConfigRefused
from quorate.partnership.folder import Partnership, load, read_review
from quorate.partnership.lodging_file import Lodging, read_lodging
from quorate.partnership.review_file import ReviewForm
from quorate.partnership.scenario_file import (
    Approves,
    Lodges,
    Meets,
    Responds,
    Scenario,
    SendsApologies,
    read_scenario,
)
from quorate.partnership.structure_file import BodyEntry, StructureFile

HARROW = Path(__file__).parents[2] / "config" / "harrow"
SCENE = HARROW / "scenarios" / "2011-structure"
DOCUMENTS = json.loads(
    (Path(__file__).parent / "harrow-structures.json").read_text(encoding="utf-8")
)
FILES = {"before": None, "proposed": "proposed-2011-04", "after": "handbook"}


@pytest.fixture(scope="module")
def harrow() -> Partnership:
    return load(HARROW)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return read_scenario(SCENE / "scenario.toml")


@pytest.fixture(scope="module")
def review(harrow: Partnership, scenario: Scenario) -> ReviewForm:
    return read_review(
        HARROW / "reviews" / f"{scenario.review}.toml",
        bodies={body.id for body in harrow.founding.bodies},
        structures=harrow.structure_names(),
    )


@pytest.fixture(scope="module")
def board_seats(harrow: Partnership) -> list[SeatOnTheDay]:
    return list(_seats(_body(harrow.founding, harrow.standing.board)))


def _structure(harrow: Partnership, which: str) -> StructureFile:
    file = FILES[which]
    return harrow.structure(file) if file else harrow.founding


def _body(structure: StructureFile, id: str) -> BodyEntry:
    return next(body for body in structure.bodies if body.id == id)


def _seats(body: BodyEntry) -> Iterator[SeatOnTheDay]:
    for entry in body.seats:
        for number in range(entry.seats):
            holder = entry.holders[number] if number < len(entry.holders) else None
            substitutes = (holder.substitute,) if holder and holder.substitute else ()
            yield SeatOnTheDay(
                f"{entry.organisation} {entry.level} {number}",
                holder.person if holder else None,
                substitutes,
            )


def _as_documented(body: BodyEntry) -> dict[str, Any]:
    return {
        "id": body.id,
        "name": body.name,
        "kind": body.kind,
        "parent": body.parent,
        "reports_to": body.reports_to,
        "seats": [[entry.organisation, entry.seats, entry.level] for entry in body.seats],
    }


def test_the_folder_of_harrow_loads_without_a_warning(harrow: Partnership) -> None:
    assert harrow.warnings == []


@pytest.mark.parametrize("which", FILES)
def test_every_structure_is_that_of_the_documents(harrow: Partnership, which: str) -> None:
    ours = [_as_documented(body) for body in _structure(harrow, which).bodies]
    assert ours == DOCUMENTS[which]


def test_organisations_are_those_of_the_documents(harrow: Partnership) -> None:
    ours = [[entry.id, entry.name, list(entry.aliases)] for entry in harrow.founding.organisations]
    assert ours == DOCUMENTS["organisations"]


@pytest.mark.parametrize(
    ("which", "body", "seats"),
    [
        ("before", "hsp_board", 23),
        ("proposed", "hsp_board", 14),
        ("after", "hsp_board", 15),
        ("after", "assembly", 27),
        ("after", "hce", 8),
    ],
)
def test_every_body_has_as_many_seats_as_documented(
    harrow: Partnership, which: str, body: str, seats: int
) -> None:
    assert len(list(_seats(_body(_structure(harrow, which), body)))) == seats


def test_final_paper_differs_from_handbook_by_one_business_seat(harrow: Partnership) -> None:
    final = [_as_documented(body) for body in harrow.structure("final-2011-07").bodies]
    board = next(body for body in final if body["id"] == "hsp_board")
    place = board["seats"].index(["business", 1, "senior representative"])
    board["seats"][place] = ["business", 2, "senior representative"]
    assert final == DOCUMENTS["after"]


def test_one_board_seat_of_the_sector_is_vacant(board_seats: list[SeatOnTheDay]) -> None:
    vacant = [seat.seat for seat in board_seats if seat.representative is None]
    assert appointed(board_seats) == 22
    assert vacant == ["vcsf senior representative 4"]


def test_nobody_has_an_address_outside_example_org(harrow: Partnership, review: ReviewForm) -> None:
    people = [person.email for person in harrow.founding.people]
    consulted = [entry.email for entry in review.consult_also]
    emails = [email for email in [*people, *consulted, harrow.standing.sender.email] if email]
    assert all(email.endswith((".example.org", "@example.org")) for email in emails)


def test_whoever_has_no_email_has_a_postal_address(harrow: Partnership, review: ReviewForm) -> None:
    people = [person.address for person in harrow.founding.people if not person.email]
    consulted = [entry.address for entry in review.consult_also if not entry.email]
    assert (len(people), len(consulted)) == (1, 1)
    assert all([*people, *consulted])


def test_officers_of_the_partnership_are_known_people(harrow: Partnership) -> None:
    known = {person.id for person in harrow.founding.people}
    assert {harrow.standing.officer, harrow.standing.democratic_services} <= known


def test_consultees_with_an_email_are_known_people(harrow: Partnership, review: ReviewForm) -> None:
    """A launch finds them by that address, so that the scenario can name them by their ids."""
    known = {(person.name, person.email) for person in harrow.founding.people}
    assert {(entry.name, entry.email) for entry in review.consult_also if entry.email} <= known


def _consultees(harrow: Partnership, review: ReviewForm) -> set[str]:
    emails = {entry.email for entry in review.consult_also if entry.email}
    members = {
        seat.representative
        for body in review.consult_bodies
        for seat in _seats(_body(harrow.founding, body))
        if seat.representative
    }
    return members | {person.id for person in harrow.founding.people if person.email in emails}


def test_only_consultees_respond_in_the_scenario(
    harrow: Partnership, review: ReviewForm, scenario: Scenario
) -> None:
    said = Responds | Answers | WritesMail
    responders = {e.person for e in scenario.events if isinstance(e, said) and e.person}
    assert len(responders) == 18
    assert responders <= _consultees(harrow, review)


def test_only_members_apologise_and_send_their_own_substitutes(
    board_seats: list[SeatOnTheDay], scenario: Scenario
) -> None:
    registered = {seat.representative: seat.substitutes for seat in board_seats}
    for event in scenario.events:
        if isinstance(event, SendsApologies):
            assert event.person in registered
            assert event.substitute is None or event.substitute in registered[event.person]


@pytest.mark.parametrize(
    ("purpose", "present", "observers"),
    [("authority", 15, ()), ("board", 17, ("ottilie-mensah-grant",))],
)
def test_a_meeting_has_its_members_and_its_observers(
    board_seats: list[SeatOnTheDay],
    scenario: Scenario,
    purpose: str,
    present: int,
    observers: tuple[str, ...],
) -> None:
    roll = who_counts(board_seats, _meeting(scenario, purpose).sitting.attended)
    substitutes = [sitting for sitting in roll.sitting if sitting.capacity == "substitute"]
    assert (roll.present, roll.observers) == (present, observers)
    assert len(substitutes) == 2


def test_exactly_the_members_present_vote_on_every_motion(
    board_seats: list[SeatOnTheDay], scenario: Scenario
) -> None:
    sitting = _meeting(scenario, "board").sitting
    present = {member.person for member in who_counts(board_seats, sitting.attended).sitting}
    voted = [set(motion.votes.by_person()) for motion in sitting.motions if motion.votes]
    assert voted == [present, present]


@pytest.mark.parametrize(
    ("number", "count", "majority"),
    [(0, Count(8, 8, 1), "simple"), (1, Count(13, 3, 1), "two_thirds")],
)
def test_both_motions_of_july_are_carried(
    harrow: Partnership, scenario: Scenario, number: int, count: Count, majority: Majority
) -> None:
    motion = _meeting(scenario, "board").sitting.motions[number]
    votes = motion.votes
    assert votes is not None
    assert Count(len(votes.votes_for), len(votes.against), len(votes.abstain)) == count
    ruling = rule_on_vote(count, harrow.articles, casting=motion.casting, majority=majority)
    assert ruling.result == "carried"


def test_every_structure_that_is_voted_on_exists(harrow: Partnership, scenario: Scenario) -> None:
    lodged = [_lodging(event).structure for event in scenario.events if isinstance(event, Lodges)]
    moved = [motion.structure for motion in _meeting(scenario, "board").sitting.motions]
    assert [name for name in [*lodged, *moved] if name] == ["final-2011-07", "handbook"]
    assert {"final-2011-07", "handbook"} <= harrow.structure_names()


def test_feedback_has_a_reason_for_each_unchanged_point(scenario: Scenario) -> None:
    lodges = [event for event in scenario.events if isinstance(event, Lodges)]
    feedback = _lodging(next(event for event in lodges if event.paper == "feedback"))
    assert len(feedback.reasons) == len(feedback.unchanged) > 0


def test_the_council_approves_before_the_board_of_july(
    harrow: Partnership, scenario: Scenario
) -> None:
    approval = next(event for event in scenario.events if isinstance(event, Approves))
    assert approval.approver == harrow.standing.council
    assert approval.on < _meeting(scenario, "board").at.date()


def _meeting(scenario: Scenario, purpose: str) -> Meets:
    meetings = [event for event in scenario.events if isinstance(event, Meets)]
    return next(meeting for meeting in meetings if meeting.purpose == purpose)


def _lodging(event: Lodges) -> Lodging:
    return read_lodging(SCENE / event.file)


@pytest.mark.parametrize("name", ["../bodies", "nowhere", ""])
def test_only_the_structures_of_the_folder_are_opened(name: str) -> None:
    with pytest.raises(ConfigRefused, match="no such structure; there are: final-2011-07"):
        load(HARROW).structure(name)
