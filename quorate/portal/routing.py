"""Declares the pages: an address, a method, who may come in, and the function that answers."""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.responses import Response

from quorate.portal.access import Access
from quorate.portal.visit import Visit

Answer = Callable[[Visit], Response]

SMALL_BYTES = 10_000
FORM_BYTES = 1_000_000
UPLOAD_BYTES = 20_000_000


@dataclass(frozen=True)
class Route:
    """One method of one address. There is no route without an access rule.

    `largest` is how many bytes its form may have. `from_anywhere` is for the form that a mail
    program sends by itself: its address is the secret, and it can do one thing only.
    """

    method: str
    path: str
    answer: Answer
    who: Access
    largest: int = 0
    from_anywhere: bool = False


def get(path: str, answer: Answer, *, who: Access) -> Route:
    """A page that is shown. It may be opened any number of times, by scanners too."""
    return Route("GET", path, answer, who)


def post(path: str, answer: Answer, *, who: Access, largest: int = FORM_BYTES) -> Route:
    """A form that is sent: only this may change anything."""
    return Route("POST", path, answer, who, largest)


def post_from_anywhere(path: str, answer: Answer, *, who: Access) -> Route:
    """A form that need not come from a page of ours: one click in a mail program (RFC 8058)."""
    return Route("POST", path, answer, who, SMALL_BYTES, from_anywhere=True)
