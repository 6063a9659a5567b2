"""`quorate deploy`: what portals and workers share is made ready once, before they start."""

from pathlib import Path

import pytest

from quorate.engine import deployments
from quorate.register import Register
from quorate.settings import settings
from tests.cli.desk import REFUSED, quorate


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """Where the register of a new installation will be; Prefect listens nowhere yet."""
    monkeypatch.setenv("QUORATE_DATA", str(tmp_path))
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:9/api")
    monkeypatch.setattr("quorate.engine.rest.PAUSES", ())
    monkeypatch.setattr("quorate.engine.server.be_a_quiet_client", lambda: None)
    settings.cache_clear()
    return f"sqlite:///{tmp_path / 'register.sqlite'}"


def test_without_prefect_it_is_refused_and_the_register_stands(address: str) -> None:
    said = quorate("deploy")

    assert said.code == REFUSED
    assert "Prefect's server does not answer at http://127.0.0.1:9/api" in said.words
    assert not Register(address).is_empty()


def test_the_register_is_founded_and_the_procedures_are_deployed(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    async def deploy_all() -> None:
        made.append("deployed")

    monkeypatch.setattr("quorate.engine.rest.ask", lambda *_: True)
    monkeypatch.setattr(deployments, "deploy_all", deploy_all)
    said = quorate("deploy")

    assert (said.code, made) == (0, ["deployed"])
    assert not Register(address).is_empty()
