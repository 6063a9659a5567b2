"""Figures for a Prometheus server, read from the register when it asks; they name nobody."""

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from quorate import clock, register
from quorate.business import runs, waits
from quorate.register import cases, journal, letters


class FromTheRegister(Collector):
    """What the register says at this moment."""

    def collect(self) -> Iterator[Metric]:
        """Cases, what they wait for, the post, and the last backup."""
        yield from _cases()
        yield from _post_and_backup()


def _cases() -> Iterator[Metric]:
    with register.current().reading() as tx:
        rows = [(case.procedure, case.closed_at is None) for case in cases.all_cases(tx)]
    told = GaugeMetricFamily(
        "quorate_cases", "Cases of each procedure.", labels=["procedure", "state"]
    )
    for procedure, is_open in sorted(set(rows)):
        state = "open" if is_open else "closed"
        told.add_metric([procedure, state], rows.count((procedure, is_open)))
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


def _post_and_backup() -> Iterator[Metric]:
    with register.current().reading() as tx:
        states, backed_up = letters.states(tx), journal.last(tx, event="BackedUp")
    told = GaugeMetricFamily("quorate_letters", "Letters in each state.", labels=["state"])
    for state, number in sorted(states.items()):
        told.add_metric([state], number)
    yield told
    age = (clock.now() - backed_up.at).total_seconds() if backed_up else float("nan")
    yield GaugeMetricFamily(
        "quorate_backup_age_seconds", "Since the last backup; NaN if there is none.", value=age
    )


def figures() -> bytes:
    """All of it as Prometheus reads it."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(FromTheRegister())
    return generate_latest(registry)
