"""The officer's tray: mail that came in and did not sort itself, message by message."""

from collections.abc import Callable
from typing import Any

from starlette.responses import Response

from quorate.business.correspondence import settling, tray
from quorate.business.correspondence.tray import Message
from quorate.business.refusal import NotFound, Refused
from quorate.portal.access import OFFICERS
from quorate.portal.numbers import number_of
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit

ON_A_PAGE = 50
NO_REASON = "Say why: it stands in the journal"
ENDS = ("pdf", "docx", "xlsx", "odt", "ods", "rtf", "txt", "csv", "png", "jpg", "jpeg")


def show(visit: Visit) -> Response:
    """The messages that wait for the officer, the oldest first."""
    return _listed(visit, is_settled=False)


def show_settled(visit: Visit) -> Response:
    """The messages that need nobody: what sorted itself, and what an officer settled."""
    return _listed(visit, is_settled=True)


def message(visit: Visit) -> Response:
    """A message in its own words, and what can be made of it."""
    return visit.page("tray_message.html.j2", **_values(_message(visit)))


def assign(visit: Visit) -> Response:
    """Record the message as the answer of a consultee."""

    def do(shown: Message) -> str:
        settling.assign(
            shown.line.id,
            visit.typed("case"),
            visit.typed("who"),
            by=visit.who.name,
            because=visit.typed("because"),
            whole="whole" in visit.ticked("words"),
        )
        return "The message is recorded as an answer."

    missing = {
        "case": "Choose the review",
        "who": "Say whose answer it is",
        "because": "Say why it is theirs, and why it counts if it came late",
    }
    return _done(visit, do, {name: told for name, told in missing.items() if not visit.typed(name)})


def set_aside(visit: Visit) -> Response:
    """Settle the message: nothing follows from it. It is kept."""

    def do(shown: Message) -> str:
        settling.set_aside(shown.line.id, by=visit.who.name, because=visit.typed("reason"))
        return "The message is set aside. It is kept."

    return _done(visit, do, {} if visit.typed("reason") else {"reason": NO_REASON})


def not_arrived(visit: Visit) -> Response:
    """Mark the letter that the message is about as not arrived."""

    def do(shown: Message) -> str:
        settling.did_not_arrive(shown.line.id, by=visit.who.name)
        return "The letter is marked: it did not arrive."

    return _done(visit, do, {})


def file(visit: Visit) -> Response:
    """A file of the message, to take away: it is never shown by the portal, or run."""
    shown = _message(visit)
    found = tray.file_of(shown.line.id, number_of(visit.path["file"], "page"))
    end = found.name.rpartition(".")[2].lower()
    name = f"message-{shown.line.id}-file-{found.id}" + (f".{end}" if end in ENDS else "")
    return visit.file(name, "application/octet-stream", found.content)


def _listed(visit: Visit, *, is_settled: bool) -> Response:
    waiting, settled = tray.counts()
    total = settled if is_settled else waiting
    pages = max(1, -(-total // ON_A_PAGE))
    asked = visit.query.get("page", "1")
    page = min(number_of(asked, "page") if asked.isascii() and asked.isdigit() else 1, pages) or 1
    lines = (tray.settled if is_settled else tray.waiting)((page - 1) * ON_A_PAGE, ON_A_PAGE)
    return visit.page(
        "tray.html.j2",
        lines=lines, is_settled=is_settled, total=total, others=waiting + settled - total,
        page=page, pages=pages,
    )  # fmt: skip


def _done(visit: Visit, do: Callable[[Message], str], missing: dict[str, str]) -> Response:
    """Do it and go on to the tray; where it is refused the message is shown again with why."""
    shown = _message(visit)
    if shown.line.settled_at:
        return visit.go("/tray", "That message was settled already.")
    if missing:
        return visit.refused("tray_message.html.j2", missing, **_values(shown))
    try:
        told = do(shown)
    except Refused as refused:
        name = "who" if isinstance(refused, NotFound) else ""
        return visit.refused("tray_message.html.j2", {name: str(refused)}, **_values(shown))
    return visit.go("/tray", told)


def _values(shown: Message) -> dict[str, Any]:
    return {"shown": shown, "line": shown.line, "reviews": tray.open_reviews()}


def _message(visit: Visit) -> Message:
    return tray.message(number_of(visit.path["message"], "page"))


ONE = "/tray/{message}"
ROUTES = [
    get("/tray", show, who=OFFICERS),
    get("/tray/settled", show_settled, who=OFFICERS),
    get(ONE, message, who=OFFICERS),
    get(f"{ONE}/files/{{file}}", file, who=OFFICERS),
    post(f"{ONE}/assign", assign, who=OFFICERS),
    post(f"{ONE}/set-aside", set_aside, who=OFFICERS),
    post(f"{ONE}/not-arrived", not_arrived, who=OFFICERS),
]
