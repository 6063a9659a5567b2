"""The proposal of a group reads as its clause: check, circulate, remind, endorse, tell."""

from collections.abc import Iterator
from datetime import date

import pytest

from flows.group_proposal import group_proposal
from quorate import clock, register
from quorate.business.cases import Case
from quorate.business.groups import tally
from quorate.business.groups.changing import change_text
from quorate.business.groups.checking import something_is_missing
from quorate.business.groups.proposing import complete
from quorate.business.refusal import Refused
from quorate.business.reviewing import ending
from quorate.business.steps import is_done
from quorate.partnership.proposal_file import Represented
from quorate.register import structure
from tasks.gates import Waiting
from tests.flows.played_proposal import CHAIR, MEMBERS, PROPOSER, Proposal, a_form, september

INCOMPLETE = {"organisations": (Represented(organisation="nwlh"),), "size": 1}


@pytest.fixture
def proposal() -> Iterator[Proposal]:
    """A proposal still to be submitted."""
    with september() as proposal:
        yield proposal


def test_what_is_incomplete_goes_back_before_anybody_sees_it(proposal: Proposal) -> None:
    assert proposal.submit(**INCOMPLETE) == "proposal-completed-1"
    assert [letter.name for letter in proposal.all_letters()] == ["ProposalReturned"]
    assert "level is missing" in proposal.all_letters()[0].fields["lacks"][0]


def test_once_completed_it_goes_to_every_member(proposal: Proposal) -> None:
    proposal.submit(**INCOMPLETE)
    complete(proposal.case, a_form(), by="Pauline Hakimian")
    assert proposal.run() == "endorsement-until-2011-09-12"
    asked = [letter.person_id for letter in proposal.letters("EndorsementAsked")]
    assert asked == list(MEMBERS)
    assert proposal.standing.reply_by == date(2011, 9, 19)


def test_it_may_come_back_more_than_once(proposal: Proposal) -> None:
    proposal.submit(**INCOMPLETE)
    complete(proposal.case, a_form(size=9), by="Pauline Hakimian")
    assert proposal.run() == "proposal-completed-2"
    assert len(proposal.letters("ProposalReturned")) == 2


