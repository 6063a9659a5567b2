"""A form by which one person votes with a code, for procedures that are only there to be tested."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel

from quorate.business.cases import Case
from quorate.business.gate import TEXT_READ, ResumeForm
from quorate.business.refusal import Refused
from quorate.business.steps import is_done, once
from quorate.register import Transaction

SHOWN = "Version 1 (3fa9c1d0)"


class Vote(BaseModel):
    """What a person fills in."""

    choice: Literal["", "for", "against"] = ""
    reason: str = ""
    code: str = ""


@once
def vote(tx: Transaction, case: Case) -> None:
    """Enter the vote; only the step's row matters here."""


def voted(case: Case) -> bool:
    """Whether somebody has voted."""
    return is_done(case, "vote")


def take(case: Case, typed: Mapping[str, Any]) -> None:
    """Count the vote of whoever knows the code."""
    if typed[TEXT_READ] != SHOWN:
        raise Refused("The text was not read", clause="22.48")
    if typed["code"] != "ABCD-EFGH":
        raise Refused("The code is **not** right", way_out="Look into your letter.")
    vote(case)


VOTE = ResumeForm(Vote, lambda case: f"The vote on {case.reference}.", take, lambda _: SHOWN)
