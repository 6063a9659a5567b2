"""The desk on the command line: `quorate review points`, `dispose`, `theme` and `redact`."""

from typing import Annotated, Any

import typer

from quorate import register
from quorate.business import cases
from quorate.business.cases import Case
from quorate.business.refusal import Refused
from quorate.business.working_over import (
    campaigns,
    dispositions,
    originals,
    redacting,
    themes,
)
from quorate.business.working_over.dispositions import IN_WORDS, Disposal
from quorate.business.working_over.redacting import Redaction
from quorate.cli.opening import the_register
from quorate.cli.review import OFFICER, By, Reference
from quorate.cli.telling import refusals_told, say, say_aside, say_json
from quorate.constitution.wording import counted
from quorate.register import points as rows
from quorate.register import themes as themes_held
from quorate.register.points import Wanted
from quorate.register.tables.points import Point

Points = Annotated[
    list[str], typer.Argument(help="Points, each by its response and number, as 41.2.")
]
ALIKE = "Every point that is worded like these, as the letters of a campaign are."
Alike = Annotated[bool, typer.Option(help=ALIKE)]


def points(
    reference: Reference,
    undecided: Annotated[
        bool, typer.Option("--undecided", help="Only those without a disposition.")
    ] = False,
    theme: Annotated[str | None, typer.Option(help="Only those of a theme.")] = None,
    alike: Annotated[
        bool, typer.Option("--alike", help="The groups of points that share their wording.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """What was said, point by point, and what became of each."""
    with refusals_told(), the_register(for_reading=True):
        case = cases.find(reference)
        if alike:
            _show_alike(reference)
            return
        with register.current().reading() as tx:
            of_theme = themes.named(tx, case, theme).id if theme else None
            wanted = Wanted(theme=of_theme, disposition="none" if undecided else None)
            found = [_as_data(point) for point in rows.of_case(tx, reference, wanted)]
        if as_json:
            say_json(found)
            return
        for point in found:
            say(
                f"{point['point']}  {point['person']}  [{point['theme'] or 'no theme'}]  "
                f"{IN_WORDS.get(point['disposition'] or '', 'Undecided')}"
            )
            say(f"    {' '.join(str(point['text']).split())}")
            if point["reason"]:
                say(f"    Because: {point['reason']}")
        say(f"{counted(len(found), 'point')}.")


def dispose(  # noqa: PLR0913 - each argument is an option of the command
    reference: Reference,
    chosen: Points,
    become: Annotated[
        str, typer.Option("--as", help="changed, not-changed, noted or out-of-scope.")
    ],
    because: Annotated[str, typer.Option(help="The reason; whoever made the point reads it.")],
    where: Annotated[
        str, typer.Option(help="Where it was changed: paper/paragraph/version, as final-paper/7/1.")
    ] = "",
    alike: Alike = False,
    by: By = OFFICER,
) -> None:
    """Say what became of one point or of many (17.1)."""
    with refusals_told(), the_register():
        case = cases.find(reference)
        disposal = Disposal(disposition=become, reason=because, **_where(where))
        done = dispositions.dispose(case, _ids(case, chosen, alike), disposal, by=by)
        say(f"Recorded for {counted(done, 'point')}.")


def theme(
    reference: Reference,
    name: Annotated[str, typer.Argument(help="The theme; it is added if it is new.")],
    chosen: Annotated[
        list[str] | None, typer.Argument(help="Points to put under it, as 41.2.")
    ] = None,
    words: Annotated[
        str, typer.Option(help="Words that point to it, with commas; park* for all that begins so.")
    ] = "",
    alike: Alike = False,
    by: By = OFFICER,
) -> None:
    """Add a theme, and put points under it."""
    with refusals_told(), the_register():
        case = cases.find(reference)
        keywords = [word for word in words.split(",") if word.strip()]
        with register.current().transaction() as tx:
            known = themes_held.named(tx, reference, name)
            if known is None:
                id = themes.add_theme(case, name, keywords, by=by)
                say(f"Added: {name}.")
            else:
                id = known.id
                if keywords:
                    themes.change_theme(case, id, known.name, keywords, by=by)
            if chosen:
                put = themes.give_theme(case, _ids(case, chosen, alike), id, by=by)
                say(f"Put under it: {counted(put, 'point')}.")


def redact(
    reference: Reference,
    response: Annotated[int, typer.Argument(help="The response's number, as 41.")],
    words: Annotated[str, typer.Option(help="The words to take out, as they stand there.")],
    because: Annotated[str, typer.Option(help="Why, for the record.")],
    kind: Annotated[str, typer.Option(help="personal, offensive or other.")] = "personal",
    by: By = OFFICER,
) -> None:
    """Take words out of a response and all that came of it; the original is sealed."""
    with refusals_told(), the_register():
        redaction = Redaction(words=words, kind=kind, reason=because)
        done = redacting.redact(cases.find(reference), response, redaction, by=by)
        say(f"Taken out {counted(done.times, 'time')}. The original is sealed.")
        for paper in done.still_in:
            say_aside(f"They still stand in: {paper}. Lodge a new version without them.")


def original(
    reference: Reference,
    response: Annotated[int, typer.Argument(help="The response's number, as 41.")],
    reader: Annotated[str, typer.Option(help="The id of who reads it.")],
    because: Annotated[str, typer.Option(help="Why; it is recorded.")],
) -> None:
    """Read the sealed original of a response; who and why is recorded first."""
    with refusals_told(), the_register():
        found = originals.read(cases.find(reference), response, reader=reader, because=because)
        say(found.text)
        for words in found.words:
            say_aside(f"Taken out: {words}")


def _where(typed: str) -> dict[str, Any]:
    """The place of a change; without a version it is the one to be lodged next."""
    if not typed:
        return {}
    kind, _, numbers = typed.partition("/")
    paragraph, _, version = numbers.partition("/")
    if not paragraph.isdecimal() or (version and not version.isdecimal()):
        raise Refused(
            f"'{typed}' is no place in a paper",
            way_out="Write the paper, the paragraph and the version, as final-paper/7/1.",
        )
    return {"kind": kind, "paragraph": int(paragraph), "version": int(version) if version else None}


def _ids(case: Case, chosen: list[str], alike: bool) -> list[int]:
    with register.current().reading() as tx:
        ids = [point.id for point in dispositions.named_points(tx, case, chosen)]
    if not alike:
        return ids
    groups = [campaigns.campaign_of(case, id) for id in ids]
    return sorted({id for group in groups for id in group.ids()})


def _show_alike(reference: str) -> None:
    for line in campaigns.campaigns_of(reference):
        campaign = campaigns.campaign_of(cases.find(reference), line.lead)
        name = next(one.name for one in campaign.members if one.id == line.lead)
        say(f"{name}  {counted(line.points, 'point')}, {line.undecided} undecided")
        say(f"    {line.begins}")
        say(f"    {counted(len(campaign.with_own), 'point')} with something of their own")


def _as_data(point: Point) -> dict[str, Any]:
    return {
        "point": dispositions.called(point),
        "person": point.response.person.name,
        "theme": point.theme.name if point.theme else None,
        "text": point.text,
        "disposition": point.disposition,
        "reason": point.reason,
        "paper": point.changed_kind,
        "version": point.changed_version,
        "paragraph": point.changed_paragraph,
    }
