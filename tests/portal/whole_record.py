"""Everything that the register holds, to compare before and after."""

from sqlalchemy import select

from quorate import register
from quorate.register.tables import Table

# What a visit may leave behind although it was refused: that somebody was there.
TRACES = {("portal_session", "last_seen_at"), ("portal_session", "notice")}


def whole_record() -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, by table, but for the traces of a mere visit."""
    with register.current().reading() as tx:
        return {
            table.name: sorted(
                (tuple(row) for row in tx.execute(select(*_columns(table)))), key=repr
            )
            for table in Table.metadata.sorted_tables
        }


def _columns(table):
    return [column for column in table.columns if (table.name, column.name) not in TRACES]
