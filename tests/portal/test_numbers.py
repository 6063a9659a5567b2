"""Numbers in addresses and forms: ours, or nothing."""

import pytest

from quorate.business.refusal import NotFound
from quorate.portal.numbers import number_in, number_of

NO_NUMBERS = ["", "-1", "1.5", "one", "٣", "²", "1" * 10, "9" * 5000]


@pytest.mark.parametrize(("typed", "number"), [("0", 0), ("7", 7), ("9" * 9, 999_999_999)])
def test_a_number_of_ours_is_read(typed: str, number: int) -> None:
    assert number_in(typed) == number_of(typed, "letter") == number


@pytest.mark.parametrize("typed", NO_NUMBERS)
def test_what_can_be_no_number_of_ours_names_nothing(typed: str) -> None:
    assert number_in(typed) is None
    with pytest.raises(NotFound, match="There is no such letter"):
        number_of(typed, "letter")
