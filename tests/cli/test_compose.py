"""deploy/compose.yaml asks for commands and settings that there are."""

import re
from typing import Any

import pytest
import yaml

from quorate.cli.everything import app
from quorate.settings import CHECKOUT, Settings

FOLDER = CHECKOUT / "deploy"


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    """The services by name."""
    written = (FOLDER / "compose.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(written)["services"])


def test_each_command_is_one_of_ours(services: dict[str, Any]) -> None:
    ours = {command.name for command in app.registered_commands}
    asked = {
        name: service["command"][0]
        for name, service in services.items()
        if service.get("command") and "entrypoint" not in service
    }

    assert set(asked) == {"deploy", "portal", "worker"}
    assert set(asked.values()) <= ours


def test_each_variable_of_ours_is_a_setting(services: dict[str, Any]) -> None:
    known = {f"QUORATE_{name}".upper() for name in Settings.model_fields}
    given = {
        variable
        for service in services.values()
        for variable in service.get("environment", {})
        if variable.startswith("QUORATE_")
    }

    assert {"QUORATE_REGISTER_URL", "QUORATE_MAIL_HOST", "QUORATE_PORTAL_URL"} <= given <= known


def test_nothing_of_ours_starts_before_it_is_deployed(services: dict[str, Any]) -> None:
    deployed = {"deploy": {"condition": "service_completed_successfully"}}

    for name in ("portal", "worker", "stock-worker"):
        assert services[name]["depends_on"] == deployed


def test_both_databases_are_made_and_prefect_has_what_it_needs(services: dict[str, Any]) -> None:
    made = (FOLDER / "databases.sql").read_text(encoding="utf-8")
    prefect = services["prefect"]["environment"]["PREFECT_API_DATABASE_CONNECTION_URL"]

    assert services["postgres"]["environment"]["POSTGRES_DB"] == "register"
    assert re.search(r"CREATE DATABASE prefect;.*CREATE EXTENSION pg_trgm;", made, re.DOTALL)
    assert prefect.endswith("/prefect")
