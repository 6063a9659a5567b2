"""The one place that opens the register's database."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, local
from typing import Any

from sqlalchemy import URL, create_engine, event, inspect, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import StaticPool

from quorate.register import sqlite_file
from quorate.register.remembered import count_what_is_written
from quorate.register.tables import Table
from quorate.register.trouble import Watch, state_in

Transaction = Session
SECONDS_BETWEEN_TRIES = 0.25
SECONDS_TO_CONNECT = 10
UNIQUE_KEY_BROKEN = ("23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY")


class AlreadyRecorded(Exception):
    """Something that may stand in the register once was about to be written a second time."""


class RegisterMissing(Exception):
    """There is no register at the address, or nothing there can be opened as one."""


def _stands_already(broken: IntegrityError) -> bool:
    """Whether a unique key was broken, by the database's own code for it."""
    code = getattr(broken.orig, "sqlstate", "") or getattr(broken.orig, "sqlite_errorname", "")
    return code in UNIQUE_KEY_BROKEN


class Register:
    """An opened register: gives transactions, each written whole or not at all."""

    def __init__(self, url: str, *, wait_seconds: int = 30) -> None:
        """Open the database at an SQLAlchemy URL; `sqlite://` is a throw-away one in memory.

        `wait_seconds` is how long a transaction waits for others, and for a database that is away.
        """
        self.url = _address(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.is_throw_away = self.is_sqlite and self.url.database in (None, "", ":memory:")
        options: dict[str, Any] = {"pool_timeout": wait_seconds}
        if self.is_throw_away:
            options = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
        elif self.is_sqlite:
            options |= {"creator": sqlite_file.opener(self.url)}
        else:
            options |= {"pool_pre_ping": True, "connect_args": _to_a_server(self.url, wait_seconds)}
        self.engine = create_engine(self.url, **options)
        if self.is_sqlite:
            sqlite_file.prepare(self.engine, wait_seconds)
            sqlite_file.hold_to_its_file(self.engine)
        count_what_is_written(self.engine)
        self._wait_seconds = wait_seconds
        self._takes_turns, self._turn = self.is_sqlite and not self.is_throw_away, Lock()
        self._watch = Watch()
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)
        self._readers = sessionmaker(
            self.engine.execution_options(reads_only=True), expire_on_commit=False
        )
        self._here = local()

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """A transaction that is kept if the block ends well and undone if it raises.

        Within another of the same thread it is a part of that one: undone alone if it raises, and
        kept only if the outer one is. Raises AlreadyRecorded where a unique key of the register
        says "once", and RegisterUnavailable where the database cannot be worked on now.
        """
        outer = self._under_way()
        try:
            with self._watch.over():
                if outer is not None:
                    with outer.begin_nested():
                        yield outer
                    return
                with (
                    self._writers_in_turn(),
                    self._sessions() as session,
                    self._known_as_under_way(session),
                ):
                    self._reach_for(session)
                    yield session
                    session.commit()
                self._watch.written()
        except IntegrityError as broken:
            if _stands_already(broken):
                raise AlreadyRecorded(str(broken.orig)) from broken
            raise

    @contextmanager
    def in_one_go(self) -> Iterator[Transaction]:
        """A transaction that many use cases become parts of; a row that has a key is read once.

        For rows that nobody else changes meanwhile: whoever begins it holds what they belong to.
        """
        with self.transaction() as tx:
            kept = list[object]()  # a session forgets what nobody else has hold of
            event.listen(tx, "loaded_as_persistent", lambda _, row: kept.append(row))
            yield tx

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """A transaction that only reads, and holds up no writer.

        Within a transaction of the same thread it reads what that one has written so far, and one
        within another is that: a thread that held one connection while it waited for a second
        could wait for others that do the same. Raises RegisterUnavailable as a transaction does.
        """
        outer = self._under_way() or getattr(self._here, "reader", None)
        if outer is not None:
            yield outer
            return
        with self._watch.over(), self._readers() as session:
            self._reach_for(session)
            self._here.reader = session
            try:
                yield session
            finally:
                self._here.reader = None

    @contextmanager
    def _writers_in_turn(self) -> Iterator[None]:
        """One writer of this process after the other, without a connection while they wait.

        SQLite itself waits by looking again, up to a tenth of a second later, for whoever is lucky.
        """
        has_turn = self._takes_turns and self._turn.acquire(timeout=self._wait_seconds)
        try:
            yield
        finally:
            if has_turn:
                self._turn.release()

    def _reach_for(self, session: Session) -> None:
        """Have a connection for a session. Waits for a database that is away, as one restarting."""
        if self.is_throw_away:
            return
        while True:
            try:
                session.connection()
            except DBAPIError as fault:
                session.rollback()
                if state_in(fault) != "away" or not self._watch.may_wait(self._wait_seconds):
                    raise
                time.sleep(SECONDS_BETWEEN_TRIES)
            else:
                self._watch.reached()
                return

    def _under_way(self) -> Session | None:
        return getattr(self._here, "session", None)

    @contextmanager
    def _known_as_under_way(self, session: Session) -> Iterator[None]:
        self._here.session = session
        try:
            yield
        finally:
            self._here.session = None

    def make_tables(self) -> None:
        """Make all tables at once, for a throw-away register; a lasting one is migrated."""
        Table.metadata.create_all(self.engine, checkfirst=not self.is_throw_away)

    def is_empty(self) -> bool:
        """Whether no table has been made yet."""
        with self._watch.over():
            only_looking = self.engine.execution_options(reads_only=True)
            return not inspect(only_looking).has_table("journal")

    def refuse_if_out_of_reach(self) -> None:
        """Raise RegisterUnavailable where the database does not answer now.

        RegisterMissing, with the database's own reason, where there is none that could be opened.
        What is still to be made, as a SQLite file is by the first migration, is not refused.
        """
        if not exists(self.url):
            return
        try:
            with self._watch.over():
                self.engine.connect().close()
        except DBAPIError as fault:
            reason = str(fault.orig).partition("\n")[0]
            raise RegisterMissing(
                f"The register cannot be opened ({self.url}): {reason}."
            ) from fault

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


