"""The structure pages: today, proposed, the difference; a chart twice and the same in words."""

import pytest

from quorate import partnership
from tests.portal.browser import Browser

FILES = ["proposed-2011-04", "final-2011-07", "handbook"]
PAGES = [
    "/structure",
    *(f"/structure/proposed/{name}" for name in FILES),
    *(f"/structure/difference/{name}" for name in FILES),
    "/structure/changes?from=2011-04-04&to=2011-04-18",
]


@pytest.mark.parametrize("page", PAGES)
def test_a_structure_page_shows_and_leads_to_pages_there_are(browser, page):
    browser.sign_in("member").get(page)

    assert browser.status == 200
    for link in browser.page.links:
        if link.startswith("/structure"):
            assert browser.get(link).status == 200, link


def test_the_chart_stands_there_wide_and_narrow_with_ids_of_their_own(browser):
    html = browser.sign_in("member").get("/structure").answer.text

    assert html.count("<svg xmlns") == 2
    assert html.count('id="wide-chart-title"') == html.count('id="narrow-chart-title"') == 1


def test_the_list_says_what_the_chart_shows(browser):
    text = browser.sign_in("member").get("/structure/difference/handbook").text

    words = text.partition("The same in words")[2]
    assert "Decision sub-group New" in words
    assert "Children's Trust, management group Closes" in words
    assert "Was called Harrow Strategic Partnership Board" in words
    assert "gained: 2 \u00d7 " in words


@pytest.mark.parametrize("name", ["nonsense", "..%2f", "%2e%2e%2fbodies"])
@pytest.mark.parametrize("page", ["proposed", "difference"])
def test_a_structure_that_there_is_not_is_not_found(browser, page, name):
    assert browser.sign_in("member").get(f"/structure/{page}/{name}").status == 404


@pytest.mark.parametrize("query", ["from=x&to=2011-04-18", "from=2011-04-04&to=2099-01-01"])
def test_a_day_that_is_none_or_still_to_come_is_refused(browser, query):
    browser.sign_in("member").get(f"/structure/changes?{query}")

    assert browser.status == 422
    assert "Enter a real date" in browser.text


def test_nothing_changed_is_said(browser):
    page = browser.sign_in("member").get("/structure/changes?from=2011-04-04&to=2011-04-18")

    assert "Nothing changed." in page.text


def test_what_the_review_changed_is_shown_after_it(review_at):
    review_at("closed")

    page = Browser().sign_in("officer").get("/structure/changes?from=2011-07-11&to=2011-07-13")

    assert page.status == 200
    assert "Decision sub-group New" in page.text


def test_a_name_with_markup_stays_words_on_the_page(browser, harrow, monkeypatch):
    body = harrow.structure("handbook").bodies[0].model_copy(update={"name": "<b onclick=x>Bold"})
    hostile = harrow.structure("handbook").model_copy(update={"bodies": (body,)})
    monkeypatch.setattr(partnership.Partnership, "structure", lambda self, name: hostile)

    html = browser.sign_in("member").get("/structure/proposed/handbook").answer.text

    assert browser.status == 200
    assert "<b onclick" not in html
    assert html.count("&lt;b onclick=x&gt;Bold") >= 3
