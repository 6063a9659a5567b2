"""Votes, ties and the casting vote, clauses 9.1 to 9.4 and 14.2; two thirds, clause 20.1."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate.constitution.articles import Articles
from quorate.constitution.voting import CastingVoteRefused, Count, rule_on_vote

VOTES = st.integers(0, 60)
COUNTS = st.builds(Count, VOTES, VOTES, VOTES)
SIMPLE = pytest.mark.clause("9.1")
CASTING = pytest.mark.clause("9.4")
TWO_THIRDS = pytest.mark.clause("20.1")


@SIMPLE
@given(count=COUNTS)
def test_more_for_than_against_carries_a_motion(count: Count, articles: Articles) -> None:
    ruling = rule_on_vote(count, articles)

    assert (ruling.result == "carried") is (count.votes_for > count.votes_against)
    assert (ruling.result == "carried") is (count.votes_for >= ruling.needed)


@SIMPLE
@given(count=COUNTS, more=VOTES)
def test_abstentions_never_change_a_simple_majority(
    count: Count, more: int, articles: Articles
) -> None:
    abstaining = replace(count, abstained=count.abstained + more)

    assert rule_on_vote(abstaining, articles).result == rule_on_vote(count, articles).result


@SIMPLE
def test_the_simple_majority_is_shown_as_our_reading(articles: Articles) -> None:
    ruling = rule_on_vote(Count(6, 3, 1), articles)

    assert ruling.in_words == "6 for, 3 against, 1 abstained: carried (9.1)."
    assert ruling.because[1] == "More than 1/2 of the 9 votes cast: 5 for are needed."
    assert "our default" in ruling.because[2]


@CASTING
@pytest.mark.clause("14.2")
@pytest.mark.parametrize(
    ("casting", "result", "in_words"),
    [
        ("for", "carried", "tied, casting vote for: carried (9.4)."),
        ("against", "not_carried", "tied, casting vote against: not carried (9.4)."),
        (None, "not_carried", "tied, casting vote not used: not carried (9.4)."),
    ],
)
def test_the_casting_vote_decides_a_tie(
    casting: Any, result: str, in_words: str, articles: Articles
) -> None:
    ruling = rule_on_vote(Count(4, 4, 2), articles, casting=casting)

    assert ruling.result == result
    assert ruling.casting_vote_used is (casting is not None)
    assert ruling.in_words == f"4 for, 4 against, 2 abstained, {in_words}"


@CASTING
@pytest.mark.parametrize(
    ("count", "chair_is_present", "may"),
    [
        (Count(4, 4, 0), True, True),
        (Count(4, 4, 0), False, False),
        (Count(5, 4, 0), True, False),
        (Count(0, 0, 6), True, False),
    ],
)
def test_only_an_open_tie_waits_for_the_chair(
    count: Count, chair_is_present: bool, may: bool, articles: Articles
) -> None:
    ruling = rule_on_vote(count, articles, chair_is_present=chair_is_present)

    assert ruling.may_still_cast is may


@CASTING
@pytest.mark.parametrize(
    ("count", "chair_is_present", "reason"),
    [
        (Count(5, 4, 0), True, "there is no tie to break"),
        (Count(0, 0, 6), True, "nobody voted"),
        (Count(4, 4, 0), False, "settle first who takes the chair"),
    ],
)
def test_a_casting_vote_out_of_place_is_refused(
    count: Count, chair_is_present: bool, reason: str, articles: Articles
) -> None:
    with pytest.raises(CastingVoteRefused, match=reason):
        rule_on_vote(count, articles, casting="for", chair_is_present=chair_is_present)


@CASTING
def test_a_partnership_may_do_without_a_casting_vote(articles: Articles) -> None:
    without = replace(articles.voting.chair_has_casting_vote, value=False)
    elsewhere = replace(articles, voting=replace(articles.voting, chair_has_casting_vote=without))

    assert not rule_on_vote(Count(4, 4, 0), elsewhere).may_still_cast
    with pytest.raises(CastingVoteRefused, match="has no casting vote"):
        rule_on_vote(Count(4, 4, 0), elsewhere, casting="for")


@CASTING
def test_a_vote_of_nobody_says_that_it_is_no_tie(articles: Articles) -> None:
    ruling = rule_on_vote(Count(0, 0, 6), articles)

    assert any("nothing for a casting vote to break" in said for said in ruling.because)
    assert not Count(0, 0, 6).is_tied


@TWO_THIRDS
@given(count=COUNTS)
def test_two_thirds_are_taken_of_all_present(count: Count, articles: Articles) -> None:
    ruling = rule_on_vote(count, articles, majority="two_thirds")
    reached = count.present > 0 and 3 * count.votes_for >= 2 * count.present

    assert (ruling.result == "carried") is reached
    assert not ruling.may_still_cast


@TWO_THIRDS
@pytest.mark.parametrize(
    ("present", "needed"), [(1, 1), (5, 4), (6, 4), (7, 5), (8, 6), (9, 6), (10, 7), (15, 10)]
)
def test_two_thirds_need_this_many_votes(present: int, needed: int, articles: Articles) -> None:
    ruling = rule_on_vote(Count(0, 0, present), articles, majority="two_thirds")

    assert ruling.needed == needed


@TWO_THIRDS
def test_two_thirds_have_no_casting_vote(articles: Articles) -> None:
    with pytest.raises(CastingVoteRefused, match=r"no place in a majority of 2/3 .* \(20.1\)"):
        rule_on_vote(Count(4, 4, 0), articles, casting="for", majority="two_thirds")


@SIMPLE
@pytest.mark.parametrize("votes", [(-1, 0, 0), (0, -1, 0), (0, 0, -1)])
def test_negative_counts_are_refused(votes: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="cannot be -1"):
        Count(*votes)


@SIMPLE
@pytest.mark.parametrize("votes", [(1.0, 0, 0), (0, "3", 0), (0, 0, True)])
def test_counts_are_whole_numbers_only(votes: Any) -> None:
    with pytest.raises(TypeError, match="must be a whole number"):
        Count(*votes)


@SIMPLE
@pytest.mark.parametrize("unknown", [{"majority": "three_quarters"}, {"casting": "abstain"}])
def test_unknown_majorities_and_sides_are_refused(unknown: Any, articles: Articles) -> None:
    with pytest.raises(ValueError):
        rule_on_vote(Count(4, 4, 0), articles, **unknown)
