"""A consultation is extended or closed early: its least weeks, later stages, letters, reminders."""

from dataclasses import replace
from datetime import date, time

import pytest

from quorate import clock, partnership, register
from quorate.business import gates, waits
from quorate.business.consulting.answering import respond
from quorate.business.consulting.consultation import close_consultation, remind_those_who_owe
from quorate.business.consulting.extending import move_close, new_dates, open_until
from quorate.business.consulting.reminders import openings, reminders
from quorate.business.meeting.moving import move_board
from quorate.business.refusal import Refused
from quorate.business.reviewing.lodging import lodge
from quorate.business.reviewing.reviews import stage
from quorate.register import cases, drafts

CLOSES, LATER = date(2011, 5, 16), date(2011, 5, 30)
WORKSHOP, BOARD = date(2011, 6, 16), date(2011, 7, 12)
WHY = "Half-term fell into it."


def days_of(review) -> dict[str, date]:
    with register.current().reading() as tx:
        rows = cases.stages(tx, review.case.reference)
    return {row.name: row.closes_on for row in rows}


def test_an_extension_moves_the_closing_day_and_no_other_that_keeps_its_time(review_at):
    review = review_at("consulting")
    before = days_of(review)

    dates = move_close(review.case, LATER, reason=WHY, by="Officer")

    assert dates.is_longer
    assert dates.moved == ()
    assert days_of(review) == before | {"consultation": LATER}


def test_answers_count_until_the_new_day(review_at):
    review = review_at("consulting")
    move_close(review.case, LATER, reason=WHY, by="Officer")
    review.on(LATER, time(23))

    assert respond(review.case, "amara-okafor", "I had more time.") == "consultation"


def test_everybody_consulted_is_told_once_of_each_move(review_at):
    review = review_at("consulting")

    for day, why in ((LATER, WHY), (date(2011, 5, 31), "One day more.")):
        move_close(review.case, day, reason=why, by="Officer", tell="everybody")

    told = review.recipients("ConsultationDatesChanged")
    invited = review.recipients("ConsultationInvitation")
    assert sorted(told) == sorted(invited * 2)
    fields = review.letters("ConsultationDatesChanged")[0].fields
    assert (fields["closed_on"], fields["closes_on"]) == ("2011-05-16", "2011-05-30")
    assert fields["reason"] == WHY


def test_an_extension_mails_nobody_unless_the_officer_says_whom(review_at):
    review = review_at("consulting")

    move_close(review.case, LATER, reason=WHY, by="Officer")

    assert review.letters("ConsultationDatesChanged") == []
    assert review.told("ConsultationExtended")[0].sentence.endswith("Nobody is told.")


def test_only_those_whom_the_officer_names_are_told(review_at):
    review = review_at("consulting")
    named = ("amara-okafor", " KENJI.Rowbotham@home-group.example.org ", "amara-okafor")

    move_close(review.case, LATER, reason=WHY, by="Officer", tell=named)

    told = review.recipients("ConsultationDatesChanged")
    assert sorted(told) == ["amara-okafor", "kenji-rowbotham"]


def test_those_who_owe_an_answer_can_be_told_alone(review_at):
    review = review_at("consulting")
    respond(review.case, "amara-okafor", "Yes.")

    move_close(review.case, LATER, reason=WHY, by="Officer", tell="those who owe")

    told = review.recipients("ConsultationDatesChanged")
    assert set(review.recipients("ConsultationInvitation")) - set(told) == {"amara-okafor"}


@pytest.mark.parametrize("tell", [("henrietta-laleye",), ("",), "everyone"])
def test_somebody_named_who_is_not_consulted_is_refused(review_at, tell):
    review = review_at("consulting")

    with review.refused("not among those consulted"):
        move_close(review.case, LATER, reason=WHY, by="Officer", tell=tell)


def test_everybody_is_told_of_an_early_close_whomever_the_officer_names(review_at):
    review = review_at("consulting")
    move_close(review.case, LATER, reason=WHY, by="Officer")

    move_close(review.case, date(2011, 5, 20), reason="Enough.", by="Officer", tell="nobody")

    told = review.recipients("ConsultationDatesChanged")
    assert sorted(told) == sorted(review.recipients("ConsultationInvitation"))


def test_a_move_stands_in_the_journal_with_its_reason(review_at):
    review = review_at("consulting")

    move_close(review.case, LATER, reason=WHY, by="Ada Officer")

    (entry,) = review.told("ConsultationExtended")
    assert entry.actor == "Ada Officer"
    assert "30 May 2011 instead of 16 May 2011: " + WHY in entry.sentence
    with register.current().reading() as tx:
        (moved,) = drafts.moved_closes(tx, review.case.reference)
    assert (moved.number, moved.was_on, moved.reason) == (1, CLOSES, WHY)


