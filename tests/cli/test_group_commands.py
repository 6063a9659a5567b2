"""Proposals and groups from the command line, from the launch to the end of a group."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from quorate import clock
from quorate.business import structure
from quorate.business.correspondence.delivery import carried_by
from quorate.register import replay
from quorate.replay.together import go_on
from tests.cli.desk import HARROW, REFUSED, Answer, Desk, quorate

MEMBERS = (
    "gwendolyn-iyer", "duncan-wojcik", "nerys-balogun", "sunita-pemberton", "marguerite-chaudhri",
    "bernadette-nwankwo", "catherine-olusanya", "tamsin-rezai",
)  # fmt: skip
PROPOSALS = HARROW / "proposals"
REFERENCE = "GRP-2011-01"
INCOMPLETE = PROPOSALS / "integrated-childrens.toml"
COMPLETED = HARROW / "scenarios" / "2011-groups" / "integrated-childrens.toml"


class Office(Desk):
    """A desk on 5 September 2011, in the structure of July."""

    def go_on(self) -> None:
        """Run every open case to the gate at which it waits."""
        with self.open(), carried_by(lambda _: None):
            go_on()

    def everybody_answers(self, choice: str = "endorse") -> None:
        """All eight members answer by telephone."""
        for member in MEMBERS:
            answered = by_telephone(member, choice)
            assert answered.code == 0, answered.aside
        self.go_on()


def by_telephone(person: str, choice: str = "endorse", *more: object) -> Answer:
    """An answer that a clerk takes."""
    said = ("--person", person, "--choice", choice, "--version", 1, "--reason", "So we find.")
    return quorate("proposal", "answer", REFERENCE, *said, *more)


@pytest.fixture
def office(desk_at: Callable[[str], Desk], installation: Path) -> Office:
    """The register of a partnership that has its July structure, and no proposal yet."""
    desk_at("founded")
    office = Office(installation)
    with office.open() as opened, opened.transaction() as tx:
        structure.put_in(tx, "handbook", clock.today())
        replay.stand_at(tx, clock.at_nine(clock.today().replace(month=9, day=5)))
    return office


def test_a_proposal_is_launched_from_its_file(office: Office) -> None:
    answer = quorate("proposal", "launch", PROPOSALS / "reablement.toml", "--by", "Osman Tillyard")
    assert answer.out == f"{REFERENCE} is submitted: Reablement Group\n"
    assert quorate("proposal", "list").out.startswith(f"{REFERENCE}  Proposal: Reablement Group")


def test_what_it_lacks_is_said_at_the_launch(office: Office) -> None:
    answer = quorate("proposal", "launch", INCOMPLETE)
    assert answer.code == 0
    assert "goes back to the proposer" in answer.words
    assert "level" in answer.words


def test_the_missing_level_is_completed_with_another_file(office: Office) -> None:
    quorate("proposal", "launch", INCOMPLETE)
    office.go_on()
    assert quorate("proposal", "complete", REFERENCE, COMPLETED).out == "Recorded: version 2.\n"
    office.go_on()
    assert any("Version 2 went to 8 members" in said for said in office.journal())


def test_answers_taken_by_telephone_endorse_a_group(office: Office) -> None:
    launch(office)
    office.everybody_answers()
    shown = quorate("group", "show", "reablement_group").out
    assert "ends 30 March 2012" in shown
    assert f"endorsed as {REFERENCE}" in shown


def test_a_clerk_records_findings_notes_and_conditions(office: Office) -> None:
    launch(office)
    given = ("--not-met", "level", "--note", "level=Too low.", "--condition", "Report monthly.")
    assert by_telephone("nerys-balogun", "endorse-with-conditions", *given).code == 0
    seats = quorate("proposal", "show", REFERENCE, "--json").data["standing"]["seats"]
    (answer,) = [seat["answer"] for seat in seats if seat["answer"]]
    findings = {finding["criterion"]: finding for finding in answer["criteria"]}
    assert (findings["level"]["met"], findings["level"]["note"]) == (False, "Too low.")
    assert (answer["conditions"], answer["door"]) == (["Report monthly."], "cli")


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (("--not-met", "beauty"), "No criterion is called beauty"),
        (("--note", "Too low."), "not a note"),
        (("--version", 7), "has no version 7"),
        (("--person", "nobody"), "no seat"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(
    office: Office, more: tuple[object, ...], why: str
) -> None:
    launch(office)
    answer = by_telephone("nerys-balogun", "endorse", *more)
    assert answer.code == REFUSED
    assert why in answer.words


def test_an_answer_on_an_older_text_is_refused(office: Office, tmp_path: Path) -> None:
    launch(office)
    changed = tmp_path / "changed.toml"
    changed.write_text(
        (PROPOSALS / "reablement.toml").read_text("utf-8").replace("six weeks", "eight weeks")
    )
    assert "version 2" in quorate("proposal", "change", REFERENCE, changed).out
    answer = by_telephone("nerys-balogun")
    assert answer.code == REFUSED
    assert "text has changed" in answer.words


def test_an_interest_is_declared_and_an_answer_handed_over(office: Office) -> None:
    launch(office)
    interest = ("--person", "tamsin-rezai", "--nature", "My practice refers people.")
    assert quorate("proposal", "declare-interest", REFERENCE, *interest).code == 0
    assert quorate("proposal", "hand-over", REFERENCE, "--person", "catherine-olusanya").code == 0
    assert by_telephone("ibrahim-fairweather").code == 0
    assert by_telephone("catherine-olusanya").code == REFUSED


def test_a_proposal_is_withdrawn_with_a_reason(office: Office) -> None:
    launch(office)
    assert quorate("proposal", "withdraw", REFERENCE, "--reason", "Merged.").code == 0
    office.go_on()
    assert "closed: withdrawn" in quorate("proposal", "list").out


def test_a_condition_is_recorded_as_met(office: Office) -> None:
    launch(office)
    for member in MEMBERS:
        by_telephone(member, "endorse-with-conditions", "--condition", "Report monthly.")
    office.go_on()
    assert quorate("proposal", "condition-met", REFERENCE, 1, "--note", "Done.").code == 0
    assert "Condition 1 (met on" in quorate("group", "show", "reablement_group").out


def test_the_sponsor_extends_by_telephone(office: Office) -> None:
    launch(office)
    office.everybody_answers()
    sponsor = ("--person", "osman-tillyard", "--choice", "extend", "--reason", "More to do.")
    answer = quorate("group", "answer", "reablement_group", *sponsor, "--until", "2012-09-28")
    assert answer.out == "Recorded. GRP-2011-02 goes to Harrow Chief Executives.\n"


def test_a_group_closes_once_nothing_stands_under_it(office: Office) -> None:
    close = ("group", "close", "safer_harrow", "--reason", "Merged.")
    refused = quorate(*close)
    assert refused.code == REFUSED
    assert "group move delivery_groups" in refused.words
    assert (
        quorate("group", "move", "delivery_groups", "--under", "shwb", "--reason", "Named.").code
        == 0
    )
    assert quorate(*close).out == "Closed; nobody was written to: tell its members.\n"


def test_the_groups_are_listed_with_their_place_and_as_json(office: Office) -> None:
    assert "[delivery_groups]: DELIVERY, under TMG" in quorate("group", "list").out
    assert quorate("group", "list", "--json").data[0]["body"] == "safer_harrow"


def test_the_chair_of_the_board_puts_a_reference_group_on_the_agenda(
    office: Office, tmp_path: Path
) -> None:
    forum = tmp_path / "forum.toml"
    said = (PROPOSALS / "reablement.toml").read_text("utf-8")
    forum.write_text(said.replace('"task-and-finish"', '"reference"'))
    quorate("proposal", "launch", forum)
    office.go_on()
    represent = ("proposal", "represent", REFERENCE, "--choice", "agenda", "--person")
    assert quorate(*represent, "gwendolyn-iyer").code == REFUSED
    assert quorate(*represent, "josephine-adebayo-marsh").code == 0


def test_reviews_and_proposals_are_listed_apart(office: Office) -> None:
    launch(office)
    assert quorate("review", "list").out == ""


@pytest.mark.parametrize("file", sorted(PROPOSALS.glob("*.toml")), ids=lambda file: file.stem)
def test_every_proposal_of_harrow_can_be_submitted(office: Office, file: Path) -> None:
    assert quorate("proposal", "launch", file).code == 0
    assert tomllib.loads(file.read_text("utf-8"))["kind"] == "task-and-finish"


def launch(office: Office) -> None:
    """The Reablement Group is before the members."""
    assert quorate("proposal", "launch", PROPOSALS / "reablement.toml").code == 0
    office.go_on()
