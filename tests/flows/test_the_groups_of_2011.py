"""The groups of the 2011 paper, played from their scenario: each comes to its own end."""

from collections.abc import Iterator
from datetime import datetime
from io import StringIO

import pytest
from rich.console import Console

from quorate import clock, register
from quorate.business import structure
from quorate.business.cases import find
from quorate.business.groups.listing import group_on
from quorate.business.groups.standing import Standing, standing_of
from quorate.partnership.groups_scenario_file import read_groups_scenario
from quorate.register import cases, journal, letters
from quorate.replay.acts import moment_of_london
from quorate.replay.group_acts import Troupe
from quorate.replay.groups_play import played
from quorate.replay.groups_screen import OpenDoors, Visitor, show_doors
from quorate.replay.live import is_closed
from quorate.replay.open_doors import open_doors
from quorate.replay.plain import HandClock, throw_away
from quorate.replay.together import play_until
from tests.flows.played_proposal import STANDS_FROM
from tests.flows.played_review import HARROW

SCENARIO = HARROW / "scenarios" / "2011-groups" / "scenario.toml"


@pytest.fixture(scope="module")
def troupe(harrow: object) -> Iterator[Troupe]:
    """The scenario, played until only the proposal that it leaves open waits."""
    scenario = read_groups_scenario(SCENARIO)
    troupe, left = Troupe(SCENARIO.parent), list(scenario.events)

    def people(hand: HandClock) -> datetime | None:
        while left and moment_of_london(left[0].at) <= hand.moment:
            troupe.act(left.pop(0))
        return moment_of_london(left[0].at) if left else None

    def all_is_settled() -> bool:
        settled = set(troupe.cases) - set(scenario.left_open)
        return not left and all(is_closed(troupe.cases[proposal]) for proposal in settled)

    with throw_away(clock.at_nine(STANDS_FROM)) as hand:
        with register.current().transaction() as tx:
            structure.put_in(tx, "handbook", STANDS_FROM)
        play_until(hand, all_is_settled, people)
        yield troupe


def standing(troupe: Troupe, proposal: str) -> Standing:
    return standing_of(find(troupe.cases[proposal]))


@pytest.mark.parametrize(
    ("proposal", "state", "sum_in_words"),
    [
        ("welfare-changes", "endorsed", "7 for. Endorsed by agreement"),
        ("reablement", "endorsed with conditions", "8 for (5 with conditions)"),
        ("integrated-childrens", "endorsed", "4 answered: 4 for"),
        ("commissioning-model", "refused", "1 for, 7 against (5 refusing)"),
        ("better-together", "endorsed", "7 for (1 with conditions), 1 against"),
    ],
)
def test_each_group_comes_to_its_own_outcome(
    troupe: Troupe, proposal: str, state: str, sum_in_words: str
) -> None:
    found = standing(troupe, proposal)
    assert found.state == state
    assert sum_in_words in found.outcome_in_words


def test_two_conditions_bind_and_one_is_advice(troupe: Troupe) -> None:
    binding = [one.is_binding for one in standing(troupe, "reablement").conditions]
    advice = [one.is_binding for one in standing(troupe, "better-together").conditions]
    assert (binding, advice) == ([True, True], [False])


def test_nobody_saw_the_proposal_without_its_level(troupe: Troupe) -> None:
    reference = troupe.cases["integrated-childrens"]
    with register.current().reading() as tx:
        events = [entry.event for entry in journal.entries(tx, case=reference)]
        asked = [r for r in letters.letters_of(tx, reference) if r.name == "EndorsementAsked"]
    assert events.index("ProposalReturned") < events.index("ProposalCirculated")
    assert {row.queued_at.day for row in asked} == {6}


def test_the_substitute_answers_and_the_interest_stands_beside_the_name(troupe: Troupe) -> None:
    seats = {seat.organisation: seat for seat in standing(troupe, "reablement").seats}
    hospital = next(seat for name, seat in seats.items() if "Northwick" in name)
    practice = next(seat for name, seat in seats.items() if "Clinical" in name)
    assert hospital.answer
    assert hospital.answer.name == "Ibrahim Fairweather"
    assert "refer people to the pilot" in practice.interests[0]


def test_one_proposal_waits_for_one_answer(troupe: Troupe) -> None:
    seats = standing(troupe, "practitioner-groups").seats
    owing = [s.representative.name for s in seats if s.state == "owes" and s.representative]
    assert owing == ["Nerys Balogun"]


def test_what_was_endorsed_stands_with_its_end(troupe: Troupe) -> None:
    assert str(group_on("reablement_group").ends_on) == "2012-03-30"
    assert group_on("integrated_childrens_working_group").sponsor == "Marisa Gilfoyle"


def test_every_letter_can_be_written(troupe: Troupe) -> None:
    with register.current().reading() as tx:
        states = {
            (name, state)
            for case in cases.all_cases(tx)
            for name, state, _ in letters.counts(tx, case.reference)
        }
    assert {state for _, state in states} == {"sent"}


def test_a_visitor_finds_three_ways_in_and_a_code(troupe: Troupe) -> None:
    doors = open_doors(
        troupe.cases["practitioner-groups"],
        portal="http://127.0.0.1:4210",
        prefect="http://127.0.0.1:4200",
    )
    roles = [(visitor.name, visitor.role.split()[0]) for visitor in doors.visitors]
    assert roles[:2] == [("Imogen Bhattarai", "officer"), ("Nerys Balogun", "member")]
    assert len({visitor.link for visitor in doors.visitors}) == 3
    assert (doors.awaited, len(doors.code)) == ("Nerys Balogun", 9)


def test_links_are_printed_in_one_piece_for_a_visitor_to_copy(troupe: Troupe) -> None:
    console = Console(width=60, file=StringIO(), force_terminal=False)
    link = "http://127.0.0.1:4210/link/" + "x" * 80
    show_doors(
        console,
        OpenDoors(
            portal="http://127.0.0.1:4210",
            visitors=(Visitor("Nerys Balogun", "member", link),),
            waiting="Practitioner Groups (GRP-2011-06)",
            awaited="Nerys Balogun",
            run_page="http://127.0.0.1:4200/runs/flow-run/" + "1" * 36,
            code="ABCD-EFGH",
        ),
    )
    said = console.file.getvalue()  # type: ignore[attr-defined]
    assert link in said
    assert "ABCD-EFGH" in said


def test_the_outcomes_stand_in_the_table_at_the_end(troupe: Troupe) -> None:
    rows = played(list(troupe.cases.values()))
    assert [row.outcome for row in rows] == [
        "endorsed",
        "endorsed with conditions",
        "endorsed",
        "refused",
        "endorsed",
        "waiting to be endorsed",
    ]
