"""`quorate status`, `backup`, `restore`, `verify` and `recover`, as an operator uses them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from quorate import register
from quorate.business import runs
from quorate.engine import lost_database, lost_runs, starting
from tests.cli.desk import REFERENCE, REFUSED, Desk, quorate

DeskAt = Callable[[str], Desk]
NOT_WELL = 1


def elsewhere(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Desk:
    """Another installation, without a register."""
    from quorate.settings import settings

    monkeypatch.setenv("QUORATE_DATA", str(folder))
    settings.cache_clear()
    return Desk(folder)


def change(desk: Desk, statement: str) -> None:
    """Change the register behind its back."""
    with closing(sqlite3.connect(desk.file)) as database:
        database.execute(statement)
        database.commit()


def test_a_restored_review_goes_on_where_it_was(
    desk_at: DeskAt, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = desk_at("write-up-lodged").journal()
    assert quorate("backup", tmp_path / "monday.sqlite").code == 0

    other = elsewhere(monkeypatch, tmp_path / "other")
    assert quorate("restore", tmp_path / "monday.sqlite").code == 0

    assert other.journal() == told
    assert other.run_flow() == "write-up-lodged"


def test_a_restored_register_is_whole(
    desk_at: DeskAt, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk_at("closed")
    quorate("backup", tmp_path / "monday.sqlite")
    elsewhere(monkeypatch, tmp_path / "other")
    quorate("restore", tmp_path / "monday.sqlite")

    said = quorate("verify")

    assert said.code == 0
    assert "The register is whole: 1 cases" in said.out


def test_a_backup_is_one_file_and_never_written_over(desk_at: DeskAt, tmp_path: Path) -> None:
    desk_at("board-meeting")
    backup = tmp_path / "backups" / "monday.sqlite"
    quorate("backup", backup)
    before = backup.read_bytes()

    again = quorate("backup", backup)

    assert again.code == REFUSED
    assert [file.name for file in backup.parent.iterdir()] == ["monday.sqlite"]
    assert backup.read_bytes() == before


def test_a_restore_over_a_register_is_refused(desk_at: DeskAt, tmp_path: Path) -> None:
    desk = desk_at("board-meeting")
    quorate("backup", tmp_path / "monday.sqlite")
    told = desk.journal()

    said = quorate("restore", tmp_path / "monday.sqlite")

    assert said.code == REFUSED
    assert "has a register already" in said.words
    assert desk.journal() == told


@pytest.mark.parametrize("content", [None, b"", b"no database"])
def test_what_is_no_backup_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes | None
) -> None:
    desk, file = elsewhere(monkeypatch, tmp_path / "other"), tmp_path / "monday.sqlite"
    if content is not None:
        file.write_bytes(content)

    assert quorate("restore", file).code == REFUSED
    assert not desk.file.exists()


def test_a_paper_whose_words_were_changed_is_found(desk_at: DeskAt) -> None:
    change(desk_at("closed"), "UPDATE paper SET text = text || '.' WHERE kind = 'final-paper'")

    said = quorate("verify")

    assert said.code == NOT_WELL
    assert "the text of final-paper version 1 is not the one that was lodged" in said.aside


def test_a_wait_at_a_gate_that_a_release_took_out_is_told_and_is_no_fault(desk_at: DeskAt) -> None:
    change(desk_at("board-meeting"), "UPDATE wait SET gate = 'godot' WHERE ended_at IS NULL")

    said = quorate("verify")

    assert said.code == 0
    assert "waits at 'godot', which no procedure has any more" in said.out


def test_letters_that_wait_are_told_and_are_no_fault(desk_at: DeskAt) -> None:
    change(desk_at("closed"), "UPDATE letter SET state = 'queued' WHERE name = 'Feedback'")

    said = quorate("verify")

    assert said.code == 0
    assert "letters wait to be sent." in said.out


def test_recovering_without_prefect_says_how_to_start_it(desk_at: DeskAt) -> None:
    desk = desk_at("board-meeting")
    with desk.open():
        runs.attach(REFERENCE, "run-1")

    said = quorate("recover")

    assert said.code == REFUSED
    assert "quorate up" in said.words


class Prefect:
    """A Prefect that knows some runs by their state and starts what it is asked to."""

    def __init__(self, states: dict[str, str]) -> None:
        self.states = states
        self.keys: list[str] = []

    def ask(self, method: str, path: str, body: dict) -> int | list[dict[str, str]]:
        """Answer how many of the runs asked for are known, or which."""
        asked = body["flow_runs"]["id"]["any_"]
        known = [{"id": id, "state_type": self.states[id]} for id in asked if id in self.states]
        return len(known) if path.endswith("/count") else known

    def start_run(self, procedure: str, parameters: dict[str, str], *, key: str) -> str:
        """Start a run; the same key gives the same one."""
        self.keys.append(key)
        return f"started for {key}"


@pytest.fixture
def prefect(monkeypatch: pytest.MonkeyPatch) -> Prefect:
    fake = Prefect({})
    monkeypatch.setattr(lost_runs, "ask", fake.ask)
    monkeypatch.setattr(lost_database, "is_deployed", lambda _: True)
    monkeypatch.setattr(starting, "start_run", fake.start_run)
    return fake


@pytest.mark.parametrize(
    ("state", "by_the_rounds", "by_the_operator"),
    [
        (None, True, True),
        ("FAILED", False, True),
        ("CANCELLED", False, True),
        ("CRASHED", False, True),
        ("COMPLETED", False, True),
        ("PAUSED", False, False),
        ("SCHEDULED", False, False),
        ("RUNNING", False, False),
    ],
)
def test_a_case_gets_a_run_again_once(
    desk_at: DeskAt,
    prefect: Prefect,
    state: str | None,
    by_the_rounds: bool,
    by_the_operator: bool,
) -> None:
    if state:
        prefect.states["run-1"] = state
    with desk_at("board-meeting").open():
        runs.attach(REFERENCE, "run-1")
        assert lost_runs.give_lost_cases_a_run() == [REFERENCE] * by_the_rounds
        runs.attach(REFERENCE, "run-1")
        assert lost_database.recover() == [REFERENCE] * by_the_operator

    assert set(prefect.keys) <= {f"{REFERENCE} after run-1"}


def test_a_closed_case_needs_no_run(desk_at: DeskAt, prefect: Prefect) -> None:
    with desk_at("closed").open():
        with register.current().transaction() as tx:
            from quorate.register import cases

            cases.find(tx, REFERENCE).run_id = "run-1"

        assert lost_database.recover() == []


def test_a_verification_names_the_runs_that_prefect_does_not_know(
    desk_at: DeskAt, prefect: Prefect
) -> None:
    with desk_at("board-meeting").open():
        runs.attach(REFERENCE, "run-1")

    said = quorate("verify")

    assert said.code == 0
    assert f"Prefect does not know the runs of {REFERENCE}" in said.out


def test_a_backup_of_no_register_is_refused_and_makes_none(
    installation: Path, tmp_path: Path
) -> None:
    said = quorate("backup", tmp_path / "monday.sqlite")

    assert said.code == REFUSED
    assert "There is no register yet." in said.words
    assert not list(installation.glob("*.sqlite"))
