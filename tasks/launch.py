"""How a run takes up its case."""

from quorate.business import cases
from quorate.business.cases import Case, in_present_round
from quorate.business.refusal import Refused
from quorate.business.reviewing import launching
from quorate.partnership.review_file import ReviewForm
from tasks.steps import current_run_id

__all__ = ["in_present_round", "take_up"]


def take_up(review: ReviewForm | None, reference: str | None) -> Case:
    """The case of a reference, or the one that this run launched, or a new one from the form.

    Raises what the launch raises where the form is refused; nothing is left in the register then.
    """
    if reference:
        return cases.find(reference)
    if review is None:
        raise Refused("A run needs a review's form or a reference", way_out="Fill in one of them.")
    run, by = current_run_id(), "Policy team (Prefect)"
    return cases.opened_once(run, lambda: launching.launch_review(review, by=by, run_id=run))
