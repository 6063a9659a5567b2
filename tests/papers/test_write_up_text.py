"""The write-up as text: what the record has stands in it, and typed words stay words."""

from dataclasses import replace
from datetime import date

import pytest

from quorate.papers.heard import Answered, Heard, Kind, Quote, ThemeHeard
from quorate.papers.markdown_words import as_words
from quorate.papers.numbered import numbered, numbered_html
from quorate.papers.we_asked import NOTHING_CHANGED, four_parts
from quorate.papers.write_up_text import write_up_text
from quorate.post.parts import as_html

KINDS = (Kind(name="Council", asked=20, answered=15), Kind(name="Trade", asked=8, answered=3))


def answered(disposition: str | None = "noted", **changes) -> Answered:
    given = {
        "disposition": disposition,
        "in_words": (disposition or "not said yet").capitalize(),
        "reason": "It is known." if disposition else "",
        "where": "",
        "numbers": ("1.1",),
        "quotes": (),
    }
    return Answered(**{**given, **changes})


def heard(*answers: Answered, **changes) -> Heard:
    theme = ThemeHeard(name="Seats", points=len(answers), people=1, answers=answers)
    given = {
        "title": "The review",
        "summary": "A smaller Board.",
        "questions": ("How many seats?",),
        "opened_on": date(2011, 4, 18),
        "closed_on": date(2011, 5, 16),
        "asked": 28,
        "answered": 18,
        "from_the_public": 0,
        "reminders": 37,
        "commented": 0,
        "workshop_on": date(2011, 6, 16),
        "kinds": KINDS,
        "ways_asked": (("by email", 26), ("by letter", 2)),
        "ways_answered": (("by email", 18),),
        "themes": (theme,) if answers else (),
    }
    return Heard(**{**given, **changes})


def test_it_says_who_was_asked_and_how_and_who_answered():
    text = write_up_text(heard(answered()))

    assert "28 people were asked from 18 April 2011 to 16 May 2011, 26 by email and 2 by" in text
    assert "(37 letters). A workshop was held on 16 June 2011." in text
    assert "18 of 28 people answered: 18 by email. They made 1 point." in text


def test_the_table_of_respondents_brings_its_chart():
    html = numbered_html(write_up_text(heard(answered())))

    assert "respondents-chart" in html
    assert "Council: 20 asked, 15 answered." in html


def test_each_point_stands_with_what_became_of_it_and_why():
    text = write_up_text(heard(answered("changed", where="paragraph 3 of the final paper")))

    assert "| 1.1 | Changed: paragraph 3 of the final paper | It is known. |" in text


def test_what_nobody_has_answered_yet_is_said_to_be_open():
    text = write_up_text(heard(answered(None)))

    assert "What becomes of 1 point is still open." in text


def test_very_many_points_are_counted_and_not_all_named():
    many = answered(numbers=tuple(f"{n}.1" for n in range(1, 201)))

    assert "12.1 and 188 more |" in write_up_text(heard(many))


def test_what_changed_is_told_paragraph_by_paragraph():
    text = write_up_text(heard(answered(), added=("Three seats.",), taken_out=("Two seats.",)))

    assert "- **Taken out:** Two seats.\n- **Added:** Three seats." in text


def test_a_text_written_anew_is_told_in_numbers():
    added = tuple(f"Paragraph {n}." for n in range(60))

    assert "60 paragraphs came in" in write_up_text(heard(answered(), added=added))


def test_the_public_is_counted_apart_from_those_who_were_asked():
    text = write_up_text(heard(answered(), from_the_public=4))

    assert "18 of 28 people answered, and 4 from the public" in text


HOSTILE = [
    "# A heading", "- a point", "1. first", "2) second", "a | b", "<b>bold</b>", "*x* _y_ `z`",
    "[link](https://x.example)", "![image](https://x.example/a.png)", "> quoted", "---", "===",
    "~~~", "&lt;", "\\", "+ plus", "a\n\n## b",
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_somebody_typed_stays_words_wherever_it_is_put(typed):
    quote = Quote(words=typed, by=typed)
    found = heard(answered(reason=typed, quotes=(quote,)), questions=(typed,), added=(typed,))
    plain = answered(reason="x", quotes=(Quote(words="x", by="x"),))
    usual = heard(plain, questions=("x",), added=("x",))

    assert len(numbered(write_up_text(found))) == len(numbered(write_up_text(usual)))
    words = " ".join(typed.split())
    assert words in " ".join(paragraph.plain for paragraph in numbered(write_up_text(found)))
    assert as_html(as_words(typed)).count("<") == 2  # the paragraph, and nothing else


@pytest.mark.clause("17.1")
def test_feedback_has_four_parts_and_a_reason_for_each_that_did_not_change():
    parts = four_parts(
        heard(answered("changed"), answered("not-changed"), answered("out-of-scope"))
    )

    assert parts.changed == ("Seats: It is known.",)
    assert len(parts.unchanged) == len(parts.reasons) == 2


@pytest.mark.clause("17.1")
def test_feedback_on_nothing_still_says_all_four():
    parts = four_parts(replace(heard()))

    assert parts.changed == (NOTHING_CHANGED,)
    assert all((parts.views, parts.unchanged, parts.reasons))
