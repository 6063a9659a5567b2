"""`quorate up`, `demo` and `worker` run for as long as they are left; `deploy` goes before."""

import asyncio
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
        # The pages first: they need no Prefect, which takes its time.
        with local_post(data), server.PortalServer() as pages, Stack(data) as stack:
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


def deploy() -> None:
    """Make ready what portals and workers share: the register, and Prefect's deployments.

    Once before they start, and after each upgrade; `quorate up` does it by itself.
    """
    import httpx

    from quorate.business.refusal import Refused
    from quorate.engine.rest import PrefectRefused, api_url, ask
    from quorate.engine.server import be_a_quiet_client

    with refusals_told(), the_register() as opened:
        be_a_quiet_client()
        try:
            ask("GET", "/health")
            from quorate.engine.deployments import deploy_all

            asyncio.run(deploy_all())
        except (httpx.HTTPError, PrefectRefused) as away:
            raise Refused(
                f"Prefect's server does not answer at {api_url()} ({away or type(away).__name__})",
                way_out="Start it, set PREFECT_API_URL to where it is, and deploy again.",
            ) from None
        say(f"The register is up to date: {opened.url.render_as_string()}")
        say(f"The procedures are deployed: {api_url()}")
