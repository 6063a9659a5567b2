"""A consultation is looked at before its launch: refused, warned of, or launched for a reason."""

from datetime import date

import pytest

from quorate import partnership, register
from quorate.business.reviewing.launch_checks import NotConscientious, look_at
from quorate.business.reviewing.launching import check_review, launch_review, planned_today
from quorate.partnership import ConfigRefused
from quorate.partnership.review_file import ConsulteeEntry, Override
from quorate.partnership.roster_file import RosterRow
from quorate.register import cases

CONSCIENTIOUS = pytest.mark.clause("17.1")


@pytest.fixture
def founded(review_at):
    """A founded register on 4 April 2011, with no case."""
    return review_at("founded")


def without(review, *checks):
    """A review with some of its overrides taken away."""
    kept = tuple(entry for entry in review.overrides if entry.check not in checks)
    return review.model_copy(update={"overrides": kept})


@CONSCIENTIOUS
def test_every_override_is_recorded_with_who_why_and_the_source(founded, review_of_2011):
    launch_review(review_of_2011(), by="Officer")

    told = {entry.facts["check"]: entry for entry in founded.told("LaunchWarningOverridden")}
    assert set(told) == {
        "few-working-days", "easter", "pre-election", "unknown-body", "changed-body"
    }  # fmt: skip
    easter = told["easter"]
    assert easter.actor == "Officer"
    assert "no later weeks are left" in easter.facts["reason"]
    assert easter.facts["source"].startswith("G3: ")
    assert "it covers Easter 2011" in easter.sentence


@CONSCIENTIOUS
@pytest.mark.parametrize("check", ["few-working-days", "easter", "pre-election", "unknown-body"])
def test_a_warning_without_a_reason_launches_nothing(founded, review_of_2011, check):
    review = without(review_of_2011(), check)

    with founded.refused(f"as '{check}'", NotConscientious, clause="17.1"):
        launch_review(review, by="Officer")
    with pytest.raises(NotConscientious):
        check_review(review)


REFUSED = [
    ({"already_decided": True}, "decided already.*G1: "),
    ({"implementation_starts_on": date(2011, 7, 12)}, "put into effect on 12 July 2011"),
    ({"decided_questions": (2,)}, "final view.*question 2"),
    ({"reasons": " "}, "No reasons are given.*G2: "),
    ({"purpose": ""}, "what the consultation is for.*C2: "),
    ({"could_still_change": ""}, "could still change"),
    ({"equality_assessment": ""}, "protected characteristics.*C11: "),
    ({"consult_also": ()}, "nobody of it is consulted: .*Children's Trust.*C5: "),
]


@CONSCIENTIOUS
@pytest.mark.parametrize(("change", "says"), REFUSED)
def test_a_refusal_names_what_it_refuses_and_its_source(founded, review_of_2011, change, says):
    with founded.refused(says, NotConscientious):
        launch_review(review_of_2011(**change), by="Officer")


def test_everything_in_the_way_is_named_at_once(founded, review_of_2011):
    review = without(review_of_2011(purpose="", costs=""), "easter")

    with pytest.raises(NotConscientious) as refused:
        check_review(review)

    checks = [finding.check for finding in refused.value.ruling.in_the_way]
    assert checks == ["no-purpose", "no-costs", "easter"]
    assert str(refused.value).count("\n- ") == 3


OVERRIDES = [
    ((Override(check="no-purpose", reason="We know."),), "no reason passes it over"),
    ((Override(check="eastre", reason="We know."),), "'eastre' warns of nothing"),
    ((Override(check="easter", reason="a"), Override(check="easter", reason="b")), "2 times"),
]


@pytest.mark.parametrize(("overrides", "says"), OVERRIDES)
def test_an_override_that_passes_nothing_over_is_a_mistake(
    founded, review_of_2011, overrides, says
):
    with founded.refused(says, ConfigRefused):
        launch_review(review_of_2011(overrides=overrides), by="Officer")


@pytest.mark.parametrize("numbers", [(0,), (7,), (1, -1)])
def test_a_settled_question_that_is_not_asked_is_a_mistake(founded, review_of_2011, numbers):
    with founded.refused("there is no question", ConfigRefused):
        launch_review(review_of_2011(decided_questions=numbers), by="Officer")


def in_the_way(review, rows=()):
    """The names of the checks in the way of a review."""
    return [found.check for found in look_at(review, planned_today(review), rows).in_the_way]


def without_the_trust(review):
    """The review without the chair of the Children's Trust, which would end."""
    others = tuple(e for e in review.consult_also if "Trust" not in (e.organisation or ""))
    return review.model_copy(update={"consult_also": others})


@CONSCIENTIOUS
def test_a_body_that_ends_is_asked_through_anybody_who_speaks_for_it(founded, review_of_2011):
    review = without_the_trust(review_of_2011())
    its_chair = next(p for p in partnership.current().founding.people if p.id == "marisa-gilfoyle")
    spoken_for = ConsulteeEntry(name="Ada Low", organisation="Children's trust, secretary")
    asked = [
        ({"consult_also": (*review.consult_also, spoken_for)}, ()),
        ({}, (RosterRow(2, "Ada Low", organisation="Children's Trust"),)),
        ({}, (RosterRow(2, "M. Gilfoyle", email=its_chair.email.upper()),)),
    ]

    assert in_the_way(review) == ["affected-body"]
    for change, rows in asked:
        assert in_the_way(review.model_copy(update=change), rows) == []


@CONSCIENTIOUS
def test_a_body_that_is_named_as_affected_is_asked_too(founded, review_of_2011):
    assert in_the_way(review_of_2011(affected_bodies=("lscb",))) == ["affected-body"]
    assert in_the_way(review_of_2011(affected_bodies=("hsp_board",))) == []


def test_a_review_that_begins_after_its_consultation_is_not_looked_at(founded, review_of_2011):
    review = review_of_2011(first_stage="workshop", purpose="", overrides=())

    assert look_at(review, planned_today(review)) is None
    assert launch_review(review, by="Officer").includes("workshop")


def test_without_a_structure_nothing_ends(founded, review_of_2011):
    review = without(
        review_of_2011(structure=None, consult_also=()), "unknown-body", "changed-body"
    )

    assert in_the_way(review) == []


def test_the_terms_of_the_case_keep_what_was_said(founded, review_of_2011):
    case = launch_review(review_of_2011(), by="Officer")

    with register.current().reading() as tx:
        terms = cases.find(tx, case.reference).terms
    assert terms["options"][1]["rejected_because"].startswith("It was made for")
    assert terms["equality_assessment"]
    assert terms["open_to_public"] is review_of_2011().open_to_public
