"""Letters to be printed: one file for the batch, and each is marked once it is on paper."""

from datetime import date

import pytest

from quorate import register
from quorate.business.correspondence import printing
from quorate.business.refusal import NotFound
from quorate.papers.pdf import is_available
from quorate.register import kept_letters, people

DEVIKA, WINIFRED, CASE = "rev-2011-01-4", "winifred-sarpong-lee", "REV-2011-01"
NAMES = {"ConsultationInvitation", "ConsultationReminder"}


@pytest.fixture
def review(review_at):
    """The consultation is open; the letters of the two without an email address are written."""
    return _written(review_at("consulting"))


def _written(review, name="ConsultationInvitation"):
    with register.current().transaction() as tx:
        for person in (DEVIKA, WINIFRED):
            for row in kept_letters.of_person(tx, CASE, 1, person):
                if row.name == name:
                    row.state, row.subject, row.text = "to-print", "Your views", f"Dear {person},"
        people.person(tx, WINIFRED).postal_address = "1 High Street\nHarrow"
    return review


def test_the_letters_to_be_printed_are_counted_with_what_goes_with_them(review):
    batch = printing.waiting(CASE)

    assert batch.letters == 2
    assert [paper.kind for paper in batch.enclosed] == ["consultation-paper"]
    assert batch.homeless == ()


def test_one_file_holds_every_letter_with_its_address(review):
    page = printing.batch_html(CASE, printing.waiting(CASE).up_to)

    assert "The Old Dispensary" in page
    assert "1 High Street" in page
    assert f"Dear {WINIFRED}," in page


@pytest.mark.skipif(not is_available(), reason="no Pango on this machine")
def test_the_batch_is_one_pdf_with_a_page_for_each_letter(review):
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(printing.batch_pdf(CASE, printing.waiting(CASE).up_to))) as pdf:
        assert len(pdf.pages) == 2


def test_what_was_printed_is_marked_once(review):
    up_to = printing.waiting(CASE).up_to

    assert printing.mark_printed(review.case, up_to, by="Ada Officer") == 2
    review.on(date(2011, 4, 20))
    assert printing.mark_printed(review.case, up_to, by="Ada Officer") == 0

    assert printing.waiting(CASE).letters == 0
    (told,) = review.told("LettersPrinted")
    assert told.sentence == "Ada Officer printed and posted 2 letters."
    printed = {row.printed_at for row in review.letters("ConsultationInvitation")} - {None}
    assert len(printed) == 1


def test_what_came_after_the_batch_was_made_stays_to_be_printed(review):
    first = min(row.id for row in review.letters("ConsultationInvitation")
                if row.person_id in (DEVIKA, WINIFRED))  # fmt: skip

    assert printing.mark_printed(review.case, first, by="Officer") == 1

    assert printing.waiting(CASE).letters == 1


def test_a_letter_to_no_address_waits_until_there_is_one(review):
    with register.current().transaction() as tx:
        people.person(tx, WINIFRED).postal_address = " "

    batch = printing.waiting(CASE)

    assert (batch.letters, [person.id for person in batch.homeless]) == (1, [WINIFRED])
    printing.mark_printed(review.case, 10**6, by="Officer")
    assert [person.id for person in printing.waiting(CASE).homeless] == [WINIFRED]


def test_the_batch_is_written_into_a_folder(review, tmp_path):
    file = printing.write_letters_to_print(CASE, tmp_path / "new")

    assert file.suffix == (".pdf" if is_available() else ".html")
    assert file.stat().st_size > 1000
    printing.mark_printed(review.case, 10**6, by="Officer")
    assert printing.write_letters_to_print(CASE, tmp_path) is None


def test_no_letters_are_printed_for_an_unknown_case(review):
    with pytest.raises(NotFound):
        printing.waiting("REV-1999-01")
