"""The constitution as data: every number with its clause, and no key astray."""

from fractions import Fraction
from typing import Any

import pytest

from quorate.constitution.articles import ArticleError, Articles, MinutesReading, articles_from


@pytest.mark.clause("13.1")
def test_the_numbers_of_harrow_stand_beside_their_clauses(articles: Articles) -> None:
    share = articles.quorum.share

    assert (share.value, share.clause, share.basis) == (Fraction(1, 3), "13.1", "text")
    assert articles.minutes.reading.value is MinutesReading.LAST_OF_THE_WORKING_DAYS


@pytest.mark.clause("12.13")
def test_only_a_default_owes_its_reader_a_caveat(articles: Articles) -> None:
    assert articles.minutes.working_weeks.caveat == ()
    assert "our default and not the constitution's words" in articles.minutes.reading.caveat[0]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("notice.clear_working_days.value", "five"),
        ("notice.clear_working_days.value", True),
        ("notice.clear_working_days.value", -1),
        ("notice.clear_working_days.value", 5.0),
        ("quorum.decision_subgroup.value", 0),
        ("quorum.share.value", 0.33),
        ("quorum.share.value", "a third"),
        ("quorum.share.value", "1/0"),
        ("quorum.share.value", "4/3"),
        ("quorum.share.value", "0"),
        ("minutes.reading.value", "fortnight"),
        ("voting.chair_has_casting_vote.value", "yes"),
        ("consultation.reminders_working_days_before.value", 10),
        ("consultation.reminders_working_days_before.value", [10, 0]),
        ("meetings.virtual_bodies.value", "DECISION_SUBGROUP"),
        ("notice.clear_working_days.basis", "guess"),
        ("notice.clear_working_days.clause", 12.3),
        ("notice.clear_working_days.says", " "),
        ("endorsement.reply_working_days.value", 0),
        ("endorsement.quorum_share.value", "all"),
        ("endorsement.proposer_votes.value", "no"),
        ("endorsement.reason_needed_for.value", ["abstain"]),
        ("endorsement.criteria_that_must_be_met.value", "value"),
        ("groups.proposal_parts.value", ["budget"]),
        ("groups.kinds_that_end.value", ["committee"]),
        ("groups.changes_endorsed.value", ["name"]),
        ("groups.asks_before_end_working_days.value", [20, 0]),
        ("interests.bar.value", "speaking"),
        ("interests.bar.value", True),
    ],
)
def test_a_value_of_the_wrong_type_is_refused(
    path: str, value: object, constitution_toml: dict[str, Any]
) -> None:
    section, name, part = path.split(".")
    constitution_toml[section][name][part] = value

    with pytest.raises(ArticleError) as refused:
        articles_from(constitution_toml)

    assert refused.value.key == path
    assert "must be" in refused.value.reason


@pytest.mark.parametrize("part", ["value", "clause", "basis", "says"])
def test_a_provision_without_one_of_its_parts_is_refused(
    part: str, constitution_toml: dict[str, Any]
) -> None:
    del constitution_toml["apologies"]["working_days_before"][part]

    with pytest.raises(ArticleError) as refused:
        articles_from(constitution_toml)

    assert refused.value.key == f"apologies.working_days_before.{part}"
    assert refused.value.reason == "is missing"


def test_a_missing_section_is_refused(constitution_toml: dict[str, Any]) -> None:
    del constitution_toml["quorum"]

    with pytest.raises(ArticleError, match="^quorum.share.value: is missing"):
        articles_from(constitution_toml)


@pytest.mark.parametrize(
    ("table", "stray"),
    [
        ({"notise": {"days": 5}}, "notise.days"),
        ({"notes": {}}, "notes"),
        ({"version": 2}, "version"),
    ],
)
def test_an_unknown_key_is_refused(
    table: dict[str, Any], stray: str, constitution_toml: dict[str, Any]
) -> None:
    with pytest.raises(ArticleError) as refused:
        articles_from(constitution_toml | table)

    assert refused.value.key == stray
