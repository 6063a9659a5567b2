"""The worked cases of the partnership's documents, answered by the rules."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from quorate.constitution.amendments import rule_on_amendment, rule_on_minor_change
from quorate.constitution.apologies import rule_on_apologies, rule_on_going_ahead
from quorate.constitution.articles import Articles
from quorate.constitution.chairing import who_takes_the_chair
from quorate.constitution.conduct import rule_on_conduct
from quorate.constitution.consultation import rule_on_feedback, rule_on_window
from quorate.constitution.days import Calendar
from quorate.constitution.group_life import rule_on_closing
from quorate.constitution.minutes import rule_on_minutes
from quorate.constitution.notice import rule_on_notice
from quorate.constitution.proposals import (
    Duration,
    Proposal,
    Represented,
    what_a_proposal_lacks,
)
from quorate.constitution.quorum import quorum_of, rule_on_quorum
from quorate.constitution.reports import rule_on_report
from quorate.constitution.roll_call import SeatOnTheDay, appointed, who_counts
from quorate.constitution.voting import Count, rule_on_vote

with Path(__file__).with_name("source-cases.toml").open("rb") as file:
    CASES: dict[str, list[dict[str, Any]]] = tomllib.load(file)

Case = dict[str, Any]


def cases(kind: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Run a test for each case of a kind, marked with the clause the case stands on."""
    params = [
        pytest.param(case, id=case["id"], marks=pytest.mark.clause(case["clause"]))
        for case in CASES[kind]
    ]
    return pytest.mark.parametrize("case", params)


def count_in(case: Case) -> Count:
    return Count(case["for"], case["against"], case["abstained"])


def as_ruled(case: Case, ruling: object) -> Case:
    """The case with the ruling's own answer wherever the ruling has a field of that name."""
    return {name: getattr(ruling, name, given) for name, given in case.items()}


@cases("latest_notice")
def test_latest_notice_leaves_five_clear_working_days(
    case: Case, calendar: Calendar, articles: Articles
) -> None:
    ruling = rule_on_notice(case["meeting_on"], calendar, articles)

    assert ruling.latest_notice_on == case["latest_notice_on"]


@cases("notice_given")
def test_notice_is_lawful_with_five_clear_working_days(
    case: Case, calendar: Calendar, articles: Articles
) -> None:
    ruling = rule_on_notice(case["meeting_on"], calendar, articles, given_on=case["given_on"])

    assert ruling.clear_working_days == case["clear_working_days"]
    assert ruling.is_lawful is case["is_lawful"]


@cases("apologies_due")
def test_apologies_are_due_two_working_days_before(
    case: Case, calendar: Calendar, articles: Articles
) -> None:
    assert rule_on_apologies(case["meeting_on"], calendar, articles).due_on == case["due_on"]


@cases("apologies_received")
def test_late_apologies_are_recorded_and_go_to_the_chair(
    case: Case, calendar: Calendar, articles: Articles
) -> None:
    ruling = rule_on_apologies(
        case["meeting_on"], calendar, articles, received_on=case["received_on"]
    )

    assert ruling.is_in_time is case["is_in_time"]
    assert ruling.is_recorded is case["is_recorded"]
    assert ruling.goes_to_the_chair is case["goes_to_the_chair"]


@cases("going_ahead")
def test_the_chair_decides_when_too_few_are_expected(case: Case, articles: Articles) -> None:
    ruling = rule_on_going_ahead(
        case["appointed"], case["apologies"], case["substitutes"], articles
    )

    assert (ruling.expected_present, ruling.quorum) == (case["expected_present"], case["quorum"])
    assert ruling.chair_must_decide is case["chair_must_decide"]
    assert "the meeting stands until the Chair says otherwise" in ruling.because[-1]


@cases("minutes_due")
def test_minutes_are_due_on_the_tenth_working_day(
    case: Case, calendar: Calendar, articles: Articles
) -> None:
    assert rule_on_minutes(case["meeting_on"], calendar, articles).due_on == case["due_on"]


@cases("minutes_circulated")
def test_late_minutes_are_counted_in_working_days(
    case: Case, calendar: Calendar, articles: Articles
) -> None:
    ruling = rule_on_minutes(
        case["meeting_on"], calendar, articles, circulated_on=case["circulated_on"]
    )

    assert ruling.late_by_working_days == case["late_by_working_days"]


@cases("window")
def test_four_weeks_of_consultation_are_calendar_weeks(
    case: Case, calendar: Calendar, articles: Articles
) -> None:
    ruling = rule_on_window(case["starts_on"], case["weeks"], calendar, articles)

    assert as_ruled(case, ruling) == case


@cases("feedback")
def test_feedback_needs_all_four_parts(case: Case) -> None:
    ruling = rule_on_feedback(case["views"], case["changed"], case["unchanged"], case["reasons"])

    assert ruling.is_accepted is case["is_accepted"]
    assert list(ruling.missing) == case["missing"]


@cases("quorum_of")
def test_the_quorum_is_a_third_rounded_up(case: Case, articles: Articles) -> None:
    assert quorum_of(case["appointed"], articles) == case["quorum"]


@cases("quorum")
def test_below_the_quorum_nothing_is_decided(case: Case, articles: Articles) -> None:
    ruling = rule_on_quorum(
        case["appointed"], case["present"], articles, body_kind=case["body_kind"]
    )

    assert as_ruled(case, ruling) == case


