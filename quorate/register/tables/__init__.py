"""The register's tables, one module for each part of the record."""

from quorate.register.tables import cases, journal, meetings, papers, people, post
from quorate.register.tables.foundation import Table

__all__ = ["Table", "cases", "journal", "meetings", "papers", "people", "post"]
