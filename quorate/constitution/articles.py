"""The numbers and readings of a partnership's constitution, each beside its clause."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from quorate.constitution.consultation_articles import ConsultationArticle, consultation_article
from quorate.constitution.group_articles import (
    EndorsementArticle,
    GroupsArticle,
    InterestsArticle,
    endorsement_article,
    groups_article,
    interests_article,
)
from quorate.constitution.provision import Provision, provision
from quorate.constitution.tables import (
    ArticleError,
    Tables,
    at_least_one,
    share,
    text,
    texts,
    whole_number,
    yes_or_no,
)

__all__ = ["ArticleError", "Articles", "MinutesReading", "Provision", "articles_from"]


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
    groups: GroupsArticle
    endorsement: EndorsementArticle
    interests: InterestsArticle


def articles_from(mapping: Mapping[str, object]) -> Articles:
    """Build the Articles from a parsed constitution.toml.

    Each provision is a table of value, clause, basis ('text' or 'default') and says. Raises
    ArticleError, naming the dotted key, for a missing, unknown or wrong-typed key.
    """
    tables = Tables(mapping)
    articles = Articles(
        notice=NoticeArticle(
            provision(tables, "notice.clear_working_days", whole_number),
            provision(tables, "notice.workshop_clear_working_days", whole_number),
        ),
        apologies=ApologiesArticle(
            provision(tables, "apologies.working_days_before", whole_number),
        ),
        minutes=MinutesArticle(
            provision(tables, "minutes.working_weeks", at_least_one),
            provision(tables, "minutes.reading", _minutes_reading),
        ),
        consultation=consultation_article(tables),
        review=_review_article(tables),
        quorum=QuorumArticle(
            provision(tables, "quorum.share", share),
            provision(tables, "quorum.decision_subgroup", at_least_one),
        ),
        meetings=MeetingsArticle(provision(tables, "meetings.virtual_bodies", texts)),
        voting=_voting_article(tables),
        amendments=AmendmentsArticle(
            provision(tables, "amendments.majority", share),
            provision(tables, "amendments.council_approves_first", yes_or_no),
        ),
        groups=groups_article(tables),
        endorsement=endorsement_article(tables),
        interests=interests_article(tables),
    )
    tables.refuse_strays()
    return articles


def _review_article(tables: Tables) -> ReviewArticle:
    return ReviewArticle(
        provision(tables, "review.write_up_working_days", whole_number),
        provision(tables, "review.comment_working_days", whole_number),
        provision(tables, "review.finalising_working_days", whole_number),
    )


def _voting_article(tables: Tables) -> VotingArticle:
    return VotingArticle(
        provision(tables, "voting.simple_majority", share),
        provision(tables, "voting.chair_has_casting_vote", yes_or_no),
        provision(tables, "voting.casting_vote_when_nobody_voted", yes_or_no),
    )


def _minutes_reading(value: object) -> MinutesReading:
    try:
        return MinutesReading(text(value))
    except ValueError as error:
        known = ", ".join(MinutesReading)
        raise ValueError(f"must be one of {known}, not {value!r}") from error
