"""Carrying a decision out: the structure before and after, who keeps a seat, and orphans."""

from datetime import date

import pytest

from quorate import partnership, register
from quorate.business.founding import found, open_seats
from quorate.business.refusal import Refused
from quorate.business.reviewing.decisions import carry_out
from quorate.business.structure import (
    bodies_on,
    difference,
    planned,
    put_in,
    ready,
    refuse_orphans,
)
from quorate.partnership.structure_file import BodyEntry, HolderEntry, SeatsEntry, StructureFile
from quorate.register import structure

BOARD_DAY, DAY_BEFORE = date(2011, 7, 12), date(2011, 7, 11)
FINAL = "final-2011-07"


def seats_held(on, body="hsp_board"):
    """Who holds which seat of a body on a date."""
    with register.current().reading() as tx:
        holdings = structure.holdings_of(tx, body, on)
        return {row.seat_id: row.person_id for row in holdings if row.role == "representative"}


def plan_of(name):
    """The bodies of a structure file."""
    return planned(partnership.current().structure(name))


def test_a_founded_register_has_the_structure_of_its_file(review_at):
    review_at("founded")

    assert difference(bodies_on(BOARD_DAY), planned(partnership.current().founding)).is_empty


def test_a_register_is_founded_once(review_at, everything_recorded):
    review_at("founded")
    before = everything_recorded()

    assert found(partnership.current()) is False
    assert everything_recorded() == before


@pytest.mark.clause("20.1")
def test_the_agreed_structure_stands_from_the_boards_day(review_at):
    review_at("carried out")

    assert difference(bodies_on(BOARD_DAY), plan_of(FINAL)).is_empty


def test_the_day_before_the_decision_stays_as_it_was(review_at):
    review_at("carried out")

    assert difference(bodies_on(DAY_BEFORE), planned(partnership.current().founding)).is_empty


@pytest.mark.parametrize("name", ["proposed-2011-04", "final-2011-07", "handbook"])
def test_every_structure_of_harrow_can_be_put_in(review_at, name):
    review_at("founded")

    with register.current().transaction() as tx:
        put_in(tx, name, BOARD_DAY)

    assert difference(bodies_on(BOARD_DAY), plan_of(name)).is_empty


@pytest.mark.parametrize("first", ["proposed-2011-04", "final-2011-07"])
def test_two_structures_agreed_on_one_day_leave_the_second(review_at, first):
    review_at("founded")

    with register.current().transaction() as tx:
        put_in(tx, first, BOARD_DAY)
        put_in(tx, "handbook", BOARD_DAY)

    assert difference(bodies_on(BOARD_DAY), plan_of("handbook")).is_empty
    assert difference(bodies_on(DAY_BEFORE), planned(partnership.current().founding)).is_empty


def test_a_seat_that_stays_keeps_its_holder(review_at):
    review_at("carried out")
    before, after = seats_held(DAY_BEFORE), seats_held(BOARD_DAY)

    kept = before.keys() & after.keys()
    assert {before[seat] for seat in kept} >= {"nimesh-varsani", "sunita-pemberton"}
    assert all(before[seat] == after[seat] for seat in kept)


def test_vacant_seats_are_closed_before_those_that_are_held(review_at):
    # Five seats of the voluntary sector, one vacant, become three: the vacant one goes first.
    review_at("carried out")

    members = seats_held(BOARD_DAY).values()
    assert {"nimesh-varsani", "grace-abimbola", "leila-hosseini-cole"} <= set(members)
    assert "patrick-kilbrennan" not in members


def test_somebody_seated_already_is_not_seated_twice(review_at):
    review_at("founded")
    entry = SeatsEntry(
        organisation="fe",
        seats=2,
        level="senior representative",
        holders=(HolderEntry(person="shabnam-thornbury"),),
    )

    with register.current().transaction() as tx:
        open_seats(tx, "hsp_board", entry, 1, from_on=BOARD_DAY, place=10)

    assert list(seats_held(BOARD_DAY).values()).count("shabnam-thornbury") == 1


