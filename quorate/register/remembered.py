"""Answers a question from memory that a transaction asks again, until what it asks of changes."""

import re
from collections import Counter
from collections.abc import Callable
from functools import wraps
from threading import local
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from quorate.register.tables.foundation import Table

P = ParamSpec("P")
R = TypeVar("R")
Read = Callable[Concatenate[Session, P], R]

_ANSWERS, _HELD = "answers", "rows held"
_READS = ("SELECT", "SAVEPOINT", "RELEASE", "BEGIN")
_UNDOES = "ROLLBACK"
_LOCKS = (" FOR ", "pg_advisory")  # FOR UPDATE, or one of its milder kinds
_WRITES_TO = re.compile(r'(?:INSERT INTO|UPDATE|DELETE FROM) "?(\w+)')
ANY_TABLE = ""


class _Here(local):
    """How often this thread has written to each table, and undone anything."""

    def __init__(self) -> None:
        self.written = Counter[str]()
        self.undone = 0


_here = _Here()


def remembered(*tables: type[Table]) -> Callable[[Read[P, R]], Read[P, R]]:
    """Have a read of these tables done once in a transaction, for as long as none of them changes.

    It is done anew after this thread has written to one of them, locked a row or undone anything.
    What is given is the same each time, so nobody may change it. The read's arguments must be
    hashable, and all that it gives must come from these tables.
    """
    names = (ANY_TABLE, *(table.__tablename__ for table in tables))

    def remember(read: Read[P, R]) -> Read[P, R]:
        @wraps(read)
        def ask(tx: Session, /, *args: P.args, **kwargs: P.kwargs) -> R:
            tx.flush()  # as a query would, so that what was changed a moment ago is seen
            answers: dict[object, tuple[object, R]] = tx.info.setdefault(_ANSWERS, {})
            question = (read, args, *sorted(kwargs.items()))
            now = tuple(_here.written[name] for name in names)
            answered_at, answer = answers.get(question, (None, None))
            if answered_at != now:
                answer = read(tx, *args, **kwargs)
                answers[question] = now, answer
            return cast(R, answer)

        ask.tables = names[1:]  # type: ignore[attr-defined]
        return ask

    return remember


def rows_held(tx: Session) -> dict[object, Any]:
    """The rows that this transaction holds for change, by name; what is undone lets them go."""
    undone, held = tx.info.get(_HELD, (None, dict[object, Any]()))
    if undone != _here.undone:
        held = {}
        tx.info[_HELD] = _here.undone, held
    return cast(dict[object, Any], held)


def count_what_is_written(engine: Engine) -> None:
    """Count each statement of an engine that may change what a transaction remembers.

    A lock may: whoever waited for it finds what another has written.
    """

    @event.listens_for(engine, "before_cursor_execute")
    def _on_execute(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.startswith(_READS) and not any(lock in statement for lock in _LOCKS):
            return
        write = _WRITES_TO.match(statement)
        _here.written[write[1] if write else ANY_TABLE] += 1
        _here.undone += statement.startswith(_UNDOES)
