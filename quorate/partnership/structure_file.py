"""The structure of a partnership as a file states it: bodies, seats and who holds them."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from quorate.partnership.files import Problem, Strict

Kind = Literal[
    "ASSEMBLY", "BOARD", "HCE", "TMG", "REFERENCE", "DELIVERY", "TASK_FINISH", "DECISION_SUBGROUP",
    "EVENT", "WORKING", "STATUTORY",
]  # fmt: skip
KINDS = frozenset(Kind.__args__)  # type: ignore[attr-defined]


_EMAIL = re.compile(
    r"(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
)


def is_email_address(text: str) -> bool:
    """Whether a text has the form of one email address, with nothing beside it."""
    return bool(_EMAIL.fullmatch(text))


def _email(address: str) -> str:
    if not is_email_address(address):
        raise ValueError(f"'{address}' is not an email address")
    return address


EmailAddress = Annotated[str, AfterValidator(_email)]


class OrganisationEntry(Strict):
    """An organisation of the partnership."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


class PersonEntry(Strict):
    """A person the partnership writes to."""

    id: str
    name: str
    organisation: str | None = None
    email: EmailAddress | None = None
    address: str | None = Field(None, description="Postal address, for letters that are printed.")


class HolderEntry(Strict):
    """Who sits in a seat and who may stand in for them (7.3)."""

    person: str
    substitute: str | None = None


class SeatsEntry(Strict):
    """A number of like seats of one organisation on a body."""

    organisation: str
    seats: int = Field(ge=1)
    level: str | None = None
    holders: tuple[HolderEntry, ...] = ()


class BodyEntry(Strict):
    """A body: its parent and whom it reports to are bodies, or a kind where it is unnamed."""

    id: str
    name: str
    kind: Kind
    parent: str | None = None
    reports_to: str | None = None
    chair: str | None = None
    deputy_chair: str | None = None
    seats: tuple[SeatsEntry, ...] = ()


class StructureFile(Strict):
    """A whole structure: what a review proposes, or what a Board has agreed."""

    title: str
    note: str = ""
    bodies: tuple[BodyEntry, ...]


class FoundingFile(StructureFile):
    """The structure a register begins with, and the people in it."""

    in_force_from: date
    organisations: tuple[OrganisationEntry, ...]
    people: tuple[PersonEntry, ...]


def problems_in_structure(
    structure: StructureFile, file: str, *, organisations: set[str], people: set[str]
) -> list[Problem]:
    """Everything in a structure that does not hold together."""
    return [
        *_repeated(file, "bodies", [body.id for body in structure.bodies]),
        *_unknown_places(structure, file),
        *_cycles(structure, file),
        *_seat_problems(structure, file, organisations, people),
    ]


def problems_in_founding(founding: FoundingFile, file: str) -> list[Problem]:
    """Everything in a founding file that does not hold together."""
    organisations = {entry.id for entry in founding.organisations}
    emails = [person.email for person in founding.people if person.email]
    homeless = [
        Problem(
            file,
            f"people.{person.id}.organisation",
            f"'{person.organisation}' is not an organisation of this file",
        )
        for person in founding.people
        if person.organisation and person.organisation not in organisations
    ]
    return [
        *_repeated(file, "organisations", [entry.id for entry in founding.organisations]),
        *_repeated(file, "people", [person.id for person in founding.people]),
        *_repeated(file, "people.email", emails),
        *homeless,
        *problems_in_structure(
            founding,
            file,
            organisations=organisations,
            people={person.id for person in founding.people},
        ),
    ]


def _repeated(file: str, key: str, values: list[str]) -> Iterator[Problem]:
    for value, times in Counter(values).items():
        if times > 1:
            yield Problem(file, key, f"'{value}' stands here {times} times; keep one")


def _unknown_places(structure: StructureFile, file: str) -> Iterator[Problem]:
    known = {body.id for body in structure.bodies} | KINDS
    for body in structure.bodies:
        for key, place in (("parent", body.parent), ("reports_to", body.reports_to)):
            if place and place not in known:
                reason = f"'{place}' is neither a body of this structure nor a kind of body"
                yield Problem(file, f"bodies.{body.id}.{key}", reason)


def _cycles(structure: StructureFile, file: str) -> Iterator[Problem]:
    parents = {body.id: body.parent for body in structure.bodies}
    for body in structure.bodies:
        chain, above = [body.id], parents[body.id]
        while above in parents and above not in chain:
            chain.append(above)
            above = parents[above]
        if above == body.id:
            circle = " under ".join([*chain, body.id])
            yield Problem(
                file, f"bodies.{body.id}.parent", f"a body cannot be above itself: {circle}"
            )


def _seat_problems(
    structure: StructureFile, file: str, organisations: set[str], people: set[str]
) -> Iterator[Problem]:
    for body in structure.bodies:
        for office, person in (("chair", body.chair), ("deputy_chair", body.deputy_chair)):
            if person and person not in people:
                yield Problem(
                    file, f"bodies.{body.id}.{office}", f"'{person}' is not a known person"
                )
        for entry in body.seats:
            key = f"bodies.{body.id}.seats.{entry.organisation}"
            if entry.organisation not in organisations:
                reason = (
                    f"a seat for '{entry.organisation}', which is not an organisation; "
                    "add it under [[organisations]] or correct the id"
                )
                yield Problem(file, key, reason)
            yield from _holder_problems(entry, file, key, people)


def _holder_problems(entry: SeatsEntry, file: str, key: str, people: set[str]) -> Iterator[Problem]:
    if len(entry.holders) > entry.seats:
        reason = f"{len(entry.holders)} holders for {entry.seats} seats"
        yield Problem(file, f"{key}.holders", reason)
    for holder in entry.holders:
        for person in (holder.person, holder.substitute):
            if person and person not in people:
                yield Problem(file, f"{key}.holders", f"'{person}' is not a known person")
