"""A case in the portal: list, timeline, who owes what, letters with copies, papers, journal."""

from datetime import date, time

import pytest

from quorate import register
from quorate.business import owing, timeline, waits, watching
from quorate.business.consulting.extending import move_close
from quorate.business.correspondence import letter_copies
from quorate.business.refusal import NotFound
from quorate.business.reviewing.lodging import lodge
from quorate.register import letters, papers
from quorate.register.letters import Outcome
from tests.business.stages import a_paper
from tests.portal.browser import Browser
from tests.portal.stuck_case import is_stuck_and_told

CASE = "/cases/REV-2011-01"


def officer() -> Browser:
    return Browser().sign_in("officer")


def test_the_list_shows_every_case_with_its_state(review_at):
    review_at("consulting")

    page = officer().get("/cases")

    assert "REV-2011-01 Review of the partnership structure 2011" in page.text
    assert CASE in page.page.links


def test_the_list_without_a_case_says_so(browser):
    assert "No case has been launched yet" in browser.sign_in("officer").get("/cases").text


@pytest.mark.parametrize("page", ["0", "99999999999", "x", "-1", "\u0663"])
def test_a_page_of_the_list_that_there_is_not_shows_one_there_is(review_at, page):
    review_at("consulting")

    assert officer().get(f"/cases?page={page}").status == 200


STAGES = ["launched", "consulting", "consulted", "circulating", "noticed", "agreed", "closed"]


@pytest.mark.parametrize("stage", STAGES)
def test_a_case_can_be_looked_at_in_every_stage(review_at, stage):
    review_at(stage)
    browser = officer().get(CASE)

    assert browser.status == 200
    for link in browser.page.links:
        if link.startswith(CASE):
            assert browser.get(link).status == 200, link


def test_an_officer_sees_that_a_case_does_not_go_on_and_why(review_at):
    review_at("consulting")
    watching.is_wrong("REV-2011-01", "Its run has ended.", detail="OSError: <disk> full")

    page = officer().get(CASE)

    assert "This case has not gone on by itself since" in page.text
    assert "It waits for nothing at this moment" not in page.text
    assert "Its run has ended. (OSError: <disk> full)" in page.text


def test_nobody_else_is_told_of_the_house_s_own_troubles(review_at):
    review_at("consulting")
    is_stuck_and_told("REV-2011-01")

    clerk = Browser().sign_in("clerk")

    assert "gone on by itself" not in clerk.get(CASE).text
    assert "Stuck" not in clerk.get("/cases").text
    assert clerk.status == 200


def test_a_case_whose_trouble_has_lasted_is_marked_among_all(review_at):
    review_at("consulting")
    watching.is_wrong("REV-2011-01", "Its run has ended.")
    before = officer().get("/cases").text

    is_stuck_and_told("REV-2011-01")

    assert ("Stuck" in before, "Stuck" in officer().get("/cases").text) == (False, True)


def test_the_timeline_gives_dates_clauses_reasons_and_states(review_at):
    review = review_at("consulting")
    review.on(date(2011, 5, 3))

    points = {
        point.what: point for point in timeline.timeline_of("REV-2011-01") if point.round == 1
    }

    closes = points["Consultation closes"]
    assert (closes.on, closes.clause, closes.state) == (
        date(2011, 5, 16),
        "Proposed Action",
        "ahead",
    )
    assert "4 weeks" in closes.because
    assert points["Consultation opens"].state == "done"
    states = [point.state for point in timeline.timeline_of("REV-2011-01")]
    assert states.count("now") == 1


def test_a_moved_closing_day_tells_its_reason_in_the_timeline(review_at):
    review = review_at("consulting")
    move_close(review.case, date(2011, 5, 30), reason="Half-term.", by="Ada")

    text = officer().get(CASE).text

    assert "Moved from 16 May 2011 to 30 May 2011 by Ada: Half-term." in text


def test_a_write_up_that_is_late_is_overdue_in_the_timeline(review_at):
    review = review_at("noted")
    waits.begin(review.case, "write-up-lodged", opens_at=None, waiting_for="the write-up")
    review.on(date(2011, 6, 24))

    overdue = [p.what for p in timeline.timeline_of("REV-2011-01") if p.state == "overdue"]
    debts = owing.who_owes("REV-2011-01")

    assert overdue == ["Write-up by"]
    assert [(d.what, d.who, d.is_late) for d in debts] == [
        ("The write-up", ("Imogen Bhattarai",), True)
    ]
    assert "Overdue" in officer().get(CASE).text


