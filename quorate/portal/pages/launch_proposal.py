"""Proposing a group: its questions, what it still lacks, and the button that submits it."""

from collections.abc import Mapping

from quorate.business.access.sessions import SignedIn
from quorate.business.cases import Case
from quorate.business.groups import changing, proposing
from quorate.business.groups.standing import standing_of
from quorate.business.refusal import Refused
from quorate.partnership.files import ConfigRefused
from quorate.portal.access import SIGNED_IN
from quorate.portal.launch_desk import Checked, Fault, LaunchForm, routes_of, unanswered
from quorate.portal.proposal_questions import QUESTIONS, mended_in, proposal_from
from quorate.portal.questions import Answer


def check(answers: Mapping[str, Answer], who: SignedIn) -> Checked:
    """What the proposal lacks as it stands: it may be submitted, and comes back with the list."""
    if missing := unanswered(QUESTIONS[:2], answers):
        return Checked(missing, {"lacks": []})
    try:
        ruling = proposing.check_proposal(proposal_from(answers, who.person_id))
    except ConfigRefused as refused:
        faults = [Fault(f"{p.key}: {p.reason}", slug=mended_in(p.key)) for p in refused.problems]
        return Checked(faults, {"lacks": []})
    except Refused as refused:
        return Checked([Fault(str(refused), refused.clause or "")], {"lacks": []})
    return Checked([], {"lacks": [(lack.says, mended_in(lack.part)) for lack in ruling.lacks]})


def launch(answers: Mapping[str, Answer], who: SignedIn) -> Case:
    """Open the proposal's case."""
    return proposing.propose(proposal_from(answers, who.person_id), by=who.name)


def answer(case: Case, answers: Mapping[str, Answer], who: SignedIn) -> None:
    """Give the next text of a proposal that is before its members, or back with the proposer."""
    form = proposal_from(answers, who.person_id)
    if standing_of(case).state == "open":
        changing.change_text(case, form, by=who.name)
    else:
        proposing.complete(case, form, by=who.name)


# Whoever has a part in the partnership may propose a group; the constitution names nobody else.
FORM = LaunchForm(
    kind="proposal",
    procedure=proposing.PROCEDURE,
    title="Propose a group",
    button="Submit the proposal",
    questions=QUESTIONS,
    check=check,
    launch=launch,
    answer=answer,
    leads_to=lambda reference, who: (
        f"/{'cases' if who.roles.is_officer else 'proposals'}/{reference}"
    ),
)
ROUTES = routes_of(FORM, SIGNED_IN)
