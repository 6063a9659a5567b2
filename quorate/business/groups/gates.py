"""The gates at which a group's proposal waits, for its proposer, its members or the Chair."""

from quorate import clock, register
from quorate.business.cases import Case, in_present_round
from quorate.business.gate import Gate
from quorate.business.groups import checking, resume_form, tally
from quorate.business.groups.circulating import DayOfNote, body_name
from quorate.business.groups.seats import endorsement_of, reply_stage
from quorate.constitution.days import short_date

COMPLETED = "proposal-completed-"
ANSWERS = "endorsement-"


def proposal_completed(version: int) -> Gate:
    """The proposer has answered with a later version than the one that lacked something."""
    return Gate(
        f"{COMPLETED}{version}",
        lambda case: "what is missing, from the proposer",
        lambda case: checking.version_of(case) > version,
        lambda case: None,
    )


def everybody_has_answered_or(day: DayOfNote) -> Gate:
    """All who may answer have, or the day has come: nine o'clock, or the end of the reply date."""
    return Gate(
        f"{ANSWERS}{day}",
        _answers_awaited,
        lambda case: clock.now() >= day.moment or tally.is_closed(case),
        lambda case: day.moment,
        resume_form.ENDORSEMENT,
    )


def _answers_awaited(case: Case) -> str:
    with register.current().reading() as tx:
        row = endorsement_of(tx, case)
        name, closes_on = body_name(tx, row.body_id), reply_stage(tx, case).closes_on
    return f"the answers of {name}, due by {short_date(closes_on)}"


def named(name: str) -> Gate | None:
    """The gate of a name, as a wait's row holds it; None where it is none of a proposal's."""
    if name.startswith(COMPLETED):
        return proposal_completed(int(name.removeprefix(COMPLETED)))
    if name.startswith(ANSWERS):
        return everybody_has_answered_or(DayOfNote.named(name.removeprefix(ANSWERS)))
    return next((gate for gate in FIXED if gate.name == name), None)


CASTING_VOTE = Gate(
    "casting-vote",
    lambda case: "the Chair's casting vote",
    tally.chair_has_decided,
    lambda case: None,
    resume_form.CASTING,
)
SENT_BACK_ANSWERED = Gate(
    "sent-back-answered",
    lambda case: "a changed proposal, from the proposer",
    lambda case: in_present_round(case).round > case.round,
    lambda case: None,
)
FIXED = (CASTING_VOTE, SENT_BACK_ANSWERED)
