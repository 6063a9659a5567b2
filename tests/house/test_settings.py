"""config/example.env shows every setting, says what it means, and shows its real default."""

import re
from pathlib import Path

import pytest

from quorate.settings import CHECKOUT, Settings
from tests.house.sources import ROOT

EXAMPLE = ROOT / "config" / "example.env"
LINE = re.compile(r"^# (QUORATE_\w+)=(.*)$")
NAMES = [f"QUORATE_{field.upper()}" for field in Settings.model_fields]
# What holds where the variable itself is left out.
STANDS_FOR = {"QUORATE_DATA": "data_dir"}


def shown() -> dict[str, str]:
    """The settings of the example with the value that is shown."""
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    return {found[1]: found[2] for line in lines if (found := LINE.match(line))}


def paragraph_of(name: str) -> list[str]:
    """The lines that stand with a setting, between two empty lines."""
    paragraphs = EXAMPLE.read_text(encoding="utf-8").split("\n\n")
    return next((p.splitlines() for p in paragraphs if f"# {name}=" in p), [])


@pytest.fixture(autouse=True)
def nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_stands_in_the_example_and_is_explained(name: str) -> None:
    explained = [line for line in paragraph_of(name) if not LINE.match(line)]

    assert name in shown(), f"add '# {name}=...' to config/example.env"
    assert explained, f"say above {name} in config/example.env what it means"


@pytest.mark.parametrize("name", NAMES)
def test_the_example_shows_the_real_default(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    attribute = STANDS_FOR.get(name, name.removeprefix("QUORATE_").lower())
    default = getattr(Settings(_env_file=None), attribute)

    if value := shown().get(name):
        monkeypatch.setenv(name, value)
    told = getattr(Settings(_env_file=None), attribute)

    assert value or default is None, f"the default of {name} is {default}"
    assert (CHECKOUT / told if isinstance(told, Path) else told) == default


def test_the_example_names_no_setting_that_is_unknown() -> None:
    mentioned = set(re.findall(r"QUORATE_\w+", EXAMPLE.read_text(encoding="utf-8")))

    assert mentioned <= set(NAMES)
