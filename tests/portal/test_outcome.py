"""We asked, you said, we did: not before it is decided and told, then for everybody."""

from datetime import date

import pytest

from quorate import register
from quorate.business import owing, waits
from quorate.business.correspondence.delivery import deliver
from quorate.business.reviewing import ending
from quorate.business.reviewing.lodging import lodge
from quorate.business.working_over import own_points, quoting, themes
from quorate.business.working_over.outcome_page import is_published, outcome
from quorate.post.compose import compose
from quorate.post.letters import letter_from_row
from quorate.register import consultees, people
from tests.business.stages import a_paper
from tests.business.working_over.answers_given import AMARA, DUNCAN, ids_of
from tests.business.working_over.worked_over import came, disposed
from tests.portal.browser import Browser

REVIEW = "REV-2011-01"
PAGE = f"/consultations/{REVIEW}/outcome"
PRINTED = "winifred-sarpong-lee"  # has no email address


@pytest.fixture
def decided(review_at):
    """Decided and carried out: three answers worked over, one quoted, one not for publication."""
    review = review_at("carried out")
    quoted = came(review.case, AMARA, "Three seats would be fair.", published_as="Amara Okafor")
    private = came(review.case, DUNCAN, "Between you and me, no.", may_publish=False)
    by_post = came(review.case, PRINTED, "Shorter papers.", "And larger print.")
    theme = themes.add_theme(review.case, "Seats", by="Officer")
    themes.give_theme(review.case, ids_of(quoted, private), theme, by="Officer")
    quoting.clear(review.case, ids_of(quoted), by="Officer")
    disposed(review.case, quoted, disposition="not-changed", reason="Two are enough.")
    disposed(review.case, private, by_post)
    return review


def told(review):
    """The feedback is lodged and goes out."""
    lodge(review.case, "feedback", a_paper(text="It was *close*.\n"), by="Officer")
    ending.send_feedback(review.case)
    own_points.tell_each_their_points(review.case)
    return review


def read(letter):
    return compose(letter_from_row(letter.name, {**letter.fields, "link": ""})).text


@pytest.mark.parametrize("stage", ["launched", "authorised"])
def test_nothing_stands_there_before_a_consultation_opens(review_at, stage):
    review_at(stage)

    assert Browser().get(PAGE).status == 404
    assert Browser().get("/consultations/NO-SUCH/outcome").status == 404


@pytest.mark.parametrize(
    ("stage", "says"),
    [
        ("consulting", "is open until the end of Monday 16 May 2011"),
        ("commented", "is being worked over"),
        ("carried out", "is being worked over"),
    ],
)
def test_before_it_is_told_it_says_by_when_it_will_be(review_at, stage, says):
    review_at(stage)

    page = Browser().get(PAGE)

    assert says in page.text
    assert "is published by 8 August 2011" in page.text
    assert not is_published(REVIEW)


@pytest.mark.clause("17.1")
def test_everybody_reads_what_was_asked_said_and_done(decided):
    assert "Three seats" not in Browser().get(PAGE).text
    told(decided)

    page = Browser().get(PAGE)

    assert "The Board agreed the proposals. That was on 12 July 2011." in page.text
    assert "3 of 28 people answered" in page.text
    assert "“Three seats would be fair.” Amara Okafor" in page.text
    assert "Not changed Why Two are enough." in page.text or "Two are enough." in page.text
    assert "<em>close</em>" in page.answer.text
    assert 'role="img"' in page.answer.text


def test_words_that_were_not_cleared_are_told_without_them(decided):
    page = told(decided) and Browser().get(PAGE)

    assert "Between you and me" not in page.answer.text
    assert "larger print" not in page.answer.text
    assert outcome(REVIEW).heard.points == 4


def test_nobody_is_shown_by_name_who_did_not_ask_for_it(decided):
    page = told(decided) and Browser().get(PAGE)

    assert "Duncan Wojcik" not in page.text
    assert "Winifred" not in page.text


def test_a_review_that_was_withdrawn_says_so(review_at):
    review = review_at("consulting")
    ending.withdraw(review.case, reason="The money is gone.", by="Officer")

    assert "was withdrawn, and nothing was decided. The money is gone." in Browser().get(PAGE).text


@pytest.mark.clause("17.1")
def test_each_who_answered_gets_a_letter_with_their_own_points(decided):
    told(decided)
    letters = {letter.person_id: letter for letter in decided.letters("YourPoints")}

    assert set(letters) == {AMARA, DUNCAN, PRINTED}
    text = read(letters[AMARA])
    assert "You said: Three seats would be fair." in text
    assert "What became of it: Not changed. Two are enough." in text
    assert "Between you and me" not in text
    assert "Between you and me" in read(letters[DUNCAN])
    assert read(letters[PRINTED]).count("What became of it: Noted. It is known.") == 2


def test_a_letter_about_points_goes_once(decided):
    told(decided)

    own_points.tell_each_their_points(decided.case)

    assert len(decided.letters("YourPoints")) == 3
    assert len(decided.told("PointsAnswered")) == 1


def test_the_letter_leads_to_the_public_page_and_signs_nobody_in(decided, letters_sent):
    told(decided)
    deliver(REVIEW)

    (letter,) = [
        one for one in letters_sent.received if (one.name, one.person) == ("YourPoints", AMARA)
    ]
    assert any(address.endswith(PAGE) for address in letter.addresses)
    assert not any("/link/" in address for address in letter.addresses)


def test_the_public_hears_of_its_own_points_and_nothing_else(decided):
    with register.current().transaction() as tx:
        people.add_person(tx, "public-1", "Jo", email="jo@example.org")
        consultees.enter(tx, REVIEW, [consultees.Entry("public-1", source="public")])
    disposed(decided.case, came(decided.case, "public-1", "Keep the library."))
    told(decided)

    assert "public-1" in decided.recipients("YourPoints")
    assert "public-1" not in decided.recipients("Feedback")
    assert outcome(REVIEW).heard.from_the_public == 1


def test_the_last_day_to_answer_is_shown_to_the_officer(review_at):
    review = review_at("carried out").on(date(2011, 7, 14))
    waits.begin(review.case, "feedback-lodged", opens_at=None, waiting_for="the feedback")

    (debt,) = owing.who_owes(REVIEW)

    assert (debt.by, debt.is_late) == (date(2011, 8, 8), False)
