"""Minutes: the day by which they must be circulated, and how late they were."""

from dataclasses import dataclass
from datetime import date, timedelta

from quorate.constitution.articles import Articles, MinutesReading
from quorate.constitution.days import ONE_DAY, WORKING_DAYS_IN_A_WEEK, Calendar, long_date
from quorate.constitution.ruling import Ruling
from quorate.constitution.wording import counted

A_WEEK = timedelta(weeks=1)
SATURDAY = 5


@dataclass(frozen=True, kw_only=True)
class MinutesRuling(Ruling):
    """When minutes are due and, once circulated, by how many working days they were late (0: no).

    Lateness is reported; it does not undo what the meeting decided.
    """

    due_on: date
    circulated_on: date | None
    late_by_working_days: int | None


def rule_on_minutes(
    meeting_on: date,
    calendar: Calendar,
    articles: Articles,
    *,
    circulated_on: date | None = None,
) -> MinutesRuling:
    """Minutes are circulated within two clear working weeks of the meeting.

    How the weeks are counted is a setting, because the words allow three readings: see
    MinutesReading. Minutes circulated on a weekend after the due day are late by the working day
    that follows. Raises OutsideCalendar for days not covered.

    Governance Handbook, clause 12.13.
    """
    minutes = articles.minutes
    due_on = _due_on(meeting_on, calendar, articles)
    late = None if circulated_on is None else calendar.working_days_late(circulated_on, due_on)
    because = [
        (
            f"Minutes of {long_date(meeting_on)} are due within "
            f"{counted(minutes.working_weeks.value, 'clear working week')}: by {long_date(due_on)}."
        ),
        *minutes.working_weeks.caveat,
        *minutes.reading.caveat,
    ]
    if circulated_on is not None:
        lateness = f"{counted(late, 'working day')} late" if late else "in time"
        because.append(f"They were circulated on {long_date(circulated_on)}: {lateness}.")
    return MinutesRuling(
        clause=minutes.working_weeks.clause,
        because=tuple(because),
        due_on=due_on,
        circulated_on=circulated_on,
        late_by_working_days=late,
    )


def _due_on(meeting_on: date, calendar: Calendar, articles: Articles) -> date:
    weeks = articles.minutes.working_weeks.value
    working_days = weeks * WORKING_DAYS_IN_A_WEEK
    match articles.minutes.reading.value:
        case MinutesReading.LAST_OF_THE_WORKING_DAYS:
            return calendar.working_days_after(meeting_on, working_days)
        case MinutesReading.DAY_AFTER_THE_WORKING_DAYS:
            return calendar.working_days_after(meeting_on, working_days + 1)
        case MinutesReading.END_OF_THE_WHOLE_WEEKS:
            # Saturday stands for the end of the week: the day sought is the working day before it.
            saturday = meeting_on + ONE_DAY * (SATURDAY - meeting_on.weekday()) + A_WEEK * weeks
            return calendar.working_days_before(saturday, 1)
