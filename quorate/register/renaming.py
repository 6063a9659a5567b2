"""Renames steps and gates in the register, for the migration of a release that renames them.

It names tables and columns itself: a migration must not change with the tables of later releases.
"""

from sqlalchemy import (
    ColumnElement,
    Connection,
    TableClause,
    Text,
    column,
    func,
    literal,
    or_,
    table,
    update,
)

STEP, WAIT = table("step", column("name", Text)), table("wait", column("gate", Text))


def rename_step(connection: Connection, old: str, new: str, *, recurs: bool = False) -> None:
    """Give a step its new name wherever it was taken, so that no case takes it a second time.

    `recurs` is for a step with occasions: `old-10` becomes `new-10`. No other step's name may begin
    with the old one and a dash then.
    """
    _rename(connection, (STEP, "name"), (old, new), recurs=recurs)


def rename_gate(connection: Connection, old: str, new: str, *, recurs: bool = False) -> None:
    """Give a gate its new name wherever a case waits or waited at it; `recurs` as for a step."""
    _rename(connection, (WAIT, "gate"), (old, new), recurs=recurs)


def _rename(
    connection: Connection,
    where: tuple[TableClause, str],
    names: tuple[str, str],
    *,
    recurs: bool,
) -> None:
    (rows, key), (old, new) = where, names
    name = rows.c[key]
    is_called: ColumnElement[bool] = name == old
    if recurs:
        is_called = or_(is_called, name.startswith(f"{old}-", autoescape=True))
    renamed = literal(new) + func.substr(name, len(old) + 1)
    connection.execute(update(rows).where(is_called).values({key: renamed}))
