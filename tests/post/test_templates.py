"""Each letter has one template, and the template says exactly what the letter holds."""

from dataclasses import fields

import pytest
from jinja2 import meta

from quorate.post.compose import TEMPLATES, template_name
from quorate.post.letters import LETTERS
from quorate.post.parts import plain_environment


@pytest.mark.parametrize("name", LETTERS)
def test_a_template_uses_exactly_the_fields_of_its_letter(name):
    source = (TEMPLATES / template_name(LETTERS[name])).read_text(encoding="utf-8")
    used = meta.find_undeclared_variables(plain_environment(TEMPLATES).parse(source))
    assert used == {field.name for field in fields(LETTERS[name])}


def test_every_template_belongs_to_a_letter():
    there = {path.name for path in TEMPLATES.iterdir()}
    assert there == {template_name(letter) for letter in LETTERS.values()} | {"base.html.j2"}


@pytest.mark.parametrize("name", LETTERS)
def test_a_template_keeps_to_the_house_style(name):
    source = (TEMPLATES / template_name(LETTERS[name])).read_text(encoding="utf-8")
    assert source.startswith("Subject: ")
    assert "please" not in source.lower()
    assert " | safe" not in source


def test_the_base_page_fetches_nothing_and_names_its_language():
    page = (TEMPLATES / "base.html.j2").read_text(encoding="utf-8")
    assert '<html lang="en-GB">' in page
    assert not [sign for sign in ("http", "src=", "url(", "@import", "<img") if sign in page]
