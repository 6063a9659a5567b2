"""What every rule answers with: a verdict, its clause and its reasons."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Ruling:
    """A verdict under one clause, with one plain sentence for each step that led to it.

    `clause` names the clause as the constitution numbers it ('12.3'), or the heading of the paper
    where there is no number ('Proposed Action'). `because` can be read aloud in its order. Where a
    step rests on a reading or a number of ours, its sentence says so.
    """

    clause: str
    because: tuple[str, ...]


def whole_count(what: str, number: int) -> int:
    """Return the number if it can count people or votes; refuse a fraction or a negative.

    Raises TypeError for anything but an int (True and False included) and ValueError below nought.
    """
    if not isinstance(number, int) or isinstance(number, bool):
        raise TypeError(f"{what} must be a whole number, not {number!r}")
    if number < 0:
        raise ValueError(f"{what} cannot be {number}: count again from nought")
    return number
