"""Questions to Prefect's server go over a connection that is kept, in each process its own."""

import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from quorate.engine import rest


class Server(ThreadingHTTPServer):
    """Answers every question with the connection that it came by: 1 for the first, and so on."""

    block_on_close = False  # a connection that is kept would be waited for

    def __init__(self) -> None:
        self.connections, self.hangs_up = 0, False
        super().__init__(("127.0.0.1", 0), Answer)


class Answer(BaseHTTPRequestHandler):
    """One connection to the server."""

    protocol_version = "HTTP/1.1"
    server: Server

    def setup(self) -> None:
        """Count the connection."""
        super().setup()
        self.server.connections += 1
        self.number = self.server.connections

    def do_GET(self) -> None:
        """Say by which connection the question came, and hang up where that is wanted."""
        said = str(self.number).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)
        self.close_connection = self.server.hangs_up

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def prefect(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with Server() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("PREFECT_API_URL", f"http://127.0.0.1:{server.server_port}")
        yield server
        rest._client.cache_clear()
        server.shutdown()


def test_one_question_after_the_other_goes_over_one_connection(prefect: Server) -> None:
    assert [rest.ask("GET", "/") for _ in range(3)] == [1, 1, 1]


def test_a_connection_that_the_server_closed_is_made_anew(prefect: Server) -> None:
    prefect.hangs_up = True

    assert [rest.ask("GET", "/") for _ in range(2)] == [1, 2]


def test_a_forked_process_asks_over_a_connection_of_its_own(
    prefect: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    rest.ask("GET", "/")
    monkeypatch.setattr(os, "getpid", lambda: -1)

    assert rest.ask("GET", "/") == 2


def test_another_address_is_asked_from_then_on(
    prefect: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    rest.ask("GET", "/")
    with Server() as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        monkeypatch.setenv("PREFECT_API_URL", f"http://127.0.0.1:{other.server_port}")
        rest.ask("GET", "/")
        rest._client.cache_clear()
        other.shutdown()

    assert (prefect.connections, other.connections) == (1, 1)
