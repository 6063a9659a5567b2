"""Harrow's register on the first day of its review, and browsers at its portal."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from anyio.from_thread import start_blocking_portal

from quorate import clock, partnership, register
from quorate.business.cases import Case
from quorate.business.correspondence import delivery
from quorate.business.founding import found
from quorate.portal import errands, launch_desk
from quorate.register import Register
from quorate.replay.plain import HandClock
from quorate.settings import CHECKOUT
from tests.business.stages import Review, Stages
from tests.portal import proposals_world
from tests.portal.browser import Browser
from tests.portal.letterbox import Letterbox

HARROW = CHECKOUT / "config" / "harrow"
TODAY = datetime(2011, 4, 18, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def harrow() -> partnership.Partnership:
    """Harrow's folder, read once."""
    return partnership.load(HARROW)


@pytest.fixture(scope="session", autouse=True)
def _one_loop() -> Iterator[None]:
    """All browsers of these tests meet the portal in one loop."""
    with start_blocking_portal() as Browser.loop:
        yield
    Browser.loop = None


@pytest.fixture(autouse=True)
def _house(harrow: partnership.Partnership) -> Iterator[None]:
    """Every test serves Harrow, in April 2011; sessions and links go by the machine's clock."""
    partnership.use(harrow)
    clock.set_source(lambda: TODAY)
    yield
    clock.set_source(None)
    partnership.use(None)


@pytest.fixture(scope="session")
def founded(harrow: partnership.Partnership, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with Harrow's bodies and people, to copy."""
    file = tmp_path_factory.mktemp("founded") / "register.sqlite"
    partnership.use(harrow)
    clock.set_source(lambda: TODAY)
    with register.opened(f"sqlite:///{file}") as fresh:
        fresh.make_tables()
        found(harrow)
    return file


@pytest.fixture
def the_register(founded: Path, tmp_path: Path) -> Iterator[Register]:
    """The founded register, fresh for this test."""
    file = tmp_path / "register.sqlite"
    shutil.copy(founded, file)
    with register.opened(f"sqlite:///{file}", wait_seconds=10) as opened:
        yield opened


@pytest.fixture
def letters_sent(monkeypatch: pytest.MonkeyPatch) -> Letterbox:
    """Every letter that leaves in this test."""
    box = Letterbox()
    monkeypatch.setattr(delivery, "connections", lambda _number, _until_done: [box])
    return box


@pytest.fixture(autouse=True)
def _errands_at_once(letters_sent: Letterbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a visitor need not wait for is done before the answer comes."""
    monkeypatch.setattr(errands, "soon", lambda errand: errand())


@pytest.fixture
def browser(the_register: Register) -> Browser:
    """A browser in which nobody is signed in: `browser.sign_in("officer")`."""
    return Browser()


@pytest.fixture
def a_browser(the_register: Register) -> Callable[..., Browser]:
    """Gives further browsers: `a_browser("chair")`, or `a_browser()` for nobody."""

    def give(persona: str | None = None) -> Browser:
        return Browser().sign_in(persona) if persona else Browser()

    return give


@pytest.fixture(scope="session")
def founded_with_hce(founded: Path, harrow: partnership.Partnership) -> Path:
    """The founded register after the review: Chief Executives in their seats, to copy."""
    file = founded.with_name("with_hce.sqlite")
    shutil.copy(founded, file)
    partnership.use(harrow)
    proposals_world.at(proposals_world.IN_SEPTEMBER)
    with register.opened(f"sqlite:///{file}"):
        proposals_world.seat_the_chief_executives()
    return file


@pytest.fixture
def chief_executives(founded_with_hce: Path, tmp_path: Path) -> Iterator[Register]:
    """September 2011: a register in which proposals may be put before Chief Executives."""
    file = tmp_path / "with_hce.sqlite"
    shutil.copy(founded_with_hce, file)
    proposals_world.at(proposals_world.IN_SEPTEMBER)
    with register.opened(f"sqlite:///{file}", wait_seconds=10) as opened:
        yield opened


@pytest.fixture
def proposal(chief_executives: Register) -> Case:
    """A proposal before its members."""
    return proposals_world.before_members()


@pytest.fixture(scope="session")
def stages() -> Stages:
    """The stages of the review of 2011 that were reached in this session."""
    return Stages()


@pytest.fixture
def review_at(stages: Stages, tmp_path: Path) -> Iterator[Callable[[str], Review]]:
    """Opens a copy of the record of the review of 2011 after a stage, with a hand clock."""
    with ExitStack() as until_the_end:

        def open_at(name: str) -> Review:
            kept, moment = stages.reach(name)
            file = tmp_path / f"{name}.sqlite"
            file.write_bytes(kept)
            until_the_end.enter_context(register.opened(f"sqlite:///{file}", wait_seconds=10))
            hand = HandClock(moment)
            clock.set_source(hand)
            return Review(Case("REV-2011-01"), hand)

        yield open_at


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The cases whose flow was asked to start; Prefect is there."""
    asked: list[str] = []
    monkeypatch.setattr(
        launch_desk, "start_case", lambda reference, procedure: not asked.append(reference)
    )
    return asked
