"""A town in September 2011: its processes come and go, its register is open in the test too."""

from collections.abc import Iterator

import pytest

from quorate import clock, partnership, register
from quorate.settings import settings
from tests.faults.town import Town
from tests.live.conftest import HARROW, stand_in_september
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
        stand_in_september(opened)
        with Town(data, post) as town:
            for name, value in town.settings.items():
                if name.startswith("QUORATE_MAIL_") or name == "PREFECT_API_URL":
                    patch.setenv(name, value)
            settings.cache_clear()
            yield town, post
    settings.cache_clear()
    clock.set_source(None)
