"""A provision: one value of the constitution with its clause, its basis and what it says."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from quorate.constitution.tables import Tables, text, texts

T = TypeVar("T")
Basis = Literal["text", "default"]


@dataclass(frozen=True)
class Provision(Generic[T]):
    """One value of the constitution: where it stands, whose words it is, and what it says.

    `basis` is 'text' where the partnership's documents say it, 'default' where they are silent or
    open and the value is ours.
    """

    value: T
    clause: str
    basis: Basis
    says: str

    @property
    def is_ours(self) -> bool:
        """True where the value is our default and must be shown as such."""
        return self.basis == "default"

    @property
    def caveat(self) -> tuple[str, ...]:
        """The sentence a ruling owes its reader when it rests on a default; empty for the text."""
        if not self.is_ours:
            return ()
        return (f"This is our default and not the constitution's words: {self.says}",)


def provision(tables: Tables, key: str, reading: Callable[[object], T]) -> Provision[T]:
    """Take one provision, a table of value, clause, basis and says, out of the settings.

    Raises ArticleError, naming the dotted key of the part that is missing or of the wrong type.
    """
    return Provision(
        value=tables.take(f"{key}.value", reading),
        clause=tables.take(f"{key}.clause", text),
        basis=tables.take(f"{key}.basis", _basis),
        says=tables.take(f"{key}.says", text),
    )


def words_from(known: Collection[str]) -> Callable[[object], tuple[str, ...]]:
    """Return a reading for a list of words of which each must be known; it raises ValueError."""

    def words(value: object) -> tuple[str, ...]:
        read = texts(value)
        for word in read:
            if word not in known:
                raise ValueError(f"must be a list of {', '.join(known)}, so not {word!r}")
        return read

    return words


def _basis(value: object) -> Basis:
    if value == "text":
        return "text"
    if value == "default":
        return "default"
    raise ValueError(f"must be 'text' or 'default', not {value!r}")
