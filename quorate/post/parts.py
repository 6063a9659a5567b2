"""Reads one template twice: as plain text, and as Markdown in which typed values are escaped."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock

import nh3
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Undefined
from markdown_it import MarkdownIt
from markdown_it.token import Token

from quorate.post import style
from quorate.post.safe_text import markdown_escaped, one_line, paragraphs

_WEB_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9/._~%+=?&#:@,;-]*)?")
_TAGS = {"a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "hr", "li", "ol", "p", "pre"}
_TAGS |= {"strong", "ul", "table", "thead", "tbody", "tr", "th", "td"}
_getting_ready = Lock()


@dataclass(frozen=True)
class Prose:
    """A value of several paragraphs, whose blank lines are kept."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Strong:
    """A value to stand out in the HTML part; the plain part shows it as it is."""

    text: str


@dataclass(frozen=True)
class WebAddress:
    """An http(s) address, bare in the plain part and a link in the HTML part."""

    url: str


def _prose(text: str) -> Prose:
    return Prose(paragraphs(text))


def _web_address(text: str) -> WebAddress:
    if not _WEB_ADDRESS.fullmatch(text):
        raise ValueError(f"{text!r} is not a web address that starts with https:// or http://")
    return WebAddress(text)


def _plain(value: object) -> str:
    """A value for the plain part: its own characters on one line, paragraphs apart."""
    match value:
        case Prose():
            return "\n\n".join(value.paragraphs)
        case Strong():
            return one_line(value.text)
        case WebAddress():
            return value.url
    return _simple(value)


def _markdown(value: object) -> str:
    """A value for the Markdown that becomes HTML: every mark in it escaped."""
    match value:
        case Prose():
            return "\n\n".join(markdown_escaped(part) for part in value.paragraphs)
        case Strong():
            return f"**{markdown_escaped(one_line(value.text))}**"
        case WebAddress():
            return f"<{value.url}>"
    return markdown_escaped(_simple(value))


def _simple(value: object) -> str:
    if isinstance(value, Undefined):
        return str(value)  # StrictUndefined raises here, and names the variable
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise TypeError(f"{value!r} cannot be printed as it is: put it through a filter")


def _environment(folder: Path, finalize: Callable[[object], str]) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        finalize=finalize,
        # The HTML comes from Markdown whose values `finalize` has escaped; see `as_html`.
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(
        gov_date=style.gov_date,
        gov_day=style.gov_day,
        gov_time=style.gov_time,
        gov_moment=style.gov_moment,
        gov_count=style.gov_count,
        paragraphs=_prose,
        strong=Strong,
        web_address=_web_address,
    )
    return environment


@cache
def plain_environment(folder: Path) -> Environment:
    """The environment that reads the templates in `folder` as plain text."""
    return _environment(folder, _plain)


@cache
def markdown_environment(folder: Path) -> Environment:
    """The environment that reads the same templates as Markdown with escaped values."""
    return _environment(folder, _markdown)


@cache
def page_environment(folder: Path) -> Environment:
    """The environment of the base HTML, which escapes what it is given."""
    return Environment(loader=FileSystemLoader(folder), undefined=StrictUndefined, autoescape=True)


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False, "breaks": True})
    reader.enable("table").disable("image")
    # At its first use it sorts its rules, and at the first link makes tables of characters; both
    # are half done for whoever else reads in that moment.
    with _getting_ready:
        reader.render("*Ready*: <https://example.org/%20>")
    return reader


def as_html(markdown: str) -> str:
    """HTML of `markdown` with neither images nor raw HTML, and links to the web or mail only.

    Cleaned after rendering as well, so that one slip in a template is not enough.
    """
    return html_of(tokens_of(markdown))


def tokens_of(markdown: str) -> list[Token]:
    """`markdown` as the parts that it is read into; links by reference are resolved."""
    return _reader().parse(markdown)


def html_of(tokens: Sequence[Token]) -> str:
    """Clean HTML of some of a text's parts, as `as_html` gives it of the whole."""
    reader = _reader()
    return nh3.clean(
        str(reader.renderer.render(tokens, reader.options, {})),
        tags=_TAGS,
        attributes={"a": {"href"}, "ol": {"start"}},
        url_schemes={"http", "https", "mailto"},
    )
