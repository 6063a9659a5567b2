"""The mailer's TLS and sign-in: nothing secret leaves unencrypted or to an unknown server."""

import pytest

from quorate.post import mailer
from quorate.post.mailer import Mailer
from quorate.post.outcome import TryLater

# The test's server behind implicit TLS does not know that it is encrypted.
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


@pytest.fixture(params=["starttls", "ssl"])
def secure(request, server_of, server_tls):
    """A server with TLS that wants a password, and the account's name for that kind of TLS."""
    options = {"auth_required": True, "auth_require_tls": request.param == "starttls"}
    key = "tls_context" if request.param == "starttls" else "ssl_context"
    return server_of(**options, **{key: server_tls}), request.param


def test_a_password_without_tls_is_refused(server, account_at):
    with pytest.raises(ValueError, match="unencrypted"):
        account_at(server, security="none", password="open sesame")


def test_a_password_does_not_show_when_the_account_is_printed(server, account_at):
    assert "sesame" not in repr(account_at(server, security="ssl", password="open sesame"))


def test_a_batch_signs_in_once_over_tls(secure, account_at, trusting, message):
    server, security = secure
    account = account_at(server, security=security, password="open sesame")
    with Mailer(account, tls=trusting) as mailer:
        for number in range(3):
            mailer.send_message(message(number), "maeve@example.org")
    assert server.sign_ins == ["partnership@harrow.example.org"]
    assert len(server.letters()) == 3


def test_the_sign_in_name_may_differ_from_the_sender(secure, account_at, trusting, message):
    server, security = secure
    account = account_at(server, security=security, username="apikey", password="open sesame")
    with Mailer(account, tls=trusting) as mailer:
        mailer.send_message(message(), "maeve@example.org")
    assert server.sign_ins == ["apikey"]
    assert server.letters()[0]["Return-Path"] == "<partnership@harrow.example.org>"


def test_this_machines_authorities_are_read_once_and_for_tls_alone(
    server, account_at, message, monkeypatch
):
    read = []
    mailer._authorities.cache_clear()
    monkeypatch.setattr(mailer.ssl, "create_default_context", lambda: read.append("them"))

    with Mailer(account_at(server, security="none")) as plain:
        plain.send_message(message(), "maeve@example.org")
    assert read == []

    Mailer(account_at(server, security="starttls"))
    Mailer(account_at(server, security="ssl"))
    mailer._authorities.cache_clear()
    assert read == ["them"]


def test_a_wrong_certificate_stops_the_letter_and_the_password(secure, account_at, message):
    server, security = secure
    account = account_at(server, security=security, password="open sesame")
    with pytest.raises(TryLater, match="certificate verify failed"):
        Mailer(account).send_message(message(), "maeve@example.org")
    assert server.sign_ins == []


def test_a_certificate_for_another_host_stops_the_letter(secure, account_at, trusting, message):
    server, security = secure
    account = account_at(server, host="localhost", security=security)
    with pytest.raises(TryLater, match="certificate verify failed"):
        Mailer(account, tls=trusting).send_message(message(), "maeve@example.org")
    assert server.letters() == []


@pytest.mark.parametrize("password", ["wrong", "sésame"])
def test_a_rejected_password_means_try_later(secure, account_at, trusting, message, password):
    server, security = secure
    account = account_at(server, security=security, password=password)
    with pytest.raises(TryLater, match="No connection to the mail server: "):
        Mailer(account, tls=trusting).send_message(message(), "maeve@example.org")
    assert server.letters() == []


def test_starttls_is_never_skipped_silently(server, account_at, message):
    account = account_at(server, security="starttls")
    with pytest.raises(TryLater, match="STARTTLS"):
        Mailer(account).send_message(message(), "maeve@example.org")
    assert server.letters() == []


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"security": "tls"}, "use none, starttls or ssl"),
        ({"sender_address": "partnership"}, "not an address"),
        ({"timeout_seconds": 0}, "above 0"),
        ({"per_connection": 0}, "1 or more"),
    ],
)
def test_an_account_that_cannot_work_says_why(server, account_at, changes, reason):
    with pytest.raises(ValueError, match=reason):
        account_at(server, **changes)
