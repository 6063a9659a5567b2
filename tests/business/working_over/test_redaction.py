"""Redaction: words go out of everything that is shown, the original is sealed, readers logged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quorate import clock, register
from quorate.business.refusal import NotFound
from quorate.business.working_over import dispositions, originals, redacting, splitting
from quorate.business.working_over.dispositions import Disposal
from quorate.business.working_over.redacting import Redaction, redact
from quorate.business.working_over.taking_out import STANDS_FOR, stands_in, take_out
from quorate.register import papers, responses, sealed
from quorate.register.tables.incoming import IncomingMessage
from quorate.register.tables.points import OriginalRead, PaperDraft, SealedText
from tests.business.stages import record
from tests.business.working_over.answers_given import AMARA, DUNCAN, ids_of, points_of, said

OFFICER = "imogen-bhattarai"
PERSONAL = STANDS_FOR["personal"]
SAID = "Ask Edith Marlow. She\nlives in the lane; EDITH  MARLOW knows. Edith Marlowe does not."


def taking(words: str = "Edith Marlow", kind: str = "personal") -> Redaction:
    return Redaction(words=words, kind=kind, reason="A private person.")


@pytest.fixture
def review(review_at):
    return review_at("consulting")


def response_row(number: int):
    with register.current().reading() as tx:
        row = responses.find(tx, number)
        return row, [part.text for part in row.parts]


def test_words_go_out_of_the_response_its_parts_and_its_points(review):
    number = said(review.case, AMARA, SAID, "Nothing here.")

    done = redact(review.case, number, taking(), by="Imogen")

    row, parts = response_row(number)
    without = f"Ask {PERSONAL}. She\nlives in the lane; {PERSONAL} knows. Edith Marlowe does not."
    assert done.times == 2
    assert parts == [without, "Nothing here."]
    assert without in row.text
    assert [point.text for point in points_of(number)] == [without, "Nothing here."]


def test_nothing_in_the_register_holds_the_words_but_what_is_sealed(review):
    number = said(review.case, AMARA, "Ask Zebedee Wumblethorpe of the lane.", door="link")
    dispositions.dispose(
        review.case, ids_of(number),
        Disposal(disposition="noted", reason="Zebedee Wumblethorpe was asked."), by="Imogen",
    )  # fmt: skip
    with register.current().transaction() as tx:
        tx.add(_mail(number))
        tx.add(_draft(review.case.reference))

    redact(review.case, number, taking("zebedee wumblethorpe"), by="Imogen")

    holding = [line for line in record() if "wumblethorpe" in line.casefold()]
    tables = {line.split('"')[1] for line in holding}
    assert tables == {"sealed_text", "journal"}, holding
    told = [line for line in holding if '"journal"' in line]
    assert all("was asked" in line for line in told), "only the officer's own reason, kept for ever"


def _mail(response: int) -> IncomingMessage:
    return IncomingMessage(
        sha256="0" * 64, own_id="", kind="response", case_reference="REV-2011-01",
        response_id=response,
        from_address="a@example.org", from_name="A", subject="About Zebedee Wumblethorpe",
        text="Ask Zebedee Wumblethorpe of the lane.", why="A reply.",
        raw=b"Ask Zebedee Wumblethorpe", received_at=clock.now(), settled_at=clock.now(),
    )  # fmt: skip


def _draft(reference: str) -> PaperDraft:
    return PaperDraft(
        case_reference=reference, kind="write-up", title="Write-up",
        text="One said: ask Zebedee Wumblethorpe.", kept_by="Imogen", kept_at=clock.now(),
    )  # fmt: skip


def test_words_that_lie_across_a_cut_are_found(review):
    number = said(review.case, AMARA, "Ask Edith Marlow about it.")
    splitting.cut(review.case, ids_of(number)[0], ["Ask Edith", "Marlow about it."], by="Imogen")

    redact(review.case, number, taking(), by="Imogen")

    texts = [point.text for point in points_of(number)]
    assert texts == [f"Ask {PERSONAL}", "about it."]


def test_words_go_out_of_the_answers_that_were_replaced_too(review):
    former = said(review.case, AMARA, "Ask Edith Marlow.", door="link")
    later = said(review.case, AMARA, "Do ask Edith Marlow.", door="link")

    redact(review.case, later, taking(), by="Imogen")

    assert response_row(former)[0].text == f"Ask {PERSONAL}."


def test_words_taken_out_once_are_taken_out_of_the_answer_that_replaces_it(review):
    former = said(review.case, AMARA, "Ask Edith Marlow.", door="link")
    redact(review.case, former, taking(), by="Imogen")

    later = said(review.case, AMARA, "Please ask Edith Marlow.", door="link")

    assert response_row(later)[0].text == f"Please ask {PERSONAL}."
    assert [point.text for point in points_of(later)] == [f"Please ask {PERSONAL}."]
    original = originals.read(review.case, later, reader=OFFICER, because="They asked.")
    assert original.text == "Please ask Edith Marlow."


def test_the_first_original_is_kept_however_often_words_are_taken_out(review):
    number = said(review.case, AMARA, SAID)
    redact(review.case, number, taking(), by="Imogen")
    redact(review.case, number, taking("lives in the lane"), by="Imogen")

    original = originals.read(review.case, number, reader=OFFICER, because="A complaint.")

    assert original.text == SAID
    assert original.words == ("Edith Marlow", "lives in the lane")
    with register.current().reading() as tx:
        assert {one.original for one in sealed.of_response(tx, number)} == {SAID}


def test_each_reading_of_an_original_is_logged_with_its_reason(review):
    number = said(review.case, AMARA, SAID)
    redact(review.case, number, taking(), by="Imogen")

    originals.read(review.case, number, reader=OFFICER, because="A complaint.")
    seen = originals.read(review.case, number, reader=OFFICER, because="Once more.")

    assert [one.because for one in seen.readings] == ["A complaint.", "Once more."]
    assert {one.reader for one in seen.readings} == {"Imogen Bhattarai"}
    assert len(review.told("OriginalRead")) == 2
    with register.current().reading() as tx:
        assert len(sealed.readings(tx, number)) == 2


@pytest.mark.parametrize(("because", "refusal"), [(" ", "read for a reason")])
def test_an_original_is_not_shown_without_a_reason(review, because, refusal):
    number = said(review.case, AMARA, SAID)
    redact(review.case, number, taking(), by="Imogen")

    with review.refused(refusal):
        originals.read(review.case, number, reader=OFFICER, because=because)


def test_there_is_no_original_where_nothing_was_taken_out(review):
    number = said(review.case, AMARA, SAID)

    with review.refused("Nothing was taken out", NotFound):
        originals.read(review.case, number, reader=OFFICER, because="Curious.")


def test_papers_lodged_before_are_named_and_not_changed(review):
    number = said(review.case, AMARA, "The consultation paper is wrong.")

    done = redact(review.case, number, taking("the"), by="Imogen")

    assert "Consultation paper, version 1" in done.still_in
    with register.current().reading() as tx:
        paper = papers.latest(tx, review.case.reference, "consultation-paper")
        assert PERSONAL not in paper.text
        assert redacting.taken_out_words_in(tx, review.case.reference, paper.text) == [number]
        assert redacting.taken_out_words_in(tx, review.case.reference, "Clear.") == []


REFUSED = [
    (taking("Nobody of this name"), "do not stand in response"),
    (taking("Edith Marl"), "do not stand in response"),
    (taking(" "), "No words were given"),
    (taking(kind="rude"), "is no kind"),
    (Redaction(words="Edith Marlow", kind="personal", reason=" "), "for a reason"),
]


@pytest.mark.parametrize(("redaction", "says"), REFUSED)
def test_a_redaction_that_lacks_what_it_needs_is_refused(review, redaction, says):
    number = said(review.case, AMARA, SAID)

    with review.refused(says):
        redact(review.case, number, redaction, by="Imogen")


def test_the_journal_says_that_words_were_taken_out_and_not_which(review):
    number = said(review.case, AMARA, SAID)

    redact(review.case, number, taking(), by="Imogen")

    (told,) = review.told("WordsTakenOut")
    assert told.sentence == f"Imogen took personal data out of response {number}."
    assert "Marlow" not in str(told.facts)


def test_another_response_with_the_same_words_is_left_alone(review):
    one, other = said(review.case, AMARA, SAID), said(review.case, DUNCAN, SAID)

    redact(review.case, one, taking(), by="Imogen")

    assert response_row(other)[0].text == SAID
    with register.current().reading() as tx:
        assert not list(sealed.of_response(tx, other))
        assert tx.query(OriginalRead).count() == 0
        assert tx.query(SealedText).count() == 1


SPELLINGS = [
    ("Edith Marlow", "edith\n marlow"),
    ("O'Brien", "O’Brien"),
    ("a.b@example.org", "A.B@EXAMPLE.ORG"),
    ("Ann", "Ann's"),
    ("020 7946", "020\u00a07946"),
    ("Marlow", "Mar\u00adlow"),
    ("Marlow-Hay", "Marlow–Hay"),
]


@pytest.mark.parametrize(("words", "written"), SPELLINGS)
def test_words_are_found_however_they_are_written(words, written):
    assert written not in take_out(f"So says {written}, here.", words, PERSONAL)[0]


@pytest.mark.parametrize(("words", "text"), [("Ann", "Annual"), ("Ann", "Joann"), ("12", "2012")])
def test_parts_of_other_words_stay(words, text):
    assert take_out(text, words, PERSONAL) == (text, 0)


def test_what_stands_for_words_taken_out_is_never_taken_out_itself():
    once, _ = take_out("My data is personal data.", "my data", PERSONAL)

    assert take_out(once, "personal data", PERSONAL)[0] == f"{PERSONAL} is {PERSONAL}."


@given(st.text("ab .'-\n", max_size=40), st.text("ab .'-", min_size=1, max_size=6))
def test_words_that_were_taken_out_stand_there_no_more(text, words):
    if words.strip():
        without, times = take_out(text, words, PERSONAL)

        assert not stands_in(without, words)
        assert (times == 0) == (without == text)
