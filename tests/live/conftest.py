"""A real stack whose register is replayed from the launch of the 2011 review on."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from quorate import clock, partnership, register
from quorate.business import structure
from quorate.engine.stack import free_port
from quorate.opening import follow_its_clock, make_ready
from quorate.partnership.scenario_file import Scenario, read_scenario
from quorate.register import replay
from quorate.register.migration import migrate
from quorate.replay.acts import moment_of_london
from quorate.settings import CHECKOUT, settings
from tests.live.real_stack import RealStack, SlowPost

HARROW = CHECKOUT / "config" / "harrow"


@pytest.fixture(scope="session")
def scenario_file() -> Path:
    """The file of what people did in 2011."""
    return HARROW / "scenarios" / "2011-structure" / "scenario.toml"


@pytest.fixture(scope="session")
def scenario(scenario_file: Path) -> Scenario:
    """What people did in 2011."""
    return read_scenario(scenario_file)


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory, scenario: Scenario) -> Iterator[RealStack]:
    """The running stack; its register is open in this process too."""
    data = tmp_path_factory.mktemp("live")
    partnership.use(partnership.load(HARROW))
    with (
        register.opened(f"sqlite:///{data / 'register.sqlite'}") as opened,
        SlowPost(data / "letters") as post,
        pytest.MonkeyPatch.context() as patch,
    ):
        make_ready_at_launch(opened, scenario)
        started = RealStack(data, free_port(), post)
        # Acts of this process send letters too, as the portal's do.
        for name, value in started.environment.items():
            if name.startswith("QUORATE_MAIL_") or name == "PREFECT_API_URL":
                patch.setenv(name, value)
        settings.cache_clear()
        try:
            started.start()
            yield started
        finally:
            started.stop()
            clock.set_source(None)
            settings.cache_clear()


def make_ready_at_launch(opened: register.Register, scenario: Scenario) -> None:
    """Make the register's tables, and have its clock stand at the launch."""
    migrate(opened)
    with opened.transaction() as tx:
        replay.stand_at(tx, moment_of_london(scenario.launched_at))
    follow_its_clock(opened)
    make_ready(opened)


def stand_in_september(opened: register.Register) -> None:
    """Make the register's tables; its clock stands in September 2011, after the review."""
    migrate(opened)
    with opened.transaction() as tx:
        replay.stand_at(tx, clock.at_nine(date(2011, 7, 12)))
    follow_its_clock(opened)
    make_ready(opened)
    with opened.transaction() as tx:
        structure.put_in(tx, "final-2011-07", date(2011, 7, 12))
        replay.stand_at(tx, clock.at_nine(date(2011, 9, 5)))
