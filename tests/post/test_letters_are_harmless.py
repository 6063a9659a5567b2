"""Nothing that a person types into any field of any letter becomes anything but words."""

import re
from dataclasses import fields, replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quorate.post.compose import Envelope, compose, placed_in_message
from quorate.post.letters import LETTERS, LetterCannotBeWritten
from quorate.post.mailer import WIRE
from quorate.post.safe_text import markdown_escaped, one_line

TYPED = {
    "html": "<img src=https://evil.example/x.png onerror=alert(1)><script>x</script>&amp;<b>",
    "link": "[press](https://evil.example) <https://evil.example> ![i](https://evil.example/i.png)",
    "script link": "[press](javascript:alert(1)) [ref]: https://evil.example 'title'",
    "emphasis": "**bold** _em_ `code` ~~struck~~ \\*not\\* a\\",
    "list": "1. one\n2. two\n- three\n+ four\n* five",
    "heading": "# Notice\n## Notice\nDecision\n========\n---",
    "block": "> quoted\n```\ncode\n```\n    indented\n\n| a | b |\n|---|---|\n| c | d |",
    "jinja": "{{ salutation }} {% include '/etc/passwd' %} {# gone #} {{ 7 * 7 }}",
    "file": "/etc/passwd",
    "header": "Hello\r\nBcc: eve@example.org\r\n\r\nSubject: other",
    "encoded word": "=?utf-8?q?Hi=0ABcc:_eve=40example.org?=",
    "controls": "bell\x07 null\x00 escape\x1b[31m back\x08 next\x85 line\u2028 end",
    "reversed": "invoice\u202egnp.exe zero\u200bwidth \ud800 surrogate",
}
TAGS_OF_TEMPLATES = {"p", "h2", "ul", "ol", "li", "strong", "a", "br"}
HEADERS = ["Auto-Submitted", "Content-Type", "Date", "From", "MIME-Version", "Message-ID"]
HEADERS += ["Reply-To", "Subject", "To", "X-Auto-Response-Suppress"]
WRITTEN_AT = datetime(2011, 4, 18, 8, 0, tzinfo=UTC)


class Reading(HTMLParser):
    """What a mail program would find in the page: its tags, its links, its words."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.links, self.words = [], [], ""
        self.feed(page[page.index("<body>") :])

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data):
        self.words += data


def every(letter):
    """The names of a letter's fields that a person's words stand in."""
    return [
        field.name
        for field in fields(letter)
        if isinstance(getattr(letter, field.name), str | tuple)
        and field.name not in ("link", "unsubscribe")
    ]


def said_with(letter, field, typed):
    value = getattr(letter, field)
    return compose(
        replace(letter, **{field: (typed, typed) if isinstance(value, tuple) else typed})
    )


def pressed(text):
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED.keys())
@pytest.mark.parametrize("name", LETTERS)
def test_a_typed_value_adds_no_tag_and_no_link(filled, name, typed):
    letter = filled(name)
    plain_words = Reading(compose(letter).html)
    for field in every(letter):
        page = Reading(said_with(letter, field, typed).html)
        assert set(page.tags) <= TAGS_OF_TEMPLATES | {"body", "div", "h1"}, field
        assert page.links == plain_words.links, field
        assert page.tags.count("h2") == plain_words.tags.count("h2"), field


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED.keys())
@pytest.mark.parametrize("name", LETTERS)
def test_a_typed_value_reads_the_same_in_both_parts(filled, name, typed):
    letter = filled(name)
    for field in every(letter):
        said = said_with(letter, field, typed)
        assert pressed(one_line(typed)) in pressed(said.text + said.subject), field
        assert pressed(one_line(typed)) in pressed(Reading(said.html).words), field


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED.keys())
@pytest.mark.parametrize("name", LETTERS)
def test_a_typed_value_ends_no_line_and_hides_nothing(filled, name, typed):
    letter = filled(name)
    for field in every(letter):
        said = said_with(letter, field, typed)
        assert "\n" not in said.subject, field
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800]", said.text), field


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED.keys())
def test_a_typed_name_or_subject_adds_no_header(filled, typed):
    said = compose(filled("ReviewWithdrawn", typed))
    envelope = Envelope(
        to_name=typed,
        to_address="maeve@example.org",
        sender_name=typed,
        sender_address="partnership@harrow.example.org",
        reply_to="partnership@harrow.example.org",
        message_id="<1@harrow.example.org>",
        date=WRITTEN_AT,
    )
    wire = placed_in_message(said, envelope).as_string(policy=WIRE)
    head = wire.partition("\r\n\r\n")[0]
    names = [
        line.partition(":")[0] for line in head.split("\r\n") if not line.startswith((" ", "\t"))
    ]
    assert sorted(names) == HEADERS


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "https://a.example/ onclick", "/etc/passwd"]
)
@pytest.mark.parametrize("name", LETTERS)
def test_a_link_that_is_no_web_address_stops_the_letter(filled, name, link):
    with pytest.raises(LetterCannotBeWritten, match="not a web address"):
        compose(filled(name, link=link))


@pytest.mark.parametrize(
    "link", ["https://a.example/)[x](y", 'https://a.example/"><b>', "http://a\n"]
)
def test_a_link_cannot_carry_markup(filled, link):
    with pytest.raises(LetterCannotBeWritten, match="not a web address"):
        compose(filled("WorkOverdue", link=link))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.text(st.sampled_from("ab <>&*_`[]()!#-+=|~\\{}%\n\r\t:/.\"'1é"), min_size=1))
def test_whatever_is_typed_comes_out_as_it_went_in(filled, typed):
    page = Reading(compose(filled("WorkOverdue", clause=typed)).html)
    assert f"It is required by: {one_line(typed)}".strip() in page.words


def test_markdown_escaping_leaves_letters_and_spaces_alone():
    assert markdown_escaped("Siân (10am) *now*") == "Siân \\(10am\\) \\*now\\*"
