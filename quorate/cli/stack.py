"""`quorate up`, `demo` and `worker`: what runs for as long as it is left running."""

from typing import Annotated

import typer

from quorate import clock, logs, partnership
from quorate.cli.opening import the_register
from quorate.cli.telling import refusals_told, say, say_aside
from quorate.opening import local_post, wait_for_a_signal
from quorate.settings import settings

FAILED = 1


def up() -> None:
    """Run everything on the real clock until Ctrl-C: portal, Prefect, the worker, the post."""
    from quorate.business.refusal import Refused
    from quorate.engine.stack import Stack
    from quorate.engine.starting import start_what_was_never_started
    from quorate.papers.pdf import why_not
    from quorate.portal import server

    with refusals_told(), the_register():
        logs.write_to_standard_error(settings().log_format, settings().log_level)
        if clock.is_replay():
            raise Refused(
                "This data folder holds a demonstration, whose clock is replayed",
                way_out="Set QUORATE_DATA to another folder.",
            )
        server.refuse_if_taken()
        for warning in filter(
            None, [*partnership.current().warnings, *server.warnings(), why_not()]
        ):
            say_aside(f"Warning: {warning}")
        data = settings().data_dir
        with local_post(data), Stack(data) as stack, server.PortalServer() as pages:
            start_what_was_never_started()
            say(f"Quorate is up at {pages.address}")
            say(f"Prefect's own pages, for operators: {stack.ui_url}   Data: {data}")
            say("Stop with Ctrl-C; every case goes on where it was when you start again.")
            wait_for_a_signal()
        say("Stopped.")


def demo(
    keep: Annotated[
        bool, typer.Option(help="Leave the stack up at the end, until Ctrl-C.")
    ] = False,
) -> None:
    """Play the 2011 review of Harrow's partnership from start to end, and the groups after it."""
    from quorate.replay.demonstration import demonstrate
    from quorate.replay.live import ReplayFailed

    try:
        with refusals_told():
            is_whole = demonstrate(keep=keep)
    except ReplayFailed as failed:
        say_aside(str(failed))
        raise typer.Exit(FAILED) from None
    raise typer.Exit(0 if is_whole else FAILED)


def worker() -> None:
    """Run one more worker for the Prefect server that PREFECT_API_URL names, until stopped."""
    with refusals_told(), the_register():
        from quorate.engine.stack import run_worker_only

        logs.write_to_standard_error(settings().log_format, settings().log_level)

        run_worker_only()
