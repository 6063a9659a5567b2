"""Tells a rehearsal: the latest lawful dates, what happens when, and every letter."""

from collections import Counter
from typing import Any

from quorate.cli.telling import say
from quorate.constitution.days import short_date
from quorate.post.titles import title_of
from quorate.replay.rehearsal import Rehearsal


def tell(rehearsal: Rehearsal, *, name_everybody: bool) -> None:
    """The rehearsal in plain lines."""
    say(f"Rehearsal of '{rehearsal.title}'. Nothing is launched and nothing is sent.")
    say("\nThe plan, worked backwards from the Board. The latest lawful day of every stage:")
    for stage in rehearsal.plan.stages:
        say(
            f"  {stage.stage:<13} planned {short_date(stage.opens_on)} to "
            f"{short_date(stage.closes_on)}, latest {short_date(stage.latest_on)} "
            f"({stage.clause})"
        )
        for reason in stage.because:
            say(f"      {reason}")
    for warning in rehearsal.plan.warnings:
        say(f"  Warning: {warning}")
    say("\nWhat happens when, if nobody replies and everybody agrees:")
    for on, sentence in rehearsal.happenings:
        say(f"  {short_date(on):>14}  {sentence}")
    say(f"\nThe letters, {rehearsal.letters} in all:")
    for posted in rehearsal.post:
        printed = f", {posted.printed} of them printed" if posted.printed else ""
        say(f"  {short_date(posted.on):>14}  {title_of(posted.name)}: {len(posted.to)}{printed}")
        for failure in Counter(posted.failed):
            say(f"      cannot be written: {failure}")
        for person in posted.to if name_everybody else ():
            say(f"      {person}")


def as_data(rehearsal: Rehearsal) -> dict[str, Any]:
    """The rehearsal as plain data."""
    return {
        "title": rehearsal.title,
        "outcome": rehearsal.outcome,
        "plan": [
            {
                "stage": stage.stage,
                "opens_on": stage.opens_on,
                "closes_on": stage.closes_on,
                "latest_on": stage.latest_on,
                "notice_latest_on": stage.notice_latest_on,
                "apologies_due_on": stage.apologies_due_on,
                "minutes_due_on": stage.minutes_due_on,
                "clause": stage.clause,
                "because": list(stage.because),
            }
            for stage in rehearsal.plan.stages
        ],
        "happenings": [{"on": on, "what": what} for on, what in rehearsal.happenings],
        "letters": [
            {"on": posted.on, "letter": posted.name, "to": list(posted.to)}
            for posted in rehearsal.post
        ],
    }
