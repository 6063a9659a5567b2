"""Launching a review: all or nothing, with the clause and the way out where it is refused."""

from datetime import date, timedelta

import pytest

from quorate import register
from quorate.business import cases as business_cases
from quorate.business.refusal import NotFound, Refused
from quorate.business.reviewing.launching import check_review, launch_review, planned_today
from quorate.constitution.consultation import ConsultationTooShort
from quorate.constitution.review_plan import PlanDoesNotFit
from quorate.papers.board_paper import without_what_is_asked
from quorate.partnership import ConfigRefused
from quorate.partnership.review_file import BoardPaper, ConsulteeEntry, Override
from quorate.register import cases, consultees, papers, people

NO_COSTS = Override(check="no-costs", reason="They are not known yet.")
A_PAPER = {
    "title": "Proposals",
    "summary": "Fewer seats.",
    "text": "The Board would shrink.",
    "recommendations": ("Agree.",),
    "desired_outcomes": ("It is done.",),
}


@pytest.fixture
def founded(review_at):
    """A founded register on 4 April 2011, with no case."""
    return review_at("founded")


def stages_of(reference):
    """The stages of a case by name."""
    with register.current().reading() as tx:
        return {stage.name: stage for stage in cases.stages(tx, reference)}


def consultees_of(reference):
    """The people consulted in a case."""
    with register.current().reading() as tx:
        return consultees.of_case(tx, reference)


def test_a_review_is_launched_with_its_plan_consultees_and_paper(founded, review_of_2011):
    case = launch_review(review_of_2011(), by="Officer")

    assert (case.reference, case.round, case.first_stage) == ("REV-2011-01", 1, "authority")
    assert stages_of("REV-2011-01")["board"].closes_on == date(2011, 7, 12)
    assert len(consultees_of("REV-2011-01")) == 28
    assert len(founded.told("ReviewLaunched")) == 1


def test_the_paper_of_a_launch_ends_with_what_is_recommended_and_wanted(founded, review_of_2011):
    launch_review(review_of_2011(), by="Officer")

    with register.current().reading() as tx:
        text = papers.latest(tx, "REV-2011-01", "consultation-paper").text
    assert text.index("## Recommendations") < text.index("## Desired outcomes")


@pytest.mark.clause("17.1")
def test_the_paper_tells_everybody_what_they_need_to_judge_it(founded, review_of_2011):
    review = review_of_2011(costs="", overrides=(*review_of_2011().overrides, NO_COSTS))

    launch_review(review, by="Officer")

    with register.current().reading() as tx:
        text = papers.latest(tx, "REV-2011-01", "consultation-paper").text
    for said in (review.purpose, review.reasons, review.equality_assessment, review.effects):
        assert said.strip() in text
    assert "Not proposed: It was made for an agreement that has ended" in text
    assert "cost or save" not in text
    assert without_what_is_asked(text) == review.paper.text


MISSING = [
    ({"recommendations": ()}, "recommendations"),
    ({"desired_outcomes": ()}, "desired outcomes"),
]


@pytest.mark.clause("12.12")
@pytest.mark.parametrize(("change", "named"), MISSING)
def test_a_paper_without_both_lists_launches_nothing(founded, review_of_2011, change, named):
    review = review_of_2011(paper=BoardPaper(**{**A_PAPER, **change}))

    with founded.refused(f"(?i)lacks: {named}", clause="12.12"):
        launch_review(review, by="Officer")


def test_a_paper_without_a_text_launches_nothing(founded, review_of_2011):
    with founded.refused("(?i)text", (Refused, ConfigRefused)):
        launch_review(review_of_2011(paper=BoardPaper(**{**A_PAPER, "text": " "})), by="Officer")


def test_an_unknown_structure_is_refused_and_the_known_ones_named(founded, review_of_2011):
    with founded.refused("'no-such'; there are: .*handbook", ConfigRefused):
        launch_review(review_of_2011(structure="no-such"), by="Officer")


def test_a_body_that_does_not_stand_cannot_be_consulted(founded, review_of_2011):
    with founded.refused("'assembly' is not a body of the partnership today", ConfigRefused):
        launch_review(review_of_2011(consult_bodies=("assembly",)), by="Officer")


@pytest.mark.clause("Proposed Action")
def test_a_consultation_of_three_weeks_is_refused(founded, review_of_2011):
    with founded.refused("3 weeks", ConsultationTooShort):
        launch_review(review_of_2011(consultation_weeks=3), by="Officer")


def test_a_board_too_near_is_refused_with_the_stage_and_the_days(founded, review_of_2011):
    with founded.refused("Board to .* or later", PlanDoesNotFit):
        launch_review(review_of_2011(board_on=date(2011, 6, 7)), by="Officer")

    with pytest.raises(PlanDoesNotFit) as refusal:
        check_review(review_of_2011(board_on=date(2011, 6, 7)))
    assert refusal.value.stage == "consultation"
    assert refusal.value.days_over > 0


