"""Prefect's server, a slow mail server and a worker in a process that a test may kill."""

import asyncio
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session
from sqlalchemy import select, text

from quorate import register
from quorate.engine.rest import ask
from quorate.engine.server import EmbeddedServer, prefect_environment
from quorate.post.catcher import MailCatcher
from quorate.register.letters import CLAIM
from quorate.register.tables.cases import Heartbeat, Step
from quorate.register.tables.post import Letter
from quorate.settings import CHECKOUT

# Prefect is imported while the server starts, and told to go on once it has.
DEPLOYING = """
import asyncio, sys
from quorate.cli.opening import the_register
with the_register():
    from quorate.engine.deployments import deploy_all
    sys.stdin.read()
    asyncio.run(deploy_all())
"""


class SlowPost(MailCatcher):
    """Keeps every letter, and takes as long over each as a test says."""

    seconds_a_letter = 0.0

    async def handle_DATA(  # noqa: N802 - the name is aiosmtpd's
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Take the letter, then take a while to say so."""
        kept = await super().handle_DATA(server, session, envelope)
        await asyncio.sleep(self.seconds_a_letter)
        return kept

    def by_message_id(self) -> Counter[str]:
        """How often each message has come."""
        return Counter(str(letter["Message-ID"]).strip() for letter in self.letters())


class Worker:
    """`quorate worker` in a process of its own."""

    def __init__(self, environment: dict[str, str], log: Path) -> None:
        with log.open("ab") as written:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "quorate.cli", "worker"],
                cwd=CHECKOUT,
                env=environment,
                stdout=written,
                stderr=written,
            )

    def kill(self) -> None:
        """End it with kill -9."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """Let it end in good order; harmless where it has ended."""
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.kill()


class RealStack:
    """A server of Prefect's with the deployments, the post, and one worker at a time."""

    def __init__(self, data: Path, port: int, post: SlowPost) -> None:
        self.data, self.post = data, post
        self.server = EmbeddedServer(data, port)
        self.environment = {
            **os.environ,
            **prefect_environment(data, port),
            "PYTHONPATH": str(CHECKOUT),
            "QUORATE_DATA": str(data),
            "QUORATE_MAIL_HOST": "127.0.0.1",
            "QUORATE_MAIL_PORT": str(post.port),
            "QUORATE_MAIL_SECURITY": "none",
        }
        self.workers: list[Worker] = []

    def start(self) -> None:
        """Start the server, deploy, and start a worker."""
        self.server.start()
        deploying = subprocess.Popen(
            [sys.executable, "-c", DEPLOYING],
            cwd=CHECKOUT,
            env=self.environment,
            stdin=subprocess.PIPE,
        )
        self.server.wait_until_ready()
        self.start_worker()
        deploying.communicate(timeout=180)
        assert deploying.returncode == 0, "the procedures could not be deployed"

    def start_worker(self) -> Worker:
        """Start a worker in a new process."""
        self.workers.append(Worker(self.environment, self.data / "worker.log"))
        return self.workers[-1]

    def stop(self) -> None:
        """Stop everything that was started."""
        for worker in self.workers:
            worker.stop()
        self.server.stop()


def until(is_so: Callable[[], object], *, seconds: float = 60.0) -> None:
    """Wait until something is so."""
    began = time.monotonic()
    while not is_so():
        assert time.monotonic() < began + seconds, "waited too long"
        time.sleep(0.05)


def no_longer_than(seconds: float) -> Callable[[], None]:
    """What a play looks at while it waits, so that one which never goes on fails."""
    ends = time.monotonic() + seconds

    def look() -> None:
        assert time.monotonic() < ends, "the review does not go on"

    return look


def state_of(run: str) -> dict[str, Any]:
    """The state that a run is in, as Prefect tells it."""
    found: dict[str, Any] = ask("GET", f"/flow_runs/{run}")["state"]
    return found


def states_of(run: str) -> list[str]:
    """The types of every state that a run has been in."""
    return [state["type"] for state in ask("GET", f"/flow_run_states/?flow_run_id={run}")]


def letters_of(reference: str, **wanted: str) -> list[Letter]:
    """The letters of a case, of a name or state if one is given."""
    query = select(Letter).filter_by(case_reference=reference, **wanted).order_by(Letter.id)
    with register.current().reading() as tx:
        return list(tx.scalars(query))


def steps_of(reference: str) -> list[str]:
    """The steps of a case in the order in which they were taken."""
    query = select(Step.name).filter_by(case_reference=reference).order_by(text("rowid"))
    with register.current().reading() as tx:
        return list(tx.scalars(query))


def a_minute_passes() -> None:
    """Let claims and heartbeats grow as old as if a minute of real time had passed."""
    with register.current().transaction() as tx:
        for letter in tx.scalars(select(Letter).where(Letter.claimed_until.is_not(None))):
            letter.claimed_until -= CLAIM
        for beat in tx.scalars(select(Heartbeat)):
            beat.beat_at -= timedelta(minutes=1)
