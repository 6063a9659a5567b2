"""A server of PostgreSQL for the tests: the one that is given, or one started in a folder."""

import os
import pwd
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, make_url

DRIVER = "postgresql+psycopg"
GIVEN = "TEST_DATABASE_URL"


class NoServer(Exception):
    """PostgreSQL cannot be started here; the reason is for whoever reads the test's report."""


@contextmanager
def server() -> Iterator[URL]:
    """The address of the server that was given, or of one started here. Raises NoServer."""
    given = os.environ.get(GIVEN)
    if given:
        yield make_url(given).set(drivername=DRIVER)
        return
    with stoppable() as started:
        yield started.address


class Server:
    """A server in a folder of its own, which may be stopped and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = URL.create(
            DRIVER, "quorate", database="postgres", query={"host": str(folder)}
        )
        self._user, self._pg_ctl = _server_user(), _program("pg_ctl")
        self._is_up = False

    @property
    def url(self) -> str:
        """Its address as it is written."""
        return self.address.render_as_string(hide_password=False)

    def make(self) -> None:
        """Make its folder a server's."""
        if self._user:
            shutil.chown(self.folder, self._user)
        made = ("-U", "quorate", "-A", "trust", "-E", "UTF8", "--no-sync")
        _run(self._user, _program("initdb"), "-D", str(self.folder / "data"), *made)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = f"-k {self.folder} -h '' -F -c synchronous_commit=off -c full_page_writes=off"
        self._control("-l", str(self.folder / "log"), "-w", "-o", options, "start")
        self._is_up = True

    def stop(self, how: str = "fast") -> None:
        """Stop it, whoever is connected: `fast` undoes what they do, `immediate` tidies nothing."""
        if self._is_up:
            self._control("-m", how, "stop")
        self._is_up = False

    def _control(self, *words: str) -> None:
        _run(self._user, self._pg_ctl, "-D", str(self.folder / "data"), *words)


@contextmanager
def stoppable() -> Iterator[Server]:
    """A server started here, which the test may stop and start. Raises NoServer."""
    folder = Path(tempfile.mkdtemp(prefix="quorate-pg-"))
    try:
        started = Server(folder)
        started.make()
        started.start()
        try:
            yield started
        finally:
            started.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _program(name: str) -> str:
    on_path = shutil.which(name)
    debian = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    if on_path is None and not debian:
        raise NoServer(f"there is no {name} on this machine (Debian: apt install postgresql)")
    return on_path or str(debian[-1])


def _server_user() -> str | None:
    """The user to run the server as: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    user = next((name for name in ("postgres", "nobody") if name in names), None)
    if user is None:
        raise NoServer("it does not run as root, and there is no user postgres or nobody")
    return user


def _run(user: str | None, *command: str) -> None:
    with tempfile.TemporaryFile("w+") as said:  # not a pipe, which the server would keep open
        done = subprocess.run(
            [*_as_user(user, command)], cwd="/", stdout=said, stderr=said, timeout=120, check=False
        )
        said.seek(0)
        if done.returncode:
            raise NoServer(f"{Path(command[0]).name} failed: {said.read().strip()[-300:]}")


def _as_user(user: str | None, command: tuple[str, ...]) -> tuple[str, ...]:
    if user is None:
        return command
    if shutil.which("setpriv"):
        group = str(pwd.getpwnam(user).pw_gid)
        return ("setpriv", f"--reuid={user}", f"--regid={group}", "--clear-groups", *command)
    if shutil.which("runuser"):
        return ("runuser", "-u", user, "--", *command)
    return ("su", "-s", "/bin/sh", user, "-c", shlex.join(command))
