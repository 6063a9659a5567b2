"""Words for people: marks of the timeline, lines of a structure's difference."""

from quorate.business.structure import StructureDiff

MARKS = {
    "LettersDelivered": "[cyan]@[/]",
    "MeetingHeld": "[magenta]*[/]",
    "StructureChanged": "[magenta]*[/]",
    "ResponseReceived": "[dim]<[/]",
    "WordsTakenOut": "[red]x[/]",
    "PointsDisposed": "[green]+[/]",
    "LetterCameBack": "[red]<[/]",
    "PaperLodged": "[yellow]=[/]",
    "GroupProposed": "[yellow]=[/]",
    "ProposalReturned": "[red]<[/]",
    "AnswerGiven": "[dim]<[/]",
    "ProposalEndorsed": "[green]+[/]",
    "ProposalRefused": "[red]x[/]",
    "GroupOpened": "[magenta]*[/]",
}


def lines_of(diff: StructureDiff) -> list[str]:
    """A difference in lines: + opened or gained, - closed or lost, ~ changed."""
    lines = [f"+ opened: {body.name} ({body.kind})" for body in diff.opened]
    lines += [f"- closed: {body.name} ({body.kind})" for body in diff.closed]
    for word, changes in (
        ("renamed", diff.renamed),
        ("now under", diff.re_parented),
        ("now reports to", diff.reports_elsewhere),
    ):
        lines += [
            f"~ {change.body} {word}: {change.was or 'nobody'} -> {change.now or 'nobody'}"
            for change in changes
        ]
    return lines + _lines_of_seats(diff)


def _lines_of_seats(diff: StructureDiff) -> list[str]:
    """Seats gained and lost, those of one body and level in one line."""
    alike: dict[tuple[bool, str, str], list[str]] = {}
    for seat in diff.seats:
        number = f" x {abs(seat.seats)}" if abs(seat.seats) > 1 else ""
        key = (seat.seats > 0, seat.body, seat.level or "any level")
        alike.setdefault(key, []).append(f"{seat.organisation}{number}")
    return [
        f"{'+' if is_gained else '-'} {body}, seats {'gained' if is_gained else 'lost'} "
        f"({level}): {', '.join(organisations)}"
        for (is_gained, body, level), organisations in alike.items()
    ]
