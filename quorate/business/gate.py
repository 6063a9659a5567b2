"""What a gate is, and the form that a person may fill in to open one from Prefect's own pages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import BaseModel

from quorate.business.cases import Case

TEXT_READ = "text_read"


@dataclass(frozen=True)
class ResumeForm:
    """A form by which people act on a case that waits, offered by Prefect's pages.

    `fields` is a model of plain optional fields; `describe` gives the Markdown shown above them;
    `take` is the use case that what was typed goes through, in one transaction with the note that
    it was taken. It raises Refused where that breaks a rule; the reason stands above the form the
    next time.

    Where people decide on a text, `text_shown` names it ("Version 2 (3fa9c1d0)"). They say with the
    form that they read this one, and `take` finds its name as TEXT_READ: Prefect would let a form
    that was opened before a change answer the one after it.
    """

    fields: type[BaseModel]
    describe: Callable[[Case], str]
    take: Callable[[Case, Mapping[str, Any]], None]
    text_shown: Callable[[Case], str] | None = None

    def __post_init__(self) -> None:
        """Known by its name from now on: what is filled in outlives the gate that offered it."""
        FORMS[self.name] = self

    @property
    def name(self) -> str:
        """What tells this form from all others."""
        return self.fields.__name__.lower()


FORMS: dict[str, ResumeForm] = {}


@dataclass(frozen=True)
class Gate:
    """Something a case waits for: a moment that comes, or something that people do.

    `added_before` is for a gate that a release puts into a procedure: the step or gate that comes
    after it. A case that has come to that one in its round does not wait here any more.
    """

    name: str
    waiting_for: Callable[[Case], str]
    is_met: Callable[[Case], bool]
    opens_at: Callable[[Case], datetime | None]
    form: ResumeForm | None = None
    added_before: str | None = None
