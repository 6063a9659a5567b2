"""What may be wrong with the register's database for a while: locked, full, read-only, away."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal, TypeVar

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

log = logging.getLogger(__name__)

State = Literal["locked", "full", "read-only", "away"]
Found = TypeVar("Found")

REGISTER = "The register"
IN_WORDS: dict[State, str] = {
    "locked": "is held by somebody else",
    "full": "can take nothing more: its disk is full or faulty",
    "read-only": "can be read only",
    "away": "does not answer",
}
# The beginning of SQLite's name for a fault; a longer one stands before a shorter.
_BY_SQLITE: tuple[tuple[str, State], ...] = (
    ("SQLITE_READONLY_DBMOVED", "away"),
    ("SQLITE_READONLY", "read-only"),
    ("SQLITE_BUSY", "locked"),
    ("SQLITE_LOCKED", "locked"),
    ("SQLITE_FULL", "full"),
    ("SQLITE_IOERR", "full"),
    ("SQLITE_CANTOPEN", "away"),
    ("SQLITE_PERM", "away"),
)
# The beginning of PostgreSQL's code: https://www.postgresql.org/docs/current/errcodes-appendix.html
_BY_POSTGRESQL: tuple[tuple[str, State], ...] = (
    ("40", "locked"),  # a deadlock, or two that cannot both be
    ("55P03", "locked"),
    ("57014", "locked"),  # it took longer than a statement may
    ("53100", "full"),
    ("58030", "full"),
    ("25006", "read-only"),
    ("08", "away"),
    ("53300", "away"),  # as many connections as it takes
    ("57P", "away"),  # it is shut down, starts, or ended this connection
)
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "XX001", "XX002")
PAUSES = (0.1, 0.2, 0.5, 1.0, 2.0)


class RegisterUnavailable(Exception):
    """The register's database cannot be worked on now. What was being written is undone whole.

    `state` says why: locked (somebody held it for longer than we wait), full, read-only, or away.
    It passes, perhaps with an operator's help: a step is tried again, a visitor asked to.
    """

    transient = True

    def __init__(self, state: State, reason: str, *, what: str = REGISTER) -> None:
        """`reason` is the database's own."""
        super().__init__(f"{what} {IN_WORDS[state]} ({reason}).")
        self.state = state


class RegisterDamaged(Exception):
    """The register's database is damaged. It does not pass: restore a backup."""


def state_in(fault: Exception) -> State | None:
    """What a fault says of the database; None where it is a fault of another kind, as of ours."""
    if isinstance(fault, NoConnectionFree):
        return "locked"
    if not isinstance(fault, DBAPIError):
        return None
    if fault.connection_invalidated:
        return "away"
    code = _code_of(fault)
    if code:
        return _first(code, (*_BY_SQLITE, *_BY_POSTGRESQL))
    # PostgreSQL's library has no code for what it cannot reach.
    return "away" if type(fault.orig).__name__ == "OperationalError" else None


def _code_of(fault: DBAPIError) -> str:
    """SQLite's name for a fault, or PostgreSQL's code."""
    name = getattr(fault.orig, "sqlite_errorname", None) or getattr(fault.orig, "sqlstate", None)
    return str(name or "")


def _first(code: str, table: tuple[tuple[str, State], ...]) -> State | None:
    return next((state for beginning, state in table if code.startswith(beginning)), None)


@contextmanager
def translated(what: str = REGISTER) -> Iterator[None]:
    """Raise RegisterUnavailable or RegisterDamaged for what a database says it cannot do.

    `what` is the database in words.
    """
    try:
        yield
    except (DBAPIError, NoConnectionFree) as fault:
        state = state_in(fault)
        if state is not None:
            raise RegisterUnavailable(state, _reason(fault), what=what) from fault
        if isinstance(fault, DBAPIError) and _code_of(fault).startswith(_DAMAGED):
            raise RegisterDamaged(
                f"{what} is damaged ({_reason(fault)}). Restore the last backup."
            ) from fault
        raise


class Watch:
    """Knows the trouble that a register is in, and logs where it begins and where it is over."""

    def __init__(self) -> None:
        """All is well."""
        self._state: State | None = None
        self._away_since: float | None = None

    @contextmanager
    def over(self) -> Iterator[None]:
        """Raise RegisterUnavailable for what the database cannot do now."""
        try:
            with translated():
                yield
        except RegisterUnavailable as trouble:
            # A command says it itself; it has nowhere to log to.
            if trouble.state != self._state and log.hasHandlers():
                log.warning("%s", trouble)
            self._state = trouble.state
            raise

    def may_wait(self, seconds: float) -> bool:
        """Whether a database that is away was first seen so less than so many seconds ago.

        So whoever comes first waits, and nobody queues behind a database that is gone for long.
        """
        if self._away_since is None:
            self._away_since = time.monotonic()
        return time.monotonic() < self._away_since + seconds

    def reached(self) -> None:
        """The database answers."""
        self._away_since = None
        if self._state == "away":
            self._is_over()

    def written(self) -> None:
        """Something was written to it."""
        if self._state is not None:
            self._is_over()

    def _is_over(self) -> None:
        log.warning("The register, which was %s, can be worked on again.", self._state)
        self._state = None


def _reason(fault: Exception) -> str:
    return str(getattr(fault, "orig", fault)).strip().partition("\n")[0].rstrip(".")


def patiently(work: Callable[[], Found], *, seconds: float) -> Found:
    """Do what is one transaction of its own, again and again until the database takes it.

    It must be harmless to repeat. Raises RegisterUnavailable where that lasts so many seconds.
    """
    deadline = time.monotonic() + seconds
    pauses = iter(PAUSES)
    while True:
        try:
            return work()
        except RegisterUnavailable:
            pause = next(pauses, PAUSES[-1])
            if time.monotonic() + pause > deadline:
                raise
        time.sleep(pause)
