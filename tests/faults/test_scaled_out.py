"""Two portals and three workers on PostgreSQL: 500 cases due in one minute, none lost or doubled.

The groups' yearly review is due at nine, and it becomes nine, by the real clock, in a London of the
test's own. Workers are killed at random while each sponsor is told and the runs go to sleep anew.
"""

import os
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quorate import clock, partnership, register
from quorate.business import waits
from quorate.opening import make_ready
from quorate.register import journal
from quorate.settings import settings
from tests.faults import due_at_nine as nine
from tests.faults import london
from tests.faults.city import PORTALS, WEIGHTS, City, Strikes, two_databases
from tests.faults.town import Kill
from tests.live.conftest import HARROW
from tests.live.real_stack import SlowPost
from tests.register.postgres_server import NoServer

pytestmark = [pytest.mark.live, pytest.mark.postgres]

CASES = int(os.environ.get("QUORATE_TEST_CASES", "500"))
STRIKES = int(os.environ.get("QUORATE_TEST_STRIKES", "12"))
SEED = int(os.environ.get("QUORATE_TEST_SEED", random.randrange(1_000_000)))
CLOSED = [f"bench_{number}" for number in range(5)]
MOST_SECONDS = 1200.0


@dataclass(frozen=True)
class Survived:
    """What was left after everything was due at once and workers were killed."""

    cases: list[str]
    waited_for_nine: int
    kills: list[Kill]
    pages: list[int]
    carried_by_the_stock_worker: set[str]
    states: dict[str, str | None]
    came: Counter[str]


@pytest.fixture(scope="module")
def survived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Survived]:
    """All of it, once; the register stays open."""
    data = tmp_path_factory.mktemp("city")
    clock.set_source(None)  # the September of other tests lasts as long as the session
    partnership.use(partnership.load(HARROW))
    try:
        with (
            two_databases() as (address, prefect),
            register.opened(address.render_as_string(hide_password=False)) as opened,
            SlowPost(data / "letters") as post,
            pytest.MonkeyPatch.context() as patch,
        ):
            make_ready(opened)
            with City(data, post, address, prefect) as city:
                patch.setenv("PREFECT_API_URL", city.settings["PREFECT_API_URL"])
                yield _all_due_at_once(city, post, patch)
    except NoServer as reason:
        pytest.skip(f"no PostgreSQL: {reason}")
    finally:
        settings.cache_clear()


def _all_due_at_once(city: City, post: SlowPost, patch: pytest.MonkeyPatch) -> Survived:
    _say(f"QUORATE_TEST_SEED={SEED} QUORATE_TEST_STRIKES={STRIKES} QUORATE_TEST_CASES={CASES}")
    cases = nine.groups(CASES, clock.today())
    at_nine, there = _all_asleep_before_nine(cases, city.data, patch)
    waited, strikes = len(nine.before_their_review()), Strikes(city, SEED, STRIKES)
    city.open(**there)
    _until(lambda: clock.real_now() >= at_nine)
    strikes.start()
    _until(lambda: not nine.before_their_review())
    _say(f"{_since(at_nine)}: all have acted")
    pages = nine.close_at([city.portal(name) for name in PORTALS], CLOSED)
    strikes.join()
    assert strikes.fault is None, repr(strikes.fault)
    _until(lambda: not nine.are_letters_on_their_way() and nine.are_all_asleep())
    _say(f"{_since(at_nine)}: every letter has gone, and all runs sleep anew")
    return Survived(
        cases=cases,
        waited_for_nine=waited,
        kills=city.kills,
        pages=pages,
        carried_by_the_stock_worker=_cases_in((city.data / "stock.log").read_text()),
        states=nine.states(),
        came=post.by_message_id(),
    )


