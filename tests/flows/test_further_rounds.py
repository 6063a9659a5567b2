"""Reviews that the Board does not settle at once: referred back, carried over, put again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from quorate import clock
from quorate.business.consulting import answering
from quorate.business.meeting import meetings
from quorate.business.refusal import Refused
from quorate.partnership.review_file import STAGES
from tests.flows.played_review import Copy, Review

APRIL, JULY, OCTOBER = date(2011, 4, 18), date(2011, 7, 12), date(2011, 10, 18)
BACK_TO = ["consultation", "workshop", "write-up", "circulation", "final-paper"]
OF_A_STAGE = {
    "consultation": "ConsultationInvitation",
    "workshop": "WorkshopInvitation",
    "circulation": "CommentsInvitation",
}


@pytest.fixture
def board(review_at: Callable[[str], Review]) -> Review:
    """A review whose Board of July is about to meet."""
    return review_at("board-meeting")


@pytest.fixture
def april(review_at: Callable[[str], Review]) -> Review:
    """A review whose Board of April is about to give authority, or not."""
    return review_at("authority-meeting")


def refer_back(review: Review, stage: str) -> None:
    review.meets("board", review.moves("reference-back", back_to=stage))


def of_round(review: Review, round: int) -> dict[str, list[dict[str, Any]]]:
    """What stands in the register of a round."""
    return {
        table: [row for row in review.rows(table) if row["round"] == round]
        for table in ("stage", "step", "wait", "letter", "paper", "response", "meeting")
    }


def meets_on(review: Review, purpose: str, round: int) -> date:
    (day,) = [
        clock.date_of(row["starts_at"])
        for row in review.rows("meeting")
        if (row["purpose"], row["round"]) == (purpose, round)
    ]
    return day


def carried_over_from(review: Review, purpose: str, round: int) -> set[str | None]:
    notices = review.letters("NoticeOfMeeting", occasion=purpose, round=round)
    return {letter.fields["carried_over_from"] for letter in notices}


@dataclass(frozen=True)
class ReferredBack:
    """A review referred back in July to a stage: as its second round began, and at its end."""

    stage: str
    begun: Copy
    ended: Copy


@pytest.fixture(scope="module", params=BACK_TO)
def referred_back(
    review_at: Callable[[str], Review], request: pytest.FixtureRequest
) -> ReferredBack:
    """A review referred back to each stage in turn, and played to its end."""
    review = review_at("board-meeting")
    refer_back(review, request.param)
    review.run()
    begun = review.copy()
    assert review.play_to() == "agreed"
    return ReferredBack(request.param, begun, review.copy())


@pytest.fixture
def second(referred_back: ReferredBack, reopened: Callable[[Copy], Review]) -> Review:
    """A review after its second round."""
    return reopened(referred_back.ended)


def test_a_round_begins_at_the_stage_referred_back_to(
    referred_back: ReferredBack, second: Review
) -> None:
    first = STAGES.index(referred_back.stage)
    through = [name for name in second.stages(2) if name in STAGES]

    assert through == [name for name in STAGES[first:] if name in through]
    assert (second.case.round, second.case.first_stage) == (2, referred_back.stage)


def test_a_reference_back_has_new_dates_from_the_next_programmed_board(second: Review) -> None:
    closes = [second.closes_on(name, 2) for name in second.stages(2)]

    assert meets_on(second, "board", 2) == OCTOBER
    assert min(closes) > JULY
    assert second.taken_on("give-notice-board", 2) <= date(2011, 10, 10)


def test_a_reference_back_leaves_earlier_rounds_untouched(
    referred_back: ReferredBack, reopened: Callable[[Copy], Review]
) -> None:
    before = of_round(reopened(referred_back.begun), 1)

    assert of_round(reopened(referred_back.ended), 1) == before


def test_letters_of_a_second_round_are_new_letters(
    referred_back: ReferredBack, second: Review
) -> None:
    letters = second.rows("letter")
    names = {row["name"] for row in letters if row["round"] == 2}
    begins = STAGES.index(referred_back.stage)
    again = {name for stage, name in OF_A_STAGE.items() if STAGES.index(stage) >= begins}

    assert len({row["message_id"] for row in letters}) == len(letters)
    assert again | {"NoticeOfMeeting", "Feedback"} <= names
    assert not (set(OF_A_STAGE.values()) - again) & names


def test_a_reference_back_that_is_lost_leaves_the_item_to_be_decided(board: Review) -> None:
    lost = board.moves("reference-back", against=12, back_to="workshop")
    board.meets("board", lost, board.moves())

    assert board.play_to() == "agreed"
    assert board.case.round == 1


def test_a_second_write_up_says_how_many_had_replied(review_at: Callable[[str], Review]) -> None:
    review = review_at("consultation-closed")
    answering.respond(review.case, "amara-okafor", "Make it smaller.")
    review.play_to("board-meeting")
    refer_back(review, "write-up")
    review.play_to("comments-closed")

    letters = review.letters("CommentsInvitation")
    assert {letter.round for letter in letters} == {1, 2}
    assert {letter.fields["responses_received"] for letter in letters} == {1}


def test_a_review_may_be_referred_back_again_and_again(board: Review) -> None:
    refer_back(board, "final-paper")
    board.play_to("board-meeting")
    refer_back(board, "circulation")

    assert board.play_to() == "agreed"
    assert board.case.round == 3
    assert meets_on(board, "board", 3) == date(2012, 1, 24)


def test_a_round_that_begins_at_the_workshop_goes_on_while_the_clock_runs(
    board: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    refer_back(board, "workshop")
    ticks = iter(range(10**6))
    begins = board.hand.moment
    running = lambda: begins + timedelta(microseconds=next(ticks))  # noqa: E731
    monkeypatch.setattr(clock, "_source", running)

    assert board.run() == "workshop-notes-lodged"


@pytest.mark.clause("13.1")
def test_an_inquorate_board_in_july_is_carried_over_to_october(board: Review) -> None:
    board.meets("board", attended=7)

    assert board.play_to() == "agreed"
    assert meets_on(board, "board", 2) == OCTOBER
    assert board.steps(2)[0] == "give-notice-board"


@pytest.mark.clause("13.1")
def test_an_inquorate_meeting_is_an_informal_discussion(board: Review) -> None:
    board.meets("board", attended=7)
    board.run()

    (due,) = [entry for entry in board.told("MinutesDue") if entry.sentence.startswith("Notes of")]
    assert due.facts["due_on"] == "2011-07-26"
    assert "informal discussion" in board.told("MeetingHeld")[-1].sentence


@pytest.mark.clause("13.1")
def test_notice_of_a_motion_carried_over_names_the_meeting_it_comes_from(board: Review) -> None:
    board.meets("board", attended=7)
    board.run()

    assert carried_over_from(board, "board", 1) == {None}
    assert carried_over_from(board, "board", 2) == {JULY.isoformat()}


@pytest.mark.clause("13.1")
def test_an_inquorate_board_in_april_carries_authority_over_to_july(april: Review) -> None:
    april.meets("authority", attended=7)
    april.run()

    assert april.wait.gate == "authority-apologies"
    assert meets_on(april, "authority", 2) == JULY
    assert carried_over_from(april, "authority", 2) == {APRIL.isoformat()}
    assert april.letters("ConsultationInvitation") == []


def test_a_board_that_never_met_carries_nothing_over(april: Review) -> None:
    april.meets("authority", attended=7)

    assert april.play_to() == "agreed"
    assert meets_on(april, "board", 2) == OCTOBER
    assert carried_over_from(april, "board", 2) == {None}


@pytest.mark.clause("20.1")
def test_without_the_council_the_board_agrees_in_principle_and_is_asked_again(
    board: Review,
) -> None:
    board.meets("board", council_approves=False)
    board.run()

    assert board.told("StructureChanged") == []
    assert (board.case.round, meets_on(board, "board", 2)) == (2, OCTOBER)
    assert carried_over_from(board, "board", 2) == {JULY.isoformat()}


@pytest.mark.clause("20.1")
def test_the_council_approves_and_the_board_then_confirms(board: Review) -> None:
    board.meets("board", council_approves=False)
    board.run()
    board.approved_by_the_council()

    assert board.play_to() == "agreed"
    assert board.told("StructureChanged")[0].at.date() == OCTOBER


@pytest.mark.clause("20.1")
def test_agreed_in_principle_again_where_the_council_still_has_not_approved(
    board: Review,
) -> None:
    board.meets("board", council_approves=False)
    board.play_to("board-meeting")
    board.meets("board", council_approves=False)
    board.run()

    assert board.case.round == 3


@pytest.mark.clause("12.8")
def test_a_board_that_the_chair_postpones_goes_to_the_next_one(board: Review) -> None:
    meetings.postpone(board.case, "board", reason="Too few can come.", by="the Chair")

    assert board.play_to() == "agreed"
    assert meets_on(board, "board", 2) == OCTOBER
    assert sorted(board.readers("MeetingMoved")) == sorted(
        board.readers("NoticeOfMeeting", round=1, occasion="board")
    )


@pytest.mark.clause("12.8")
@pytest.mark.parametrize(
    ("gate", "purpose", "next_on"),
    [("authority-apologies", "authority", JULY), ("board-apologies", "board", OCTOBER)],
)
def test_business_of_a_postponed_meeting_goes_to_a_later_one(
    review_at: Callable[[str], Review], gate: str, purpose: str, next_on: date
) -> None:
    review = review_at(gate)
    meetings.postpone(review.case, purpose, reason="No room.", by="the Chair")
    review.run()

    assert meets_on(review, purpose, 2) == next_on


@pytest.mark.clause("12.8")
@pytest.mark.parametrize(
    ("gate", "purpose"), [("authority-apologies", "authority"), ("board-apologies", "board")]
)
def test_nobody_is_expected_at_a_postponed_meeting(
    review_at: Callable[[str], Review], gate: str, purpose: str
) -> None:
    review = review_at(gate)
    meetings.postpone(review.case, purpose, reason="No room.", by="the Chair")
    review.run()

    assert review.letters("ExpectedAttendance", round=1, occasion=purpose) == []


@pytest.mark.clause("12.13")
def test_no_minutes_are_due_of_a_postponed_meeting(board: Review) -> None:
    meetings.postpone(board.case, "board", reason="Too few can come.", by="the Chair")
    board.run()

    assert [entry.facts["due_on"] for entry in board.told("MinutesDue")] == ["2011-05-06"]


@pytest.mark.clause("12.8")
def test_a_meeting_without_notice_is_moved_and_not_postponed(
    review_at: Callable[[str], Review],
) -> None:
    review = review_at("comments-closed")

    with pytest.raises(Refused, match="move-board"):
        meetings.postpone(review.case, "board", reason="Too few can come.", by="the Chair")


@pytest.mark.clause("12.8")
def test_a_meeting_that_was_held_is_not_postponed(board: Review) -> None:
    board.meets()

    with pytest.raises(Refused, match="is over"):
        meetings.postpone(board.case, "board", reason="Too late.", by="the Chair")
