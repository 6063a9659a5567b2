"""What changed between two texts is told so that nobody has to look for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate.papers.proposal_changes import changes_in_words

WORD = st.text("abcdefghij", min_size=1, max_size=8)
LONG = " ".join(f"word{number}" for number in range(40))


def _text(**parts: str) -> str:
    return "".join(f"## {heading}\n\n{said}\n\n" for heading, said in parts.items())


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("12 members", "14 members", "Size. Before: “12 members”. Now: “14 members”"),
        ("- One", "- One\n- Two", "Size. Added: “Two”"),
        ("- One\n- Two", "- One", "Size. Taken out: “Two”"),
        ("Cost: \\#5", "Cost: \\#6", "Size. Before: “Cost: #5”. Now: “Cost: #6”"),
    ],
)
def test_a_change_is_told_under_its_heading(was: str, now: str, told: str) -> None:
    assert changes_in_words(_text(Size=was), _text(Size=now)) == (told,)


def test_only_the_words_around_a_change_are_told() -> None:
    [told] = changes_in_words(_text(Purpose=LONG), _text(Purpose=LONG.replace("word20", "changed")))
    assert "changed" in told
    assert "word20" in told
    assert "word5 " not in told
    assert len(told.split()) < 40


def test_nothing_is_told_where_nothing_differs() -> None:
    assert changes_in_words(_text(Size="12"), _text(Size="12")) == ()


def test_a_part_that_moves_under_another_heading_is_told_of_both() -> None:
    told = changes_in_words(_text(Size="12", Purpose="Help"), _text(Size="Help", Purpose="12"))
    assert {line.partition(".")[0] for line in told} == {"Size", "Purpose"}


@given(st.lists(WORD, min_size=1, max_size=30), st.data())
def test_every_changed_word_is_told(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    changed = [*words[:place], "NEW", *words[place + 1 :]]
    told = changes_in_words(_text(Purpose=" ".join(words)), _text(Purpose=" ".join(changed)))
    assert "NEW" in " ".join(told)
    assert words[place] in " ".join(told)
