"""Harrow's articles and calendar; the rules' tests may open neither network nor database."""

import socket
import sqlite3
import tomllib
from pathlib import Path
from typing import Any, NoReturn

import pytest

from quorate.constitution.articles import Articles, articles_from
from quorate.constitution.days import Calendar, calendar_from

HARROW = Path(__file__).parents[2] / "config" / "harrow"


def parsed(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return tomllib.load(file)


@pytest.fixture(autouse=True)
def no_network_and_no_register(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a rule needs neither the network nor the register")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(sqlite3, "connect", refuse)


@pytest.fixture
def constitution_toml() -> dict[str, Any]:
    """A fresh copy of Harrow's constitution.toml, for a test to change."""
    return parsed(HARROW / "constitution.toml")


@pytest.fixture
def calendar_toml() -> dict[str, Any]:
    """A fresh copy of Harrow's calendar.toml, for a test to change."""
    return parsed(HARROW / "calendar.toml")


@pytest.fixture(scope="session")
def articles() -> Articles:
    return articles_from(parsed(HARROW / "constitution.toml"))


@pytest.fixture(scope="session")
def calendar() -> Calendar:
    return calendar_from(parsed(HARROW / "calendar.toml"))
