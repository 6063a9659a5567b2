"""Which points may be quoted in what is published: the officer clears each of them."""

from collections.abc import Sequence

from quorate import register
from quorate.business.cases import Case, open_for_change
from quorate.business.refusal import Refused
from quorate.business.working_over.dispositions import called, chosen_points
from quorate.constitution.wording import counted, listed
from quorate.register import Transaction, journal
from quorate.register.tables.points import Point

MOST_NAMED = 5


def clear(case: Case, ids: Sequence[int], *, by: str, may_be_quoted: bool = True) -> int:
    """Say that the words of points may stand in what is published, or may not. Gives how many.

    Refuses to clear words of somebody who asked that theirs be not published.
    """
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        chosen = chosen_points(tx, case, ids)
        clear_in(tx, case, chosen, by=by, may_be_quoted=may_be_quoted)
    return len(chosen)


def clear_in(
    tx: Transaction, case: Case, chosen: Sequence[Point], *, by: str, may_be_quoted: bool = True
) -> None:
    """The same, within a transaction of the caller."""
    private = [called(point) for point in chosen if not point.response.may_publish]
    if may_be_quoted and private:
        more = len(private) - MOST_NAMED
        names = [*private[:MOST_NAMED], *([f"{more} more"] if more > 0 else [])]
        raise Refused(
            f"What {'point' if len(private) == 1 else 'points'} {listed(names)} say was not given "
            "for publication",
            way_out="Leave it out; what became of it is told without its words.",
        )
    for point in chosen:
        point.quote_cleared = may_be_quoted
    what = f"point {called(chosen[0])}" if len(chosen) == 1 else counted(len(chosen), "point")
    said = "may be quoted" if may_be_quoted else "is not to be quoted"
    journal.add(
        tx,
        "QuotesCleared",
        f"{by} said that {what} {said}.",
        case=case.reference,
        actor=by,
        facts={"points": [called(point) for point in chosen], "may_be_quoted": may_be_quoted},
    )