def _all_asleep_before_nine(
    cases: list[str], folder: Path, patch: pytest.MonkeyPatch
) -> tuple[datetime, dict[str, str]]:
    """Nine comes once all sleep: how long that takes here is seen by the first few."""
    sleepers, few, today = nine.Sleepers(), max(CASES // 25, 1), clock.today()

    def nine_in(seconds: float) -> tuple[datetime, dict[str, str]]:
        at_nine = clock.real_now() + timedelta(seconds=seconds)
        there = london.where_nine_is_at(at_nine, today, folder)
        london.live_there(str(folder), patch.setattr)
        return at_nine, there

    nine_in(3600)
    began = time.monotonic()
    sleepers.put_to_sleep(cases[:few])
    found = nine_in(20 + 1.5 * (time.monotonic() - began) * CASES / few)
    sleepers.put_to_sleep(cases)
    return found


def _until(is_so: Callable[[], bool]) -> None:
    ends = time.monotonic() + MOST_SECONDS
    while not is_so():
        assert time.monotonic() < ends, f"waited too long; QUORATE_TEST_SEED={SEED}"
        time.sleep(0.5)


def _since(at_nine: datetime) -> str:
    return f"{(clock.real_now() - at_nine).total_seconds():.0f} s after nine"


def _say(what: str) -> None:
    print(f"\n{what}")  # noqa: T201 - to repeat it, and to see how long it takes


def _cases_in(log: str) -> set[str]:
    """The cases of which a run that the stock worker started said that it waits."""
    return set(re.findall(r"(GRL-\S+) tasks\.gates: Waiting", log))


def test_the_cases_waited_for_the_same_moment(survived: Survived) -> None:
    assert len(survived.cases) == CASES
    assert survived.waited_for_nine >= 0.9 * CASES  # a slow machine may put a few to sleep late


def test_each_of_the_three_workers_was_killed(survived: Survived) -> None:
    assert len(survived.kills) == STRIKES
    assert len(WEIGHTS) > STRIKES or {kill.kind for kill in survived.kills} == set(WEIGHTS)


def test_the_stock_worker_carried_some_of_the_cases(survived: Survived) -> None:
    assert survived.carried_by_the_stock_worker


def test_every_case_acted_exactly_once(survived: Survived) -> None:
    assert nine.told_of("MembershipReviewDue") == Counter(survived.cases)


def test_every_letter_stands_once_in_the_register_and_was_sent(survived: Survived) -> None:
    letters = nine.letters()

    assert Counter(letter.case_reference for letter in letters) == Counter(survived.cases)
    assert {letter.state for letter in letters} == {"sent"}


def test_no_letter_is_missing_at_the_sink_and_only_what_a_kill_cut_off_came_twice(
    survived: Survived,
) -> None:
    ours = {letter.message_id for letter in nine.letters()}
    twice = {id for id, times in survived.came.items() if times > 1}
    cut_off: Counter[str] = sum((Counter(kill.sends_cut_off) for kill in survived.kills), Counter())

    assert ours <= set(survived.came)
    assert twice <= set(cut_off)
    assert all(survived.came[id] <= 1 + cut_off[id] for id in twice)


def test_every_case_waits_for_its_next_moment_and_one_run_sleeps_for_it(
    survived: Survived,
) -> None:
    waiting = Counter(wait.reference for wait in waits.open_waits())

    assert waiting == Counter(survived.cases)
    assert survived.states == dict.fromkeys(survived.cases, "SCHEDULED")


def test_a_form_posted_at_both_portals_at_once_is_one_answer(survived: Survived) -> None:
    answered = nine.answers()

    assert sorted(survived.pages) == [303] * len(CLOSED) + [422] * len(CLOSED)
    assert len(answered) == len(CLOSED)
    assert set(answered.values()) == {1}


def test_the_journal_is_whole(survived: Survived) -> None:
    with register.current().reading() as tx:
        assert journal.first_break(tx) is None


def test_prefect_makes_runs_of_the_rounds_by_their_schedule(survived: Survived) -> None:
    assert nine.runs_of_the_rounds() >= 1
