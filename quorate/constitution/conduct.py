"""Conduct: what follows when somebody is asked to leave a meeting."""

from dataclasses import dataclass

from quorate.constitution.ruling import Ruling


@dataclass(frozen=True, kw_only=True)
class ConductRuling(Ruling):
    """Whether the meeting may be closed for somebody's conduct. Closing it is for people to do."""

    must_leave: bool
    meeting_may_be_closed: bool


def rule_on_conduct(*, partners_support_the_request: bool, person_left: bool) -> ConductRuling:
    """A meeting may be closed when somebody asked to leave for their behaviour refuses.

    The Chair can be asked as anybody can, by another representative and with the support of the
    partners present. Closing is a power: nothing closes by itself. If the person leaves, test the
    quorum again.

    Governance Handbook, clause 9.6.
    """
    may_be_closed = partners_support_the_request and not person_left
    return ConductRuling(
        clause="9.6",
        because=(_what_follows(partners_support_the_request, person_left),),
        must_leave=partners_support_the_request,
        meeting_may_be_closed=may_be_closed,
    )


def _what_follows(is_supported: bool, person_left: bool) -> str:
    if not is_supported:
        return "The partners present do not support the request, so the meeting goes on."
    if person_left:
        return "The person has left. The meeting goes on; test the quorum again."
    return "The person refuses to leave, so the meeting may be closed. It does not close by itself."
