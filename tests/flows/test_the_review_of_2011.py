"""The review of 2011, played as it went: the order of its steps, its dates, and where it ended."""

from collections.abc import Callable
from datetime import date

import pytest

from quorate import clock, partnership, register
from quorate.business.case_file import read
from quorate.business.structure import bodies_on, difference, planned
from quorate.business.waits import open_waits
from quorate.constitution.days import Calendar
from quorate.register import journal, papers
from quorate.register.tables.cases import Stage
from tests.flows.played_review import Copy, Review

LAUNCHED = date(2011, 4, 4)
BOARD = date(2011, 7, 12)


@pytest.fixture
def review(played_2011: Copy, reopened: Callable[[Copy], Review]) -> Review:
    """The review of 2011 after its end."""
    return reopened(played_2011)


def stage_of(review: Review, name: str) -> Stage:
    with register.current().reading() as tx:
        return tx.query(Stage).filter_by(case_reference=review.reference, name=name).one()


def calendar() -> Calendar:
    return partnership.current().calendar


def test_the_steps_are_taken_in_the_order_of_the_procedure(review: Review) -> None:
    assert review.steps() == [
        "give-notice-authority",
        "tell-chair-who-is-expected-authority",
        "set-minutes-due-authority",
        "open-consultation",
        "remind-those-who-owe-10",
        "remind-those-who-owe-2",
        "close-consultation",
        "invite-to-workshop",
        "circulate-write-up",
        "close-comments",
        "give-notice-board",
        "tell-chair-who-is-expected-board",
        "set-minutes-due-board",
        "issue-changed-paper",
        "carry-out",
        "send-feedback",
        "tell-each-their-points",
        "close-case",
    ]


@pytest.mark.parametrize(
    ("step", "taken_on"),
    [
        ("give-notice-authority", LAUNCHED),
        ("tell-chair-who-is-expected-authority", date(2011, 4, 14)),
        ("open-consultation", date(2011, 4, 18)),
        ("remind-those-who-owe-10", date(2011, 4, 28)),
        ("remind-those-who-owe-2", date(2011, 5, 12)),
        ("close-consultation", date(2011, 5, 16)),
        ("invite-to-workshop", date(2011, 5, 17)),
        ("circulate-write-up", date(2011, 6, 23)),
        ("close-comments", date(2011, 6, 30)),
        ("give-notice-board", date(2011, 7, 4)),
        ("tell-chair-who-is-expected-board", date(2011, 7, 8)),
        ("carry-out", BOARD),
    ],
)
def test_each_step_is_taken_on_its_day(review: Review, step: str, taken_on: date) -> None:
    assert review.taken_on(step) == taken_on


@pytest.mark.parametrize(
    ("what", "on"),
    [
        ("The Board gives authority to consult", date(2011, 4, 18)),
        ("Consultation closes", date(2011, 5, 16)),
        ("Workshop", date(2011, 6, 16)),
        ("Write-up by", date(2011, 6, 23)),
        ("Comments close", date(2011, 6, 30)),
        ("The Board decides", BOARD),
    ],
)
def test_the_case_file_shows_the_dates_of_2011(review: Review, what: str, on: date) -> None:
    assert [dated.on for dated in read(review.reference).dates if dated.what == what] == [on]


@pytest.mark.clause("Proposed Action")
def test_the_consultation_lasts_28_days_of_which_16_are_working_days(review: Review) -> None:
    window = stage_of(review, "consultation")

    assert (window.opens_on, window.closes_on) == (date(2011, 4, 18), date(2011, 5, 16))
    assert (window.closes_on - window.opens_on).days == 28
    told = {letter.fields["working_days"] for letter in review.letters("ConsultationInvitation")}
    assert told == {16}


@pytest.mark.clause("12.3")
@pytest.mark.parametrize(
    ("meets_on", "latest"), [("2011-04-18", "2011-04-08"), ("2011-07-12", "2011-07-04")]
)
def test_notice_of_a_board_is_lawful_and_knows_its_latest_day(
    review: Review, meets_on: str, latest: str
) -> None:
    (given,) = [e for e in review.told("NoticeGiven") if e.facts["meets_on"] == meets_on]

    assert given.facts["latest_notice_on"] == latest
    assert given.facts["is_lawful"]


@pytest.mark.clause("12.3")
def test_notice_for_july_leaves_five_clear_working_days(review: Review) -> None:
    (_, july) = review.told("NoticeGiven")

    assert july.facts["clear_working_days"] == 5
    assert clock.date_of(july.at) == date(2011, 7, 4)


