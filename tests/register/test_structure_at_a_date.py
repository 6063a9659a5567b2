"""The structure at a date: who and what stands from the first day in to the last day out."""

from datetime import date, timedelta

import pytest

from quorate.register import people, structure
from quorate.register.structure import Seats
from quorate.register.tables.people import BodyVersion

FIRST = date(2011, 4, 4)
DECIDED = date(2011, 7, 12)
DAY_BEFORE = DECIDED - timedelta(days=1)
SENIOR = Seats("council", 2, "senior")


@pytest.fixture
def seated(furnished):
    """The Board with two seats: Ada in the first with Ben as her substitute; Cleo in the second."""
    with furnished.transaction() as tx:
        first, second = structure.open_seats(tx, "board", SENIOR, FIRST, place=0)
        structure.appoint(tx, first, "ada", "representative", FIRST)
        structure.appoint(tx, first, "ben", "substitute", FIRST)
        structure.appoint(tx, second, "cleo", "representative", FIRST)
        structure.appoint_to_office(tx, "board", "chair", "ada", FIRST)
    return furnished


def bodies(register, on):
    """The ids of the bodies that stand on a date."""
    with register.reading() as tx:
        return [body.id for body in structure.bodies_on(tx, on)]


def levels_of_the_board(register, on):
    """The levels of the Board's seats on a date, as the structure lists them."""
    with register.reading() as tx:
        board = next(body for body in structure.bodies_on(tx, on) if body.id == "board")
    return [entry.level for entry in board.seats]


def members(register, on):
    """The ids of the Board's members on a date."""
    with register.reading() as tx:
        return [person.id for person in people.members_of(tx, "board", on)]


@pytest.mark.parametrize(
    ("on", "stands"),
    [
        (FIRST - timedelta(days=1), False),
        (FIRST, True),
        (DAY_BEFORE, True),
        (DECIDED, False),
        (DECIDED + timedelta(days=1), False),
    ],
)
def test_a_body_stands_from_its_first_day_to_the_day_before_it_closes(furnished, on, stands):
    with furnished.transaction() as tx:
        structure.close_body(tx, "hce", DECIDED)

    assert ("hce" in bodies(furnished, on)) is stands


def test_the_bodies_come_in_the_order_of_the_structure(furnished):
    assert bodies(furnished, FIRST) == ["board", "hce"]


def test_a_renamed_body_has_each_name_in_its_time(furnished):
    renamed = BodyVersion(body_id="board", name="New Board", kind="BOARD", from_on=DECIDED)
    with furnished.transaction() as tx:
        structure.open_version(tx, renamed)

    with furnished.reading() as tx:
        names = [structure.body_on(tx, "board", on).name for on in (DAY_BEFORE, DECIDED)]

    assert names == ["The board", "New Board"]


def test_a_version_opened_twice_on_a_day_leaves_the_second(furnished):
    with furnished.transaction() as tx:
        for name in ("First thought", "Second thought"):
            version = BodyVersion(body_id="board", name=name, kind="BOARD", from_on=DECIDED)
            structure.open_version(tx, version)

    with furnished.reading() as tx:
        assert structure.body_on(tx, "board", DECIDED).name == "Second thought"
        assert structure.body_on(tx, "board", DAY_BEFORE).name == "The board"


def test_like_seats_are_told_together(seated):
    with seated.reading() as tx:
        board = structure.bodies_on(tx, FIRST)[0]

    assert board.seats == (SENIOR,)
    assert board.seat_total == 2


def test_a_closed_seat_lets_everybody_go_on_its_day(seated):
    with seated.transaction() as tx:
        first = structure.seats_of(tx, "board", FIRST)[0]
        structure.close_seats(tx, [first], DECIDED)

    assert members(seated, DAY_BEFORE) == ["ada", "cleo"]
    assert members(seated, DECIDED) == ["cleo"]


