"""The sponsor of a group says what becomes of it: close, extend or change, once in a term."""

from datetime import date
from typing import Any

import pytest

from quorate.business.groups import life as group_life
from quorate.business.groups.proposing import proposal_of
from quorate.business.groups.sponsor import asked_of
from quorate.business.refusal import Refused
from quorate.business.reviewing import ending
from quorate.register import current
from tests.business.groups.endorsed import BODY, again, endorse, letters_to, life, wants
from tests.business.groups.proposed import HAVS, PROPOSER, Proposed

ENDS, FIRST, SECOND = date(2012, 3, 5), date(2012, 2, 6), date(2012, 2, 27)


@pytest.fixture
def group(proposal: Proposed) -> Proposed:
    """A group of six months, opened on 5 September 2011."""
    return endorse(proposal)


@pytest.mark.clause("22.73")
def test_the_sponsor_is_to_be_asked_twice_before_the_end(group: Proposed) -> None:
    coming = group_life.milestones(life())
    assert [(milestone.name, milestone.on) for milestone in coming] == [
        (f"asks-{FIRST}", FIRST),
        (f"asks-{SECOND}", SECOND),
        ("end", ENDS),
    ]


@pytest.mark.clause("22.73")
def test_membership_is_reviewed_after_each_year(proposal: Proposed) -> None:
    endorse(proposal, months=30)
    reviews = [one.on for one in group_life.milestones(life()) if "membership" in one.name]
    assert reviews == [date(2012, 9, 5), date(2013, 9, 5)]


def test_a_group_of_a_few_days_is_asked_about_at_once(proposal: Proposed) -> None:
    endorse(proposal, months=None, ends_on=date(2011, 9, 8))
    assert [one.on for one in group_life.milestones(life())][0] == date(2011, 9, 5)


def test_asking_goes_to_the_sponsor_with_the_working_days_left(group: Proposed) -> None:
    group.on(SECOND)
    group_life.tell_of_milestone(life(), f"asks-{SECOND}")
    assert letters_to("GRL-2011-01", "TermEnds") == [PROPOSER]
    assert "which ends on 5 March 2012" in group.told("SponsorAsked")[0].sentence


def test_past_the_end_the_officer_and_the_chair_are_told(group: Proposed) -> None:
    group.on(date(2012, 3, 6))
    group_life.tell_of_milestone(life(), "end")
    assert letters_to("GRL-2011-01", "GroupPastItsEnd") == ["imogen-bhattarai", "gwendolyn-iyer"]


def test_once_answered_nobody_is_asked_any_more(group: Proposed) -> None:
    wants("close")
    group_life.tell_of_milestone(life(), f"asks-{SECOND}")
    assert letters_to("GRL-2011-01", "TermEnds") == []


def test_to_close_keeps_the_day_and_the_final_report(group: Proposed) -> None:
    wants("close", until=date(2012, 1, 31))
    assert "after 31 January 2012" in group.told("SponsorAnswered")[0].sentence
    assert group_life.answer_in(life()) == "close"


def test_an_extension_is_proposed_to_chief_executives_with_the_body(group: Proposed) -> None:
    reference = str(wants("extend", until=date(2012, 9, 28)))
    with current().reading() as tx:
        form = proposal_of(tx, again(reference, group).case)
    assert (form.body, form.ends_on, form.months) == (BODY, date(2012, 9, 28), None)
    assert "There is more to do." in form.value_added
    assert form.answers_for_it == PROPOSER


def test_more_members_are_proposed_and_the_end_stays(group: Proposed) -> None:
    reference = str(wants("change", size=9))
    with current().reading() as tx:
        form = proposal_of(tx, again(reference, group).case)
    assert form.size == 9
    assert form.ends_on == ENDS


@pytest.mark.parametrize(
    ("choice", "said", "why"),
    [
        ("close", {"person": HAVS}, "Only the sponsor"),
        ("close", {"reason": " "}, "needs a reason"),
        ("close", {"final_report": ""}, "final report"),
        ("close", {"until": date(2012, 9, 1)}, "is an extension"),
        ("close", {"until": date(2011, 9, 1)}, "has gone by"),
        ("extend", {}, "Nothing of what was endorsed changes"),
        ("change", {"size": 2}, "need not go"),
        ("extend", {"until": date(2012, 1, 31)}, "need not go"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_and_leaves_nothing(
    group: Proposed, choice: str, said: dict[str, Any], why: str
) -> None:
    with pytest.raises(Refused, match=why):
        wants(choice, **said)
    assert group.told("SponsorAnswered") == []
    assert len(group.told("GroupProposed")) == 1


def test_a_second_answer_in_a_term_is_refused(group: Proposed) -> None:
    wants("extend", until=date(2012, 9, 28))
    with pytest.raises(Refused, match="Pauline Hakimian answered .* it is to be extended"):
        wants("close")


def test_the_sponsor_finds_the_groups_that_await_an_answer(group: Proposed) -> None:
    ((case, name, ends_on),) = asked_of(PROPOSER)
    assert (case.reference, name, ends_on) == ("GRL-2011-01", "Welfare Changes Group", ENDS)
    wants("close")
    assert asked_of(PROPOSER) == []


def test_the_life_of_a_group_is_not_withdrawn(group: Proposed) -> None:
    with pytest.raises(Refused, match="group close"):
        ending.withdraw(life(), reason="Tidy.", by="Policy team")


def test_answers_at_the_same_moment_leave_one(chief_executives: Any, at_once: Any) -> None:
    endorse(chief_executives(in_file=True))

    def answer() -> str:
        try:
            wants("extend", until=date(2012, 9, 28))
        except Refused:
            return "refused"
        return "taken"

    assert sorted(at_once(answer, answer)) == ["refused", "taken"]
