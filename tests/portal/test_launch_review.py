"""Launching a review in the portal: drafts, one thing a page, the plan, refusals, once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from quorate import register
from quorate.portal import launch_desk
from quorate.portal.review_questions import QUESTIONS, answers_from, review_from
from quorate.register import cases, drafts, journal, papers
from quorate.settings import CHECKOUT
from tests.business.stages import the_review
from tests.portal.browser import Page

REVIEW_FILE = CHECKOUT / "config" / "harrow" / "reviews" / "2011-structure.toml"
TYPED = {
    "title": {"title": "Review of everything"},
    "paper": {"paper-title": "Proposals", "summary": "Fewer seats."},
    "text": {"text": "# Why\n\nThere are too many."},
    "asks": {"recommendations": "Consult.\nDecide.", "outcomes": "Everybody was asked."},
    "structure": {"structure": "proposed-2011-04"},
    "why": {"purpose": "To settle it.", "reasons": "There are too many.",
            "could-change": "All of it."},
    "options": {"options": "Fewer seats; or none\nMore seats; nobody would come;"},
    "effects": {"effects": "Nine seats go.", "costs": "None.", "equality": "No effect: all stay."},
    "settled": {"already-decided": "no"},
    "consult": {"bodies": "hsp_board", "public": "no", "others":
                "Ada Low; Home Group; ada.low@example.org\n"
                "Bo Ray; Adults Health and Well Being Board; 1 Low Road\n"
                "Cy Fay; Children's Trust; 2 Low Road\n"
                "Di Poe; Sustainable Development and Enterprise Management Group; 3 Low Road"},
    "roster": {"roster-keeps": "all"},
    "questions": {"questions": "Is it right?\nWhat is missing?"},
    "weeks": {"weeks": "5", "reason-for-length": "Everybody meets in them."},
    "workshop": {
        "workshop-aim": "To talk.", "workshop-place": "The hall",
        "workshop-starts": "9:30", "workshop-ends": "12.30",
    },
    "board": {"venue": "Committee Room 1", "starts": "14:00"},
    "majority": {"majority": "two-thirds", "council": "yes"},
    "begins": {"first-stage": "consultation"},
}  # fmt: skip


def begin(browser):
    browser.sign_in("officer").get("/launch/review")
    browser.submit("/launch/review")
    return browser.leads_to.split("/")[3]


def fill_in(browser, draft, **changes):
    for slug, typed in TYPED.items():
        page = f"/launch/review/{draft}/ask/{slug}"
        browser.get(page).submit(page, **{**typed, **changes.get(slug, {})})
        assert browser.status == 303, browser.text
    pass_over(browser, draft)


REASONS = {
    "reason-easter": "The Board meets twice only.",
    "reason-pre-election": "The vote is about something else.",
    "reason-unknown-body": "Nobody is on record.",
    "reason-changed-body": "Its name changes, and nothing else.",
}


def pass_over(browser, draft, **reasons):
    """Give reasons for what is warned of, where the form is so far that anything is."""
    page = f"/launch/review/{draft}/reasons"
    if any(
        form["action"] == page for form in browser.get(f"/launch/review/{draft}/check").page.forms
    ):
        browser.submit(page, **{**REASONS, **reasons})
        assert browser.status == 303, browser.text


def mended_by(browser):
    """The questions to which what is refused leads."""
    refused = browser.answer.text.partition('class="refusals"')[2].partition("</section>")[0]
    return {link.partition("?")[0].rpartition("/")[2] for link in Page(refused).links}


def all_cases():
    with register.current().reading() as tx:
        return list(cases.all_cases(tx))


def test_the_questions_lead_one_after_another_to_the_check(browser):
    draft = begin(browser)
    led = []
    for slug, typed in TYPED.items():
        page = f"/launch/review/{draft}/ask/{slug}"
        led.append(browser.get(page).submit(page, **typed).leads_to.rpartition("/")[2])

    assert led == [*[question.slug for question in QUESTIONS][1:], "check"]


def test_what_was_typed_is_the_review_that_is_launched(browser, started):
    draft = begin(browser)
    fill_in(browser, draft)

    browser.get(f"/launch/review/{draft}/check").submit(f"/launch/review/{draft}/launch").follow()

    (case,) = all_cases()
    assert "was launched" in browser.text
    assert started == [case.reference]
    assert case.launched_by == "Imogen Bhattarai"
    terms = case.terms
    assert (terms["title"], terms["consultation_weeks"]) == ("Review of everything", 5)
    assert terms["questions"] == ["Is it right?", "What is missing?"]
    assert terms["workshop"]["ends"] == "12:30:00"
    assert terms["consult_also"][0]["email"] == "ada.low@example.org"
    with register.current().reading() as tx:
        assert papers.latest(tx, case.reference, "consultation-paper").lodged_by == case.launched_by


def test_the_check_shows_the_plan_with_dates_clauses_and_reasons(browser):
    draft = begin(browser)
    fill_in(browser, draft)

    text = browser.get(f"/launch/review/{draft}/check").text

    assert browser.status == 200
    assert "Worked out backwards from the Board of Tuesday 12 July 2011" in text
    assert "Board, 12 July 2011 4 July 2011 8 July 2011 26 July 2011" in text
    assert "23 May 2011" in text  # five weeks from 18 April


def test_nothing_is_written_but_the_draft_before_the_launch(browser):
    draft = begin(browser)
    fill_in(browser, draft)
    browser.get(f"/launch/review/{draft}/check")

    assert all_cases() == []


def test_a_double_post_launches_once(browser, started):
    draft = begin(browser)
    fill_in(browser, draft)
    page = browser.get(f"/launch/review/{draft}/check")
    token = page.csrf

    for _ in range(2):
        browser.post(f"/launch/review/{draft}/launch", {"csrf": token})
        assert browser.status == 303

    assert len(all_cases()) == 1 == len(started)
    assert "launched already" in browser.follow().text


def test_two_posts_at_the_same_moment_launch_once(browser, a_browser, started):
    draft = begin(browser)
    fill_in(browser, draft)
    browsers = [browser, a_browser("officer")]
    for each in browsers:
        each.get(f"/launch/review/{draft}/check")

    with ThreadPoolExecutor(2) as pool:
        led = list(
            pool.map(lambda each: each.post(f"/launch/review/{draft}/launch").leads_to, browsers)
        )

    assert led[0] == led[1]
    assert len(all_cases()) == 1 == len(started)


def test_a_launch_without_the_engine_stands_and_says_so(browser, monkeypatch):
    monkeypatch.setattr(launch_desk, "start_case", lambda reference, procedure: False)
    draft = begin(browser)
    fill_in(browser, draft)

    browser.get(f"/launch/review/{draft}/check").submit(f"/launch/review/{draft}/launch").follow()

    assert "stands in the register" in browser.text
    assert len(all_cases()) == 1


def test_a_consultation_that_is_too_short_is_refused_with_the_page_that_mends_it(browser, started):
    draft = begin(browser)
    fill_in(browser, draft, weeks={"weeks": "3"})

    browser.get(f"/launch/review/{draft}/check")

    assert "A consultation of 3 weeks is too short" in browser.text
    assert mended_by(browser) == {"weeks"}
    browser.get("/launch/review")
    browser.post(f"/launch/review/{draft}/launch")
    assert browser.status == 422
    assert all_cases() == started == []


REFUSED = [
    ("board", {"board-on-day": "7", "board-on-month": "6", "board-on-year": "2011"}, "board"),
    ("workshop", {"workshop-ends": "09:00"}, "workshop"),
    ("workshop", {"workshop-on-day": "1", "workshop-on-month": "5", "workshop-on-year": "2011"},
     "workshop"),
    ("board", {"board-on-day": "7", "board-on-month": "6", "board-on-year": "2099"}, "board"),
    ("consult", {"others": "Nobody; Nowhere; no@address"}, "consult"),
]  # fmt: skip


@pytest.mark.parametrize(("slug", "typed", "mended"), REFUSED)
def test_what_is_refused_leads_to_the_page_that_mends_it(browser, slug, typed, mended):
    draft = begin(browser)
    fill_in(browser, draft, **{slug: typed})

    browser.get(f"/launch/review/{draft}/check")

    assert "What is refused, and why" in browser.text
    assert mended_by(browser) == {mended}
    assert not [f for f in browser.page.forms if f["action"].endswith("/launch")]


def test_an_empty_form_says_everything_that_is_missing(browser):
    draft = begin(browser)

    browser.get(f"/launch/review/{draft}/check")

    assert mended_by(browser) >= {"title", "paper", "why", "effects", "questions", "board"}
    assert browser.status == 200


def test_mending_leads_back_to_the_check(browser):
    draft = begin(browser)
    page = f"/launch/review/{draft}/ask/title"

    browser.get(f"{page}?then=check").submit(page, title="Another")

    assert browser.leads_to == f"/launch/review/{draft}/check"


WRONG = [
    ("title", {"title": " "}, "Enter a title"),
    ("weeks", {"weeks": "four"}, "Enter a whole number"),
    ("weeks", {"weeks": ""}, "Enter the number of weeks"),
    ("workshop", {"workshop-on-day": "31", "workshop-on-month": "2", "workshop-on-year": "2011"},
     "Enter a real date"),
    ("workshop", {"workshop-starts": "25:00"}, "Enter a time"),
    ("structure", {"structure": "../secrets"}, "Choose a structure"),
    ("asks", {"recommendations": "\n \n"}, "Enter at least one recommendation"),
]  # fmt: skip


@pytest.mark.parametrize(("slug", "typed", "says"), WRONG)
def test_what_is_wrong_is_said_on_the_page_and_typed_words_stay(browser, slug, typed, says):
    draft = begin(browser)
    page = f"/launch/review/{draft}/ask/{slug}"

    browser.get(page).submit(page, **{**TYPED[slug], **typed})

    assert browser.status == 422
    assert says in browser.text
    kept = [value for value in typed.values() if value.strip()]
    assert all(f'value="{value}"' in browser.answer.text for value in kept if "." not in value)


def test_a_draft_outlives_the_session_that_typed_it(browser, a_browser):
    draft = begin(browser)
    page = f"/launch/review/{draft}/ask/title"
    browser.get(page).submit(page, title="Typed yesterday")

    later = a_browser("officer").get("/launch/review")

    assert "Typed yesterday" in later.text
    assert 'value="Typed yesterday"' in later.get(page).answer.text


def test_a_draft_is_seen_by_nobody_else(browser, a_browser):
    draft = begin(browser)
    with register.current().transaction() as tx:
        theirs = drafts.begin(tx, "leonard-asiedu-frost", "review", {"title": "Theirs"}).id

    assert browser.get(f"/launch/review/{theirs}").status == 404
    assert a_browser("chair").get(f"/launch/proposal/{draft}").status == 404


def test_a_draft_thrown_away_is_gone(browser):
    draft = begin(browser)

    browser.get(f"/launch/review/{draft}").submit(f"/launch/review/{draft}/throw-away").follow()

    assert "thrown away" in browser.text
    assert browser.get(f"/launch/review/{draft}").status == 404


def test_a_launched_form_cannot_be_changed(browser, started):
    draft = begin(browser)
    fill_in(browser, draft)
    page = f"/launch/review/{draft}/ask/title"
    browser.get(page)
    token = browser.csrf
    browser.post(f"/launch/review/{draft}/launch")

    browser.post(page, {"csrf": token, "title": "Changed"})

    assert browser.status == 422
    assert "was launched as" in browser.text
    assert "launched as" in browser.get(f"/launch/review/{draft}").text


def begun():
    with register.current().reading() as tx:
        return list(drafts.open_drafts(tx, "imogen-bhattarai"))


def send_file(browser, content: bytes):
    browser.sign_in("officer").get("/launch/review")
    return browser.post("/launch/review-file", files={"file": ("review.toml", content)})


def test_a_reviews_file_becomes_a_draft_and_a_review(browser, started):
    send_file(browser, REVIEW_FILE.read_bytes())
    draft = browser.leads_to.split("/")[3]
    page = f"/launch/review/{draft}/ask/text"
    assert browser.leads_to == page  # its text stands in a file of its own

    browser.get(page).submit(page, text="The paper's text.")
    page = f"/launch/review/{draft}/ask/begins"
    browser.get(page).submit(page, **{"first-stage": "consultation"})
    pass_over(browser, draft, **{"reason-few-working-days": "There is no other time."})
    browser.get(f"/launch/review/{draft}/check").submit(f"/launch/review/{draft}/launch")

    (case,) = all_cases()
    assert case.title == "Review of the partnership structure 2011"


@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"not = [toml", b'title = "only"', b"x = 1"])
def test_a_file_that_is_no_review_is_refused_in_words(browser, content):
    send_file(browser, content)

    assert browser.status == 422
    assert "There is a problem" in browser.text
    assert begun() == []


def test_a_review_survives_the_way_into_answers_and_back(the_register):
    review = the_review(reference="REV-X", authority_board_on=date(2011, 4, 18))

    again = review_from(answers_from(review))

    assert again == review.model_copy(update={"planned_launch_on": None, "paper": again.paper})
    assert again.paper.text == review.paper.text
    assert again.paper.recommendations == review.paper.recommendations


HOSTILE = "<script>alert(1)</script> {{ 7 * 7 }} \" onfocus=x '"


def test_markup_typed_into_every_field_stays_words(browser, started):
    draft = begin(browser)
    hostile = {
        "title": {"title": HOSTILE},
        "paper": {"paper-title": HOSTILE, "summary": HOSTILE},
        "text": {"text": HOSTILE},
        "questions": {"questions": HOSTILE},
        "asks": {"recommendations": HOSTILE, "outcomes": HOSTILE},
        "consult": {"others": f"{TYPED['consult']['others']}\n{HOSTILE}; {HOSTILE}; {HOSTILE}"},
        "why": {"purpose": HOSTILE, "reasons": HOSTILE, "could-change": HOSTILE},
        "options": {"options": f"{HOSTILE}\n{HOSTILE}; {HOSTILE}"},
        "effects": {"effects": HOSTILE, "costs": HOSTILE, "equality": HOSTILE},
        "workshop": {"workshop-place": HOSTILE},
        "board": {"venue": HOSTILE},
    }
    fill_in(browser, draft, **hostile)

    check = browser.get(f"/launch/review/{draft}/check").answer.text
    pages = [browser.get(f"/launch/review/{draft}/ask/{slug}").answer.text for slug in hostile]
    browser.get(f"/launch/review/{draft}/check").submit(f"/launch/review/{draft}/launch").follow()

    for html in (check, *pages, browser.answer.text):
        assert "<script>alert" not in html
        assert "49" not in Page(html).text
    assert browser.status == 200
    with register.current().reading() as tx:
        assert "ReviewLaunched" in [entry.event for entry in journal.entries(tx)]
