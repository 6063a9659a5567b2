"""Notice of a meeting: its latest day, whether it was lawful, and what it must hold."""

from dataclasses import dataclass
from datetime import date

from quorate.constitution.articles import Articles, Provision
from quorate.constitution.days import Calendar, long_date
from quorate.constitution.ruling import Ruling
from quorate.constitution.wording import Said, counted, listed, what_is_missing


@dataclass(frozen=True, kw_only=True)
class NoticeRuling(Ruling):
    """When notice had to go and, where it went, whether that was lawful.

    `clear_working_days` and `is_lawful` are None until notice is given.
    """

    meeting_on: date
    latest_notice_on: date
    given_on: date | None
    clear_working_days: int | None
    is_lawful: bool | None


def rule_on_notice(
    meeting_on: date,
    calendar: Calendar,
    articles: Articles,
    *,
    given_on: date | None = None,
) -> NoticeRuling:
    """Members get at least five clear working days' notice of a meeting.

    The day notice is given and the day of the meeting do not count, nor do weekends and bank
    holidays. The latest day is always a working day. Notice given on a weekend is counted as the
    words have it, so it can be lawful although the latest planned day has gone by; `because` says
    so. `given_on` is the day the last of times, venue and agenda went: see missing_from_notice.
    Raises OutsideCalendar for days not covered.

    Governance Handbook, clause 12.3.
    """
    return _rule(meeting_on, calendar, articles.notice.clear_working_days, given_on)


def rule_on_workshop_notice(
    meeting_on: date,
    calendar: Calendar,
    articles: Articles,
    *,
    given_on: date | None = None,
) -> NoticeRuling:
    """A workshop gets notice as a meeting does: by analogy, and so by our default.

    Governance Handbook, clause 12.3, which speaks of 'each meeting' and names no workshop.
    """
    return _rule(meeting_on, calendar, articles.notice.workshop_clear_working_days, given_on)


def missing_from_notice(times: Said, venue: Said, agenda: Said) -> tuple[str, ...]:
    """Notice holds the times, the venue and the agenda: return the names of those still missing.

    What went without one of them is not yet notice: the days are counted from the last to go.

    Governance Handbook, clause 12.3.
    """
    return what_is_missing((("times", times), ("venue", venue), ("agenda", agenda)))


def _rule(
    meeting_on: date,
    calendar: Calendar,
    needed: Provision[int],
    given_on: date | None,
) -> NoticeRuling:
    latest = calendar.working_days_before(meeting_on, needed.value + 1)
    clear = None if given_on is None else calendar.clear_working_days(given_on, meeting_on)
    because = [
        (
            f"Notice must leave {counted(needed.value, 'clear working day')} before the meeting on "
            f"{long_date(meeting_on)}; the day it is given and the day of the meeting do not count."
        ),
        *needed.caveat,
        f"The latest working day to give it is {long_date(latest)}.",
        *_days_that_fall_out(min(given_on or latest, latest), meeting_on, calendar),
    ]
    if given_on is not None and clear is not None:
        because += _on_the_day_given(given_on, clear, needed.value, calendar)
    return NoticeRuling(
        clause=needed.clause,
        because=tuple(because),
        meeting_on=meeting_on,
        latest_notice_on=latest,
        given_on=given_on,
        clear_working_days=clear,
        is_lawful=None if clear is None else clear >= needed.value,
    )


def _days_that_fall_out(after: date, before: date, calendar: Calendar) -> tuple[str, ...]:
    holidays = calendar.bank_holidays_between(after, before)
    if not holidays:
        return ()
    return (f"Not counted besides the weekends: {listed(holidays)}.",)


def _on_the_day_given(given_on: date, clear: int, needed: int, calendar: Calendar) -> list[str]:
    because = []
    if not calendar.is_working_day(given_on):
        because.append(
            f"{long_date(given_on)} is no working day ({calendar.why_not_working(given_on)}); "
            "the clause does not bar giving notice on it, so the days after it are counted."
        )
    left = f"Notice given on {long_date(given_on)} leaves {counted(clear, 'clear working day')}"
    if clear >= needed:
        return [*because, f"{left}: lawful."]
    return [
        *because,
        (
            f"{left}, {counted(needed - clear, 'day')} short: not lawful. "
            "The way out is a later date for the meeting, with notice given afresh."
        ),
    ]
