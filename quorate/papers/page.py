"""The page of a paper: its Markdown as clean HTML in numbered paragraphs, with version and hash."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from quorate.papers.numbered import numbered_html
from quorate.post.safe_text import one_line
from quorate.register.tables.papers import Paper

TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "papers"


@cache
def environment() -> Environment:
    """The environment of the pages that papers become: strict, and everything is escaped."""
    pages = Environment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True
    )
    pages.filters["in_css"] = in_css
    return pages


def page_of(paper: Paper) -> str:
    """A paper as a whole HTML page. What its author typed cannot become markup of ours.

    The same page is what a browser shows and what becomes the PDF.
    """
    return framed(paper, title=paper.title, body=numbered_html(paper.text))


def framed(paper: Paper, *, title: str, body: Markup) -> str:
    """A page about a version of a paper, with what names it at the head of it."""
    kind = paper.kind.replace("-", " ")
    return (
        environment()
        .get_template("page.html.j2")
        .render(
            title=one_line(title),
            reference=paper.case_reference,
            kind=kind,
            version=paper.version,
            sha256=paper.sha256,
            running_head=f"{paper.case_reference}, {kind}, version {paper.version}",
            lodged_at=paper.lodged_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            body=body,
        )
    )


def in_css(text: str) -> Markup:
    """Text as a string of a style sheet, quotes and all: no sign of it can end the string."""
    signs = (
        sign if sign.isalnum() or sign in " .,:;/()-" else f"\\{ord(sign):x} "
        for sign in one_line(text)
    )
    return Markup('"{}"').format(Markup("").join(signs))


def write_out(papers: list[Paper], folder: Path) -> list[Path]:
    """Write each paper as a page and as its exact text into a folder. Gives the pages."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = []
    for paper in papers:
        name = f"{paper.kind}-v{paper.version}"
        (folder / f"{name}.md").write_text(paper.text, encoding="utf-8")
        page = folder / f"{name}.html"
        page.write_text(page_of(paper), encoding="utf-8")
        pages.append(page)
    return pages