@pytest.mark.clause("12.3")
def test_an_authorising_board_without_lawful_notice_is_refused(founded, review_of_2011):
    founded.on(date(2011, 4, 9))

    with founded.refused("Notice for .* had to go by", PlanDoesNotFit):
        launch_review(review_of_2011(authority_board_on=date(2011, 4, 18)), by="Officer")


@pytest.mark.clause("12.5")
@pytest.mark.parametrize(
    ("launched_on", "authority_on"),
    [(date(2011, 4, 8), date(2011, 4, 18)), (date(2011, 4, 9), date(2011, 7, 12))],
)
def test_the_next_board_with_time_for_notice_is_taken(
    founded, review_of_2011, launched_on, authority_on
):
    founded.on(launched_on)

    assert planned_today(review_of_2011()).stage("authority").closes_on == authority_on


@pytest.mark.clause("12.5")
def test_a_programme_without_a_later_meeting_is_refused(founded, review_of_2011):
    founded.on(date(2028, 7, 10))

    with founded.refused("programme has no meeting", clause="12.3"):
        launch_review(review_of_2011(), by="Officer")


def test_checking_a_review_writes_nothing(founded, review_of_2011, everything_recorded):
    before = everything_recorded()

    check_review(review_of_2011())

    assert everything_recorded() == before


def test_a_second_case_with_the_same_reference_is_refused(founded, review_of_2011):
    launch_review(review_of_2011(reference="REV-A"), by="Officer")

    with founded.refused("already a case REV-A"):
        launch_review(review_of_2011(reference="REV-A"), by="Officer")


def test_a_reference_left_out_is_the_next_free_one(founded, review_of_2011):
    launch_review(review_of_2011(reference="REV-2011-02"), by="Officer")

    taken = [launch_review(review_of_2011(), by="Officer").reference for _ in range(2)]

    assert taken == ["REV-2011-01", "REV-2011-03"]


def test_a_run_that_launches_again_finds_its_case(founded, review_of_2011):
    first = launch_review(review_of_2011(), by="Officer", run_id="run-1")
    again = launch_review(review_of_2011(), by="Officer", run_id="run-1")
    other = launch_review(review_of_2011(), by="Officer", run_id="run-2")

    assert again == first
    assert other.reference == "REV-2011-02"
    assert business_cases.case_for_run("run-1") == first


def test_somebody_consulted_as_a_member_cannot_be_listed_again(founded, review_of_2011):
    with register.current().reading() as tx:
        member = people.members_of(tx, "hsp_board", date(2011, 4, 4))[0]
    again = ConsulteeEntry(name=member.name, email=member.email)

    with founded.refused(f"{member.email} is to be consulted twice"):
        also = (*review_of_2011().consult_also, again)
        launch_review(review_of_2011(consult_also=also), by="Officer")


def test_a_consultee_known_by_email_is_the_same_person(founded, review_of_2011):
    launch_review(review_of_2011(), by="Officer")

    ids = {person.id for person in consultees_of("REV-2011-01")}
    assert "osman-tillyard" in ids
    assert sum(id.startswith("rev-2011-01") for id in ids) == 3 - known_already(ids)


def known_already(ids):
    """How many of the three outsiders of the review stand in the founding file."""
    return len(ids & {"devika-penrose", "bryony-ekwueme", "kenji-rowbotham"})


def test_a_consultee_without_email_has_an_address(founded, review_of_2011):
    launch_review(review_of_2011(), by="Officer")

    by_post = [p.postal_address for p in consultees_of("REV-2011-01") if p.email is None]
    assert all(by_post)


def test_a_review_may_begin_at_a_later_stage(founded, review_of_2011):
    case = launch_review(review_of_2011(first_stage="consultation"), by="Officer")

    stages = stages_of(case.reference)
    assert not case.includes("authority")
    assert "authority" not in stages
    assert stages["consultation"].opens_on == date(2011, 4, 4)


def test_an_unknown_case_is_refused_and_the_known_ones_named(founded, review_of_2011):
    launch_review(review_of_2011(), by="Officer")

    with founded.refused("no case REV-9.*The register has: REV-2011-01", NotFound):
        business_cases.find("REV-9")


def test_the_day_of_a_launch_is_the_partnerships_own(founded, review_of_2011):
    founded.hand.move_to(founded.hand.moment.replace(hour=23, minute=30))  # 00:30 in London

    launch_review(review_of_2011(), by="Officer")

    assert stages_of("REV-2011-01")["authority"].opens_on == date(2011, 4, 4) + timedelta(days=1)
