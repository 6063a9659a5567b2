"""The import contracts of pyproject.toml speak of every module; `./run check-code` applies them."""

import tomllib

from tests.house.sources import PACKAGES, ROOT

with (ROOT / "pyproject.toml").open("rb") as file:
    RULES = tomllib.load(file)["tool"]["importlinter"]


def test_every_module_has_its_place_among_the_layers() -> None:
    """The engine is told module by module: a part of it stands below the use cases."""
    layers = next(rule["layers"] for rule in RULES["contracts"] if rule["type"] == "layers")
    placed = {name.strip() for line in layers for name in line.split("|")}
    inside = [*(ROOT / "quorate").iterdir(), *(ROOT / "quorate" / "engine").glob("*.py")]
    there = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in inside
        if not path.name.startswith("_") and path.name != "engine"
    }

    assert placed == there | {"flows", "tasks"}, "give it a line in [tool.importlinter]"


def test_every_package_is_under_contract() -> None:
    assert RULES["root_packages"] == list(PACKAGES)
