"""Takes values out of a partnership's parsed settings and refuses what should not be there."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import TypeVar

T = TypeVar("T")


class ArticleError(ValueError):
    """A key of the partnership's settings is missing, unknown or of the wrong type.

    `key` is the dotted path of the key, `reason` says what was expected there.
    """

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(f"{key}: {reason}")
        self.key = key
        self.reason = reason


class Tables:
    """The parsed settings, remembering which values were taken so that strays are noticed."""

    def __init__(self, mapping: Mapping[str, object]) -> None:
        self._mapping = mapping
        self._taken: set[str] = set()

    def take(self, key: str, reading: Callable[[object], T]) -> T:
        """Return the value at a dotted key, read by `reading`, which raises ValueError if wrong.

        Raises ArticleError, naming the key, where it is missing or cannot be read.
        """
        found: object = self._mapping
        for part in key.split("."):
            if not isinstance(found, Mapping) or part not in found:
                raise ArticleError(key, "is missing")
            found = found[part]
        self._taken.add(key)
        try:
            return reading(found)
        except ValueError as error:
            raise ArticleError(key, str(error)) from error

    def refuse_strays(self) -> None:
        """Raise ArticleError for the first value that nobody took: a misspelt key, most likely."""
        for key in _leaves(self._mapping, ""):
            if not any(key == taken or key.startswith(f"{taken}.") for taken in self._taken):
                raise ArticleError(key, "is not a key known here: look for a misspelling")


def _leaves(mapping: Mapping[str, object], before: str) -> Iterator[str]:
    for name, value in mapping.items():
        if isinstance(value, Mapping) and value:
            yield from _leaves(value, f"{before}{name}.")
        else:
            yield f"{before}{name}"


def whole_number(value: object) -> int:
    """Read a whole number from nought up."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(f"must be a whole number from 0 up, not {value!r}")
    return value


def at_least_one(value: object) -> int:
    """Read a whole number from one up."""
    if whole_number(value) == 0:
        raise ValueError("must be a whole number from 1 up, not 0")
    return whole_number(value)


def whole_numbers(value: object) -> tuple[int, ...]:
    """Read a list of whole numbers from one up."""
    if not isinstance(value, list):
        raise ValueError(f"must be a list of whole numbers, not {value!r}")
    return tuple(at_least_one(item) for item in value)


def share(value: object) -> Fraction:
    """Read a share of a whole, written '1/3': more than nought, at most the whole."""
    if not isinstance(value, str):
        raise ValueError(f"must be a share in quotes such as '1/3', not {value!r}")
    try:
        read = Fraction(value)
    except (ValueError, ZeroDivisionError) as error:
        raise ValueError(f"must be a share such as '1/3', not {value!r}") from error
    if not 0 < read <= 1:
        raise ValueError(f"must be more than 0 and at most 1, not {value!r}")
    return read


def yes_or_no(value: object) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise ValueError(f"must be true or false, not {value!r}")
    return value


def text(value: object) -> str:
    """Read a text that says something."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"must be a text that is not empty, not {value!r}")
    return value


def texts(value: object) -> tuple[str, ...]:
    """Read a list of texts, each of which says something."""
    if not isinstance(value, list):
        raise ValueError(f"must be a list of texts, not {value!r}")
    return tuple(text(item) for item in value)


def plain_date(value: object) -> date:
    """Read a date without a time of day."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError(f"must be a date such as 2011-04-18, not {value!r}")
    return value


def sub_table(value: object) -> Mapping[str, object]:
    """Read a table."""
    if not isinstance(value, Mapping):
        raise ValueError(f"must be a table, not {value!r}")
    return value
