"""Endorsed, with conditions or not, sent back or refused: entered once, in words, and told."""

from datetime import date

import pytest

from quorate import clock, register
from quorate.business.groups import outcome, proposing, tally
from quorate.business.groups.casting import ask_for_casting_vote
from quorate.business.groups.conditions import mark_condition_met
from quorate.business.groups.inbox import waiting_for
from quorate.business.refusal import NotFound, Refused
from quorate.business.timeline import timeline_of
from quorate.post.parts import as_html
from quorate.register import structure
from tests.business.groups.proposed import (
    CHAIR,
    HEALTH,
    MEMBERS,
    POLICE,
    PROPOSER,
    Proposed,
    a_form,
    findings,
)

E, C, S, R = "endorse", "endorse-with-conditions", "send-back", "refuse"


@pytest.mark.parametrize(
    ("choices", "came_to"),
    [
        ([E] * 8, "endorsed"),
        ([E] * 3, "endorsed"),
        ([E, E, R], "endorsed"),
        ([C, C, E], "endorsed with conditions"),
        ([C, E, E], "endorsed"),
        ([S, S, E], "sent back"),
        ([R, R, S, E], "refused"),
        ([S, R, E], "sent back"),
        ([R] * 8, "refused"),
    ],
)
def test_the_answers_come_to_an_outcome(
    circulated: Proposed, choices: list[str], came_to: str
) -> None:
    circulated.all_answer(*choices)
    assert circulated.settle() == came_to
    assert circulated.standing.state == came_to


def test_silence_does_not_count_and_too_few_put_the_date_off(circulated: Proposed) -> None:
    circulated.all_answer(E, E)
    circulated.days_pass(4)
    standing = circulated.standing
    assert (standing.state, standing.reply_by, standing.put_off) == (
        "open", date(2011, 10, 3), 1,
    )  # fmt: skip
    assert circulated.seat_of(CHAIR).state == "answered"


def test_who_owes_and_the_officer_are_told_of_the_new_date(circulated: Proposed) -> None:
    circulated.all_answer(E, E)
    circulated.days_pass(4)
    told = {letter.person_id: letter.fields for letter in circulated.letters("ReplyPutOff")}
    assert "imogen-bhattarai" in told
    assert HEALTH in told
    assert CHAIR not in told
    assert POLICE not in told
    assert not told["imogen-bhattarai"]["owes"]
    assert told[HEALTH]["owes"]


def test_the_outcome_stands_in_words_everywhere(circulated: Proposed) -> None:
    circulated.all_answer(E, E, R)
    circulated.settle()
    words = circulated.standing.outcome_in_words
    assert words.startswith("8 appointed, quorum 3. 3 answered: 2 for, 1 against (1 refusing).")
    assert circulated.told("ProposalEndorsed")[0].sentence == words
    assert circulated.letters("ProposalOutcome")[0].fields["sum"] == words
    [notice] = circulated.papers("decision-notice")
    assert "3 answered: 2 for" in notice.text
    assert circulated.standing.sha256 in notice.text


def test_the_proposer_and_the_members_are_told(circulated: Proposed) -> None:
    circulated.all_answer(R, R, R)
    circulated.settle()
    assert circulated.recipients("ProposalOutcome") == [PROPOSER, *MEMBERS]
    said = circulated.letters("ProposalOutcome")[0].fields
    assert said["outcome"] == "Refused"
    assert said["reasons"] == [f"{name} (refuse): It is needed." for name in _names(circulated, 3)]


def _names(circulated: Proposed, number: int) -> list[str]:
    seats = circulated.standing.seats[:number]
    return [seat.representative.name for seat in seats if seat.representative]


def test_what_was_not_met_is_told_with_the_reasons(circulated: Proposed) -> None:
    circulated.all_answer(E, E)
    circulated.answers(HEALTH, S, criteria=findings(level="No ranks are named."))
    circulated.settle()
    told = circulated.letters("ProposalOutcome")[0].fields["reasons"]
    assert any("Level not met: No ranks are named." in said for said in told)


def test_the_answers_are_those_of_the_day_on_which_they_closed(circulated: Proposed) -> None:
    circulated.all_answer(E, E, R)
    circulated.days_pass()
    circulated.on(date(2011, 9, 21))
    with register.current().transaction() as tx:
        structure.close_seats(
            tx, structure.seats_of(tx, "hce", date(2011, 9, 20))[:1], clock.today()
        )
    assert circulated.settle() == "endorsed"
    assert "3 answered" in circulated.standing.outcome_in_words


def test_it_is_settled_once(circulated: Proposed) -> None:
    circulated.all_answer(E, E, E)
    circulated.settle()
    outcome.settle(circulated.case)
    assert len(circulated.told("ProposalEndorsed")) == 1
    assert len(circulated.papers("decision-notice")) == 1


# The casting vote


def test_a_tie_waits_for_the_chair(circulated: Proposed) -> None:
    circulated.all_answer(E, E, R, R)
    circulated.days_pass()
    ask_for_casting_vote(circulated.case)
    assert circulated.standing.state == "tied"
    assert circulated.recipients("CastingVoteAsked") == [CHAIR]
    assert [waiting.path for waiting in waiting_for(CHAIR)] == [
        f"/proposals/{circulated.reference}/casting-vote"
    ]
    assert not waiting_for(POLICE)


