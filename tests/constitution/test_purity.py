"""The constitution is pure: standard library only, no clock, no network, no register."""

import ast
import re
import socket
import sqlite3
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "quorate" / "constitution").glob("*.py"))
MAP = (ROOT / "docs" / "constitution-map.md").read_text(encoding="utf-8")
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in MODULES)
TESTS = "\n".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("*.py"))


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


def provisions(table: dict[str, Any]) -> dict[str, str]:
    return {
        f"{section}.{name}": provision["clause"]
        for section, named in table.items()
        for name, provision in named.items()
    }


def test_every_clause_is_in_a_rule_a_test_and_the_map(constitution_toml: dict[str, Any]) -> None:
    docstrings = " ".join(
        ast.get_docstring(node) or ""
        for node in ast.walk(ast.parse(SOURCES))
        if isinstance(node, ast.FunctionDef)
    )

    for clause in set(provisions(constitution_toml).values()):
        assert re.search(rf"(?<![\d.]){re.escape(clause)}(?![\d])", docstrings), clause
        assert f'clause("{clause}")' in TESTS, clause


def test_every_provision_has_its_line_in_the_map(constitution_toml: dict[str, Any]) -> None:
    for key, clause in provisions(constitution_toml).items():
        assert re.search(rf"\| {re.escape(clause)} \| `{re.escape(key)}`", MAP), key
