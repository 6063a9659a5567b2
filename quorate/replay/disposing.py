"""The officer of a scenario says what became of what people said, by the officer's own acts."""

from collections.abc import Sequence

from quorate import register
from quorate.business.cases import Case
from quorate.business.refusal import NotFound
from quorate.business.working_over import dispositions, quoting, themes
from quorate.business.working_over.dispositions import Disposal
from quorate.partnership.scenario_file import Disposes, PointsMeant
from quorate.register import points
from quorate.register.points import Wanted


def dispose(case: Case, event: Disposes, *, by: str) -> None:
    """Add the themes, then say what became of the points, entry by entry."""
    for theme in event.themes:
        themes.add_theme(case, theme.name, theme.keywords, by=by)
    for entry in event.points:
        ids = _meant(case, entry)
        if not ids:
            continue  # the rest is empty: all of it has its answer
        if entry.theme:
            themes.give_theme(case, ids, _theme(case, entry.theme), by=by)
        if entry.quote:
            quoting.clear(case, ids, by=by)
        disposal = Disposal(
            disposition=entry.disposition,
            reason=entry.reason,
            kind=entry.paper,
            paragraph=entry.paragraph,
        )
        dispositions.dispose(case, ids, disposal, by=by)


def _meant(case: Case, entry: PointsMeant) -> Sequence[int]:
    """The points that an entry means. Raises NotFound where somebody made none: a mistake."""
    wanted = Wanted(round=case.round, stage=entry.stage)
    if entry.person is None:
        wanted = Wanted(round=case.round, stage=entry.stage, disposition="none")
    with register.current().reading() as tx:
        found = points.of_case(tx, case.reference, wanted)
    theirs = [one for one in found if entry.person in (None, one.response.person_id)]
    chosen = theirs[entry.part - 1 : entry.part] if entry.part else theirs
    if entry.person and not chosen:
        raise NotFound(
            f"{entry.person} made no point {entry.part or ''} in the {entry.stage}",
            way_out="Correct the scenario's entry.",
        )
    return [point.id for point in chosen]


def _theme(case: Case, name: str) -> int:
    with register.current().reading() as tx:
        return themes.named(tx, case, name).id
