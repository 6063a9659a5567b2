"""The files of the checkout as the house tests read them: paths, trees, functions, imports."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("quorate", "flows", "tasks")
NOT_OURS = {"__pycache__", "data", "build"}
HIDDEN_BUT_OURS = {".ci", ".github", ".gitignore"}

Function = ast.FunctionDef | ast.AsyncFunctionDef
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def code_files() -> list[Path]:
    """Every module of our packages; migrations once made are left as they are."""
    found = [path for name in PACKAGES for path in sorted((ROOT / name).rglob("*.py"))]
    return [path for path in found if "versions" not in path.parts]


def committed_files(top: Path = ROOT) -> Iterator[Path]:
    """Every text file of the checkout that is not left out of it by .gitignore."""
    for path in sorted(top.iterdir()):
        hidden = path.name.startswith(".") and path.name not in HIDDEN_BUT_OURS
        if hidden or path.name in NOT_OURS or path.name.endswith(".egg-info"):
            continue
        if path.is_dir():
            yield from committed_files(path)
        elif path.suffix not in {".png", ".pyc", ".woff2"}:
            yield path


def name_of(path: Path) -> str:
    """A file's path from the top of the checkout."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def functions_of(path: Path) -> list[Function]:
    """Every function and method of a module."""
    return [node for node in ast.walk(tree_of(path)) if isinstance(node, FUNCTION)]


def imports_of(node: ast.AST) -> set[str]:
    """The dotted names that are imported anywhere in a tree."""
    names: set[str] = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Import):
            names |= {alias.name for alias in part.names}
        elif isinstance(part, ast.ImportFrom):
            names |= {f"{part.module}.{alias.name}" for alias in part.names}
    return names


def imports_at_loading(path: Path) -> set[str]:
    """The names that are imported as the module loads: in no function, in no TYPE_CHECKING."""
    tree = tree_of(path)
    later = [node for node in ast.walk(tree) if isinstance(node, FUNCTION) or _is_for_types(node)]
    skipped = {id(inner) for node in later for inner in ast.walk(node)}
    statements = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    return set().union(*(imports_of(node) for node in statements if id(node) not in skipped))


def uses(imported: set[str], package: str) -> bool:
    """Whether a package, or something in it, is among the imported names."""
    return any(name == package or name.startswith(f"{package}.") for name in imported)


def calls_in(node: ast.AST) -> set[str]:
    """The dotted names that are called in a tree, as they are written: `date.today`."""
    return {ast.unparse(part.func) for part in ast.walk(node) if isinstance(part, ast.Call)}


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
