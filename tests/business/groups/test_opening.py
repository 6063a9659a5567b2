"""An endorsed group stands in the register from the day of the outcome, and people are told."""

from datetime import date
from typing import Any

import pytest

from quorate import clock, register
from quorate.business.groups import opening
from quorate.business.groups.opening import body_id_for
from quorate.business.groups.places import problems_of_place
from quorate.business.groups.proposing import propose
from quorate.business.refusal import Refused
from quorate.partnership.proposal_file import Represented
from quorate.register import group_terms, structure
from tests.business.groups.endorsed import BODY, again, endorse, letters_to, life, terms, wants
from tests.business.groups.proposed import SUBMITTED, Proposed, a_form


def body(id: str = BODY) -> Any:
    with register.current().reading() as tx:
        return next(found for found in structure.bodies_on(tx, clock.today()) if found.id == id)


def test_a_group_stands_from_the_day_of_the_outcome(proposal: Proposed) -> None:
    endorse(proposal)
    opened = body()
    assert (opened.name, opened.kind) == ("Welfare Changes Group", "TASK_FINISH")
    assert (terms().from_on, terms().ends_on) == (SUBMITTED, date(2012, 3, 5))


@pytest.mark.clause("22.73")
def test_a_task_and_finish_group_reports_to_the_board_from_under_chief_executives(
    proposal: Proposed,
) -> None:
    endorse(proposal)
    assert (body().parent, body().reports_to) == ("hce", "hsp_board")


def test_its_seats_are_those_endorsed_by_organisation_and_level(proposal: Proposed) -> None:
    endorse(proposal)
    assert [(seats.organisation, seats.seats, seats.level) for seats in body().seats] == [
        ("harrow_council", 2, "head of service"),
        ("jcp", 1, "district manager"),
    ]


def test_its_terms_are_those_of_the_text_that_was_endorsed(proposal: Proposed) -> None:
    endorse(proposal)
    (paper,) = proposal.papers()
    assert (terms().paper_version, terms().sha256) == (1, paper.sha256)
    assert terms().sponsor_id == "pauline-hakimian"


def test_opening_a_second_time_does_nothing(proposal: Proposed) -> None:
    endorse(proposal)
    opening.open_the_group(proposal.case)
    assert len(proposal.told("GroupOpened")) == 1


def test_who_may_send_members_is_invited_and_not_told_twice(proposal: Proposed) -> None:
    endorse(proposal)
    invited = set(letters_to(proposal.reference, "InvitedToGroup"))
    informed = set(letters_to(proposal.reference, "GroupEstablished"))
    assert {"gwendolyn-iyer", "bernadette-nwankwo"} <= invited
    assert "kirit-dunmore" in informed, "a member of the Board"
    assert not invited & informed


def test_conditions_stand_in_the_invitation(proposal: Proposed) -> None:
    proposal.circulate()
    proposal.all_answer(*["endorse-with-conditions"] * 8)
    proposal.settle()
    opening.open_the_group(proposal.case)
    assert proposal.letters("InvitedToGroup")[0].fields["conditions"] == ["Report monthly."]


def test_a_group_of_a_name_that_there_was_gets_another_id(proposal: Proposed) -> None:
    endorse(proposal)
    with register.current().reading() as tx:
        assert body_id_for(tx, "Welfare Changes Group") == "welfare_changes_group_2"


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Integrated Children's Working Group", "integrated_childrens_working_group"),
        ("Café & Co.", "cafe_co"),
        ("!!!", "group"),
    ],
)
def test_an_id_is_made_of_the_name(proposal: Proposed, name: str, id: str) -> None:
    with register.current().reading() as tx:
        assert body_id_for(tx, name) == id


def test_a_management_group_stands_under_the_body_it_reports_to(proposal: Proposed) -> None:
    endorse(proposal, kind="management", months=None, statutory_basis="the Act", reports_to="hce")
    assert (body().kind, body().parent, terms().ends_on) == ("TMG", "hce", None)
    assert "statutory basis" in terms().duration


def test_a_group_without_an_end_has_no_life_to_follow(proposal: Proposed) -> None:
    endorse(proposal, kind="management", months=None, statutory_basis="the Act", reports_to="hce")
    assert proposal.told("GroupLifeBegun") == []


def test_a_management_group_that_ends_is_followed_too(proposal: Proposed) -> None:
    endorse(proposal, kind="management", reports_to="hce")
    assert life().reference == "GRL-2011-01"


def test_an_extension_ends_the_former_terms_and_keeps_them(proposal: Proposed) -> None:
    endorse(proposal)
    proposal.on(date(2012, 2, 6))
    extension = again(str(wants("extend", until=date(2012, 9, 28))), proposal)
    _circulate_and_endorse(extension)
    with register.current().reading() as tx:
        former, present = group_terms.history(tx, BODY)
    assert (former.ends_on, former.to_on) == (date(2012, 3, 5), date(2012, 2, 6))
    assert (present.ends_on, present.from_on) == (date(2012, 9, 28), date(2012, 2, 6))


def test_months_of_an_extension_run_on_from_the_present_end(proposal: Proposed) -> None:
    endorse(proposal)
    proposal.on(date(2012, 2, 6))
    form = a_form(body=BODY, months=3)
    extension = again(propose(form, by="Pauline Hakimian").reference, proposal)
    _circulate_and_endorse(extension)
    assert terms().ends_on == date(2012, 6, 5)


def test_a_growth_opens_seats_and_leaves_the_others(proposal: Proposed) -> None:
    endorse(proposal)
    grown = a_form(
        body=BODY,
        size=4,
        organisations=(
            Represented(organisation="harrow_council", level="head of service", seats=2),
            Represented(organisation="jcp", level="district manager", seats=2),
        ),
    )
    _circulate_and_endorse(again(propose(grown, by="Pauline Hakimian").reference, proposal))
    assert (body().seat_total, terms().size) == (4, 4)


@pytest.mark.parametrize(
    ("changes", "key", "reason"),
    [
        ({"organisations": (Represented(organisation="nobody"),)}, "organisations[1]", "it has:"),
        ({"proposed_by": "nobody"}, "proposed_by", "knows no person"),
        ({"sponsor": "nobody"}, "sponsor", "knows no person"),
        ({"reports_to": "nowhere"}, "reports_to", "safer_harrow"),
        ({"body": "nowhere"}, "body", "that stands today"),
        ({"body": "shwb", "reports_to": "shwb"}, "reports_to", "itself"),
        ({"kind": "delivery", "reports_to": "hce"}, "reports_to", "22.69"),
        ({"months": None, "ends_on": date(2031, 1, 1)}, "ends_on", "2028"),
    ],
)
def test_a_place_that_cannot_be_is_refused_with_those_that_can(
    proposal: Proposed, changes: dict[str, Any], key: str, reason: str
) -> None:
    form = a_form(**changes)
    with register.current().reading() as tx:
        (problem,) = problems_of_place(tx, form, "the form", clock.today())
    assert problem.key.startswith(key)
    assert reason in problem.reason


def test_a_proposal_that_names_no_known_place_opens_no_case(proposal: Proposed) -> None:
    with pytest.raises(Refused, match="22.69"):
        propose(a_form(kind="delivery", reports_to="hce"), by="Pauline Hakimian")
    assert proposal.told("GroupProposed") == []


def _circulate_and_endorse(proposal: Proposed) -> None:
    from quorate.business.groups import checking, circulating

    checking.record_as_complete(proposal.case)
    circulating.circulate(proposal.case)
    proposal.all_answer(*["endorse"] * 8)
    assert proposal.settle() == "endorsed"
    opening.open_the_group(proposal.case)
