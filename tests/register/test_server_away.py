"""PostgreSQL's server stops and starts again while a register of ours is open."""

import time
from collections.abc import Iterator
from threading import Timer

import pytest

from quorate.register import Register, RegisterUnavailable, journal
from quorate.register.migration import migrate
from tests.register.postgres_server import NoServer, Server, stoppable

pytestmark = pytest.mark.postgres
A_WHILE = 60.0  # longer than any start of a server takes


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server of PostgreSQL's that tests may stop."""
    try:
        with stoppable() as started:
            made = Register(started.url)
            migrate(made)
            made.close()
            yield started
    except NoServer as missing:
        pytest.skip(f"no PostgreSQL: {missing}")


@pytest.fixture
def patient(server: Server) -> Iterator[Register]:
    """The register, with a connection that it keeps."""
    opened = Register(server.url, wait_seconds=int(A_WHILE))
    note(opened, "The server is there.")
    yield opened
    opened.close()


def note(opened: Register, sentence: str) -> None:
    with opened.transaction() as tx:
        journal.add(tx, "Noted", sentence)


def notes(opened: Register) -> list[str]:
    with opened.reading() as tx:
        return [entry.sentence for entry in journal.entries(tx)]


def test_a_server_that_is_started_anew_is_waited_for(server: Server, patient: Register) -> None:
    server.stop()
    again = Timer(0.5, server.start)
    again.start()

    note(patient, "The server came back.")

    again.join()
    assert notes(patient)[-1] == "The server came back."


def test_a_server_that_stops_in_a_transaction_undoes_it(server: Server, patient: Register) -> None:
    def write_while_it_stops() -> None:
        with patient.transaction() as tx:
            journal.add(tx, "Noted", "Half of it.")
            server.stop()
            journal.add(tx, "Noted", "The other half.")

    with pytest.raises(RegisterUnavailable) as told:
        write_while_it_stops()
    server.start()

    assert told.value.state == "away"
    assert not {"Half of it.", "The other half."} & set(notes(patient))


def test_nobody_queues_behind_a_server_that_is_gone_for_long(server: Server) -> None:
    opened = Register(server.url, wait_seconds=1)
    server.stop()
    try:
        with pytest.raises(RegisterUnavailable):
            note(opened, "In vain.")
        began = time.monotonic()
        for _ in range(20):
            with pytest.raises(RegisterUnavailable):
                note(opened, "In vain.")
        took = time.monotonic() - began
    finally:
        server.start()

    assert took < 10, "each of twenty waited for itself"
    note(opened, "It is back.")
    opened.close()
