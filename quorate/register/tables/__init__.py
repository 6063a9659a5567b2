"""The register's tables, one module for each part of the record."""

from quorate.register.tables import (
    access,
    cases,
    consultees,
    drafts,
    forms,
    group_terms,
    groups,
    incoming,
    interests,
    journal,
    meetings,
    papers,
    people,
    points,
    post,
    responses,
    sittings,
)
from quorate.register.tables.foundation import Table

__all__ = [
    "Table",
    "access",
    "cases",
    "consultees",
    "drafts",
    "forms",
    "group_terms",
    "groups",
    "incoming",
    "interests",
    "journal",
    "meetings",
    "papers",
    "people",
    "points",
    "post",
    "responses",
    "sittings",
]
