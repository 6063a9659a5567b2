"""The one place that opens the register's database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, inspect, make_url
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import StaticPool

from quorate.register.tables import Table

Transaction = Session


class AlreadyRecorded(Exception):
    """Something that may stand in the register once was about to be written a second time."""


class RegisterMissing(Exception):
    """No register has been made at the address."""


def _prepare_sqlite(engine: Engine, wait_seconds: int) -> None:
    """WAL, foreign keys, patience, and transactions that take the write lock as they begin."""

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # SQLAlchemy says BEGIN itself, below
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")  # a lawful record survives a power cut
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute(f"PRAGMA busy_timeout={wait_seconds * 1000}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Any) -> None:
        reads_only = connection.get_execution_options().get("reads_only", False)
        connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")


class Register:
    """An opened register: gives transactions, each written whole or not at all."""

    def __init__(self, url: str, *, wait_seconds: int = 30) -> None:
        """Open the database at an SQLAlchemy URL; `sqlite://` is a throw-away one in memory."""
        self.url = make_url(url)
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

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """A transaction that is kept if the block ends well and undone if it raises.

        Raises AlreadyRecorded where a unique key of the register says "once".
        """
        try:
            with self._sessions.begin() as session:
                yield session
        except IntegrityError as broken:
            if "unique" in str(broken.orig).lower():
                raise AlreadyRecorded(str(broken.orig)) from broken
            raise

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """A transaction that only reads, and holds up no writer."""
        with self._readers() as session:
            yield session

    def make_tables(self) -> None:
        """Make all tables at once, for a throw-away register; a lasting one is migrated."""
        Table.metadata.create_all(self.engine)

    def is_empty(self) -> bool:
        """Whether no table has been made yet."""
        return not inspect(self.engine).has_table("journal")

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
    """Open a register, make it the current one, and put the former one back at the end."""
    former, register = _current, Register(url, wait_seconds=wait_seconds)
    use(register)
    try:
        yield register
    finally:
        use(former)
        register.close()


def exists(url: str) -> bool:
    """Whether there is anything at the address; a server database is taken to be there."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return True
    return bool(address.database) and Path(str(address.database)).exists()
