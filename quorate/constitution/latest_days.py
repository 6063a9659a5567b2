"""Works a review out backwards from the Board: the last day on which each stage can close."""

from dataclasses import dataclass
from datetime import date, timedelta

from quorate.constitution.articles import Articles, Provision
from quorate.constitution.days import ONE_DAY, Calendar
from quorate.constitution.notice import rule_on_notice
from quorate.constitution.review_plan import ReviewTerms


@dataclass(frozen=True)
class Length:
    """How long a stage takes, in working days, and what its reader is owed about the number."""

    working_days: int
    clause: str
    caveat: tuple[str, ...]


@dataclass(frozen=True)
class Lengths:
    """The lengths of the three stages between the workshop and the notice."""

    write_up: Length
    comments: Length
    finalising: Length

    @property
    def after_the_workshop(self) -> tuple[int, ...]:
        """The working days of the three stages, in order."""
        return tuple(
            length.working_days for length in (self.write_up, self.comments, self.finalising)
        )


@dataclass(frozen=True)
class LatestDays:
    """The last day on which each stage can close for the Board to meet on its date."""

    consultation: date
    workshop: date
    write_up: date
    circulation: date
    notice: date
    authority_board: date


def lengths_of(terms: ReviewTerms, articles: Articles) -> Lengths:
    """Each stage takes what the terms say, or else the partnership's own setting.

    Raises ValueError for a negative length.

    Consultation paper of April 2011, Proposed Action (it gives no lengths: the settings are ours).
    """
    review = articles.review
    return Lengths(
        write_up=_length(terms.write_up_days, review.write_up_working_days),
        comments=_length(terms.comment_days, review.comment_working_days),
        finalising=_length(terms.finalising_days, review.finalising_working_days),
    )


def latest_days(terms: ReviewTerms, calendar: Calendar, articles: Articles) -> LatestDays:
    """The Board's notice is the last day for the papers; each stage before ends its length earlier.

    The consultation closes at the end of a day, so at the latest on the day before the workshop:
    the workshop's own day where the terms give one, otherwise its latest day.

    Governance Handbook, clause 12.3; consultation paper of April 2011, Proposed Action.
    """
    lengths = lengths_of(terms, articles)
    notice = rule_on_notice(terms.board_on, calendar, articles).latest_notice_on
    circulation = calendar.working_days_before(notice, lengths.finalising.working_days)
    write_up = calendar.working_days_before(circulation, lengths.comments.working_days)
    workshop = calendar.working_days_before(write_up, lengths.write_up.working_days)
    consultation = (terms.workshop_on or workshop) - ONE_DAY
    return LatestDays(
        consultation=consultation,
        workshop=workshop,
        write_up=write_up,
        circulation=circulation,
        notice=notice,
        authority_board=consultation - timedelta(weeks=terms.consultation_weeks),
    )


def _length(given: int | None, setting: Provision[int]) -> Length:
    if given is None or given == setting.value:
        return Length(setting.value, setting.clause, setting.caveat)
    if given < 0:
        raise ValueError(f"a stage takes 0 working days or more, not {given}: {setting.says}")
    caveat = ("This length was set for this review and is not the constitution's words.",)
    return Length(given, setting.clause, caveat)
