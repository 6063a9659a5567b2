"""Opens what a process works on: the partnership's folder, the register, its clock, the post."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from quorate import clock, partnership
from quorate.business.refusal import NotFound
from quorate.register import Register, replay
from quorate.settings import CHECKOUT, settings

DEMO = CHECKOUT / "data" / "demo"


def load_partnership(name: str | None = None) -> partnership.Partnership:
    """Read the folder of a partnership by name, or of the one that the settings name, and use it.

    Raises NotFound, naming those there are, and ConfigRefused where the folder holds a mistake.
    """
    config, wanted = settings().config_dir, name or settings().partnership
    there = sorted(file.parent.name for file in config.glob("*/partnership.toml"))
    if wanted not in there:
        raise NotFound(
            f"There is no partnership '{wanted}' in the folder {config.name}",
            way_out=f"It has: {', '.join(there) or 'none'}.",
        )
    loaded = partnership.load(config / wanted)
    partnership.use(loaded)
    return loaded


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

    def moment_in_register() -> datetime:
        with opened.reading() as tx:
            return replay.moment(tx) or stands_at

    clock.set_source(moment_in_register)


@contextmanager
def local_post(data: Path) -> Iterator[Path | None]:
    """Where no mail server is set, a local one that keeps every letter in the data folder.

    The letters take the same way as in real use: through yagmail to a mail server. What is sent
    to the partnership's own address lands in the maildir `inbox`, which mail is taken in from
    unless the settings name another mailbox.
    """
    if settings().mail_host:
        yield None
        return
    from quorate.post.catcher import MailCatcher

    maildir, inbox = data / "letters", data / "inbox"
    ours = partnership.current().standing.sender.email
    with MailCatcher(maildir, inbox=(ours, inbox)) as catcher:
        if not (settings().inbox_host or settings().inbox_maildir):
            os.environ["QUORATE_INBOX_MAILDIR"] = str(inbox)
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
