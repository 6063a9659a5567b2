"""Opens the register for a command: the installation's own, or the demonstration's to read."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quorate import clock, register
from quorate.cli.telling import say_aside
from quorate.opening import DEMO, follow_its_clock, load_partnership, make_ready
from quorate.register import Register, RegisterMissing
from quorate.register.door import exists
from quorate.settings import settings


@contextmanager
def the_register(
    *, for_reading: bool = False, or_the_demonstration: bool = True
) -> Iterator[Register]:
    """The installation's register, migrated and founded; its own replay clock if it has one.

    Where there is none of your own yet, a command that only reads looks at the demonstration's, or
    raises RegisterMissing.
    """
    load_partnership()
    address, data = settings().register_address, settings().data_dir
    if for_reading and not exists(address):
        if not or_the_demonstration:
            raise RegisterMissing("There is no register yet. `quorate up` makes one.")
        address, data = _demonstration(), DEMO
        say_aside(
            "No register of your own yet (`quorate up` makes one): reading the demonstration's."
        )
    _find_the_server(data)
    with register.opened(address, wait_seconds=settings().database_wait_seconds) as opened:
        if not for_reading:
            make_ready(opened)
        elif opened.is_empty():
            raise RegisterMissing("The register's database is empty. `quorate up` fills it.")
        follow_its_clock(opened)
        try:
            yield opened
        finally:
            clock.set_source(None)


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
    except (OSError, ValueError, KeyError):
        return
    os.environ.setdefault("PREFECT_API_URL", f"http://127.0.0.1:{port}/api")
