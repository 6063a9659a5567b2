"""Words for people: marks of the timeline, lines of a structure's difference."""

from quorate.business.structure import StructureDiff

MARKS = {
    "LettersDelivered": "[cyan]@[/]",
    "MeetingHeld": "[magenta]*[/]",
    "StructureChanged": "[magenta]*[/]",
    "ResponseReceived": "[dim]<[/]",
    "PaperLodged": "[yellow]=[/]",
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
    for seat in diff.seats:
        sign, word = ("+", "gained") if seat.seats > 0 else ("-", "lost")
        level = f" ({seat.level})" if seat.level else ""
        lines.append(f"{sign} {seat.body}: {seat.organisation}{level}, {abs(seat.seats)} {word}")
    return lines
