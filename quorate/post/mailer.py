"""Hands letters to the mail server: one kept connection, one attempt each, one clear outcome.

yagmail keeps the account, the sign-in and TLS. This subclass takes over where yagmail would sign
in again for every letter, trust any certificate, wait for ever, or repeat a letter after a
broken connection. It is the only module that imports yagmail, which is slow to import.
"""

import contextlib
import logging
import ssl
import threading
from email.message import EmailMessage
from functools import cache
from typing import Any, Self

import yagmail

from quorate.post.account import Account
from quorate.post.addressing import is_mailable
from quorate.post.compose import WIRE
from quorate.post.outcome import NotDelivered, Refused, TryLater, Unknown
from quorate.post.safe_text import one_line

TAKEN = (250, 251)
GO_AHEAD = 354
CLOSING = 421
# These answers are about our own sign-in, never about the person written to.
ABOUT_SIGN_IN = (530, 534, 535, 538)


class Mailer(yagmail.SMTP):  # type: ignore[misc]  # the base has no types to check against
    """A connection to the mail server, kept for a batch of letters; threads take turns.

    Certificates are checked against `tls` (by default the machine's own authorities).
    """

    user: str
    smtp: Any  # the standard library's SMTP connection, whose module nobody imports here

    def __init__(self, account: Account, *, tls: ssl.SSLContext | None = None) -> None:
        """Prepare to send from `account`; nothing is connected until the first letter."""
        self.account = account
        self._turn = threading.RLock()
        self._letters_left = 0
        self._comes_back_to = account.sender_address
        checked = {"context": tls or _authorities()} if account.security != "none" else {}
        super().__init__(
            account.sender_address,
            password=account.password or "",
            host=account.host,
            port=account.port,
            smtp_ssl=account.security == "ssl",
            smtp_starttls=checked if account.security == "starttls" else False,
            smtp_skip_login=not account.password,
            soft_email_validation=False,
            timeout=account.timeout_seconds,
            # Otherwise each connection asks the name service for this machine's full name.
            local_hostname=account.sender_address.rpartition("@")[2],
            **(checked if account.security == "ssl" else {}),
        )

    def __enter__(self) -> Self:
        """Use as `with Mailer(account) as mailer`: the connection is closed at the end."""
        return self

    def send_message(self, message: EmailMessage, to: str, *, comes_back_to: str = "") -> None:
        """Hand `message` to the server for the one address `to`, in exactly one attempt.

        As `send_wire`, and raises ValueError for a message that must not leave the house: no
        Message-ID or Date, a Bcc, or a header with a line break in it.
        """
        _check_headers(message)
        wire = message.as_string(policy=WIRE).encode("ascii")
        self.send_wire(wire, to, comes_back_to=comes_back_to)

    def send_wire(self, wire: bytes, to: str, *, comes_back_to: str = "") -> None:
        """Hand a finished message, lines ended by CRLF, to the server for the one address `to`.

        Reports go to `comes_back_to`, or to the sender. A kept connection that the server has
        meanwhile closed is opened again, which is safe: nothing of the letter was sent yet.
        Raises Refused, TryLater or Unknown (see `quorate.post.outcome`).
        """
        if not is_mailable(to):
            raise Refused(f"{to!r} is not one plain address, so the letter cannot go to it.")
        with self._turn:
            self._comes_back_to = comes_back_to or self.account.sender_address
            try:
                self.send(to=to, contents=wire)
            except NotDelivered:
                raise
            except BaseException:
                # Broken off half-way (an interrupt, say): the next letter needs a clean start.
                self._drop()
                raise

    def close(self) -> None:
        """Say goodbye to the server and close the connection; a later letter opens another."""
        with self._turn:
            if self.smtp is not None:
                with contextlib.suppress(OSError):
                    self.smtp.quit()
            self._drop()

    def set_logging(self, log_level: int | None = None, file_path_name: str | None = None) -> None:
        """Log through the house's own logger, where yagmail would write to standard error."""
        super().set_logging(None)  # takes away the handler that yagmail has already set
        self.log = logging.getLogger(__name__)

    def login(self) -> None:
        """Connect and sign in, or keep the connection there is; yagmail asks before each letter.

        Raises TryLater for whatever goes wrong: no letter has been shown to the server yet.
        """
        if self.smtp is not None and self._letters_left > 0:
            return
        self.close()
        sender = self.user
        self.user = self.account.username or sender
        try:
            super().login()
        except (OSError, UnicodeError) as error:
            self._drop()
            reason = f"No connection to the mail server: {_told(error)}."
            raise TryLater(reason) from error
        finally:
            self.user = sender
        self._letters_left = self.account.per_connection

    def prepare_send(
        self, to: str, subject: None, contents: bytes, *_unused: Any
    ) -> tuple[list[str], bytes]:
        """The message is finished; yagmail's own composing is not used."""
        return [to], contents

    def _attempt_send(self, recipients: list[str], msg_strings: bytes) -> dict[str, Any]:
        [to] = recipients
        was_kept = self._letters_left < self.account.per_connection
        try:
            self._address(to, len(msg_strings))
        except TryLater:
            if not was_kept or self.smtp is not None:
                raise
            self.login()
            self._address(to, len(msg_strings))
        self._letters_left -= 1
        self._hand_over(msg_strings)
        return {}

    def _address(self, to: str, size: int) -> None:
        """Name sender and recipient to the server; none of the letter is sent yet."""
        to_reader = False
        try:
            self.smtp.ehlo_or_helo_if_needed()
            options = [f"size={size}"] if self.smtp.has_extn("size") else []
            code, reply = self.smtp.mail(self._comes_back_to, options)
            if code == TAKEN[0]:
                to_reader = True
                code, reply = self.smtp.rcpt(to)
        except OSError as error:
            self._drop()
            raise TryLater(f"The connection was lost: {_told(error)}.") from error
        if code not in TAKEN:
            raise self._not_taken(code, reply, to_reader=to_reader)

    def _hand_over(self, wire: bytes) -> None:
        """Send the letter's text; from here on a broken connection leaves its fate unknown."""
        # A line that is one full stop would end the letter: each first one is doubled.
        stuffed = wire.replace(b"\r\n.", b"\r\n..")
        end = b".\r\n" if stuffed.endswith(b"\r\n") else b"\r\n.\r\n"
        try:
            code, reply = self.smtp.docmd("data")
            if code == GO_AHEAD:
                self.smtp.send(stuffed + end)
                code, reply = self.smtp.getreply()
        except OSError as error:
            self._drop()
            raise Unknown(
                f"The connection was lost after the letter was sent: {_told(error)}."
            ) from error
        if code not in TAKEN:
            raise self._not_taken(code, reply)

    def _not_taken(self, code: int, reply: bytes, *, to_reader: bool = False) -> NotDelivered:
        """What the server's answer means; leaves the connection fit for the next letter."""
        reason = f"The mail server said: {code} {_decoded(reply)}"
        if not 400 <= code <= 599:
            self._drop()
            return Unknown(reason)
        if code == CLOSING:
            self._drop()
        else:
            self._start_afresh()
        if code >= 500 and code not in ABOUT_SIGN_IN:
            return Refused(reason)
        return TryLater(reason, about_reader=to_reader and code not in (CLOSING, *ABOUT_SIGN_IN))

    def _start_afresh(self) -> None:
        try:
            self.smtp.rset()
        except OSError:
            self._drop()

    def _drop(self) -> None:
        """Forget the connection without another word to the server."""
        if self.smtp is not None:
            with contextlib.suppress(OSError):
                self.smtp.close()
        self.smtp, self._letters_left, self.is_closed = None, 0, True


