"""A mailbox on an IMAP server: messages are copied out, then moved to a folder, never deleted.

Which messages are new is not told by "seen", which changes as soon as a person looks into the
mailbox: whatever lies in the folder is new, and what was taken in is moved out of it.
"""

import imaplib
import logging
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from imap_tools.errors import ImapToolsError
from imap_tools.mailbox import BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted

from quorate.post.arrived import Arrived, NoMailbox

log = logging.getLogger(__name__)

HEAD_OF_LARGE = 65_536
_SIZE = re.compile(rb"RFC822\.SIZE (\d{1,12})")
_ARRIVED = re.compile(rb'INTERNALDATE "([^"]{20,40})"')
_AWAY = (OSError, imaplib.IMAP4.error, ImapToolsError, EOFError, UnicodeError)


@dataclass(frozen=True)
class ImapAccount:
    """Where a mailbox is and how to sign in. A password is sent in the clear to this machine only.

    `folder` is where messages arrive, `done_folder` where those go that were taken in.
    """

    host: str
    port: int
    security: Literal["ssl", "starttls", "none"]
    username: str
    password: str
    folder: str = "INBOX"
    done_folder: str = "Taken in"
    timeout_seconds: float = 20.0


class ImapBox:
    """An opened mailbox; see `opened_box`."""

    def __init__(self, box: BaseMailBox, account: ImapAccount, *, largest: int) -> None:
        """Use a signed-in connection."""
        self._box, self._account, self._largest = box, account, largest

    def waiting(self) -> Iterator[Arrived]:
        """Each message of the folder; reading leaves it unseen. Raises NoMailbox.

        Of one that is larger than allowed only the beginning is fetched. A message that the
        server announces and does not give is passed over, and is there the next time.
        """
        with _told():
            uids = self._box.uids("UNDELETED")
        for uid in uids:
            with _told():
                message = self._fetched(uid)
            if message is None:
                log.warning("The mail server did not give message %s", uid)
                continue
            yield message

    def done(self, message: Arrived) -> None:
        """Move a message to the folder of those taken in. Raises NoMailbox."""
        with _told():
            client, folder = self._box.client, f'"{self._account.done_folder}"'
            if "MOVE" in client.capabilities:
                _well(client.uid("MOVE", message.key, folder))
                return
            _well(client.uid("COPY", message.key, folder))
            _well(client.uid("STORE", message.key, "+FLAGS", r"(\Deleted)"))
            if "UIDPLUS" in client.capabilities:  # a plain EXPUNGE would take other people's too
                _well(client.uid("EXPUNGE", message.key))

    def _fetched(self, uid: str) -> Arrived | None:
        facts = _joined(self._box.client.uid("FETCH", uid, "(RFC822.SIZE INTERNALDATE)"))
        size = int(found[1]) if (found := _SIZE.search(facts)) else 0
        wanted = f"BODY.PEEK[]<0.{HEAD_OF_LARGE}>" if size > self._largest else "BODY.PEEK[]"
        raw = _literal(self._box.client.uid("FETCH", uid, f"({wanted})"))
        if raw is None:
            return None
        too_large = size if size > self._largest else None
        return Arrived(uid, raw, _moment(facts), too_large)


@contextmanager
def opened_box(account: ImapAccount, *, largest: int) -> Iterator[ImapBox]:
    """Connect, check the server's certificate, sign in. Raises NoMailbox, with the reason."""
    with _told():
        box = _connected(account)
    try:
        with _told():
            box.login(account.username, account.password, initial_folder=None)
            if not box.folder.exists(account.done_folder):
                box.folder.create(account.done_folder)
            box.folder.set(account.folder)
        yield ImapBox(box, account, largest=largest)
    finally:
        _leave(box)


def _connected(account: ImapAccount) -> BaseMailBox:
    where: dict[str, Any] = {"host": account.host, "port": account.port}
    where["timeout"] = account.timeout_seconds
    if account.security == "none":
        if account.host not in ("127.0.0.1", "::1", "localhost"):
            raise NoMailbox(
                f"A password is not sent to {account.host} in the clear: set "
                "QUORATE_INBOX_SECURITY to ssl or starttls."
            )
        return MailBoxUnencrypted(**where)
    # Left to itself the library accepts any certificate.
    where["ssl_context"] = ssl.create_default_context()
    return MailBox(**where) if account.security == "ssl" else MailBoxStartTls(**where)


@contextmanager
def _told() -> Iterator[None]:
    """Whatever goes wrong with the server becomes one refusal, with what it said."""
    try:
        yield
    except _AWAY as error:
        raise NoMailbox(f"The mailbox cannot be read now: {error}") from error


def _leave(box: BaseMailBox) -> None:
    try:
        box.logout()
    except Exception:  # saying goodbye is a courtesy
        log.debug("The mail server was gone before we left", exc_info=True)


def _well(answer: tuple[str, Any]) -> Any:
    state, data = answer
    if state != "OK":
        raise imaplib.IMAP4.error(f"the server answered {state}: {data!r:.200}")
    return data


def _joined(answer: tuple[str, Any]) -> bytes:
    """All that an answer says, put together."""
    parts = [
        part for item in _well(answer) for part in (item if isinstance(item, tuple) else [item])
    ]
    return b" ".join(part for part in parts if isinstance(part, bytes))


def _literal(answer: tuple[str, Any]) -> bytes | None:
    """The bytes of a message in an answer; None where there are none."""
    for item in _well(answer):
        if isinstance(item, tuple) and len(item) > 1 and isinstance(item[1], bytes):
            return item[1]
    return None


def _moment(facts: bytes) -> datetime | None:
    found = _ARRIVED.search(facts)
    if not found:
        return None
    try:
        when = datetime.strptime(found[1].decode("ascii").strip(), "%d-%b-%Y %H:%M:%S %z")
    except ValueError:
        return None
    return when.astimezone(UTC)
