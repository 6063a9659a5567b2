"""The endorsement screen: the text beside five criteria, a check, a confirmation, once."""

from datetime import timedelta

import pytest

from quorate.business.cases import Case
from quorate.business.groups import changing, handing_over
from quorate.constitution.answers import CRITERIA
from quorate.register import Register
from tests.portal import proposals_world as world
from tests.portal.browser import Browser, Page

ALL_MET = dict.fromkeys(CRITERIA, "met")
FILLED_IN = {**ALL_MET, "choice": "refuse", "reason": "It doubles what we have."}


@pytest.fixture
def page(proposal: Case) -> str:
    """The address of the screen."""
    return f"/proposals/{proposal.reference}/answer"


@pytest.fixture
def police(page: str) -> Browser:
    """The member for the police, with the screen open."""
    return Browser().sign_in(world.POLICE).get(page)


def confirm(browser: Browser, page: str) -> Browser:
    """Press Continue has been done: confirm."""
    return browser.submit(f"{page}/confirm")


def answered(case: Case) -> list[tuple[str, str]]:
    return world.answers(case)


def test_a_member_answers_in_two_steps_after_signing_in(
    police: Browser, page: str, proposal: Case
) -> None:
    police.submit(page, **FILLED_IN)
    assert "Check your answer before you send it" in police.text
    assert answered(proposal) == []

    confirm(police, page).follow()
    assert "Your answer is recorded: refuse, on version 1." in police.text
    assert answered(proposal) == [(world.POLICE, "refuse")]


def test_the_screen_shows_the_proposal_beside_the_five_criteria(police: Browser) -> None:
    for words in (
        "Help people home from hospital.",
        "12 months from the day it is opened",
        "Harrow Council and Northwick Park Hospital NHS Trust",
        "Harrow Council: head of service",
        "Fewer days in hospital.",
        "by the end of Monday 19 September 2011",
        "Answer for Harrow Police",
    ):
        assert words in police.text


def test_the_version_and_the_whole_hash_stand_on_the_screen(
    police: Browser, proposal: Case
) -> None:
    assert "Version 1" in police.text
    assert world.standing(proposal).sha256 in police.text


def test_an_answer_keeps_the_notes_and_the_conditions(
    police: Browser, page: str, proposal: Case
) -> None:
    typed = {
        **FILLED_IN,
        "choice": "endorse-with-conditions",
        "conditions": "Report in March\n\nTwo wards first",
        "level-note": "High enough",
    }
    confirm(police.submit(page, **typed), page)

    answer = next(seat.answer for seat in world.standing(proposal).seats if seat.answer)
    assert answer.conditions == ("Report in March", "Two wards first")
    assert [found.note for found in answer.criteria] == ["", "", "", "High enough", ""]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"choice": ""}, "Choose whether you endorse"),
        ({"choice": "perhaps"}, "Choose whether you endorse"),
        ({"reason": ""}, "Give your reason"),
        ({"level": ""}, "Level: say whether it is met"),
        ({"level": "maybe"}, "Level: say whether it is met"),
        ({"choice": "endorse", "value": "not-met"}, "cannot be endorsed"),
        ({"choice": "endorse-with-conditions"}, "List your conditions"),
        ({"conditions": "But"}, "Conditions go with"),
        ({"reason": "x" * 4001}, "Shorten this"),
        ({"level-note": "x" * 4001}, "Shorten this"),
    ],
)
def test_what_is_refused_keeps_what_was_typed(
    police: Browser, page: str, proposal: Case, wrong: dict[str, str], says: str
) -> None:
    police.submit(page, **{**FILLED_IN, "purpose-note": "A note of mine", **wrong})

    assert police.status == 422
    assert says in police.text
    assert "A note of mine" in police.text
    assert answered(proposal) == []


def test_a_confirmation_made_by_hand_passes_the_same_rules(
    police: Browser, page: str, proposal: Case
) -> None:
    sha256 = world.standing(proposal).sha256
    police.post(f"{page}/confirm", {**FILLED_IN, "reason": "", "sha256": sha256})

    assert police.status == 422
    assert "Give your reason" in police.text
    assert answered(proposal) == []


def test_an_answer_for_another_members_seat_is_refused(
    police: Browser, page: str, proposal: Case
) -> None:
    forms = police.submit(page, **FILLED_IN).page.forms
    own = next(f["value"] for form in forms for f in form["fields"] if f["name"] == "seat")
    seats = [str(seat.seat_id) for seat in world.standing(proposal).seats]

    police.submit(f"{page}/confirm", seat=next(seat for seat in seats if seat != own))

    assert police.status == 422
    assert "You have no seat" in police.text
    assert answered(proposal) == []


def test_the_answer_can_be_changed_from_the_check(police: Browser, page: str) -> None:
    police.submit(page, **FILLED_IN)
    kept = {
        field["name"]: field.get("value", "")
        for form in police.page.forms
        if form["action"] == page
        for field in form["fields"]
    }
    police.post(page, kept)

    assert police.status == 200
    assert "It doubles what we have." in police.text
    assert "Your decision" in police.text


def test_a_double_post_counts_once(police: Browser, page: str, proposal: Case) -> None:
    police.submit(page, **FILLED_IN)
    check = police.answer
    confirm(police, page)
    police.answer = check
    confirm(police, page)

    assert police.status == 303
    assert answered(proposal) == [(world.POLICE, "refuse")]


def test_the_later_answer_stands_and_the_screen_shows_the_former(
    police: Browser, page: str, proposal: Case
) -> None:
    confirm(police.submit(page, **FILLED_IN), page)
    police.get(page)
    assert "Your answer stands: refuse" in police.text

    confirm(police.submit(page, **{**FILLED_IN, "choice": "endorse"}), page)
    assert answered(proposal) == [(world.POLICE, "endorse")]


