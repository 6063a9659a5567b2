"""A partnership's whole folder, read and checked in one go."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from quorate.constitution.articles import ArticleError, Articles, articles_from
from quorate.constitution.days import Calendar, calendar_from
from quorate.partnership.files import (
    ConfigRefused,
    Problem,
    Strict,
    named,
    read_part,
    read_toml,
    text_of,
)
from quorate.partnership.review_file import ReviewForm, problems_in_review
from quorate.partnership.structure_file import (
    EmailAddress,
    FoundingFile,
    StructureFile,
    problems_in_founding,
    problems_in_structure,
)

Built = TypeVar("Built")


class Sender(Strict):
    """Who signs the letters and where answers go."""

    name: str
    email: EmailAddress
    contact: str


class Standing(Strict):
    """partnership.toml: the partnership's names and its programme of meetings (12.5)."""

    name: str
    sender: Sender
    officer: str
    democratic_services: str
    council: str
    board: str
    executives: str
    board_programme: tuple[date, ...]
    # Where and when the Board meets on what no review brings before it.
    board_starts: time = time(14, 0)
    board_venue: str = "to be announced"
    # Further officers of the policy team, who may do in the portal what `officer` may.
    policy_team: tuple[str, ...] = ()


@dataclass(frozen=True)
class Partnership:
    """A partnership's data: names, programme, constitution, calendar and structures."""

    folder: Path
    standing: Standing
    articles: Articles
    calendar: Calendar
    warnings: list[str] = field(default_factory=list)

    @cached_property
    def founding(self) -> FoundingFile:
        """The structure and people a register begins with. Raises ConfigRefused."""
        file = self.folder / "bodies.toml"
        founding = read_part(FoundingFile, file)
        refuse_if(problems_in_founding(founding, named(file)))
        return founding

    def structure_names(self) -> set[str]:
        """The structures that may be proposed or agreed, by the names of their files."""
        return {file.stem for file in (self.folder / "structures").glob("*.toml")}

    def structure(self, name: str) -> StructureFile:
        """A structure file by its name, checked. Raises ConfigRefused, also for no such name.

        The name may come from a form: only those that lie in the folder are opened.
        """
        file = self.folder / "structures" / f"{name}.toml"
        if name not in self.structure_names():
            known = ", ".join(sorted(self.structure_names())) or "none"
            raise ConfigRefused(
                [Problem("structures", name, f"no such structure; there are: {known}")]
            )
        structure = read_part(StructureFile, file)
        organisations = {entry.id for entry in self.founding.organisations}
        people = {entry.id for entry in self.founding.people}
        refuse_if(
            problems_in_structure(
                structure, named(file), organisations=organisations, people=people
            )
        )
        return structure


def refuse_if(problems: list[Problem]) -> None:
    """Raise ConfigRefused where there are problems."""
    if problems:
        raise ConfigRefused(problems)


def load(folder: Path) -> Partnership:
    """Read a partnership's folder. Raises ConfigRefused with file, key and reason."""
    standing = read_part(Standing, folder / "partnership.toml")
    calendar = _built(calendar_from, folder / "calendar.toml")
    articles = _built(articles_from, folder / "constitution.toml")
    return Partnership(
        folder, standing, articles, calendar, _programme_warnings(standing, calendar)
    )


def _built(build: Callable[[dict[str, Any]], Built], file: Path) -> Built:
    try:
        return build(read_toml(file))
    except ArticleError as wrong:
        raise ConfigRefused([Problem(named(file), wrong.key, wrong.reason)]) from None


def read_review(file: Path, *, bodies: set[str], structures: set[str]) -> ReviewForm:
    """A review's file, checked, with the paper's text read in. Raises ConfigRefused."""
    review = read_part(ReviewForm, file)
    refuse_if(problems_in_review(review, named(file), bodies=bodies, structures=structures))
    if review.paper.text_file is None:
        return review
    paper = file.parent / review.paper.text_file
    if not paper.is_file() or not paper.resolve().is_relative_to(file.parent.resolve()):
        reason = f"there is no file '{review.paper.text_file}' beside the review's file"
        raise ConfigRefused([Problem(named(file), "paper.text_file", reason)])
    read_in = {"text": text_of(paper), "text_file": None}
    return review.model_copy(update={"paper": review.paper.model_copy(update=read_in)})


def _programme_warnings(standing: Standing, calendar: Calendar) -> list[str]:
    """A meeting may lawfully be held on a bank holiday, but nobody means it."""
    return [
        f"config/.../partnership.toml: board_programme: {day:%Y-%m-%d} is {why}; "
        "the Board may meet on it, but check that this is meant"
        for day in standing.board_programme
        if (why := calendar.why_not_working(day))
    ]


_current: Partnership | None = None


def use(partnership: Partnership | None) -> None:
    """Make a partnership the one this process serves."""
    global _current
    _current = partnership


def current() -> Partnership:
    """The partnership this process serves."""
    if _current is None:
        raise LookupError("No partnership's folder has been loaded in this process.")
    return _current
