"""A mail server that misbehaves when told to."""

import asyncio
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import AuthResult

from quorate.post.catcher import MailCatcher


class BadServer(MailCatcher):
    """Keeps letters as the house's catcher does, and plays the server that a test asks for."""

    def __init__(self, maildir: Path, **options: Any) -> None:
        super().__init__(maildir)
        self.options = options
        self.answers: dict[str, str] = {}
        self.breaks_after_data = 0
        self.answer_to_data = ""
        self.pause_seconds = 0.0
        self.sessions: list[object] = []
        self.protocols: list[Any] = []
        self.sign_ins: list[str] = []
        self.texts_received = 0

    def server_options(self) -> dict[str, Any]:
        return self.options

    def close_every_connection(self) -> None:
        """Hang up without a word, as servers do with a connection that was idle for long."""
        done = asyncio.run_coroutine_threadsafe(self._hang_up(), self._controller.loop)
        done.result(timeout=5)

    async def _hang_up(self) -> None:
        for protocol in self.protocols:
            if protocol.transport is not None:
                protocol.transport.abort()
        await asyncio.sleep(0.05)

    def sign_in(self, _server, _session, _envelope, _mechanism, data) -> AuthResult:
        name, password = data.login.decode(), data.password.decode()
        self.sign_ins.append(name)
        return AuthResult(success=password == "open sesame", handled=False)

    async def handle_EHLO(self, server, session, envelope, hostname, responses):  # noqa: N802
        session.host_name = hostname
        if session not in self.sessions:
            self.sessions.append(session)
            self.protocols.append(server)
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        await asyncio.sleep(self.pause_seconds)
        if address in self.answers:
            return self.answers[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.texts_received += 1
        if self.breaks_after_data:
            self.breaks_after_data -= 1
            server.transport.abort()
        if self.answer_to_data:
            return self.answer_to_data
        return await super().handle_DATA(server, session, envelope)
