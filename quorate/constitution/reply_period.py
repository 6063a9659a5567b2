"""The reply period: the days on which an answer is asked for, reminded of, and due."""

from dataclasses import dataclass
from datetime import date

from quorate.constitution.articles import Articles
from quorate.constitution.days import Calendar, long_date
from quorate.constitution.ruling import Ruling
from quorate.constitution.wording import counted


@dataclass(frozen=True, kw_only=True)
class ReplyDates(Ruling):
    """The days of a reply period: from the day after `opens_on` to the end of `closes_on`.

    From `substitutes_from_on` a substitute may answer for a silent representative. Reminders come
    in date order, none of them on or before the opening day. `starts_afresh` is False only where a
    changed text left enough of the old period.
    """

    opens_on: date
    closes_on: date
    substitutes_from_on: date
    reminders_on: tuple[date, ...]
    starts_afresh: bool


def reply_dates(opens_on: date, calendar: Calendar, articles: Articles) -> ReplyDates:
    """Members have ten working days to answer, not counting the day the proposal is sent.

    The reply date counts to its end. Substitutes may act from three working days before it, and
    those who owe an answer are reminded five and one working days before it. The numbers are ours.
    Raises OutsideCalendar for days not covered.

    Governance Handbook, clauses 22.47 (HCE's decisions) and 7.3 (substitutes), which give no days.
    """
    days = articles.endorsement.reply_working_days
    closes_on = calendar.working_days_after(opens_on, days.value)
    because = (
        f"{counted(days.value, 'working day')} after {long_date(opens_on)} end with "
        f"{long_date(closes_on)}."
    )
    return _period(opens_on, closes_on, calendar, articles, because=because)


def put_off(closes_on: date, calendar: Calendar, articles: Articles) -> ReplyDates:
    """Where too few answered by the reply date, it is put off by the same period again.

    Answers already given stand. Raises OutsideCalendar for days not covered.

    Governance Handbook, clause 13.1, with the period of 22.47.
    """
    return reply_dates(closes_on, calendar, articles)


def after_a_change(
    changed_on: date, closes_on: date, calendar: Calendar, articles: Articles
) -> ReplyDates:
    """When the text changes, the period starts afresh if fewer than five working days are left.

    The day of the change does not count, the reply date does. Otherwise the reply date stays. The
    number is ours. Raises OutsideCalendar for days not covered.

    Governance Handbook, clause 22.47.
    """
    least = articles.endorsement.rest_working_days_at_least
    rest = calendar.working_days_in(changed_on, closes_on) - calendar.is_working_day(changed_on)
    if rest < least.value:
        return reply_dates(changed_on, calendar, articles)
    because = (
        f"The text changed on {long_date(changed_on)}, which leaves {counted(rest, 'working day')} "
        f"to the reply date, {long_date(closes_on)}: it stays."
    )
    return _period(changed_on, closes_on, calendar, articles, because=because, starts_afresh=False)


def _period(
    opens_on: date,
    closes_on: date,
    calendar: Calendar,
    articles: Articles,
    *,
    because: str,
    starts_afresh: bool = True,
) -> ReplyDates:
    endorsement = articles.endorsement
    before = endorsement.substitute_acts_working_days_before.value
    reminders = {
        calendar.working_days_before(closes_on, days)
        for days in endorsement.reminders_working_days_before.value
    }
    return ReplyDates(
        clause=endorsement.reply_working_days.clause,
        because=(because, *endorsement.reply_working_days.caveat),
        opens_on=opens_on,
        closes_on=closes_on,
        substitutes_from_on=max(opens_on, calendar.working_days_before(closes_on, before)),
        reminders_on=tuple(sorted(day for day in reminders if day > opens_on)),
        starts_afresh=starts_afresh,
    )