_current: Register | None = None


def use(register: Register | None) -> None:
    """Make a register the one this process works on; None closes the door."""
    global _current
    _current = register


def current() -> Register:
    """The register this process works on."""
    if _current is None:
        raise RegisterMissing("No register has been opened in this process.")
    return _current


@contextmanager
def opened(url: str, *, wait_seconds: int = 30) -> Iterator[Register]:
    """Open a register, make it the current one, and put the former one back at the end.

    Raises RegisterUnavailable where the database cannot be reached, RegisterMissing where it is
    none.
    """
    former, register = _current, Register(url, wait_seconds=wait_seconds)
    register.refuse_if_out_of_reach()
    use(register)
    try:
        yield register
    finally:
        use(former)
        register.close()


def _to_a_server(address: URL, wait_seconds: int) -> dict[str, Any]:
    """How to connect to a server: nobody waits for ever for it, nor for whoever holds a row.

    A client that has vanished is noticed, on either side, within a minute or so. What the address
    itself says goes first.
    """
    usual = {
        "connect_timeout": SECONDS_TO_CONNECT,
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
        "options": f"-c lock_timeout={wait_seconds}s -c idle_in_transaction_session_timeout=5min "
        "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3",
    }
    return {name: value for name, value in usual.items() if name not in address.query}


def _address(url: str | URL) -> URL:
    try:
        return make_url(url)
    except ArgumentError:
        raise RegisterMissing(
            "QUORATE_REGISTER_URL is no database's address, as "
            "postgresql+psycopg://quorate@localhost/quorate is."
        ) from None


def exists(url: str | URL) -> bool:
    """Whether there is anything at the address; a server database is taken to be there."""
    address = _address(url)
    if address.get_backend_name() != "sqlite":
        return True
    return bool(address.database) and Path(str(address.database)).exists()
