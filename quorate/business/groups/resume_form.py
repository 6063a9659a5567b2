"""The forms by which members answer a proposal, and the Chair casts, on Prefect's own page.

That page is the operators': it knows nobody. So a one-time code says who answers, and the page
shows how many have answered, not how.
"""

from collections.abc import Mapping
from typing import Any, Literal, cast

from pydantic import BaseModel, Field

from quorate import register
from quorate.business.access import codes
from quorate.business.cases import Case, present_round, recorded
from quorate.business.gate import TEXT_READ, ResumeForm
from quorate.business.groups import answering, tally
from quorate.business.groups.answering import LONGEST, Finding, Given
from quorate.business.groups.proposing import names_in, proposal_of, proposal_paper
from quorate.business.groups.seats import endorsement_of, reply_stage
from quorate.business.refusal import Refused
from quorate.constitution.answers import CHOICE_IN_WORDS, CRITERIA, Choice
from quorate.constitution.days import long_date
from quorate.constitution.endorsement import CastingVote
from quorate.constitution.proposals import KIND_IN_WORDS
from quorate.papers.proposal_paper import duration_in_words, organisations_in_words, typed
from quorate.register import Transaction
from quorate.register.tables.papers import Paper

Verdict = Literal["", "met", "not met"]
SHOWN_OF_A_TEXT = 400
HOW_TO_SIGN = (
    "Give your name or email address and the code from your letter. Without a code that is yours "
    "nothing counts, and the case waits on."
)
HOW_THE_CHAIR_SIGNS = (
    "Only the Chair may cast, and may decline to (22.49, 9.4): sign with the code from the letter "
    "to the Chair."
)
MET: dict[str, bool] = {"met": True, "not met": False}
SIDES: dict[str, CastingVote] = {
    "cast for": "for",
    "cast against": "against",
    "decline to cast": "declined",
}


class _Signed(BaseModel):
    """Who fills a form in, and the code that shows it."""

    who: str = Field("", title="Your name or email address", max_length=320)
    code: str = Field("", title="Your one-time code, from your letter", max_length=40)


class EndorsementForm(_Signed):
    """A member's answer to a proposal."""

    decision: Literal["", "endorse", "endorse with conditions", "send back", "refuse"] = Field(
        "", title="Your decision"
    )
    purpose: Verdict = Field("", title="1. Purpose")
    purpose_note: str = Field("", title="Note on the purpose", max_length=LONGEST)
    duration: Verdict = Field("", title="2. Duration")
    duration_note: str = Field("", title="Note on the duration", max_length=LONGEST)
    organisations: Verdict = Field("", title="3. Organisations")
    organisations_note: str = Field("", title="Note on the organisations", max_length=LONGEST)
    level: Verdict = Field("", title="4. Level")
    level_note: str = Field("", title="Note on the level", max_length=LONGEST)
    value: Verdict = Field("", title="5. Value added")
    value_note: str = Field("", title="Note on the value added", max_length=LONGEST)
    reason: str = Field("", title="Your reason", max_length=LONGEST)
    conditions: str = Field("", title="Your conditions, one on each line", max_length=LONGEST)


class CastingVoteForm(_Signed):
    """The Chair's casting vote on a tie."""

    decision: Literal["", "cast for", "cast against", "decline to cast"] = Field(
        "", title="Your casting vote"
    )
    reason: str = Field("", title="Your reason", max_length=LONGEST)


def take_answer(case: Case, typed_in: Mapping[str, Any]) -> None:
    """Record an answer typed on Prefect's page, by the same use case as the portal's.

    Refuses what that refuses, and one without its owner's code, in which case nothing counts.
    """
    given = Given(
        choice=_choice(str(typed_in["decision"])),
        criteria={
            name: Finding(MET[typed_in[name]], typed_in[f"{name}_note"])
            for name in CRITERIA
            if typed_in[name] in MET
        },
        reason=typed_in["reason"],
        conditions=tuple(typed_in["conditions"].splitlines()),
        sha256=_text_read(case, typed_in[TEXT_READ]),
    )
    with codes.redeemed(case, typed_in["who"], typed_in["code"]) as person:
        answering.answer(case, person, given, door="prefect")


def take_casting_vote(case: Case, typed_in: Mapping[str, Any]) -> None:
    """Record the Chair's casting vote, typed on Prefect's page with the Chair's code."""
    side = SIDES.get(typed_in["decision"])
    if side is None:
        raise Refused("No decision was chosen", way_out="Cast for or against, or decline to cast.")
    with codes.redeemed(case, typed_in["who"], typed_in["code"]) as person:
        tally.cast(case, person, side, reason=typed_in["reason"], door="prefect")


def describe_answer(case: Case) -> str:
    """The proposal in short, by when, and how far the answers are."""
    with register.current().reading() as tx:
        case = present_round(tx, case.reference)
        ruling, stage = tally.rule(tx, case), reply_stage(tx, case)
        in_short = _in_short(tx, case)
    by = f"**Answer by the end of {long_date(stage.closes_on)}.**"
    far = f"{ruling.answered} of {ruling.appointed} have answered; {ruling.quorum} must (22.47)."
    return "\n\n".join((*in_short, f"{by} {far} Silence does not count.", HOW_TO_SIGN))


def describe_casting_vote(case: Case) -> str:
    """The proposal in short, and the sum that ended in a tie."""
    with register.current().reading() as tx:
        case = present_round(tx, case.reference)
        said = typed(endorsement_of(tx, case).in_words or "")
        in_short = _in_short(tx, case)
    return "\n\n".join((*in_short, f"**The answers are tied.** {said}", HOW_THE_CHAIR_SIGNS))


def text_shown(case: Case) -> str:
    """The text that an answer on this form would be about."""
    with register.current().reading() as tx:
        return _named(proposal_paper(tx, case))


def _in_short(tx: Transaction, case: Case) -> tuple[str, ...]:
    form, paper, names = proposal_of(tx, case), proposal_paper(tx, case), names_in(tx)
    proposer = names.people.get(form.proposed_by, form.proposed_by)
    points = (
        ("Purpose", _shortened(form.purpose)),
        ("Duration", duration_in_words(form)),
        ("Organisations and level", organisations_in_words(form, names)),
        ("Value added", _shortened(form.value_added)),
    )
    kind, text = KIND_IN_WORDS[form.kind].capitalize(), typed(_named(paper))
    about = f"{kind}, proposed by {typed(proposer)}. Case {typed(case.reference)}, {text}."
    said = "\n".join(f"- **{name}:** {words}" for name, words in points)
    return f"### {typed(recorded(tx, case).title)}", about, said


def _shortened(text: str) -> str:
    if len(text) > SHOWN_OF_A_TEXT:
        text = text[:SHOWN_OF_A_TEXT].rsplit(" ", 1)[0] + " ..."
    return typed(text)


def _named(paper: Paper) -> str:
    return f"Version {paper.version} ({paper.sha256[:12]})"


def _text_read(case: Case, said: object) -> str:
    """The hash of the text that was on the page; of another one than the present, none."""
    with register.current().reading() as tx:
        paper = proposal_paper(tx, case)
    return paper.sha256 if said == _named(paper) else ""


def _choice(decision: str) -> Choice:
    choice = next((name for name, said in CHOICE_IN_WORDS.items() if said == decision), "")
    return cast(Choice, choice)  # an empty one is refused with all else that is missing


ENDORSEMENT = ResumeForm(EndorsementForm, describe_answer, take_answer, text_shown)
CASTING = ResumeForm(CastingVoteForm, describe_casting_vote, take_casting_vote)
