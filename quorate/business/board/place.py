"""Which meeting it is, without what a page shows of it: all that an act at it begins with."""

from dataclasses import dataclass

from quorate import register
from quorate.business.cases import Case
from quorate.business.refusal import NotFound
from quorate.register import sittings


@dataclass(frozen=True)
class Place:
    """Which meeting it is, without what a page shows of it."""

    id: int
    case: Case
    purpose: str
    body_id: str

    @property
    def path(self) -> str:
        """The address of the meeting's page."""
        return f"/meetings/{self.id}"


def place_of(meeting_id: int) -> Place:
    """Which meeting has an id. Raises NotFound."""
    with register.current().reading() as tx:
        found = sittings.place(tx, meeting_id)
    if found is None:
        raise NotFound(f"There is no meeting {meeting_id}")
    reference, round, first_stage, purpose, body = found
    return Place(meeting_id, Case(reference, round, first_stage), purpose, body)
