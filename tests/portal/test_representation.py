"""The Chair of the Board answers a representation for a reference group (22.72)."""

import pytest

from quorate import register
from quorate.business.cases import Case
from quorate.business.groups import checking, proposing, representation
from quorate.register import Register, group_terms
from tests.portal import proposals_world as world
from tests.portal.browser import Browser


@pytest.fixture
def represented(chief_executives: Register) -> Case:
    """A reference group that has been put to the Chair."""
    form = world.a_form(kind="reference", name="Older People", months=None)
    case = proposing.propose(form, by="Henrietta Laleye")
    checking.record_as_complete(case)
    representation.write_to_the_chair(case)
    return case


@pytest.fixture
def page(represented: Case) -> str:
    """The address of the page."""
    return f"/reference-groups/{represented.reference}/representation"


@pytest.fixture
def chair(page: str) -> Browser:
    """The Chair of the Board, with the page open."""
    return Browser().sign_in("chair").get(page)


def answered(case: Case) -> str | None:
    with register.current().reading() as tx:
        found = group_terms.chairs_answer(tx, *case.key)
        return found.choice if found else None


def test_it_waits_in_the_chairs_inbox_and_in_no_other(page: str) -> None:
    assert page in Browser().sign_in("chair").get("/").page.links
    assert page not in Browser().sign_in("deputy").get("/").page.links


def test_the_chair_reads_the_exact_text(chair: Browser, represented: Case) -> None:
    assert "Help people home from hospital." in chair.text
    assert world.standing(represented).sha256 in chair.text


def test_it_goes_on_the_agenda(chair: Browser, page: str, represented: Case) -> None:
    chair.submit(page, choice="agenda").follow()

    assert "agenda. The proposer is told." in chair.text
    assert answered(represented) == "agenda"


def test_it_is_declined_with_a_reason(chair: Browser, page: str, represented: Case) -> None:
    chair.submit(page, choice="declined").follow()
    assert chair.status == 422
    assert "Give a reason: the proposer reads it." in chair.text

    chair.submit(page, choice="declined", reason="There is one already.").follow()
    assert answered(represented) == "declined"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"choice": ""}, "Choose what becomes of it."),
        ({"choice": "later"}, "Choose what becomes of it."),
        ({"choice": "agenda", "reason": "x" * 4001}, "Shorten this"),
        ({"choice": "agenda", "sha256": "0" * 64}, "The text has changed"),
    ],
)
def test_what_is_refused_is_not_recorded(
    chair: Browser, page: str, represented: Case, typed: dict[str, str], says: str
) -> None:
    chair.submit(page, **{"reason": "Mine", **typed})

    assert chair.status == 422
    assert says in chair.text
    assert answered(represented) is None


def test_it_is_answered_once(chair: Browser, page: str, represented: Case) -> None:
    shown = chair.answer
    chair.submit(page, choice="agenda")
    chair.answer = shown
    chair.submit(page, choice="declined", reason="Changed my mind")

    assert chair.status == 422
    assert answered(represented) == "agenda"


@pytest.mark.parametrize("persona", ["deputy", "member", "officer", world.PROPOSER])
def test_nobody_else_answers_it(page: str, persona: str) -> None:
    assert Browser().sign_in(persona).get(page).status == 403


def test_another_case_is_no_representation(chief_executives: Register) -> None:
    case = world.before_members()
    page = f"/reference-groups/{case.reference}/representation"

    assert Browser().sign_in("chair").get(page).status == 404
