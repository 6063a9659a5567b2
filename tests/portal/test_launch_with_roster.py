"""A review is launched with consultees from a table: the good rows, or none while one is bad."""

import pytest

from quorate import register
from quorate.register import consultees
from tests.portal.test_launch_review import begin, fill_in

GOOD = "Name,Email,Sector\nCleo Marsh,cleo@example.org,resident\nDan Orr,dan@example.org,business\n"
BAD = GOOD + ",nobody@example.org,\n"


def send(browser, draft, text, keeps="all", columns="", name="groups.csv"):
    """Send a table on its page."""
    page = f"/launch/review/{draft}/ask/roster"
    browser.get(page)
    fields = {"csrf": browser.page.forms[0]["fields"][0]["value"]}
    file = {"roster": (name, text if isinstance(text, bytes) else text.encode(), "text/csv")}
    browser.post(page, {**fields, "roster-keeps": keeps, "roster-columns": columns}, files=file)
    return browser


def consulted():
    with register.current().reading() as tx:
        return {person.name for person in consultees.of_case(tx, "REV-2011-01")}


def checked(browser, draft):
    return browser.get(f"/launch/review/{draft}/check").text


def launched(browser, draft):
    browser.get(f"/launch/review/{draft}/check").submit(f"/launch/review/{draft}/launch").follow()
    return browser.text


def test_the_people_of_a_table_are_consulted_too(browser, started):
    draft = begin(browser)
    fill_in(browser, draft)
    assert send(browser, draft, GOOD).status == 303

    assert "2 people can be taken" in checked(browser, draft)
    assert "was launched" in launched(browser, draft)

    assert {"Cleo Marsh", "Dan Orr"} <= consulted()


def test_a_bad_row_stands_in_the_way_until_the_officer_leaves_it_out(browser, started):
    draft = begin(browser)
    fill_in(browser, draft)

    send(browser, draft, BAD)
    assert "Row 4: it has no name." in checked(browser, draft)
    assert "Launch the review" not in browser.text

    send(browser, draft, BAD, keeps="good")
    assert "Rows that are left out" in checked(browser, draft)
    launched(browser, draft)
    assert "Cleo Marsh" in consulted()


def test_nobody_is_taken_where_the_officer_thinks_better_of_it(browser, started):
    draft = begin(browser)
    fill_in(browser, draft)
    send(browser, draft, BAD, keeps="nobody")

    launched(browser, draft)

    assert "Cleo Marsh" not in consulted()


def test_a_table_stays_when_its_page_is_saved_again_without_one(browser, started):
    draft = begin(browser)
    fill_in(browser, draft)
    send(browser, draft, GOOD)

    page = f"/launch/review/{draft}/ask/roster"
    assert "groups.csv, 2 rows" in browser.get(page).text
    browser.submit(page, **{"roster-keeps": "good"})

    assert "2 people can be taken" in checked(browser, draft)


def test_a_column_with_a_name_of_its_own_is_named_by_the_officer(browser, started):
    draft = begin(browser)
    fill_in(browser, draft)
    text = "Who,Email\nCleo Marsh,cleo@example.org\n"

    send(browser, draft, text)
    assert "no column is known as the name" in checked(browser, draft)

    send(browser, draft, text, columns="name: Who")
    assert "1 person can be taken" in checked(browser, draft)


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"PK\x03\x04 no workbook", "cannot be read as an XLSX"), (b"\x00\x01", "neither CSV text")],
)
def test_a_file_that_is_no_table_is_refused_on_its_page(browser, content, says):
    draft = begin(browser)

    send(browser, draft, content, name="x.xlsx")

    assert browser.status == 422
    assert says in browser.text
