"""The rounds, and the case's turn in them: at what nobody has touched they look once in an hour."""

from datetime import timedelta
from zlib import crc32

from quorate import clock

BETWEEN_ROUNDS = timedelta(minutes=5)
A_WHOLE_LOOK = timedelta(hours=1)
TURNS = A_WHOLE_LOOK // BETWEEN_ROUNDS


def has_its_turn(name: str) -> bool:
    """Whether these rounds look at a case or a run, by its reference or its id: a twelfth does."""
    turn = timedelta(minutes=clock.real_now().minute) // BETWEEN_ROUNDS
    return crc32(name.encode()) % TURNS == turn
