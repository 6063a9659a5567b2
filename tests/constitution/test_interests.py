"""Declared interests: recorded, nil too, and what one bars, clauses 16.1 and 16.2."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate.constitution.articles import Articles
from quorate.constitution.interests import Interest, rule_on_interest, rule_on_members
from quorate.constitution.items import ItemVote, rule_on_item
from quorate.constitution.voting import Count

DECLARING = pytest.mark.clause("16.1")
WITHDRAWING = pytest.mark.clause("16.2")

MEMBERS = ("ada", "ben", "cat", "dan", "eve")
INTERESTS = st.lists(
    st.builds(
        Interest,
        st.sampled_from(MEMBERS),
        st.sampled_from([None, " ", "Trustee"]),
        st.sampled_from(["stays", "abstains", "withdraws"]),
        st.sampled_from(["at-the-start", "when-raised", "after-the-vote"]),
    ),
    max_size=6,
)


def barring_votes(articles: Articles) -> Articles:
    return replace(articles, interests=replace(
        articles.interests, bar=replace(articles.interests.bar, value="voting"))
    )  # fmt: skip


@DECLARING
@pytest.mark.parametrize(
    ("interest", "in_words"),
    [
        (Interest("ada", None), "No interest declared (16.1)."),
        (Interest("ada", "  "), "No interest declared (16.1)."),
        (Interest("ada", "Trustee."), "Interest declared: Trustee; stays and votes (16.1)."),
        (Interest("ada", "Trustee\nof it", "abstains"),
         "Interest declared: Trustee of it; stays and abstains (16.1)."),
        (Interest("ada", "Trustee", "withdraws", "when-raised"),
         "Interest declared: Trustee; withdraws for the item (16.1)."),
        (Interest("ada", "Trustee", "withdraws", "after-the-vote"), (
            "Interest declared: Trustee, after the vote: recorded, and shown to the Chair. "
            "The vote stands (16.1).")),
        (Interest("ada", None, "withdraws"),
         "No interest declared; withdraws for the item (16.1)."),
    ],
)  # fmt: skip
def test_a_declaration_is_recorded_with_its_step(
    interest: Interest, in_words: str, articles: Articles
) -> None:
    assert rule_on_interest(interest, articles).in_words == in_words


@DECLARING
@pytest.mark.parametrize(
    ("nature", "declared", "is_late", "is_flagged"),
    [
        ("Trustee", "at-the-start", False, False),
        ("Trustee", "when-raised", True, False),
        ("Trustee", "after-the-vote", True, True),
        (None, "at-the-start", False, False),
        (None, "after-the-vote", False, False),
    ],
)
def test_a_late_declaration_is_marked_and_stands(
    nature: str | None, declared: Any, is_late: bool, is_flagged: bool, articles: Articles
) -> None:
    ruling = rule_on_interest(Interest("ada", nature, "stays", declared), articles)

    assert (ruling.is_late, ruling.is_flagged_for_the_chair) == (is_late, is_flagged)
    assert ruling.is_nil is (nature is None)


@DECLARING
def test_the_handbook_bars_nobody_and_says_so(articles: Articles) -> None:
    ruling = rule_on_interest(Interest("ada", "Trustee"), articles)

    assert ruling.is_present
    assert not ruling.is_barred
    assert "our default" in ruling.because[-1]


@DECLARING
@pytest.mark.parametrize(
    ("interest", "is_barred"),
    [
        (Interest("ada", "Trustee"), True),
        (Interest("ada", "Trustee", "abstains", "when-raised"), True),
        (Interest("ada", "Trustee", "withdraws"), False),
        (Interest("ada", "Trustee", "stays", "after-the-vote"), False),
        (Interest("ada", None), False),
    ],
)
def test_elsewhere_an_interest_bars_the_vote(
    interest: Interest, is_barred: bool, articles: Articles
) -> None:
    elsewhere = barring_votes(articles)
    members = rule_on_members(MEMBERS, [interest], elsewhere)

    assert rule_on_interest(interest, elsewhere).is_barred is is_barred
    assert members.barred == (("ada",) if is_barred else ())
    assert ("ada" in members.may_vote) is (not is_barred and interest.step != "withdraws")


@WITHDRAWING
def test_who_withdraws_is_not_present_for_the_item(articles: Articles) -> None:
    ruling = rule_on_members(MEMBERS, [Interest("ben", "Trustee", "withdraws")], articles)

    assert ruling.withdrew == ("ben",)
    assert ruling.present == ruling.may_vote == ("ada", "cat", "dan", "eve")
    assert ruling.because[0] == (
        "5 members at the meeting, 1 withdrew for this item, 4 present for it."
    )
    assert "our default" in ruling.because[1]
    assert len(rule_on_members(MEMBERS, [], articles).because) == 1


@WITHDRAWING
@pytest.mark.parametrize(
    ("interests", "withdrew"),
    [
        ([Interest("ben", "Trustee", "withdraws"), Interest("ben", "Trustee")], ()),
        ([Interest("ben", None), Interest("ben", "Trustee", "withdraws")], ("ben",)),
        ([Interest("zoe", "Trustee", "withdraws")], ()),
        ([Interest("ben", "Trustee", "withdraws", "after-the-vote")], ()),
        (
            [
                Interest("ben", "Trustee", "withdraws"),
                Interest("ben", "Trustee", "stays", "after-the-vote"),
            ],
            ("ben",),
        ),
    ],
)
def test_the_last_word_before_the_vote_stands(
    interests: list[Interest], withdrew: tuple[str, ...], articles: Articles
) -> None:
    assert rule_on_members(MEMBERS, interests, articles).withdrew == withdrew


@WITHDRAWING
@given(interests=INTERESTS, bars=st.booleans())
def test_every_member_is_present_or_withdrew(
    interests: list[Interest], bars: bool, articles: Articles
) -> None:
    ruling = rule_on_members(MEMBERS, interests, barring_votes(articles) if bars else articles)

    assert sorted(ruling.present + ruling.withdrew) == sorted(MEMBERS)
    assert sorted(ruling.may_vote + ruling.barred) == sorted(ruling.present)
    assert bars or not ruling.barred


@WITHDRAWING
@pytest.mark.clause("13.1")
@given(interests=INTERESTS)
def test_an_item_is_quorate_by_those_present_for_it(
    interests: list[Interest], articles: Articles
) -> None:
    members = rule_on_members(MEMBERS, interests, articles)
    item = ItemVote(
        appointed=12,
        present=len(MEMBERS),
        withdrew=len(members.withdrew),
        count=Count(len(members.may_vote), 0, 0),
    )

    assert rule_on_item(item, articles).may_decide is (len(members.present) >= 4)