def test_an_extension_into_the_workshops_notice_moves_workshop_and_board(review_at):
    """Invitations go out the morning after: 5 clear working days before 16 June is 8 June."""
    review = review_at("consulting")

    kept = new_dates(review.case, date(2011, 6, 7))
    moved = new_dates(review.case, date(2011, 6, 8))

    assert kept.moved == ()
    assert {day.stage for day in moved.moved} >= {"workshop", "board"}
    board = next(day for day in moved.moved if day.stage == "board")
    assert board.was == BOARD
    assert board.now > BOARD


def test_what_moves_is_entered_for_the_meeting_as_well(review_at):
    review = review_at("consulting")

    dates = move_close(review.case, date(2011, 6, 8), reason=WHY, by="Officer")

    board_on = dates.plan.stage("board").closes_on
    assert clock.date_of(review.meeting().starts_at) == board_on
    assert days_of(review)["board"] == board_on
    assert days_of(review)["workshop"] == dates.plan.stage("workshop").closes_on


def test_an_extension_beyond_the_boards_programme_is_refused(review_at, harrow):
    review = review_at("consulting")
    standing = harrow.standing.model_copy(update={"board_programme": (BOARD,)})
    partnership.use(replace(harrow, standing=standing))

    with review.refused("no meeting of the Board", clause="12.5"):
        move_close(review.case, date(2011, 6, 20), reason=WHY, by="Officer")


def test_closing_before_four_weeks_are_over_is_refused_with_the_clause(review_at):
    review = review_at("consulting")

    with review.refused("the first day on which it may close is Monday 16 May 2011") as _:
        move_close(review.case, date(2011, 5, 13), reason=WHY, by="Officer")
    with pytest.raises(Refused) as caught:
        new_dates(review.case, date(2011, 5, 13))
    assert caught.value.clause == "our default, after Proposed Action"


def test_an_extended_consultation_may_close_early_again(review_at):
    review = review_at("consulting")
    move_close(review.case, LATER, reason=WHY, by="Officer")
    review.on(date(2011, 5, 20))

    dates = move_close(review.case, date(2011, 5, 23), reason="All have answered.", by="Officer")

    assert not dates.is_longer
    assert days_of(review)["consultation"] == date(2011, 5, 23)
    assert len(review.told("ConsultationShortened")) == 1


@pytest.mark.parametrize(
    ("stage_reached", "day"),
    [
        ("authorised", date(2011, 4, 18)),
        ("written up", date(2011, 6, 24)),
        ("closed", date(2011, 7, 13)),
    ],
)
def test_only_an_open_consultation_can_be_moved(review_at, stage_reached, day):
    review = review_at(stage_reached).on(day)

    assert open_until(review.case) is None
    with review.refused("is not open|nothing more can be recorded"):
        move_close(review.case, date(2011, 8, 1), reason=WHY, by="Officer")


def test_a_consultation_past_its_day_waits_for_its_close_before_it_is_reopened(review_at):
    review = review_at("consulting").on(date(2011, 5, 17))

    with review.refused("is not open"):
        move_close(review.case, LATER, reason=WHY, by="Officer")


@pytest.mark.parametrize("to", [date(2011, 5, 16), date(2011, 4, 17)])
def test_the_same_day_and_a_day_gone_by_are_refused(review_at, to):
    review = review_at("consulting")

    with review.refused("already|has gone by"):
        move_close(review.case, to, reason=WHY, by="Officer")


@pytest.mark.parametrize("reason", ["", " \n "])
def test_a_closing_day_is_moved_with_a_reason(review_at, reason):
    review = review_at("consulting")

    with review.refused("with a reason"):
        move_close(review.case, LATER, reason=reason, by="Officer")


def test_a_day_outside_the_calendar_is_refused_not_planned(review_at):
    review = review_at("consulting")

    with review.refused("outside the calendar"):
        move_close(review.case, date(2093, 1, 5), reason=WHY, by="Officer")


def test_reminders_follow_the_new_day(review_at):
    review = review_at("consulting")

    assert reminders(review.case) == [(10,), (2,)]
    move_close(review.case, LATER, reason=WHY, by="Officer")

    assert reminders(review.case) == [(10, 2), (2, 2)]
    gate = gates.consultation_reminder(10, 2)
    assert gate.name == "consultation-reminder-10-2" == gates.named(gate.name).name
    assert gate.opens_at(review.case) == clock.at_nine(date(2011, 5, 16))


def test_a_reminder_whose_day_is_over_at_the_move_is_not_sent(review_at):
    review = review_at("consulting").on(date(2011, 5, 13))

    move_close(review.case, date(2011, 5, 20), reason=WHY, by="Officer")

    assert reminders(review.case) == [(2, 2)]