def test_new_seats_go_to_the_last_holders_named(review_at):
    review_at("founded")
    entry = SeatsEntry(
        organisation="fe",
        seats=2,
        level="senior representative",
        holders=(
            HolderEntry(person="shabnam-thornbury"),
            HolderEntry(person="osman-tillyard", substitute="kofi-merriweather"),
        ),
    )

    with register.current().transaction() as tx:
        open_seats(tx, "hsp_board", entry, 1, from_on=BOARD_DAY, place=10)

    seated = list(seats_held(BOARD_DAY).values())
    assert (seated.count("shabnam-thornbury"), seated.count("osman-tillyard")) == (1, 1)


def test_the_offices_go_to_those_whom_the_structure_names(review_at):
    review_at("carried out")

    with register.current().reading() as tx:
        chairs = [structure.officer_of(tx, "assembly", "chair", on) for on in (BOARD_DAY,)]
        assert structure.officer_of(tx, "adult_hwb", "chair", BOARD_DAY) is None
        assert structure.officer_of(tx, "adult_hwb", "chair", DAY_BEFORE).id == "osman-tillyard"
    assert chairs[0].id == "josephine-adebayo-marsh"


def test_a_decision_is_carried_out_once_and_told_with_its_sum(review_at):
    review = review_at("carried out")

    carry_out(review.case)

    (changed,) = review.told("StructureChanged")
    assert changed.sentence.startswith("The structure changed on 12 July 2011: ")
    assert {body["id"] for body in changed.facts["opened"]} >= {"assembly", "shwb"}


def test_a_decision_without_a_structure_changes_no_body(review_at, motion):
    review = review_at("approved")
    review.meets(motion())
    with register.current().transaction() as tx:
        meeting = tx.merge(review.meeting())
        meeting.outcome_facts = {"structure": None, "changes": []}

    carry_out(review.case)

    assert len(review.told("DecisionStands")) == 1
    assert bodies_on(BOARD_DAY) == bodies_on(DAY_BEFORE)


def body(id, kind, **place):
    """A body of a structure."""
    return BodyEntry(id=id, name=id.title(), kind=kind, **place)


ORPHANS = {
    "under a group that closes": body("cleaning", "DELIVERY", parent="safer"),
    "reporting to a group that closes": body("cleaning", "DELIVERY", reports_to="safer"),
    "under a kind of group that there is none of": body("cleaning", "DELIVERY", parent="TMG"),
}


@pytest.mark.clause("22.69")
@pytest.mark.parametrize("orphan", ORPHANS.values(), ids=ORPHANS.keys())
def test_delivery_groups_are_not_left_without_their_group(orphan):
    target = StructureFile(title="Orphans", bodies=(body("board", "BOARD"), orphan))

    with pytest.raises(Refused, match="which the structure closes") as refusal:
        refuse_orphans(target)

    assert refusal.value.clause == "22.69"


@pytest.mark.clause("22.69")
def test_a_delivery_group_may_stand_under_any_group_of_a_kind():
    bodies = (body("safer", "TMG"), body("cleaning", "DELIVERY", parent="TMG", reports_to="safer"))

    refuse_orphans(StructureFile(title="Whole", bodies=bodies))


@pytest.mark.clause("22.69")
@pytest.mark.parametrize("name", ["proposed-2011-04", "final-2011-07", "handbook"])
def test_no_structure_of_harrow_leaves_orphans(name):
    assert ready(name).bodies


def test_a_difference_names_what_opened_closed_moved_and_changed_seats(review_at):
    review_at("carried out")

    diff = difference(bodies_on(DAY_BEFORE), bodies_on(BOARD_DAY))

    assert "childrens_trust" in {gone.id for gone in diff.closed}
    assert ("hsp_board", "vcsf", -2) in {(s.body, s.organisation, s.seats) for s in diff.seats}
    assert {change.body for change in diff.renamed} >= {"hsp_board"}
