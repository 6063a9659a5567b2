"""A decision as anybody may read it, and a file checked against the text that was decided."""

import pytest

from quorate import register
from quorate.business.cases import Case
from quorate.business.groups import changing, outcome
from quorate.papers.page import page_of
from quorate.papers.pdf import is_available, pdf
from quorate.papers.word import word
from quorate.portal.pages.public_decision import LARGEST_FILE
from quorate.register import papers
from tests.portal import proposals_world as world
from tests.portal.browser import Browser

REASON = "A reason that stands in the notice."


@pytest.fixture
def decided(proposal: Case) -> str:
    """The address of the decision on a text that was changed once on its way."""
    changing.change_text(proposal, world.a_form(purpose="Another purpose."), by="Henrietta Laleye")
    for person in world.EVERYBODY:
        world.answer(proposal, person, reason=REASON)
    outcome.settle(proposal)
    return f"/decisions/{proposal.reference}"


def text_of(version: int) -> papers.Paper:
    """A version of the proposal."""
    with register.current().reading() as tx:
        found = papers.version(tx, "GRP-2011-01", "proposal", version)
        assert found is not None
        return found


def checked(page: str, content: bytes, name: str = "paper.md") -> Browser:
    """What the page says to a file, to somebody who is not signed in."""
    browser = Browser().get(page)
    return browser.post(page, files={"file": (name, content)})


def test_anybody_reads_the_decision_its_sum_and_the_hash_of_its_text(decided: str) -> None:
    page = Browser().get(decided)

    assert page.status == 200
    for words in ("Endorsed", "8 appointed, quorum 3", text_of(2).sha256, REASON):
        assert words in page.text


def test_the_text_that_was_decided_is_known_again(decided: str) -> None:
    page = checked(decided, text_of(2).text.encode())

    assert "This is the proposal, version 2 of 2" in page.text
    assert "exactly the text that was decided" in page.text


@pytest.mark.parametrize(
    "saved",
    [
        lambda paper: paper.text.replace("\n", "\r\n").encode(),
        lambda paper: b"\xef\xbb\xbf" + paper.text.encode(),
        lambda paper: page_of(paper).encode(),
        word,
        pytest.param(pdf, marks=pytest.mark.skipif(not is_available(), reason="needs Pango")),
    ],
    ids=["with Windows line ends", "with a byte order mark", "as our page", "Word", "PDF"],
)
def test_it_is_known_however_it_was_kept(decided: str, saved) -> None:  # type: ignore[no-untyped-def]
    assert "version 2 of 2" in checked(decided, saved(text_of(2))).text


def test_an_earlier_version_is_named_and_told_from_the_decided_one(decided: str) -> None:
    page = checked(decided, text_of(1).text.encode())

    assert "version 1 of 2" in page.text
    assert "not the version that was decided" in page.text


@pytest.mark.parametrize(
    "content", [b"Another text", b"\x00\xff", b"Help people home", b"%PDF-1.7 a", b"PK\x03\x04"]
)
def test_any_other_file_is_none_of_them(decided: str, content: bytes) -> None:
    page = checked(decided, content)

    assert "This is none of the texts of this decision" in page.text
    assert "Your file" in page.text


def test_one_sign_more_is_another_text(decided: str) -> None:
    assert "none of the texts" in checked(decided, text_of(2).text.encode() + b" ").text


def test_a_form_without_a_file_asks_for_one(decided: str) -> None:
    page = Browser().get(decided).submit(decided)

    assert page.status == 422
    assert "Choose the file that you want to check." in page.text


def test_a_file_that_is_too_large_is_turned_away(decided: str) -> None:
    assert checked(decided, b"x" * (LARGEST_FILE + 1)).status == 413


def test_the_name_of_the_file_stays_words(decided: str) -> None:
    page = checked(decided, b"x", name="<script>alert(1)</script>.md")

    assert "<script>alert" not in page.answer.text


def test_before_the_decision_nothing_is_revealed(proposal: Case) -> None:
    there, nowhere = f"/decisions/{proposal.reference}", "/decisions/GRP-2011-99"
    known, unknown = Browser().get(there), Browser().get(nowhere)

    assert (known.status, unknown.status) == (404, 404)
    assert known.answer.text == unknown.answer.text.replace(nowhere, there)
    content = world.standing(proposal).text.encode()
    assert (
        Browser()
        .sign_in("officer")
        .get("/account")
        .post(there, files={"file": ("a.md", content)})
        .status
        == 404
    )


def test_checking_has_an_end(decided: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from quorate.portal.pages import public_decision

    few = public_decision.FILE_CHECK.__class__(
        "file-check", 2, 2, public_decision.FILE_CHECK.within
    )
    monkeypatch.setattr(public_decision, "FILE_CHECK", few)
    answers = [checked(decided, b"x").status for _ in range(3)]

    assert answers == [200, 200, 429]
