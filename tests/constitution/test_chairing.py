"""Who presides, clauses 22.29 and 22.30, and what misconduct can lead to, clause 9.6."""

import pytest

from quorate.constitution.chairing import who_takes_the_chair
from quorate.constitution.conduct import rule_on_conduct


@pytest.mark.clause("22.30")
@pytest.mark.parametrize(
    ("chair", "deputy", "elected", "taken_by", "is_default"),
    [
        (True, True, None, "chair", False),
        (True, False, "A member", "chair", False),
        (False, True, None, "deputy_chair", False),
        (False, True, "A member", "deputy_chair", False),
        (False, False, "A member", "elected", True),
        (False, False, None, None, True),
    ],
)
def test_the_board_is_chaired_in_this_order(
    chair: bool, deputy: bool, elected: str | None, taken_by: str | None, is_default: bool
) -> None:
    ruling = who_takes_the_chair(chair_is_present=chair, deputy_is_present=deputy, elected=elected)

    assert (ruling.taken_by, ruling.is_default) == (taken_by, is_default)
    assert ruling.may_cast is (taken_by is not None)


@pytest.mark.clause("22.29")
def test_a_deputy_presides_at_the_board_only() -> None:
    ruling = who_takes_the_chair(chair_is_present=False, deputy_is_present=True, body_kind="TMG")

    assert ruling.taken_by is None
    assert ruling.because[0].startswith("No chair present: nobody may give a casting vote")


@pytest.mark.clause("22.30")
def test_an_elected_chair_is_shown_as_our_default() -> None:
    ruling = who_takes_the_chair(
        chair_is_present=False, deputy_is_present=False, elected="A member", body_kind="HCE"
    )

    assert ruling.taken_by == "elected"
    assert "our default and not the constitution's words" in ruling.because[0]


@pytest.mark.clause("9.6")
@pytest.mark.parametrize(
    ("supported", "left", "may_be_closed"),
    [(True, False, True), (True, True, False), (False, False, False)],
)
def test_only_a_supported_refusal_may_close_a_meeting(
    supported: bool, left: bool, may_be_closed: bool
) -> None:
    ruling = rule_on_conduct(partners_support_the_request=supported, person_left=left)

    assert ruling.meeting_may_be_closed is may_be_closed
    assert ruling.must_leave is supported
