"""`quorate review list` and `show`, and where a command finds the register that it looks at."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from quorate.cli import opening
from quorate.settings import CHECKOUT, settings
from tests.cli.desk import REFERENCE, REFUSED, REVIEW, SCENE, Answer, Desk, quorate

At = Callable[[str], Desk]


def test_reviews_are_listed_with_where_they_stand(desk_at: At) -> None:
    desk_at("consultation-closed")

    title = "Review of the partnership structure 2011"
    assert quorate("review", "list").out == f"{REFERENCE}  {title}  (open, round 1)\n"


def test_a_review_is_shown_with_dates_clauses_and_wait(desk_at: At) -> None:
    desk_at("consultation-closed")

    shown = quorate("review", "show", REFERENCE).out

    assert "Waiting for: Consultation open until 16 May 2011" in shown
    assert "Mon 16 May 2011" in shown
    assert "12.13" in shown


def test_a_review_is_shown_as_json(desk_at: At) -> None:
    desk_at("board-meeting")

    file = quorate("review", "show", REFERENCE, "--json").data

    assert (file["reference"], file["state"]) == (REFERENCE, "open, round 1")
    assert [wait["gate"] for wait in file["waiting"]] == ["board-meeting"]
    assert {dated["clause"] for dated in file["dates"]} >= {"12.3", "12.8", "12.13"}
    assert len(file["consultees"]) == 28


ABOUT_A_CASE = [
    "show",
    "respond --person x --text y",
    f"lodge write-up {SCENE / 'write-up.md'}",
    "approve --approver x --on 2011-07-07",
    "apologise --person x",
    f"meet {REVIEW}",
    "postpone --reason x",
    "move-board --to 2011-10-18 --reason x",
    "withdraw --reason x",
]


@pytest.mark.parametrize("words", ABOUT_A_CASE, ids=[words.split()[0] for words in ABOUT_A_CASE])
def test_an_unknown_reference_is_refused_with_those_known(desk_at: At, words: str) -> None:
    desk_at("consultation-closed")
    command, *options = words.split()

    said = quorate("review", command, "REV-1999-07", *options)

    assert (said.code, said.out) == (REFUSED, "")
    assert f"There is no case REV-1999-07. The register has: {REFERENCE}." in said.words


# Which register


@pytest.fixture
def demonstration(
    tmp_path: Path, stages_of_a_review: Mapping[str, Path], monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The data folder of a demonstration that was played to its end."""
    folder = tmp_path / "the demonstration"
    folder.mkdir()
    shutil.copyfile(stages_of_a_review["closed"], folder / "register.sqlite")
    monkeypatch.setattr(opening, "DEMO", folder)
    return folder


@pytest.mark.parametrize(
    "command",
    ["review list", f"review show {REFERENCE}", "journal verify", "structure show"],
)
def test_without_a_register_the_demonstration_s_is_read(demonstration: Path, command: str) -> None:
    said = quorate(*command.split())

    assert said.code == 0
    assert said.aside.startswith("No register of your own yet (`quorate up` makes one): reading")


def test_an_act_never_falls_on_the_demonstration(demonstration: Path) -> None:
    said = quorate("review", "withdraw", REFERENCE, "--reason", "By mistake.")

    assert said.code == REFUSED
    assert "The register has: none yet." in said.words


def test_without_any_register_the_way_to_one_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "DEMO", tmp_path / "nothing")

    said = quorate("review", "list")

    assert (said.code, said.out) == (REFUSED, "")
    assert "`quorate up` makes one, `./run demo` plays one." in said.words


def looked_at_with(monkeypatch: pytest.MonkeyPatch, **changed: object) -> Answer:
    for name, value in changed.items():
        monkeypatch.setenv(f"QUORATE_{name.upper()}", str(value))
    settings.cache_clear()
    return quorate("review", "list")


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"mail_port": "post"}, "QUORATE_MAIL_PORT: Input should be a valid integer"),
        ({"partnership": "atlantis"}, "There is no partnership 'atlantis' in the folder config."),
        ({"register_url": "the cellar"}, "QUORATE_REGISTER_URL is no database's address"),
        ({"data": REVIEW}, "There is no register yet."),
    ],
)
def test_a_wrong_setting_is_told_by_its_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, changed: dict[str, object], reason: str
) -> None:
    monkeypatch.setattr(opening, "DEMO", tmp_path / "nothing")

    said = looked_at_with(monkeypatch, **changed)

    assert (said.code, said.out) == (REFUSED, "")
    assert reason in said.words


@pytest.mark.parametrize(
    ("content", "reason"),
    [("", "`quorate up` fills it"), ("A shopping list.\n" * 99, "file is not a database")],
)
def test_a_file_that_is_no_register_is_refused(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / "register.sqlite").write_text(content, encoding="utf-8")

    said = quorate("review", "list")

    assert (said.code, said.out) == (REFUSED, "")
    assert reason in said.words


def test_the_program_ends_with_its_refusals_code(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "quorate.cli", "review", "rehearse", str(tmp_path)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
    )

    assert (ended.returncode, ended.stdout) == (REFUSED, "")
    assert ended.stderr.endswith("this is a folder; name a file in it\n")