@pytest.mark.clause("12.3")
def test_the_workshop_of_16_june_is_convened_in_time(review: Review) -> None:
    (convened,) = review.told("WorkshopConvened")

    assert convened.facts == {"held_on": "2011-06-16", "is_lawful": True}
    assert len(review.letters("WorkshopInvitation")) == 28


@pytest.mark.clause("12.8")
def test_apologies_for_july_are_due_on_8_july(review: Review) -> None:
    due = {letter.fields["apologies_by"] for letter in review.letters("NoticeOfMeeting")}
    in_time = {row["person_id"]: row["is_in_time"] for row in review.rows("apology")}

    assert due == {"2011-04-14", "2011-07-08"}
    assert (in_time["delphine-ashgrove"], in_time["lorcan-tembo"]) == (True, False)


@pytest.mark.clause("12.13")
def test_minutes_are_due_two_working_weeks_after_each_board(review: Review) -> None:
    due = [entry.facts["due_on"] for entry in review.told("MinutesDue")]

    assert due == ["2011-05-06", "2011-07-26"]


def test_reminders_go_to_those_only_who_have_not_replied(review: Review) -> None:
    first = set(review.readers("ConsultationReminder", occasion="10"))
    second = set(review.readers("ConsultationReminder", occasion="2"))

    assert (len(first), len(second)) == (23, 14)
    assert second < first
    assert "amara-okafor" not in first


@pytest.mark.clause("20.1")
def test_the_board_agrees_with_changes_by_two_thirds(review: Review) -> None:
    _, amendment, decision = review.rows("motion")

    assert review.rows("case")[0]["outcome"] == "agreed with changes"
    assert (amendment["casting_vote"], amendment["result"]) == ("for", "carried")
    assert (decision["votes_for"], decision["majority"]) == (13, "two-thirds")


def test_the_changed_paper_lists_what_the_board_changed(review: Review) -> None:
    with register.current().reading() as tx:
        paper = papers.latest(tx, review.reference, "final-paper")

    assert paper is not None
    assert paper.version == 2
    assert "has fifteen seats instead of fourteen" in paper.text.rpartition("## Changes")[2]


@pytest.mark.parametrize(
    ("on", "stands"), [(date(2011, 7, 11), "as founded"), (BOARD, "as agreed")]
)
def test_the_agreed_structure_stands_from_the_boards_day(
    review: Review, on: date, stands: str
) -> None:
    house = partnership.current()
    file = house.founding if stands == "as founded" else house.structure("handbook")

    assert difference(planned(file), bodies_on(on)).is_empty


@pytest.mark.clause("17.1")
def test_everybody_consulted_has_the_feedback_letter(review: Review) -> None:
    consulted = [row["person_id"] for row in review.rows("consultee") if row["source"] != "public"]

    assert sorted(review.readers("Feedback")) == sorted(consulted)
    assert len(consulted) == 28


@pytest.mark.clause("17.1")
def test_each_who_answered_is_told_what_became_of_every_point(review: Review) -> None:
    told = {letter.person_id: letter.fields for letter in review.letters("YourPoints")}
    answered = {row["person_id"] for row in review.rows("response")}

    assert set(told) == answered
    assert len(told["amara-okafor"]["points"]) == 3
    assert told["terence-quarshie"]["became"][1].startswith("Not changed. The seat does not")
    assert "Nobody has said yet" not in str(told)


def test_every_letter_has_been_sent_or_printed_once(review: Review) -> None:
    letters = review.rows("letter")
    keys = [(row["round"], row["name"], row["occasion"], row["person_id"]) for row in letters]

    assert {row["state"] for row in letters} == {"sent", "to-print"}
    assert len(keys) == len(set(keys)) == 849


def test_the_case_is_closed_and_waits_for_nothing(review: Review) -> None:
    (case,) = review.rows("case")

    assert clock.date_of(case["closed_at"]) == date(2011, 7, 14)
    assert open_waits() == []
    assert all(row["ended_at"] for row in review.rows("wait"))


def test_the_journal_is_whole_and_tells_of_every_act(review: Review) -> None:
    with register.current().reading() as tx:
        assert journal.first_break(tx) is None
    assert len(review.told("ResponseReceived")) == 224


def test_a_closed_review_run_again_changes_nothing(review: Review) -> None:
    before = review.contents()

    assert review.run() == "agreed with changes"
    assert review.contents() == before
