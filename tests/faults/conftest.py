"""A town in September 2011: its processes come and go, its register is open in the test too."""

from collections.abc import Iterator
from datetime import date

import pytest

from quorate import clock, partnership, register
from quorate.business import structure
from quorate.opening import follow_its_clock, make_ready
from quorate.register import replay
from quorate.register.migration import migrate
from quorate.settings import settings
from tests.faults.town import Town
from tests.live.conftest import HARROW
from tests.live.real_stack import SlowPost


@pytest.fixture(scope="session")
def september(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Town, SlowPost]]:
    """Prefect's server, a portal, a worker and a mail server, on a clock that a test moves."""
    data = tmp_path_factory.mktemp("september")
    partnership.use(partnership.load(HARROW))
    with (
        register.opened(f"sqlite:///{data / 'register.sqlite'}") as opened,
        SlowPost(data / "letters") as post,
        pytest.MonkeyPatch.context() as patch,
    ):
        _stand_in_september(opened)
        with Town(data, post) as town:
            for name, value in town.settings.items():
                if name.startswith("QUORATE_MAIL_") or name == "PREFECT_API_URL":
                    patch.setenv(name, value)
            settings.cache_clear()
            yield town, post
    settings.cache_clear()
    clock.set_source(None)


def _stand_in_september(opened: register.Register) -> None:
    migrate(opened)
    with opened.transaction() as tx:
        replay.stand_at(tx, clock.at_nine(date(2011, 7, 12)))
    follow_its_clock(opened)
    make_ready(opened)
    with opened.transaction() as tx:
        structure.put_in(tx, "final-2011-07", date(2011, 7, 12))
        replay.stand_at(tx, clock.at_nine(date(2011, 9, 5)))
