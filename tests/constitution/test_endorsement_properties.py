"""What holds for any answers of HCE's members, clauses 22.47 and 22.48."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quorate.constitution.articles import Articles
from quorate.constitution.endorsement import (
    Asked,
    rule_on_endorsement,
)
from tests.constitution.chief_executives import ALL_ASKED, SEATS, answers, ruled

AGREEMENT = pytest.mark.clause("22.47")
ONE_VOTE = pytest.mark.clause("22.48")

CHOSEN = st.lists(st.sampled_from("ecsr-"), min_size=8, max_size=8).map("".join)


@AGREEMENT
@given(chosen=CHOSEN)
def test_silence_counts_for_nobody(chosen: str, articles: Articles) -> None:
    ruling = ruled(chosen, articles)
    spoken = chosen.replace("-", "")

    assert ruling.votes_for + ruling.votes_against == ruling.answered == len(spoken)
    assert ruling.votes_for == sum(letter in "ec" for letter in spoken)


@AGREEMENT
@given(chosen=CHOSEN, order=st.permutations(range(8)))
def test_the_order_of_the_answers_does_not_matter(
    chosen: str, order: list[int], articles: Articles
) -> None:
    given_in = answers(chosen)
    other = [given_in[number] for number in order if number < len(given_in)]

    one = rule_on_endorsement(given_in, ALL_ASKED, articles, is_over=True)

    assert rule_on_endorsement(other, ALL_ASKED, articles, is_over=True) == one


@ONE_VOTE
@given(chosen=CHOSEN, more=st.sampled_from("ec"))
def test_one_more_for_never_undoes_an_endorsement(
    chosen: str, more: str, articles: Articles
) -> None:
    assume("-" in chosen and ruled(chosen, articles).is_carried)

    assert ruled(chosen.replace("-", more, 1), articles).is_carried


@ONE_VOTE
@given(chosen=CHOSEN, more=st.sampled_from("sr"))
def test_one_more_against_never_endorses_what_was_not(
    chosen: str, more: str, articles: Articles
) -> None:
    before = ruled(chosen, articles)
    assume("-" in chosen and before.is_closed and not before.is_carried)

    assert not ruled(chosen.replace("-", more, 1), articles).is_carried


@ONE_VOTE
@given(chosen=CHOSEN)
def test_more_for_than_against_of_a_quorum_endorses(chosen: str, articles: Articles) -> None:
    ruling = ruled(chosen, articles)
    enough = ruling.answered >= ruling.quorum

    assert ruling.is_carried is (enough and ruling.votes_for > ruling.votes_against)
    assert ruling.may_still_cast is (enough and ruling.votes_for == ruling.votes_against)


@ONE_VOTE
@given(chosen=CHOSEN, barred=st.sets(st.sampled_from(SEATS)))
def test_who_may_not_answer_changes_nothing(
    chosen: str, barred: set[str], articles: Articles
) -> None:
    asked = Asked(SEATS, tuple(seat for seat in SEATS if seat not in barred), "a")
    allowed = [answer for answer in answers(chosen) if answer.seat not in barred]

    with_them = ruled(chosen, articles, asked=asked)
    without = rule_on_endorsement(allowed, asked, articles, is_over=True)

    assert with_them.in_words == without.in_words
