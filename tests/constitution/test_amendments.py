"""Amendments of the constitution: major under clause 20.1, minor under clause 10.5."""

from dataclasses import replace
from datetime import date

import pytest

from quorate.constitution.amendments import rule_on_amendment, rule_on_minor_change
from quorate.constitution.articles import Articles
from quorate.constitution.voting import CastingVoteRefused, Count

BOARD = date(2011, 7, 12)
MAJOR = pytest.mark.clause("20.1")
MINOR = pytest.mark.clause("10.5")


@MAJOR
@pytest.mark.parametrize(
    ("count", "council_approved_on", "status", "again"),
    [
        (Count(10, 5, 0), BOARD, "confirmed", False),
        (Count(10, 5, 0), date(2011, 7, 13), "recommendation_only", True),
        (Count(10, 5, 0), None, "recommendation_only", True),
        (Count(9, 6, 0), BOARD, "not_confirmed", False),
        (Count(9, 6, 0), None, "not_confirmed", False),
        (Count(4, 0, 0), None, "inquorate", True),
        (Count(5, 0, 0), BOARD, "confirmed", False),
    ],
)
def test_an_amendment_needs_council_quorum_and_two_thirds(
    count: Count, council_approved_on: date | None, status: str, again: bool, articles: Articles
) -> None:
    ruling = rule_on_amendment(
        count,
        appointed=15,
        board_on=BOARD,
        council_approved_on=council_approved_on,
        articles=articles,
    )

    assert (ruling.status, ruling.must_be_put_again) == (status, again)
    assert ruling.effective_from == (BOARD if status == "confirmed" else None)


@MAJOR
def test_a_recommendation_says_which_came_first(articles: Articles) -> None:
    ruling = rule_on_amendment(
        Count(15, 0, 0),
        appointed=15,
        board_on=BOARD,
        council_approved_on=date(2011, 7, 21),
        articles=articles,
    )

    assert ruling.because[-3:] == (
        (
            "The Council approved it on Thursday 21 July 2011, and the Board met on Tuesday "
            "12 July 2011: the Council must come first."
        ),
        (
            "The Board's vote is a recommendation only. "
            "Put it again at the first Board after the Council's approval."
        ),
        "It has no effect.",
    )


@MAJOR
def test_a_partnership_may_leave_the_council_out(articles: Articles) -> None:
    not_first = replace(articles.amendments.council_approves_first, value=False)
    amendments = replace(articles.amendments, council_approves_first=not_first)

    ruling = rule_on_amendment(
        Count(10, 5, 0),
        appointed=15,
        board_on=BOARD,
        council_approved_on=None,
        articles=replace(articles, amendments=amendments),
    )

    assert ruling.is_confirmed
    assert not any("Council" in said for said in ruling.because)


@MINOR
def test_a_minor_change_may_be_carried_by_the_chair(articles: Articles) -> None:
    ruling = rule_on_minor_change(
        Count(4, 4, 0), appointed=15, board_on=BOARD, articles=articles, casting="for"
    )

    assert (ruling.is_confirmed, ruling.effective_from, ruling.clause) == (True, BOARD, "10.5")


@MINOR
@pytest.mark.parametrize(
    ("count", "status"), [(Count(4, 5, 0), "not_confirmed"), (Count(4, 0, 0), "inquorate")]
)
def test_a_minor_change_still_needs_votes_and_quorum(
    count: Count, status: str, articles: Articles
) -> None:
    ruling = rule_on_minor_change(count, appointed=15, board_on=BOARD, articles=articles)

    assert ruling.status == status
    assert ruling.effective_from is None


@MINOR
def test_a_casting_vote_without_a_tie_is_refused(articles: Articles) -> None:
    with pytest.raises(CastingVoteRefused):
        rule_on_minor_change(
            Count(5, 4, 0), appointed=15, board_on=BOARD, articles=articles, casting="for"
        )
