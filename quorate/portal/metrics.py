"""Figures for a Prometheus server, from the register as it asks and of this process; no names."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from quorate import clock, register
from quorate.business import owing, runs, waits, watching
from quorate.portal.counting import COUNTED
from quorate.register import cases, journal, letters

NEVER = float("nan")


class FromTheRegister(Collector):
    """What the register says at this moment."""

    def collect(self) -> Iterator[Metric]:
        """Cases and what keeps them, the post, the record, and the house itself."""
        yield from _cases()
        yield from _post()
        yield from _record()
        yield from _house()


def _cases() -> Iterator[Metric]:
    with register.current().reading() as tx:
        rows = Counter((row.procedure, row.closed_at is None) for row in cases.all_cases(tx))
    told = GaugeMetricFamily(
        "quorate_cases", "Cases of each procedure.", labels=["procedure", "state"]
    )
    for (procedure, is_open), number in sorted(rows.items()):
        told.add_metric([procedure, "open" if is_open else "closed"], number)
    yield told
    yield GaugeMetricFamily(
        "quorate_waits_due",
        "Cases whose moment has come and which have not gone on yet.",
        value=len(waits.due()),
    )
    yield GaugeMetricFamily(
        "quorate_cases_at_no_gate",
        "Open cases that wait for nothing: at work, or stuck if it lasts.",
        value=len(runs.at_no_gate()),
    )
    yield GaugeMetricFamily(
        "quorate_cases_overdue",
        "Open cases for which somebody is late with something.",
        value=len(owing.late()),
    )


def _post() -> Iterator[Metric]:
    with register.current().reading() as tx:
        states, oldest = letters.states(tx), letters.oldest_queued_at(tx)
    told = GaugeMetricFamily("quorate_letters", "Letters in each state.", labels=["state"])
    for state, number in sorted(states.items()):
        told.add_metric([state], number)
    yield told
    yield GaugeMetricFamily(
        "quorate_letter_oldest_queued_seconds",
        "How long the letter waits that has waited longest to be sent; 0 if none waits.",
        value=_age(oldest, clock.now()) if oldest else 0.0,
    )


def _record() -> Iterator[Metric]:
    with register.current().reading() as tx:
        last, backed_up = journal.last(tx), journal.last(tx, event="BackedUp")
    yield GaugeMetricFamily(
        "quorate_journal_entries", "Entries of the journal.", value=last.number if last else 0
    )
    yield GaugeMetricFamily(
        "quorate_backup_age_seconds",
        "Since the last backup; NaN if there is none.",
        value=_age(backed_up.at if backed_up else None, clock.now()),
    )


def _house() -> Iterator[Metric]:
    """What a worker and the rounds found when they looked last, by the machine's clock."""
    troubles = watching.troubles()
    yield GaugeMetricFamily(
        "quorate_cases_stuck",
        "Open cases for which nothing waits, for a person or a date, and nothing runs.",
        value=len(troubles.keys() - set(watching.PARTS)),
    )
    told = GaugeMetricFamily(
        "quorate_trouble", "1 where a part of the house is not well.", labels=["part"]
    )
    for part in watching.PARTS:
        told.add_metric([part.lower()], part in troubles)
    yield told
    looked = GaugeMetricFamily(
        "quorate_looked_age_seconds",
        "Since a worker's patrol or the rounds last went; NaN if never.",
        labels=["who"],
    )
    for part in (watching.PATROL, watching.ROUNDS):
        looked.add_metric([part.lower()], _age(watching.looked_at(part), clock.real_now()))
    yield looked


def _age(moment: datetime | None, now: datetime) -> float:
    return (now - moment).total_seconds() if moment else NEVER


def figures() -> bytes:
    """All of it as Prometheus reads it."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(FromTheRegister())
    return generate_latest(registry) + generate_latest(COUNTED)
