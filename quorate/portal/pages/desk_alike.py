"""Points that are worded alike, as a campaign's are: what they share and add, and one answer."""

from typing import Any

from starlette.responses import Response

from quorate.business.refusal import NotFound, Refused
from quorate.business.working_over import campaigns, splitting
from quorate.business.working_over.campaigns import Campaign
from quorate.business.working_over.dispositions import IN_WORDS
from quorate.business.working_over.responses_desk import work_on_many
from quorate.portal.access import OFFICERS
from quorate.portal.case_desk import Seen, case_seen
from quorate.portal.point_fields import choices_of, read_together, whole_number
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

PATH = "/cases/{reference}/alike"
CHANGED = "Points have come or gone since this page was shown: look at the group again"
SCOPES = ("all", "plain")


def show_all(visit: Visit) -> Response:
    """The groups, the largest first."""
    seen = case_seen(visit)
    lines = campaigns.campaigns_of(seen.case.reference)
    return visit.page("desk_alike.html.j2", seen=seen, lines=lines)


def show(visit: Visit) -> Response:
    """A group: its shared sentences, its members, and the form that answers it."""
    seen = case_seen(visit)
    return visit.page("desk_campaign.html.j2", **_values(seen, _campaign(visit, seen)))


def act(visit: Visit) -> Response:
    """Give the whole group, or those that add nothing, a theme and a disposition."""
    seen = case_seen(visit)
    campaign = _campaign(visit, seen)
    ids = campaign.ids(plain_only=visit.typed("scope") == "plain")
    together, errors = read_together(visit)
    if visit.typed("scope") not in SCOPES:
        errors["scope"] = "Choose for which points this is"
    if visit.typed("seen") != campaign.fingerprint:
        errors[""] = CHANGED
    if not errors:
        try:
            work_on_many(seen.case, ids, together, by=visit.who.name)
        except Refused as refused:
            errors = {"": str(refused)}
    if errors:
        return visit.refused("desk_campaign.html.j2", errors, **_values(seen, campaign))
    return visit.go(
        f"{seen.path}/alike/{campaign.lead}", f"Recorded for {len(ids)} points of the group."
    )


def set_apart(visit: Visit) -> Response:
    """Make what the letters add of their own points of their own."""
    seen = case_seen(visit)
    campaign = _campaign(visit, seen)
    if visit.typed("seen") != campaign.fingerprint:
        return visit.refused("desk_campaign.html.j2", {"": CHANGED}, **_values(seen, campaign))
    shared = [one.sentence for one in campaign.shared]
    try:
        made = splitting.set_apart(seen.case, campaign.ids(), shared, by=visit.who.name)
    except Refused as refused:
        return visit.refused("desk_campaign.html.j2", {"": str(refused)}, **_values(seen, campaign))
    return visit.go(
        f"{seen.path}/points?as=none", f"{made} points were made of what people add of their own."
    )


def _values(seen: Seen, campaign: Campaign) -> dict[str, Any]:
    choices = choices_of(seen.case)
    return {
        "seen": seen,
        "campaign": campaign,
        "choices": choices,
        "in_words": IN_WORDS,
    }


def _campaign(visit: Visit, seen: Seen) -> Campaign:
    point = whole_number(visit.path["point"])
    if point is None:
        raise NotFound("There is no such point")
    return campaigns.campaign_of(seen.case, point)


ROUTES = [
    get(PATH, show_all, who=OFFICERS),
    get(f"{PATH}/{{point}}", show, who=OFFICERS),
    post(f"{PATH}/{{point}}", act, who=OFFICERS),
    post(f"{PATH}/{{point}}/apart", set_apart, who=OFFICERS),
]
