"""Refuses forms that were sent from anywhere but our own pages, in two ways at once."""

import hmac
from collections.abc import Mapping

from quorate.settings import settings

FIELD = "csrf"
OUR_OWN = ("same-origin", "none")  # "none": the visitor's own doing, such as a reload


class ForgedForm(Exception):
    """A form that did not come from a page of ours that this visitor was shown."""


def refuse_another_site(headers: Mapping[str, str]) -> None:
    """Raise ForgedForm where the browser says that the form stood on another site.

    `Origin: null` is another site: a page in a sandbox, or one that hides where it comes from.
    """
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None and site not in OUR_OWN:
        raise ForgedForm
    if origin is not None and origin != settings().portal_address:
        raise ForgedForm


def refuse_wrong_token(expected: str, given: list[str] | None) -> None:
    """Raise ForgedForm unless the form carries the one token that its page was given."""
    if not expected or not given or len(given) != 1:
        raise ForgedForm
    if not hmac.compare_digest(expected.encode(), given[0].encode()):
        raise ForgedForm
