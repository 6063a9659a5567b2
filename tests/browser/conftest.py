"""The portal on throw-away registers, a browser, and axe. Without Chromium these tests skip."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from quorate import partnership
from quorate.portal.server import PortalServer
from quorate.settings import CHECKOUT
from tests.browser.chromium import CHROMIUM, MISSING, Axe, Visitor, launch, visit
from tests.browser.makers import MAKERS
from tests.browser.worlds import Worlds


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here is marked `browser`."""
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """The browser. It goes with each module: its event loop would be in the way of other tests."""
    if CHROMIUM is None:
        pytest.skip(MISSING)
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@cache
def loaded() -> partnership.Partnership:
    """The partnership's folder, read once."""
    return partnership.load(CHECKOUT / "config" / "harrow")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Before any fixture of a test: tests of another kind may have run in between."""
    partnership.use(loaded())


@pytest.fixture(scope="session")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worlds]:
    """Harrow at the moments that matter."""
    made = Worlds(tmp_path_factory.mktemp("worlds"), MAKERS)
    yield made
    made.close()


@pytest.fixture(scope="module")
def address(worlds: Worlds) -> Iterator[str]:
    """Where the portal is served."""
    with PortalServer(port=0) as server:
        yield server.address


@pytest.fixture(scope="module")
def axe(chromium: Any, address: str) -> Axe:
    """Finds what is not accessible."""
    return Axe(chromium, address)


@pytest.fixture(scope="module")
def visitor(chromium: Any, address: str, worlds: Worlds) -> Callable[[str, str | None], Visitor]:
    """Gives the visitor of a world: `visitor("september", "chief")`, the same one each time."""
    known: dict[tuple[str, str | None], Visitor] = {}

    def give(world: str, who: str | None) -> Visitor:
        entered = worlds.enter(world)
        if (world, who) not in known:
            known[world, who] = visit(chromium, address, entered, who)
        known[world, who].complaints.clear()
        if who is None:
            known[world, who].page.context.clear_cookies()
        return known[world, who]

    return give
