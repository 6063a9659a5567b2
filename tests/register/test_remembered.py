"""What a transaction asked already is answered from memory, until what it asked of has changed."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import date
from types import FunctionType
from typing import Any, get_type_hints

import pytest
from sqlalchemy import event

from quorate import clock, register
from quorate.register import Register, Transaction, cases
from quorate.register.tables.cases import Wait

CASE = "REV-2011-01"
GATE = "board-meeting"
EXAMPLES: dict[object, object] = {
    str: "REV-2011-01",
    int: 1,
    date: date(2011, 7, 11),
    tuple[str, int]: ("REV-2011-01", 1),
}


@contextmanager
def statements(opened: Register) -> Iterator[list[str]]:
    """What the database is asked meanwhile."""
    said: list[str] = []

    def listen(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        said.append(statement)

    event.listen(opened.engine, "before_cursor_execute", listen)
    try:
        yield said
    finally:
        event.remove(opened.engine, "before_cursor_execute", listen)


def wait(tx: Transaction) -> None:
    """Have the case wait at a gate, not yet written."""
    waits = Wait(
        case_reference=CASE, round=1, gate=GATE, waiting_for="", since=clock.now(), attempts=0
    )
    tx.add(waits)


def is_over(tx: Transaction) -> bool:
    """Whether the wait at that gate is over."""
    return cases.waits_of_round(tx, (CASE, 1))[0].ended_at is not None


def end_it(tx: Transaction) -> None:
    """End the wait, not yet written."""
    cases.waits_of_round(tx, (CASE, 1))[0].ended_at = clock.now()


def test_a_question_is_asked_once_in_a_transaction(furnished: Register) -> None:
    with furnished.transaction() as tx, statements(furnished) as said:
        for _ in range(3):
            cases.waits_of_round(tx, (CASE, 1))

    assert len(said) == 1


def test_each_transaction_asks_anew(furnished: Register) -> None:
    with furnished.transaction() as tx:
        assert not cases.is_taken(tx, CASE, 1, "a-step")
    with furnished.transaction() as tx:
        cases.take_step(tx, CASE, 1, "a-step")
    with furnished.transaction() as tx:
        assert cases.is_taken(tx, CASE, 1, "a-step")


def test_what_is_written_meanwhile_is_seen(furnished: Register) -> None:
    with furnished.transaction() as tx:
        before = list(cases.waits_of_round(tx, (CASE, 1)))
        wait(tx)

        assert len(cases.waits_of_round(tx, (CASE, 1))) == len(before) + 1


@pytest.mark.parametrize(
    "end",
    [end_it, lambda tx: cases.end_all_waits(tx, CASE, clock.now())],
    ids=["a row", "every row at once"],
)
def test_what_is_changed_meanwhile_is_seen(
    furnished: Register, end: Callable[[Transaction], None]
) -> None:
    with furnished.transaction() as tx:
        wait(tx)
        assert not is_over(tx)
        end(tx)

        assert is_over(tx)


def test_what_is_undone_meanwhile_is_seen(furnished: Register) -> None:
    def take_and_fail(tx: Transaction) -> None:
        with furnished.transaction():
            cases.take_step(tx, CASE, 1, "a-step")
            assert cases.is_taken(tx, CASE, 1, "a-step")
            raise RuntimeError("the step fails")

    with furnished.transaction() as tx:
        with pytest.raises(RuntimeError):
            take_and_fail(tx)

        assert not cases.is_taken(tx, CASE, 1, "a-step")


def test_writing_elsewhere_makes_nobody_ask_again(furnished: Register) -> None:
    with furnished.transaction() as tx:
        cases.waits_of_round(tx, (CASE, 1))
        cases.take_step(tx, CASE, 1, "a-step")
        with statements(furnished) as said:
            cases.waits_of_round(tx, (CASE, 1))

    assert said == []


def test_a_case_that_is_held_is_not_locked_again(furnished: Register) -> None:
    with furnished.transaction() as tx:
        cases.find_for_change(tx, CASE)
        with statements(furnished) as said:
            cases.find_for_change(tx, CASE)

    assert said == []


def test_a_lock_that_was_undone_is_taken_again(furnished: Register) -> None:
    def hold_and_fail(tx: Transaction) -> None:
        with furnished.transaction():
            cases.find_for_change(tx, CASE)
            raise RuntimeError("the step fails")

    with furnished.transaction() as tx:
        with pytest.raises(RuntimeError):
            hold_and_fail(tx)
        with statements(furnished) as said:
            cases.find_for_change(tx, CASE)

    assert len(said) == 1


def test_whoever_waited_for_a_lock_sees_what_was_written(furnished: Register) -> None:
    if furnished.is_sqlite:
        pytest.skip("SQLite has one writer at a time")

    def take() -> None:
        with furnished.transaction() as another:
            cases.find_for_change(another, CASE)
            cases.take_step(another, CASE, 1, "a-step")

    with furnished.transaction() as tx, ThreadPoolExecutor(1) as elsewhere:
        assert not cases.is_taken(tx, CASE, 1, "a-step")
        elsewhere.submit(take).result(timeout=30)
        cases.find_for_change(tx, CASE)

        assert cases.is_taken(tx, CASE, 1, "a-step")


def remembered_reads() -> list[FunctionType]:
    """Every read of the register that is answered from memory."""
    modules = [
        importlib.import_module(f"{register.__name__}.{found.name}")
        for found in pkgutil.iter_modules(register.__path__)
    ]
    return [
        read
        for module in modules
        for read in vars(module).values()
        if hasattr(read, "tables") and read.__module__ == module.__name__
    ]


@pytest.mark.parametrize("read", remembered_reads(), ids=lambda read: read.__name__)
def test_a_remembered_read_names_every_table_it_asks(
    furnished: Register, read: FunctionType
) -> None:
    asked = inspect.unwrap(read)
    hints = get_type_hints(asked)
    given = [
        EXAMPLES[hints[name]]
        for name, parameter in list(inspect.signature(asked).parameters.items())[1:]
        if parameter.default is inspect.Parameter.empty
    ]
    # Where it finds nothing, and says so, it has asked all the same.
    with furnished.reading() as tx, statements(furnished) as said, suppress(LookupError):
        asked(tx, *given)
    tables = set(re.findall(r'(?:FROM|JOIN) "?(\w+)', " ".join(said)))

    assert tables
    assert tables <= set(read.tables)  # type: ignore[attr-defined]
