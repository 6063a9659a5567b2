"""How the command line answers: in sentences, as JSON, or with a refusal and exit code 2."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from enum import Enum
from typing import Any

import typer

from quorate.business.refusal import Refused
from quorate.constitution.consultation import ConsultationTooShort
from quorate.constitution.days import OutsideCalendar
from quorate.constitution.quorum import NobodyAppointed
from quorate.constitution.review_plan import PlanDoesNotFit
from quorate.constitution.voting import CastingVoteRefused
from quorate.partnership import ConfigRefused
from quorate.register import RegisterDamaged, RegisterMissing, RegisterUnavailable
from quorate.settings import SettingRefused

REFUSED = 2
REFUSALS = (
    Refused,
    ConfigRefused,
    PlanDoesNotFit,
    OutsideCalendar,
    ConsultationTooShort,
    CastingVoteRefused,
    NobodyAppointed,
    RegisterMissing,
    RegisterUnavailable,
    RegisterDamaged,
    SettingRefused,
)


@contextmanager
def refusals_told(*more: type[Exception]) -> Iterator[None]:
    """Say a refusal as a sentence on the error stream and end with exit code 2.

    So too a file or folder that cannot be read or written, and `more` of what a command may raise.
    """
    told: tuple[type[Exception], ...] = (*REFUSALS, *more)
    try:
        yield
    except told as refusal:
        say_aside(f"Refused: {refusal}")
        raise typer.Exit(REFUSED) from None
    except OSError as fault:
        if fault.filename is None:
            raise
        say_aside(f"Refused: {fault.filename}: {fault.strerror}.")
        raise typer.Exit(REFUSED) from None


def say(text: str = "") -> None:
    """A line for the reader."""
    typer.echo(text)


def say_aside(text: str) -> None:
    """A line beside the answer, on the error stream."""
    typer.echo(text, err=True)


def say_json(value: Any) -> None:
    """The answer as one JSON value."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2, default=_plain)
    sys.stdout.write("\n")


def a_date(text: str) -> date:
    """A date typed as 2011-07-12. Raises typer's own refusal, which names the option."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"'{text}' is not a date; write it as 2011-07-12") from None


def day(help: str, *names: str) -> Any:
    """An option whose value is a date."""
    return typer.Option(*names, parser=a_date, metavar="DATE", help=help)


def _plain(value: Any) -> Any:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    raise TypeError(f"{value!r} has no JSON form")
