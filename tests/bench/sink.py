"""A mail server in a process of its own that says yes to everything, as fast as it can.

It does not look into a letter, so that what is measured is the sender.
"""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

END = b"\r\n.\r\n"
ANSWERS = {
    b"EHLO": b"250-sink\r\n250 8BITMIME\r\n",
    b"DATA": b"354 Go on\r\n",
    b"QUIT": b"221 Bye\r\n",
}


class Conversation(asyncio.Protocol):
    """One connection: commands are answered, the text of a letter is dropped."""

    def __init__(self, first: Path) -> None:
        """Begin; the first letter is kept in a file."""
        self.first = first
        self.held = bytearray()
        self.in_text = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Greet."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.write(b"220 sink\r\n")

    def data_received(self, data: bytes) -> None:
        """Answer each whole command, and each whole letter."""
        self.held += data
        while self._answered():
            pass

    def _answered(self) -> bool:
        mark = END if self.in_text else b"\r\n"
        at = self.held.find(mark, 0 if not self.in_text else max(0, self.looked - len(END)))
        if at < 0:
            self.looked = len(self.held)
            return False
        said = bytes(self.held[:at])
        del self.held[: at + len(mark)]
        self.looked = 0
        if self.in_text:
            if not self.first.exists():
                self.first.write_bytes(said)
            self.in_text = False
            self.transport.write(b"250 Taken\r\n")
            return True
        command = said[:4].upper()
        self.in_text = command == b"DATA"
        self.transport.write(ANSWERS.get(command, b"250 OK\r\n"))
        return True

    looked = 0


@contextmanager
def sink(folder: Path) -> Iterator[tuple[int, Path]]:
    """A sink while the block runs: its port, and the file of the first letter it took."""
    first = folder / "first-letter"
    process = subprocess.Popen([sys.executable, __file__, str(first)], stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        yield int(process.stdout.readline()), first
    finally:
        process.terminate()
        process.wait()


async def _serve(first: Path) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Conversation(first), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201 - for the parent
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(Path(sys.argv[1])))
