"""Proposals for groups: what one must say, when its group would end, and who decides on it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from quorate.constitution.articles import Articles
from quorate.constitution.days import months_after, short_date
from quorate.constitution.group_articles import KINDS
from quorate.constitution.ruling import Ruling
from quorate.constitution.wording import counted, listed

Kind = Literal["management", "sub", "delivery", "task-and-finish", "reference"]
Decider = Literal["hce", "board"]

REFERENCE = "reference"
KIND_IN_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "management": "management group",
        "sub": "sub-group",
        "delivery": "delivery group",
        "task-and-finish": "task and finish group",
        REFERENCE: "reference group",
    }
)
PART_IN_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "name": "its name",
        "purpose": "its purpose",
        "duration": "its duration",
        "organisations": "the organisations represented",
        "level": "the level at which they are represented",
        "size": "its size",
        "terms_of_reference": "its terms of reference",
        "reports_to": "the body it reports to",
        "value_added": "the value it would add",
    }
)


@dataclass(frozen=True)
class Duration:
    """How long a group lasts: to a day, for calendar months, or while a statutory basis lasts.

    A proposal says exactly one of the three; whether it does is what_a_proposal_lacks' business.
    """

    ends_on: date | None = None
    months: int | None = None
    statutory_basis: str | None = None

    @property
    def ways_said(self) -> int:
        """In how many of the three ways the duration is said; one is right."""
        is_statutory = bool((self.statutory_basis or "").strip())
        return (self.ends_on is not None) + (self.months is not None) + is_statutory


@dataclass(frozen=True)
class Represented:
    """An organisation in the group: the level of the people it sends, and how many seats it has."""

    organisation: str
    level: str | None = None
    seats: int | None = 1


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """What a proposal for a group says. None, or blank, where it says nothing."""

    kind: str
    name: str | None = None
    purpose: str | None = None
    duration: Duration = Duration()
    organisations: tuple[Represented, ...] = ()
    size: int | None = None
    terms_of_reference: str | None = None
    reports_to: str | None = None
    value_added: str | None = None


@dataclass(frozen=True)
class Lack:
    """One part that is missing or cannot stand as it is, and a sentence for who must mend it."""

    part: str
    says: str


@dataclass(frozen=True, kw_only=True)
class CompletenessRuling(Ruling):
    """Whether a proposal can go to those who decide on it; if not, every part to be mended."""

    is_complete: bool
    lacks: tuple[Lack, ...]
    in_words: str


@dataclass(frozen=True, kw_only=True)
class DeciderRuling(Ruling):
    """Who decides on a proposal: Harrow Chief Executives, or the Board by way of its Chair."""

    decided_by: Decider


def what_a_proposal_lacks(
    proposal: Proposal, articles: Articles, *, starts_on: date | None = None
) -> CompletenessRuling:
    """A proposal says what HCE must know before HCE sees it; otherwise it goes back with a list.

    Purpose, duration, the organisations and the level of each, size, terms of reference, whom it
    reports to and the value it would add; a reference group needs fewer parts. The duration is said
    in one of three ways, and a task and finish group's must lead to a day. The size is the number
    of seats, so it must equal the seats listed. `starts_on`, where it is known, lets an end that
    comes too early be seen. Raises ValueError for an unknown kind.

    Consultation paper of April 2011, Harrow Chief Executives and Management groups; Governance
    Handbook, clauses 22.72 (reference groups) and 22.73 (task and finish groups).
    """
    is_reference = _known(proposal.kind) == REFERENCE
    groups = articles.groups
    needed = groups.reference_group_parts if is_reference else groups.proposal_parts
    lacks = tuple(
        Lack(part, says)
        for part, look in _CHECKS.items()
        if part == "name" or part in needed.value
        for says in look(proposal, articles, starts_on)
    )
    in_words = _in_words(lacks)
    return CompletenessRuling(
        clause=needed.clause,
        because=(needed.says, in_words, *needed.caveat),
        is_complete=not lacks,
        lacks=lacks,
        in_words=in_words,
    )


def end_of(duration: Duration, starts_on: date) -> date | None:
    """The day on which a group ends: the day said, or the months counted from its first day.

    A month after 31 January is the last day of February. None while a statutory basis lasts, and
    where nothing was said. Raises ValueError for months below 0 or past every calendar.

    Consultation paper of April 2011, Harrow Chief Executives: duration.
    """
    if duration.ends_on is not None:
        return duration.ends_on
    return None if duration.months is None else months_after(starts_on, duration.months)


def who_decides(kind: str, articles: Articles) -> DeciderRuling:
    """HCE endorses management groups, sub-groups and task and finish groups; the Board the rest.

    A reference group is formed by representation to the Board's Chair, and the Board's members
    vote. Raises ValueError for an unknown kind.

    Consultation paper of April 2011, Harrow Chief Executives; Governance Handbook, clause 22.72.
    """
    endorsed = articles.groups.endorsed_kinds
    said = KIND_IN_WORDS[_known(kind)]
    if kind in endorsed.value:
        return DeciderRuling(
            clause=endorsed.clause,
            because=(f"Harrow Chief Executives endorse a {said}.", *endorsed.caveat),
            decided_by="hce",
        )
    return DeciderRuling(
        clause="22.72",
        because=(f"A {said} goes to the Board by way of its Chair, and its members vote.",),
        decided_by="board",
    )


def _known(kind: str) -> str:
    if kind not in KINDS:
        raise ValueError(f"no group is of the kind {kind!r}: use one of {', '.join(KINDS)}")
    return kind


def _in_words(lacks: tuple[Lack, ...]) -> str:
    if not lacks:
        return "The proposal says everything that it must say."
    parts = listed(list(dict.fromkeys(PART_IN_WORDS[lack.part] for lack in lacks)))
    return f"The proposal goes back to its proposer, who must see to {parts}."


Says = Iterator[str]
Check = Callable[[Proposal, Articles, date | None], Says]


def _text(part: str, ask: str) -> Check:
    def look(proposal: Proposal, _articles: Articles, _starts_on: date | None) -> Says:
        said: str | None = getattr(proposal, part)
        if not (said or "").strip():
            yield ask

    return look


def _duration(proposal: Proposal, articles: Articles, starts_on: date | None) -> Says:
    said = proposal.duration
    if said.ways_said != 1:
        how = "is missing" if not said.ways_said else "is said in more than one way"
        yield (
            f"The duration {how}. Give one of the three: the day it ends, a number of months, or "
            "the statutory basis it lasts with."
        )
    elif said.months is not None and said.months < 1:
        yield f"A group lasts at least one month, not {said.months}."
    elif said.statutory_basis and proposal.kind in articles.groups.kinds_that_end.value:
        kind = KIND_IN_WORDS[proposal.kind]
        yield f"A {kind} has a task to finish: give the day it ends or a number of months (22.73)."
    elif starts_on:
        yield from _end_that_cannot_be(said, starts_on)


def _end_that_cannot_be(duration: Duration, starts_on: date) -> Says:
    try:
        end = end_of(duration, starts_on)
    except ValueError as error:
        yield f"The duration cannot be: {error}."
        return
    if end is not None and end <= starts_on:
        yield (
            f"It would end on {short_date(end)}, which is not after {short_date(starts_on)}, the "
            "first day it could start: give a later end."
        )


def _organisations(proposal: Proposal, _articles: Articles, _starts_on: date | None) -> Says:
    names = [one.organisation.strip() for one in proposal.organisations]
    if not any(names):
        yield "The organisations are missing: name each that would be represented."
    elif not all(names):
        yield "An organisation has no name: name it, or take its line out."
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        yield f"Named more than once: {listed(twice)}. Give each organisation one line."


def _level(proposal: Proposal, _articles: Articles, _starts_on: date | None) -> Says:
    without = [one.organisation for one in proposal.organisations if not (one.level or "").strip()]
    if without:
        yield f"The level is missing for {listed(without)}: say who each would send, by rank."
    elif not proposal.organisations:
        yield "The level is missing: say at what level each organisation would be represented."


def _size(proposal: Proposal, _articles: Articles, _starts_on: date | None) -> Says:
    if proposal.size is None:
        yield "The size is missing: give the number of seats."
    elif proposal.size < 1:
        yield f"A group has at least one seat, not {proposal.size}."
    seats = [one.seats for one in proposal.organisations]
    known = [number for number in seats if number is not None and number > 0]
    if len(known) < len(seats):
        yield "Each organisation has at least one seat: give the seats of each."
    elif seats and proposal.size is not None and proposal.size != sum(known):
        yield (
            f"The size is {proposal.size}, but the organisations have {counted(sum(known), 'seat')}"
            " together: the size is the number of seats, so make the two agree."
        )


_CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        "name": _text("name", "The name is missing: say what the group would be called."),
        "purpose": _text("purpose", "The purpose is missing: say what the group is for."),
        "duration": _duration,
        "organisations": _organisations,
        "level": _level,
        "size": _size,
        "terms_of_reference": _text(
            "terms_of_reference", "The terms of reference are missing: say what it may do and how."
        ),
        "reports_to": _text("reports_to", "It reports to nobody yet: name the body it answers to."),
        "value_added": _text(
            "value_added", "The value is missing: say what the group would add that is not there."
        ),
    }
)
