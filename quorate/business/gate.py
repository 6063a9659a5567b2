"""What a gate is, and the form that a person may fill in to open one from Prefect's own pages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import BaseModel

from quorate.business.cases import Case


@dataclass(frozen=True)
class ResumeForm:
    """A form by which people act on a case that waits, offered by Prefect's pages.

    `fields` is a model of plain optional fields; `describe` gives the Markdown shown above them;
    `take` is the use case that what was typed goes through. It raises Refused where that breaks a
    rule; the reason stands above the form the next time.
    """

    fields: type[BaseModel]
    describe: Callable[[Case], str]
    take: Callable[[Case, Mapping[str, Any]], None]


@dataclass(frozen=True)
class Gate:
    """Something a case waits for: a moment that comes, or something that people do."""

    name: str
    waiting_for: Callable[[Case], str]
    is_met: Callable[[Case], bool]
    opens_at: Callable[[Case], datetime | None]
    form: ResumeForm | None = None
