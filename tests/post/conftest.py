"""Mail servers of a test's own, and letters filled with whatever a test types."""

import ipaddress
import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from quorate.post.account import Account
from quorate.post.compose import Composed, Envelope, placed_in_message
from quorate.post.letter import Letter
from tests.post.bad_server import BadServer
from tests.post.filling import fill

WRITTEN_AT = datetime(2011, 4, 18, 8, 0, tzinfo=UTC)


@pytest.fixture
def server_of(tmp_path: Path) -> Iterator[Callable[..., BadServer]]:
    """Starts servers with the given options on free ports, and stops them after the test."""
    running: list[BadServer] = []

    def start(**options: Any) -> BadServer:
        server = BadServer(tmp_path / f"post{len(running)}", **options)
        if options.get("auth_required"):
            server.options["authenticator"] = server.sign_in
        server.start()
        running.append(server)
        return server

    yield start
    for server in running:
        server.stop()


@pytest.fixture
def server(server_of: Callable[..., BadServer]) -> BadServer:
    return server_of()


@pytest.fixture(scope="session")
def own_certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate that nobody vouches for, and its key."""
    x509 = pytest.importorskip("cryptography.x509", reason="the certificate needs cryptography")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "post.example.org")])
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime(2000, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2100, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    folder = tmp_path_factory.mktemp("certificate")
    pem, encoding = folder / "certificate.pem", serialization.Encoding.PEM
    pem.write_bytes(certificate.public_bytes(encoding))
    secret = folder / "key.pem"
    form, nothing = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    secret.write_bytes(key.private_bytes(encoding, form, nothing))
    return pem, secret


@pytest.fixture
def server_tls(own_certificate: tuple[Path, Path]) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*own_certificate)
    return context


@pytest.fixture
def trusting(own_certificate: tuple[Path, Path]) -> ssl.SSLContext:
    """A client's context that knows the test's own certificate."""
    return ssl.create_default_context(cafile=own_certificate[0])


@pytest.fixture
def account_at() -> Callable[..., Account]:
    def account(server: BadServer, **changes: Any) -> Account:
        values: dict[str, Any] = {
            "host": "127.0.0.1",
            "port": server.port,
            "security": "none",
            "sender_name": "Policy and Partnership Team",
            "sender_address": "partnership@harrow.example.org",
            "timeout_seconds": 5,
        }
        return Account(**(values | changes))

    return account


@pytest.fixture
def message() -> Callable[..., EmailMessage]:
    """Writes a finished message; `number` tells one from another."""

    def write(number: int = 1, *, subject: str = "Consultation", text: str = "Dear all\n"):
        envelope = Envelope(
            to_name="Maeve Okonjo",
            to_address="maeve@example.org",
            sender_name="Policy and Partnership Team",
            sender_address="partnership@harrow.example.org",
            reply_to="partnership@harrow.example.org",
            message_id=f"<letter-{number}@harrow.example.org>",
            date=WRITTEN_AT,
        )
        return placed_in_message(Composed(subject, text, f"<p>{text}</p>"), envelope)

    return write


@pytest.fixture
def filled() -> Callable[..., Letter]:
    """Fills every field of a letter: texts with `typed`, and the rest with 12 July 2011 or 3."""

    return fill