@cases("quorum_of_seats")
def test_vacant_seats_are_not_appointed_membership(case: Case, articles: Articles) -> None:
    filled = case["seats"] - case["vacant"]
    seats = [SeatOnTheDay(f"seat {n}", f"member {n}") for n in range(filled)]
    seats += [SeatOnTheDay(f"vacant {n}", None) for n in range(case["vacant"])]

    ruling = rule_on_quorum(appointed(seats), case["present"], articles)

    assert as_ruled(case, ruling) == case


@cases("vote")
def test_the_majority_of_votes_cast_decides(case: Case, articles: Articles) -> None:
    ruling = rule_on_vote(
        count_in(case),
        articles,
        casting=case.get("casting"),
        chair_is_present=case["chair_is_present"],
    )

    assert ruling.result == case["result"]
    assert ruling.casting_vote_used is case["casting_vote_used"]
    assert ruling.clause == case["clause"]


@pytest.mark.clause("9.4")
def test_a_tie_without_a_chair_says_so(articles: Articles) -> None:
    chair = who_takes_the_chair(chair_is_present=False, deputy_is_present=True, body_kind="TMG")

    ruling = rule_on_vote(Count(3, 3, 0), articles, chair_is_present=chair.may_cast)

    assert "no chair present" in ruling.in_words  # F086


@cases("chair")
def test_the_deputy_presides_until_the_chair_comes(case: Case) -> None:
    ruling = who_takes_the_chair(
        chair_is_present=case["chair_is_present"], deputy_is_present=case["deputy_is_present"]
    )

    assert ruling.taken_by == case["taken_by"]
    assert ruling.may_cast


@cases("conduct")
def test_a_refusal_to_leave_may_close_the_meeting(case: Case) -> None:
    ruling = rule_on_conduct(
        partners_support_the_request=case["partners_support_the_request"],
        person_left=case["person_left"],
    )

    assert ruling.meeting_may_be_closed is case["meeting_may_be_closed"]
    assert "does not close by itself" in ruling.because[-1]


@cases("roll_call")
def test_only_members_and_their_substitutes_count(case: Case) -> None:
    seats = [
        SeatOnTheDay("council", "representative", ("substitute",)),
        SeatOnTheDay("health", "first of two", ("substitute for two",)),
        SeatOnTheDay("public health", "second of two", ("substitute for two",)),
    ]

    ruling = who_counts(seats, case["attended"])

    assert ruling.votes_of(case["person"]) == case["votes"]
    assert ruling.present == case["present"]
    assert (case["person"] in ruling.observers) is case["is_observer"]


@cases("two_thirds")
@pytest.mark.parametrize("others", ["against", "abstained"])
def test_two_thirds_are_counted_on_all_present(case: Case, others: str, articles: Articles) -> None:
    rest = case["present"] - case["votes_for"]
    against, abstained = (rest, 0) if others == "against" else (0, rest)

    ruling = rule_on_amendment(
        Count(case["votes_for"], against, abstained),
        appointed=15,
        board_on=date(2011, 7, 12),
        council_approved_on=date(2011, 7, 7),
        articles=articles,
    )

    assert ruling.is_confirmed is case["is_confirmed"]


@cases("amendment")
def test_the_council_approves_before_the_board_confirms(case: Case, articles: Articles) -> None:
    ruling = rule_on_amendment(
        count_in(case),
        appointed=case["appointed"],
        board_on=case["board_on"],
        council_approved_on=case["council_approved_on"],
        articles=articles,
    )

    assert (ruling.is_confirmed, ruling.status) == (case["is_confirmed"], case["status"])
    assert ruling.must_be_put_again is case["must_be_put_again"]
    assert ruling.effective_from == case.get("effective_from")


@cases("minor_change")
def test_a_minor_change_needs_a_simple_majority(case: Case, articles: Articles) -> None:
    ruling = rule_on_minor_change(
        count_in(case), appointed=case["appointed"], board_on=date(2011, 7, 12), articles=articles
    )

    assert ruling.is_confirmed is case["is_confirmed"]
    assert ruling.clause == case["clause"]


@cases("report")
def test_a_report_states_recommendations_and_outcomes(case: Case) -> None:
    ruling = rule_on_report(case["recommendations"], case["desired_outcomes"])

    assert ruling.is_accepted is case["is_accepted"]


@cases("proposal")
def test_a_proposal_without_the_level_goes_back(case: Case, articles: Articles) -> None:
    level = None if case["says_no"] == "level" else "Head of Service"
    proposal = Proposal(
        kind="task-and-finish",
        name="Reablement",
        purpose="Help people home from hospital.",
        duration=Duration(months=6),
        organisations=(Represented("harrow_council", level, 4),),
        size=4,
        terms_of_reference="Meets monthly.",
        reports_to="hce",
        value_added="One plan.",
    )

    ruling = what_a_proposal_lacks(proposal, articles)

    assert ruling.is_complete is not case["is_returned"]
    assert [lack.part for lack in ruling.lacks] == [part for part in [case["says_no"]] if part]


@cases("closing")
def test_a_management_group_closes_after_its_delivery_groups(case: Case) -> None:
    ruling = rule_on_closing(case["groups_left"])

    assert ruling.is_allowed is case["is_allowed"]
    assert ruling.until == case.get("until")
