"""Opens what a command works on: the partnership's folder, the register, its clock."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quorate import clock, partnership, register
from quorate.cli.telling import say_aside
from quorate.register import Register, RegisterMissing, replay
from quorate.register.door import exists
from quorate.settings import CHECKOUT, settings

DEMO = CHECKOUT / "data" / "demo"


def load_partnership(name: str | None = None) -> partnership.Partnership:
    """The folder of a partnership by name, or of the one that the settings name."""
    folder = settings().config_dir / name if name else settings().partnership_dir
    loaded = partnership.load(folder)
    partnership.use(loaded)
    return loaded


@contextmanager
def the_register(*, for_reading: bool = False) -> Iterator[Register]:
    """The installation's register, migrated and founded; its own replay clock if it has one.

    Where there is none of your own yet, a command that only reads looks at the demonstration's.
    """
    load_partnership()
    address, data = settings().register_address, settings().data_dir
    if for_reading and not exists(address):
        address, data = _demonstration(), DEMO
        say_aside(
            "No register of your own yet (`quorate up` makes one): reading the demonstration's."
        )
    _find_the_server(data)
    with register.opened(address, wait_seconds=settings().database_wait_seconds) as opened:
        if not for_reading:
            make_ready(opened)
        follow_its_clock(opened)
        try:
            yield opened
        finally:
            clock.set_source(None)


def make_ready(opened: Register) -> None:
    """Bring a register's tables up to date and found it where it is new."""
    from quorate.business.founding import found  # slow to import with Alembic, not always needed
    from quorate.register.migration import migrate

    migrate(opened)
    found(partnership.current())


def follow_its_clock(opened: Register) -> None:
    """Read the time from a register that is being replayed; else the real clock stays."""
    with opened.reading() as tx:
        stands_at = replay.moment(tx)
    if stands_at is None:
        return

    def moment_in_register() -> "object":
        with opened.reading() as tx:
            return replay.moment(tx)

    clock.set_source(moment_in_register)  # type: ignore[arg-type]


def _demonstration() -> str:
    address = f"sqlite:///{DEMO / 'register.sqlite'}"
    if not exists(address):
        raise RegisterMissing(
            "There is no register yet. `quorate up` makes one, `./run demo` plays one."
        )
    return address


def _find_the_server(data: Path) -> None:
    """Where this data folder's own Prefect server listens, if one was started."""
    try:
        port = json.loads((data / "prefect" / "server.json").read_text())["port"]
    except (FileNotFoundError, ValueError, KeyError):
        return
    os.environ.setdefault("PREFECT_API_URL", f"http://127.0.0.1:{port}/api")
