"""A machine that went down comes back: with the pauses of real use all goes on within a minute."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from quorate.business.cases import Case
from quorate.business.correspondence.delivery import RENEW_AFTER
from quorate.business.groups.proposing import PROCEDURE, propose
from quorate.business.waits import open_waits
from quorate.engine import patrol, recovery
from quorate.engine.starting import start_case
from quorate.register.letters import CLAIM
from tests.business.groups.proposed import a_form
from tests.faults.proposed import PATIENCE
from tests.faults.town import KINDS, Kill, Town
from tests.live.real_stack import SlowPost, letters_of, until

A_MINUTE = 60.0


@dataclass(frozen=True)
class Outage:
    """A proposal whose letters were on their way as everything was killed, and how it went on."""

    case: Case
    kills: list[Kill]
    sent_before: int
    seconds_to_go_on: float


@pytest.fixture(scope="module")
def outage(september: tuple[Town, SlowPost]) -> Iterator[Outage]:
    """All three processes are killed in the middle of the letters, and started again."""
    town, post = september
    restart(town, a_minute_passes=True, pauses="real")
    post.seconds_a_letter = 1.0
    case = propose(a_form(), by="Pauline Hakimian")
    assert start_case(case.reference, PROCEDURE)
    until(lambda: has_sent(case) > 0, seconds=PATIENCE)
    restart(town, a_minute_passes=False, pauses="real")
    began, sent = time.monotonic(), has_sent(case)
    post.seconds_a_letter = 0.0
    until(lambda: has_sent(case) == len(letters_of(case.reference)), seconds=2 * A_MINUTE)
    took = time.monotonic() - began
    yield Outage(case, town.kills[-3:], sent, took)
    restart(town, a_minute_passes=True, pauses="")


def restart(town: Town, *, a_minute_passes: bool, pauses: str) -> None:
    """Kill the three, and start each again in the order in which they stand on each other."""
    for kind in KINDS:
        town.kill(kind, a_minute_passes=a_minute_passes)
    for kind in reversed(KINDS):
        town.start(kind, QUORATE_TEST_PAUSES=pauses)
    town.wait_for(*KINDS)


def has_sent(case: Case) -> int:
    return len(letters_of(case.reference, state="sent"))


def test_the_pauses_of_real_use_come_to_less_than_a_minute() -> None:
    a_run_comes_back = recovery.SECONDS_WITHOUT_A_BEAT + patrol.SECONDS_BETWEEN_PATROLS
    a_letter_comes_back = CLAIM.total_seconds() + patrol.SECONDS_BETWEEN_PATROLS

    assert max(a_run_comes_back, a_letter_comes_back) < A_MINUTE


def test_a_sender_that_lives_renews_its_claims_long_before_they_lapse() -> None:
    assert RENEW_AFTER * 3 < CLAIM


@pytest.mark.live
def test_the_kills_fell_in_the_middle_of_the_letters(outage: Outage) -> None:
    assert any(kill.sends_cut_off for kill in outage.kills)
    assert outage.sent_before < len(letters_of(outage.case.reference))


@pytest.mark.live
def test_what_was_cut_off_goes_on_within_a_minute_with_nobodys_help(outage: Outage) -> None:
    assert outage.seconds_to_go_on < A_MINUTE
    assert [wait.waiting_for for wait in open_waits(outage.case.reference)]
