"""A group's life: when it is asked what follows, what goes to HCE again, when it may close."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from quorate.constitution.articles import Articles
from quorate.constitution.days import Calendar, months_after
from quorate.constitution.ruling import Ruling
from quorate.constitution.wording import counted, listed

CHANGE_IN_WORDS = {
    "growth": "more seats",
    "reduction": "fewer seats",
    "terms": "other terms of reference",
    "extension": "a later end",
    "shortening": "an earlier end",
}


@dataclass(frozen=True)
class Terms:
    """What HCE endorsed of a group, or what it is to become: size, terms of reference, end.

    `ends_on` is None where a group has no day on which it ends.
    """

    size: int | None
    terms_of_reference: str | None
    ends_on: date | None


@dataclass(frozen=True, kw_only=True)
class ChangeRuling(Ruling):
    """Which changes were made to a group, and whether they go to HCE again."""

    goes_to_hce: bool
    changes: tuple[str, ...]
    in_words: str


@dataclass(frozen=True, kw_only=True)
class ClosingRuling(Ruling):
    """Whether a group may close; if not, until what, and which groups are left under it."""

    is_allowed: bool
    groups_left: tuple[str, ...]
    until: str | None


def asking_days(ends_on: date, calendar: Calendar, articles: Articles) -> tuple[date, ...]:
    """The sponsor of a group that ends is asked twenty and five working days before its end.

    In date order; the last day itself does not count. The numbers are ours. Raises OutsideCalendar
    for days not covered.

    Governance Handbook, clause 22.73, which gives no days.
    """
    intervals = articles.groups.asks_before_end_working_days.value
    return tuple(sorted({calendar.working_days_before(ends_on, days) for days in intervals}))


def membership_review_on(created_or_last_reviewed_on: date, articles: Articles) -> date:
    """A group's membership is reviewed a year after it was created or last reviewed.

    On the same day of the year; after 29 February on the 28th.

    Governance Handbook, clause 22.73.
    """
    months = articles.groups.membership_review_months.value
    return months_after(created_or_last_reviewed_on, months)


def rule_on_change(before: Terms, after: Terms, articles: Articles) -> ChangeRuling:
    """More seats, other terms of reference or a later end go to HCE again.

    It endorsed the size and the terms, and the duration stood in the proposal. Losing the end
    altogether is an extension. Spaces and line breaks do not make other terms of reference. Which
    changes go again is a setting.

    Consultation paper of April 2011, Harrow Chief Executives.
    """
    changes = tuple(_changes(before, after))
    endorsed = articles.groups.changes_endorsed
    again = [CHANGE_IN_WORDS[change] for change in changes if change in endorsed.value]
    in_words = _change_in_words(changes, again)
    return ChangeRuling(
        clause=endorsed.clause,
        because=(in_words, *endorsed.caveat),
        goes_to_hce=bool(again),
        changes=changes,
        in_words=in_words,
    )


def rule_on_closing(groups_beneath: Sequence[str]) -> ClosingRuling:
    """A group with groups under it closes only once each of them is re-parented or closed.

    A delivery group is accountable to its management group, so none may be left without one.
    `groups_beneath` names those that would be; those settled on the same day are left out.

    Governance Handbook, clause 22.69.
    """
    left = tuple(groups_beneath)
    if not left:
        because, until = "No group is left under it, so it can close.", None
    else:
        because = (
            f"It cannot close (22.69): {counted(len(left), 'group')} under it would answer to "
            f"nobody: {listed(left)}. Give each another parent or close it first."
        )
        until = "each is re-parented or closed"
    return ClosingRuling(
        clause="22.69", because=(because,), is_allowed=not left, groups_left=left, until=until
    )


def _changes(before: Terms, after: Terms) -> Iterator[str]:
    if before.size is not None and after.size is not None and before.size != after.size:
        yield "growth" if after.size > before.size else "reduction"
    if _words(before.terms_of_reference) != _words(after.terms_of_reference):
        yield "terms"
    old, new = before.ends_on or date.max, after.ends_on or date.max
    if old != new:
        yield "extension" if new > old else "shortening"


def _words(text: str | None) -> list[str]:
    return (text or "").split()


def _change_in_words(changes: Sequence[str], again: Sequence[str]) -> str:
    if not changes:
        return "Nothing of what was endorsed changes."
    if again:
        return f"It goes to Harrow Chief Executives again, for {listed(again)}."
    said = listed([CHANGE_IN_WORDS[change] for change in changes])
    return f"It need not go to Harrow Chief Executives again for {said}."
