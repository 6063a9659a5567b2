"""Letters go out while the register cannot be worked on: what was sent is recorded all the same."""

from collections import Counter
from collections.abc import Callable

import pytest

from quorate import register
from quorate.business.correspondence import delivery
from quorate.register import RegisterUnavailable, letters, trouble
from tests.business.correspondence.test_delivery import Carrier, keep_letters, rows
from tests.business.stages import Review


@pytest.fixture
def some(review_at: Callable[[str], Review], monkeypatch: pytest.MonkeyPatch) -> Review:
    """A review with some letters to be sent; nobody pauses for long."""
    monkeypatch.setattr(trouble, "PAUSES", (0.01,))
    review = review_at("launched")
    keep_letters(10)
    return review


def fails(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Each second transaction of the clerk's fails so many times at its end."""
    record, left = letters.record_outcomes, Counter[int]()

    def record_and_fail(tx: register.Transaction, outcomes: dict[int, object]) -> None:
        record(tx, outcomes)
        for letter in outcomes:
            left[letter] += 1
            if letter % 2 and left[letter] <= times:
                raise RegisterUnavailable("locked", "database is locked")

    monkeypatch.setattr(letters, "record_outcomes", record_and_fail)


@pytest.mark.parametrize("connections", [1, 4])
def test_each_letter_goes_once_though_its_end_cannot_be_recorded_at_first(
    some: Review, monkeypatch: pytest.MonkeyPatch, connections: int
) -> None:
    fails(monkeypatch, times=3)
    carrier = Carrier()
    monkeypatch.setattr(delivery, "connections", lambda number, _: [carrier] * connections)

    tally = delivery.deliver()

    assert Counter(carrier.people) == {letter.person_id: 1 for letter in rows()}
    assert {letter.state for letter in rows()} == {"sent"}
    assert tally == {"sent": len(rows())}


def test_a_register_that_stays_away_is_told_and_the_claims_lapse(
    some: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails(monkeypatch, times=1000)
    monkeypatch.setattr(delivery, "SECONDS_TO_RECORD", 0.05)

    with pytest.raises(RegisterUnavailable):
        delivery.deliver(carrier=Carrier())

    assert all(letter.claimed_until for letter in rows() if letter.state == "sending")
