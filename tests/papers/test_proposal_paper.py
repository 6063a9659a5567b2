"""The paper of a proposal says all that its form says, and what is typed stays words."""

from typing import Any

import pytest

from quorate.papers.proposal_paper import Names, proposal_text, title_of
from quorate.partnership.proposal_file import ProposalForm, Represented
from quorate.post.parts import as_html

NAMES = Names(
    organisations={"jcp": "Jobcentre Plus"}, people={"p": "Pauline"}, bodies={"hce": "Chiefs"}
)
NASTY = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "# A heading",
    "## Purpose",
    "[link](javascript:alert(1))",
    "![image](http://example.org/x.png)",
    "{{ 7 * 7 }}{% raw %}",
    "`code` **bold** _it_",
    "../../etc/passwd",
    "- point\n- point",
    "1. one\n2. two",
    "> quoted",
    "a | b\n--- | ---\nc | d",
    "line\r\nbreak\u2028here\x00",
    "&lt;b&gt; &amp;",
    "text\n===",
    "```\nfence\n```",
    "    indented",
    "\\# escaped",
    "~~~",
    "***",
]
PROSE = ["purpose", "terms_of_reference", "value_added"]
LINES = ["name", "statutory_basis", "level"]


def _form(**said: Any) -> ProposalForm:
    return ProposalForm(**{"kind": "sub", "name": "N", "proposed_by": "p", **said})


def _with(field: str, words: str) -> ProposalForm:
    if field == "level":
        return _form(organisations=(Represented(organisation="jcp", level=words),))
    return _form(**{field: words})


@pytest.mark.parametrize("words", NASTY)
@pytest.mark.parametrize("field", [*PROSE, *LINES])
def test_what_is_typed_can_become_no_markup(field: str, words: str) -> None:
    html = as_html(proposal_text(_with(field, words), NAMES))
    assert html.count("<h2>") == 8
    for tag in ("<script", "<img", "<a ", "<h1", "<h3", "<strong", "<em", "<code", "<pre",
                "<table", "<blockquote", "<hr", "<ol"):  # fmt: skip
        assert tag not in html


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "{{ 7 * 7 }}", "../../etc/passwd"])
def test_what_is_typed_is_read_as_typed(words: str) -> None:
    html = as_html(proposal_text(_form(purpose=words), NAMES))
    assert words.replace("<", "&lt;").replace(">", "&gt;") in html


def test_points_that_are_typed_as_points_are_points() -> None:
    html = as_html(proposal_text(_form(terms_of_reference="- Map *all*.\n- Tell."), NAMES))
    assert "<li>Map *all*.</li>" in html


def test_what_is_missing_is_said_to_be() -> None:
    assert proposal_text(_form(), NAMES).count("(not stated)") == 7


def test_the_paper_says_all_that_the_form_says() -> None:
    form = _form(
        name="Reablement", purpose="Home sooner.", months=6, size=2,
        terms_of_reference="A pathway.",
        reports_to="hce", value_added="Together.", body="hce",
        organisations=(Represented(organisation="jcp", level="manager", seats=2),),
    )  # fmt: skip
    text = proposal_text(form, NAMES)
    for said in ("Sub-group: Reablement", "Pauline", "Home sooner.", "6 months", "2 members",
                 "A pathway.", "Chiefs", "Together.", "Jobcentre Plus: manager, 2 seats",
                 "A change to a group there is: Chiefs"):  # fmt: skip
        assert said in text


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "delivery"}, {"name": "O"}, {"proposed_by": "q"}, {"purpose": "x"},
        {"months": 3}, {"statutory_basis": "an Act"}, {"size": 4}, {"reports_to": "hce"},
        {"terms_of_reference": "x"}, {"value_added": "x"}, {"sponsor": "q"}, {"body": "hce"},
        {"organisations": (Represented(organisation="jcp"),)},
    ],
)  # fmt: skip
def test_no_part_of_the_form_changes_without_a_word_of_the_text(change: dict[str, Any]) -> None:
    assert proposal_text(_form(), NAMES) != proposal_text(_form(**change), NAMES)


def test_a_title_stays_on_one_line() -> None:
    assert title_of(_form(name="A\r\nBcc: b@example.org")) == "Proposal: A Bcc: b@example.org"
