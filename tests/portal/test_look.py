"""How pages are rendered: strict about our values, safe with those of others, our own look."""

import hashlib
import re
import time
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from jinja2 import ChoiceLoader, DictLoader, Environment, UndefinedError
from markupsafe import Markup

from quorate.portal import look
from quorate.portal.look import Frame
from quorate.portal.vendoring import MarksLeft, without_marks

FRAME = Frame(partnership="Harrow Strategic Partnership", csrf="token")
TEMPLATES = sorted(look.TEMPLATES.glob("*.j2"))
HOSTILE = '<script>alert(1)</script> {{ 7 * 7 }} " onfocus="x'
IN_OUR_WAY = {
    "markup that was not made by a block": re.compile(r"\|\s*safe\b|[\"']\w*[hH]tml[\"']\s*:"),
    "a style or a script, which our headers forbid": re.compile(
        r"<script|<style|\sstyle=|\son[a-z]+=", re.I
    ),
    "a macro of GOV.UK's straight from its package": re.compile(r"govuk_frontend_jinja"),
}


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Renders the content of a page, given as a template."""

    def render(content: str, **values: object) -> str:
        head = '{% extends "base.html.j2" %}{% import "ui.html.j2" as ui with context %}'
        source = f"{head}{{% block content %}}{content}{{% endblock %}}"
        pages = look.environment()
        loader = ChoiceLoader([DictLoader({"sample": source}), pages.loader])
        overlay: Environment = pages.overlay(loader=loader)
        monkeypatch.setattr(look, "environment", lambda: overlay)
        return look.render("sample", FRAME, values)

    return render


def made_of_it(html: str) -> list[str]:
    """The tags that a script became, and those that got an onfocus."""
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag == "script" or "onfocus" in dict(attrs):
                found.append(tag)

    Reader().feed(html)
    return found


def test_a_component_is_made_once_for_the_same_parameters() -> None:
    made: list[object] = []

    def macro(parameters: dict[str, str], **_block: object) -> Markup:
        made.append(parameters)
        return Markup("made for {}").format(parameters["text"])

    component = look._remembering(macro)
    said = [component({"text": text}) for text in ("one", "two", "one", Markup("one"))]

    assert said == ["made for one", "made for two", "made for one", "made for one"]
    assert len(made) == 3  # what is escaped already is another text


def test_a_component_with_a_block_or_much_text_is_made_each_time() -> None:
    made: list[object] = []

    def macro(parameters: dict[str, str], **_block: object) -> Markup:
        made.append(parameters)
        return Markup(parameters["text"])

    component = look._remembering(macro)
    long = {"text": "x" * look.LONGEST_REMEMBERED}
    for _ in range(2):
        component(long)
        component({"text": "short"}, caller=lambda: "block")

    assert len(made) == 4


def test_a_page_that_many_open_at_once_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str] = []

    class Slow(DictLoader):
        def get_source(self, environment: Environment, template: str) -> Any:
            loaded.append(template)
            time.sleep(0.05)
            return super().get_source(environment, template)

    pages = Environment(loader=Slow({"sample of its own": "{{ frame.csrf }}"}))
    monkeypatch.setattr(look, "environment", lambda: pages)
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(look.render, "sample of its own", FRAME) for _ in range(4)]

    assert [one.result() for one in asked] == ["token"] * 4
    assert loaded == ["sample of its own"]


def test_components_that_are_remembered_do_not_fill_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(look, "REMEMBERED", 2)
    made: list[str] = []

    def macro(parameters: dict[str, str], **_block: object) -> Markup:
        made.append(parameters["text"])
        return Markup(parameters["text"])

    component = look._remembering(macro)
    for text in ("a", "b", "c", "a", "c"):
        component({"text": text})

    assert made == ["a", "b", "c", "a"]


@pytest.mark.parametrize(
    "content",
    [
        "{{ nobody_gave_it }}",
        "{{ known.unknown }}",
        "{% if nobody_gave_it %}x{% endif %}",
        "{{ ui.warning(nobody_gave_it) }}",
        "{{ ui.radios('a', nobody_gave_it, [('b', 'B')]) }}",
        "{{ ui.facts([('Name', nobody_gave_it)]) }}",
        "{{ ui.table('T', ['A'], [[known.unknown]]) }}",
    ],
)
def test_a_value_that_nobody_gave_stops_the_page(page, content: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(UndefinedError):
        page(content, known={"given": "yes"})


@pytest.mark.parametrize(
    "content",
    [
        "{{ words }}",
        "{{ ui.warning(words) }}",
        "{{ ui.facts([(words, words, words)]) }}",
        "{{ ui.table(words, [words, words], [[words, words]]) }}",
        "{{ ui.inbox([{'title': words, 'href': words, 'tag': words, 'text': words}]) }}",
        "{{ ui.timeline([{'when': words, 'title': words, 'text': words, 'state': 'done'}]) }}",
        "{{ ui.task_list([{'title': words, 'href': words, 'status': words, 'hint': words}]) }}",
        "{{ ui.radios('a', words, [(words, words, words)], hint=words) }}",
        "{{ ui.checkboxes('a', words, [(words, words)], hint=words) }}",
        "{{ ui.textarea('a', words, hint=words, value=words) }}",
        "{{ ui.text('a', words, hint=words, value=words) }}",
        "{{ ui.select('a', words, [(words, words)], hint=words) }}",
        "{{ ui.file('a', words, hint=words) }}",
        "{{ ui.criterion('a', words, words, words, note=words) }}",
        "{{ ui.difference([('+', words), ('-', words), (' ', words)]) }}",
        "{{ ui.banner(words) }}{{ ui.panel(words, words) }}{{ ui.sum(words) }}{{ ui.tag(words) }}",
        "{{ ui.inset(words) }}{{ ui.button(words, name=words, value=words) }}",
        "{% call ui.details(words) %}{{ words }}{% endcall %}{{ words | paper }}",
    ],
)
def test_what_people_typed_never_becomes_markup(page, content: str) -> None:  # type: ignore[no-untyped-def]
    html = page(content, words=HOSTILE, errors={"a": HOSTILE}, typed={"b": [HOSTILE]})

    assert not made_of_it(html)
    assert "49" not in html


def test_the_reader_of_these_tests_sees_markup() -> None:
    assert made_of_it("<script></script><p onfocus='x'>") == ["script", "p"]


def test_markup_made_by_a_block_stays_markup_in_a_component(page) -> None:  # type: ignore[no-untyped-def]
    html = page("{% set who %}<em>{{ name }}</em>{% endset %}{{ ui.warning(who) }}", name="A & B")

    assert "<em>A &amp; B</em>" in html


def test_a_refused_form_shows_its_faults_and_keeps_what_was_typed(page) -> None:  # type: ignore[no-untyped-def]
    html = page(
        "{{ ui.radios('choice', 'Which?', [('a', 'A'), ('b', 'B')]) }}{{ ui.text('why', 'Why') }}",
        errors={"why": "Give a reason", "": "The reply date has passed."},
        typed={"choice": ["b"], "why": ["becau"]},
    )

    assert "<title>Error: " in html
    assert '<a href="#why">Give a reason</a>' in html
    assert "<li>The reply date has passed.</li>" in html
    assert re.search(r'value="b" checked', html)
    assert 'value="becau"' in html


def test_every_form_carries_the_token(page) -> None:  # type: ignore[no-untyped-def]
    html = page("{% call ui.form('/x') %}{% endcall %}")

    assert '<input type="hidden" name="csrf" value="token">' in html


@pytest.mark.parametrize("fault", IN_OUR_WAY)
def test_no_template_has(fault: str) -> None:
    found = [path.name for path in TEMPLATES if IN_OUR_WAY[fault].search(_without_comments(path))]

    assert not found


def _without_comments(path: Path) -> str:
    return re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.S)


def test_a_paper_may_set_words_but_load_nothing() -> None:
    html = look.paper("# Aims\n\n![x](https://evil.example.org/x.png) <b>bold</b> *kept*")

    assert isinstance(html, Markup)
    assert "<h2>Aims</h2>" in html
    assert "<em>kept</em>" in html
    assert "<img" not in html
    assert "<b>" not in html


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("# A\n\n## B\n\n# C", ["2", "3", "2"]),
        ("## A\n\n### B", ["2", "3"]),
        ("# A\n\n### B\n\n## C", ["2", "3", "3"]),
        ("### A\n\n# B", ["2", "2"]),
    ],
)
def test_a_paper_leaves_out_no_level_of_heading(written: str, shown: list[str]) -> None:
    assert re.findall(r"<h(\d)>", look.paper(written)) == shown


@pytest.mark.parametrize(
    ("state", "colour"),
    [("Endorsed", "green"), ("Sent back", "orange"), ("Lapsed", "grey"), ("Something", "blue")],
)
def test_a_state_has_the_colour_of_its_words(state: str, colour: str) -> None:
    assert look.colour_of(state) == colour


def test_the_address_of_a_static_file_changes_with_its_content() -> None:
    digest = hashlib.sha256((look.STATIC / "portal.css").read_bytes()).hexdigest()

    assert look.static("portal.css") == f"/static/portal.css?v={digest[:10]}"


def test_the_stylesheet_is_the_one_whose_hash_is_noted() -> None:
    css = (look.STATIC / "govuk.css").read_bytes()
    noted = (look.STATIC / "govuk-LICENCE.txt").read_text(encoding="utf-8")

    assert hashlib.sha256(css).hexdigest() in noted
    assert "Permission is hereby granted" in noted


def test_nothing_that_is_served_is_gov_uks_own_or_comes_from_elsewhere() -> None:
    served = {path.suffix: path.read_text(encoding="utf-8") for path in look.STATIC.iterdir()}
    styles = served[".css"] + (look.STATIC / "govuk.css").read_text(encoding="utf-8")

    assert not re.search(r"url\(|@import|Transport|@font-face|sourceMappingURL", styles)
    assert ".js" not in served


def test_the_marks_are_taken_out_of_a_stylesheet() -> None:
    css = without_marks(
        "@font-face{src:url(/a.woff2)}.a{font-family:GDS Transport,arial,sans-serif}"
        ".b{background:url(/assets/images/govuk-crest.svg)}/*# sourceMappingURL=x.map */"
    )

    assert css == (".a{font-family:var(--portal-typeface,arial,sans-serif)}.b{background:none}\n")


def test_a_mark_in_a_new_form_is_refused() -> None:
    with pytest.raises(MarksLeft, match="url"):
        without_marks(".a{background:url(/new-crown.svg)}")
