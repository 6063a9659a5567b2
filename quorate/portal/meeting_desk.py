"""What the pages of a meeting share: whose meeting it is, and who may see it."""

from collections.abc import Callable
from typing import TypeVar

from starlette.responses import Response

from quorate.business.board.place import Place, place_of
from quorate.business.board.shared_view import view_for_all
from quorate.business.board.view import MeetingView
from quorate.business.refusal import NotFound, Refused
from quorate.constitution.voting import CastingVoteRefused
from quorate.partnership.files import ConfigRefused
from quorate.portal.numbers import number_in
from quorate.portal.visit import Visit

NOT_THERE = "There is no such meeting"
Found = TypeVar("Found", MeetingView, Place)


def meeting_of(visit: Visit) -> MeetingView:
    """The meeting at the address. Raises NotFound, in the same words where it is not the visitor's.

    Those who sit on the body that meets may see it, and officers and clerks.
    """
    view = _at_the_address(visit, view_for_all)
    roles = visit.roles
    if not (roles.is_clerk or roles.is_officer or view.body_id in roles.bodies):
        raise NotFound(NOT_THERE)
    return view


def sitting_meeting_of(visit: Visit) -> Place:
    """Which meeting it is, for those alone who sit on the body that meets; else as `meeting_of`."""
    place = _at_the_address(visit, place_of)
    if place.body_id not in visit.roles.bodies:
        raise NotFound(NOT_THERE)
    return place


def _at_the_address(visit: Visit, found: Callable[[int], Found]) -> Found:
    id = number_in(visit.path["meeting"])
    if id is None:
        raise NotFound(NOT_THERE)
    try:
        return found(id)
    except NotFound:
        raise NotFound(NOT_THERE) from None


def done_or_shown_again(
    visit: Visit,
    do: Callable[[], str],
    *,
    then: str,
    again: Callable[[dict[str, str]], Response],
) -> Response:
    """Do something and go on with the sentence it gives, if any; refused, show the page again."""
    try:
        said = do()
    except Missing as missing:
        return again(missing.fields)
    except (Refused, CastingVoteRefused, ConfigRefused) as refused:
        return again({"": str(refused)})
    return visit.go(then, said)


class Missing(Exception):
    """A form lacks something; each field with what to do."""

    def __init__(self, **fields: str) -> None:
        super().__init__(", ".join(fields.values()))
        self.fields = fields
