"""Votes on members' own screens that arrive at the same moment: none is lost, none too many.

On both kinds of database.
"""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import create_engine, text

from quorate import clock, register
from quorate.business.board import opening
from quorate.business.cases import Case
from quorate.business.refusal import Refused
from quorate.register import journal
from quorate.replay.plain import HandClock
from tests.business.meeting.meeting_room import CLERK, Board
from tests.business.stages import STAGES, Review
from tests.register.postgres_server import NoServer, server

CHAIR = "josephine-adebayo-marsh"
DATABASE = "quorate_board"


@pytest.fixture
def on_postgres() -> Iterator[Review]:
    """The Board of 12 July on PostgreSQL, with everything that went before it."""
    try:
        with server() as address:
            admin = create_engine(address, isolation_level="AUTOCOMMIT")
            with admin.connect() as connection:
                connection.execute(text(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)"))
                connection.execute(text(f"CREATE DATABASE {DATABASE}"))
            url = address.set(database=DATABASE).render_as_string(hide_password=False)
            with register.opened(url) as opened:
                opened.make_tables()
                yield _played_to("approved")
            with admin.connect() as connection:
                connection.execute(text(f"DROP DATABASE {DATABASE} WITH (FORCE)"))
            admin.dispose()
    except NoServer as missing:
        pytest.skip(f"no PostgreSQL: {missing}")
    finally:
        clock.set_source(None)


def _played_to(stage: str) -> Review:
    first_day, hour, _ = next(iter(STAGES.values()))
    review = Review(Case("REV-2011-01"), HandClock(clock.at(first_day, hour)))
    clock.set_source(review.hand)
    for name, (day, hour, act) in STAGES.items():
        review.hand.move_to(clock.at(day, hour))
        act(review)
        if name == stage:
            break
    return review


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def board(request: pytest.FixtureRequest, review_at: Callable[..., Review]) -> Board:
    """The Board of 12 July in a register that threads share, fifteen members present."""
    if request.param == "sqlite":
        review = review_at("approved", in_file=True)
    else:
        review = request.getfixturevalue("on_postgres")
    return Board(review).opened(15)


def refusal_of(act: Callable[[], object]) -> Callable[[], str | None]:
    """The act, giving the words of its refusal or None."""

    def tried() -> str | None:
        try:
            act()
        except Refused as refused:
            return str(refused)
        return None

    return tried


def test_votes_that_arrive_together_lose_none(board, at_once):
    number = board.put()
    acts = [lambda who=who: board.vote(number, who) for who in board.voters()]

    at_once(*acts)

    board.close(number)
    assert board.motion(number).votes_for == 15
    with register.current().reading() as tx:
        assert journal.first_break(tx) is None


def test_a_vote_cast_twice_at_once_counts_once(board, at_once):
    number = board.put()
    at_once(*[lambda: board.vote(number, CHAIR) for _ in range(4)])

    standing = [vote for vote in board.ballots(number) if vote.ended_at is None]
    assert (len(standing), len(board.ballots(number))) == (1, 4)


def test_a_vote_at_the_moment_of_closing_counts_or_is_refused(board, at_once):
    number = board.put()
    board.vote_in_turn(number, 14, 0)
    last = board.voters()[-1]

    refused, _ = at_once(
        refusal_of(lambda: board.vote(number, last, "against")),
        lambda: board.close(number, silent_abstain=True),
    )

    counted = board.votes(number)[last]
    assert (counted == "against") if refused is None else ("closed at" in refused)


def test_a_vote_is_closed_once(board, at_once):
    number = board.put()
    board.vote_in_turn(number, 15, 0)

    said = at_once(*[refusal_of(lambda: board.close(number)) for _ in range(2)])

    assert said.count(None) == 1
    assert len(board.votes(number)) == 15


def test_a_meeting_is_opened_and_closed_once(board, at_once):
    board.agree(board.put())
    again = refusal_of(lambda: opening.open_sitting(board.case, "board", by=CLERK))

    said = at_once(*[refusal_of(board.end) for _ in range(2)], again)

    assert said[:2].count(None) == 1
    assert said[2] is not None
    assert (
        len([entry for entry in board.review.told("MeetingHeld") if "July" in entry.sentence]) == 1
    )
