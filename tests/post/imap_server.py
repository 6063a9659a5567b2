"""A small IMAP server of a test's own, with one folder of messages and a way to misbehave."""

import re
import socketserver
import threading
from dataclasses import dataclass, field
from typing import Any

WHEN = "18-Apr-2011 09:30:00 +0100"


@dataclass
class ImapServer:
    """Serves `messages` by UID on a free port; `moved` are those that were put into a folder.

    `capabilities` is what it says it can do; `drops_at` is the command, counted among fetches of
    bodies, at which it hangs up; `withholds` are UIDs that it lists and does not give.
    """

    messages: dict[str, bytes]
    capabilities: str = "IMAP4rev1 MOVE UIDPLUS"
    drops_at: int | None = None
    withholds: tuple[str, ...] = ()
    password: str = "secret"
    moved: dict[str, bytes] = field(default_factory=dict)
    deleted: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=lambda: {"INBOX"})
    commands: list[str] = field(default_factory=list)
    bodies: int = 0

    def __enter__(self) -> "ImapServer":
        """Listen on any free port."""
        outer = self

        class Talk(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                outer.talk(self)

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()

    def talk(self, handler: Any) -> None:
        """Answer one client until it leaves, or until we hang up."""

        def say(line: str) -> None:
            handler.wfile.write(line.encode("latin-1") + b"\r\n")

        say("* OK ready")
        for raw in handler.rfile:
            line = raw.decode("latin-1").strip()
            tag, _, command = line.partition(" ")
            self.commands.append(command)
            if self._hangs_up(command):
                return
            name = command.upper().removeprefix("UID ").partition(" ")[0].lower()
            answer = getattr(self, f"_{name}", None)
            state = "BAD unknown" if answer is None else answer(command, handler)
            say(f"{tag} {state or 'OK done'}")
            if name == "logout":
                return

    def _hangs_up(self, command: str) -> bool:
        if "BODY.PEEK" in command:
            self.bodies += 1
        return self.drops_at is not None and self.bodies >= self.drops_at

    def _tell(self, handler: Any, line: str) -> None:
        handler.wfile.write(line.encode("latin-1") + b"\r\n")

    def _capability(self, _: str, handler: Any) -> None:
        self._tell(handler, f"* CAPABILITY {self.capabilities}")

    def _login(self, command: str, _: Any) -> str | None:
        return None if command.endswith(f'"{self.password}"') else "NO wrong password"

    def _list(self, command: str, handler: Any) -> None:
        for folder in self.folders & {command.split(maxsplit=2)[2].strip('"')}:
            self._tell(handler, f'* LIST () "/" "{folder}"')

    def _create(self, command: str, _: Any) -> None:
        self.folders.add(command.partition(" ")[2].strip('"'))

    def _select(self, _: str, handler: Any) -> str:
        self._tell(handler, f"* {len(self.messages)} EXISTS")
        return "OK [READ-WRITE] selected"

    def _search(self, command: str, handler: Any) -> None:
        hidden = self.deleted if "UNDELETED" in command else ()
        there = [uid for uid in self.messages if uid not in hidden]
        self._tell(handler, f"* SEARCH {' '.join(there)}")

    def _fetch(self, command: str, handler: Any) -> None:
        uid = command.split()[2]
        raw = self.messages.get(uid, b"")
        if "BODY.PEEK" not in command:
            facts = f'UID {uid} RFC822.SIZE {len(raw)} INTERNALDATE "{WHEN}"'
            self._tell(handler, f"* 1 FETCH ({facts})")
            return
        if uid in self.withholds:
            return
        part = re.search(r"<0\.(\d+)>", command)
        given = raw[: int(part[1])] if part else raw
        handler.wfile.write(f"* 1 FETCH (UID {uid} BODY[] {{{len(given)}}}\r\n".encode())
        handler.wfile.write(given + b")\r\n")

    def _move(self, command: str, handler: Any) -> None:
        self._copy(command, handler)
        self.messages.pop(command.split()[2], None)

    def _copy(self, command: str, _: Any) -> None:
        uid = command.split()[2]
        self.moved[uid] = self.messages[uid]

    def _store(self, command: str, _: Any) -> None:
        self.deleted.add(command.split()[2])

    def _expunge(self, command: str, _: Any) -> str | None:
        if "UIDPLUS" not in self.capabilities:
            return "BAD unknown"
        self.messages.pop(command.split()[2], None)
        return None

    def _logout(self, _: str, handler: Any) -> None:
        self._tell(handler, "* BYE")