@cache
def _authorities() -> ssl.SSLContext:
    """Whom this machine trusts, as the process first asks: it costs as much CPU as twenty letters.

    What changes of it later is seen after a restart.
    """
    return ssl.create_default_context()


def _check_headers(message: EmailMessage) -> None:
    """Raises ValueError for a message that lacks a header, or has one that it must not have."""
    for name in ("Message-ID", "Date"):
        if len(message.get_all(name, [])) != 1:
            raise ValueError(f"A letter needs exactly one {name} before it is sent.")
    if "Bcc" in message:
        raise ValueError("A letter goes to one person: send each one separately, without Bcc.")
    for part in message.walk():
        for name, value in part.items():
            # Folded lines have been joined by now: a break left here would end the header.
            if one_line(name) != name or any(sign in str(value) for sign in "\r\n\0"):
                raise ValueError(f"The header {name!r} holds a line break: it must be one line.")


def _decoded(reply: bytes | str) -> str:
    return one_line(reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply)


def _told(error: Exception) -> str:
    """The server's own words where the error carries them, otherwise the error's."""
    code, reply = getattr(error, "smtp_code", None), getattr(error, "smtp_error", None)
    words = f"{code} {_decoded(reply)}" if code and reply is not None else one_line(str(error))
    return words.rstrip(".") or type(error).__name__
