"""A transaction within another of the same thread is a part of it, on each kind of database."""

import pytest

from quorate.register import AlreadyRecorded, Register, cases

CASE = "REV-2011-01"


def taken(opened: Register) -> list[str]:
    """The steps that stand, of the three that these tests take."""
    with opened.reading() as tx:
        return [name for name in ("first", "second", "third") if cases.is_taken(tx, CASE, 1, name)]


def take(opened: Register, name: str) -> None:
    """Take a step in a transaction of its own, or in a part of the one under way."""
    with opened.transaction() as tx:
        cases.take_step(tx, CASE, 1, name)


def take_two_and_fail(opened: Register) -> None:
    """Take two steps in one transaction, which then breaks."""
    with opened.transaction():
        take(opened, "first")
        take(opened, "second")
        raise RuntimeError("the power fails")


def test_acts_within_a_transaction_stand_or_fall_with_it(furnished: Register) -> None:
    with pytest.raises(RuntimeError):
        take_two_and_fail(furnished)

    assert taken(furnished) == []


def test_a_part_that_fails_is_undone_alone(furnished: Register) -> None:
    take(furnished, "first")

    with furnished.transaction():
        take(furnished, "second")
        with pytest.raises(AlreadyRecorded):
            take(furnished, "first")
        take(furnished, "third")

    assert taken(furnished) == ["first", "second", "third"]


def test_reading_within_a_transaction_sees_what_it_wrote(furnished: Register) -> None:
    with furnished.transaction():
        take(furnished, "first")
        assert taken(furnished) == ["first"]


def test_the_next_transaction_is_one_of_its_own_again(furnished: Register) -> None:
    with pytest.raises(RuntimeError):
        take_two_and_fail(furnished)

    take(furnished, "first")

    assert taken(furnished) == ["first"]
