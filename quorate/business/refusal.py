"""A refusal is an answer: what was refused, under which clause, and the way out."""


class Refused(ValueError):
    """Something a person asked for breaks a rule; nothing of it was written."""

    def __init__(self, what: str, *, clause: str | None = None, way_out: str = "") -> None:
        """Say what is refused, the clause that says so, and what to do instead."""
        self.what, self.clause, self.way_out = what, clause, way_out
        cited = f" (clause {clause})" if clause else ""
        super().__init__(f"{what}{cited}." + (f" {way_out}" if way_out else ""))


class Withdrawn(Exception):
    """The policy team has withdrawn the case; what is left to do is to tell people and close it."""


class NotFound(Refused):
    """No such case, person or paper in the register."""
