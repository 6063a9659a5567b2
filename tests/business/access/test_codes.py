"""One-time codes: whose, for what, how often, and what five wrong ones lead to."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from quorate import register
from quorate.business.access import attempts, codes
from quorate.business.access.codes import WrongCode, redeemed
from quorate.business.cases import Case
from quorate.business.refusal import Refused
from quorate.register import journal, letters, people
from quorate.register.tables.forms import Code
from tests.engine.toy_cases import open_case

REFERENCE = "GRP-2011-01"


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Case]:
    """A case and two members, in a register that threads may share."""
    monkeypatch.setattr(codes, "HASH_COST", 2)
    with register.opened(f"sqlite:///{tmp_path / 'register.sqlite'}") as fresh:
        fresh.make_tables()
        with fresh.transaction() as tx:
            people.add_person(tx, "ada", "Ada Kowalczyk", email="ada@example.org")
            people.add_person(tx, "ben", "Ben Osei", email="ben@example.org")
        yield open_case(REFERENCE)


def mint(case: Case, person: str = "ada") -> str:
    with register.current().transaction() as tx:
        return codes.mint(tx, case, person)


def answer(case: Case, code: str, who: str = "ada@example.org") -> str:
    """Redeem a code for an answer; gives whose answer it is."""
    with redeemed(case, who, code) as person:
        return person


def try_wrongly(case: Case, times: int) -> None:
    for _ in range(times):
        with pytest.raises(WrongCode):
            answer(case, "0000-0000")


def queued() -> list[str]:
    with register.current().reading() as tx:
        return [f"{letter.name} to {letter.person_id}" for letter in letters.queued(tx, REFERENCE)]


def events() -> list[str]:
    with register.current().reading() as tx:
        return [entry.event for entry in journal.entries(tx)]


def test_a_code_is_forty_bits_in_signs_that_read_alike_nowhere(case: Case) -> None:
    code = mint(case)

    assert re.fullmatch("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", code)
    assert len(codes.ALPHABET) ** codes.LENGTH == 2**40


def test_only_a_salted_hash_of_the_code_is_kept(case: Case) -> None:
    code = mint(case).replace("-", "")
    mint(case)

    with register.current().reading() as tx:
        first, second = tx.query(Code).all()
    assert code not in str({key: str(value) for key, value in vars(first).items()})
    assert first.salt != second.salt


@pytest.mark.parametrize("who", ["ada@example.org", "ADA@Example.org", " ada  kowalczyk "])
def test_the_owner_answers_by_email_address_or_name(case: Case, who: str) -> None:
    assert answer(case, mint(case), who) == "ada"


def test_a_code_is_read_however_it_is_typed(case: Case) -> None:
    code = mint(case)
    misread = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")

    assert answer(case, misread) == "ada"


def test_a_code_counts_for_one_answer(case: Case) -> None:
    code, other = mint(case), mint(case)
    answer(case, code)

    for used in (code, other):
        with pytest.raises(WrongCode):
            answer(case, used)


def test_a_code_used_at_the_same_moment_twice_counts_once(
    case: Case, at_once: Callable[..., list[Any]]
) -> None:
    code = mint(case)

    def attempt() -> str:
        try:
            return answer(case, code)
        except WrongCode:
            return "refused"

    assert sorted(at_once(attempt, attempt)) == ["ada", "refused"]


def test_an_answer_that_is_refused_leaves_its_code_good(case: Case) -> None:
    code = mint(case)

    with pytest.raises(Refused, match="closed"), redeemed(case, "ada@example.org", code):
        raise Refused("Voting closed")

    assert answer(case, code) == "ada"


@pytest.mark.parametrize("who", ["ben@example.org", "nobody@example.org", "", "Ada"])
def test_a_code_of_somebody_else_does_not_count(case: Case, who: str) -> None:
    mint(case, "ben")

    with pytest.raises(WrongCode):
        answer(case, mint(case), who)


def test_a_code_of_another_case_or_round_does_not_count(case: Case) -> None:
    other = open_case("GRP-2011-02")

    for elsewhere in (other, Case(REFERENCE, round=2)):
        with pytest.raises(WrongCode):
            answer(elsewhere, mint(case))


def test_every_wrong_try_is_refused_in_the_same_words(case: Case) -> None:
    mint(case)
    told = set()
    for who, code in (("ada@example.org", "0000-0000"), ("nobody", "0000-0000"), ("ada", "")):
        with pytest.raises(WrongCode) as refused:
            answer(case, code, who)
        told.add(str(refused.value))

    assert len(told) == 1


def test_four_wrong_tries_leave_a_code_good(case: Case) -> None:
    code = mint(case)
    try_wrongly(case, 4)

    assert answer(case, code) == "ada"
    assert queued() == []


def test_five_wrong_tries_lock_the_code_and_tell_its_owner(case: Case) -> None:
    code = mint(case)
    try_wrongly(case, 5)

    with pytest.raises(WrongCode):
        answer(case, code)
    assert queued() == ["CodeLocked to ada"]
    assert events() == ["CodeLocked"]


def test_the_codes_of_others_are_not_locked_with_it(case: Case) -> None:
    mint(case)
    other = mint(case, "ben")
    try_wrongly(case, 5)

    assert answer(case, other, "ben@example.org") == "ben"


def test_codes_cannot_be_tried_without_end(case: Case) -> None:
    try_wrongly(case, attempts.CODE_ENTRY.by_person)

    with pytest.raises(attempts.TooOften):
        answer(case, mint(case))


def test_a_new_code_goes_to_its_owner_and_ends_the_old(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(codes.delivery, "deliver_case", lambda reference: None)
    old = mint(case)
    codes.renew(case, "ada")

    with pytest.raises(WrongCode):
        answer(case, old)
    assert queued() == ["NewCode to ada"]
    assert events() == ["CodeRenewed"]


def test_nobody_gets_a_code_who_was_not_asked(case: Case) -> None:
    with pytest.raises(Refused, match="you are not"):
        codes.renew(case, "ben")

    assert queued() == []
