"""Marks a plain function as one of the partnership's procedures, without loading Prefect."""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import getdoc
from typing import Any, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Procedure(Generic[P, R]):
    """A procedure: a title for people, and a body that reads as its clause does.

    Called as it is, it runs the body as plain Python (a rehearsal, most tests).
    `quorate.engine.procedures` makes the Prefect flow from the same body.
    """

    title: str
    body: Callable[P, R]
    gives: str = ""

    @property
    def name(self) -> str:
        """The function's own name, by which the procedure is started."""
        return self.body.__name__

    @property
    def module(self) -> str:
        """The module the body stands in."""
        return self.body.__module__

    @property
    def doc(self) -> str:
        """What people read about it: the body's docstring, then what stands at its end."""
        ending = f"Gives: {self.gives}" if self.gives else ""
        return "\n\n".join(part for part in (getdoc(self.body), ending) if part)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run the body here and now, as plain Python."""
        return self.body(*args, **kwargs)


def procedure(title: str, *, gives: str = "") -> Callable[[Callable[P, R]], Procedure[P, R]]:
    """Mark a function as the procedure `title`; `gives` says what stands when it has ended."""

    def mark(body: Callable[P, R]) -> Procedure[P, R]:
        return Procedure(title=title, body=body, gives=gives)

    return mark


def procedures_in(members: dict[str, Any]) -> list[Procedure[..., Any]]:
    """The procedures that a module defines itself, given its names; imported ones are left out."""
    module = members.get("__name__")
    found = [m for m in members.values() if isinstance(m, Procedure)]
    return [p for p in found if p.module == module]
