"""A group closes only once no group stands under it; what stood under it may be moved (22.69)."""

from datetime import date

import pytest

from quorate import clock, register
from quorate.business.groups import closing
from quorate.business.groups.closing import close_group, may_close, what_stands_under
from quorate.business.groups.listing import group_on, groups_on
from quorate.business.groups.re_parenting import move_group
from quorate.business.refusal import NotFound, Refused
from quorate.register import structure
from tests.business.groups.endorsed import BODY, endorse, letters_to, life, stands, wants
from tests.business.groups.proposed import Proposed


def a_management_group(proposal: Proposed) -> str:
    endorse(proposal, kind="management", name="Health Group", reports_to="hce")
    return "health_group"


def a_delivery_group(proposal: Proposed, under: str) -> str:
    below = Proposed(proposal.hand)
    endorse(below, kind="delivery", name="Falls Group", reports_to=under)
    return "falls_group"


def placed(proposal: Proposed) -> tuple[str, str]:
    """A management group with one delivery group under it, and the unnamed ones elsewhere."""
    above = a_management_group(proposal)
    move_group("delivery_groups", under="shwb", reason="Named.", by="Policy team")
    return above, a_delivery_group(proposal, above)


@pytest.mark.clause("22.69")
def test_a_management_group_with_a_group_under_it_stays(proposal: Proposed) -> None:
    above, below = placed(proposal)
    with pytest.raises(
        Refused, match=r"'Falls Group' \[falls_group\].*22\.69.*group move falls_gr"
    ):
        close_group(above, reason="Merged.", by="Policy team")
    assert stands(above)
    assert stands(below)


def test_once_the_group_under_it_has_moved_it_closes(proposal: Proposed) -> None:
    above, below = placed(proposal)
    move_group(below, under="shwb", reason="It fits there.", by="Policy team")
    close_group(above, reason="Merged.", by="Policy team")
    assert not stands(above)
    assert (group_on(below).parent, group_on(below).reports_to) == ("shwb", "shwb")


def test_once_the_group_under_it_has_closed_it_closes(proposal: Proposed) -> None:
    above, below = placed(proposal)
    close_group(below, reason="Done.", by="Policy team")
    close_group(above, reason="Merged.", by="Policy team")
    assert not stands(above)


def test_groups_whose_management_group_is_not_named_keep_each_open(proposal: Proposed) -> None:
    """They may stand under this one: no source says under which."""
    with pytest.raises(Refused, match="delivery_groups"):
        close_group("safer_harrow", reason="Merged.", by="Policy team")
    move_group("delivery_groups", under="shwb", reason="Named.", by="Policy team")
    close_group("safer_harrow", reason="Merged.", by="Policy team")
    assert not stands("safer_harrow")


def test_closing_ends_seats_and_terms_and_keeps_them(proposal: Proposed) -> None:
    endorse(proposal).on(date(2011, 10, 3))
    close_group(BODY, reason="Done early.", by="Policy team", final_report="All seen.")
    with register.current().reading() as tx:
        assert structure.seats_of(tx, BODY, clock.today()) == []
        assert len(structure.seats_of(tx, BODY, date(2011, 10, 2))) == 3
    assert "its last day was 2 October 2011" in proposal.told("GroupClosed")[0].sentence


def test_who_was_represented_and_the_board_learn_of_it(proposal: Proposed) -> None:
    endorse(proposal)
    case = life()
    proposal.on(date(2011, 10, 3))
    close_group(BODY, reason="Done early.", by="Policy team", final_report="All seen.")
    closing.tell_that_it_closed(case)
    told = letters_to(case.reference, "GroupClosed")
    assert {"bernadette-nwankwo", "kirit-dunmore", "pauline-hakimian"} <= set(told)


@pytest.mark.parametrize("body", ["hsp_board", "hce", "assembly"])
def test_a_body_of_the_constitution_is_not_closed(proposal: Proposed, body: str) -> None:
    with pytest.raises(Refused, match=r"20\.1"):
        close_group(body, reason="No.", by="Policy team")


@pytest.mark.parametrize(
    ("body", "reason", "why"), [("nowhere", "So.", "shwb"), ("shwb", " ", "with a reason")]
)
def test_what_cannot_close_is_refused(proposal: Proposed, body: str, reason: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        close_group(body, reason=reason, by="Policy team")


@pytest.mark.parametrize(
    ("body", "under", "why"),
    [
        ("delivery_groups", "hce", "no management group"),
        ("safer_harrow", "safer_harrow", "under itself"),
        ("hce", "safer_harrow", "under itself"),
        ("nowhere", "hce", "No body 'nowhere'"),
    ],
)
def test_a_place_that_cannot_be_is_refused(
    proposal: Proposed, body: str, under: str, why: str
) -> None:
    with pytest.raises((Refused, NotFound), match=why):
        move_group(body, under=under, reason="Tidy.", by="Policy team")
    assert proposal.told("GroupMoved") == []


def test_a_group_moved_twice_in_a_day_stands_under_the_last(proposal: Proposed) -> None:
    for under in ("shwb", "safer_harrow"):
        move_group("delivery_groups", under=under, reason="So.", by="Policy team")
    with register.current().reading() as tx:
        below = what_stands_under(tx, "safer_harrow", clock.today())
    assert [group.id for group in below] == ["delivery_groups"]


def test_a_sponsors_group_closes_after_its_last_day_alone(proposal: Proposed) -> None:
    endorse(proposal)
    wants("close", until=date(2012, 1, 31))
    assert not may_close(life())
    proposal.hand.move_to(clock.end_of(date(2012, 1, 31)))
    assert may_close(life())
    closing.close_the_group(life())
    assert stands(BODY, date(2012, 1, 31))
    assert not stands(BODY, date(2012, 2, 1))


def test_a_sponsor_cannot_close_over_a_group_under_it(proposal: Proposed) -> None:
    above, _ = placed(proposal)
    with pytest.raises(Refused, match="Falls Group"):
        wants("close", body=above)


def test_the_list_says_which_groups_are_past_their_end(proposal: Proposed) -> None:
    endorse(proposal).on(date(2012, 3, 6))
    past = [group.body for group in groups_on() if group.is_past_its_end]
    assert past == [BODY]
    assert not group_on(BODY, date(2012, 3, 5)).is_past_its_end
