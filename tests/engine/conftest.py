"""A register with a toy case, and a real stack for the live tests."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from quorate import register
from quorate.business.cases import Case
from quorate.engine.stack import free_port
from quorate.register import Register
from tests.engine.toy_cases import LiveStack, open_case


@pytest.fixture
def case() -> Iterator[Case]:
    """A case in a throw-away register."""
    with register.opened("sqlite://") as fresh:
        fresh.make_tables()
        yield open_case("R-1")


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveStack]:
    """A running stack, its register open in this process too."""
    data = tmp_path_factory.mktemp("live")
    live = LiveStack(data, free_port())
    with closing(Register(live.register_address)) as opened:
        opened.make_tables()
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PREFECT_API_URL", f"http://127.0.0.1:{live.port}/api")
            live.start()
            yield live
            live.stop()


@pytest.fixture
def live_case(stack: LiveStack, request: pytest.FixtureRequest) -> Iterator[Case]:
    """A case of its own for each test, in the running stack's register."""
    with register.opened(stack.register_address):
        yield open_case(request.node.name)
