"""Consulting: who is written to and reminded, whose answers count, and the write-up's round."""

from datetime import date, time

import pytest

from quorate import register
from quorate.business.consulting.answering import respond
from quorate.business.consulting.circulation import circulate_write_up, close_comments
from quorate.business.consulting.consultation import (
    close_consultation,
    open_consultation,
    remind_those_who_owe,
)
from quorate.business.consulting.inviting import how_to_reply
from quorate.business.consulting.workshop import invite_to_workshop
from quorate.business.refusal import NotFound
from quorate.register import papers, responses
from quorate.register.tables.people import Person

LAST_MINUTE = time(23, 59)


def test_everybody_consulted_is_invited_once(review_at):
    review = review_at("consulting")

    open_consultation(review.case)

    invited = review.recipients("ConsultationInvitation")
    assert len(invited) == len(set(invited)) == 28
    assert len(review.told("ConsultationOpened")) == 1


def test_the_invitation_encloses_the_paper_and_says_when_it_closes(review_at):
    letter = review_at("consulting").letters("ConsultationInvitation")[0]

    with register.current().reading() as tx:
        (enclosed,) = papers.by_ids(tx, letter.paper_ids)
    assert enclosed.kind == "consultation-paper"
    assert letter.fields["closes_on"] == "2011-05-16"


def test_an_answer_in_the_consultation_is_recorded(review_at):
    review = review_at("consulting")

    stage = respond(review.case, "amara-okafor", "  Keep the seats.\n")

    with register.current().reading() as tx:
        (answer,) = responses.of_case(tx, review.case.reference)
    assert (stage, answer.text) == ("consultation", "Keep the seats.")
    assert len(review.told("ResponseReceived")) == 1


def test_an_answer_counts_to_the_end_of_the_last_day(review_at):
    review = review_at("consulting").on(date(2011, 5, 16), LAST_MINUTE)

    assert respond(review.case, "amara-okafor", "Just in time.") == "consultation"


@pytest.mark.parametrize("text", ["", "  \n\t"])
def test_an_answer_without_a_word_is_refused(review_at, text):
    review = review_at("consulting")

    with review.refused("without a word"):
        respond(review.case, "amara-okafor", text)


@pytest.mark.parametrize("person", ["nobody", "leonard-asiedu-frost"])
def test_an_answer_of_somebody_not_consulted_is_refused(review_at, person):
    review = review_at("consulting")

    with review.refused(f"'{person}' is not a consultee", NotFound):
        respond(review.case, person, "Let me in.")


CLOSED = [
    ("launched", date(2011, 4, 5)),
    ("authorised", date(2011, 4, 18)),
    ("consulting", date(2011, 5, 17)),
    ("consulted", date(2011, 5, 18)),
    ("written up", date(2011, 6, 23)),
    ("circulating", date(2011, 7, 1)),
    ("commented", date(2011, 7, 2)),
]


@pytest.mark.parametrize(("stage", "on"), CLOSED)
def test_an_answer_when_nothing_is_open_is_refused(review_at, stage, on):
    review = review_at(stage).on(on)

    with review.refused("Neither the consultation nor the comments"):
        respond(review.case, "amara-okafor", "Too soon or too late.")


def test_an_answer_while_the_write_up_goes_round_is_a_comment(review_at):
    review = review_at("circulating").on(date(2011, 6, 30), LAST_MINUTE)

    assert respond(review.case, "amara-okafor", "Well written.") == "circulation"


def test_only_those_who_owe_an_answer_are_reminded(review_at):
    review = review_at("consulting")
    respond(review.case, "amara-okafor", "Yes.")

    remind_those_who_owe(review.case, 10)

    reminded = review.recipients("ConsultationReminder")
    assert len(reminded) == 27
    assert "amara-okafor" not in reminded


def test_nobody_gets_the_same_reminder_twice(review_at):
    review = review_at("consulting")

    remind_those_who_owe(review.case, 10)
    remind_those_who_owe(review.case, 10)

    assert len(review.letters("ConsultationReminder")) == 28
    assert len(review.told("ConsulteesReminded")) == 1


def test_the_second_reminder_goes_to_those_who_still_owe(review_at):
    review = review_at("consulting")
    remind_those_who_owe(review.case, 10)
    respond(review.case, "amara-okafor", "Yes.")

    remind_those_who_owe(review.case, 2)

    assert review.recipients("ConsultationReminder").count("amara-okafor") == 1
    assert review.recipients("ConsultationReminder").count("duncan-wojcik") == 2


def test_the_close_says_how_many_people_replied(review_at):
    review = review_at("consulting")
    for person in ("amara-okafor", "amara-okafor", "duncan-wojcik"):
        respond(review.case, person, "Yes.")

    close_consultation(review.case)

    (closed,) = review.told("ConsultationClosed")
    assert closed.sentence == "Consultation closed: 2 of 28 people replied."


@pytest.mark.clause("12.3")
def test_the_workshop_is_called_with_its_notice_counted(review_at):
    review = review_at("consulted")

    (called,) = review.told("WorkshopConvened")
    assert len(review.letters("WorkshopInvitation")) == 28
    assert called.facts == {"held_on": "2011-06-16", "is_lawful": True}


def test_nobody_is_invited_to_the_workshop_twice(review_at):
    review = review_at("consulted")

    invite_to_workshop(review.case)

    assert len(review.letters("WorkshopInvitation")) == 28


def test_the_workshop_is_put_in_the_diary(review_at):
    letter = review_at("consulted").letters("WorkshopInvitation")[0]

    assert letter.invitation["starts_at"] == "2011-06-16T08:30:00+00:00"  # 09:30 in London


def test_the_write_up_goes_to_all_consulted_whether_they_replied_or_not(review_at):
    review = review_at("written up")

    circulate_write_up(review.case)
    circulate_write_up(review.case)

    assert len(review.letters("CommentsInvitation")) == 28
    assert review.letters("CommentsInvitation")[0].fields["comments_close_on"] == "2011-06-30"


@pytest.mark.clause("Proposed Action")
def test_a_late_write_up_leaves_fewer_days_for_comments_and_says_so(review_at):
    review = review_at("written up").on(date(2011, 6, 27))

    circulate_write_up(review.case)

    (told,) = review.told("WriteUpCirculated")
    assert told.facts == {"closes_on": "2011-06-30", "is_short": True}


def test_the_close_of_comments_says_how_many_commented(review_at):
    review = review_at("circulating")
    respond(review.case, "amara-okafor", "Yes.")

    close_comments(review.case)

    assert review.told("CommentsClosed")[0].facts == {"commented": 1}


def test_who_is_written_to_on_paper_is_not_asked_to_reply_to_an_email() -> None:
    by_post, by_email = Person(id="a", name="Ada"), Person(id="b", name="Ben", email="b@x.org")

    assert how_to_reply(by_post).startswith("Write to us at the address below, in your own words")
    assert how_to_reply(by_email).startswith("Reply to this email, in your own words")
