"""The numbers and readings of a partnership's constitution, each beside its clause."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Generic, Literal, TypeVar

from quorate.constitution.tables import (
    ArticleError,
    Tables,
    at_least_one,
    share,
    text,
    texts,
    whole_number,
    whole_numbers,
    yes_or_no,
)

__all__ = ["ArticleError", "Articles", "MinutesReading", "Provision", "articles_from"]

T = TypeVar("T")
Basis = Literal["text", "default"]


@dataclass(frozen=True)
class Provision(Generic[T]):
    """One value of the constitution: where it stands, whose words it is, and what it says.

    `basis` is 'text' where the partnership's documents say it, 'default' where they are silent or
    open and the value is ours.
    """

    value: T
    clause: str
    basis: Basis
    says: str

    @property
    def is_ours(self) -> bool:
        """True where the value is our default and must be shown as such."""
        return self.basis == "default"

    @property
    def caveat(self) -> tuple[str, ...]:
        """The sentence a ruling owes its reader when it rests on a default; empty for the text."""
        if not self.is_ours:
            return ()
        return (f"This is our default and not the constitution's words: {self.says}",)


class MinutesReading(StrEnum):
    """The three ways to read 'two clear working weeks following the meeting' (12.13)."""

    LAST_OF_THE_WORKING_DAYS = "last_of_the_working_days"
    DAY_AFTER_THE_WORKING_DAYS = "day_after_the_working_days"
    END_OF_THE_WHOLE_WEEKS = "end_of_the_whole_weeks"


@dataclass(frozen=True)
class NoticeArticle:
    """Notice of meetings, in clear working days (12.3)."""

    clear_working_days: Provision[int]
    workshop_clear_working_days: Provision[int]


@dataclass(frozen=True)
class ApologiesArticle:
    """Apologies, in plain working days before the meeting (12.8)."""

    working_days_before: Provision[int]


@dataclass(frozen=True)
class MinutesArticle:
    """Circulation of minutes, in working weeks, and how those weeks are counted (12.13)."""

    working_weeks: Provision[int]
    reading: Provision[MinutesReading]


@dataclass(frozen=True)
class ConsultationArticle:
    """The consultation window, in calendar weeks, and its reminders, in working days."""

    weeks_at_least: Provision[int]
    reminders_working_days_before: Provision[tuple[int, ...]]


@dataclass(frozen=True)
class ReviewArticle:
    """The stages of a review that no document gives a length to, in working days."""

    write_up_working_days: Provision[int]
    comment_working_days: Provision[int]
    finalising_working_days: Provision[int]


@dataclass(frozen=True)
class QuorumArticle:
    """The share of the appointed members who must be present (13.1), and the sub-group's four."""

    share: Provision[Fraction]
    decision_subgroup: Provision[int]


@dataclass(frozen=True)
class MeetingsArticle:
    """The kinds of body that may meet virtually (22.36)."""

    virtual_bodies: Provision[tuple[str, ...]]


@dataclass(frozen=True)
class VotingArticle:
    """The simple majority (9.1) and the casting vote (9.4)."""

    simple_majority: Provision[Fraction]
    chair_has_casting_vote: Provision[bool]
    casting_vote_when_nobody_voted: Provision[bool]


@dataclass(frozen=True)
class AmendmentsArticle:
    """What a major amendment of the constitution needs (20.1)."""

    majority: Provision[Fraction]
    council_approves_first: Provision[bool]


@dataclass(frozen=True)
class Articles:
    """The constitution of one partnership, as far as it is numbers and readings."""

    notice: NoticeArticle
    apologies: ApologiesArticle
    minutes: MinutesArticle
    consultation: ConsultationArticle
    review: ReviewArticle
    quorum: QuorumArticle
    meetings: MeetingsArticle
    voting: VotingArticle
    amendments: AmendmentsArticle


def articles_from(mapping: Mapping[str, object]) -> Articles:
    """Build the Articles from a parsed constitution.toml.

    Each provision is a table of value, clause, basis ('text' or 'default') and says. Raises
    ArticleError, naming the dotted key, for a missing, unknown or wrong-typed key.
    """
    tables = Tables(mapping)
    articles = Articles(
        notice=NoticeArticle(
            _provision(tables, "notice.clear_working_days", whole_number),
            _provision(tables, "notice.workshop_clear_working_days", whole_number),
        ),
        apologies=ApologiesArticle(
            _provision(tables, "apologies.working_days_before", whole_number),
        ),
        minutes=MinutesArticle(
            _provision(tables, "minutes.working_weeks", at_least_one),
            _provision(tables, "minutes.reading", _minutes_reading),
        ),
        consultation=ConsultationArticle(
            _provision(tables, "consultation.weeks_at_least", at_least_one),
            _provision(tables, "consultation.reminders_working_days_before", whole_numbers),
        ),
        review=_review_article(tables),
        quorum=QuorumArticle(
            _provision(tables, "quorum.share", share),
            _provision(tables, "quorum.decision_subgroup", at_least_one),
        ),
        meetings=MeetingsArticle(_provision(tables, "meetings.virtual_bodies", texts)),
        voting=_voting_article(tables),
        amendments=AmendmentsArticle(
            _provision(tables, "amendments.majority", share),
            _provision(tables, "amendments.council_approves_first", yes_or_no),
        ),
    )
    tables.refuse_strays()
    return articles


def _review_article(tables: Tables) -> ReviewArticle:
    return ReviewArticle(
        _provision(tables, "review.write_up_working_days", whole_number),
        _provision(tables, "review.comment_working_days", whole_number),
        _provision(tables, "review.finalising_working_days", whole_number),
    )


def _voting_article(tables: Tables) -> VotingArticle:
    return VotingArticle(
        _provision(tables, "voting.simple_majority", share),
        _provision(tables, "voting.chair_has_casting_vote", yes_or_no),
        _provision(tables, "voting.casting_vote_when_nobody_voted", yes_or_no),
    )


def _provision(tables: Tables, key: str, reading: Callable[[object], T]) -> Provision[T]:
    return Provision(
        value=tables.take(f"{key}.value", reading),
        clause=tables.take(f"{key}.clause", text),
        basis=tables.take(f"{key}.basis", _basis),
        says=tables.take(f"{key}.says", text),
    )


def _minutes_reading(value: object) -> MinutesReading:
    try:
        return MinutesReading(text(value))
    except ValueError as error:
        known = ", ".join(MinutesReading)
        raise ValueError(f"must be one of {known}, not {value!r}") from error


def _basis(value: object) -> Basis:
    if value == "text":
        return "text"
    if value == "default":
        return "default"
    raise ValueError(f"must be 'text' or 'default', not {value!r}")
