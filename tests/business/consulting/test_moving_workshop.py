"""A workshop that moves, or is called off, does so in every diary it stands in."""

from datetime import date, time

import pytest

from quorate.business.consulting.moving_workshop import Place, called_off, move_workshop, standing
from quorate.business.refusal import Refused
from quorate.business.reviewing import ending
from quorate.register import Register, cases, current

LATER = Place(on=date(2011, 6, 15), place="Committee Room 2")


@pytest.fixture
def invited(review_at):
    """A review whose consultees are invited to the workshop of 16 June."""
    return review_at("consulted")


def move(review, to=LATER, reason="The room is flooded."):
    return move_workshop(review.case, to, reason=reason, by="Nadia")


def test_everybody_invited_is_told_and_nobody_else(invited):
    move(invited)

    assert invited.recipients("WorkshopMoved") == invited.recipients("WorkshopInvitation")


def test_a_moved_workshop_keeps_its_uid_and_raises_its_sequence(invited):
    move(invited)
    move(invited, Place(starts=time(9, 0)))

    first, moved = invited.letters("WorkshopInvitation"), invited.letters("WorkshopMoved")
    of = {letter.person_id: letter.invitation["uid"] for letter in first}
    assert {letter.invitation["uid"] for letter in moved} == set(of.values())
    assert all(letter.invitation["uid"] == of[letter.person_id] for letter in moved)
    assert {letter.invitation["sequence"] for letter in first} == {0}
    assert {letter.invitation["sequence"] for letter in moved} == {1, 2}


def test_what_is_left_out_stays_as_it_was(invited):
    before = standing(invited.case)

    now = move(invited, Place(on=date(2011, 6, 15)))

    assert (now.place, now.ends_at - now.starts_at) == (
        before.place,
        before.ends_at - before.starts_at,
    )
    assert standing(invited.case).starts_at == now.starts_at


def test_the_stage_and_its_wait_follow(invited):
    move(invited)

    with current().reading() as tx:
        window = cases.stage(tx, invited.case.reference, 1, "workshop")
    assert (window.opens_on, window.closes_on) == (date(2011, 6, 15), date(2011, 6, 15))


REFUSED = {
    "without a reason": (LATER, " ", "with a reason"),
    "to where it is": (Place(), "Why not.", "then and there already"),
    "to a Saturday": (Place(on=date(2011, 6, 18)), "Why not.", "no working day"),
    "with too little notice": (Place(on=date(2011, 5, 20)), "Soon.", "days' notice"),
    "beyond the write-up's time": (Place(on=date(2011, 7, 8)), "Late.", "lack its time"),
    "to an end before its start": (Place(ends=time(8, 0)), "Short.", "end before it starts"),
}


@pytest.mark.parametrize(("to", "reason", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_a_move_that_cannot_be_is_refused_and_tells_nobody(invited, to, reason, said):
    with pytest.raises(Refused, match=said):
        move(invited, to, reason)

    assert invited.letters("WorkshopMoved") == []


def test_a_workshop_that_is_over_is_moved_no_more(invited):
    invited.on(date(2011, 6, 17))

    with pytest.raises(Refused, match="lies ahead"):
        move(invited)


def test_before_the_invitations_go_there_is_nothing_to_move(review_at):
    with pytest.raises(Refused, match="lies ahead"):
        move(review_at("consulting"))


def test_a_review_withdrawn_takes_the_workshop_out_of_the_diaries(invited):
    move(invited)
    ending.withdraw(invited.case, reason="Overtaken.", by="Nadia")
    sent_to = set(invited.recipients("WorkshopInvitation"))
    mark_all_sent()
    ending.tell_all_who_were_written_to(invited.case)

    told = {letter.person_id: letter.invitation for letter in invited.letters("ReviewWithdrawn")}
    cancelled = {person for person, entry in told.items() if entry and entry["is_cancelled"]}
    assert cancelled == sent_to & set(told)
    assert {told[person]["sequence"] for person in cancelled} == {2}


def test_a_workshop_that_is_over_stays_in_the_diaries(invited):
    invited.on(date(2011, 6, 17))

    with current().reading() as tx:
        assert called_off(tx, invited.case)[1] == frozenset()


def mark_all_sent():
    from sqlalchemy import text

    opened: Register = current()
    with opened.transaction() as tx:
        tx.execute(text("UPDATE letter SET state = 'sent'"))