def test_a_body_that_closes_takes_its_seats_and_offices_with_it(seated):
    with seated.transaction() as tx:
        structure.close_body(tx, "board", DECIDED)

    with seated.reading() as tx:
        assert structure.seats_of(tx, "board", DECIDED) == []
        assert structure.officer_of(tx, "board", "chair", DECIDED) is None
        assert structure.officer_of(tx, "board", "chair", DAY_BEFORE).id == "ada"


def test_new_seats_are_numbered_on_from_those_there_ever_were(seated):
    with seated.transaction() as tx:
        structure.close_seats(tx, structure.seats_of(tx, "board", FIRST), DAY_BEFORE)
        opened = structure.open_seats(tx, "board", SENIOR, DECIDED, place=0)

    assert [seat.number for seat in opened] == [3, 4]


def test_seats_are_listed_in_the_order_of_the_structure_of_their_day(seated):
    leader = Seats("council", 1, "leader")
    with seated.transaction() as tx:
        structure.open_seats(tx, "board", leader, DECIDED, place=0)
        version = BodyVersion(
            body_id="board",
            name="Board",
            kind="BOARD",
            seat_order=[leader.key, SENIOR.key],
            from_on=DECIDED,
        )
        structure.open_version(tx, version)

    assert levels_of_the_board(seated, DAY_BEFORE) == ["senior"]
    assert levels_of_the_board(seated, DECIDED) == ["leader", "senior"]


@pytest.mark.clause("7.3")
def test_a_substitute_stands_in_for_the_holder_of_the_seat_alone(seated):
    with seated.reading() as tx:
        named = {
            person: [one.id for one in people.substitutes_for(tx, person, "board", FIRST)]
            for person in ("ada", "cleo")
        }

    assert named == {"ada": ["ben"], "cleo": []}


@pytest.mark.clause("7.3")
def test_a_substitute_is_no_member(seated):
    assert members(seated, FIRST) == ["ada", "cleo"]


def test_somebody_in_two_seats_is_one_member(seated):
    with seated.transaction() as tx:
        seat = structure.open_seats(tx, "board", Seats("council", 1, None), FIRST, place=1)[0]
        structure.appoint(tx, seat, "ada", "representative", FIRST)

    assert members(seated, FIRST) == ["ada", "cleo"]


def test_a_new_chair_ends_the_former_ones_time(seated):
    with seated.transaction() as tx:
        structure.appoint_to_office(tx, "board", "chair", "cleo", DECIDED)

    with seated.reading() as tx:
        chairs = [structure.officer_of(tx, "board", "chair", on).id for on in (DAY_BEFORE, DECIDED)]

    assert chairs == ["ada", "cleo"]


def test_a_chair_appointed_again_goes_on(seated, rows_in):
    with seated.transaction() as tx:
        structure.appoint_to_office(tx, "board", "chair", "ada", DECIDED)

    assert rows_in(seated, "office_holding") == 1


def test_a_person_is_found_by_email(seated):
    with seated.reading() as tx:
        assert people.person_by_email(tx, "ben@example.org").id == "ben"
        assert people.person_by_email(tx, "nobody@example.org") is None


@pytest.mark.parametrize("close", ["seat", "body", "chair"])
def test_what_opens_and_closes_on_one_day_never_stood(furnished, close):
    with furnished.transaction() as tx:
        seat = structure.open_seats(tx, "board", Seats("council", 1, None), FIRST, place=0)[0]
        structure.appoint(tx, seat, "ada", "representative", FIRST)
        structure.appoint_to_office(tx, "board", "chair", "ada", FIRST)
        if close == "seat":
            structure.close_seats(tx, [seat], FIRST)
        elif close == "body":
            structure.close_body(tx, "board", FIRST)
        else:
            structure.appoint_to_office(tx, "board", "chair", "cleo", FIRST)

    with furnished.reading() as tx:
        chair = structure.officer_of(tx, "board", "chair", FIRST)
    assert (members(furnished, FIRST) == []) is (close != "chair")
    assert (chair and chair.id) == {"seat": "ada", "body": None, "chair": "cleo"}[close]
