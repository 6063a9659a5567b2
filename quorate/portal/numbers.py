"""Whole numbers that stand in an address or a form, such as that of a letter or a motion."""

from quorate.business.refusal import NotFound

LONGEST_NUMBER = 9


def number_in(typed: str) -> int | None:
    """A whole number that can be one of ours; None for anything else."""
    is_one = typed.isascii() and typed.isdecimal() and len(typed) <= LONGEST_NUMBER
    return int(typed) if is_one else None


def number_of(typed: str, what: str) -> int:
    """The number of a thing. Raises NotFound, which names the thing, for what can be none."""
    number = number_in(typed)
    if number is None:
        raise NotFound(f"There is no such {what}")
    return number
