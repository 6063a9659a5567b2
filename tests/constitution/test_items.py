"""One item at a meeting: its own quorum, its vote, and the sum in words."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quorate.constitution.articles import Articles
from quorate.constitution.items import Council, ItemRuling, ItemVote, rule_on_item
from quorate.constitution.voting import CastingVoteRefused, Count, rule_on_vote

AGREED = pytest.mark.clause("9.2")
SIMPLE = pytest.mark.clause("9.1")
CASTING = pytest.mark.clause("9.4")
QUORUM = pytest.mark.clause("13.1")
INTERESTS = pytest.mark.clause("16.2")
TWO_THIRDS = pytest.mark.clause("20.1")
PRESIDING = pytest.mark.clause("22.30")

BOARD_ON = date(2011, 7, 12)
SMALL = st.integers(0, 8)


def ruled(articles: Articles, council: Council | None = None, **facts: Any) -> ItemRuling:
    if isinstance(facts.get("count"), tuple):
        facts["count"] = Count(*facts["count"])
    return rule_on_item(ItemVote(**({"appointed": 15} | facts)), articles, council=council)


@AGREED
@SIMPLE
@CASTING
@QUORUM
@INTERESTS
@TWO_THIRDS
@PRESIDING
@pytest.mark.clause("14.2")
@pytest.mark.parametrize(
    ("facts", "result", "in_words"),
    [
        ({"present": 9, "withdrew": 1, "count": (4, 4, 0), "casting": "for",
          "presiding": "deputy_chair"}, "carried",
         ("9 present, 1 withdrew. For 4, against 4. The Deputy Chair, presiding, cast for. "
         "Carried (9.4, 14.2, 22.30).")),
        ({"present": 8, "count": (4, 4, 0), "casting": "against"}, "not_carried",
         "8 present. For 4, against 4. The Chair cast against. Not carried (9.4, 14.2)."),
        ({"present": 8, "count": (4, 4, 0), "casting": "for", "presiding": "elected"}, "carried",
         ("8 present. For 4, against 4. The member elected to preside cast for. "
         "Carried (9.4, 14.2, 22.30).")),
        ({"present": 8, "count": (3, 3, 2)}, "tied",
         "8 present. For 3, against 3, 2 abstained. Tied: whoever presides may cast (9.4)."),
        ({"present": 8, "count": (4, 4, 0), "casting_declined": True}, "not_carried",
         "8 present. For 4, against 4. Tied, no casting vote given. Not carried (9.4, 14.2)."),
        ({"present": 8, "count": (4, 4, 0), "presiding": None}, "not_carried",
         ("8 present. For 4, against 4. Nobody was in the chair to cast. "
         "Not carried (9.4, 14.2).")),
        ({"present": 9, "count": (6, 3, 0)}, "carried",
         "9 present. For 6, against 3. Carried (9.1)."),
        ({"present": 9, "count": (3, 5, 1)}, "not_carried",
         "9 present. For 3, against 5, 1 abstained. Not carried (9.1)."),
        ({"present": 9, "count": (0, 0, 9)}, "not_carried",
         "9 present. For 0, against 0, 9 abstained. Not carried (9.1)."),
        ({"present": 9}, "agreed", "9 present. Agreed by all without a vote (9.2)."),
        ({"present": 9, "withdrew": 2}, "agreed",
         "9 present, 2 withdrew. Agreed by all without a vote (9.2)."),
        ({"present": 4}, "not_quorate",
         "4 present. Not quorate, 1 short: an informal discussion, nothing decided (13.1)."),
        ({"present": 6, "withdrew": 2, "count": (4, 0, 0)}, "not_quorate",
         ("6 present, 2 withdrew. Not quorate for this item, 1 short: an informal discussion, "
         "nothing decided (13.1).")),
        ({"present": 13, "withdrew": 1, "count": (8, 1, 3), "majority": "two_thirds"}, "carried",
         ("13 present, 1 withdrew. For 8, against 1, 3 abstained. "
         "8 of the 12 present for it were needed. Carried (20.1).")),
        ({"present": 13, "count": (8, 1, 4), "majority": "two_thirds"}, "not_carried",
         ("13 present. For 8, against 1, 4 abstained. "
         "9 of the 13 present for it were needed. Not carried (20.1).")),
    ],
)  # fmt: skip
def test_the_sum_stands_in_one_sentence(
    facts: dict[str, Any], result: str, in_words: str, articles: Articles
) -> None:
    ruling = ruled(articles, **facts)

    assert ruling.result == result
    assert ruling.in_words == f"15 appointed, quorum 5. {in_words}"
    assert ruling.is_carried is (result in ("carried", "agreed"))


@TWO_THIRDS
@pytest.mark.parametrize(
    ("votes_for", "approved_on", "result", "says"),
    [
        (10, date(2011, 7, 7), "carried", "Carried, the Council having approved on 7 July 2011"),
        (10, BOARD_ON, "carried", "Carried, the Council having approved on 12 July 2011"),
        (15, date(2011, 7, 21), "recommendation_only", "A recommendation only, to be put again"),
        (15, None, "recommendation_only", "the Council had not approved it first (20.1)"),
        (9, date(2011, 7, 7), "not_carried", "10 of the 15 present for it were needed. Not"),
        (9, None, "not_carried", "Not carried (20.1)."),
    ],
)
def test_a_major_amendment_needs_the_council_first(
    votes_for: int, approved_on: date | None, result: str, says: str, articles: Articles
) -> None:
    ruling = ruled(
        articles,
        Council(approved_on, BOARD_ON),
        present=15,
        count=(votes_for, 15 - votes_for, 0),
        majority="two_thirds",
    )

    assert ruling.result == result
    assert says in ruling.in_words


@AGREED
@TWO_THIRDS
@pytest.mark.parametrize(
    ("approved_on", "result", "in_words"),
    [
        (date(2011, 7, 7), "agreed",
         "Agreed by all without a vote (9.2), the Council having approved on 7 July 2011 (20.1)."),
        (date(2011, 7, 21), "recommendation_only", (
            "Agreed by all without a vote (9.2). A recommendation only, to be put again: the "
            "Council had not approved it first (20.1).")),
    ],
)  # fmt: skip
def test_agreement_by_all_needs_the_council_too(
    approved_on: date, result: str, in_words: str, articles: Articles
) -> None:
    ruling = ruled(articles, Council(approved_on, BOARD_ON), present=9)

    assert (ruling.result, ruling.clause) == (result, "9.2")
    assert ruling.in_words == f"15 appointed, quorum 5. 9 present. {in_words}"


@QUORUM
def test_an_item_without_a_quorum_stands_on_its_clause(articles: Articles) -> None:
    assert ruled(articles, present=4).clause == "13.1"


@INTERESTS
@TWO_THIRDS
def test_a_barred_member_is_present_without_a_vote(articles: Articles) -> None:
    facts = {"present": 8, "barred": 1, "count": (5, 2, 0)}

    simple, two_thirds = ruled(articles, **facts), ruled(articles, majority="two_thirds", **facts)

    assert "For 5, against 2, 1 without a vote for an interest. Carried" in simple.in_words
    assert "6 of the 8 present for it were needed. Not carried" in two_thirds.in_words


@INTERESTS
@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"present": 9, "count": (4, 4, 0)}, "8 votes, but 9 members"),
        ({"present": 9, "withdrew": 1, "count": (5, 4, 0)}, "9 votes, but 8 members"),
        ({"present": 9, "barred": 1, "count": (5, 4, 0)}, "9 votes, but 8 members"),
        ({"present": 3, "withdrew": 4}, "4 cannot withdraw where 3 are present"),
        ({"present": 9, "withdrew": -1}, "cannot be -1"),
        ({"present": 9, "barred": -1}, "cannot be -1"),
        ({"present": 16}, "16 members cannot be present where 15 are appointed"),
    ],
)
def test_a_sum_that_does_not_add_up_is_refused(
    facts: dict[str, Any], reason: str, articles: Articles
) -> None:
    with pytest.raises(ValueError, match=reason):
        ruled(articles, **facts)


@CASTING
@pytest.mark.parametrize(
    "facts",
    [
        {"count": (5, 3, 0)},
        {"count": (4, 4, 0), "presiding": None},
        {"count": (5, 3, 0), "majority": "two_thirds"},
    ],
)
def test_a_casting_vote_without_a_tie_is_refused(facts: dict[str, Any], articles: Articles) -> None:
    with pytest.raises(CastingVoteRefused):
        ruled(articles, present=8, casting="for", **facts)


@QUORUM
@pytest.mark.parametrize(("present", "may_decide"), [(3, False), (4, True)])
def test_the_decision_subgroup_keeps_its_own_quorum(
    present: int, may_decide: bool, articles: Articles
) -> None:
    ruling = ruled(articles, appointed=5, present=present, body_kind="DECISION_SUBGROUP")

    assert ruling.may_decide is may_decide
    assert ruling.in_words.startswith("5 appointed, quorum 4.")


@CASTING
def test_a_partnership_without_a_casting_vote_leaves_no_tie_open(articles: Articles) -> None:
    without = replace(articles.voting.chair_has_casting_vote, value=False)
    elsewhere = replace(articles, voting=replace(articles.voting, chair_has_casting_vote=without))

    assert ruled(elsewhere, present=8, count=(4, 4, 0)).result == "not_carried"


@QUORUM
@given(count=st.builds(Count, SMALL, SMALL, SMALL), withdrew=SMALL, appointed=st.integers(1, 40))
def test_the_sum_agrees_with_the_rule_on_votes(
    count: Count, withdrew: int, appointed: int, articles: Articles
) -> None:
    assume(count.present + withdrew <= appointed)
    facts = {"appointed": appointed, "present": count.present + withdrew, "withdrew": withdrew}

    ruling = ruled(articles, count=count, **facts)
    alone = rule_on_vote(count, articles)

    assert ruling.may_decide is (3 * count.present >= appointed)
    assert ruling.is_carried is (ruling.may_decide and alone.result == "carried")
    assert ruling.may_still_cast is (ruling.may_decide and alone.may_still_cast)


@INTERESTS
@given(count=st.builds(Count, SMALL, SMALL, SMALL), withdrew=SMALL)
def test_withdrawing_never_changes_who_wins(
    count: Count, withdrew: int, articles: Articles
) -> None:
    assume(count.present)
    facts: dict[str, Any] = {"appointed": count.present + withdrew, "count": count}

    with_them = ruled(articles, present=count.present + withdrew, withdrew=withdrew, **facts)
    without = ruled(articles, present=count.present, **facts)

    assert with_them.result == without.result
