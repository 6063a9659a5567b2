"""Every number of a constitution leads from its clause to a rule, a test and the map."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from tests.house.sources import ROOT, functions_of

MAP = ROOT / "docs" / "constitution-map.md"
RULES = sorted((ROOT / "quorate" / "constitution").glob("*.py"))


def provisions() -> dict[str, str]:
    """The clause behind each key of Harrow's constitution, as 'quorum.share' -> '13.1'."""
    with (ROOT / "config" / "harrow" / "constitution.toml").open("rb") as file:
        sections = tomllib.load(file)
    return {
        f"{section}.{name}": provision["clause"]
        for section, named in sections.items()
        for name, provision in named.items()
    }


def docstrings_of_rules() -> str:
    functions = [function for path in RULES for function in functions_of(path)]
    return "\n".join(ast.get_docstring(function) or "" for function in functions)


def is_a_rule(dotted: str) -> bool:
    """Whether 'notice.rule_on_notice' is a function in quorate/constitution."""
    module, _, name = dotted.partition(".")
    path = ROOT / "quorate" / "constitution" / f"{module}.py"
    return path in RULES and name in {function.name for function in functions_of(path)}


def clauses_tested() -> set[str]:
    """The clauses that stand in a marker: @pytest.mark.clause("13.1")."""
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    text = "\n".join(file.read_text(encoding="utf-8") for file in files if file != Path(__file__))
    return set(re.findall(r'mark\.clause\("([^"]+)"\)', text))


def is_cited(clause: str, text: str) -> bool:
    """Whether a clause is named, and not as a part of a longer number."""
    return bool(re.search(rf"(?<![\d.]){re.escape(clause)}(?!\.?\d)", text))


PROVISIONS = provisions()
EVERY_PROVISION = pytest.mark.parametrize(("key", "clause"), PROVISIONS.items(), ids=PROVISIONS)


@EVERY_PROVISION
def test_every_number_has_a_rule_that_cites_its_clause(key: str, clause: str) -> None:
    assert is_cited(clause, docstrings_of_rules()), (
        f"No rule cites {clause}, the clause of {key}: name it in the docstring of the rule in "
        "quorate/constitution that applies it."
    )


@EVERY_PROVISION
def test_every_number_has_a_test_of_its_clause(key: str, clause: str) -> None:
    assert clause in clauses_tested(), (
        f"No test states {clause}, the clause of {key}: write one in tests/constitution and mark "
        f'it with @pytest.mark.clause("{clause}").'
    )


@EVERY_PROVISION
def test_every_number_has_its_line_in_the_map(key: str, clause: str) -> None:
    assert f"| {clause} | `{key}` |" in MAP.read_text(encoding="utf-8"), (
        f"docs/constitution-map.md has no line for {key}: add '| {clause} | `{key}` | basis | rule "
        "| tests |' to its table of provisions."
    )


def test_the_map_names_no_setting_that_is_gone() -> None:
    mapped = re.findall(r"^\| [^|]+ \| `([^`]+)` \|", MAP.read_text(encoding="utf-8"), re.MULTILINE)

    assert set(mapped) <= set(PROVISIONS), "take its line out of docs/constitution-map.md"


def test_the_map_names_rules_and_tests_that_exist() -> None:
    text = MAP.read_text(encoding="utf-8")
    rows = [line.split("|") for line in text.splitlines() if line.count("|") == 6]
    rules = {rule for row in rows for rule in re.findall(r"`([^`]+)`", row[4])}
    tests = {file for row in rows for file in re.findall(r"`([^`]+)`", row[5])}

    assert len(rules) > 15
    assert not {rule for rule in rules if not is_a_rule(rule)}
    assert not {file for file in tests if not (ROOT / "tests" / "constitution" / file).is_file()}
