"""Answers that arrive together lose none, on both kinds of database."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from quorate import clock, partnership, register
from quorate.business import structure
from quorate.business.founding import found
from quorate.business.groups import answering, changing, tally
from quorate.business.groups.handing_over import hand_over
from quorate.business.refusal import Refused
from quorate.replay.plain import HandClock
from tests.business.groups.conftest import STANDS_FROM
from tests.business.groups.proposed import (
    CHAIR,
    MEMBERS,
    POLICE,
    POLICE_SUBSTITUTE,
    SUBMITTED,
    SUBSTITUTES,
    Proposed,
    a_form,
)
from tests.register.postgres_server import NoServer, server

AtOnce = Callable[..., list[Any]]


@pytest.fixture(scope="module")
def postgres_address() -> Iterator[str]:
    """A database of PostgreSQL of our own."""
    try:
        with server() as address:
            admin = create_engine(address, isolation_level="AUTOCOMMIT")
            with admin.connect() as connection:
                connection.execute(text("DROP DATABASE IF EXISTS quorate_votes WITH (FORCE)"))
                connection.execute(text("CREATE DATABASE quorate_votes"))
            yield address.set(database="quorate_votes").render_as_string(hide_password=False)
            with admin.connect() as connection:
                connection.execute(text("DROP DATABASE quorate_votes WITH (FORCE)"))
            admin.dispose()
    except NoServer as missing:
        pytest.skip(f"no PostgreSQL: {missing}")


@pytest.fixture
def on_postgres(postgres_address: str, harrow: partnership.Partnership) -> Iterator[Proposed]:
    """A proposal on PostgreSQL, founded at the first use."""
    hand = HandClock(clock.at_nine(STANDS_FROM))
    clock.set_source(hand)
    with register.opened(postgres_address) as opened:
        opened.make_tables()
        if found(harrow):
            with opened.transaction() as tx:
                structure.put_in(tx, "final-2011-07", STANDS_FROM)
        hand.move_to(clock.at_nine(SUBMITTED))
        yield Proposed(hand)
    clock.set_source(None)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def before_members(request: pytest.FixtureRequest) -> Proposed:
    """A proposal before the members, in a register that threads share."""
    if request.param == "sqlite":
        proposed = request.getfixturevalue("chief_executives")(in_file=True)
    else:
        proposed = request.getfixturevalue("on_postgres")
    return proposed.circulate()


def _answering(proposed: Proposed, person: str, choice: str) -> Callable[[], Any]:
    given = proposed.given(choice)

    def act() -> str:
        try:
            answering.answer(proposed.case, person, given, door="portal")
        except Refused as refused:
            return str(refused)
        return "taken"

    return act


def test_answers_that_arrive_together_lose_none(before_members: Proposed, at_once: AtOnce) -> None:
    acts = [_answering(before_members, member, "endorse") for member in MEMBERS]
    assert at_once(*acts) == ["taken"] * 8
    assert "8 answered: 8 for" in before_members.standing.sum_so_far
    closed = [e for e in before_members.told("AnswersClosed")
              if e.case_reference == before_members.reference]  # fmt: skip
    assert len(closed) == 1


def test_two_answers_of_one_member_at_once_leave_one_standing(
    before_members: Proposed, at_once: AtOnce
) -> None:
    acts = [_answering(before_members, CHAIR, choice) for choice in ("endorse", "refuse")]
    assert at_once(*acts) == ["taken"] * 2
    seat = before_members.seat_of(CHAIR)
    assert seat.answer is not None
    assert len(seat.replaced) == 1
    assert "1 answered" in before_members.standing.sum_so_far


def test_a_member_and_the_substitute_at_once_are_one_vote(
    before_members: Proposed, at_once: AtOnce
) -> None:
    before_members.on(SUBSTITUTES)
    acts = [_answering(before_members, who, "endorse") for who in (POLICE, POLICE_SUBSTITUTE)]
    assert sorted(said == "taken" for said in at_once(*acts)) == [False, True]
    assert not before_members.seat_of(POLICE).replaced


def test_handing_over_and_answering_at_once_is_never_both(
    before_members: Proposed, at_once: AtOnce
) -> None:
    def hands_over() -> str:
        with suppress(Refused):
            hand_over(before_members.case, POLICE)
            return "handed over"
        return "refused"

    did = at_once(hands_over, _answering(before_members, POLICE, "endorse"))
    assert (did[0] == "handed over") != (did[1] == "taken")


def test_an_answer_and_a_change_at_once_never_carry_the_old_text(
    before_members: Proposed, at_once: AtOnce
) -> None:
    def changes() -> int:
        return changing.change_text(before_members.case, a_form(months=9), by="Officer")

    at_once(changes, *[_answering(before_members, member, "endorse") for member in MEMBERS[:4]])
    standing = before_members.standing
    assert all(seat.answer is None for seat in standing.seats)
    assert standing.paper_version == 2


def test_the_casting_vote_given_twice_at_once_is_given_once(
    before_members: Proposed, at_once: AtOnce
) -> None:
    for number, member in enumerate(MEMBERS):
        before_members.answers(member, "endorse" if number % 2 else "refuse")

    def casts(side: Any) -> Callable[[], str]:
        def act() -> str:
            try:
                tally.cast(before_members.case, CHAIR, side)
            except Refused as refused:
                return str(refused)
            return "cast"

        return act

    said = at_once(casts("for"), casts("against"))
    assert sorted(words == "cast" for words in said) == [False, True]
