"""Modules are named for what they hold, hide no library, and say what they are for."""

import ast
import sys
from importlib.metadata import packages_distributions

from tests.house.sources import FUNCTION, ROOT, Function, code_files, name_of, tree_of

SAYS_NOTHING = {"utils", "helpers", "common", "base", "manager", "services", "misc"}

Documented = ast.ClassDef | Function


def public_in(node: ast.Module | ast.ClassDef) -> list[Documented]:
    """The public functions, classes and methods that stand in a module or a class."""
    found: list[Documented] = []
    for child in node.body:
        is_one = isinstance(child, (ast.ClassDef, *FUNCTION))
        if is_one and not child.name.startswith("_") and not is_overload(child):
            found.append(child)
            found += public_in(child) if isinstance(child, ast.ClassDef) else []
    return found


def is_overload(node: Documented) -> bool:
    return any(ast.unparse(decorator) == "overload" for decorator in node.decorator_list)


def test_no_module_has_a_name_that_says_nothing() -> None:
    named = [path.relative_to(ROOT).with_suffix("") for path in code_files()]

    assert not [str(path) for path in named if SAYS_NOTHING & set(path.parts)]


def test_no_procedure_or_step_hides_a_library() -> None:
    """Prefect may load a file of flows/ with its folder first on the path."""
    libraries = sys.stdlib_module_names | packages_distributions().keys()
    ours = [path for name in ("flows", "tasks") for path in (ROOT / name).iterdir()]

    assert not [name_of(path) for path in ours if path.stem in libraries], "name it otherwise"


def test_every_module_says_what_it_is_for() -> None:
    silent = [name_of(path) for path in code_files() if not ast.get_docstring(tree_of(path))]

    assert not silent, "begin it with one sentence"


def test_everything_public_has_a_docstring() -> None:
    silent = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in code_files()
        for node in public_in(tree_of(path))
        if not ast.get_docstring(node)
    ]

    assert not silent, "say in plain words what it does, or which rule it applies"
