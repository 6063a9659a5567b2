"""The pages that say what went wrong, in plain words that tell a stranger nothing."""

import logging
from dataclasses import dataclass, replace
from math import ceil
from secrets import token_hex
from urllib.parse import urlencode

from starlette.responses import Response

from quorate import clock
from quorate.business.access.attempts import TooOften
from quorate.business.refusal import NotFound, Refused
from quorate.portal.forgery import ForgedForm
from quorate.portal.look import Link
from quorate.portal.visit import Typed, Visit
from quorate.post.style import gov_time
from quorate.register import RegisterUnavailable

log = logging.getLogger(__name__)

HOME = Link("Go to the start page", "/")
SIGN_IN = Link("Sign in", "/sign-in")


class NoSuchPage(Exception):
    """An address at which nothing stands."""


class NotForYou(Exception):
    """A page for others than the visitor; `sentence` says who may open it."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True)
class Trouble:
    """What an error page says: its status, heading, sentences, and the ways on."""

    status: int
    heading: str
    sentences: tuple[str, ...]
    ways_on: tuple[Link, ...] = (HOME,)


TROUBLES = {
    400: Trouble(
        400,
        "This request cannot be read",
        ("Your browser sent something that this site does not understand.",),
    ),
    403: Trouble(403, "You cannot open this page", ("It is for other people.",)),
    404: Trouble(
        404,
        "Page not found",
        (
            "There is no such page, or it is not for you.",
            "Check the address, or start from the list of what waits for you.",
        ),
    ),
    405: Trouble(
        405,
        "This page cannot be used in that way",
        ("Nothing was changed. Go back, open the page again and use its button.",),
    ),
    413: Trouble(
        413,
        "What you sent is too large",
        ("Nothing was saved. Shorten the text or send a smaller file.",),
    ),
}
FORGED = Trouble(
    403,
    "This form cannot be accepted",
    (
        "It did not come from a page that this site showed you, or that page is too old.",
        "Nothing was changed. Go back, open the page again and fill in the form once more.",
    ),
)

# What the register's trouble means to a visitor, and after how many seconds they may try again.
UNAVAILABLE: dict[str, tuple[str, int]] = {
    "locked": ("The register, in which everything is kept, is very busy.", 5),
    "away": ("The register, in which everything is kept, does not answer.", 15),
    "read-only": ("Everything can be read, but nothing can be saved.", 60),
    "full": ("Everything can be read, but nothing can be saved.", 60),
}
NOTHING_LOST = "Nothing is lost. Try again in a moment."
NOT_SAVED = "What you sent may not have been saved. Nothing is half saved."
SEND_AGAIN = "It is all still here: send it again in a moment with the button below."
FILES_TOO = "Go back in a moment and send it again. Choose your files again then."


def shown(visit: Visit, trouble: Trouble, *, again: Typed | None = None) -> Response:
    """An error page. `again` is the form that came with the request, to be sent once more."""
    return visit.page(
        "error.html.j2",
        status=trouble.status,
        heading=trouble.heading,
        sentences=trouble.sentences,
        ways_on=trouble.ways_on,
        again=again or {},
        query=_query(visit),
    )


def page_for(visit: Visit, error: Exception) -> Response:
    """The page for what was raised. What nobody foresaw is logged under a reference.

    The visit's form is as it came, its token among the fields.
    """
    match error:
        case NotFound() | NoSuchPage():
            return shown(visit, TROUBLES[404])
        case ForgedForm():
            return shown(visit, FORGED)
        case NotForYou():
            return shown(visit, Trouble(403, "You cannot open this page", _only_for(error)))
        case TooOften():
            return _too_often(visit, error)
        case RegisterUnavailable():
            return _unavailable(visit, error)
        case Refused():
            sentences = (str(error), "Nothing was changed.")
            return shown(visit, Trouble(422, "This cannot be done", sentences))
    return unforeseen(visit, error)


def unforeseen(visit: Visit, error: Exception) -> Response:
    """The page for a fault of ours: it shows the reference of the log's entry and no more."""
    reference = token_hex(4)
    log.error("Fault %s at %s %s", reference, visit.method, visit.url, exc_info=error)
    sentences = (
        "Something went wrong on our side, and what you did may not have been saved.",
        f"Try again in a few minutes. If it happens again, tell us this reference: {reference}.",
    )
    return shown(visit, Trouble(500, "Sorry, there is a problem", sentences))


def _unavailable(visit: Visit, error: RegisterUnavailable) -> Response:
    """The page for a register that cannot be worked on now; it asks nothing of the register.

    A page can be asked for again. What was typed is there to be sent again, with the token that it
    came with: a form that another site sent is refused then as it would have been now.
    """
    what, seconds = UNAVAILABLE[error.state]
    brought_files = any(file.name for file in visit.files.values())
    then, ways_on = [NOTHING_LOST], [HOME]
    if visit.method == "POST":
        then = [NOT_SAVED, FILES_TOO if brought_files else SEND_AGAIN]
    elif visit.url != HOME.href:
        ways_on = [Link("Try again", visit.url + _query(visit)), HOME]
    if visit.person:
        visit.person = replace(visit.person, notice=None)
    heading = "Sorry, this cannot be done at the moment"
    trouble = Trouble(503, heading, (what, *then), tuple(ways_on))
    answer = shown(visit, trouble, again={} if brought_files else visit.form)
    answer.headers["Retry-After"] = str(seconds)
    return answer


def _query(visit: Visit) -> str:
    """What stood behind the address, with its question mark."""
    return f"?{urlencode(visit.query)}" if visit.query else ""


def _only_for(error: NotForYou) -> tuple[str, ...]:
    return (f"This page is for: {error.sentence}", "If you should see it, ask the policy team.")


def _too_often(visit: Visit, error: TooOften) -> Response:
    sentences = (
        "This was tried too many times, so it is closed for a while.",
        f"You can try again after {gov_time(error.again_at)}.",
    )
    answer = shown(visit, Trouble(429, "Too many attempts", sentences))
    seconds = (error.again_at - clock.real_now()).total_seconds()
    answer.headers["Retry-After"] = str(max(1, ceil(seconds)))
    return answer
