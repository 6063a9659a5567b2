"""`quorate up`, `demo` and `worker`: what runs for as long as it is left running."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from quorate import clock
from quorate.cli.opening import the_register
from quorate.cli.telling import refusals_told, say
from quorate.settings import settings


def up() -> None:
    """Run the embedded stack on the real clock until Ctrl-C: Prefect, the worker, the post."""
    from quorate.business.refusal import Refused
    from quorate.engine.stack import Stack
    from quorate.engine.starting import start_what_was_never_started

    with refusals_told(), the_register():
        if clock.is_replay():
            raise Refused(
                "This data folder holds a demonstration, whose clock is replayed",
                way_out="Set QUORATE_DATA to another folder.",
            )
        data = settings().data_dir
        with local_post(data), Stack(data) as stack:
            start_what_was_never_started()
            say(f"Quorate is up. Prefect's pages: {stack.ui_url}   Data: {data}")
            say("Stop with Ctrl-C; every case goes on where it was when you start again.")
            wait_for_a_signal()
        say("Stopped.")


def demo(
    keep: Annotated[
        bool, typer.Option(help="Leave the stack up at the end, until Ctrl-C.")
    ] = False,
) -> None:
    """Play the 2011 review of the Harrow Strategic Partnership's structure, start to end."""
    from quorate.replay.demonstration import demonstrate

    with refusals_told():
        is_whole = demonstrate(keep=keep)
    raise typer.Exit(0 if is_whole else 1)


def worker() -> None:
    """Run one more worker for the Prefect server that PREFECT_API_URL names, until stopped."""
    with refusals_told(), the_register():
        from quorate.engine.stack import run_worker_only

        run_worker_only()


@contextmanager
def local_post(data: Path) -> Iterator[Path | None]:
    """Where no mail server is set, a local one that keeps every letter in the data folder.

    The letters take the same way as in real use: through yagmail to a mail server.
    """
    if settings().mail_host:
        yield None
        return
    from quorate.post.catcher import MailCatcher

    maildir = data / "letters"
    with MailCatcher(maildir) as catcher:
        os.environ["QUORATE_MAIL_HOST"] = "127.0.0.1"
        os.environ["QUORATE_MAIL_PORT"] = str(catcher.port)
        os.environ["QUORATE_MAIL_SECURITY"] = "none"
        settings.cache_clear()
        yield maildir


def wait_for_a_signal() -> None:
    """Stand still until Ctrl-C or a request to end."""
    told = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: told.set())
    while not told.wait(1.0):
        pass