def test_those_who_have_not_answered_owe_an_answer(review_at):
    review = review_at("consulting")
    waits.begin(review.case, "consultation-closed", opens_at=None, waiting_for="Consultation open")

    (debt,) = owing.who_owes("REV-2011-01")

    assert (len(debt.who), debt.by) == (28, date(2011, 5, 16))


def test_a_letter_that_was_sent_is_copied_as_it_was_stored(review_at):
    review = review_at("consulting")
    with register.current().transaction() as tx:
        row = letters.letters_of(tx, review.case.reference)[-1]
        sent = Outcome("sent", subject="As sent", text="Its <b>words</b>\n")
        letters.record_outcomes(tx, {row.id: sent})

    browser = officer().get(f"{CASE}/letters/{row.id}")

    assert "As sent" in browser.text
    assert "Its &lt;b&gt;words&lt;/b&gt;" in browser.answer.text
    assert "if it were sent now" not in browser.text


def test_a_letter_still_queued_is_shown_as_it_would_be_sent(review_at):
    review = review_at("consulting")
    letter = review.letters("ConsultationInvitation")[0]

    copy = letter_copies.copy_of("REV-2011-01", letter.id)

    assert not copy.is_stored
    assert "16 May 2011" in copy.text
    assert copy.papers == (
        ("Partnership structure: proposals for consultation", "consultation-paper", 1),
    )
    assert "if it were sent now" in officer().get(f"{CASE}/letters/{letter.id}").text


def test_a_letter_of_another_case_is_not_found(review_at):
    review_at("consulting")

    with pytest.raises(NotFound):
        letter_copies.copy_of("REV-2011-01", 999999)
    assert officer().get(f"{CASE}/letters/999999").status == 404
    assert officer().get(f"{CASE}/letters/x").status == 404


def test_the_letters_are_listed_with_their_state(review_at):
    review_at("consulting")

    text = officer().get(f"{CASE}/letters").text

    assert "Queued" in text
    assert "letters sent" in text


def test_a_paper_is_a_page_with_its_fingerprint(review_at):
    review = review_at("written up")
    with register.current().reading() as tx:
        paper = papers.latest(tx, review.case.reference, "write-up")

    browser = officer().get(f"{CASE}/papers/write-up/1")

    assert paper.sha256 in browser.text
    assert "What there is to say." in browser.text
    assert browser.get(f"{CASE}/papers/write-up/2").status == 404
    assert browser.get(f"{CASE}/papers/write-up/1/changes").status == 404


def test_two_versions_of_a_paper_show_what_changed(review_at):
    review = review_at("written up")
    lodge(review.case, "write-up", a_paper(text="What there is to add & <say>.\n"), by="Officer")

    browser = officer().get(f"{CASE}/papers/write-up/2/changes")

    assert "<del>" in browser.answer.text
    assert "<ins>" in browser.answer.text
    assert "&lt;say&gt;" in browser.answer.text
    assert "taken out" in browser.text


def test_the_journal_tells_the_case_the_newest_first(review_at):
    review_at("closed")

    text = officer().get(f"{CASE}/journal").text

    assert text.index("The case is closed") < text.index("launched the review")


def test_a_clerk_sees_the_case_and_is_offered_no_officers_action(review_at):
    review = review_at("consulting")
    clerk = Browser().sign_in("clerk").get(CASE)

    assert clerk.status == 200
    assert f"{CASE}/withdraw" not in clerk.page.links
    assert f"{CASE}/withdraw" in officer().get(CASE).page.links
    assert review.case.reference in clerk.text


@pytest.mark.parametrize("persona", ["chair", "member", "chief", "elsewhere"])
def test_a_case_is_not_found_by_those_who_may_not_see_it(review_at, persona):
    review_at("consulting")
    browser = Browser().sign_in(persona)

    hidden = browser.get(CASE)
    words, status = hidden.text, hidden.status
    unknown = browser.get("/cases/REV-1999-01")

    assert (status, words) == (404, unknown.text) == (unknown.status, words)


def test_a_meeting_leads_to_its_page(review_at):
    meeting = review_at("consulting").meeting()
    browser = officer().get(CASE)

    assert f"/meetings/{meeting.id}" in browser.page.links
    assert browser.get(f"/meetings/{meeting.id}").status == 200


def test_actions_follow_the_state_of_the_case(review_at):
    review = review_at("consulting")
    assert f"{CASE}/consultation" in officer().get(CASE).page.links

    review.on(date(2011, 5, 17), time(9))
    assert f"{CASE}/consultation" not in officer().get(CASE).page.links
