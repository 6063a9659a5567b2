"""Proposing a group in the portal: any signed-in member may, complete or not, once."""

import pytest

from quorate import register
from quorate.portal import launch_desk
from quorate.portal.proposal_questions import answers_from, proposal_from
from quorate.register import cases
from tests.portal import proposals_world
from tests.portal.browser import Browser

PROPOSER = "conrad-bilkhu"  # chairs Safer Harrow, and is on none of the bodies that decide
TYPED = {
    "kind": {"kind": "task-and-finish"},
    "name": {"name": "Reablement", "body": "new"},
    "purpose": {"purpose": "Help people home from hospital."},
    "duration": {"lasts": "months", "months": "12"},
    "organisations": {"organisations": "Harrow Council; head of service; 2\nnwlh; ward manager"},
    "size": {"size": "3"},
    "terms": {"terms": "To plan and try one way home."},
    "reports": {"reports-to": "hce"},
    "value": {"value": "Fewer days in hospital."},
}


@pytest.fixture
def proposer(chief_executives, started) -> Browser:
    """The browser of somebody who sits on none of the bodies that decide."""
    return Browser().sign_in(PROPOSER)


def begin(browser):
    browser.get("/launch/proposal").submit("/launch/proposal")
    return browser.leads_to.split("/")[3]


def fill_in(browser, draft, typed):
    for slug, fields in typed.items():
        page = f"/launch/proposal/{draft}/ask/{slug}"
        browser.get(page).submit(page, **fields)
        assert browser.status == 303, browser.text


def submit(browser, draft):
    browser.get(f"/launch/proposal/{draft}/check")
    return browser.submit(f"/launch/proposal/{draft}/launch")


def all_cases():
    with register.current().reading() as tx:
        return list(cases.all_cases(tx))


def test_what_was_typed_is_the_proposal_that_is_submitted(proposer, started):
    draft = begin(proposer)
    fill_in(proposer, draft, TYPED)

    submit(proposer, draft).follow()

    (case,) = all_cases()
    assert started == [case.reference]
    terms = case.terms
    assert (terms["proposed_by"], terms["kind"]) == (PROPOSER, "task-and-finish")
    assert (terms["months"], terms["size"], terms["reports_to"]) == (12, 3, "hce")
    assert terms["organisations"] == [
        {"organisation": "harrow_council", "level": "head of service", "seats": 2},
        {"organisation": "nwlh", "level": "ward manager", "seats": 1},
    ]


def test_the_proposer_sees_the_case_and_another_member_does_not(proposer):
    draft = begin(proposer)
    fill_in(proposer, draft, TYPED)
    submit(proposer, draft).follow()

    (case,) = all_cases()
    assert proposer.status == 200
    assert case.reference in proposer.text
    assert "/letters" not in " ".join(proposer.page.links)
    assert Browser().sign_in("hester-vandenhoek").get(f"/cases/{case.reference}").status == 404


def test_a_complete_proposal_is_said_to_be_complete(proposer):
    draft = begin(proposer)
    fill_in(proposer, draft, TYPED)

    assert (
        "says everything that is asked for" in proposer.get(f"/launch/proposal/{draft}/check").text
    )


def test_a_missing_level_is_named_with_the_page_that_mends_it(proposer):
    """F166: it may be submitted, but comes back before anybody else sees it."""
    draft = begin(proposer)
    lacking = {**TYPED, "organisations": {"organisations": "Harrow Council; ; 2"}}
    fill_in(proposer, draft, lacking)

    proposer.get(f"/launch/proposal/{draft}/check")

    assert "comes back to you with this list" in proposer.text
    assert f"/launch/proposal/{draft}/ask/organisations?then=check" in proposer.page.links
    assert submit(proposer, draft).status == 303
    assert len(all_cases()) == 1


def test_a_form_without_kind_and_name_is_refused(proposer):
    draft = begin(proposer)
    proposer.get(f"/launch/proposal/{draft}")

    proposer.post(f"/launch/proposal/{draft}/launch")

    assert proposer.status == 422
    assert "Choose a kind" in proposer.text
    assert all_cases() == []


def test_an_organisation_that_nobody_knows_is_refused_with_the_page_that_mends_it(proposer):
    draft = begin(proposer)
    fill_in(proposer, draft, {**TYPED, "organisations": {"organisations": "Nobody; head; 1"}})

    proposer.get(f"/launch/proposal/{draft}/check")

    assert "What is refused, and why" in proposer.text
    assert "Nobody" in proposer.text


def test_a_double_post_submits_once(proposer, started):
    draft = begin(proposer)
    fill_in(proposer, draft, TYPED)
    token = proposer.get(f"/launch/proposal/{draft}/check").csrf

    for _ in range(2):
        proposer.post(f"/launch/proposal/{draft}/launch", {"csrf": token})

    assert len(all_cases()) == 1 == len(started)


def test_a_proposal_without_the_engine_stands_and_says_so(proposer, monkeypatch):
    monkeypatch.setattr(launch_desk, "start_case", lambda reference, procedure: False)
    draft = begin(proposer)
    fill_in(proposer, draft, TYPED)

    assert "stands in the register" in submit(proposer, draft).follow().text


@pytest.mark.parametrize(
    "changes", [{}, {"months": None, "ends_on": "2012-06-30"}, {"sponsor": "duncan-wojcik"}]
)
def test_a_proposal_survives_the_way_into_answers_and_back(chief_executives, changes):
    form = proposals_world.a_form(**changes)

    assert proposal_from(answers_from(form), "somebody-else") == form
