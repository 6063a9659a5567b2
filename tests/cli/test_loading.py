"""A command loads what it needs, and is the same as among all the others."""

import subprocess
import sys

import pytest
import typer
from typer.testing import CliRunner

from quorate.cli import GROUPS, app_for
from quorate.cli.everything import app
from quorate.settings import CHECKOUT

LOADED_FOR_A_REVIEW = """
import sys
from quorate.cli import app_for
app_for(["review", "rehearse"])
names = ("quorate.cli.review", "quorate.cli.upkeep", "rich")
print([name for name in names if name in sys.modules])
"""


def test_every_group_of_commands_can_be_loaded_alone() -> None:
    assert {group.name for group in app.registered_groups} == set(GROUPS)


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_loaded_alone_is_as_among_all(group: str) -> None:
    assert _told(app_for([group]), group) == _told(app, group)


@pytest.mark.parametrize("words", [[], ["--help"], ["status"], ["nonsense"]], ids=str)
def test_what_names_no_group_chooses_among_all(words: list[str]) -> None:
    assert app_for(words) is app


def test_a_command_of_reviews_does_not_load_the_others() -> None:
    told = subprocess.run(
        [sys.executable, "-c", LOADED_FOR_A_REVIEW],
        cwd=CHECKOUT, capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip

    assert told.stdout.strip() == "['quorate.cli.review']"


def _told(commands: typer.Typer, group: str) -> str:
    """The help of a group, which lists its commands and what each is for."""
    return CliRunner().invoke(commands, [group, "--help"], prog_name="quorate").output
