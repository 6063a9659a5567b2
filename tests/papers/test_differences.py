"""What differs between two versions of a text: nothing lost, nothing made up, words as words."""

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quorate.papers.differences import compared, marked_up

TEXTS = st.text(
    alphabet=st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")) | st.just("\n"),
    max_size=120,
)
HIDDEN = re.compile(r'<span class="govuk-visually-hidden">.*?</span>')


def side(before: str, after: str, kind: str) -> list[str]:
    """The lines that one side of the comparison holds."""
    lines = compared(before, after)
    kept = [[p.text for p in line.pieces if p.kind in ("same", kind)] for line in lines]
    return [
        "".join(texts)
        for line, texts in zip(lines, kept, strict=True)
        if any(p.kind in ("same", kind) for p in line.pieces)
    ]


@given(before=TEXTS, after=TEXTS)
@settings(deadline=None)
def test_each_text_can_be_read_from_the_comparison(before: str, after: str) -> None:
    assert side(before, after, "taken out") == [line.rstrip() for line in before.splitlines()]
    assert side(before, after, "added") == [line.rstrip() for line in after.splitlines()]


@given(text=TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert not any(line.is_changed for line in compared(text, text))


def test_a_changed_word_is_told_within_its_line() -> None:
    (line,) = compared("Twelve months from May.", "Twenty months from May.")

    assert [(p.kind, p.text) for p in line.pieces] == [
        ("taken out", "Twelve"),
        ("added", "Twenty"),
        ("same", " months from May."),
    ]


def test_white_space_at_the_end_of_a_line_is_no_difference() -> None:
    assert not any(line.is_changed for line in compared("One  \r\ntwo", "One\ntwo\n"))


@pytest.mark.parametrize("hostile", ["<script>x</script>", "</p><b>", "&lt;", '"><img src=x>'])
def test_markup_in_either_text_stays_words(hostile: str) -> None:
    html = str(marked_up(f"Before {hostile}", f"After all else {hostile} {hostile}"))

    tags = {tag.strip("</>").split(" ")[0] for tag in re.findall(r"</?[a-z][^>]*>", html)}
    assert tags <= {"p", "ins", "del", "span"}
    assert hostile in unescape(re.sub(r"<[^>]+>", "", html))


def test_who_does_not_see_the_marks_hears_words_for_them() -> None:
    html = str(marked_up("Keep this\nGone now", "Keep this\nHere instead"))

    assert "[taken out: </span>Gone now" in html
    assert "[added: </span>Here instead" in html
    assert HIDDEN.sub("", html).count("<ins>") == 1
