"""Gathers from the record what a consultation brought, for the write-up and all that follows it."""

from collections.abc import Iterable, Sequence

from quorate.business.cases import Case
from quorate.business.reviewing.reviews import terms
from quorate.business.working_over.dispositions import IN_WORDS
from quorate.business.working_over.issuing import plain
from quorate.business.working_over.proposals_now import as_consulted_on, as_it_stands
from quorate.papers.heard import NO_THEME, Answered, Heard, Kind, Quote, ThemeHeard
from quorate.register import Transaction, cases, points, responses, themes
from quorate.register import heard as counts
from quorate.register.tables.points import Point

EVERY_STAGE = ("consultation", "circulation")
NOT_SAID = "Not said yet"
QUOTES = 3  # of points that came to the same; the table names them all
# What people are called whose kind nobody entered, by where they come from.
KINDS = {
    "seat": "Members of the Partnership's bodies",
    "entry": "Others who were asked",
    "file": "Others who were asked",
    "public": "The public",
}
BY_POST = "to-print"
DOORS = {
    "link": "on the page of the consultation",
    "mail": "by email",
    "officer": "through the policy team",
    "public": "as members of the public",
}


def heard(
    tx: Transaction,
    case: Case,
    stages: Sequence[str] = EVERY_STAGE,
    *,
    with_draft: bool = False,
) -> Heard:
    """What was asked and said at these stages, in the rounds since people were last consulted.

    A round that begins after the consultation works over the one of an earlier round. `with_draft`
    measures what changed by the final paper as it is being written: never for the public.
    """
    review, reference = terms(tx, case), case.reference
    first = consulted_in(tx, case)
    rounds = range(first, case.round + 1)
    window = cases.stage(tx, reference, first, "consultation")
    workshop = cases.stage(tx, reference, case.round, "workshop")
    kinds = _kinds(tx, reference, rounds)
    before, now = as_consulted_on(tx, case), as_it_stands(tx, case, with_draft=with_draft)
    return Heard(
        title=review.title,
        summary=review.paper.summary,
        questions=review.questions,
        opened_on=window.opens_on if window else None,
        closed_on=window.closes_on if window else None,
        asked=sum(kind.asked for kind in kinds),
        answered=sum(kind.answered for kind in kinds if kind.name != KINDS["public"]),
        from_the_public=sum(kind.answered for kind in kinds if kind.name == KINDS["public"]),
        reminders=counts.letters_named(tx, reference, "ConsultationReminder", rounds),
        commented=responses.people_who_answered(tx, reference, "circulation", case.round),
        workshop_on=workshop.closes_on if workshop else None,
        kinds=tuple(kinds),
        ways_asked=tuple(_ways_asked(tx, reference, rounds)),
        ways_answered=tuple(_ways_answered(tx, reference, rounds)),
        themes=tuple(_themes(tx, reference, stages, first)),
        added=tuple(_only_in(now, before)),
        taken_out=tuple(_only_in(before, now)),
    )


def consulted_in(tx: Transaction, case: Case) -> int:
    """The round in which people were consulted on what is worked over now: this one or before."""
    before = range(case.round, 0, -1)
    return next((n for n in before if cases.stage(tx, case.reference, n, "consultation")), 1)


def kind_in_words(kind: str | None, source: str) -> str:
    """What a kind of respondent is called; the public is one kind, whatever they say they are."""
    return KINDS[source] if source == "public" else kind or KINDS[source]


def where_changed(point: Point) -> str:
    """The paragraph that a point changed and the paper it stands in; empty where none is named."""
    if point.disposition != "changed" or not point.changed_paragraph:
        return ""
    paper = (point.changed_kind or "paper").replace("-", " ")
    return f"paragraph {point.changed_paragraph} of the {paper}, version {point.changed_version}"


def number_of(point: Point) -> str:
    """The number by which a point is found, as 41.2."""
    return f"{point.response_id}.{point.number}"


def _kinds(tx: Transaction, reference: str, rounds: Sequence[int]) -> list[Kind]:
    found: dict[str, list[int]] = {}
    for row in counts.kinds(tx, reference, "consultation", rounds):
        both = found.setdefault(kind_in_words(row.kind, row.source), [0, 0])
        both[0] += row.asked if row.source != "public" else 0
        both[1] += row.answered
    named = [Kind(name=name, asked=a, answered=b) for name, (a, b) in found.items()]
    return sorted(named, key=lambda kind: (-kind.answered, -kind.asked, kind.name))


def _ways_asked(
    tx: Transaction, reference: str, rounds: Sequence[int]
) -> Iterable[tuple[str, int]]:
    states = counts.people_by_state(tx, reference, "ConsultationInvitation", rounds)
    printed = states.pop(BY_POST, 0)
    return [("by email", sum(states.values())), ("by letter", printed)]


def _ways_answered(
    tx: Transaction, reference: str, rounds: Sequence[int]
) -> Iterable[tuple[str, int]]:
    used = counts.people_by_door(tx, reference, "consultation", rounds)
    return [(words, used[door]) for door, words in DOORS.items() if door in used]


def _themes(
    tx: Transaction, reference: str, stages: Sequence[str], first: int
) -> Iterable[ThemeHeard]:
    order = {theme.id: number for number, theme in enumerate(themes.of_case(tx, reference))}
    who = counts.kinds_of_people(tx, reference)
    by_theme: dict[int | None, list[Point]] = {}
    for point in points.of_case(tx, reference):
        if point.response.stage in stages and point.round >= first:
            by_theme.setdefault(point.theme_id, []).append(point)
    for id in sorted(by_theme, key=lambda id: order.get(id or 0, len(order))):
        made = by_theme[id]
        yield ThemeHeard(
            name=made[0].theme.name if made[0].theme else NO_THEME,
            points=len(made),
            people=len({point.response.person_id for point in made}),
            answers=tuple(_answers(made, who)),
        )


def _answers(made: Sequence[Point], who: dict[str, tuple[str | None, str]]) -> Iterable[Answered]:
    alike: dict[tuple[str | None, str, str], list[Point]] = {}
    for point in made:
        key = (point.disposition, (point.reason or "").strip(), where_changed(point))
        alike.setdefault(key, []).append(point)
    for (disposition, reason, where), same in alike.items():
        yield Answered(
            disposition=disposition,
            in_words=IN_WORDS[disposition] if disposition else NOT_SAID,
            reason=reason,
            where=where,
            numbers=tuple(number_of(point) for point in same),
            quotes=tuple(_quotes(same, who)),
        )


def _quotes(same: Sequence[Point], who: dict[str, tuple[str | None, str]]) -> list[Quote]:
    """The cleared words of people who let theirs be published, each text once."""
    by_words: dict[str, Quote] = {}
    for point in same:
        if not (point.quote_cleared and point.response.may_publish):
            continue
        kind, source = who.get(point.response.person_id, (None, "entry"))
        by = point.response.published_as or kind_in_words(kind, source)
        by_words.setdefault(" ".join(point.text.split()).casefold(), Quote(words=point.text, by=by))
    return list(by_words.values())[:QUOTES]


def _only_in(text: str, other: str) -> list[str]:
    """The paragraphs of a text that do not stand in the other, in their order."""
    there = set(plain(other))
    return [paragraph for paragraph in plain(text) if paragraph not in there]
