"""Renders the portal's pages: strict about our own values, lenient only inside GOV.UK's macros.

GOV.UK's macros ask for parameters that nobody gave, so Jinja's StrictUndefined would stop each
of them. They live in an environment of their own and come into our pages as plain functions;
in our pages a value that nobody gave stops the page with its name.
"""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from jinja2 import Environment, FileSystemLoader, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from quorate.papers.numbered import numbered_html
from quorate.post import style
from quorate.post.parts import as_html

TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "portal"
STATIC = Path(__file__).parent / "static"
SHOWN_OF_A_HASH = 12
REMEMBERED, LONGEST_REMEMBERED = 200, 4000  # of each component, and characters

# GOV.UK's macros that our components use: the folder of each is its name.
_MACROS = {
    "govukButton": "button",
    "govukCheckboxes": "checkboxes",
    "govukDateInput": "date-input",
    "govukDetails": "details",
    "govukErrorSummary": "error-summary",
    "govukFileUpload": "file-upload",
    "govukInput": "input",
    "govukInsetText": "inset-text",
    "govukNotificationBanner": "notification-banner",
    "govukPagination": "pagination",
    "govukPanel": "panel",
    "govukRadios": "radios",
    "govukSelect": "select",
    "govukSkipLink": "skip-link",
    "govukSummaryList": "summary-list",
    "govukTag": "tag",
    "govukTaskList": "task-list",
    "govukTextarea": "textarea",
    "govukWarningText": "warning-text",
}

# The colour of a state's tag. The word itself always stands there too: colour alone tells nothing.
_COLOURS = {
    "green": "endorsed, endorse, carried, agreed, decided, sent, met, present, done, recorded, "
    "for, open, counted, stands, answered, printed, link opened",
    "teal": "endorsed with conditions, endorse with conditions, agreed with changes, substitute, "
    "new",
    "yellow": "waiting, waiting for you, waiting for reply, to do, due soon, queued, for comment, "
    "to be printed",
    "orange": "sent back, send back, referred back, apology, changed, to be tried again",
    "red": "refused, refuse, not carried, not agreed, overdue, failed, not met, absent, against, "
    "removed, bounced, mail comes back, no address",
    "grey": "lapsed, closed, withdrawn, superseded, replaced, draft, not needed, handed over, "
    "abstained, vacant, no vote, launched",
}

_compiled: set[str] = set()
_compiling = Lock()


@dataclass(frozen=True)
class Link:
    """A way to another page: its words and its path."""

    text: str
    href: str


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What stands around every page: whose portal, who is here, where they may go.

    `visitor` is the name of who is signed in, or None; `csrf` the token of their forms; `flash`
    one sentence about what was just done, shown once; `open_to` says who may open the page.
    `is_by_link` is for a visitor who came by a consultation's link and is not signed in.
    """

    partnership: str
    path: str = "/"
    visitor: str | None = None
    links: tuple[Link, ...] = ()
    csrf: str = ""
    flash: str | None = None
    open_to: str = ""
    is_by_link: bool = False


def render(template: str, frame: Frame, values: Mapping[str, object] | None = None) -> str:
    """A page of templates/portal as HTML.

    `values` are the page's own. Three of them have a meaning everywhere: `errors` (the name of a
    field, or "" for none, to a sentence), `typed` (a form as it came: names to lists of strings)
    and `narrow`. Raises jinja2.UndefinedError where the page asks for a value that is not given.
    """
    given = {"errors": {}, "typed": {}, **(values or {}), "frame": frame}
    if template in _compiled:
        return environment().get_template(template).render(given)
    with _compiling:  # it takes a second; fifty who ask at once would each do it
        html = environment().get_template(template).render(given)
    _compiled.add(template)
    return html


@cache
def environment() -> Environment:
    """The environment of our own pages: strict, and everything that people typed is escaped."""
    pages = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    pages.globals.update(_govuk_macros(), static=static, colour_of=colour_of)
    pages.filters.update(
        date=style.gov_date,
        day=style.gov_day,
        time=style.gov_time,
        moment=style.gov_moment,
        count=style.gov_count,
        short=short_hash,
        paper=paper,
        numbered=numbered_html,
        first_typed=first_typed,
    )
    return pages


def _govuk_macros() -> dict[str, Any]:
    loader = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    lenient = Environment(loader=loader, autoescape=True, auto_reload=False)
    folder = "govuk_frontend_jinja/components/{}/macro.html"
    return {
        macro: _remembering(getattr(lenient.get_template(folder.format(name)).module, macro))
        for macro, name in _MACROS.items()
    }


def _remembering(macro: Callable[..., Markup]) -> Callable[..., Markup]:
    """A component that keeps what it last made: the same parameters give the same markup.

    They take a good half of a page's time, and most are the same on every page and for everybody.
    """
    made: dict[str, Markup] = {}

    def component(parameters: Mapping[str, object], **block: object) -> Markup:
        written = repr(parameters)
        if block or len(written) > LONGEST_REMEMBERED:
            return macro(parameters, **block)
        markup = made.get(written)
        if markup is None:
            markup = macro(parameters)
            if len(made) >= REMEMBERED:
                made.clear()
            made[written] = markup
        return markup

    return component


@cache
def static(name: str) -> str:
    """The address of a file in quorate/portal/static; another one as soon as its content changes.

    Raises FileNotFoundError for a file that is not there.
    """
    content = (STATIC / name).read_bytes()
    return f"/static/{name}?v={hashlib.sha256(content).hexdigest()[:10]}"


def colour_of(state: str) -> str:
    """The colour of a state's tag, from its words; blue for one that has none of its own."""
    for colour, states in _COLOURS.items():
        if state.casefold() in states.split(", "):
            return colour
    return "blue"


def short_hash(sha256: str) -> str:
    """The beginning of a SHA-256, enough to compare by eye; the whole stands in a details block."""
    return sha256[:SHOWN_OF_A_HASH]


@lru_cache(maxsize=32)
def paper(text: str) -> Markup:
    """The Markdown of a paper as clean HTML: no image, no script, no address but https and mail.

    Its headings are those below the page's own first heading, and leave out no level.
    """
    html = as_html(text)
    levels = [int(level) for level in re.findall(r"<h(\d)>", html)]
    top, above = min(levels, default=1), 1

    def one_lower(heading: re.Match[str]) -> str:
        nonlocal above
        above = min(int(heading[1]) - top + 2, above + 1)
        return f"<h{above}>{heading[2]}</h{above}>"

    return Markup(re.sub(r"<h(\d)>(.*?)</h\1>", one_lower, html, flags=re.S))  # is clean


def first_typed(typed: Mapping[str, object], name: str, otherwise: object = "") -> object:
    """What was typed into a field, or what it began with where the form has not been sent yet."""
    if name not in typed:
        return otherwise
    given = typed[name]
    if isinstance(given, str):
        return given
    return given[0] if isinstance(given, list | tuple) and given else ""
