"""Themes: what points are about, in the officer's words, each with the words that point to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quorate import register
from quorate.business.cases import Case, open_for_change
from quorate.business.refusal import NotFound, Refused
from quorate.business.working_over.dispositions import called, chosen_points
from quorate.constitution.wording import counted
from quorate.register import Transaction, journal, points, themes
from quorate.register.tables.points import Point, Theme

LONGEST_NAME = 100


@dataclass(frozen=True)
class ThemeLine:
    """A theme with the number of points that stand under it; id 0 are those without one."""

    id: int
    name: str
    keywords: tuple[str, ...]
    points: int


def themes_of(reference: str) -> list[ThemeLine]:
    """The themes of a case in their order, and last how many points have none."""
    with register.current().reading() as tx:
        under = points.counts_by_theme(tx, reference)
        lines = [
            ThemeLine(theme.id, theme.name, tuple(theme.keywords), under.get(theme.id, 0))
            for theme in themes.of_case(tx, reference)
        ]
    return [*lines, ThemeLine(0, "No theme", (), under.get(None, 0))]


def add_theme(case: Case, name: str, keywords: Iterable[str] = (), *, by: str) -> int:
    """Add a theme to a case. Gives its id. Refuses a name that is empty, long or there already."""
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        theme = themes.add(tx, case.reference, _name(tx, case, name), _keywords(keywords))
        _told(tx, case, f"{by} added the theme '{theme.name}'.", by)
        return theme.id


def change_theme(case: Case, theme: int, name: str, keywords: Iterable[str], *, by: str) -> None:
    """Give a theme another name, or other words that point to it."""
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        row = found(tx, case, theme)
        given = _name(tx, case, name, but=row), _keywords(keywords)
        if given == (row.name, row.keywords):
            return
        row.name, row.keywords = given
        _told(tx, case, f"{by} changed the theme '{row.name}'.", by)


def remove_theme(case: Case, theme: int, *, into: int | None = None, by: str) -> int:
    """Take a theme away. Its points go to another, or stand without one. Gives how many."""
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        row = found(tx, case, theme)
        other = found(tx, case, into) if into else None
        if other is row:
            raise Refused("A theme cannot go into itself", way_out="Choose another one.")
        name = row.name
        moved = themes.remove(tx, row, into=other.id if other else None)
        where = f"; {counted(moved, 'point')} went to '{other.name}'" if other else ""
        _told(tx, case, f"{by} took the theme '{name}' away{where}.", by)
        return moved


def give_theme(case: Case, ids: Sequence[int], theme: int | None, *, by: str) -> int:
    """Put points under a theme, or under none. Gives how many."""
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        chosen = chosen_points(tx, case, ids)
        give_theme_in(tx, case, chosen, theme, by=by)
        return len(chosen)


def give_theme_in(
    tx: Transaction, case: Case, chosen: Sequence[Point], theme: int | None, *, by: str
) -> None:
    """Put these points under a theme, within a transaction of the caller."""
    row = found(tx, case, theme) if theme else None
    for point in chosen:
        point.theme_id = row.id if row else None
        point.theme = row
    names = [called(point) for point in chosen]
    what = f"point {names[0]}" if len(names) == 1 else counted(len(names), "point")
    under = f"under '{row.name}'" if row else "under no theme"
    _told(tx, case, f"{by} put {what} {under}.", by, {"points": names})


def found(tx: Transaction, case: Case, theme: int) -> Theme:
    """A theme of a case by its id. Raises NotFound."""
    row = themes.find(tx, case.reference, theme)
    if row is None:
        raise NotFound(f"{case.reference} has no such theme", way_out="Look at its themes again.")
    return row


def named(tx: Transaction, case: Case, name: str) -> Theme:
    """A theme of a case by its name. Raises NotFound, naming those there are."""
    row = themes.named(tx, case.reference, name)
    if row is None:
        known = ", ".join(one.name for one in themes.of_case(tx, case.reference)) or "none yet"
        raise NotFound(f"There is no theme '{name}'", way_out=f"There are: {known}.")
    return row


def _name(tx: Transaction, case: Case, name: str, *, but: Theme | None = None) -> str:
    wanted = " ".join(name.split())
    if not wanted:
        raise Refused("A theme needs a name", way_out="Say in a few words what it is about.")
    if len(wanted) > LONGEST_NAME:
        raise Refused(
            f"The name of a theme has at most {LONGEST_NAME} characters", way_out="Shorten it."
        )
    there = themes.named(tx, case.reference, wanted)
    if there is not None and there is not but:
        raise Refused(f"There is a theme '{there.name}' already", way_out="Use it, or rename it.")
    return wanted


def _keywords(given: Iterable[str]) -> list[str]:
    words = (" ".join(word.split()) for word in given)
    return list(dict.fromkeys(word for word in words if word))


def _told(
    tx: Transaction, case: Case, sentence: str, by: str, facts: dict[str, object] | None = None
) -> None:
    journal.add(tx, "ThemesChanged", sentence, case=case.reference, actor=by, facts=facts)
