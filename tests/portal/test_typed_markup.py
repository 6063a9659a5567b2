"""What people type is words: on every page, in every letter, and above every form of Prefect's.

Markup, template code, file paths and line breaks are typed into every field of every form that
anybody can reach; whatever comes of it, it is shown as it was typed or refused.
"""

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from quorate import clock, partnership, register
from quorate.business import form_desk
from quorate.business.correspondence import delivery
from quorate.business.groups import changing, resume_form
from quorate.settings import settings
from tests.browser.makers import MAKERS
from tests.browser.worlds import Worlds
from tests.business.groups.proposed import HAVS, POLICE, Proposed, a_form, findings
from tests.portal.browser import Browser
from tests.portal.walk import Elements, Walk

HOSTILE = (
    'Kind <typed onmouseover="alert(1)">words</typed> & "so on\' {{ 191*7 }}{% raw %} ${191*7} '
    "[here](javascript:alert(1)) ![picture](https://evil.example.org/p.png) "
    "../../../../etc/passwd file:///etc/passwd\r\n# A heading\r\nBcc: everybody@evil.example.org"
)
CONSULTATION = "/consultations/REV-2011-01"
STARTS = ("/", "/cases", "/meetings", "/structure", "/account", "/decisions/mine")


def look(where: str, html: str) -> None:
    """Nothing on the page has become more than words."""
    for tag, given in Elements(html).found:
        assert tag not in ("typed", "script", "iframe", "object", "base"), (where, tag)
        assert tag != "img" or given.get("src", "").startswith("/"), (where, given)
        for name, value in given.items():
            assert not name.startswith("on"), (where, tag, given)
            is_address = name in ("href", "src", "action", "formaction")
            assert not is_address or not value.strip().lower().startswith(("javascript:", "file:"))
    assert "1337" not in html, where
    assert "root:x:" not in html, where
    assert "Traceback" not in html, where


@pytest.fixture(scope="module")
def worlds(tmp_path_factory):
    """Harrow at the moments that matter, as the browser tests know them."""
    partnership.use(partnership.load(Path("config/harrow").resolve()))
    made = Worlds(tmp_path_factory.mktemp("worlds"), MAKERS)
    yield made
    made.close()


@pytest.fixture
def world(worlds):
    """Goes into a world, and out of it at the end."""
    yield worlds.enter
    register.use(None)
    clock.set_source(None)


JOURNEYS = [
    ("spring", "officer", ("/launch/review/{review-draft}/check",)),
    ("may", "officer", ("/cases/REV-2011-01",)),
    ("may", "clerk", ("/meetings",)),
    ("tray", "officer", ("/tray", "/tray/{stranger}", "/tray/{wordless}")),
    ("answering", "link:chair", (f"{CONSULTATION}/answer", f"{CONSULTATION}/answer/about")),
    ("answering", "nobody", (CONSULTATION, f"{CONSULTATION}/views", "/link/{unconfirmed}")),
    ("desk", "officer", ("/cases/REV-2011-01/responses", "/cases/REV-2011-01/responses/{long}")),
    ("ledger", "officer", ("/cases/REV-2011-01/ledger", "/cases/REV-2011-01/printing")),
    ("june", "officer", ("/cases/REV-2011-01",)),
    ("sitting", "clerk", ("/meetings/{meeting}/conduct", "/meetings/{meeting}/roll")),
    ("tie", "chair", ("/meetings/{meeting}/motion",)),
    ("september", "chief", ("/proposals/{waiting}/answer",)),
    ("september", "chair", ("/reference-groups/{represented}/representation",)),
    ("one proposal", "member", ("/proposals/{waiting}/answer",)),
    ("september", "pauline-hakimian", ("/proposals/{incomplete}/complete",)),
    ("september", "nobody", ("/sign-in", "/decisions/{endorsed}")),
]


@pytest.mark.parametrize(("name", "persona", "starts"), JOURNEYS)
def test_what_is_typed_into_a_form_stays_words_on_every_page(world, name, persona, starts):
    entered, browser = world(name), Browser()
    if persona.startswith("link:"):
        browser.come_by_link(persona.removeprefix("link:"), "REV-2011-01")
    elif persona != "nobody":
        browser.sign_in(persona)
    walk = Walk(browser, HOSTILE, look)
    with browser.http:
        walk.through(*STARTS, *(path.format_map(entered.known) for path in starts))

    assert walk.refused, walk.filled


@pytest.fixture
def hostile_proposal(world):
    """A proposal in whose every text somebody typed what could do harm, answered and changed."""
    entered = world("one proposal")
    texts = dict.fromkeys(("purpose", "value_added", "terms_of_reference"), HOSTILE)
    put = Proposed(entered.hand).circulate(name=" ".join(HOSTILE.split()), **texts)
    put.answers(HAVS, reason=HOSTILE)
    put.answers(
        POLICE,
        "endorse-with-conditions",
        reason=HOSTILE,
        conditions=(HOSTILE,),
        criteria=findings(level=HOSTILE),
    )
    changing.change_text(put.case, a_form(name="Other", **texts), by="Pauline Hakimian")
    return put


def test_what_was_typed_stays_words_in_every_letter(hostile_proposal, letters_sent):
    delivery.deliver(hostile_proposal.reference)

    assert {"ProposalChanged", "EndorsementAsked"} <= {sent.name for sent in letters_sent.received}
    for letter in letters_sent.received:
        look(letter.name, letter.html)
        assert len(letter.subject.splitlines()) == 1, letter.name
        links = [given["href"] for tag, given in Elements(letter.html).found if tag == "a"]
        assert all(link.startswith(settings().portal_address) for link in links), letter.name


@pytest.mark.parametrize("form", [resume_form.ENDORSEMENT, resume_form.CASTING])
def test_what_was_typed_stays_words_above_the_forms_of_prefect(hostile_proposal, form):
    """Prefect renders Markdown, and nobody says that it leaves out what is dangerous in it."""
    markdown = form_desk.description(form, hostile_proposal.case)
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown)

    assert "words" in html
    look(form.name, html)
    assert not [given for tag, given in Elements(html).found if tag in ("a", "img")]
    assert "<h1>A heading" not in html
