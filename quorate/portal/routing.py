"""Declares the pages: an address, a method, who may come in, and the function that answers."""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.responses import Response

from quorate.portal.access import Access
from quorate.portal.visit import Visit

Answer = Callable[[Visit], Response]

FORM_BYTES = 1_000_000
UPLOAD_BYTES = 20_000_000


@dataclass(frozen=True)
class Route:
    """One method of one address. There is no route without an access rule.

    `largest` is how many bytes its form may have.
    """

    method: str
    path: str
    answer: Answer
    who: Access
    largest: int = 0


def get(path: str, answer: Answer, *, who: Access) -> Route:
    """A page that is shown. It may be opened any number of times, by scanners too."""
    return Route("GET", path, answer, who)


def post(path: str, answer: Answer, *, who: Access, largest: int = FORM_BYTES) -> Route:
    """A form that is sent: only this may change anything."""
    return Route("POST", path, answer, who, largest)
