"""The page of a paper: its Markdown as clean HTML, with its version and its hash."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from quorate.post.parts import as_html
from quorate.register.tables.papers import Paper

TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "papers"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True
    )


def page_of(paper: Paper) -> str:
    """A paper as a whole HTML page. What its author typed cannot become markup of ours."""
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            title=paper.title,
            reference=paper.case_reference,
            kind=paper.kind.replace("-", " "),
            version=paper.version,
            sha256=paper.sha256,
            body=as_html(paper.text),
        )
    )


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
