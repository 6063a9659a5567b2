"""What people fill in at a waiting run's form: taken once, whole, and refused with a reason."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

import pytest
from pydantic import BaseModel

from quorate import register
from quorate.business import form_desk
from quorate.business.cases import Case
from quorate.business.gate import ResumeForm
from quorate.business.refusal import Refused, Withdrawn
from quorate.register import cases, forms, journal
from tests.engine.toy_cases import open_case

FILLED_IN = {"choice": "for", "text_read": "Version 1"}
Take = Callable[[Case, Mapping[str, Any]], None]


class Vote(BaseModel):
    """A form with a choice and a reason."""

    choice: Literal["", "for", "against"] = ""
    reason: str = ""


@pytest.fixture
def case() -> Iterator[Case]:
    """A case in a throw-away register."""
    with register.opened("sqlite://") as fresh:
        fresh.make_tables()
        yield open_case("GRP-2011-01")


def form(take: Take) -> ResumeForm:
    return ResumeForm(Vote, lambda case: "About it.", take, lambda _: "Version 1")


def enter(case: Case, typed: Mapping[str, Any]) -> None:
    """A use case that writes one step for each vote."""
    with register.current().transaction() as tx:
        cases.take_step(tx, case.reference, 1, f"voted-{typed['choice']}-{typed['text_read']}")


def refuse(case: Case, typed: Mapping[str, Any]) -> None:
    """A use case that refuses, with something that looks like markup."""
    raise Refused("Voting *closed*\nat 10:00", clause="22.48")


def is_voted(case: Case) -> bool:
    with register.current().reading() as tx:
        return cases.is_taken(tx, case.reference, 1, "voted-for-Version 1")


def reason(case: Case) -> str | None:
    with register.current().reading() as tx:
        found = forms.refusal(tx, case.reference, "vote")
        return found.reason if found else None


def test_the_same_response_goes_through_its_use_case_once(case: Case) -> None:
    taken: list[str] = []

    for _ in range(2):
        form_desk.take_once(form(lambda *_: taken.append("taken")), case, "key-1", FILLED_IN)

    assert taken == ["taken"]


def test_what_is_typed_reaches_the_use_case_with_the_text_it_is_about(case: Case) -> None:
    form_desk.take_once(form(enter), case, "key-1", FILLED_IN)

    assert is_voted(case)


def test_a_crash_after_the_use_case_neither_loses_nor_doubles(case: Case) -> None:
    def die_after(case: Case, typed: Mapping[str, Any]) -> None:
        enter(case, typed)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        form_desk.take_once(form(die_after), case, "key-1", FILLED_IN)
    assert not is_voted(case)

    form_desk.take_once(form(enter), case, "key-1", FILLED_IN)
    form_desk.take_once(form(enter), case, "key-1", FILLED_IN)
    assert is_voted(case)
    assert reason(case) is None


def test_a_refusal_is_kept_for_the_next_reader_and_the_journal(case: Case) -> None:
    form_desk.take_once(form(refuse), case, "key-1", FILLED_IN)

    assert reason(case) == "Voting *closed* at 10:00 (clause 22.48)."
    assert form_desk.description(form(refuse), case) == (
        "**The last attempt was not accepted.** "
        r"Voting \*closed\* at 10\:00 \(clause 22\.48\)\."
        "\n\nAbout it."
    )
    with register.current().reading() as tx:
        assert [entry.event for entry in journal.entries(tx)] == ["FormNotAccepted"]


def test_an_accepted_form_takes_the_earlier_reason_away(case: Case) -> None:
    form_desk.take_once(form(refuse), case, "key-1", FILLED_IN)
    form_desk.take_once(form(enter), case, "key-2", FILLED_IN)

    assert form_desk.description(form(enter), case) == "About it."


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({}, "Nothing was filled in"),
        ({"choice": "", "reason": None, "text_read": "Version 1"}, "Nothing was filled in"),
        ("junk", "Nothing was filled in"),
        (None, "Nothing was filled in"),
        ({"choice": "for"}, "which text was read"),
        ({"choice": "perhaps", "text_read": "x"}, "does not fit the form (choice)"),
        (
            {"choice": ["for"], "reason": 7, "text_read": "x"},
            "does not fit the form (choice, reason)",
        ),
    ],
)
def test_junk_is_refused_in_words(case: Case, typed: object, says: str) -> None:
    form_desk.take_once(form(enter), case, "key-1", typed)

    assert says in (reason(case) or "")


def test_a_fault_of_ours_leaves_the_run_waiting(case: Case) -> None:
    def stumble(case: Case, typed: Mapping[str, Any]) -> None:
        raise KeyError("seat")

    form_desk.take_once(form(stumble), case, "key-1", FILLED_IN)

    assert reason(case) == form_desk.FAULT


def test_what_comes_after_a_withdrawal_is_refused_with_it(case: Case) -> None:
    def too_late(case: Case, typed: Mapping[str, Any]) -> None:
        raise Withdrawn(case.reference)

    form_desk.take_once(form(too_late), case, "key-1", FILLED_IN)
    assert case.reference in (reason(case) or "")


def test_the_form_names_the_one_text_that_may_be_answered(case: Case) -> None:
    fields = form_desk.schema(form(enter), case)["properties"]

    assert fields["text_read"]["enum"] == ["Version 1"]
    assert [field["position"] for field in fields.values()] == [0, 1, 2]
