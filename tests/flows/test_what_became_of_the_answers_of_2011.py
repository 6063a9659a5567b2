"""The weeks of 2011 with those consulted, played whole: every point comes back answered."""

from collections import Counter
from collections.abc import Callable

import pytest
from sqlalchemy import select

from quorate import register
from quorate.business.consulting import ledger
from quorate.business.working_over.originals import read
from quorate.business.working_over.outcome_page import outcome
from quorate.papers.page import page_of
from quorate.register import papers, points, responses
from quorate.register.points import Wanted
from quorate.register.tables.incoming import IncomingMessage
from quorate.register.tables.papers import Paper
from tests.flows.played_review import Copy, Review

REMOVED = ("020 7946 0517", "Whoever thought this up is a clown.")


@pytest.fixture
def review(played_2011: Copy, reopened: Callable[[Copy], Review]) -> Review:
    """The review of 2011 after its end."""
    return reopened(played_2011)


def all_papers(review: Review) -> list[Paper]:
    with register.current().reading() as tx:
        return list(papers.papers_of(tx, review.reference))


def test_answers_came_by_link_by_mail_by_the_public_page_and_through_the_officer(
    review: Review,
) -> None:
    with register.current().reading() as tx:
        doors = Counter(answer.door for answer in responses.of_case(tx, review.reference))

    assert doors == {"link": 7, "mail": 4, "public": 200, "officer": 13}


def test_mail_was_sorted_and_the_stranger_waits_for_the_officer(review: Review) -> None:
    with register.current().reading() as tx:
        messages = tx.scalars(select(IncomingMessage)).all()

    kinds = Counter(message.kind for message in messages)
    assert kinds == {"bounce": 1, "auto-reply": 1, "stranger": 1, "response": 4}
    assert [m.from_name for m in messages if m.settled_at is None] == ["Perpetua Lindqvist"]


def test_the_letter_that_bounced_went_again_to_the_other_address(review: Review) -> None:
    invited = review.letters("ConsultationInvitation", person_id="osman-tillyard")

    assert [bool(letter.bounced_at) for letter in invited] == [True, False]
    assert invited[0].message_id != invited[1].message_id


def test_those_without_an_email_address_got_theirs_on_paper(review: Review) -> None:
    printed = [letter for letter in review.letters("ConsultationInvitation") if letter.printed_at]

    assert {letter.state for letter in printed} == {"to-print"}
    assert len(printed) == 2


def test_every_point_has_an_answer_with_its_reason(review: Review) -> None:
    with register.current().reading() as tx:
        found = points.of_case(tx, review.reference, Wanted())

    assert len(found) == 225
    assert all(point.disposition and point.reason for point in found)


def test_everybody_who_answered_is_told_what_became_of_each_point(review: Review) -> None:
    with register.current().reading() as tx:
        answered = {answer.person_id for answer in responses.of_case(tx, review.reference)}

    assert set(review.readers("YourPoints")) == answered


def test_the_write_up_counts_the_campaign_and_shows_it_once(review: Review) -> None:
    (write_up,) = [paper for paper in all_papers(review) if paper.kind == "write-up"]

    assert "18 of 28 people answered, and 200 from the public" in write_up.text
    assert write_up.text.count("Two hundred of you wrote") == 1
    assert "<svg" in page_of(write_up)


def test_the_page_of_the_outcome_says_what_was_asked_said_and_done(review: Review) -> None:
    page = outcome(review.reference)

    assert page.title
    assert "fourteen" in str(page)


def test_words_taken_out_stand_in_no_paper_and_no_letter(review: Review) -> None:
    published = [page_of(paper) for paper in all_papers(review)]
    published += [str(row["fields"]) + str(row["text"]) for row in review.rows("letter")]
    published += [str(outcome(review.reference)), *(str(row) for row in review.rows("journal"))]

    assert not [text for text in published for words in REMOVED if words in text]


def test_the_original_is_kept_and_each_reading_of_it_is_logged(review: Review) -> None:
    with register.current().reading() as tx:
        (answer,) = [
            one
            for one in responses.of_case(tx, review.reference, "consultation")
            if one.person_id == "patrick-kilbrennan"
        ]

    original = read(
        review.case, answer.id, reader="imogen-bhattarai", because="A complaint was made."
    )

    assert REMOVED[1] in original.text
    assert REMOVED[1] not in answer.text
    assert len(review.rows("original_read")) == 1


def test_the_ledger_accounts_for_every_letter(review: Review) -> None:
    counted = ledger.counts(review.reference)

    of_the_case = [row for row in review.rows("letter") if row["case_reference"]]
    assert sum(counted.values()) == len(of_the_case)
    assert {"printed", "answered"} <= set(counted)
