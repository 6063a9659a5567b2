"""Members answer by criteria, on one exact text; the later answer stands until they close."""

from datetime import date, time

import pytest

from quorate.business.groups import answering, changing
from quorate.business.groups.answering import AnswerRefused
from quorate.business.groups.inbox import past_answers, waiting_for
from quorate.business.refusal import Refused
from tests.business.groups.proposed import (
    CHAIR,
    HEALTH,
    MEMBERS,
    POLICE,
    PROPOSER,
    REPLY_BY,
    Proposed,
    a_form,
    findings,
)


def test_every_member_is_asked_with_a_reply_date(circulated: Proposed) -> None:
    assert circulated.recipients("EndorsementAsked") == list(MEMBERS)
    assert circulated.standing.reply_by == REPLY_BY
    assert circulated.letters("EndorsementAsked")[0].fields["link"].endswith("/answer")


def test_an_answer_keeps_the_version_and_hash_of_what_was_seen(circulated: Proposed) -> None:
    circulated.answers(HEALTH)
    answer = circulated.seat_of(HEALTH).answer
    assert answer is not None
    assert (answer.version, answer.sha256) == (1, circulated.standing.sha256)
    facts = circulated.told("AnswerGiven")[0].facts
    assert facts["sha256"] == circulated.standing.sha256
    assert facts["door"] == "portal"


def test_an_answer_to_another_text_is_refused(circulated: Proposed) -> None:
    seen = circulated.given()
    changing.change_text(circulated.case, a_form(months=9), by="Officer")
    with pytest.raises(Refused, match="text has changed since you read it: it is version 2"):
        answering.answer(circulated.case, HEALTH, seen, door="portal")
    assert circulated.seat_of(HEALTH).state == "owes"


def test_the_same_answer_sent_twice_is_one(circulated: Proposed) -> None:
    circulated.answers(HEALTH, "endorse-with-conditions", conditions=("Report monthly.",))
    circulated.answers(HEALTH, "endorse-with-conditions", conditions=("Report monthly.",))

    assert len(circulated.told("AnswerGiven")) == 1


def test_the_later_answer_stands_and_the_journal_shows_both(circulated: Proposed) -> None:
    circulated.answers(HEALTH, "endorse")
    circulated.answers(HEALTH, "refuse")
    seat = circulated.seat_of(HEALTH)
    assert seat.answer is not None
    assert seat.answer.choice == "refuse"
    assert [answer.choice for answer in seat.replaced] == ["endorse"]
    assert len(circulated.told("AnswerGiven")) == 2
    assert "in place of 'endorse'" in circulated.told("AnswerGiven")[1].sentence


def test_an_answer_given_twice_counts_once(circulated: Proposed) -> None:
    circulated.answers(HEALTH)
    circulated.answers(HEALTH)
    assert "1 answered" in circulated.standing.sum_so_far


def test_somebody_without_a_seat_is_refused(circulated: Proposed) -> None:
    with pytest.raises(Refused, match="no seat"):
        circulated.answers(PROPOSER)


def test_a_group_whose_value_is_not_met_is_not_endorsed(circulated: Proposed) -> None:
    with pytest.raises(AnswerRefused, match="cannot be endorsed") as refused:
        circulated.answers(HEALTH, criteria=findings(value="It is done already."))
    assert [lack.part for lack in refused.value.lacks] == ["value"]
    circulated.answers(HEALTH, "refuse", criteria=findings(value="It is done already."))


@pytest.mark.parametrize(
    ("choice", "changes", "part"),
    [
        ("endorse", {"criteria": {}}, "purpose"),
        ("endorse-with-conditions", {"conditions": ("  ",)}, "conditions"),
        ("refuse", {"reason": " "}, "reason"),
        ("send-back", {"reason": ""}, "reason"),
        ("", {}, "choice"),
    ],
)
def test_an_answer_that_lacks_a_part_says_which(
    circulated: Proposed, choice: str, changes: dict[str, object], part: str
) -> None:
    with pytest.raises(AnswerRefused) as refused:
        circulated.answers(HEALTH, choice, **changes)
    assert part in [lack.part for lack in refused.value.lacks]
    assert not circulated.told("AnswerGiven")


def test_after_closing_an_answer_is_refused_with_the_time(circulated: Proposed) -> None:
    circulated.on(date(2011, 9, 15), time(14, 5))
    circulated.all_answer(*["endorse"] * 8)
    with pytest.raises(Refused, match=r"closed at 2:05pm on Thursday 15 September 2011"):
        circulated.answers(CHAIR, "refuse")
    assert circulated.seat_of(CHAIR).answer.choice == "endorse"  # type: ignore[union-attr]


def test_after_the_reply_date_an_answer_is_refused_before_anybody_closed(
    circulated: Proposed,
) -> None:
    circulated.all_answer("endorse", "endorse", "endorse")
    circulated.on(date(2011, 9, 20), time(0, 5))
    with pytest.raises(Refused, match=r"closed at 11:59pm on Monday 19 September 2011"):
        circulated.answers(HEALTH)
    assert circulated.standing.state == "closed"


def test_the_last_minute_of_the_reply_date_is_in_time(circulated: Proposed) -> None:
    circulated.all_answer("endorse", "endorse", "endorse")
    circulated.on(REPLY_BY, time(23, 59)).answers(HEALTH)
    assert "4 answered" in circulated.standing.sum_so_far


def test_an_answer_that_comes_too_late_for_a_quorum_to_stand_is_taken(
    circulated: Proposed,
) -> None:
    circulated.all_answer("endorse", "endorse")
    circulated.on(date(2011, 9, 20), time(0, 5)).answers(HEALTH)
    assert "3 answered" in circulated.standing.sum_so_far


def test_nobody_answers_what_is_not_before_the_members(proposal: Proposed) -> None:
    proposal.submit()
    with pytest.raises(Refused, match="not before Harrow Chief Executives"):
        proposal.answers(HEALTH)


def test_what_waits_for_a_member_is_in_the_inbox_until_answered(circulated: Proposed) -> None:
    [waiting] = waiting_for(POLICE)
    assert waiting.what == "Answer by 19 September 2011"
    assert waiting.path == f"/proposals/{circulated.reference}/answer"
    circulated.answers(POLICE)
    assert waiting_for(POLICE) == []
    assert waiting_for(PROPOSER) == []


def test_past_answers_are_kept_with_what_came_of_them(circulated: Proposed) -> None:
    circulated.answers(POLICE, "refuse")
    circulated.all_answer("endorse", "endorse", "endorse", "endorse")
    circulated.settle()
    [now, before] = past_answers(POLICE)
    assert (now.answer.choice, before.answer.choice) == ("endorse", "refuse")
    assert before.answer.superseded_at is not None
    assert "Endorsed by agreement" in now.outcome_in_words
