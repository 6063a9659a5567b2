"""Runs a stack of the toy procedures until its standard input is closed."""

import sys
from collections.abc import Awaitable
from pathlib import Path

from quorate import register
from quorate.engine.stack import Stack


def _deploy_toys() -> Awaitable[None]:
    from quorate.engine.deployments import deploy
    from tests.engine import toy_flows, toy_procedures

    titles = {toy.name: toy.title for toy in toy_procedures.ALL}
    return deploy(toy_flows.FLOWS, titles, module="tests.engine.toy_flows")


def main(data: Path, port: int) -> None:
    """Open the register of `data`, run the stack on `port`, and say READY when it takes runs."""
    with (
        register.opened(f"sqlite:///{data / 'register.sqlite'}"),
        Stack(data, port, deploy=_deploy_toys),
    ):
        sys.stdout.write("READY\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
