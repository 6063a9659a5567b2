"""What changed between two versions, in Word as tracked changes and as a page."""

from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from quorate.papers.changes_files import changes_page, changes_word
from tests.papers.paper_versions import NASTY, a_paper

BEFORE = a_paper("## Heading\n\nThe Board meets six times.\n\nGone for good.\n", version=1)
NOW = a_paper("## Heading\n\nThe Board meets four times.\n\nQuite new, this one.\n")


def body_of(before: Any, now: Any) -> Any:
    """The body of the Word file of what changed."""
    return docx.Document(BytesIO(changes_word(before, now))).element.body


def words(body: Any, name: str) -> list[str]:
    """The words within the elements of this name."""
    return [
        "".join(node.text or "" for node in one if node.tag != qn("w:rPr"))
        for tracked in body.iter(qn(name))
        for one in tracked.iter(qn("w:r"))
    ]


def test_changes_are_tracked_as_word_tracks_them() -> None:
    body = body_of(BEFORE, NOW)

    assert words(body, "w:ins")[0] == "four"
    assert words(body, "w:del")[0] == "six"
    assert not any(list(deleted.iter(qn("w:t"))) for deleted in body.iter(qn("w:del")))
    assert {node.get(qn("w:author")) for node in body.iter(qn("w:ins"))} == {"Quorate"}


def test_a_line_that_is_all_new_or_gone_takes_the_end_of_its_paragraph_along() -> None:
    body = body_of(BEFORE, NOW)
    ends = [mark.tag for facts in body.iter(qn("w:pPr")) for mark in facts.iterfind(".//*")]

    assert ends.count(qn("w:ins")) == ends.count(qn("w:del")) == 1


def test_every_tracked_change_has_a_number_of_its_own() -> None:
    body = body_of(BEFORE, NOW)
    ids = [node.get(qn("w:id")) for name in ("w:ins", "w:del") for node in body.iter(qn(name))]

    assert len(ids) == len(set(ids)) >= 4


def test_who_accepts_the_changes_has_the_new_text_and_who_rejects_them_the_old() -> None:
    body = body_of(BEFORE, NOW)
    said = {"new": "", "old": ""}
    for node in body.iter(qn("w:t"), qn("w:delText")):
        inside = {parent.tag for parent in node.iterancestors()}
        if qn("w:del") not in inside:
            said["new"] += node.text
        if qn("w:ins") not in inside:
            said["old"] += node.text

    assert said["new"].endswith(NOW.text.replace("\n", ""))
    assert said["old"].endswith(BEFORE.text.replace("\n", ""))


def test_the_same_versions_give_the_same_file() -> None:
    assert changes_word(BEFORE, NOW) == changes_word(BEFORE, NOW)


def test_the_page_marks_what_changed_and_keeps_words_as_words() -> None:
    page = changes_page(a_paper("a\n", version=1), a_paper(NASTY))

    assert "<script>alert" not in page
    assert "<ins>" in page
    assert "What changed from version 1 to 2" in page
