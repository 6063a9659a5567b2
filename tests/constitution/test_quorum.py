"""Quorum, clauses 13.1 and 22.37."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate.constitution.articles import Articles
from quorate.constitution.quorum import NobodyAppointed, quorum_of, rule_on_quorum


@pytest.mark.clause("13.1")
@given(appointed=st.integers(1, 500))
def test_the_quorum_is_the_least_third(appointed: int, articles: Articles) -> None:
    quorum = quorum_of(appointed, articles)

    assert 3 * quorum >= appointed > 3 * (quorum - 1)


@pytest.mark.clause("13.1")
@pytest.mark.parametrize(
    ("present", "is_quorate", "mode", "in_words"),
    [
        (None, None, None, "23 appointed, quorum 8."),
        (17, True, "meeting", "23 appointed, quorum 8. 17 present: quorate (13.1)."),
        (8, True, "meeting", "23 appointed, quorum 8. 8 present: quorate (13.1)."),
        (
            7,
            False,
            "informal_discussion",
            "23 appointed, quorum 8. 7 present: not quorate, an informal discussion only (13.1).",
        ),
    ],
)
def test_a_meeting_one_short_of_quorum_is_a_discussion(
    present: int | None,
    is_quorate: bool | None,
    mode: str | None,
    in_words: str,
    articles: Articles,
) -> None:
    ruling = rule_on_quorum(23, present, articles)

    assert (ruling.is_quorate, ruling.mode) == (is_quorate, mode)
    assert ruling.in_words == in_words
    assert ruling.may_decide is bool(is_quorate)


@pytest.mark.clause("13.1")
def test_the_discussion_is_told_what_it_cannot_do(articles: Articles) -> None:
    ruling = rule_on_quorum(15, 4, articles)

    assert ruling.because[:2] == (
        "The quorum is 1/3 of the 15 appointed members, rounded up to whole members: 5.",
        "4 are present, 1 short of the quorum, so there is no meeting.",
    )


@pytest.mark.clause("22.37")
@pytest.mark.parametrize(("appointed", "present"), [(5, 4), (30, 4), (4, 4)])
def test_the_subgroup_needs_four_whatever_its_size(
    appointed: int, present: int, articles: Articles
) -> None:
    ruling = rule_on_quorum(appointed, present, articles, body_kind="DECISION_SUBGROUP")

    assert (ruling.quorum, ruling.is_quorate, ruling.clause) == (4, True, "22.37")


@pytest.mark.clause("22.36")
@pytest.mark.parametrize(
    ("body_kind", "may"), [("DECISION_SUBGROUP", True), ("BOARD", False), ("HCE", False)]
)
def test_only_the_subgroup_may_meet_virtually(
    body_kind: str, may: bool, articles: Articles
) -> None:
    assert rule_on_quorum(5, None, articles, body_kind=body_kind).may_meet_virtually is may


@pytest.mark.clause("13.1")
def test_a_body_without_members_has_no_quorum(articles: Articles) -> None:
    with pytest.raises(NobodyAppointed, match="Fill its seats first"):
        quorum_of(0, articles)


@pytest.mark.clause("13.1")
@pytest.mark.parametrize(("appointed", "present"), [(15, 16), (15, -1), (-1, 0)])
def test_observers_counted_as_members_are_refused(
    appointed: int, present: int, articles: Articles
) -> None:
    with pytest.raises(ValueError):
        rule_on_quorum(appointed, present, articles)
