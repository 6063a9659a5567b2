"""The one reading of a period: from its first day up to the day on which it no longer holds."""

from datetime import date
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, and_, or_


def holds_on(table: Any, on: date | BindParameter[date]) -> ColumnElement[bool]:
    """Whether a dated row of the table holds on a date."""
    return and_(table.from_on <= on, or_(table.to_on.is_(None), table.to_on > on))
