"""Prefect's own page as a door: the same use case and rules as the portal, with a one-time code."""

from typing import Any

import pytest

from quorate import register
from quorate.business import form_desk
from quorate.business.access import codes
from quorate.business.groups import resume_form
from quorate.business.groups.resume_form import CASTING, ENDORSEMENT
from quorate.post.parts import as_html
from quorate.register import forms, journal
from tests.business.groups.proposed import CHAIR, HEALTH, POLICE, POLICE_SUBSTITUTE, Proposed

HOSTILE = "<script>x</script> {{ 7*7 }} [a](javascript:b)\n# Heading ../../etc/passwd"
ALL_MET = dict.fromkeys(("purpose", "duration", "organisations", "level", "value"), "met")


@pytest.fixture(autouse=True)
def _quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A code's hash is slow on purpose; these tests need not wait for it."""
    monkeypatch.setattr(codes, "HASH_COST", 2)


def code_of(proposal: Proposed, person: str) -> str:
    """The code that a letter brings a person."""
    with register.current().transaction() as tx:
        return codes.mint(tx, proposal.case, person)


def filled_in(proposal: Proposed, person: str, **other: Any) -> dict[str, Any]:
    """The form as somebody fills it in who endorses, with changes."""
    return {
        **ALL_MET,
        "decision": "endorse",
        "reason": "It is needed.",
        "who": f"{person.replace('-', ' ')}",
        "code": code_of(proposal, person),
        "text_read": resume_form.text_shown(proposal.case),
        **other,
    }


_key = iter(range(10_000))


def resume(proposal: Proposed, typed: dict[str, Any], form: Any = ENDORSEMENT) -> str:
    """Press Resume on Prefect's page; gives why that was not accepted, or nothing."""
    form_desk.take_once(form, proposal.case, f"key-{next(_key)}", typed)
    with register.current().reading() as tx:
        found = forms.refusal(tx, proposal.reference, form.name)
    return found.reason if found else ""


def answer_of(proposal: Proposed, person: str) -> Any:
    return proposal.seat_of(person).answer


def test_an_answer_with_its_code_counts_as_the_portals_does(circulated: Proposed) -> None:
    assert resume(circulated, filled_in(circulated, POLICE, value_note="Beds")) == ""

    answer = answer_of(circulated, POLICE)
    assert (answer.choice, answer.door, answer.version) == ("endorse", "prefect", 1)
    assert answer.sha256 == circulated.standing.sha256
    assert answer.criteria[4].note == "Beds"


def test_conditions_come_one_from_each_line(circulated: Proposed) -> None:
    typed = filled_in(circulated, POLICE, decision="endorse with conditions", conditions="A\n\nB")
    resume(circulated, typed)

    assert answer_of(circulated, POLICE).conditions == ("A", "B")


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"code": "0000-0000"}, "do not belong together"),
        ({"code": ""}, "do not belong together"),
        ({"who": "Sunita Pemberton"}, "do not belong together"),
        ({"decision": ""}, "Choose whether you endorse"),
        ({"reason": " ", "decision": "refuse"}, "Give your reason"),
        ({"level": ""}, "Level: say whether it is met"),
        ({"value": "not met"}, "cannot be endorsed"),
        ({"decision": "endorse with conditions"}, "List your conditions"),
        ({"text_read": "Version 1 (000000000000)"}, "text has changed"),
        ({"text_read": None}, "which text was read"),
        ({"reason": "x" * 5000}, "does not fit the form (reason)"),
    ],
)
def test_what_breaks_a_rule_counts_for_nothing(
    circulated: Proposed, wrong: dict[str, Any], says: str
) -> None:
    assert says in resume(circulated, filled_in(circulated, POLICE, **wrong))
    assert answer_of(circulated, POLICE) is None


def test_a_refused_answer_does_not_use_the_code_up(circulated: Proposed) -> None:
    typed = filled_in(circulated, POLICE)
    resume(circulated, {**typed, "value": "not met"})

    assert resume(circulated, typed) == ""
    assert answer_of(circulated, POLICE)


def test_the_same_response_read_again_after_a_crash_counts_once(circulated: Proposed) -> None:
    typed = filled_in(circulated, POLICE)
    for _ in range(2):
        form_desk.take_once(ENDORSEMENT, circulated.case, "the-same-key", typed)

    with register.current().reading() as tx:
        events = [entry.event for entry in journal.entries(tx, case=circulated.reference)]
    assert events.count("AnswerGiven") == 1
    assert "FormNotAccepted" not in events


def test_a_substitute_is_refused_here_as_on_the_portal(circulated: Proposed) -> None:
    assert "substitute" in resume(circulated, filled_in(circulated, POLICE_SUBSTITUTE))
    assert answer_of(circulated, POLICE) is None


def test_an_answer_after_the_close_is_told_when_that_was(circulated: Proposed) -> None:
    typed = filled_in(circulated, HEALTH)
    circulated.all_answer(*["refuse"] * 8)

    assert "closed at" in resume(circulated, typed)


def test_five_wrong_codes_lock_it_though_each_try_was_refused(circulated: Proposed) -> None:
    typed = filled_in(circulated, POLICE)
    for _ in range(5):
        resume(circulated, {**typed, "code": "0000-0000"})

    assert "do not belong together" in resume(circulated, typed)
    with register.current().reading() as tx:
        events = [entry.event for entry in journal.entries(tx, case=circulated.reference)]
    assert events.count("CodeLocked") == 1


def test_the_page_says_in_short_what_it_is_about(circulated: Proposed) -> None:
    described = ENDORSEMENT.describe(circulated.case)

    assert "Welfare Changes Group" in described
    assert "Monday 19 September 2011" in described
    assert "0 of 8 have answered; 3 must (22.47)." in described
    assert resume_form.text_shown(circulated.case).startswith("Version 1 (")


def test_the_page_does_not_show_who_answered_how(circulated: Proposed) -> None:
    circulated.answers(POLICE, "refuse", reason="A reason of mine")
    described = ENDORSEMENT.describe(circulated.case)

    assert "1 of 8 have answered" in described
    assert "A reason of mine" not in described
    assert "against" not in described


def test_what_was_typed_becomes_no_markup_on_prefects_page(proposal: Proposed) -> None:
    proposal.circulate(
        name=HOSTILE, purpose=HOSTILE, value_added=HOSTILE, statutory_basis=HOSTILE, months=None
    )
    resume(proposal, filled_in(proposal, POLICE, level="", reason=HOSTILE))
    described = form_desk.description(ENDORSEMENT, proposal.case)
    html = as_html(described)

    assert "<script" not in html
    assert "<a " not in html
    assert html.count("<h") == 1
    assert r"\[a\](javascript" in described


def test_the_chair_casts_on_a_tie_with_the_code_of_the_chair(circulated: Proposed) -> None:
    circulated.all_answer(*["endorse", "refuse"] * 4)
    typed = {
        "decision": "cast for",
        "reason": "Needed.",
        "who": CHAIR.replace("-", " "),
        "code": code_of(circulated, CHAIR),
    }

    assert "tied" in CASTING.describe(circulated.case)
    assert resume(circulated, typed, CASTING) == ""
    assert circulated.settle() == "endorsed"


def test_nobody_else_casts_though_their_code_is_good(circulated: Proposed) -> None:
    circulated.all_answer(*["endorse", "refuse"] * 4)
    typed = {
        "decision": "cast for",
        "who": POLICE.replace("-", " "),
        "code": code_of(circulated, POLICE),
    }

    assert "Only the Chair" in resume(circulated, typed, CASTING)
