"""Whether the weeks of a consultation are enough, and whether they lie at a time for it."""

from collections.abc import Iterator
from datetime import date, timedelta

from quorate.constitution.articles import Articles
from quorate.constitution.consultation_facts import ConsultationFacts
from quorate.constitution.days import ONE_DAY, Calendar
from quorate.constitution.findings import Finding
from quorate.constitution.wording import counted, listed, short_date

AUGUST = 8
WAY_OUT = "Open it earlier or later, give more time, or give a reason why it must be then."


def easter_sunday(year: int) -> date:
    """Easter Sunday of a year, by the rule that Meeus, Jones and Butcher give."""
    golden, century = year % 19, year // 100
    skipped = century // 4
    moon = (19 * golden + century - skipped - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def time_findings(
    facts: ConsultationFacts, calendar: Calendar, articles: Articles
) -> Iterator[Finding]:
    """A consultation lasts the least number of weeks and lies at a time at which people can answer.

    Refused below the least number of weeks, counted in days after the day it opens on. Warned of:
    fewer working days than set; Good Friday to Easter Monday, a working day of August, or Christmas
    to New Year's Day within it; opening in a pre-election period; no reason for its length. Each
    may be right with a reason. Raises OutsideCalendar for days not covered.

    Gunning principles, the third (G3); consultation principles 2018, E and K (C4, C8);
    consultation paper of April 2011, Proposed Action, for the four weeks.
    """
    first = facts.opens_on + ONE_DAY
    yield from _length(facts, calendar.working_days_in(first, facts.closes_on), articles)
    for check, name in (
        ("easter", _easter_in(first, facts.closes_on)),
        ("august", _august_in(first, facts.closes_on, calendar)),
        ("christmas", _christmas_in(first, facts.closes_on)),
    ):
        if name:
            sentence = f"{_window(facts)} it covers {name}, when many people are away"
            yield Finding(
                check=check, kind="warning", rule="G3", sentence=sentence, way_out=WAY_OUT
            )
    near = [p.in_words for p in calendar.pre_election_periods if p.includes(facts.opens_on)]
    if near:
        yield Finding(
            check="pre-election",
            kind="warning",
            rule="C8",
            sentence=f"It opens on {short_date(facts.opens_on)}, before a vote: {listed(near)}",
            way_out="Open it after the vote, or give a reason why it cannot wait.",
        )


def _length(facts: ConsultationFacts, working_days: int, articles: Articles) -> Iterator[Finding]:
    weeks, least = articles.consultation.weeks_at_least, articles.consultation.working_days_at_least
    if facts.closes_on < facts.opens_on + timedelta(weeks=weeks.value):
        yield Finding(
            check="too-short",
            kind="refusal",
            rule="G3",
            sentence=f"{_window(facts)} it is shorter than {counted(weeks.value, 'week')}",
            way_out=f"Give it {counted(weeks.value, 'week')} or more.",
        )
    if working_days < least.value:
        yield Finding(
            check="few-working-days",
            kind="warning",
            rule="G3",
            sentence=(
                f"{_window(facts)} it has {counted(working_days, 'working day')}, fewer than "
                f"{least.value}"
            ),
            way_out=WAY_OUT,
        )
    if not facts.reason_for_length.strip():
        yield Finding(
            check="no-reason-for-length",
            kind="warning",
            rule="C4",
            sentence="No reason is given for the length of the consultation",
            way_out="Say why these weeks are in proportion to what is proposed.",
        )


def _window(facts: ConsultationFacts) -> str:
    return f"From {short_date(facts.opens_on)} to {short_date(facts.closes_on)}"


def _easter_in(first: date, last: date) -> str:
    for year in range(first.year, last.year + 1):
        sunday = easter_sunday(year)
        if first <= sunday + ONE_DAY and sunday - 2 * ONE_DAY <= last:
            return f"Easter {year}"
    return ""


def _august_in(first: date, last: date, calendar: Calendar) -> str:
    days = (first + ONE_DAY * step for step in range((last - first).days + 1))
    if any(day.month == AUGUST and calendar.is_working_day(day) for day in days):
        return "August"
    return ""


def _christmas_in(first: date, last: date) -> str:
    for year in range(first.year - 1, last.year + 1):
        if first <= date(year + 1, 1, 1) and date(year, 12, 25) <= last:
            return f"Christmas {year}"
    return ""
