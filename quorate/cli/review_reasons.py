"""`quorate review`: reasons to launch in spite of a warning, and for an answer that is late."""

from collections.abc import Sequence
from typing import Annotated

import typer

from quorate.business import cases
from quorate.business.consulting.due import explain_late_response
from quorate.business.refusal import Refused
from quorate.cli.opening import the_register
from quorate.cli.telling import refusals_told, say
from quorate.partnership.review_file import Override, ReviewForm


def with_reasons(review: ReviewForm, given: Sequence[str]) -> ReviewForm:
    """The review with reasons given as 'check=reason' beside those of its file, which they replace.

    Raises Refused for one without a reason.
    """
    reasons = {entry.check: entry.reason for entry in review.overrides}
    for words in given:
        check, _, reason = words.partition("=")
        if not reason.strip():
            raise Refused(
                f"'{words}' gives no reason", way_out="Write --override 'easter=The reason.'"
            )
        reasons[check.strip()] = reason.strip()
    overrides = tuple(Override(check=check, reason=reason) for check, reason in reasons.items())
    return review.model_copy(update={"overrides": overrides})


def explain_late(
    reference: Annotated[str, typer.Argument(help="The case, as REV-2011-01.")],
    reason: Annotated[str, typer.Option(help="Why; everybody may read it.")],
    by: Annotated[str, typer.Option(help="Who does it, for the journal.")] = "Policy team",
) -> None:
    """Say why it is not published in time what became of a consultation (17.1)."""
    with refusals_told(), the_register():
        due = explain_late_response(cases.find(reference), reason, by=by)
        say(due.sentence)
