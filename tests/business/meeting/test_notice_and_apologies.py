"""Before the Board meets: notice, apologies, who is expected; moved or postponed."""

from datetime import date

import pytest

from quorate import clock, partnership, register
from quorate.business import case_file
from quorate.business.meeting.meetings import (
    apologise,
    give_notice,
    is_over,
    postpone,
    tell_chair_who_is_expected,
)
from quorate.business.meeting.moving import move_board
from quorate.business.refusal import NotFound, Refused
from quorate.business.reviewing.decisions import begin_next_round, outcome_of, set_minutes_due
from quorate.constitution.review_plan import PlanDoesNotFit
from quorate.register import cases, meetings

OCTOBER = date(2011, 10, 18)


@pytest.mark.clause("12.3")
def test_notice_goes_once_to_members_and_their_substitutes(review_at):
    review = review_at("noticed")

    give_notice(review.case, "board")

    told = [letter.person_id for letter in board_notices(review)]
    assert len(told) == len(set(told)) == 22 + 12
    assert "went to 34 people" in review.told("NoticeGiven")[-1].sentence
    assert {"josephine-adebayo-marsh", "tobias-fennimore"} <= set(told)


def board_notices(review):
    """The letters that give notice of the deciding Board."""
    return [one for one in review.letters("NoticeOfMeeting") if one.occasion == "board"]


@pytest.mark.clause("12.3")
@pytest.mark.parametrize(
    ("on", "clear_days", "is_lawful"),
    [(date(2011, 7, 4), 5, True), (date(2011, 7, 5), 4, False), (date(2011, 7, 11), 0, False)],
)
def test_notice_is_recorded_with_its_clear_days(review_at, on, clear_days, is_lawful):
    review = review_at("final").on(on)

    give_notice(review.case, "board")

    facts = review.told("NoticeGiven")[-1].facts
    assert (facts["clear_working_days"], facts["is_lawful"]) == (clear_days, is_lawful)
    assert facts["latest_notice_on"] == "2011-07-04"


@pytest.mark.clause("12.3")
def test_notice_says_times_venue_and_agenda_and_encloses_the_paper(review_at):
    notice = board_notices(review_at("noticed"))[0]

    assert notice.fields["starts_at"].startswith("2011-07-12T13:00")  # 14:00 in London
    assert notice.fields["venue"].startswith("Committee Room 1")
    assert notice.fields["agenda"][-1].endswith("decision")
    assert len(notice.paper_ids) == 1


APOLOGIES = [(date(2011, 7, 8), True), (date(2011, 7, 9), False), (date(2011, 7, 12), False)]


@pytest.mark.clause("12.8")
@pytest.mark.parametrize(("on", "in_time"), APOLOGIES)
def test_apologies_are_in_time_two_working_days_before(review_at, on, in_time):
    review = review_at("noticed").on(on)

    assert apologise(review.case, "board", "delphine-ashgrove") is in_time

    with register.current().reading() as tx:
        assert meetings.apologies(tx, review.meeting().id)[0].is_in_time is in_time
    said = "in time" if in_time else "late"
    assert f"{said} (12.8)" in review.told("ApologiesReceived")[0].sentence


@pytest.mark.clause("7.3")
def test_a_registered_substitute_may_come_instead(review_at):
    review = review_at("noticed")

    apologise(review.case, "board", "josephine-adebayo-marsh", substitute="tobias-fennimore")

    with register.current().reading() as tx:
        (apology,) = meetings.apologies(tx, review.meeting().id)
    assert apology.substitute_id == "tobias-fennimore"


@pytest.mark.parametrize("person", ["nobody", "tobias-fennimore", "osman-tillyard"])
def test_somebody_without_a_seat_has_no_apologies_to_send(review_at, person):
    review = review_at("noticed")

    with review.refused("holds no seat", NotFound):
        apologise(review.case, "board", person)


@pytest.mark.clause("7.3")
@pytest.mark.parametrize("substitute", ["kofi-merriweather", "amara-okafor", "nobody"])
def test_a_substitute_who_is_not_named_for_the_seat_is_refused(review_at, substitute):
    review = review_at("noticed")

    with review.refused("Registered: tobias-fennimore", clause="7.3"):
        apologise(review.case, "board", "josephine-adebayo-marsh", substitute=substitute)


@pytest.mark.clause("12.8")
def test_apologies_sent_twice_are_refused(review_at):
    review = review_at("noticed")
    apologise(review.case, "board", "delphine-ashgrove")

    with review.refused("already", Refused):
        apologise(review.case, "board", "delphine-ashgrove")


@pytest.mark.parametrize("stage", ["agreed", "postponed"])
def test_apologies_for_a_meeting_that_is_over_are_refused(review_at, stage):
    review = review_at("agreed" if stage == "agreed" else "noticed")
    if stage == "postponed":
        postpone(review.case, "board", reason="Snow.", by="Chair")

    with review.refused("over", Refused):
        apologise(review.case, "board", "delphine-ashgrove")


@pytest.mark.clause("12.8")
def test_the_chair_alone_is_told_who_is_expected(review_at):
    review = review_at("noticed")
    apologise(review.case, "board", "delphine-ashgrove")
    apologise(review.case, "board", "sunita-pemberton", substitute="dermot-okwuosa")

    tell_chair_who_is_expected(review.case, "board")
    tell_chair_who_is_expected(review.case, "board")

    (letter,) = review.letters("ExpectedAttendance")
    assert letter.person_id == "josephine-adebayo-marsh"
    assert (letter.fields["expected_present"], letter.fields["quorum"]) == (21, 8)
    assert letter.fields["chair_must_decide"] is False


