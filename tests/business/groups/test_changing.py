"""If a word of the text changes, answers lapse visibly and nothing is carried by them."""

from datetime import date

import pytest

from quorate.business.groups import changing
from quorate.business.groups.inbox import past_answers
from quorate.business.refusal import Refused
from tests.business.groups.proposed import (
    CHAIR,
    HEALTH,
    MEMBERS,
    POLICE,
    REPLY_BY,
    Proposed,
    a_form,
)

NINE_MONTHS = (
    "Duration. Before: \u201c6 months from the day it is opened\u201d. Now: \u201c9 months"
)


def _changed(circulated: Proposed, **changes: object) -> int:
    return changing.change_text(circulated.case, a_form(**changes), by="Officer")


def test_a_changed_word_lets_every_answer_lapse(circulated: Proposed) -> None:
    circulated.all_answer("endorse", "refuse")
    assert _changed(circulated, months=9) == 2
    standing = circulated.standing
    assert [seat.state for seat in standing.seats] == ["owes"] * 8
    assert "Nobody has answered" in standing.sum_so_far
    assert circulated.told("ProposalChanged")[0].sentence.count("2 answers lapsed")


def test_a_lapsed_answer_stays_in_sight_with_what_changed(circulated: Proposed) -> None:
    circulated.answers(POLICE)
    _changed(circulated, months=9)
    [lapsed] = circulated.seat_of(POLICE).lapsed
    assert lapsed.version == 1
    assert lapsed.changes[0].startswith(NINE_MONTHS)
    assert past_answers(POLICE)[0].answer.lapsed_at is not None


def test_those_who_answered_are_told_what_changed(circulated: Proposed) -> None:
    circulated.answers(POLICE)
    _changed(circulated, months=9)
    letters = {letter.person_id: letter.fields for letter in circulated.letters("ProposalChanged")}
    assert set(letters) == set(MEMBERS)
    assert letters[POLICE]["lapsed"]
    assert not letters[CHAIR]["lapsed"]
    assert letters[POLICE]["changes"][0].startswith(NINE_MONTHS)


def test_nothing_is_carried_by_lapsed_answers(circulated: Proposed) -> None:
    circulated.all_answer(*["endorse"] * 7)
    _changed(circulated, months=9)
    for member in MEMBERS[:3]:
        circulated.answers(member, "refuse")
    assert circulated.settle() == "refused"


def test_the_last_of_eight_answers_after_a_change_does_not_close(circulated: Proposed) -> None:
    circulated.all_answer(*["endorse"] * 7)
    _changed(circulated, months=9)
    circulated.answers(MEMBERS[7])
    assert circulated.standing.state == "open"


def test_a_late_change_gives_the_whole_period_again(circulated: Proposed) -> None:
    circulated.on(date(2011, 9, 16))
    _changed(circulated, months=9)
    assert circulated.standing.reply_by == date(2011, 9, 30)


def test_an_early_change_leaves_the_reply_date(circulated: Proposed) -> None:
    circulated.on(date(2011, 9, 7))
    _changed(circulated, months=9)
    assert circulated.standing.reply_by == REPLY_BY


def test_a_change_of_no_word_is_refused_and_no_answer_lapses(circulated: Proposed) -> None:
    circulated.answers(POLICE)
    with pytest.raises(Refused, match="No word"):
        _changed(circulated)
    assert circulated.seat_of(POLICE).state == "answered"


def test_a_change_that_lacks_a_part_is_refused(circulated: Proposed) -> None:
    with pytest.raises(Refused, match="The value is missing"):
        _changed(circulated, value_added=" ")
    assert len(circulated.papers()) == 1


def test_a_change_after_the_close_is_refused_with_the_time(circulated: Proposed) -> None:
    circulated.all_answer(*["endorse"] * 8)
    with pytest.raises(Refused, match="closed at"):
        _changed(circulated, months=9)


def test_a_proposal_that_nobody_was_asked_about_is_not_changed(proposal: Proposed) -> None:
    proposal.submit()
    with pytest.raises(Refused, match="not before"):
        _changed(proposal, months=9)


def test_an_answer_after_a_change_holds_for_the_new_text(circulated: Proposed) -> None:
    circulated.answers(HEALTH)
    _changed(circulated, months=9)
    circulated.answers(HEALTH, "refuse")
    seat = circulated.seat_of(HEALTH)
    assert seat.answer is not None
    assert seat.answer.version == 2
    assert not seat.replaced
    assert len(seat.lapsed) == 1
