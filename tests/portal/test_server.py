"""The server: where it listens, what it warns of, what it says when its port is taken."""

import subprocess
import sys
import urllib.request

import pytest

from quorate.business.access import signing_in
from quorate.business.refusal import NotFound, Refused
from quorate.portal import server
from quorate.portal.server import PortalServer
from quorate.register import journal
from quorate.settings import settings


@pytest.fixture(autouse=True)
def _settings(monkeypatch):
    """Settings that a test changes are put back."""
    yield
    monkeypatch.undo()
    settings.cache_clear()


def given(monkeypatch, **values):
    for name, value in values.items():
        monkeypatch.setenv(f"QUORATE_PORTAL_{name.upper()}", value)
    settings.cache_clear()


def test_it_serves_pages_at_the_address_that_its_links_carry(the_register):
    with PortalServer(0) as pages:
        link = signing_in.mint_for("gwendolyn-iyer", by="A test")
        with urllib.request.urlopen(link) as answer:
            html = answer.read().decode()

    assert link.startswith(f"{pages.address}/link/") or "127.0.0.1" in link
    assert "Sign in as Gwendolyn Iyer" in html
    assert "uvicorn" not in str(answer.headers).lower()


def test_it_gives_its_port_back_and_the_settings_too(the_register):
    with PortalServer(0) as pages:
        port = int(pages.address.rpartition(":")[2])
        assert port != 4210

    server.listen("127.0.0.1", port).close()
    assert settings().portal_port == 4210


def test_a_port_in_use_is_refused_with_the_way_out(the_register):
    with PortalServer(0) as pages:
        port = int(pages.address.rpartition(":")[2])
        with pytest.raises(Refused, match="address already in use.*QUORATE_PORTAL_PORT"):
            PortalServer(port).__enter__()


def test_a_host_that_is_not_ours_is_refused_with_the_way_out():
    with pytest.raises(Refused, match="QUORATE_PORTAL_HOST"):
        server.listen("192.0.2.1", 0)


@pytest.mark.parametrize(
    ("host", "url", "is_warned"),
    [
        ("127.0.0.1", "", False),
        ("::1", "", False),
        ("localhost", "http://localhost:4210", False),
        ("0.0.0.0", "http://quorate.example.org", True),
        ("0.0.0.0", "https://quorate.example.org", False),
        ("192.168.1.5", "", True),
    ],
)
def test_answers_that_can_be_read_on_their_way_are_warned_of(monkeypatch, host, url, is_warned):
    given(monkeypatch, host=host, url=url)

    assert bool(server.warnings()) == is_warned


def test_the_portal_loads_nothing_of_prefect():
    asked = "import sys, quorate.portal.server; print('prefect' in sys.modules)"

    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "False"


def test_a_link_made_by_an_operator_stands_in_the_journal(browser):
    from quorate import register

    link = signing_in.mint_for("gwendolyn-iyer", "/account", by="Olive Operator")
    path = link.removeprefix(settings().portal_address)
    browser.get(path).submit(path)

    with register.current().reading() as tx:
        told = [entry.sentence for entry in journal.entries(tx)][-2:]
    assert told == [
        "Olive Operator made a link with which Gwendolyn Iyer can sign in.",
        "The link that was made for Gwendolyn Iyer was used to sign in.",
    ]
    assert browser.leads_to == "/account"


def test_no_link_is_made_for_the_unknown_or_for_who_could_not_come_in(the_register):
    with pytest.raises(NotFound, match="nobody 'atlas'"):
        signing_in.mint_for("atlas", by="Olive Operator")
    with pytest.raises(Refused, match="no seat, office or post today"):
        signing_in.mint_for("pauline-hakimian", by="Olive Operator")
