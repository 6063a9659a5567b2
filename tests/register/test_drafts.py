"""Drafts of launch forms, and closing days that were moved, on each kind of database."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest

from quorate.business import drafts as use_cases
from quorate.business.cases import Case
from quorate.business.drafts import Draft
from quorate.business.refusal import NotFound, Refused
from quorate.register import Register, cases, drafts
from quorate.register.tables import cases as tables
from tests.register.rows import furnish

OWNER = "ada"


@pytest.fixture
def owner(fresh_register: Register) -> str:
    """Somebody who fills in forms."""
    fresh_register.make_tables()
    with fresh_register.transaction() as tx:
        furnish(tx)
        return tx.execute(tables.Table.metadata.tables["person"].select()).first().id  # type: ignore[union-attr]


def opening(fresh: Register, new_case: Callable[..., tables.Case], opened: list[str]):  # type: ignore[no-untyped-def]
    def do(draft: Draft) -> Case:
        reference = f"REV-{len(opened)}-{draft.id[:4]}"
        opened.append(reference)
        with fresh.transaction() as tx:
            cases.add(tx, new_case(reference))
        return Case(reference)

    return do


def test_a_draft_is_launched_once_by_two_at_the_same_moment(
    fresh_register: Register, owner: str, new_case: Callable[..., tables.Case]
) -> None:
    draft, opened, start = use_cases.begin(owner, "review"), [], Barrier(2)
    do = opening(fresh_register, new_case, opened)

    def launch(_: int) -> tuple[str, bool]:
        start.wait()
        return use_cases.launch(draft, owner, "review", do)

    with ThreadPoolExecutor(2) as pool:
        (first, is_first), (second, is_second) = pool.map(launch, range(2))

    assert first == second == opened[0]
    assert (is_first, is_second).count(True) == 1 == len(opened)


def test_a_launch_that_fails_leaves_the_draft_as_it_was(
    fresh_register: Register, owner: str
) -> None:
    draft = use_cases.begin(owner, "review", {"title": "Kept"})

    def fail(_: Draft) -> Case:
        raise Refused("It cannot be")

    with pytest.raises(Refused):
        use_cases.launch(draft, owner, "review", fail)

    found = use_cases.find(draft, owner, "review")
    assert (found.launched_as, found.answers) == (None, {"title": "Kept"})


def test_answers_are_kept_page_by_page(owner: str) -> None:
    draft = use_cases.begin(owner, "review", {"title": "One"})
    use_cases.keep(draft, owner, "review", {"weeks": "4"})
    use_cases.keep(draft, owner, "review", {"title": "Two", "lines": ["a", "b"]})

    answers = use_cases.find(draft, owner, "review").answers
    assert answers == {"title": "Two", "weeks": "4", "lines": ["a", "b"]}


@pytest.mark.parametrize(("person", "kind"), [("somebody-else", "review"), (None, "proposal")])
def test_a_draft_is_its_owners_and_of_its_kind(owner: str, person: str | None, kind: str) -> None:
    draft = use_cases.begin(owner, "review")

    for act in (
        lambda: use_cases.find(draft, person or owner, kind),
        lambda: use_cases.keep(draft, person or owner, kind, {"title": "Mine"}),
        lambda: use_cases.throw_away(draft, person or owner, kind),
        lambda: use_cases.launch(draft, person or owner, kind, lambda _: Case("X")),
    ):
        with pytest.raises(NotFound):
            act()


def test_a_draft_thrown_away_or_launched_is_listed_no_more(
    fresh_register: Register, owner: str, new_case: Callable[..., tables.Case]
) -> None:
    kept, thrown, launched = (use_cases.begin(owner, "review") for _ in range(3))
    use_cases.throw_away(thrown, owner, "review")
    use_cases.launch(launched, owner, "review", opening(fresh_register, new_case, []))

    assert [draft.id for draft in use_cases.mine(owner, "review")] == [kept]
    with pytest.raises(NotFound):
        use_cases.find(thrown, owner, "review")
    with pytest.raises(Refused, match="was launched as"):
        use_cases.keep(launched, owner, "review", {"title": "Late"})


def test_ids_of_drafts_cannot_be_guessed(owner: str) -> None:
    ids = {use_cases.begin(owner, "review") for _ in range(20)}

    assert len(ids) == 20
    assert all(len(id) == 16 for id in ids)


def test_moves_of_a_close_are_numbered_within_their_round(
    fresh_register: Register, owner: str
) -> None:
    with fresh_register.transaction() as tx:
        (row, *_) = cases.all_cases(tx)
        for round, day in ((1, 16), (1, 20), (2, 25)):
            was, to = date(2011, 5, day), date(2011, 5, day + 1)
            drafts.move_close(tx, (row.reference, round), was, to, reason="R", by="Ada")

    with fresh_register.reading() as tx:
        moves = drafts.moved_closes(tx, row.reference)
        first = drafts.moved_closes(tx, row.reference, 1)
    assert [(move.round, move.number) for move in moves] == [(1, 1), (1, 2), (2, 1)]
    assert [move.number for move in first] == [1, 2]
