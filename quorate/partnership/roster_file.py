"""Reads who is to be consulted from a table; each bad row is refused with its reason."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from quorate.partnership.files import ConfigRefused, Problem, named
from quorate.partnership.sheet_file import Row, Sheet, sheet_from
from quorate.partnership.structure_file import is_email_address

FIELDS = {
    "name": "Name",
    "first_name": "First name",
    "last_name": "Last name",
    "organisation": "Organisation",
    "email": "Email address",
    "address": "Postal address",
    "kind": "Kind of respondent",
}
# What columns are usually called, letters and digits only. Several may make up an address.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "name": (
        "name", "fullname", "contact", "contactname", "consultee", "consulteename", "person",
        "representative", "nameofcontact", "recipient",
    ),
    "first_name": ("firstname", "forename", "forenames", "givenname", "first"),
    "last_name": ("lastname", "surname", "familyname", "last"),
    "organisation": (
        "organisation", "organization", "org", "organisationname", "nameoforganisation", "company",
        "body", "agency", "employer", "group",
    ),
    "email": ("email", "emailaddress", "mail", "emailaddresses", "contactemail", "workemail"),
    "address": (
        "address", "postaladdress", "fulladdress", "addressline1", "address1", "addressline2",
        "address2", "addressline3", "address3", "addressline4", "address4", "street", "town",
        "city", "towncity", "posttown", "county", "postcode", "postalcode",
    ),
    "kind": (
        "kind", "kindofrespondent", "respondenttype", "typeofrespondent", "type", "sector",
        "category", "stakeholdergroup", "stakeholdertype",
    ),
}  # fmt: skip
LONGEST = {"name": 200, "organisation": 200, "email": 254, "address": 800, "kind": 80}
MAILTO = "mailto:"


@dataclass(frozen=True)
class RosterRow:
    """Somebody to consult, from a row of a table; an email or a postal address reaches them."""

    number: int
    name: str
    organisation: str | None = None
    email: str | None = None
    address: str | None = None
    kind: str | None = None


@dataclass(frozen=True)
class BadRow:
    """A row that is refused: its number in the file, and why."""

    number: int
    reason: str

    def __str__(self) -> str:
        """As one line for a person."""
        return f"row {self.number}: {self.reason}"


@dataclass(frozen=True)
class Roster:
    """A table read: its good rows, its bad ones, and which column was taken for what."""

    source: str
    rows: tuple[RosterRow, ...]
    refused: tuple[BadRow, ...]
    columns: dict[str, str]


def read_roster(file: Path, columns: Mapping[str, str] | None = None) -> Roster:
    """The roster in a file. Raises ConfigRefused; see `roster_from`."""
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        raise ConfigRefused([Problem(named(file), "", "there is no such file")]) from None
    except IsADirectoryError:
        raise ConfigRefused([Problem(named(file), "", "this is a folder; name a file")]) from None
    return roster_from(sheet_from(content, file.name), columns)


def roster_from(sheet: Sheet, columns: Mapping[str, str] | None = None) -> Roster:
    """Who stands in a table. Columns are known by their usual names, or as the officer says.

    `columns` names the heading of a field's column, or of several joined by ' + '. Raises
    ConfigRefused where a column cannot be told: no name, nothing that reaches people, two of a
    kind, a field or heading that there is not. Single rows that are wrong are refused alone.
    """
    places = _places(sheet, columns or {})
    good: list[RosterRow] = []
    refused: list[BadRow] = []
    seen: dict[str, int] = {}
    for row in sheet.rows:
        read = _read(row, places)
        reason = row.fault or _why_refused(read, seen)
        if reason:
            refused.append(BadRow(row.number, reason))
        else:
            seen[_known_by(read)] = row.number
            good.append(read)
    told = {
        field: " + ".join(sheet.headings[place] for place in taken)
        for field, taken in places.items()
    }
    return Roster(sheet.name, tuple(good), tuple(refused), told)


def kept(roster: Roster, *, good_only: bool) -> tuple[RosterRow, ...]:
    """The rows to take: the good ones where the officer says so, else all or none.

    Raises ConfigRefused with every bad row, or where no row is good.
    """
    if roster.refused and not good_only:
        raise ConfigRefused(
            [Problem(roster.source, f"row {bad.number}", bad.reason) for bad in roster.refused]
        )
    if not roster.rows:
        raise ConfigRefused([Problem(roster.source, "", "no row of it can be taken")])
    return roster.rows


def columns_typed(lines: list[str]) -> dict[str, str]:
    """Which column is which, from lines 'email: Work address'. Raises ConfigRefused."""
    said: dict[str, str] = {}
    for line in lines:
        field, sign, heading = line.partition(":")
        if not sign or not heading.strip():
            reason = f"'{line}' does not say which column is which, as 'email: Work address' does"
            raise ConfigRefused([Problem("columns", "", reason)])
        said[field.strip().lower().replace(" ", "_")] = heading.strip()
    return said


def _places(sheet: Sheet, columns: Mapping[str, str]) -> dict[str, tuple[int, ...]]:
    known = [_letters(heading) for heading in sheet.headings]
    if unknown := [field for field in columns if field not in FIELDS]:
        raise _mistaken(sheet, f"there is no field '{unknown[0]}'; there are: {', '.join(FIELDS)}")
    places = {field: _named(sheet, known, heading) for field, heading in columns.items()}
    taken = {place for those in places.values() for place in those}
    for field, names in SYNONYMS.items():
        if field in places:
            continue
        found = tuple(
            place for place, name in enumerate(known) if name in names and place not in taken
        )
        if len(found) > 1 and field != "address":
            told = " and ".join(f"'{sheet.headings[place]}'" for place in found)
            raise _mistaken(sheet, f"both {told} may be the {field}; say which it is")
        if found:
            places[field] = found
    _refuse_useless(sheet, places)
    return places


def _refuse_useless(sheet: Sheet, places: Mapping[str, tuple[int, ...]]) -> None:
    if not {"name", "last_name"} & places.keys():
        raise _mistaken(sheet, "no column is known as the name; say which it is")
    if not {"email", "address"} & places.keys():
        raise _mistaken(sheet, "no column is known as email or postal address; say which it is")


def _named(sheet: Sheet, known: list[str], heading: str) -> tuple[int, ...]:
    if _letters(heading) in known:
        return (known.index(_letters(heading)),)
    parts = [part for part in map(_letters, heading.split("+")) if part]
    if not parts or any(part not in known for part in parts):
        there = ", ".join(f"'{heading}'" for heading in sheet.headings if heading)
        raise _mistaken(sheet, f"there is no column '{heading}'; there are: {there}")
    return tuple(known.index(part) for part in parts)


def _mistaken(sheet: Sheet, reason: str) -> ConfigRefused:
    return ConfigRefused([Problem(sheet.name, "columns", reason)])


def _letters(heading: str) -> str:
    return re.sub(r"[^a-z0-9]", "", heading.casefold())


def _read(row: Row, places: Mapping[str, tuple[int, ...]]) -> RosterRow:
    def cell(field: str, joined_by: str = " ") -> str:
        cells = (row.cells[p] for p in places.get(field, ()) if p < len(row.cells))
        return joined_by.join(part for part in cells if part)

    def words(field: str) -> str:
        return cell(field).replace("\n", " ")

    email = words("email").strip("<> ")
    if email.lower().startswith(MAILTO):
        email = email[len(MAILTO) :]
    return RosterRow(
        row.number,
        words("name") or " ".join(filter(None, (words("first_name"), words("last_name")))),
        words("organisation") or None,
        email or None,
        cell("address", "\n") or None,
        words("kind") or None,
    )


def _why_refused(row: RosterRow, seen: Mapping[str, int]) -> str:
    """Why a row is refused; empty for a good one."""
    if not row.name:
        return "it has no name"
    if row.email and not is_email_address(row.email):
        return f"'{row.email[:80]}' is not an email address"
    if not row.email and not row.address:
        return "it has neither an email address nor a postal address: nothing could reach them"
    for field, longest in LONGEST.items():
        if len(getattr(row, field) or "") > longest:
            return f"its {FIELDS[field].lower()} has more than {longest} characters"
    if _known_by(row) in seen:
        what = "email address" if row.email else "name and postal address"
        return f"it has the same {what} as row {seen[_known_by(row)]}"
    return ""


def _known_by(row: RosterRow) -> str:
    """Two rows with the same of this are the same person."""
    return row.email.casefold() if row.email else f"{row.name} {row.address}".casefold()
