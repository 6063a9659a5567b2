"""The register's tables, one module for each part of the record."""

from quorate.register.tables import (
    access,
    cases,
    drafts,
    forms,
    group_terms,
    groups,
    interests,
    journal,
    meetings,
    papers,
    people,
    post,
    sittings,
)
from quorate.register.tables.foundation import Table

__all__ = [
    "Table",
    "access",
    "cases",
    "drafts",
    "forms",
    "group_terms",
    "groups",
    "interests",
    "journal",
    "meetings",
    "papers",
    "people",
    "post",
    "sittings",
]
