"""Makes a process ready that Prefect's own worker started for a single run.

Such a process knows nothing of Quorate but the flow's module. It opens the register that exists,
never a new one, and holds its run as a worker of ours would.
"""

import atexit
import logging
import os
import socket
import threading

from quorate import logs, register
from quorate.engine import holding
from quorate.opening import follow_its_clock, load_partnership
from quorate.register import Register, RegisterMissing
from quorate.register.door import exists
from quorate.settings import settings

log = logging.getLogger(__name__)


def make_ready_for(run_id: str | None) -> None:
    """Open the register in this process and hold the run until the process ends.

    Nothing happens where the register is open already: a worker of ours holds its runs itself.
    Raises RegisterMissing where there is none, and what a mistaken setting raises.
    """
    if _is_open():
        return
    logs.write_to_standard_error(settings().log_format, settings().log_level)
    load_partnership()
    register.use(_the_register_that_exists())
    follow_its_clock(register.current())
    if run_id:
        _hold(run_id)


def _is_open() -> bool:
    try:
        register.current()
    except RegisterMissing:
        return False
    return True


def _the_register_that_exists() -> Register:
    address = settings().register_address
    if exists(address):
        opened = Register(address, wait_seconds=settings().database_wait_seconds)
        opened.refuse_if_out_of_reach()
        if not opened.is_empty():
            return opened
    raise RegisterMissing(
        "This process, which a worker of Prefect's own started, finds no register. Set "
        "QUORATE_REGISTER_URL (or QUORATE_DATA) where that worker is started, as for the portal, "
        "and say `quorate deploy` once."
    )


def _hold(run_id: str) -> None:
    """Beat until the process ends; a good end lets go, a bad one leaves the row to go silent."""
    worker, ended = f"{socket.gethostname()} alone {os.getpid()}", threading.Event()

    def beat_until_it_ends() -> None:
        while not ended.wait(holding.SECONDS_BETWEEN_BEATS):
            holding.beat([run_id], worker)

    def leave() -> None:
        ended.set()
        holding.let_go_if_left_well(run_id)
        holding.tell_its_story(run_id)

    holding.take_hold(run_id, worker)
    threading.Thread(target=beat_until_it_ends, name="heartbeats", daemon=True).start()
    atexit.register(leave)
