"""Words that were taken out of an answer stand in no byte that is published or sent."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import pytest

from quorate import clock, partnership, register
from quorate.business.cases import Case
from quorate.business.consulting.answering import Answer, Part, record_answer
from quorate.business.consulting.ledger import evidence
from quorate.business.correspondence import delivery, letter_copies
from quorate.business.paper_files import forms, paper_file
from quorate.business.reviewing import ending
from quorate.business.reviewing.lodging import lodge
from quorate.business.working_over import own_points, quoting, redacting, themes
from quorate.business.working_over.redacting import Redaction
from quorate.business.working_over.write_up import drafted
from quorate.register import letters
from quorate.replay.plain import HandClock
from tests.business.stages import STAGES, Review
from tests.business.working_over.answers_given import ids_of
from tests.business.working_over.worked_over import disposed
from tests.portal.browser import Browser
from tests.portal.letterbox import Letterbox, Received
from tests.portal.published_bytes import everything_seen, words_of

REVIEW = "REV-2011-01"
AMARA, DUNCAN = "amara-okafor", "duncan-wojcik"
NAME, PHONE, STAYS = "Wilhelmina Strongbow", "07700 900123", "quincunx"
STARTS = ("/", "/consultations", f"/consultations/{REVIEW}", f"/consultations/{REVIEW}/outcome")
DRAFTED = {"written up": "write-up", "final": "final-paper", "answered": "feedback"}


def answer() -> Answer:
    """An answer by the own link that names somebody in each of its parts."""
    return Answer(
        (
            Part("general", None, f"Ask {NAME} of the {STAYS} club, on {PHONE}."),
            Part("question", 2, f"A seat for {NAME}."),
            Part("paragraph", 4, f"As {NAME.upper()} said: too few."),
        ),
        published_as=f"Amara Okafor for {NAME}",
        members_asked=f"{NAME} asked twelve members.",
    )


def worked_over(case: Case) -> None:
    """The answer comes, is put under a theme, quoted and disposed of; then the words go."""
    with register.current().transaction() as tx:
        response = record_answer(tx, case, AMARA, answer(), door="link").id
    delivery.deliver(REVIEW)  # the copy that confirms it has gone before anybody looked
    theme = themes.add_theme(case, "Seats", by="Officer")
    themes.give_theme(case, ids_of(response), theme, by="Officer")
    quoting.clear(case, ids_of(response), by="Officer")
    disposed(case, response, disposition="not-changed", reason="Two seats are enough.")
    for words in (NAME, PHONE):
        reason = "She is a private person."
        redaction = Redaction(words=words, kind="personal", reason=reason)
        redacting.redact(case, response, redaction, by="Officer")


def plays_on(review: Review) -> None:
    """The rest of the review, each paper lodged as the record drafts it."""
    names = list(STAGES)
    for name in names[names.index("consulted") : names.index("answered") + 1]:
        day, hour, act = STAGES[name]
        review.on(day, hour)
        if name in DRAFTED:
            paper = drafted(review.case, DRAFTED[name])
            changes = {"structure": "final-2011-07"} if name == "final" else {}
            lodge(review.case, DRAFTED[name], paper.model_copy(update=changes), by="Officer")
        else:
            act(review)
    ending.send_feedback(review.case)
    own_points.tell_each_their_points(review.case)


@dataclass(frozen=True)
class Published:
    """The record after all has been published, its moment, and the letters since the redaction."""

    record: bytes
    moment: datetime
    letters: Sequence[Received]


@pytest.fixture(scope="module")
def played(harrow, stages, tmp_path_factory):
    """The review, played to its end once for all."""
    file = tmp_path_factory.mktemp("played") / "register.sqlite"
    partnership.use(harrow)
    kept, moment = stages.reach("consulting")
    file.write_bytes(kept)
    review, box = Review(Case(REVIEW), HandClock(moment)), Letterbox()
    clock.set_source(review.hand)
    with register.opened(f"sqlite:///{file}"), pytest.MonkeyPatch.context() as patch:
        patch.setattr(delivery, "connections", lambda _number, _until_done: [box])
        worked_over(review.case)
        box.received.clear()
        plays_on(review)
        delivery.deliver(REVIEW)
    return Published(file.read_bytes(), review.hand.moment, box.received)


@pytest.fixture
def published(played, tmp_path):
    """A copy of the record after all has been published, opened."""
    file = tmp_path / "register.sqlite"
    file.write_bytes(played.record)
    clock.set_source(HandClock(played.moment))
    with register.opened(f"sqlite:///{file}", wait_seconds=10):
        yield played


def found_in(text: str) -> list[str]:
    pressed = "".join(text.split()).casefold()
    return [words for words in (NAME, PHONE) if "".join(words.split()).casefold() in pressed]


PEOPLE = ["nobody", "consultee", "member", "chair", "clerk", "officer"]


def browser_of(who: str) -> Browser:
    if who == "nobody":
        return Browser()
    return Browser().come_by_link(AMARA, REVIEW) if who == "consultee" else Browser().sign_in(who)


def test_no_page_and_no_file_holds_them_whoever_looks(published):
    for who in PEOPLE:
        own = () if who != "consultee" else (f"/consultations/{REVIEW}/held",)
        browser = browser_of(who)
        with browser.http:
            seen = everything_seen(browser, *STARTS, *own)

        assert {path: found for path, text in seen.items() if (found := found_in(text))} == {}, who
        assert any(STAYS in text for text in seen.values()), who
        assert len(seen) > 6, who


def test_no_letter_and_nothing_enclosed_holds_them(published):
    texts = [one.subject + one.text + one.html for one in published.letters]

    assert {one.name for one in published.letters} >= {
        "WorkshopInvitation", "CommentsInvitation", "Feedback", "YourPoints",
    }  # fmt: skip
    assert [found for text in texts if (found := found_in(text))] == []
    with register.current().reading() as tx:
        rows = letters.letters_of(tx, REVIEW)
        assert found_in(json.dumps([[row.fields, row.text, row.subject] for row in rows])) == []
    copies = [letter_copies.copy_of(REVIEW, row.id).text for row in rows if row.state != "queued"]
    assert found_in("\n".join(copies)) == []


def test_no_paper_in_any_form_holds_them_and_each_can_be_read(published):
    for kind in ("write-up", "final-paper", "feedback"):
        for form in forms():
            text = words_of(paper_file(REVIEW, kind, 1, form).content)
            assert found_in(text) == [], (kind, form)
            assert text, (kind, form)


def test_what_is_exported_holds_none_of_them(published):
    assert found_in(words_of(evidence(REVIEW, by="Officer").content)) == []


def test_the_search_finds_what_is_there(published):
    # A test that looks for words in packed files has to be able to see them.
    for form in forms():
        assert STAYS in words_of(paper_file(REVIEW, "write-up", 1, form).content), form
