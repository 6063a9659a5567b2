"""A mail server for one machine that keeps every letter in a maildir and sends none on."""

import asyncio
import mailbox
import socket
from collections.abc import Awaitable
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path
from typing import Any, Self

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class _OnOurSocket(Controller):
    """aiosmtpd's controller on a socket that is bound already, so that any free port will do."""

    def __init__(self, handler: object, listening: socket.socket, **options: Any) -> None:
        host, port = listening.getsockname()[:2]
        super().__init__(handler, hostname=host, port=port, **options)
        self._listening = listening

    def _create_server(self) -> Awaitable[asyncio.AbstractServer]:
        return self.loop.create_server(
            self._factory_invoker, sock=self._listening, ssl=self.ssl_context
        )


class MailCatcher:
    """Takes every letter it is offered and keeps it, until a real mail server is set.

    `port=0` takes any free port; `.port` tells which once it has started. Each kept letter
    starts with `Return-Path` and `Delivered-To`, as a mail server would write them. It takes
    mail from whoever can reach it: leave `host` on loopback.
    """

    def __init__(
        self,
        maildir: Path,
        port: int = 0,
        host: str = "127.0.0.1",
        *,
        inbox: tuple[str, Path] | None = None,
    ) -> None:
        """Prepare to keep letters in `maildir`, which is made on first use.

        `inbox` is our own address and the maildir for what comes to it, with a mark behind a
        plus or without: replies, and reports of letters that did not arrive.
        """
        self.maildir = maildir
        self.inbox = inbox
        self.host = host
        self.port = port
        self._controller: Controller | None = None

    def server_options(self) -> dict[str, Any]:
        """Options for the mail server's controller; a subclass may ask for TLS or sign-in."""
        return {}

    def start(self) -> None:
        """Listen, and return once letters are taken; raises OSError where the port is taken."""
        if self._controller is not None:
            raise RuntimeError("The mail catcher is running already: stop it first.")
        mailbox.Maildir(self.maildir, create=True)
        listening = socket.create_server((self.host, self.port))
        self.port = listening.getsockname()[1]
        try:
            controller = _OnOurSocket(self, listening, **self.server_options())
            controller.start()
        except BaseException:
            listening.close()
            raise
        self._controller = controller

    def stop(self) -> None:
        """Stop listening; the letters stay. Stopping twice does nothing."""
        if self._controller is not None:
            self._controller.stop()
            self._controller = None

    def __enter__(self) -> Self:
        """Start, for use as `with MailCatcher(folder) as catcher`."""
        self.start()
        return self

    def __exit__(self, *_reason: object) -> None:
        """Stop, whatever happened."""
        self.stop()

    def letters(self) -> list[EmailMessage]:
        """The letters kept so far, in the order in which they came."""
        box = mailbox.Maildir(self.maildir, create=True)
        parse = BytesParser(policy=policy.default).parsebytes
        return [parse(box.get_bytes(key)) for key in sorted(box.keys(), key=_arrival)]

    async def handle_DATA(  # noqa: N802 - the name is aiosmtpd's
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Keep the letter and say so; a full disk is a reason to try later, not a refusal."""
        lines = [f"Return-Path: <{envelope.mail_from}>"]
        lines += [f"Delivered-To: {address}" for address in envelope.rcpt_tos]
        head = "".join(f"{line}\n" for line in lines).encode()
        # Files on this machine have plain line ends; those of the wire stay on the wire.
        text = (envelope.original_content or b"").replace(b"\r\n", b"\n")
        try:
            for maildir in self._kept_in(envelope.rcpt_tos):
                mailbox.Maildir(maildir, create=True).add(head + text)
        except OSError as error:
            return f"451 The letter could not be kept: {error.strerror}"
        return "250 Kept"

    def _kept_in(self, readers: list[str]) -> list[Path]:
        """The maildirs for letters to these: ours for what is for us, the other for all else."""
        ours = [reader for reader in readers if self._is_for_us(reader)]
        others = [self.maildir] if len(ours) < len(readers) else []
        return ([self.inbox[1]] if self.inbox and ours else []) + others

    def _is_for_us(self, reader: str) -> bool:
        if self.inbox is None:
            return False
        local, _, domain = reader.lower().partition("@")
        return f"{local.partition('+')[0]}@{domain}" == self.inbox[0].lower()


def _arrival(key: str) -> tuple[int, int, int]:
    """When a maildir file was made: seconds, microseconds, count (`1310461200.M5P9Q1.host`)."""
    seconds, _, rest = key.partition(".")
    micros, _, rest = rest.removeprefix("M").partition("P")
    count = rest.partition("Q")[2].partition(".")[0]
    return int(seconds), int(micros), int(count)
