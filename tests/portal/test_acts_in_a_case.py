"""What an officer does in a case: lodge a paper, move the consultation's close, withdraw."""

from datetime import date

import pytest

from quorate import register
from quorate.business.consulting.extending import open_until
from quorate.register import cases, papers
from tests.business.stages import a_paper
from tests.portal.browser import Browser

CASE = "/cases/REV-2011-01"
LODGE, DATES, WITHDRAW = f"{CASE}/lodge/write-up", f"{CASE}/consultation", f"{CASE}/withdraw"


def officer() -> Browser:
    return Browser().sign_in("officer")


def latest(kind: str):
    with register.current().reading() as tx:
        return papers.latest(tx, "REV-2011-01", kind)


def test_a_write_up_is_lodged_as_it_was_typed(review_at):
    review_at("noted")

    officer().get(LODGE).submit(LODGE, title="Write-up", text="# Heard\r\n\r\nMuch.\r\n").follow()

    paper = latest("write-up")
    assert (paper.title, paper.text) == ("Write-up", "# Heard\n\nMuch.\n")
    assert paper.lodged_by == "Imogen Bhattarai"


def test_a_file_is_lodged_in_place_of_what_is_typed(review_at):
    review_at("noted")
    browser = officer().get(LODGE)

    browser.post(
        LODGE,
        {"title": "Write-up", "after": "0"},
        files={"file": ("w.md", b"\xef\xbb\xbfFrom a file.\r\n")},
    )

    assert browser.status == 303
    assert latest("write-up").text == "From a file.\n"


def test_a_file_with_its_facts_at_the_head_says_everything(review_at):
    review_at("noted")
    browser = officer().get(LODGE)
    content = b'+++\ntitle = "By its head"\n+++\nThe text.\n'

    browser.post(LODGE, {"after": "0"}, files={"file": ("w.md", content)})

    assert (latest("write-up").title, latest("write-up").text) == ("By its head", "The text.\n")


WRONG = [
    ({"title": "", "text": "Words"}, None, "The paper has no title"),
    ({"title": "T", "text": " "}, None, "has no text"),
    ({"title": "T"}, b"\xff\xfe", "no text in UTF-8"),
    ({"title": "T"}, b"+++\nnot toml", "begin with a +++ line"),
    ({"title": "T"}, b"+++\ntitle = 3\n+++\nx", "valid string"),
]


@pytest.mark.parametrize(("typed", "file", "says"), WRONG)
def test_a_paper_that_is_wrong_is_refused_and_what_was_typed_stays(review_at, typed, file, says):
    review_at("noted")
    browser = officer().get(LODGE)
    files = {"files": {"file": ("w.md", file)}} if file else {}

    browser.post(LODGE, {"after": "0", **typed}, **files)

    assert browser.status == 422
    assert says.casefold() in browser.text.casefold()
    assert latest("write-up") is None


def test_a_double_post_lodges_one_version(review_at):
    review_at("noted")
    browser = officer().get(LODGE)
    typed = {"csrf": browser.csrf, "after": "0", "title": "T", "text": "Words"}

    browser.post(LODGE, typed)
    browser.post(LODGE, typed)

    assert browser.status == 422
    assert "Version 1 was lodged meanwhile" in browser.text
    assert latest("write-up").version == 1


def test_a_paper_that_is_not_awaited_is_refused_with_its_reason(review_at):
    review_at("consulting")

    page = officer().get(LODGE).submit(LODGE, title="T", text="Words")

    assert page.status == 422
    assert "is not awaited now" in page.text


def test_a_final_paper_needs_what_the_board_is_asked(review_at):
    review_at("commented")
    page = f"{CASE}/lodge/final-paper"
    browser = officer().get(page)

    browser.submit(page, title="Final", text="Words", structure="final-2011-07")
    assert browser.status == 422
    assert "12.12" in browser.text

    browser.submit(
        page, title="Final", text="Words", structure="final-2011-07",
        recommendations="Agree it.", desired_outcomes="It is done.",
    )  # fmt: skip
    assert browser.status == 303
    assert latest("final-paper").facts["structure"] == "final-2011-07"


def test_feedback_has_its_four_parts(review_at):
    review_at("carried out")
    page = f"{CASE}/lodge/feedback"

    browser = officer().get(page).submit(
        page, title="Feedback", text="Thank you.", views="Many", changed="Seats",
        unchanged="Name\nPlace", reasons="Known\nFree",
    )  # fmt: skip

    assert browser.status == 303
    assert latest("feedback").facts["reasons"] == ["Known", "Free"]


@pytest.mark.parametrize("kind", ["consultation-paper", "nonsense"])
def test_only_papers_that_are_lodged_have_a_page(review_at, kind):
    review_at("noted")

    assert officer().get(f"{CASE}/lodge/{kind}").status == 404


def day(to: date, **more: str) -> dict[str, str]:
    days = {"to-day": str(to.day), "to-month": str(to.month), "to-year": str(to.year)}
    return {**days, "tell": "everybody", **more}


def test_what_moves_is_shown_before_anything_is_done(review_at):
    review = review_at("consulting")
    browser = officer().get(DATES)

    browser.submit(DATES, **day(date(2011, 6, 8), reason="Half-term."))

    assert browser.status == 200
    assert "Later stages would have too little time" in browser.text
    assert "Board 12 July 2011 18 October 2011" in browser.text
    assert open_until(review.case) == date(2011, 5, 16)


READERS = [
    ("everybody", "", "Everybody consulted is told.", 28),
    ("those who owe", "", "Those who have not answered are told.", 28),
    ("nobody", "", "Nobody is told.", 0),
    ("named", "amara-okafor\r\nkenji.rowbotham@home-group.example.org", "Those you named", 2),
]


