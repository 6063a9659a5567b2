"""The one place that opens the register's database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import local
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, inspect, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import StaticPool

from quorate.register.tables import Table

Transaction = Session
UNIQUE_KEY_BROKEN = ("23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY")


class AlreadyRecorded(Exception):
    """Something that may stand in the register once was about to be written a second time."""


class RegisterMissing(Exception):
    """There is no register at the address, or nothing there can be opened as one."""


def _prepare_sqlite(engine: Engine, wait_seconds: int) -> None:
    """WAL, foreign keys, patience, and transactions that take the write lock as they begin."""

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # SQLAlchemy says BEGIN itself, below
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={wait_seconds * 1000}")  # first: the next may wait
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")  # a lawful record survives a power cut
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Any) -> None:
        reads_only = connection.get_execution_options().get("reads_only", False)
        connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")


def _stands_already(broken: IntegrityError) -> bool:
    """Whether a unique key was broken, by the database's own code for it."""
    code = getattr(broken.orig, "sqlstate", "") or getattr(broken.orig, "sqlite_errorname", "")
    return code in UNIQUE_KEY_BROKEN


class Register:
    """An opened register: gives transactions, each written whole or not at all."""

    def __init__(self, url: str, *, wait_seconds: int = 30) -> None:
        """Open the database at an SQLAlchemy URL; `sqlite://` is a throw-away one in memory."""
        self.url = _address(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.is_throw_away = self.is_sqlite and self.url.database in (None, "", ":memory:")
        options: dict[str, Any] = {"pool_pre_ping": not self.is_sqlite}
        if self.is_throw_away:
            options |= {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
        self.engine = create_engine(self.url, **options)
        if self.is_sqlite:
            _prepare_sqlite(self.engine, wait_seconds)
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
        says "once".
        """
        outer = self._under_way()
        try:
            if outer is not None:
                with outer.begin_nested():
                    yield outer
                return
            with self._sessions.begin() as session, self._known_as_under_way(session):
                yield session
        except IntegrityError as broken:
            if _stands_already(broken):
                raise AlreadyRecorded(str(broken.orig)) from broken
            raise

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """A transaction that only reads, and holds up no writer.

        Within a transaction of the same thread it reads what that one has written so far. In a
        throw-away register, whose one connection can begin once only, one within another is that.
        """
        outer = self._under_way() or getattr(self._here, "reader", None)
        if outer is not None:
            yield outer
            return
        with self._readers() as session:
            self._here.reader = session if self.is_throw_away else None
            try:
                yield session
            finally:
                self._here.reader = None

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
        Table.metadata.create_all(self.engine)

    def is_empty(self) -> bool:
        """Whether no table has been made yet."""
        return not inspect(self.engine).has_table("journal")

    def refuse_if_out_of_reach(self) -> None:
        """Raise RegisterMissing, with the database's own reason, where it does not answer.

        What is still to be made, as a SQLite file is by the first migration, is not refused.
        """
        if not exists(self.url):
            return
        try:
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

    Raises RegisterMissing where the database cannot be reached or is none.
    """
    former, register = _current, Register(url, wait_seconds=wait_seconds)
    register.refuse_if_out_of_reach()
    use(register)
    try:
        yield register
    finally:
        use(former)
        register.close()


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
