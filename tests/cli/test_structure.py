"""`quorate structure`: the partnership at a date, and what differs between two."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest

from quorate.business import structure
from quorate.settings import CHECKOUT
from tests.cli.desk import REFUSED, Desk, quorate

DOCUMENTS = json.loads(
    (CHECKOUT / "tests" / "partnership" / "harrow-structures.json").read_text(encoding="utf-8")
)
BODY = ["id", "name", "kind", "parent", "reports_to", "seats"]
SEAT = ["organisation", "seats", "level"]


def as_documented(body: dict[str, Any]) -> dict[str, Any]:
    """A body of the documents, whose seats stand there as plain lists."""
    return {**body, "seats": [dict(zip(SEAT, seat, strict=True)) for seat in body["seats"]]}


def in_any_order(bodies: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Bodies by their ids, with the seats sorted."""
    return {
        body["id"]: {**body, "seats": sorted(body["seats"], key=lambda seat: str(seat.values()))}
        for body in bodies
    }


@pytest.fixture
def changed_in_july(desk_at: Callable[[str], Desk]) -> Desk:
    """A register in which the handbook's structure stands from 12 July 2011 on."""
    desk = desk_at("closed")
    with desk.open() as opened, opened.transaction() as tx:
        structure.put_in(tx, "handbook", date(2011, 7, 12))
    return desk


def test_a_body_has_exactly_the_promised_keys(changed_in_july: Desk) -> None:
    bodies = quorate("structure", "show", "--json", "--on", "2011-07-12").data

    assert {tuple(body) for body in bodies} == {tuple(BODY)}
    assert {tuple(seat) for body in bodies for seat in body["seats"]} == {tuple(SEAT)}


@pytest.mark.parametrize(("on", "which"), [("2011-07-11", "before"), ("2011-07-12", "after")])
def test_the_structure_at_a_date_is_that_of_the_documents(
    changed_in_july: Desk, on: str, which: str
) -> None:
    bodies = quorate("structure", "show", "--json", "--on", on).data

    assert in_any_order(bodies) == in_any_order(map(as_documented, DOCUMENTS[which]))


def test_without_a_date_the_structure_is_today_s(changed_in_july: Desk) -> None:
    shown, today = quorate("structure", "show"), changed_in_july.today()

    assert shown.out.startswith(f"The partnership on {today}: {len(DOCUMENTS['after'])} bodies\n")


def test_a_difference_says_what_opened_closed_and_changed_seats(changed_in_july: Desk) -> None:
    found = quorate(
        "structure", "diff", "--from", "2011-07-11", "--to", "2011-07-12", "--json"
    ).data

    before, after = ({body["id"] for body in DOCUMENTS[which]} for which in ("before", "after"))
    assert list(found) == [
        "opened",
        "closed",
        "renamed",
        "re_parented",
        "reports_elsewhere",
        "seats",
    ]
    assert {body["id"] for body in found["opened"]} == after - before
    assert {body["id"] for body in found["closed"]} == before - after


def test_a_difference_for_people_is_in_lines(changed_in_july: Desk) -> None:
    lines = quorate(
        "structure", "diff", "--from", "2011-07-11", "--to", "2011-07-12"
    ).out.splitlines()

    assert {line[0] for line in lines} == {"+", "-", "~"}


def test_nothing_differs_between_a_day_and_itself(desk_at: Callable[[str], Desk]) -> None:
    desk_at("founded")

    said = quorate("structure", "diff", "--from", "2011-04-04", "--to", "2011-04-04")

    assert said.out == "Nothing differs.\n"


def test_a_wrong_date_is_refused_by_the_option_s_name(desk_at: Callable[[str], Desk]) -> None:
    desk_at("founded")

    said = quorate("structure", "diff", "--from", "2011-04-04", "--to", "tomorrow")

    assert said.code == REFUSED
    assert "'--to': 'tomorrow' is not a date" in said.words


def test_a_register_begins_with_the_structure_of_the_documents(
    desk_at: Callable[[str], Desk],
) -> None:
    """Word for word, and in the documents' order."""
    desk_at("founded")

    bodies = quorate("structure", "show", "--json", "--on", "2011-04-04").data

    assert bodies == [as_documented(body) for body in DOCUMENTS["before"]]
