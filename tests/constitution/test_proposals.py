"""What a proposal for a group must say (2011 paper, HCE), and who decides on it (22.72)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate.constitution.articles import Articles
from quorate.constitution.days import months_after
from quorate.constitution.proposals import (
    Duration,
    Proposal,
    Represented,
    end_of,
    what_a_proposal_lacks,
    who_decides,
)

HCE = pytest.mark.clause("Harrow Chief Executives")
TASK_AND_FINISH = pytest.mark.clause("22.73")
REFERENCE_GROUPS = pytest.mark.clause("22.72")

STARTS_ON = date(2011, 9, 1)
WHOLE = Proposal(
    kind="task-and-finish",
    name="Welfare changes",
    purpose="Plan for the changes to benefits.",
    duration=Duration(months=6),
    organisations=(
        Represented("harrow_council", "Head of Service", 2),
        Represented("jcp", "Manager"),
    ),
    size=3,
    terms_of_reference="Meets monthly and reports.",
    reports_to="hce",
    value_added="One plan instead of five.",
)


def parts_lacking(proposal: Proposal, articles: Articles) -> list[str]:
    ruling = what_a_proposal_lacks(proposal, articles, starts_on=STARTS_ON)
    return [lack.part for lack in ruling.lacks]


@HCE
@pytest.mark.parametrize(
    "duration",
    [Duration(months=6), Duration(ends_on=date(2012, 3, 1))],
    ids=["months", "end date"],
)
def test_a_whole_proposal_lacks_nothing(duration: Duration, articles: Articles) -> None:
    ruling = what_a_proposal_lacks(replace(WHOLE, duration=duration), articles)

    assert ruling.is_complete
    assert ruling.in_words == "The proposal says everything that it must say."


@HCE
@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"name": " "}, "name"),
        ({"purpose": None}, "purpose"),
        ({"purpose": "\n"}, "purpose"),
        ({"duration": Duration()}, "duration"),
        ({"terms_of_reference": ""}, "terms_of_reference"),
        ({"reports_to": None}, "reports_to"),
        ({"value_added": None}, "value_added"),
        ({"size": None}, "size"),
        ({"size": 0}, "size"),
        ({"size": -3}, "size"),
        ({"size": 4}, "size"),
    ],
)
def test_each_part_that_is_missing_is_named(
    change: dict[str, Any], part: str, articles: Articles
) -> None:
    assert set(parts_lacking(replace(WHOLE, **change), articles)) == {part}


@HCE
@pytest.mark.parametrize(
    ("organisations", "parts"),
    [
        ((), ["organisations", "level"]),
        ((Represented("jcp", None, 3),), ["level"]),
        ((Represented("jcp", " ", 3),), ["level"]),
        ((Represented(" ", "Manager", 3),), ["organisations"]),
        ((Represented("", None, 3),), ["organisations", "level"]),
        ((Represented("jcp", "Manager", 2), Represented("", "Manager")), ["organisations"]),
        ((Represented("jcp", "Manager", 2), Represented("jcp", "Clerk", 1)), ["organisations"]),
        ((Represented("jcp", "Manager", 2),), ["size"]),
        ((Represented("jcp", "Manager", None),), ["size"]),
        ((Represented("jcp", "Manager", 3), Represented("cnwl", "Manager", 0)), ["size"]),
    ],
)
def test_each_organisation_has_a_name_a_level_and_seats(
    organisations: tuple[Represented, ...], parts: list[str], articles: Articles
) -> None:
    assert parts_lacking(replace(WHOLE, organisations=organisations), articles) == parts


@HCE
def test_the_missing_level_names_its_organisations(articles: Articles) -> None:
    several = (Represented("jcp", seats=1), Represented("cnwl", "Director"), Represented("len"))

    ruling = what_a_proposal_lacks(replace(WHOLE, organisations=several), articles)

    assert ruling.lacks[0].says.startswith("The level is missing for jcp and len:")
    assert "the level at which they are represented" in ruling.in_words


@HCE
@pytest.mark.parametrize(
    ("duration", "says"),
    [
        (Duration(), "The duration is missing"),
        (Duration(statutory_basis="  "), "The duration is missing"),
        (Duration(date(2012, 3, 1), 6), "said in more than one way"),
        (Duration(None, 6, "Health Act"), "said in more than one way"),
        (Duration(date(2012, 3, 1), 6, "Health Act"), "said in more than one way"),
        (Duration(months=0), "at least one month, not 0"),
        (Duration(months=-1), "at least one month, not -1"),
        (Duration(ends_on=date(2011, 9, 1)), "not after 1 September 2011"),
        (Duration(ends_on=date(2011, 8, 31)), "not after 1 September 2011"),
        (Duration(months=200_000), "past every calendar"),
    ],
)
def test_a_duration_is_said_in_one_way_that_can_be(
    duration: Duration, says: str, articles: Articles
) -> None:
    ruling = what_a_proposal_lacks(replace(WHOLE, duration=duration), articles, starts_on=STARTS_ON)

    assert [lack.part for lack in ruling.lacks] == ["duration"]
    assert says in ruling.lacks[0].says


@TASK_AND_FINISH
@pytest.mark.parametrize(
    ("kind", "parts"), [("task-and-finish", ["duration"]), ("management", []), ("sub", [])]
)
def test_only_a_task_and_finish_group_must_have_an_end(
    kind: str, parts: list[str], articles: Articles
) -> None:
    statutory = replace(WHOLE, kind=kind, duration=Duration(statutory_basis="Crime Act 1998"))

    assert parts_lacking(statutory, articles) == parts


@REFERENCE_GROUPS
def test_a_reference_group_says_its_purpose_and_value(articles: Articles) -> None:
    bare = Proposal(kind="reference", name="Greener Harrow")

    assert parts_lacking(bare, articles) == ["purpose", "value_added"]


@HCE
def test_a_partnership_may_ask_for_fewer_parts(articles: Articles) -> None:
    fewer = replace(articles.groups.proposal_parts, value=("purpose", "level"))
    elsewhere = replace(articles, groups=replace(articles.groups, proposal_parts=fewer))

    assert parts_lacking(Proposal(kind="sub", name="Roads"), elsewhere) == ["purpose", "level"]


@HCE
@given(
    purpose=st.text(max_size=5),
    value=st.none() | st.text(max_size=5),
    size=st.none() | st.integers(-2, 9),
    months=st.none() | st.integers(-2, 30),
    seats=st.lists(st.none() | st.integers(-1, 4), max_size=4),
)
def test_complete_means_that_nothing_is_lacking(
    purpose: str,
    value: str | None,
    size: int | None,
    months: int | None,
    seats: list[int | None],
    articles: Articles,
) -> None:
    proposal = replace(
        WHOLE,
        purpose=purpose,
        value_added=value,
        size=size,
        duration=Duration(months=months),
        organisations=tuple(Represented(f"o{n}", "Head", each) for n, each in enumerate(seats)),
    )
    ruling = what_a_proposal_lacks(proposal, articles, starts_on=STARTS_ON)
    is_whole = bool(purpose.strip() and (value or "").strip() and seats)
    adds_up = all(each and each > 0 for each in seats) and size == sum(each or 0 for each in seats)

    assert ruling.is_complete is (not ruling.lacks)
    assert ruling.is_complete is (is_whole and adds_up and months is not None and months > 0)


@HCE
@pytest.mark.parametrize(
    ("duration", "end"),
    [
        (Duration(ends_on=date(2012, 3, 30)), date(2012, 3, 30)),
        (Duration(months=6), date(2012, 3, 1)),
        (Duration(statutory_basis="Crime Act 1998"), None),
        (Duration(), None),
    ],
)
def test_a_group_ends_on_the_day_that_was_said(duration: Duration, end: date | None) -> None:
    assert end_of(duration, STARTS_ON) == end


@HCE
@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2011, 1, 31), 1, date(2011, 2, 28)),
        (date(2012, 1, 31), 1, date(2012, 2, 29)),
        (date(2011, 1, 31), 2, date(2011, 3, 31)),
        (date(2011, 8, 31), 6, date(2012, 2, 29)),
        (date(2011, 12, 1), 1, date(2012, 1, 1)),
        (date(2011, 12, 31), 12, date(2012, 12, 31)),
        (date(2012, 2, 29), 12, date(2013, 2, 28)),
        (date(2011, 7, 12), 0, date(2011, 7, 12)),
    ],
)
def test_months_are_counted_to_the_same_day_or_the_last(
    day: date, months: int, later: date
) -> None:
    assert months_after(day, months) == later


@HCE
@given(day=st.dates(date(1900, 1, 1), date(2100, 1, 1)), months=st.integers(0, 600))
def test_months_later_is_never_earlier_nor_a_month_off(day: date, months: int) -> None:
    later = months_after(day, months)

    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


@HCE
@pytest.mark.parametrize("months", [-1, 12 * 9999])
def test_months_that_lead_nowhere_are_refused(months: int) -> None:
    with pytest.raises(ValueError, match="months"):
        months_after(STARTS_ON, months)


@REFERENCE_GROUPS
@pytest.mark.parametrize(
    ("kind", "decided_by", "clause"),
    [
        ("management", "hce", "Harrow Chief Executives"),
        ("sub", "hce", "Harrow Chief Executives"),
        ("delivery", "hce", "Harrow Chief Executives"),
        ("task-and-finish", "hce", "Harrow Chief Executives"),
        ("reference", "board", "22.72"),
    ],
)
def test_hce_endorses_all_groups_but_reference_groups(
    kind: str, decided_by: str, clause: str, articles: Articles
) -> None:
    ruling = who_decides(kind, articles)

    assert (ruling.decided_by, ruling.clause) == (decided_by, clause)


@HCE
def test_a_group_of_an_unknown_kind_is_refused(articles: Articles) -> None:
    with pytest.raises(ValueError, match="no group is of the kind 'committee'"):
        what_a_proposal_lacks(replace(WHOLE, kind="committee"), articles)
    with pytest.raises(ValueError, match="use one of management"):
        who_decides("committee", articles)
