"""A form that is sent twice, as a button pressed twice sends it, has one effect."""

from collections.abc import Callable

import pytest

from quorate import register
from quorate.business.cases import Case, recorded
from quorate.business.consulting import correcting, public_answers
from quorate.business.meeting.interests import Declared, declare
from quorate.business.reviewing.lodging import lodge
from quorate.business.working_over.themes import add_theme, change_theme
from tests.business.stages import a_paper

WHO, BY = "duncan-wojcik", "the officer"
FIELDS = {"general": "Keep the summit.", "speaks-for": "self", "publish": "no"}


def declares(case: Case) -> None:
    declare(case, "board", WHO, Declared(nature="My firm bids.", step="withdraws"), by=WHO)


def asks_for_a_correction(case: Case) -> None:
    correcting.ask(case.reference, WHO, "My name is Duncan.")


def changes_a_theme(case: Case) -> None:
    change_theme(case, 1, "Seats", ["seat", "chair"], by=BY)


def lodges(case: Case) -> None:
    lodge(case, "write-up", a_paper(), by=BY)


def answers_as_one_of_the_public(case: Case) -> None:
    public_answers.take(case.reference, FIELDS, name="A. Reader", email="a.reader@example.org")


SENT = [
    (declares, "noticed"),
    (asks_for_a_correction, "consulting"),
    (changes_a_theme, "consulting"),
    (lodges, "noted"),
    (answers_as_one_of_the_public, "consulting"),
]


@pytest.mark.parametrize(("act", "stage"), SENT, ids=lambda value: getattr(value, "__name__", ""))
def test_what_is_sent_twice_is_recorded_once(
    review_at, everything_recorded, act: Callable[[Case], None], stage: str
) -> None:
    case = review_at(stage).case
    open_to_all_with_a_theme(case)
    act(case)
    once = everything_recorded()

    act(case)

    assert everything_recorded() == once


def open_to_all_with_a_theme(case: Case) -> None:
    with register.current().transaction() as tx:
        row = recorded(tx, case)
        row.terms = {**row.terms, "open_to_public": True}
    add_theme(case, "The seats", by=BY)
