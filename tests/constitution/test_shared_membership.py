"""A management group's organisations are compared with Harrow Chief Executives and health."""

import pytest

from quorate.constitution.articles import Articles
from quorate.constitution.shared_membership import rule_on_shared_membership

HCE = pytest.mark.clause("Harrow Chief Executives")
CHIEFS = "Harrow Chief Executives"
HEALTH = "Shadow Health and Wellbeing Board"
MEMBERS = {CHIEFS: {"NHS Harrow", "Harrow Council"}, HEALTH: {"NHS Harrow", "CNWL"}}


@HCE
@pytest.mark.parametrize(
    ("organisations", "in_words"),
    [
        ([], ""),
        (["Harrow College"], ""),
        (["Harrow Council"], f"Also in {CHIEFS}: Harrow Council."),
        (["CNWL", "Harrow College"], f"Also in {HEALTH}: CNWL."),
        (
            ["NHS Harrow", "Harrow Council", "CNWL", "NHS Harrow"],
            (
                f"Also in {CHIEFS}: NHS Harrow and Harrow Council. "
                f"Also in {HEALTH}: NHS Harrow and CNWL."
            ),
        ),
    ],
)
def test_organisations_that_sit_there_already_are_named_once(
    organisations: list[str], in_words: str, articles: Articles
) -> None:
    ruling = rule_on_shared_membership("management", organisations, MEMBERS, articles)

    assert ruling.in_words == in_words
    assert bool(ruling.shared) == bool(in_words)


@HCE
@pytest.mark.parametrize("kind", ["sub", "delivery", "task-and-finish", "reference"])
def test_groups_of_other_kinds_are_not_compared(kind: str, articles: Articles) -> None:
    assert rule_on_shared_membership(kind, ["NHS Harrow"], MEMBERS, articles).shared == {}


@HCE
def test_what_is_compared_is_shown_as_our_reading(articles: Articles) -> None:
    ruling = rule_on_shared_membership("management", ["NHS Harrow"], MEMBERS, articles)

    assert ruling.clause == "Harrow Chief Executives"
    assert any("our default" in line for line in ruling.because)
