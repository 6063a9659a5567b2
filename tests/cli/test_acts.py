"""What officers and clerks do to a review, each done and refused once, and the flow that goes on.

The reviews stand at a wait of one that went as planned: launched on 4 April 2011, authorised on
18 April, consulting until 16 May, and decided on 12 July.
"""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

from quorate import clock
from tests.cli.desk import REFERENCE, REFUSED, SCENE, Answer, Desk, quorate

At = Callable[[str], Desk]

BOARD = [
    "josephine-adebayo-marsh", "sunita-pemberton", "duncan-wojcik", "amara-okafor",
    "nimesh-varsani", "grace-abimbola", "leila-hosseini-cole", "patrick-kilbrennan",
]  # fmt: skip
QUORATE, TOO_FEW = BOARD, BOARD[:7]  # of 22 appointed, 8 are a quorum


def sitting(folder: Path, attended: Iterable[str], motion: str = "") -> Path:
    """A clerk's record of a meeting."""
    names = ", ".join(f'"{name}"' for name in attended)
    file = folder / "sitting.toml"
    file.write_text(f"attended = [{names}]\n{motion}", encoding="utf-8")
    return file


AGREED_BY_ALL = '[[motions]]\ntext = "That the recommendations be agreed."\n'


def act(command: str, *words: object) -> Answer:
    return quorate("review", command, REFERENCE, *words)


# Answers to the consultation


def test_a_consultee_s_answer_is_recorded(desk_at: At) -> None:
    desk = desk_at("consultation-closed")

    said = act("respond", "--person", "sunita-pemberton", "--text", "Fewer seats, please.")

    assert (said.code, said.out) == (0, "Recorded: an answer to the consultation.\n")
    assert "Sunita Pemberton" in desk.journal()[-1]


def test_an_answer_of_somebody_not_consulted_is_refused(desk_at: At) -> None:
    desk = desk_at("consultation-closed")
    before = desk.journal()

    said = act("respond", "--person", "nobody", "--text", "Me too.")

    assert said.code == REFUSED
    assert "'nobody'" in said.words
    assert desk.journal() == before


# Papers


@pytest.mark.parametrize(
    ("paper", "next_wait"),
    [
        ("workshop-notes", "write-up-lodged"),
        ("write-up", "comments-closed"),
        ("final-paper", "board-apologies"),
        ("feedback", "agreed"),
    ],
)
def test_a_paper_that_is_lodged_lets_the_review_go_on(
    desk_at: At, paper: str, next_wait: str
) -> None:
    desk = desk_at(f"{paper}-lodged")
    desk.move_clock(clock.at_nine(PAPER_DAYS[paper]))

    said = act("lodge", paper, SCENE / f"{paper}.md")

    assert (said.code, said.out) == (0, f"Lodged: {paper}, version 1.\n")
    assert desk.run_flow() == next_wait


PAPER_DAYS = {
    "workshop-notes": date(2011, 6, 17),
    "write-up": date(2011, 6, 22),
    "final-paper": date(2011, 7, 4),
    "feedback": date(2011, 7, 13),
}


def test_a_paper_that_is_not_awaited_is_refused(desk_at: At) -> None:
    desk = desk_at("consultation-closed")

    said = act("lodge", "write-up", SCENE / "write-up.md")

    assert said.code == REFUSED
    assert "is not awaited now. `quorate review show` says what" in said.words
    assert desk.run_flow() == "consultation-closed"


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("gone.md", "there is no such file"),
        ("", "this is a folder; name a file in it"),
        ("bare.md", "begin with a +++ line"),
    ],
)
def test_a_paper_that_cannot_be_read_is_refused(
    desk_at: At, tmp_path: Path, file: str, reason: str
) -> None:
    desk_at("write-up-lodged")
    (tmp_path / "bare.md").write_text("No head.\n", encoding="utf-8")

    said = act("lodge", "write-up", tmp_path / file)

    assert said.code == REFUSED
    assert reason in said.words


def test_feedback_without_its_four_parts_is_refused(desk_at: At, tmp_path: Path) -> None:
    desk_at("feedback-lodged")
    bare = tmp_path / "feedback.md"
    bare.write_text('+++\ntitle = "What we heard"\n+++\nThank you.\n', encoding="utf-8")

    said = act("lodge", "feedback", bare)

    assert said.code == REFUSED
    assert "(clause 17.1)" in said.words


# Meetings


def test_a_meeting_is_recorded_with_its_outcome(desk_at: At, tmp_path: Path) -> None:
    desk = desk_at("authority-meeting")
    desk.move_clock(clock.at_nine(date(2011, 4, 19)))

    said = act("meet", sitting(tmp_path, QUORATE, AGREED_BY_ALL), "--purpose", "authority")

    assert (said.code, said.out) == (0, "Recorded. Outcome: authorised.\n")
    assert desk.run_flow() == "consultation-reminder-10"


