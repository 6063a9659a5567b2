"""Whether the Board's paper may be issued: each point that was made has become something."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quorate.constitution.ruling import Ruling
from quorate.constitution.wording import counted

CLAUSE = "17.1"
DISPOSITIONS = ("changed", "not-changed", "noted", "out-of-scope")
TYPOGRAPHY = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


@dataclass(frozen=True, kw_only=True)
class DisposedPoint:
    """One point of a response and what became of it.

    `name` is how it is named to the officer. A change names the paper's kind and version and the
    paragraph of it, from 1; of the other dispositions these three are not asked.
    """

    name: str
    disposition: str | None
    reason: str | None
    kind: str | None = None
    version: int | None = None
    paragraph: int | None = None


@dataclass(frozen=True, kw_only=True)
class IssuedText:
    """A version of a paper as plain paragraphs, the first of which is number 1."""

    kind: str
    version: int
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PointFault:
    """Why one point keeps the paper from being issued, and what mends it."""

    point: str
    code: str
    sentence: str
    way_out: str


@dataclass(frozen=True, kw_only=True)
class PointsRuling(Ruling):
    """Whether the paper may be issued, and every point that is in its way."""

    may_be_issued: bool
    faults: tuple[PointFault, ...]


def rule_on_points(
    points: Sequence[DisposedPoint],
    *,
    consulted_on: Sequence[str],
    issued: IssuedText,
    earlier: Sequence[IssuedText] = (),
) -> PointsRuling:
    """The Board's paper is issued when each point has a disposition, with a reason, that holds.

    'Changed' holds where the paragraph that it names stands in the text that is issued, and does
    not stand in the text that was consulted on. A point may name a version lodged `earlier`: its
    paragraph must have stayed, wherever it stands now. Spacing, capitals and the shape of quotation
    marks and dashes make no difference, so a paragraph that was only moved or set anew is not
    changed. `consulted_on` holds the plain paragraphs of the text that people were asked about.

    Governance Handbook, clause 17.1.
    """
    texts = _Texts(
        former={_bare(paragraph) for paragraph in consulted_on},
        standing={_bare(paragraph) for paragraph in issued.paragraphs},
        issued=issued,
        known={(text.kind, text.version): text for text in (*earlier, issued)},
    )
    faults = tuple(
        fault for point in points if (fault := fault_of(point) or _fault_of_change(point, texts))
    )
    return PointsRuling(
        clause=CLAUSE,
        because=tuple(_why(len(points), faults)),
        may_be_issued=not faults,
        faults=faults,
    )


def fault_of(point: DisposedPoint) -> PointFault | None:
    """What is wrong with a point as it stands alone, before any text is looked at; None if nothing.

    Every disposition needs a reason, and a change the paragraph and version that it was made in.

    Governance Handbook, clause 17.1.
    """
    if not point.disposition:
        return PointFault(
            point=point.name,
            code="no-disposition",
            sentence=f"Nobody has said what became of {point.name}",
            way_out="Say whether it was changed, not changed, noted or out of scope, and why.",
        )
    if point.disposition not in DISPOSITIONS:
        return PointFault(
            point=point.name,
            code="unknown-disposition",
            sentence=f"'{point.disposition}' is nothing that can become of {point.name}",
            way_out=f"Give one of {', '.join(DISPOSITIONS)}.",
        )
    if not (point.reason or "").strip():
        return PointFault(
            point=point.name,
            code="no-reason",
            sentence=f"No reason is given for what became of {point.name}",
            way_out="Give the reason; whoever made the point will read it.",
        )
    if point.disposition == "changed" and not (point.kind and point.version and point.paragraph):
        return _no_change(point, "names no paragraph and version of a paper")
    return None


@dataclass(frozen=True)
class _Texts:
    """What a change is measured by: the former paragraphs, those that stand, the known versions."""

    former: set[str]
    standing: set[str]
    issued: IssuedText
    known: dict[tuple[str | None, int | None], IssuedText]


def _fault_of_change(point: DisposedPoint, texts: _Texts) -> PointFault | None:
    if point.disposition != "changed":
        return None
    text = texts.known.get((point.kind, point.version))
    if text is None:
        return _no_change(
            point, f"names version {point.version} of the {point.kind}, which is not known"
        )
    number = point.paragraph or 0
    if not 1 <= number <= len(text.paragraphs):
        there = counted(len(text.paragraphs), "paragraph")
        return _no_change(point, f"names paragraph {number} of a text that has {there}")
    named = _bare(text.paragraphs[number - 1])
    if named in texts.former:
        return _no_change(
            point, f"names paragraph {number}, which stood in the text that was consulted on"
        )
    if named not in texts.standing:
        return PointFault(
            point=point.name,
            code="not-in-the-text",
            sentence=(
                f"{_capital(point.name)} was changed by paragraph {number} of version "
                f"{point.version}, which no longer stands in the text"
            ),
            way_out="Put the paragraph back, or say again what became of the point.",
        )
    return None


def _no_change(point: DisposedPoint, why: str) -> PointFault:
    return PointFault(
        point=point.name,
        code="no-change",
        sentence=f"{_capital(point.name)} is said to have changed the text, but {why}",
        way_out=(
            "Name the paragraph of the new text that the point changed, make the change, or say "
            "that it was not changed and why."
        ),
    )


def _why(points: int, faults: Sequence[PointFault]) -> Iterator[str]:
    yield "A paper is issued when every point has a disposition, a reason and, if changed, a text."
    if faults:
        yield f"{len(faults)} of {counted(points, 'point')} are in its way."
        yield from (f"{fault.sentence}." for fault in faults)
    elif points:
        yield f"All that was said ({counted(points, 'point')}) has been dealt with."
    else:
        yield "Nobody made a point."


def _bare(paragraph: str) -> str:
    """A paragraph without what changes no word of it."""
    return " ".join(paragraph.translate(TYPOGRAPHY).casefold().split())


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
