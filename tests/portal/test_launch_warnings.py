"""Launching a review in the portal: what is warned of is launched with a reason, or not at all."""

import pytest

from quorate import register
from quorate.register import journal
from tests.portal.test_launch_review import REASONS, all_cases, begin, fill_in, mended_by, pass_over

WARNED = [
    ({"options": {"options": ""}}, "There are no options besides the one proposed", {"options"}),
    ({"effects": {"costs": ""}}, "what it would cost or save", {"effects"}),
    ({"weeks": {"reason-for-length": ""}}, "No reason is given for the length", {"weeks"}),
    ({"questions": {"questions": "Should the LAA go?"}}, "Spelt out nowhere: LAA", {"text"}),
]
REFUSED_FOR_GOOD = [
    ({"settled": {"already-decided": "yes"}}, "The matter is decided already", {"settled"}),
    ({"settled": {"decided-questions": "2"}}, "A final view is held already", {"settled"}),
    ({"settled": {"starts-on-day": "1", "starts-on-month": "7", "starts-on-year": "2011"}},
     "put into effect on 1 July 2011", {"settled"}),
    ({"consult": {"others": ""}}, "nobody of it is consulted: Adults Health", {"consult"}),
]  # fmt: skip


@pytest.mark.clause("17.1")
@pytest.mark.parametrize(("changes", "says", "mended"), WARNED)
def test_a_warning_is_launched_with_a_reason_that_the_journal_keeps(
    browser, started, changes, says, mended
):
    draft = begin(browser)
    fill_in(browser, draft, **changes)
    check = f"/launch/review/{draft}/check"
    assert says in browser.get(check).text
    assert mended_by(browser) == mended
    fields = {field["name"] for form in browser.page.forms for field in form["fields"]}
    (name,) = {field for field in fields if field.startswith("reason-")} - set(REASONS)

    pass_over(browser, draft, **{name: "It is <b>so</b>; believe us."})
    browser.get(check).submit(f"/launch/review/{draft}/launch")

    assert browser.status == 303
    with register.current().reading() as tx:
        told = [e for e in journal.entries(tx) if e.event == "LaunchWarningOverridden"]
    assert {e.actor for e in told} == {"Imogen Bhattarai"}
    assert "It is <b>so</b>; believe us." in [e.facts["reason"] for e in told]
    assert len(told) == len(REASONS) + 1


@pytest.mark.clause("17.1")
@pytest.mark.parametrize(("changes", "says", "mended"), REFUSED_FOR_GOOD)
def test_what_no_reason_helps_is_refused_in_the_portal(browser, started, changes, says, mended):
    draft = begin(browser)
    fill_in(browser, draft, **changes)

    browser.get(f"/launch/review/{draft}/check")

    assert says in browser.text
    assert mended_by(browser) == mended
    browser.post(f"/launch/review/{draft}/launch")
    assert browser.status == 422
    assert all_cases() == started == []


def test_a_reason_that_is_taken_back_stands_in_the_way_again(browser):
    draft = begin(browser)
    fill_in(browser, draft)

    pass_over(browser, draft, **{"reason-easter": " "})

    assert "it covers Easter 2011" in browser.get(f"/launch/review/{draft}/check").text
    assert mended_by(browser) == {"board"}


def test_reasons_are_given_in_ones_own_form_only(browser, a_browser):
    draft = begin(browser)
    fill_in(browser, draft)
    browser.get(f"/launch/review/{draft}/check")

    other = a_browser("clerk").get("/")
    other.post(f"/launch/review/{draft}/reasons", {"reason-easter": "x"})

    assert other.status in (403, 404)