def test_those_reminded_of_the_former_day_are_reminded_of_the_new_one(review_at):
    review = review_at("consulting").on(date(2011, 5, 3))
    remind_those_who_owe(review.case, 10)
    move_close(review.case, LATER, reason=WHY, by="Officer")
    review.on(date(2011, 5, 16))
    remind_those_who_owe(review.case, 10, 2)
    remind_those_who_owe(review.case, 10, 2)

    occasions = {letter.occasion for letter in review.letters("ConsultationReminder")}
    assert occasions == {"10", "10-2"}
    assert len(review.letters("ConsultationReminder")) == 2 * 28


def test_the_rounds_see_the_new_moments_of_the_waits(review_at):
    review = review_at("consulting")
    former = gates.consultation_reminder(10)
    waits.begin(review.case, former.name, opens_at=former.opens_at(review.case), waiting_for="it")

    move_close(review.case, LATER, reason=WHY, by="Officer")

    (wait,) = waits.open_waits(review.case.reference)
    assert wait.gate == "consultation-reminder-10-2"
    assert wait.opens_at == clock.at_nine(date(2011, 5, 16))
    assert not gates.has_opened(wait)


def test_a_wait_for_the_close_learns_of_the_new_day(review_at):
    """The day of its last reminder has gone by, so that the close comes next."""
    review = review_at("consulting").on(CLOSES)
    waits.begin(
        review.case,
        "consultation-closed",
        opens_at=clock.end_of(CLOSES),
        waiting_for="Consultation open until 16 May 2011",
    )

    move_close(review.case, date(2011, 5, 17), reason=WHY, by="Officer")

    (wait,) = waits.open_waits()
    assert wait.gate == "consultation-closed-2"
    assert wait.opens_at == clock.end_of(date(2011, 5, 17))
    assert wait.waiting_for == "Consultation open until 17 May 2011"
    assert gates.named(wait.gate).name == wait.gate


def test_the_board_moved_later_keeps_an_extended_consultation(review_at):
    review = review_at("consulting")
    move_close(review.case, LATER, reason=WHY, by="Officer")

    move_board(review.case, date(2011, 7, 19), reason="The hall is taken.", by="Officer")

    assert days_of(review)["consultation"] == LATER
    assert days_of(review)["workshop"] > LATER
    with register.current().reading() as tx:
        assert stage(tx, review.case, "consultation").latest_on > LATER


def test_two_officers_moving_at_once_leave_two_whole_moves(review_at, at_once):
    review = review_at("consulting", in_file=True)

    at_once(
        lambda: move_close(review.case, LATER, reason="One.", by="Officer"),
        lambda: move_close(review.case, date(2011, 5, 31), reason="Other.", by="Officer"),
    )

    with register.current().reading() as tx:
        first, second = drafts.moved_closes(tx, review.case.reference)
    assert (first.was_on, second.was_on) == (CLOSES, first.closes_on)
    assert days_of(review)["consultation"] == second.closes_on


def test_a_consultation_is_not_reopened_on_the_day_it_closes(review_at):
    review = review_at("consulting").on(CLOSES, time(23))
    close_consultation(review.case)

    with review.refused("is not open"):
        move_close(review.case, LATER, reason=WHY, by="Officer")


def test_a_consultation_that_has_closed_is_reopened_and_mails_nobody(review_at):
    review = review_at("consulted")
    before = len(review.letters("WorkshopInvitation"))

    dates = move_close(review.case, LATER, reason=WHY, by="Officer")

    assert dates.is_reopened
    assert open_until(review.case) == LATER
    assert respond(review.case, "amara-okafor", "At last.") == "consultation"
    assert review.letters("ConsultationDatesChanged") == []
    assert len(review.letters("WorkshopInvitation")) == before
    (told,) = review.told("ConsultationReopened")
    assert told.sentence.startswith("Officer reopened the consultation: it closes at the end of 30")


def test_no_write_up_is_lodged_while_it_is_open_again(review_at, paper):
    review = review_at("consulted")
    move_close(review.case, LATER, reason=WHY, by="Officer")

    with review.refused("is not awaited now"):
        lodge(review.case, "write-up", paper(), by="Officer")


def test_a_reopened_consultation_closes_anew_and_counts_again(review_at, paper):
    review = review_at("consulted")
    move_close(review.case, LATER, reason=WHY, by="Officer")
    respond(review.case, "amara-okafor", "At last.")
    review.on(date(2011, 5, 31))

    close_consultation(review.case, *openings(review.case))

    assert [entry.facts["replied"] for entry in review.told("ConsultationClosed")] == [0, 1]
    assert open_until(review.case) is None
    lodge(review.case, "write-up", paper(), by="Officer")


def test_the_workshop_that_people_are_invited_to_stays_where_it_is(review_at):
    review = review_at("consulted")

    with review.refused("invited to the workshop"):
        move_close(review.case, date(2011, 6, 20), reason=WHY, by="Officer")


def test_a_consultation_that_is_written_up_is_not_reopened(review_at):
    review = review_at("written up")

    with review.refused("is not open"):
        move_close(review.case, date(2011, 6, 30), reason=WHY, by="Officer")