def test_a_meeting_without_a_quorum_decides_nothing(desk_at: At, tmp_path: Path) -> None:
    desk = desk_at("board-meeting")
    desk.move_clock(clock.at_nine(date(2011, 7, 13)))

    refused = act("meet", sitting(tmp_path, TOO_FEW, AGREED_BY_ALL))
    recorded = act("meet", sitting(tmp_path, TOO_FEW))

    assert refused.code == REFUSED
    assert "No motion can be put without a quorum (clause 13.1)" in refused.words
    assert recorded.out == "Recorded. Outcome: inquorate.\n"


def test_a_meeting_before_its_day_is_refused(desk_at: At, tmp_path: Path) -> None:
    desk = desk_at("board-meeting")

    said = act("meet", sitting(tmp_path, QUORATE, AGREED_BY_ALL))

    assert said.code == REFUSED
    assert "The meeting is on 12 July 2011 and has not begun" in said.words
    assert desk.run_flow() == "board-meeting"


def test_a_meeting_s_file_with_a_mistake_is_refused_by_its_key(desk_at: At, tmp_path: Path) -> None:
    desk_at("board-meeting")

    said = act("meet", sitting(tmp_path, QUORATE, '[[motions]]\ntxt = "Agreed."\n'))

    assert said.code == REFUSED
    assert "sitting.toml: motions[1].txt: this key is not known" in said.aside


def test_apologies_are_recorded_in_time_and_late(desk_at: At) -> None:
    desk = desk_at("board-apologies")

    in_time = act("apologise", "--person", "sunita-pemberton")
    desk.move_clock(clock.at_nine(date(2011, 7, 11)))
    late = act("apologise", "--person", "duncan-wojcik")

    assert (in_time.out, late.out) == ("Recorded, in time.\n", "Recorded; they came late.\n")


def test_an_unregistered_substitute_is_refused(desk_at: At) -> None:
    desk_at("board-apologies")

    said = act("apologise", "--person", "sunita-pemberton", "--substitute", "kirit-dunmore")

    assert said.code == REFUSED
    assert "is not the named substitute of Sunita Pemberton (clause 7.3)" in said.words


def test_the_council_s_approval_is_recorded(desk_at: At) -> None:
    desk = desk_at("board-meeting")

    said = act("approve", "--approver", "Harrow Council", "--on", "2011-07-07")

    assert (said.code, said.out) == (0, "Recorded.\n")
    assert "Harrow Council approved on 7 July 2011" in desk.journal()[-1]


def test_an_approval_of_a_day_to_come_is_refused(desk_at: At) -> None:
    desk = desk_at("board-meeting")
    before = desk.journal()

    said = act("approve", "--approver", "Harrow Council", "--on", "2011-12-01")

    assert said.code == REFUSED
    assert desk.journal() == before


# Dates that move


def test_a_postponed_meeting_s_business_goes_to_the_next(desk_at: At) -> None:
    desk = desk_at("board-meeting")

    said = act("postpone", "--reason", "The hall was flooded.")

    assert (said.code, said.out) == (0, "Postponed; everybody who had notice is told.\n")
    assert desk.run_flow() == "board-apologies"
    assert "18 October 2011" in act("show").out


def test_a_meeting_that_is_over_cannot_be_postponed(desk_at: At) -> None:
    desk_at("feedback-lodged")

    said = act("postpone", "--reason", "Too late.")

    assert said.code == REFUSED
    assert "The meeting of 12 July 2011 is over" in said.words


def test_the_deciding_board_can_be_moved_before_its_notice(desk_at: At) -> None:
    desk = desk_at("consultation-closed")

    said = act("move-board", "--to", "2011-10-18", "--reason", "More time to answer.")

    assert (said.code, said.out) == (0, "The Board decides on 18 October 2011.\n")
    assert desk.run_flow() == "consultation-closed"


@pytest.mark.parametrize(
    ("gate", "to", "reason"),
    [
        ("consultation-closed", "2011-05-20", "working day"),
        ("consultation-closed", "2055-01-04", "To extend it"),
        ("board-meeting", "2011-10-18", "Postpone it with `quorate review postpone`"),
    ],
)
def test_a_move_that_breaks_a_rule_is_refused(desk_at: At, gate: str, to: str, reason: str) -> None:
    desk = desk_at(gate)

    said = act("move-board", "--to", to, "--reason", "As a trial.")

    assert said.code == REFUSED
    assert reason in said.words
    assert desk.run_flow() == gate


# The end


def test_a_withdrawn_review_tells_people_and_closes(desk_at: At) -> None:
    desk = desk_at("consultation-closed")

    said = act("withdraw", "--reason", "The Council has changed its mind.")

    assert said.code == 0
    assert said.out.startswith("Withdrawn; everybody written to is told, and letters not sent")
    assert desk.run_flow() == "withdrawn"
    assert "(closed: withdrawn)" in quorate("review", "list").out


def test_a_closed_review_takes_no_more_acts(desk_at: At) -> None:
    desk_at("closed")

    said = act("withdraw", "--reason", "Too late.")

    assert said.code == REFUSED
    assert f"Case {REFERENCE} is closed: nothing more can be recorded in it" in said.words
