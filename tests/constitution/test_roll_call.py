"""Representatives, substitutes and observers, clauses 7.3 and 9.3."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate.constitution.roll_call import SeatOnTheDay, appointed, who_counts

SUBSTITUTES = pytest.mark.clause("7.3")
ONE_VOTE = pytest.mark.clause("9.3")

PEOPLE = ("Ann", "Ben", "Cal", "Dee", "Eve", "Fay")
SEATS = st.lists(
    st.tuples(
        st.sampled_from(PEOPLE) | st.none(),
        st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True),
    ),
    max_size=5,
).map(
    lambda drawn: [
        SeatOnTheDay(f"seat {number}", representative, tuple(substitutes))
        for number, (representative, substitutes) in enumerate(drawn)
    ]
)


def who_sits(seats: list[SeatOnTheDay], attended: list[str]) -> dict[str, str]:
    return {sitting.seat: sitting.person for sitting in who_counts(seats, attended).sitting}


@SUBSTITUTES
def test_a_substitute_sits_only_for_an_absent_representative() -> None:
    seats = [SeatOnTheDay("police", "Ann", ("Ben",))]

    both = who_counts(seats, ["Ann", "Ben"])
    alone = who_counts(seats, ["Ben"])

    assert (both.sitting[0].person, both.observers) == ("Ann", ("Ben",))
    assert (alone.sitting[0].person, alone.sitting[0].capacity) == ("Ben", "substitute")


@ONE_VOTE
def test_one_person_with_two_seats_sits_for_one() -> None:
    # The representative is in the room, so the second seat's substitute has nobody to stand in for.
    seats = [SeatOnTheDay("council", "Ann", ("Ben",)), SeatOnTheDay("HCE", "Ann", ("Ben",))]

    ruling = who_counts(seats, ["Ann", "Ben"])

    assert [sitting.seat for sitting in ruling.sitting] == ["council"]
    assert (ruling.absent, ruling.observers) == (("HCE",), ("Ben",))
    assert ruling.votes_of("Ann") == 1


@SUBSTITUTES
def test_a_representative_never_doubles_as_a_substitute() -> None:
    seats = [SeatOnTheDay("council", "Ann", ("Ben",)), SeatOnTheDay("health", "Ben")]

    assert who_sits(seats, ["Ben"]) == {"health": "Ben"}


@SUBSTITUTES
def test_substitutes_fill_as_many_seats_as_possible() -> None:
    seats = [
        SeatOnTheDay("council", "Ann", ("Cal", "Dee")),
        SeatOnTheDay("health", "Ben", ("Cal",)),
    ]

    assert who_sits(seats, ["Cal", "Dee"]) == {"council": "Dee", "health": "Cal"}


@SUBSTITUTES
def test_a_vacant_seat_has_nobody_to_stand_in_for() -> None:
    seats = [SeatOnTheDay("council", None, ("Ben",)), SeatOnTheDay("health", "Cal")]

    ruling = who_counts(seats, ["Ben"])

    assert ruling.sitting == ()
    assert (ruling.vacant, ruling.absent) == (("council",), ("health",))
    assert appointed(seats) == 1


@ONE_VOTE
def test_the_roll_call_can_be_read_aloud() -> None:
    seats = [SeatOnTheDay("council", "Ann", ("Ben",)), SeatOnTheDay("health", None)]

    ruling = who_counts(seats, {"Ben", "Eve", "Dee"})

    assert ruling.because == (
        "Appointed: 1. Present: 1, of whom as substitutes: 1. Each has one vote.",
        "Vacant, and so not appointed membership: health.",
        "Present without a vote: Dee and Eve.",
    )


@ONE_VOTE
def test_two_seats_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="same name"):
        who_counts([SeatOnTheDay("VCS", "Ann"), SeatOnTheDay("VCS", "Ben")], [])


@ONE_VOTE
@given(seats=SEATS, attended=st.sets(st.sampled_from(PEOPLE)))
def test_everybody_in_the_room_is_counted_once(
    seats: list[SeatOnTheDay], attended: set[str]
) -> None:
    ruling = who_counts(seats, attended)
    sitting = [seated.person for seated in ruling.sitting]

    assert sorted([*sitting, *ruling.observers]) == sorted(attended)
    assert ruling.present <= appointed(seats)
    assert len(ruling.sitting) + len(ruling.absent) + len(ruling.vacant) == len(seats)


@SUBSTITUTES
@given(seats=SEATS, attended=st.sets(st.sampled_from(PEOPLE)))
def test_nobody_sits_for_a_seat_not_theirs(seats: list[SeatOnTheDay], attended: set[str]) -> None:
    seat_of = {seat.seat: seat for seat in seats}

    for seated in who_counts(seats, attended).sitting:
        seat = seat_of[seated.seat]
        if seated.capacity == "representative":
            assert seated.person == seat.representative
        else:
            assert seated.person in seat.substitutes
            assert seat.representative not in attended
