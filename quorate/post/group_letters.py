"""The letters about a group's proposal, from its return for missing parts to its outcome."""

from dataclasses import dataclass
from datetime import date, datetime

from quorate.post.letter import Letter


@dataclass(frozen=True, kw_only=True)
class ProposalReturned(Letter):
    """Returns a proposal to its proposer; `lacks` are sentences that say what to mend."""

    proposal_title: str
    lacks: tuple[str, ...]
    clause: str


@dataclass(frozen=True, kw_only=True)
class EndorsementAsked(Letter):
    """Asks a member to answer a proposal by a date, with the code for the other door.

    `what` says the kind of group, `version` which text is before them. `substitutes_from` is
    None where no substitute is named for the member; `code` is empty where there is no email.
    """

    proposal_title: str
    what: str
    proposed_by: str
    purpose: str
    version: int
    reply_by: date
    substitutes_from: date | None
    body_name: str
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class EndorsementReminder(Letter):
    """Reminds somebody who may answer and has not; `days_left` counts working days."""

    proposal_title: str
    reply_by: date
    days_left: int
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class SubstituteAsked(Letter):
    """Asks a named substitute to answer for a seat.

    `handed_over` says that the member asked for it, not that the day for substitutes has come.
    """

    proposal_title: str
    member_name: str
    handed_over: bool
    reply_by: date
    body_name: str
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class ProposalChanged(Letter):
    """Says that a proposal's text has changed, and how; `lapsed` where the reader had answered."""

    proposal_title: str
    version: int
    lapsed: bool
    changes: tuple[str, ...]
    reply_by: date
    body_name: str
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class CastingVoteAsked(Letter):
    """Asks the Chair for the casting vote on a tie, which may be declined; `sum` is a sentence."""

    proposal_title: str
    sum: str
    clause: str
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class ReplyPutOff(Letter):
    """Says that too few have answered, so that the reply date is put off; `sum` is a sentence."""

    proposal_title: str
    sum: str
    put_off_from: date
    reply_by: date
    owes: bool


@dataclass(frozen=True, kw_only=True)
class ProposalOutcome(Letter):
    """Says what became of a proposal; `outcome` and `sum` are sentences, `sha256` its text's hash.

    `reasons` are what members gave; `conditions` bind unless `as_advice`.
    """

    proposal_title: str
    outcome: str
    sum: str
    decided_at: datetime
    reasons: tuple[str, ...]
    conditions: tuple[str, ...]
    as_advice: bool
    what_next: str
    version: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class ProposalWithdrawn(Letter):
    """Says that a proposal has been withdrawn, and why; `reason` is a sentence."""

    proposal_title: str
    withdrawn_on: date
    reason: str


GROUP_LETTERS = (
    ProposalReturned,
    EndorsementAsked,
    EndorsementReminder,
    SubstituteAsked,
    ProposalChanged,
    CastingVoteAsked,
    ReplyPutOff,
    ProposalOutcome,
    ProposalWithdrawn,
)