@pytest.mark.parametrize(
    ("side", "came_to"),
    [("for", "endorsed"), ("against", "refused"), ("declined", "refused")],
)
def test_the_chair_breaks_the_tie_or_declines_to(
    circulated: Proposed, side: str, came_to: str
) -> None:
    circulated.all_answer(E, E, R, R)
    circulated.days_pass()
    tally.cast(circulated.case, CHAIR, side, reason="On balance.")  # type: ignore[arg-type]
    assert circulated.settle() == came_to
    assert "On balance." in circulated.letters("ProposalOutcome")[0].fields["reasons"][-1]


@pytest.mark.parametrize(
    ("choices", "person", "words"),
    [([E, E, R, R], POLICE, "Only the Chair"), ([E, E, R], CHAIR, "no tie")],
)
def test_a_casting_vote_out_of_place_is_refused(
    circulated: Proposed, choices: list[str], person: str, words: str
) -> None:
    circulated.all_answer(*choices)
    circulated.days_pass()
    with pytest.raises(Refused, match=words):
        tally.cast(circulated.case, person, "for")


def test_a_casting_vote_is_given_once(circulated: Proposed) -> None:
    circulated.all_answer(E, E, R, R)
    circulated.days_pass()
    tally.cast(circulated.case, CHAIR, "for")
    with pytest.raises(Refused, match="was given at"):
        tally.cast(circulated.case, CHAIR, "against")


# Sent back: the next round keeps the history


def test_a_changed_proposal_begins_the_next_round_with_the_history(circulated: Proposed) -> None:
    circulated.answers(CHAIR, S, reason="Say who leads.")
    circulated.all_answer(S, S, S)
    circulated.settle()
    assert [waiting.what for waiting in waiting_for(PROPOSER)] == [
        "Change your proposal, which was sent back"
    ]
    proposing.complete(circulated.case, a_form(months=9), by="Pauline Hakimian")
    standing = circulated.standing
    assert (standing.round, standing.paper_version, standing.state) == (2, 2, "submitted")
    [before] = standing.rounds_before
    assert (before.number, before.version, before.outcome) == (1, 1, "sent back")
    assert not waiting_for(PROPOSER)


# Conditions are listed and tracked


def test_conditions_are_listed_once_with_who_asked(circulated: Proposed) -> None:
    circulated.all_answer(C, C, E)
    circulated.settle()
    [condition] = circulated.standing.conditions
    assert (condition.text, condition.is_binding) == ("Report monthly.", True)
    assert circulated.letters("ProposalOutcome")[0].fields["conditions"] == ["Report monthly."]


def test_conditions_of_a_few_are_passed_on_as_advice(circulated: Proposed) -> None:
    circulated.all_answer(C, E, E)
    circulated.settle()
    assert not circulated.standing.conditions[0].is_binding
    assert circulated.letters("ProposalOutcome")[0].fields["as_advice"]
    assert "Advice, not binding: Report monthly." in circulated.papers("decision-notice")[0].text


def test_a_condition_is_met_once_by_somebody_on_a_day(circulated: Proposed) -> None:
    circulated.all_answer(C, C, C)
    circulated.settle()
    mark_condition_met(circulated.case, 1, by="Officer", note="Seen.")
    [condition] = circulated.standing.conditions
    assert (condition.met_on, condition.met_by, condition.note) == (
        date(2011, 9, 19), "Officer", "Seen.",
    )  # fmt: skip
    with pytest.raises(Refused, match="already"):
        mark_condition_met(circulated.case, 1, by="Officer")


def test_a_condition_that_is_not_there_or_ahead_is_refused(circulated: Proposed) -> None:
    circulated.all_answer(C, C, C)
    circulated.settle()
    with pytest.raises(NotFound):
        mark_condition_met(circulated.case, 2, by="Officer")
    with pytest.raises(Refused, match="has not come"):
        mark_condition_met(circulated.case, 1, by="Officer", on=date(2012, 1, 1))


def test_what_is_refused_leaves_no_conditions(circulated: Proposed) -> None:
    circulated.all_answer(C, R, R)
    circulated.settle()
    assert circulated.standing.conditions == ()


@pytest.mark.parametrize("words", ["# Heading", "<script>x</script>", "- a\n\n## Sum", "[a](b:c)"])
def test_what_members_type_becomes_no_markup_of_the_notice(
    circulated: Proposed, words: str
) -> None:
    for member in MEMBERS[:3]:
        circulated.answers(member, C, reason=words, conditions=(words,),
                           criteria=findings(level=words))  # fmt: skip
    circulated.settle()
    [notice] = circulated.papers("decision-notice")
    html = as_html(notice.text)
    assert html.count("<h2>") == notice.text.count("\n## ")
    assert html.count("<h2>") == 7
    assert "<h1" not in html
    assert "<script" not in html
    assert "<a " not in html


def test_the_timeline_tells_when_it_was_circulated_and_when_its_answers_closed(
    proposal: Proposed,
) -> None:
    proposal.circulate()
    proposal.days_pass(2)
    proposal.all_answer(*[E] * 8)
    proposal.settle()

    told = {point.what: (point.on, point.because) for point in timeline_of(proposal.reference)}

    assert told["Circulated to the members"][0] < told["Answers closed"][0]
    assert told["Answers closed"][1] == "Every seat that may answer has answered."