def test_the_sum_is_hidden_until_one_has_answered(
    police: Browser, page: str, proposal: Case
) -> None:
    world.answer(proposal, world.HEALTH, "refuse", reason="A reason of theirs")
    police.get(f"/proposals/{proposal.reference}")
    assert "1 of 8 members have answered" in police.text
    assert "A reason of theirs" not in police.text
    assert "against" not in police.text

    confirm(police.get(page).submit(page, **FILLED_IN), page).follow()
    assert "A reason of theirs" in police.text
    assert "2 answered" in police.text


def test_an_answer_after_the_close_is_refused_with_the_time(
    police: Browser, page: str, proposal: Case
) -> None:
    police.submit(page, **FILLED_IN)
    for person in world.EVERYBODY:
        world.answer(proposal, person)
    confirm(police, page)

    assert police.status == 422
    assert "closed at 10am on Monday 5 September 2011" in police.text
    assert (world.POLICE, "endorse") in answered(proposal)
    assert "The answers have closed" in police.get(page).text


def test_a_text_that_changed_meanwhile_is_refused_and_shown_anew(
    police: Browser, page: str, proposal: Case
) -> None:
    police.submit(page, **FILLED_IN)
    changing.change_text(proposal, world.a_form(purpose="Another purpose."), by="Henrietta Laleye")
    confirm(police, page)

    assert police.status == 422
    assert "The text has changed since you read it" in police.text
    assert "You had version 1 before you. This is version 2." in police.text
    assert "Another purpose." in police.text
    assert answered(proposal) == []


def test_the_check_does_not_pass_a_stale_text_either(
    police: Browser, page: str, proposal: Case
) -> None:
    changing.change_text(proposal, world.a_form(purpose="Another purpose."), by="Henrietta Laleye")
    police.submit(page, **FILLED_IN)

    assert police.status == 422
    assert "It doubles what we have." in police.text


def test_a_lapsed_answer_is_shown_with_what_changed(
    police: Browser, page: str, proposal: Case
) -> None:
    confirm(police.submit(page, **FILLED_IN), page)
    changing.change_text(proposal, world.a_form(purpose="Another purpose."), by="Henrietta Laleye")
    police.get(page)

    assert "Your answer no longer counts" in police.text
    assert "Help people home from hospital." in police.text
    assert "Another purpose." in police.text


def test_a_substitute_is_told_from_when_they_may_answer(page: str) -> None:
    substitute = Browser().sign_in(world.SUBSTITUTE).get(page)

    assert "You cannot answer now" in substitute.text
    assert "14 September 2011" in substitute.text


def test_a_substitute_answers_once_it_is_handed_over(page: str, proposal: Case) -> None:
    handing_over.hand_over(proposal, world.POLICE)
    substitute = Browser().sign_in(world.SUBSTITUTE).get(page)
    assert "Answer for Harrow Police, in place of Duncan Wojcik" in substitute.text
    confirm(substitute.submit(page, **FILLED_IN), page)

    assert answered(proposal) == [(world.SUBSTITUTE, "refuse")]
    assert "You cannot answer now" in Browser().sign_in(world.POLICE).get(page).text


@pytest.mark.parametrize(("persona", "status"), [("officer", 403), ("elsewhere", 403)])
def test_nobody_else_opens_the_screen(page: str, persona: str, status: int) -> None:
    assert Browser().sign_in(persona).get(page).status == status


def test_the_proposers_own_vote_does_not_count(chief_executives: Register) -> None:
    case = world.before_members(proposed_by=world.POLICE)
    police = Browser().sign_in(world.POLICE).get(f"/proposals/{case.reference}/answer")

    assert "You cannot answer now" in police.text


@pytest.mark.parametrize("path", ["", "/answer", "/hand-over", "/interest"])
def test_a_proposal_that_there_is_not_is_not_found(chief_executives: Register, path: str) -> None:
    chief = Browser().sign_in(world.CHAIR).get(f"/proposals/GRP-2011-99{path}")

    assert chief.status == 404


def test_what_was_typed_stays_words_on_every_page(
    chief_executives: Register,
) -> None:
    case = world.before_members(
        name=world.HOSTILE, purpose=world.HOSTILE, value_added=world.HOSTILE
    )
    page = f"/proposals/{case.reference}/answer"
    police = Browser().sign_in(world.POLICE).get(page)
    typed = {**FILLED_IN, "reason": world.HOSTILE, "level-note": world.HOSTILE}
    shown = [police.answer.text, police.submit(page, **typed).answer.text]
    confirm(police, page).follow()
    shown += [police.answer.text, *further_pages(police, case.reference)]

    assert all("{{ 7 * 7 }}" in Page(html).text for html in shown[:3])
    for html in shown:
        assert "<script>alert" not in html
        assert "javascript:1" not in str(Page(html).links)


def further_pages(browser: Browser, reference: str) -> list[str]:
    """The other pages that show a proposal's words, as HTML."""
    paths = ("/", "/decisions/mine", f"/proposals/{reference}/hand-over")
    return [browser.get(path).answer.text for path in paths]


def test_the_reply_date_that_is_past_with_enough_answers_closes_it(
    police: Browser, page: str, proposal: Case
) -> None:
    for person in world.EVERYBODY[2:6]:
        world.answer(proposal, person)
    police.submit(page, **FILLED_IN)
    world.at(world.IN_SEPTEMBER + timedelta(days=15))
    confirm(police, page)

    assert police.status == 422
    assert "closed at" in police.text
