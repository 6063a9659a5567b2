"""How a case ends: with feedback, or withdrawn and told to all who were written to."""

from datetime import date

import pytest

from quorate import register
from quorate.business import waits
from quorate.business.consulting.answering import respond
from quorate.business.consulting.consultation import close_consultation
from quorate.business.meeting.meetings import apologise, postpone
from quorate.business.meeting.moving import move_board
from quorate.business.refusal import Refused, Withdrawn
from quorate.business.reviewing.decisions import record_approval
from quorate.business.reviewing.ending import (
    close_case,
    send_feedback,
    tell_all_who_were_written_to,
    withdraw,
)
from quorate.business.reviewing.lodging import lodge
from quorate.register import cases, letters

REASON = "The Council reviews its own structure first."


def withdrawn(review):
    """The same review, withdrawn."""
    withdraw(review.case, reason=REASON, by="Officer")
    return review


def sent_to(review, *people):
    """Mark the letters to these people as sent; all others stay queued."""
    with register.current().transaction() as tx:
        for letter in letters.letters_of(tx, review.case.reference):
            if letter.person_id in people:
                letter.state = "sent"


def states(review, name):
    """The states of the letters of a name."""
    return {letter.state for letter in review.letters(name)}


def test_a_withdrawal_is_told_once_to_those_who_were_written_to(review_at):
    review = review_at("launched")
    sent_to(review, "amara-okafor", "tobias-fennimore")
    withdrawn(review)

    tell_all_who_were_written_to(review.case)
    tell_all_who_were_written_to(review.case)

    assert review.recipients("ReviewWithdrawn") == ["amara-okafor", "tobias-fennimore"]
    assert review.letters("ReviewWithdrawn")[0].fields["reason"] == REASON
    assert len(review.told("WithdrawalTold")) == 1


def test_letters_not_yet_sent_are_stopped_by_a_withdrawal(review_at):
    review = review_at("launched")
    sent_to(review, "amara-okafor")

    tell_all_who_were_written_to(withdrawn(review).case)

    assert states(review, "NoticeOfMeeting") == {"sent", "failed"}
    assert states(review, "ReviewWithdrawn") == {"queued"}


def test_telling_of_a_withdrawal_needs_one(review_at):
    review = review_at("launched")

    with review.refused("is not withdrawn", LookupError):
        tell_all_who_were_written_to(review.case)


ACTS = {
    "an answer": lambda review, paper: respond(review.case, "amara-okafor", "Yes."),
    "a paper": lambda review, paper: lodge(review.case, "write-up", paper(), by="Officer"),
    "apologies": lambda review, paper: apologise(review.case, "board", "amara-okafor"),
    "an approval": lambda review, paper: record_approval(
        review.case, "Harrow Council", date(2011, 4, 18), by="Clerk"
    ),
    "a meeting": lambda review, paper: review.meets(attended=[]),
    "a postponement": lambda review, paper: postpone(
        review.case, "board", reason="Snow.", by="Chair"
    ),
    "another day": lambda review, paper: move_board(
        review.case, date(2011, 10, 18), reason="Snow.", by="Chair"
    ),
    "another withdrawal": lambda review, paper: withdrawn(review),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_nothing_is_recorded_in_a_case_that_is_withdrawn(review_at, paper, act):
    review = withdrawn(review_at("consulting"))

    with review.refused("is withdrawn: nothing more can be recorded"):
        act(review, paper)


def test_a_step_of_a_withdrawn_case_is_not_taken(review_at):
    review = withdrawn(review_at("consulting"))

    with review.refused("REV-2011-01", Withdrawn):
        close_consultation(review.case)


def test_a_wait_of_a_withdrawn_case_is_broken_off(review_at):
    review = withdrawn(review_at("consulting"))

    with pytest.raises(Withdrawn):
        waits.refuse_if_withdrawn(review.case)


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_withdrawal_gives_its_reason(review_at, reason):
    review = review_at("consulting")

    with review.refused("with a reason"):
        withdraw(review.case, reason=reason, by="Officer")


SETTLED = ["agreed", "carried out", "answered"]


@pytest.mark.parametrize("stage", SETTLED)
def test_what_the_board_has_decided_cannot_be_withdrawn(review_at, stage):
    review = review_at(stage)

    with review.refused("The Board has decided REV-2011-01"):
        withdrawn(review)


def test_what_the_board_has_refused_cannot_be_withdrawn(review_at, motion):
    review = review_at("approved")
    review.meets(motion({"against": tuple(review.members())}))

    with review.refused("not agreed"):
        withdrawn(review)


def test_what_is_agreed_in_principle_only_can_be_withdrawn(review_at, motion):
    review = review_at("on the day")
    review.meets(motion())

    withdrawn(review)

    assert len(review.told("ReviewWithdrawn")) == 1


def test_a_closed_case_cannot_be_withdrawn(review_at):
    review = review_at("closed")

    with review.refused("is closed", Refused):
        withdrawn(review)


@pytest.mark.clause("17.1")
def test_feedback_goes_once_to_everybody_consulted(review_at):
    review = review_at("answered")

    send_feedback(review.case)
    send_feedback(review.case)

    told = review.recipients("Feedback")
    assert len(told) == len(set(told)) == 28
    fields = review.letters("Feedback")[0].fields
    assert (fields["decided_on"], fields["effective_on"]) == ("2011-07-12", "2011-07-12")
    assert fields["reasons"] == ["They are enough."]


def test_feedback_that_was_never_lodged_is_not_sent(review_at):
    review = review_at("carried out")

    with review.refused("has no feedback", LookupError):
        send_feedback(review.case)


def test_feedback_that_has_gone_out_cannot_be_changed(review_at, paper):
    review = review_at("answered")
    send_feedback(review.case)

    with review.refused("has gone out"):
        lodge(review.case, "feedback", paper(title="Another"), by="Officer")


def test_a_closed_case_waits_for_nothing_more(review_at):
    review = review_at("answered")
    waits.begin(review.case, "feedback-lodged", opens_at=None, waiting_for="the feedback")

    close_case(review.case)

    with register.current().reading() as tx:
        row = cases.find(tx, review.case.reference)
    assert (row.outcome, row.closed_at) == ("agreed", review.hand.moment)
    assert waits.open_waits() == []


def test_a_withdrawn_case_is_closed_as_withdrawn(review_at):
    review = withdrawn(review_at("consulting"))
    tell_all_who_were_written_to(review.case)

    close_case(review.case)

    assert review.told("CaseClosed")[0].sentence == "The case is closed: withdrawn."
