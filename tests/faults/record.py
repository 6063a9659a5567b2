"""The whole of what a register says, told so that two registers can be compared."""

import json
from collections import Counter
from typing import Any

from sqlalchemy import Column, Integer, Row, select

from quorate import register
from quorate.register.tables import Table

# Who is where at this moment, random secrets, and what the machine had to do.
TABLES_LEFT_OUT = {
    "access_attempt",
    "access_link",
    "heartbeat",
    "one_time_code",
    "portal_session",
    "replay_moment",
    "unsubscribe_link",
    "watched",
}
# Numbers that depend on which case came first, moments of the machine's own clock, and what is kept
# of a letter only if it really went by mail. A case that is started again after its gate has opened
# may not come past it any more: then the gate counts as given up.
COLUMNS_LEFT_OUT = {
    "case": {"run_id"},
    "incoming_message": {"raw", "sha256", "subject", "text"},
    "journal": {"number", "previous_hash", "hash"},
    "letter": {
        "attempts",
        "claimed_until",
        "paper_ids",
        "reason",
        "sent_at",
        "sent_to",
        "subject",
        "text",
        "try_again_at",
    },
    "wait": {"attempts", "given_up"},
}
# Told anew for each round of sending, and a kill makes two of one.
EVENTS_LEFT_OUT = {"LettersDelivered", "SignedIn"}

Record = dict[str, Counter[str]]


def whats_recorded() -> Record:
    """Every row of every table that tells of the cases, counted, by table."""
    known: dict[str, dict[Any, str]] = {}
    record: Record = {}
    with register.current().reading() as tx:
        for table in Table.metadata.sorted_tables:
            if table.name in TABLES_LEFT_OUT:
                continue
            columns = [column for column in table.columns if _is_told(column)]
            rows = [row for row in tx.execute(select(table)) if _is_about_the_cases(row)]
            told = [_told(row, columns, known) for row in rows]
            if len(table.primary_key.columns) == 1:
                (key,) = table.primary_key.columns
                known[table.name] = {
                    row._mapping[key]: text for row, text in zip(rows, told, strict=True)
                }
            record[table.name] = Counter(told)
    return record


def _is_told(column: Column[Any]) -> bool:
    if column.name in COLUMNS_LEFT_OUT.get(column.table.name, ()):
        return False
    return not (column.primary_key and isinstance(column.type, Integer) and column.name == "id")


def _is_about_the_cases(row: Row[Any]) -> bool:
    return row._mapping.get("event") not in EVENTS_LEFT_OUT


def _told(row: Row[Any], columns: list[Column[Any]], known: dict[str, dict[Any, str]]) -> str:
    """A row as text; where it points at another by a number, what that other one says."""
    said = {column.name: _value(row._mapping[column], column, known) for column in columns}
    return json.dumps(said, sort_keys=True, default=str)


def _value(value: Any, column: Column[Any], known: dict[str, dict[Any, str]]) -> Any:
    for key in column.foreign_keys:
        there = known.get(key.column.table.name)
        if isinstance(key.column.type, Integer) and there is not None:
            return there.get(value)
    return value
