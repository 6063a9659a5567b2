"""The names that a release leaves in a register, by which cases find their place later."""

import importlib
import pkgutil
import tomllib
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from pathlib import Path

import tasks
from quorate.business import gate as forms
from quorate.business import gates
from quorate.business.gate import Gate
from quorate.business.groups import gates as group_gates
from quorate.business.groups import life_gates, representation_gates
from quorate.business.steps import step_name
from quorate.engine.starting import PROCEDURES
from quorate.post.letters import LETTERS
from tasks.steps import Step

RELEASES = Path(__file__).parent / "releases"
GATE_MODULES = (gates, group_gates, life_gates, representation_gates)
# Gates with an occasion in their name, one of each kind.
WITH_OCCASION = (
    "consultation-reminder-10",
    "consultation-reminder-10-2",
    "consultation-closed-2",
    "authority-apologies",
    "authority-meeting",
    "board-apologies",
    "board-meeting",
    "proposal-completed-1",
    "endorsement-until-2011-09-12",
    "endorsement-close-2011-09-19",
    "life-asks-2012-05-04",
    "life-membership-2012-09-05",
    "life-end",
)


@dataclass(frozen=True)
class Names:
    """What is called how: steps without their occasions, gates, forms, procedures, letters."""

    steps: frozenset[str]
    gates: frozenset[str]
    forms: frozenset[str]
    procedures: frozenset[str]
    # Each letter's fields; those without which it cannot be written end in an asterisk.
    letters: dict[str, frozenset[str]]


def of_today() -> Names:
    """The names that the code of today writes."""
    return Names(
        steps=frozenset(found.name for found in steps_of_today()),
        gates=frozenset([*WITH_OCCASION, *(gate.name for gate in _fixed_gates())]),
        forms=frozenset(forms.FORMS),
        procedures=frozenset(PROCEDURES),
        letters={name: frozenset(_fields_of(letter)) for name, letter in LETTERS.items()},
    )


def released(file: Path) -> Names:
    """The names of a release, as its file under releases/ keeps them."""
    kept = tomllib.loads(file.read_text(encoding="utf-8"))
    return Names(
        steps=frozenset(kept["steps"]),
        gates=frozenset(kept["gates"]),
        forms=frozenset(kept["forms"]),
        procedures=frozenset(kept["procedures"]),
        letters={name: frozenset(of_it) for name, of_it in kept["letters"].items()},
    )


def as_toml(names: Names) -> str:
    """A release's file."""
    lines = ["# What this release calls its steps, gates, forms, procedures and letters' fields."]
    for kind in ("steps", "gates", "forms", "procedures"):
        listed = "".join(f'  "{name}",\n' for name in sorted(getattr(names, kind)))
        lines.append(f"{kind} = [\n{listed}]")
    lines.append("\n[letters]")
    for name, of_it in sorted(names.letters.items()):
        lines.append(f"{name} = [" + ", ".join(f'"{field}"' for field in sorted(of_it)) + "]")
    return "\n".join(lines) + "\n"


@dataclass(frozen=True)
class NamedStep:
    """A step of some procedure, and before what it was added if a release said so."""

    name: str
    added_before: str | None


def steps_of_today() -> list[NamedStep]:
    """Every step that stands once in a round, of any procedure."""
    found = {
        step_name(member.__name__): NamedStep(step_name(member.__name__), member.added_before)
        for module in pkgutil.iter_modules(tasks.__path__, "tasks.")
        for member in vars(importlib.import_module(module.name)).values()
        if isinstance(member, Step) and not member.repeats
    }
    return list(found.values())


def _fixed_gates() -> Iterator[Gate]:
    for module in GATE_MODULES:
        yield from (member for member in vars(module).values() if isinstance(member, Gate))


def _fields_of(letter: type) -> Iterator[str]:
    for field in fields(letter):
        must = field.default is MISSING and field.default_factory is MISSING
        yield f"{field.name}*" if must else field.name
