"""Suggested themes: by the officer's words, and by statistics where scikit-learn is installed."""

import sys

import pytest

from quorate.business.working_over import suggested_themes, themes
from quorate.business.working_over.suggested_themes import propose, suggested, words_in
from quorate.register.tables.points import Theme
from tests.business.working_over.answers_given import AMARA, said

BUSES = [
    f"The bus to the hospital is late on {day}, and the bus stop has no shelter."
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
]
SEATS = [
    f"The voluntary sector needs {n} seats on the Board, with votes for every seat."
    for n in ("two", "three", "four", "five", "six", "seven")
]


@pytest.fixture
def review(review_at):
    return review_at("consulting")


@pytest.mark.parametrize(
    ("keywords", "found"),
    [
        (("bus",), ("bus",)),
        (("BUS*",), ("buses", "bus")),
        (("older people",), ("older\npeople",)),
        (("us",), ()),
        (("",), ()),
        (("*",), ()),
        (("(", "a.b"), ()),
        ((), ()),
    ],
)
def test_a_word_of_the_frame_stands_for_itself_and_a_star_for_all_that_begins_so(keywords, found):
    assert words_in("Buses for older\npeople: a Bus, another bus.", keywords) == found


def test_the_theme_with_most_of_its_words_comes_first_with_the_reason():
    known = [
        Theme(id=1, name="Seats", keywords=["seat*"]),
        Theme(id=2, name="Transport", keywords=["bus", "stop"]),
        Theme(id=3, name="Costs", keywords=["cost*"]),
    ]

    found = suggested("A seat at the bus stop.", known)

    assert [(one.name, one.because) for one in found] == [
        ("Transport", ("bus", "stop")),
        ("Seats", ("seat",)),
    ]


def test_a_theme_is_suggested_for_points_that_have_none(review):
    said(review.case, AMARA, *BUSES[:2], *SEATS[:3])
    theme = themes.add_theme(review.case, "Transport", ["bus"], by="I")

    ids = suggested_themes.points_for(review.case.reference, theme)
    assert suggested_themes.counts(review.case.reference) == {theme: 2}
    themes.give_theme(review.case, ids[:1], theme, by="I")

    assert suggested_themes.points_for(review.case.reference, theme) == ids[1:]


def test_new_themes_are_proposed_with_their_words_and_points(review):
    pytest.importorskip("sklearn")
    said(review.case, AMARA, *BUSES, *SEATS, *[BUSES[0]] * 30)

    proposed = propose(review.case, 2)

    assert [len(one.points) for one in proposed] == [36, 6], "a campaign counts and does not drown"
    assert "bus" in proposed[0].words
    assert "seats" in proposed[1].words
    assert propose(review.case, 2) == proposed


def test_points_that_share_no_word_give_no_proposal(review):
    pytest.importorskip("sklearn")
    said(review.case, AMARA, *(f"word{chr(97 + n) * 5}" for n in range(12)))

    assert propose(review.case) == []


def test_too_few_wordings_are_refused(review):
    pytest.importorskip("sklearn")
    said(review.case, AMARA, *[BUSES[0]] * 50)

    with review.refused("1 different wordings"):
        propose(review.case)


def test_without_the_extra_the_desk_says_so_and_works(review, monkeypatch):
    monkeypatch.setattr(suggested_themes, "find_spec", lambda name: None)
    said(review.case, AMARA, *BUSES, *SEATS)

    assert not suggested_themes.can_propose()
    with review.refused("optional extra"):
        propose(review.case)
    theme = themes.add_theme(review.case, "Transport", ["bus"], by="I")
    assert len(suggested_themes.points_for(review.case.reference, theme)) == 6


def test_nothing_of_the_desk_loads_the_extra():
    import subprocess

    asked = "import sys, quorate.portal.pages; print('sklearn' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "False"
