"""The mailbox that consultees reply to, as the settings name it: IMAP, a maildir, or none."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from quorate.post.arrived import Mailbox, NoMailbox
from quorate.settings import Settings, settings

if TYPE_CHECKING:
    from quorate.post.imap_box import ImapAccount

LOCAL = "inbox"
MEGABYTE = 1_000_000


def is_set() -> bool:
    """Whether there is a mailbox: one that the settings name, or the local post's own."""
    return bool(settings().inbox_host or _maildir(settings()))


@contextmanager
def opened() -> Iterator[Mailbox]:
    """The mailbox, opened. Raises NoMailbox where none is set, or where it cannot be reached."""
    ours = settings()
    largest = ours.inbox_largest_megabytes * MEGABYTE
    if ours.inbox_host:
        from quorate.post.imap_box import opened_box  # slow to import, and not always needed

        with opened_box(_account(ours), largest=largest) as box:
            yield box
    elif folder := _maildir(ours):
        from quorate.post.maildir_box import MaildirBox

        yield MaildirBox(folder, largest=largest)
    else:
        raise NoMailbox(
            "No mailbox is set: give QUORATE_INBOX_HOST, or QUORATE_INBOX_MAILDIR for a maildir."
        )


def _maildir(ours: Settings) -> Path | None:
    """The maildir that is set, or that of the local post, which another process may have begun."""
    local = ours.data_dir / LOCAL
    if ours.inbox_maildir or ours.mail_host or not local.is_dir():
        return ours.inbox_maildir
    return local


def _account(ours: Settings) -> "ImapAccount":
    from quorate.post.imap_box import ImapAccount

    if not ours.inbox_username or ours.inbox_password is None:
        raise NoMailbox("A mailbox is signed in to: set QUORATE_INBOX_USERNAME and _PASSWORD.")
    return ImapAccount(
        host=str(ours.inbox_host),
        port=ours.inbox_port,
        security=ours.inbox_security,
        username=ours.inbox_username,
        password=ours.inbox_password.get_secret_value(),
        folder=ours.inbox_folder,
        done_folder=ours.inbox_done_folder,
        timeout_seconds=ours.inbox_timeout_seconds,
    )
