"""What lacks a part goes back to its proposer before the members see anything (F166)."""

from datetime import date

import pytest

from quorate import partnership, register
from quorate.business.founding import found
from quorate.business.groups import checking, proposing
from quorate.business.groups.standing import matches
from quorate.business.refusal import Refused
from quorate.partnership.proposal_file import Represented
from tests.business.groups.proposed import PROPOSER, Proposed, a_form

WITHOUT_A_LEVEL = {
    "organisations": (Represented(organisation="jcp", level=None),),
    "size": 1,
}


def test_a_proposal_takes_the_next_free_reference(proposal: Proposed) -> None:
    assert proposal.submit().reference == "GRP-2011-01"
    assert proposal.submit().reference == "GRP-2011-02"


def test_a_proposal_is_a_paper_with_the_hash_of_its_words(proposal: Proposed) -> None:
    standing = proposal.submit().standing
    assert "Prepare the borough for the changes" in standing.text
    assert matches(proposal.case, standing.sha256.upper()) == 1
    assert matches(proposal.case, "0" * 64) is None


def test_a_proposal_without_the_level_is_incomplete(proposal: Proposed) -> None:
    proposal.submit(**WITHOUT_A_LEVEL)
    assert checking.something_is_missing(proposal.case)
    assert proposal.standing.state == "incomplete"


@pytest.mark.parametrize(
    "part", ["purpose", "months", "organisations", "size", "terms_of_reference", "reports_to",
             "value_added"],
)  # fmt: skip
def test_each_part_that_is_left_out_is_missed(proposal: Proposed, part: str) -> None:
    empty = {"organisations": (), "size": None, "months": None, "reports_to": None}
    proposal.submit(**{part: empty.get(part, "")})
    assert checking.something_is_missing(proposal.case)


def test_what_was_found_complete_is_not_sent_back_as_its_end_comes_near(
    proposal: Proposed,
) -> None:
    ends_on = date(2011, 9, 19)
    proposal.submit(months=None, ends_on=ends_on)
    checking.record_as_complete(proposal.case)

    proposal.on(ends_on)

    assert not checking.something_is_missing(proposal.case)


def test_what_is_missing_goes_to_the_proposer_and_nobody_else(proposal: Proposed) -> None:
    proposal.submit(**WITHOUT_A_LEVEL)
    checking.return_to_proposer(proposal.case, 1)
    [letter] = proposal.letters("ProposalReturned")
    assert letter.person_id == PROPOSER
    assert any("level is missing for" in said for said in letter.fields["lacks"])
    assert proposal.told("ProposalReturned")[0].facts["lacks"] == ["level"]


def test_the_proposer_answers_with_a_new_version_in_the_same_round(proposal: Proposed) -> None:
    proposal.submit(**WITHOUT_A_LEVEL)
    assert proposing.complete(proposal.case, a_form(), by="Pauline Hakimian") == 2
    assert not checking.something_is_missing(proposal.case)
    assert proposal.case.round == 1
    assert len(proposal.papers()) == 2


def test_an_answer_that_says_the_same_again_is_refused(proposal: Proposed) -> None:
    proposal.submit(**WITHOUT_A_LEVEL)
    with pytest.raises(Refused, match="word for word"):
        proposing.complete(proposal.case, a_form(**WITHOUT_A_LEVEL), by="Pauline Hakimian")
    assert len(proposal.papers()) == 1


def test_a_proposal_before_the_members_is_not_completed(circulated: Proposed) -> None:
    with pytest.raises(Refused, match="Nothing is asked of the proposer"):
        proposing.complete(circulated.case, a_form(size=9), by="Pauline Hakimian")


@pytest.mark.parametrize(
    ("said", "unknown"),
    [
        ({"proposed_by": "nobody"}, "person 'nobody'"),
        ({"reports_to": "nowhere"}, "body 'nowhere'"),
        ({"organisations": (Represented(organisation="none"),)}, "organisation 'none'"),
    ],
)
def test_what_the_register_does_not_know_is_refused(
    proposal: Proposed, said: dict[str, object], unknown: str
) -> None:
    with pytest.raises(Refused, match=f"knows no {unknown}"):
        proposal.submit(**said)
    assert not proposal.told("GroupProposed")


def test_what_is_to_be_done_with_the_launch_stands_or_falls_with_it(proposal: Proposed) -> None:
    def fail(tx: register.Transaction, case: object) -> None:
        raise ValueError("no draft")

    with pytest.raises(ValueError, match="no draft"):
        proposing.propose(a_form(), by="Pauline Hakimian", also=fail)
    assert not proposal.told("GroupProposed")


def test_a_run_that_proposes_again_finds_its_case(proposal: Proposed) -> None:
    first = proposing.propose(a_form(), by="Officer", run_id="run-1")
    assert proposing.propose(a_form(), by="Officer", run_id="run-1").reference == first.reference


def test_a_proposal_that_nobody_could_endorse_is_refused_at_once(
    proposal: Proposed, harrow: partnership.Partnership
) -> None:
    with register.opened("sqlite://") as founded:
        founded.make_tables()
        found(harrow)
        with pytest.raises(Refused, match="nobody can endorse a group"):
            proposal.submit()
        assert not proposal.told("GroupProposed")


def test_organisations_that_sit_with_the_chief_executives_already_are_told(
    proposal: Proposed,
) -> None:
    proposal.submit(kind="management")

    assert "Also in Harrow Chief Executives: " in proposal.standing.shares
    assert "Harrow Council and Job Centre Plus" in proposal.standing.shares


def test_a_task_and_finish_group_is_compared_with_no_other_body(proposal: Proposed) -> None:
    assert proposal.submit().standing.shares == ""
