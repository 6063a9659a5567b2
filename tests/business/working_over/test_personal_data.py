"""What looks like personal data is marked, with its kind; what does not, is left alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate.business.working_over.personal_data import marks_in

FOUND = [
    ("Write to j.o'neil+x@mail.example.org.", "email address", "j.o'neil+x@mail.example.org"),
    ("Ring 020 7946 0815.", "phone number", "020 7946 0815"),
    ("Ring (020) 79460815 now", "phone number", "(020) 79460815"),
    ("Ring +44 (0)7700 900123!", "phone number", "+44 (0)7700 900123"),
    ("Mobile 07700-900123", "phone number", "07700-900123"),
    ("I live in HA1 2XY.", "postcode", "HA1 2XY"),
    ("in ec1a1bb now", "postcode", "ec1a1bb"),
    ("my number is QQ 12 34 56 C", None, ""),
    ("my number is AB 12 34 56 C.", "National Insurance number", "AB 12 34 56 C"),
    ("NHS 943 476 5919", "NHS number", "943 476 5919"),
    ("NHS 943 476 5918", None, ""),
    ("card 4111 1111 1111 1111", "card number", "4111 1111 1111 1111"),
    ("card 4111 1111 1111 1112", None, ""),
    ("born on 3 May 1951", "date of birth", "born on 3 May 1951"),
    ("DOB: 03/05/51", "date of birth", "DOB: 03/05/51"),
    ("at 14 Elm Park Road we", "home address", "14 Elm Park Road"),
    ("my neighbour Mrs Edith Marlow said", "name", "Mrs Edith Marlow"),
    ("Cllr. O’Brien-Shah voted", "name", "Cllr. O’Brien-Shah"),
    ("The Board met on 12 July 2011 at 6.30 with 17 of 22 members.", None, ""),
    ("Paragraph 14 of the Road map, clause 22.69, £1,250,000 a year", None, ""),
    ("[personal data removed]", None, ""),
]


@pytest.mark.parametrize(("text", "kind", "words"), FOUND)
def test_personal_data_is_known_by_its_shape(text, kind, words):
    assert [(mark.kind, mark.words) for mark in marks_in(text)] == ([(kind, words)] if kind else [])


@given(st.text("aA1 @.+-()/HX0\n", max_size=80))
def test_marks_are_in_order_hold_their_words_and_never_overlap(text):
    marks = marks_in(text)

    assert all(text[mark.start : mark.end] == mark.words for mark in marks)
    assert all(one.end <= next_.start for one, next_ in zip(marks, marks[1:], strict=False))


def test_a_hundred_thousand_characters_are_looked_through_quickly():
    """No pattern takes longer and longer on text that almost fits."""
    started = time.process_time()
    for text in (
        "0" * 100_000,
        "a." * 50_000,
        "Mr A. " * 15_000,
        "1 Aa " * 20_000,
        "+44 " * 25_000,
    ):
        marks_in(text)
    assert time.process_time() - started < 10
