"""Who answers for a seat: the representative or a substitute, never both (7.3, 22.48)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate.constitution.answering import (
    AnsweringRuling,
    SeatToAnswer,
    rule_on_handing_over,
    rule_on_taking_back,
    seats_that_may_answer,
    who_may_answer,
)
from quorate.constitution.articles import Articles

SUBSTITUTES = pytest.mark.clause("7.3")
PROPOSER = pytest.mark.clause("22.48")
INTERESTS = pytest.mark.clause("16.1")

SET_DAY = date(2011, 9, 12)
BEFORE = date(2011, 9, 9)
SEAT = SeatToAnswer("police", "rae", ("sam", "sue"))
PEOPLE = st.none() | st.sampled_from(["rae", "sam", "sue", "zoe"])


def ruled(seat: SeatToAnswer, articles: Articles, **facts: Any) -> AnsweringRuling:
    return who_may_answer(
        seat, articles, **({"today": BEFORE, "substitutes_from_on": SET_DAY} | facts)
    )


def with_proposers_vote(articles: Articles) -> Articles:
    votes = replace(articles.endorsement.proposer_votes, value=True)
    return replace(articles, endorsement=replace(articles.endorsement, proposer_votes=votes))


@SUBSTITUTES
@pytest.mark.parametrize(
    ("change", "today", "people"),
    [
        ({}, BEFORE, ("rae",)),
        ({}, SET_DAY, ("rae", "sam", "sue")),
        ({"handed_over_to": "sam"}, BEFORE, ("sam",)),
        ({"handed_over_to": "sam"}, SET_DAY, ("sam",)),
        ({"handed_over_to": "zoe"}, BEFORE, ("rae",)),
        ({"answered_by": "rae"}, BEFORE, ("rae",)),
        ({"answered_by": "rae"}, SET_DAY, ("rae",)),
        ({"answered_by": "sue"}, SET_DAY, ("sue",)),
        ({"answered_by": "sam", "handed_over_to": "sam"}, BEFORE, ("sam",)),
        ({"answered_by": "rae", "handed_over_to": "sam"}, BEFORE, ("rae",)),
        ({"answered_by": "zoe"}, BEFORE, ("rae",)),
        ({"answered_by": "zoe"}, SET_DAY, ("rae", "sam", "sue")),
        ({"substitutes": ()}, SET_DAY, ("rae",)),
        ({"representative": None}, SET_DAY, ()),
    ],
)
def test_a_substitute_answers_when_it_is_their_turn(
    change: dict[str, Any], today: date, people: tuple[str, ...], articles: Articles
) -> None:
    assert ruled(replace(SEAT, **change), articles, today=today).people == people


@SUBSTITUTES
@pytest.mark.parametrize(
    ("change", "person", "says"),
    [
        ({}, "sam", "or from Monday 12 September 2011 if they have not answered"),
        ({}, "zoe", "You are not named for this seat"),
        ({"handed_over_to": "sam"}, "rae", "handed over to a substitute"),
        ({"handed_over_to": "sam"}, "sue", "handed over to a substitute"),
        ({"answered_by": "rae"}, "sam", "The representative has answered"),
        ({"answered_by": "sam"}, "rae", "The substitute has answered"),
        ({"representative": None}, "sam", "You are not named for this seat"),
    ],
)
def test_whoever_may_not_answer_is_told_why(
    change: dict[str, Any], person: str, says: str, articles: Articles
) -> None:
    assert says in (ruled(replace(SEAT, **change), articles).refusal_for(person) or "")


@SUBSTITUTES
def test_nothing_is_refused_to_whoever_may_answer(articles: Articles) -> None:
    assert ruled(SEAT, articles).refusal_for("rae") is None


@SUBSTITUTES
@given(handed=PEOPLE, answered=PEOPLE, is_late=st.booleans(), proposer=PEOPLE)
def test_only_people_of_the_seat_answer_and_others_are_told(
    handed: str | None,
    answered: str | None,
    is_late: bool,
    proposer: str | None,
    articles: Articles,
) -> None:
    seat = replace(SEAT, handed_over_to=handed, answered_by=answered)
    ruling = ruled(seat, articles, today=SET_DAY if is_late else BEFORE, proposer=proposer)

    assert set(ruling.people) <= set(SEAT.people)
    for person in ("rae", "sam", "sue", "zoe"):
        assert bool(ruling.refusal_for(person)) is (person not in ruling.people)


@SUBSTITUTES
@given(handed=PEOPLE, first=st.sampled_from(["rae", "sam", "sue"]), is_late=st.booleans())
def test_once_one_has_answered_only_that_one_may(
    handed: str | None, first: str, is_late: bool, articles: Articles
) -> None:
    seat = replace(SEAT, handed_over_to=handed, answered_by=first)

    assert ruled(seat, articles, today=SET_DAY if is_late else BEFORE).people == (first,)


@PROPOSER
def test_the_proposers_seat_answers_for_nobody(articles: Articles) -> None:
    ruling = ruled(SEAT, articles, proposer="rae", today=SET_DAY)

    assert ruling.people == ()
    for person in SEAT.people:
        assert "proposed the group" in (ruling.refusal_for(person) or "")
        assert "(22.48, our default)" in (ruling.refusal_for(person) or "")


@PROPOSER
def test_a_substitute_who_proposed_leaves_it_to_the_others(articles: Articles) -> None:
    ruling = ruled(SEAT, articles, proposer="sam", today=SET_DAY)

    assert ruling.people == ("rae", "sue")
    assert "You proposed the group" in (ruling.refusal_for("sam") or "")


@PROPOSER
def test_elsewhere_the_proposer_votes_like_everybody(articles: Articles) -> None:
    assert ruled(SEAT, with_proposers_vote(articles), proposer="rae").people == ("rae",)


@INTERESTS
def test_substitutes_act_at_once_for_a_barred_representative(articles: Articles) -> None:
    ruling = ruled(SEAT, articles, barred={"rae", "sue"})

    assert ruling.people == ("sam",)
    assert "declared an interest and so have no vote on this (16.1)" in (
        ruling.refusal_for("rae") or ""
    )


@INTERESTS
def test_a_barred_substitute_does_not_hold_the_seat(articles: Articles) -> None:
    handed = replace(SEAT, handed_over_to="sam")

    assert ruled(handed, articles, barred=["sam"]).people == ("rae",)


@PROPOSER
@pytest.mark.parametrize(
    ("proposer", "barred", "seats"),
    [
        (None, (), ("police", "jobs")),
        ("rae", (), ("jobs",)),
        ("sam", (), ("police", "jobs")),
        (None, ("jo",), ("police",)),
        (None, ("rae",), ("police", "jobs")),
        ("jo", ("rae", "sam", "sue"), ()),
    ],
)
def test_seats_that_may_answer_leave_out_who_never_can(
    proposer: str | None, barred: tuple[str, ...], seats: tuple[str, ...], articles: Articles
) -> None:
    asked = [SEAT, SeatToAnswer("jobs", "jo"), SeatToAnswer("vacant", None, ("vic",))]

    assert seats_that_may_answer(asked, articles, proposer=proposer, barred=barred) == seats


@SUBSTITUTES
def test_an_answer_given_does_not_take_a_seat_out(articles: Articles) -> None:
    answered = replace(SEAT, answered_by="rae", handed_over_to="sam")

    assert seats_that_may_answer([answered], articles) == ("police",)


@SUBSTITUTES
@pytest.mark.parametrize(
    ("change", "by", "to", "says"),
    [
        ({}, "rae", "sam", None),
        ({"handed_over_to": "sue"}, "rae", "sam", None),
        ({}, "sam", "sue", "Only the representative"),
        ({}, "zoe", "sam", "Only the representative"),
        ({}, "rae", "zoe", "not a named substitute"),
        ({}, "rae", "rae", "not a named substitute"),
        ({"substitutes": ()}, "rae", "sam", "no named substitute"),
        ({"answered_by": "rae"}, "rae", "sam", "The representative has answered"),
        ({"answered_by": "sue"}, "rae", "sam", "The substitute has answered"),
        ({"answered_by": "zoe"}, "rae", "sam", None),
        ({"representative": None}, "rae", "sam", "Only the representative"),
    ],
)
def test_a_representative_hands_over_to_a_named_substitute(
    change: dict[str, Any], by: str, to: str, says: str | None, articles: Articles
) -> None:
    ruling = rule_on_handing_over(replace(SEAT, **change), articles, by=by, to=to)

    assert ruling.is_allowed is (says is None)
    assert (says or "") in (ruling.refusal or "")


@PROPOSER
@pytest.mark.parametrize(
    ("proposer", "says"),
    [("rae", "your seat does not vote"), ("sam", "they do not vote"), ("sue", None)],
)
def test_the_proposer_cannot_vote_through_a_substitute(
    proposer: str, says: str | None, articles: Articles
) -> None:
    ruling = rule_on_handing_over(SEAT, articles, by="rae", to="sam", proposer=proposer)

    assert ruling.is_allowed is (says is None)
    assert (says or "") in (ruling.refusal or "")


@SUBSTITUTES
@pytest.mark.parametrize(
    ("change", "by", "says"),
    [
        ({"handed_over_to": "sam"}, "rae", None),
        ({"handed_over_to": "sam"}, "sam", "Only the representative"),
        ({}, "rae", "Nothing was handed over"),
        ({"handed_over_to": "sam", "answered_by": "sam"}, "rae", "The substitute has answered"),
        ({"handed_over_to": "sam", "answered_by": "zoe"}, "rae", None),
    ],
)
def test_what_was_handed_over_is_taken_back_until_answered(
    change: dict[str, Any], by: str, says: str | None
) -> None:
    ruling = rule_on_taking_back(replace(SEAT, **change), by=by)

    assert ruling.is_allowed is (says is None)
    assert (says or "") in (ruling.refusal or "")
