"""The bank holidays of every partnership reach far enough ahead."""

from datetime import date
from pathlib import Path

import pytest

from quorate import clock, partnership
from tests.house.sources import ROOT, name_of

FOLDERS = sorted(file.parent for file in (ROOT / "config").glob("*/partnership.toml"))


@pytest.mark.parametrize("folder", FOLDERS, ids=name_of)
def test_the_calendar_reaches_the_end_of_next_year(folder: Path) -> None:
    """By the real clock: a Board is planned up to a year ahead, and no date is ever guessed."""
    covers_to = partnership.load(folder).calendar.covers_to
    needed = date(clock.date_of(clock.real_now()).year + 1, 12, 31)

    assert covers_to >= needed, (
        f"{name_of(folder)}/calendar.toml ends on {covers_to}. Add the bank holidays of "
        f"{covers_to.year + 1} from the government's published list (gov.uk/bank-holidays, England "
        f"and Wales) under [bank_holidays], then set covers_to = {covers_to.year + 1}-12-31."
    )


def test_there_is_a_partnership_to_look_at() -> None:
    assert FOLDERS
