"""What the pages of a meeting share: whose meeting it is, and who may see it."""

from collections.abc import Callable

from starlette.responses import Response

from quorate.business.board.view import MeetingView, view_of
from quorate.business.refusal import NotFound, Refused
from quorate.constitution.voting import CastingVoteRefused
from quorate.partnership.files import ConfigRefused
from quorate.portal.numbers import number_in
from quorate.portal.visit import Visit

NOT_THERE = "There is no such meeting"


def meeting_of(visit: Visit) -> MeetingView:
    """The meeting at the address. Raises NotFound, in the same words where it is not the visitor's.

    Those who sit on the body that meets may see it, and officers and clerks.
    """
    id = number_in(visit.path["meeting"])
    if id is None:
        raise NotFound(NOT_THERE)
    try:
        view = view_of(id)
    except NotFound:
        raise NotFound(NOT_THERE) from None
    roles = visit.roles
    if not (roles.is_clerk or roles.is_officer or view.body_id in roles.bodies):
        raise NotFound(NOT_THERE)
    return view


def sitting_meeting_of(visit: Visit) -> MeetingView:
    """As `meeting_of`, for those alone who sit on the body that meets."""
    view = meeting_of(visit)
    if view.body_id not in visit.roles.bodies:
        raise NotFound(NOT_THERE)
    return view


def done_or_shown_again(
    visit: Visit,
    do: Callable[[], str],
    *,
    then: str,
    again: Callable[[dict[str, str]], Response],
) -> Response:
    """Do something and go on with the sentence it gives; refused, show the page with the reason."""
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
