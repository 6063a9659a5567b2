"""Files and functions stay small enough to be read in one go."""

from collections.abc import Iterable
from pathlib import Path

from tests.house.sources import ROOT, Function, code_files, functions_of, name_of

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
LONGEST_TEST_FILE = 400
LONGEST_CONFTEST = 200


def longer_than(limit: int, paths: Iterable[Path]) -> dict[str, int]:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    return {name: length for name, length in lengths.items() if length > limit}


def length_of(function: Function) -> int:
    """The lines from its def to its last, the docstring with them."""
    return (function.end_lineno or 0) - function.lineno + 1


def test_a_module_has_300_lines_at_most() -> None:
    assert not longer_than(LONGEST_FILE, code_files()), "split it by subject"


def test_a_function_has_40_lines_at_most() -> None:
    lengths = {
        f"{name_of(path)}:{function.lineno} {function.name}": length_of(function)
        for path in code_files()
        for function in functions_of(path)
    }
    too_long = {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION}

    assert not too_long, "give a part of it a name of its own"


def test_a_file_of_tests_has_400_lines_at_most() -> None:
    tests = (ROOT / "tests").rglob("*.py")

    assert not longer_than(LONGEST_TEST_FILE, tests), "split it by subject"


def test_what_tests_share_has_200_lines_at_most() -> None:
    shared = (ROOT / "tests").rglob("conftest.py")

    assert not longer_than(LONGEST_CONFTEST, shared), "put builders in a module beside it"