def test_what_is_completed_in_the_moment_of_the_check_is_not_returned(
    proposal: Proposal, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposal.submit(**INCOMPLETE)

    def checked_as_it_is_completed(case: Case) -> bool:
        was_missing = something_is_missing(case)
        if was_missing:
            complete(case, a_form(), by="Pauline Hakimian")
        return was_missing

    monkeypatch.setattr("flows.group_proposal.something_is_missing", checked_as_it_is_completed)

    assert proposal.run() == "endorsement-until-2011-09-12"
    assert not is_done(proposal.case, "return-to-proposer-2")


def test_it_closes_as_soon_as_all_have_answered(proposal: Proposal) -> None:
    proposal.submit()
    proposal.all_answer()
    assert proposal.run() == "endorsed"
    assert clock.today() == date(2011, 9, 5)
    assert proposal.events()[-1] == "CaseClosed"


def test_those_who_owe_are_reminded_and_substitutes_asked(proposal: Proposal) -> None:
    proposal.submit()
    proposal.answers(CHAIR)
    assert proposal.wait_out() == "endorsement-until-2011-09-14"
    reminded = [letter.person_id for letter in proposal.letters("EndorsementReminder")]
    assert reminded == list(MEMBERS[1:])
    assert proposal.wait_out() == "endorsement-until-2011-09-16"
    asked = {letter.person_id for letter in proposal.letters("SubstituteAsked")}
    assert "farah-lindley" in asked
    assert proposal.wait_out() == "endorsement-close-2011-09-19"


def test_at_the_reply_date_it_is_decided_by_those_who_answered(proposal: Proposal) -> None:
    proposal.submit()
    proposal.all_answer("refuse", 3)
    for _ in range(3):
        proposal.wait_out()
    assert proposal.wait_out() == "refused"
    assert clock.date_of(proposal.standing.closed_at) == date(2011, 9, 19)  # type: ignore[arg-type]


def test_too_few_answers_put_the_reply_date_off(proposal: Proposal) -> None:
    proposal.submit()
    proposal.all_answer("endorse", 2)
    for _ in range(4):
        proposal.wait_out()
    assert proposal.standing.reply_by == date(2011, 10, 3)
    assert proposal.letters("ReplyPutOff")
    proposal.answers(MEMBERS[2])
    while proposal.outcome is None:
        proposal.wait_out()
    assert proposal.outcome == "endorsed"


def test_a_tie_waits_for_the_chairs_casting_vote(proposal: Proposal) -> None:
    proposal.submit()
    proposal.all_answer("endorse", 4)
    for member in MEMBERS[4:]:
        proposal.answers(member, "refuse")
    assert proposal.run() == "casting-vote"
    tally.cast(proposal.case, CHAIR, "for")
    assert proposal.run() == "endorsed"


def test_what_was_sent_back_goes_round_again_with_its_history(proposal: Proposal) -> None:
    proposal.submit()
    proposal.all_answer("send-back")
    assert proposal.run() == "sent-back-answered"
    complete(proposal.case, a_form(months=6), by="Pauline Hakimian")
    assert proposal.run().startswith("endorsement-until")
    assert proposal.standing.rounds_before[0].outcome == "sent back"
    proposal.all_answer()
    assert proposal.run() == "endorsed"


def test_an_incomplete_answer_to_what_was_sent_back_comes_back_too(proposal: Proposal) -> None:
    proposal.submit()
    proposal.all_answer("send-back")
    proposal.run()
    complete(proposal.case, a_form(**INCOMPLETE), by="Pauline Hakimian")
    assert proposal.run() == "proposal-completed-2"


def test_an_endorsed_group_is_opened_with_its_end(proposal: Proposal) -> None:
    proposal.submit()
    proposal.all_answer("endorse-with-conditions")
    assert proposal.run() == "endorsed with conditions"
    with register.current().reading() as tx:
        opened = [b for b in structure.bodies_on(tx, clock.today()) if b.name == "Reablement"]
    assert [body.kind for body in opened] == ["TASK_FINISH"]
    assert "GroupOpened" in proposal.events()


def test_what_is_refused_opens_no_group(proposal: Proposal) -> None:
    proposal.submit()
    proposal.all_answer("refuse")
    assert proposal.run() == "refused"
    assert "GroupOpened" not in proposal.events()
    assert PROPOSER in [letter.person_id for letter in proposal.letters("ProposalOutcome")]


def test_a_changed_text_starts_the_answers_again(proposal: Proposal) -> None:
    proposal.submit()
    proposal.all_answer("endorse", 7)
    change_text(proposal.case, a_form(months=6), by="Officer")
    assert proposal.run().startswith("endorsement-until")
    proposal.all_answer("refuse")
    assert proposal.run() == "refused"


def test_it_may_be_withdrawn_until_it_is_decided(proposal: Proposal) -> None:
    proposal.submit()
    ending.withdraw(proposal.case, reason="No longer needed.", by="Officer")
    assert proposal.run() == "withdrawn"
    told = [letter.person_id for letter in proposal.letters("ProposalWithdrawn")]
    assert sorted(told) == sorted(MEMBERS)


def test_it_may_not_be_withdrawn_once_the_answers_have_closed(proposal: Proposal) -> None:
    proposal.submit()
    proposal.all_answer()
    with pytest.raises(Refused, match="closed at"):
        ending.withdraw(proposal.case, reason="Too late.", by="Officer")


def test_a_run_started_again_writes_nothing_twice(proposal: Proposal) -> None:
    proposal.submit()
    proposal.run()
    proposal.wait_out()
    before = len(proposal.all_letters()), len(proposal.events())
    proposal.run()
    assert (len(proposal.all_letters()), len(proposal.events())) == before


def test_every_letter_could_be_written(proposal: Proposal) -> None:
    proposal.submit(**INCOMPLETE)
    complete(proposal.case, a_form(), by="Pauline Hakimian")
    proposal.run()
    proposal.wait_out()
    proposal.wait_out()
    change_text(proposal.case, a_form(months=6), by="Officer")
    proposal.run()
    for number, member in enumerate(MEMBERS):
        proposal.answers(member, "endorse-with-conditions" if number % 2 else "send-back")
    proposal.run()
    tally.cast(proposal.case, CHAIR, "for")
    proposal.run()
    assert [
        (letter.name, letter.reason) for letter in proposal.all_letters() if letter.reason
    ] == []
    assert "CastingVoteAsked" in {letter.name for letter in proposal.all_letters()}


def test_a_form_typed_into_prefect_opens_a_case(proposal: Proposal) -> None:
    with pytest.raises(Waiting):
        group_proposal(proposal=a_form())
    proposal.reference = "GRP-2011-01"
    assert proposal.standing.state == "open"


def test_a_run_without_a_proposal_says_what_it_needs(proposal: Proposal) -> None:
    with pytest.raises(Refused, match="needs a proposal or a reference"):
        group_proposal()
