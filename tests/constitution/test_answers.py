"""What an answer to a proposal must hold: five criteria, a choice and a reason."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate.constitution.answers import CHOICES, CRITERIA, FOR, rule_on_answer
from quorate.constitution.articles import Articles

HCE = pytest.mark.clause("Harrow Chief Executives")
AGREEMENT = pytest.mark.clause("22.47")

ALL_MET = dict.fromkeys(CRITERIA, True)


def parts_lacking(choice: str, articles: Articles, **given_in: Any) -> list[str]:
    met = given_in.pop("met", ALL_MET)
    held: dict[str, Any] = {"reason": "It helps."}
    if choice == "endorse-with-conditions":
        held["conditions"] = ["Report in spring"]
    ruling = rule_on_answer(choice, met, articles, **(held | given_in))
    assert ruling.is_accepted is (not ruling.lacks)
    return [lack.part for lack in ruling.lacks]


@AGREEMENT
@pytest.mark.parametrize("choice", CHOICES)
def test_each_of_the_four_choices_can_be_given(choice: str, articles: Articles) -> None:
    assert parts_lacking(choice, articles) == []


@AGREEMENT
@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("reason", [None, "", " \n"])
def test_every_choice_needs_a_reason(choice: str, reason: str | None, articles: Articles) -> None:
    assert parts_lacking(choice, articles, reason=reason) == ["reason"]


@HCE
@pytest.mark.parametrize(
    ("choice", "parts"),
    [
        ("endorse", ["value"]),
        ("endorse-with-conditions", ["value"]),
        ("send-back", []),
        ("refuse", []),
    ],
)
def test_nobody_endorses_what_adds_no_value(
    choice: str, parts: list[str], articles: Articles
) -> None:
    assert parts_lacking(choice, articles, met=ALL_MET | {"value": False}) == parts


@HCE
@pytest.mark.parametrize("criterion", ["purpose", "duration", "organisations", "level"])
def test_another_criterion_may_be_unmet_and_endorsed(criterion: str, articles: Articles) -> None:
    assert parts_lacking("endorse", articles, met=ALL_MET | {criterion: False}) == []


@HCE
@pytest.mark.parametrize("criterion", CRITERIA)
def test_each_criterion_must_be_answered(criterion: str, articles: Articles) -> None:
    met = {name: True for name in CRITERIA if name != criterion}

    assert parts_lacking("send-back", articles, met=met) == [criterion]


@AGREEMENT
@pytest.mark.parametrize("conditions", [(), ["", "  "]])
def test_conditions_are_listed_where_there_are_some(conditions: Any, articles: Articles) -> None:
    lacking = parts_lacking("endorse-with-conditions", articles, conditions=conditions)

    assert lacking == ["conditions"]


@AGREEMENT
@pytest.mark.parametrize("choice", ["endorse", "send-back", "refuse"])
def test_conditions_go_with_no_other_choice(choice: str, articles: Articles) -> None:
    assert parts_lacking(choice, articles, conditions=["Report"]) == ["conditions"]
    assert parts_lacking(choice, articles, conditions=[" "]) == []


@AGREEMENT
@pytest.mark.parametrize("choice", ["", "abstain", "Endorse"])
def test_no_other_choice_is_an_answer(choice: str, articles: Articles) -> None:
    assert parts_lacking(choice, articles) == ["choice"]


def test_an_unknown_criterion_is_refused(articles: Articles) -> None:
    with pytest.raises(ValueError, match="no criterion is called beauty"):
        rule_on_answer("endorse", ALL_MET | {"beauty": True}, articles, reason="It helps.")


@HCE
def test_elsewhere_other_criteria_must_be_met(articles: Articles) -> None:
    both = replace(articles.endorsement.criteria_that_must_be_met, value=("value", "level"))
    stricter = replace(
        articles, endorsement=replace(articles.endorsement, criteria_that_must_be_met=both)
    )
    none_met = dict.fromkeys(CRITERIA, False)

    assert parts_lacking("endorse", stricter, met=none_met) == ["value", "level"]


@HCE
@given(
    choice=st.sampled_from(CHOICES),
    met=st.fixed_dictionaries(dict.fromkeys(CRITERIA, st.booleans())),
)
def test_an_accepted_endorsement_always_has_value(
    choice: str, met: dict[str, bool], articles: Articles
) -> None:
    refused = bool(parts_lacking(choice, articles, met=met))

    assert refused is (choice in FOR and not met["value"])
