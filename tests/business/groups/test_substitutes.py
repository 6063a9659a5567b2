"""A substitute answers when asked to, or from a set day on; never both (7.3)."""

from datetime import date

import pytest

from quorate.business.groups import circulating, minding
from quorate.business.groups.handing_over import hand_over, take_back
from quorate.business.groups.inbox import waiting_for
from quorate.business.refusal import Refused
from tests.business.groups.proposed import (
    HAVS,
    POLICE,
    POLICE_SUBSTITUTE,
    SUBSTITUTES,
    Proposed,
)


def test_a_substitute_may_not_answer_before_the_set_day(circulated: Proposed) -> None:
    with pytest.raises(Refused, match="from Wednesday 14 September 2011"):
        circulated.answers(POLICE_SUBSTITUTE)
    circulated.on(SUBSTITUTES).answers(POLICE_SUBSTITUTE)
    seat = circulated.seat_of(POLICE)
    assert seat.answer is not None
    assert seat.answer.role == "substitute"


def test_substitutes_are_asked_on_the_set_day_for_those_who_owe(circulated: Proposed) -> None:
    circulated.answers(POLICE)
    circulated.on(SUBSTITUTES)
    minding.take_stock(circulated.case, circulating.DayOfNote(SUBSTITUTES))
    asked = circulated.recipients("SubstituteAsked")
    assert POLICE_SUBSTITUTE not in asked
    assert "dermot-okwuosa" in asked


def test_once_the_substitute_has_answered_the_member_may_not(circulated: Proposed) -> None:
    circulated.on(SUBSTITUTES).answers(POLICE_SUBSTITUTE)
    with pytest.raises(Refused, match="substitute has answered"):
        circulated.answers(POLICE)


def test_once_the_member_has_answered_the_substitute_may_not(circulated: Proposed) -> None:
    circulated.on(SUBSTITUTES).answers(POLICE)
    with pytest.raises(Refused, match="representative has answered"):
        circulated.answers(POLICE_SUBSTITUTE, "refuse")


def test_after_handing_over_the_substitute_answers_and_not_the_member(
    circulated: Proposed,
) -> None:
    hand_over(circulated.case, POLICE)
    assert circulated.recipients("SubstituteAsked") == [POLICE_SUBSTITUTE]
    assert not waiting_for(POLICE)
    with pytest.raises(Refused, match="handed over"):
        circulated.answers(POLICE)
    circulated.answers(POLICE_SUBSTITUTE)
    assert circulated.seat_of(POLICE).state == "answered"


def test_what_was_handed_over_may_be_taken_back_until_it_is_answered(
    circulated: Proposed,
) -> None:
    hand_over(circulated.case, POLICE)
    take_back(circulated.case, POLICE)
    with pytest.raises(Refused):
        circulated.answers(POLICE_SUBSTITUTE)
    hand_over(circulated.case, POLICE)
    circulated.answers(POLICE_SUBSTITUTE)
    with pytest.raises(Refused):
        take_back(circulated.case, POLICE)
    assert circulated.recipients("SubstituteAsked") == [POLICE_SUBSTITUTE] * 2


def test_nobody_hands_over_without_a_substitute(circulated: Proposed) -> None:
    with pytest.raises(Refused, match="No substitute is named"):
        hand_over(circulated.case, HAVS)


def test_nobody_hands_over_a_seat_of_another(circulated: Proposed) -> None:
    with pytest.raises(Refused, match="You represent no seat"):
        hand_over(circulated.case, POLICE_SUBSTITUTE)


def test_nobody_hands_over_after_the_close(circulated: Proposed) -> None:
    circulated.all_answer("endorse", "endorse", "endorse")
    circulated.on(date(2011, 9, 20))
    with pytest.raises(Refused, match="closed at"):
        hand_over(circulated.case, POLICE)


def test_the_letter_speaks_of_a_substitute_only_where_one_is_named(circulated: Proposed) -> None:
    asked = {letter.person_id: letter.fields for letter in circulated.letters("EndorsementAsked")}
    assert asked[POLICE]["substitutes_from"] == "2011-09-14"
    assert asked[HAVS]["substitutes_from"] is None
