"""A proposal that comes back to its proposer, or changes before its members; its conditions."""

import pytest

from quorate import register
from quorate.business import owing, waits
from quorate.business.groups import checking, proposing
from quorate.business.groups.standing import standing_of
from quorate.register import cases, papers
from quorate.register.tables.groups import Condition
from tests.portal import proposals_world
from tests.portal.browser import Browser

PROPOSER = "conrad-bilkhu"
LACKING = {"organisations": ({"organisation": "harrow_council"},), "proposed_by": PROPOSER}


@pytest.fixture(autouse=True)
def _september(chief_executives, started) -> None:
    """Chief Executives sit, and Prefect is there."""


@pytest.fixture
def returned():
    """A proposal that lacks a level, back with its proposer."""
    case = proposing.propose(proposals_world.a_form(**LACKING), by="Conrad Bilkhu")
    checking.return_to_proposer(case, 1)
    return case


def begin_again(browser, case):
    page = f"/proposals/{case.reference}/complete"
    return browser.get(page).submit(page).leads_to


def answer(browser, draft, slug, **typed):
    browser.get(f"{draft}/ask/{slug}").submit(f"{draft}/ask/{slug}", **typed)
    browser.get(f"{draft}/check")
    return browser.submit(f"{draft}/launch")


def version_of(case):
    with register.current().reading() as tx:
        return papers.latest(tx, case.reference, "proposal").version


def test_the_proposer_sees_what_is_missing_and_gives_it(returned):
    browser = Browser().sign_in(PROPOSER).get(f"/proposals/{returned.reference}/complete")
    assert "This is missing" in browser.text

    draft = begin_again(browser, returned)
    answer(browser, draft, "organisations", organisations="Harrow Council; director; 3")

    assert browser.status == 303, browser.text
    assert version_of(returned) == 2
    assert standing_of(returned).lacks == ()


def test_the_next_text_begins_from_the_one_there_is(returned):
    browser = Browser().sign_in(PROPOSER)
    draft = begin_again(browser, returned)

    assert "Help people home from hospital." in browser.get(f"{draft}/ask/purpose").answer.text


def test_a_double_post_of_the_next_text_makes_one_version(returned):
    browser = Browser().sign_in(PROPOSER)
    draft = begin_again(browser, returned)
    answer(browser, draft, "organisations", organisations="Harrow Council; director; 3")
    token = browser.get(f"{draft}/check").csrf or browser.get("/account").csrf

    browser.post(f"{draft}/launch", {"csrf": token})

    assert browser.status == 303
    assert version_of(returned) == 2


def test_no_second_case_is_opened_nor_another_flow_started(returned, started):
    browser = Browser().sign_in(PROPOSER)
    draft = begin_again(browser, returned)
    answer(browser, draft, "organisations", organisations="Harrow Council; director; 3")

    with register.current().reading() as tx:
        assert len(cases.all_cases(tx)) == 1
    assert started == []


def test_the_same_text_again_is_refused_in_words(returned):
    browser = Browser().sign_in(PROPOSER)
    draft = begin_again(browser, returned)

    answer(browser, draft, "size", size="3")

    assert browser.status == 422
    assert "word for word" in browser.text
    assert version_of(returned) == 1


def test_an_officer_changes_a_text_that_is_before_its_members():
    case = proposals_world.before_members(proposed_by=PROPOSER)
    browser = Browser().sign_in("officer")
    draft = begin_again(browser, case)
    assert "lapses" in browser.get(f"/proposals/{case.reference}/complete").text

    answer(browser, draft, "purpose", purpose="Help everybody home.")

    assert browser.status == 303, browser.text
    assert standing_of(case).form.purpose == "Help everybody home."
    assert standing_of(case).form.proposed_by == PROPOSER


@pytest.mark.parametrize(("person", "status"), [("chief", 403), ("hester-vandenhoek", 404)])
def test_only_its_proposer_and_officers_change_a_proposal(person, status):
    case = proposals_world.before_members(proposed_by=PROPOSER)
    browser = Browser().sign_in(person).get(f"/proposals/{case.reference}/complete")
    assert browser.status == status

    browser.get("/account").post(f"/proposals/{case.reference}/complete")
    assert browser.status == status


def test_the_proposer_owes_what_is_missing(returned):
    waits.begin(returned, "proposal-completed-1", opens_at=None, waiting_for="what is missing")

    (debt,) = owing.who_owes(returned.reference)

    assert debt.who == ("Conrad Bilkhu",)
    assert debt.path == f"/proposals/{returned.reference}/complete"


def test_members_who_have_not_answered_owe_an_answer():
    case = proposals_world.before_members(proposed_by=PROPOSER)
    waits.begin(case, "endorsement-x", opens_at=None, waiting_for="answers")

    (debt,) = owing.who_owes(case.reference)

    assert len(debt.who) >= 8
    assert debt.by == standing_of(case).reply_by


def test_the_case_of_a_proposal_has_its_reply_date_in_the_timeline():
    case = proposals_world.before_members(proposed_by=PROPOSER)

    text = Browser().sign_in("officer").get(f"/cases/{case.reference}").text

    assert "Answers by" in text
    assert "The proposal, its answers and conditions" in text


@pytest.fixture
def condition():
    """A condition on which a group was endorsed."""
    case = proposals_world.before_members(proposed_by=PROPOSER)
    with register.current().transaction() as tx:
        tx.add(
            Condition(
                case_reference=case.reference,
                round=1,
                number=1,
                text="Report in <March>.",
                asked_by="gwendolyn-iyer",
                is_binding=True,
            )
        )
    return f"/cases/{case.reference}/conditions/1"


def test_an_officer_records_that_a_condition_is_met(condition):
    browser = Browser().sign_in("officer")
    case = condition.partition("/conditions")[0]
    assert condition in browser.get(case).page.links

    browser.get(condition).submit(condition, note="The report came.").follow()

    assert "Met 5 September 2011" in browser.text
    assert "Report in &lt;March&gt;." in browser.answer.text


@pytest.mark.parametrize(
    ("day", "says"), [(("1", "1", "2012"), "has not come yet"), (("31", "2", "x"), "real date")]
)
def test_a_day_that_has_not_come_or_is_none_is_refused(condition, day, says):
    browser = Browser().sign_in("officer").get(condition)
    typed = dict(zip(("on-day", "on-month", "on-year"), day, strict=True))

    browser.submit(condition, **typed)

    assert browser.status == 422
    assert says in browser.text