@pytest.mark.clause("12.8")
def test_the_chair_decides_where_no_quorum_is_expected(review_at):
    review = review_at("noticed")
    for person in review.members()[7:]:
        apologise(review.case, "board", person)

    tell_chair_who_is_expected(review.case, "board")

    assert review.letters("ExpectedAttendance")[0].fields["chair_must_decide"] is True
    assert not is_over(review.case, "board")


@pytest.mark.clause("12.8")
def test_a_postponement_is_told_to_all_who_had_notice(review_at):
    review = review_at("noticed")

    postpone(review.case, "board", reason="The boiler has failed.", by="Chair")

    told = review.recipients("MeetingMoved")
    assert set(told) == {notice.person_id for notice in board_notices(review)}
    assert (outcome_of(review.case, "board"), is_over(review.case, "board")) == ("postponed", True)


def test_a_meeting_that_was_held_or_postponed_cannot_be_postponed(review_at):
    review = review_at("agreed")

    with review.refused("is over: agreed"):
        postpone(review.case, "board", reason="Snow.", by="Chair")


@pytest.mark.clause("12.3")
def test_a_meeting_without_notice_is_moved_and_not_postponed(review_at):
    review = review_at("consulting")

    with review.refused("(?i)notice", clause="12.3"):
        postpone(review.case, "board", reason="Snow.", by="Chair")


def test_a_postponed_meeting_has_no_minutes_and_nobody_expected(review_at):
    review = review_at("noticed")
    postpone(review.case, "board", reason="Snow.", by="Chair")

    tell_chair_who_is_expected(review.case, "board")
    set_minutes_due(review.case, "board")

    assert review.letters("ExpectedAttendance") == []
    assert review.told("MinutesDue") == []


@pytest.mark.clause("12.8")
def test_postponed_business_goes_to_the_next_meeting_as_carried_over(review_at):
    review = review_at("noticed")
    postpone(review.case, "board", reason="Snow.", by="Chair")
    begin_next_round(review.case)
    review.case = case_file.find(review.case.reference)

    give_notice(review.case, "board")

    notice = board_notices(review)[-1]
    assert (review.case.round, review.case.first_stage) == (2, "board")
    assert clock.date_of(review.meeting().starts_at) == OCTOBER
    assert notice.fields["carried_over_from"] == "2011-07-12"


def test_a_board_that_never_met_is_not_what_business_is_carried_over_from(review_at):
    review = review_at("launched")
    postpone(review.case, "authority", reason="Snow.", by="Chair")
    begin_next_round(review.case)
    review.case = case_file.find(review.case.reference)

    give_notice(review.case, "board")

    assert board_notices(review)[-1].fields["carried_over_from"] is None


def test_the_board_can_be_moved_before_notice_of_it(review_at):
    review = review_at("consulting")

    move_board(review.case, OCTOBER, reason="Elections.", by="Officer")

    assert clock.date_of(review.meeting().starts_at) == OCTOBER
    assert review.meeting().moved_because == "Elections."
    assert latest_days(review)["final-paper"] > date(2011, 10, 1)


def latest_days(review):
    """The latest lawful day of each stage."""
    with register.current().reading() as tx:
        return {stage.name: stage.latest_on for stage in cases.stages(tx, review.case.reference)}


def test_a_moved_board_leaves_the_days_that_people_were_told(review_at):
    review = review_at("consulted")

    move_board(review.case, OCTOBER, reason="Elections.", by="Officer")

    with register.current().reading() as tx:
        kept = {stage.name: stage.closes_on for stage in cases.stages(tx, review.case.reference)}
    assert kept["workshop"] == date(2011, 6, 16)
    assert kept["consultation"] == date(2011, 5, 16)


@pytest.mark.clause("12.3")
def test_a_board_of_which_notice_has_gone_cannot_be_moved(review_at):
    review = review_at("noticed")

    with review.refused("has gone", clause="12.3"):
        move_board(review.case, OCTOBER, reason="Elections.", by="Officer")


def test_a_board_cannot_be_moved_so_near_that_a_stage_has_no_time(review_at):
    review = review_at("consulting")

    with review.refused("Board to .* or later", PlanDoesNotFit):
        move_board(review.case, date(2011, 5, 31), reason="Haste.", by="Officer")


@pytest.mark.clause("12.3")
def test_a_board_cannot_be_moved_so_near_that_the_workshop_would_be_past(review_at):
    review = review_at("consulting").on(date(2011, 5, 31))

    with review.refused("workshop.* has gone by"):
        move_board(review.case, date(2011, 6, 23), reason="Haste.", by="Officer")


@pytest.mark.clause("12.3")
@pytest.mark.parametrize("to", [date(2011, 7, 11), date(2011, 6, 28)])
def test_a_board_cannot_be_moved_to_a_day_with_no_time_for_notice(review_at, to):
    review = review_at("commented").on(date(2011, 7, 4))

    with review.refused("notice.* has gone by"):
        move_board(review.case, to, reason="Haste.", by="Officer")


def test_the_programme_has_the_boards_that_these_tests_name():
    programme = partnership.current().standing.board_programme
    assert {date(2011, 4, 18), date(2011, 7, 12), OCTOBER} <= set(programme)
