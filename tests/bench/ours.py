"""Starts a process of ours, or the deployments, for the bench: `ours.py worker`."""

import asyncio
import sys

import morning

from quorate.cli.opening import the_register


def worker() -> None:
    """`quorate worker`."""
    from quorate.engine.stack import run_worker_only

    run_worker_only()


def portal() -> None:
    """`quorate portal`."""
    from quorate.portal.server import run_portal_only

    run_portal_only()


def deployments() -> None:
    """Tell Prefect which procedures there are."""
    from quorate.engine.deployments import deploy_all

    asyncio.run(deploy_all())


PROCESSES = {"worker": worker, "portal": portal, "deployments": deployments}

if __name__ == "__main__":
    morning.as_told()
    with the_register():
        PROCESSES[sys.argv[1]]()