@pytest.mark.parametrize(("tell", "named", "says", "number"), READERS)
def test_the_consultation_is_extended_and_those_told_whom_the_officer_names(
    review_at, tell, named, says, number
):
    review = review_at("consulting")
    browser = officer().get(DATES)

    browser.submit(DATES, **day(date(2011, 5, 30), reason="Half-term.", tell=tell, named=named))
    assert says in browser.text
    browser.submit(f"{DATES}/confirm").follow()

    assert "was extended" in browser.text
    assert says in browser.text
    assert open_until(review.case) == date(2011, 5, 30)
    assert len(review.letters("ConsultationDatesChanged")) == number
    assert review.told("ConsultationExtended")[0].actor == "Imogen Bhattarai"


def test_a_double_post_moves_the_close_once(review_at):
    review = review_at("consulting")
    browser = officer().get(DATES)
    browser.submit(DATES, **day(date(2011, 5, 30), reason="Half-term."))
    typed = {"csrf": browser.csrf, **day(date(2011, 5, 30), reason="Half-term.")}

    browser.post(f"{DATES}/confirm", typed)
    browser.post(f"{DATES}/confirm", typed)

    assert browser.status == 303
    assert len(review.told("ConsultationExtended")) == 1


REFUSED = [
    (
        day(date(2011, 5, 13), reason="R"),
        "the first day on which it may close is Monday 16 May 2011",
    ),
    (day(date(2011, 4, 1), reason="R"), "has gone by"),
    (day(date(2011, 5, 30), reason=" "), "Say why"),
    (day(date(2011, 5, 30), reason="R", tell=""), "Choose who is told"),
    (day(date(2011, 5, 30), reason="R", tell="named"), "Name at least one person"),
    (
        day(date(2011, 5, 30), reason="R", tell="named", named="nobody-here"),
        "not among those consulted",
    ),
    ({"reason": "R"}, "Enter the new closing day"),
    ({"to-day": "31", "to-month": "2", "to-year": "2011", "reason": "R"}, "Enter a real date"),
    ({"to-day": "x" * 300, "to-month": "2", "to-year": "2011", "reason": "R"}, "Enter a real date"),
]


@pytest.mark.parametrize("step", [DATES, f"{DATES}/confirm"])
@pytest.mark.parametrize(("typed", "says"), REFUSED)
def test_a_day_that_is_not_lawful_is_refused_in_words(review_at, step, typed, says):
    review = review_at("consulting")

    browser = officer().get(DATES).post(step, typed)

    assert browser.status == 422
    assert says in browser.text
    assert open_until(review.case) == date(2011, 5, 16)


def test_a_closed_consultation_is_reopened_and_nobody_told(review_at):
    review = review_at("consulted")
    browser = officer().get(DATES)
    assert "A later day reopens it." in browser.text

    browser.submit(DATES, **day(date(2011, 5, 30), reason="Half-term.", tell="nobody"))
    browser.submit(f"{DATES}/confirm").follow()

    assert "The consultation was reopened. Nobody is told." in browser.text
    assert open_until(review.case) == date(2011, 5, 30)
    assert review.letters("ConsultationDatesChanged") == []


def test_a_consultation_that_is_written_up_has_no_form(review_at):
    review_at("written up")

    browser = officer().get(DATES)

    assert "cannot be reopened" in browser.text
    assert not [form for form in browser.page.forms if form["action"] == DATES]


def test_a_case_is_withdrawn_with_its_reason(review_at):
    review = review_at("consulting")

    browser = officer().get(WITHDRAW).submit(WITHDRAW, reason="Overtaken.").follow()

    with register.current().reading() as tx:
        row = cases.find(tx, review.case.reference)
    assert row.withdrawn_because == "Overtaken."
    assert "Overtaken." in browser.text
    assert WITHDRAW not in browser.page.links


def test_a_second_post_finds_the_case_withdrawn(review_at):
    review = review_at("consulting")
    browser = officer().get(WITHDRAW)
    typed = {"csrf": browser.csrf, "reason": "Overtaken."}

    browser.post(WITHDRAW, typed)
    browser.post(WITHDRAW, typed)

    assert browser.status == 303
    assert len(review.told("ReviewWithdrawn")) == 1


def test_a_withdrawal_without_a_reason_is_refused(review_at):
    review = review_at("consulting")

    browser = officer().get(WITHDRAW).submit(WITHDRAW, reason=" ")

    assert browser.status == 422
    assert review.told("ReviewWithdrawn") == []


def test_a_settled_case_cannot_be_withdrawn(review_at):
    review_at("agreed")

    browser = officer().get(WITHDRAW).submit(WITHDRAW, reason="Too late.")

    assert browser.status == 422
    assert "has decided" in browser.text


HOSTILE = "<script>alert(1)</script> {{ 7 * 7 }} ../../etc/passwd"


def test_markup_in_papers_and_reasons_stays_words(review_at):
    review_at("noted")
    browser = officer().get(LODGE)
    browser.submit(LODGE, title=HOSTILE, text=f"{HOSTILE}\n\n![x](http://e.example.org/x.png)")
    browser.get(WITHDRAW).submit(WITHDRAW, reason=HOSTILE)

    for page in (CASE, f"{CASE}/papers/write-up/1", f"{CASE}/journal", "/cases"):
        html = browser.get(page).answer.text
        assert browser.status == 200
        assert "<script>alert" not in html
        assert "<img" not in html
        assert "{{ 7 * 7 }}" in html or page == "/cases"


def test_a_paper_typed_once_more_becomes_the_next_version(review_at):
    review_at("written up")
    browser = officer().get(LODGE)

    browser.submit(LODGE, title="Again", text=a_paper().text + "More.")

    assert browser.status == 303
    assert latest("write-up").version == 2
