"""The constitution is pure: standard library only, no clock, no network, no register."""

import ast
import re
import socket
import sqlite3
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "quorate" / "constitution").glob("*.py"))


def imported_by(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or ".")
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_rules_import_the_standard_library_only(path: Path) -> None:
    outside = {
        name
        for name in imported_by(path)
        if not name.startswith("quorate.constitution")
        and name.split(".")[0] not in sys.stdlib_module_names
    }

    assert not outside


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_rules_never_ask_what_day_it_is(path: Path) -> None:
    assert not re.search(r"\.(today|now|utcnow)\(|import time\b", path.read_text(encoding="utf-8"))


def test_the_network_and_the_register_are_out_of_reach() -> None:
    with pytest.raises(AssertionError, match="neither the network nor the register"):
        socket.socket()
    with pytest.raises(AssertionError, match="neither the network nor the register"):
        sqlite3.connect(":memory:")
