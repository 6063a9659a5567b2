"""The links at the top of every page, by what the visitor may do."""

from quorate.business.access.roles import Roles
from quorate.portal.access import OFFICERS_AND_CLERKS, SIGNED_IN, Access
from quorate.portal.look import Link

# Each link stands there once its page does; one line for each.
LINKS: tuple[tuple[Link, Access], ...] = (
    (Link("Waiting for you", "/"), SIGNED_IN),
    (Link("Meetings", "/meetings"), SIGNED_IN),
    (Link("Cases", "/cases"), OFFICERS_AND_CLERKS),
    (Link("Structure", "/structure"), SIGNED_IN),
    (Link("Your account", "/account"), SIGNED_IN),
)


def links_for(roles: Roles) -> tuple[Link, ...]:
    """The links that lead somewhere for somebody with these roles."""
    return tuple(link for link, access in LINKS if access.lets_in(roles))
