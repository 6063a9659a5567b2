"""What a release calls its steps, gates, forms and letters is there under every later release."""

import sqlite3
import tomllib
from contextlib import closing
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import select

from quorate.business import gates
from quorate.register import Register
from quorate.register.migration import configured, migrate
from quorate.register.tables.cases import Step, Wait
from tests.upgrades import named

FILES = sorted(named.RELEASES.glob("*.toml"))
LATER = "docs/running.md, 'Upgrading while cases are open', says how; then enter it in changes.toml"
CHANGES = tomllib.loads((Path(__file__).parent / "changes.toml").read_text(encoding="utf-8"))

releases = pytest.mark.parametrize("release", FILES, ids=lambda file: file.stem)


def names_left(release: Path, file: Path) -> tuple[set[str], set[str]]:
    """What the migrations leave of a register with every step and gate that a release has."""
    of_it, parked = named.released(release), release.with_suffix(".sql")
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(parked.read_text(encoding="utf-8"))
        (case,) = connection.execute("select reference from 'case' limit 1").fetchone()
        connection.execute("delete from step")
        connection.execute("delete from wait")
        connection.executemany(
            "insert into step (case_reference, round, name, taken_at) values (?, 1, ?, ?)",
            [(case, name, "2011-04-18 08:00:00.000000") for name in of_it.steps],
        )
        connection.executemany(
            "insert into wait (case_reference, round, gate, since, attempts, waiting_for) "
            "values (?, 1, ?, ?, 0, '')",
            [(case, name, "2011-04-18 08:00:00.000000") for name in of_it.gates],
        )
        connection.commit()
    with closing(Register(f"sqlite:///{file}")) as register:
        migrate(register)
        with register.reading() as tx:
            return set(tx.scalars(select(Step.name))), set(tx.scalars(select(Wait.gate)))


@releases
def test_every_released_step_and_gate_is_known_today(release: Path, tmp_path: Path) -> None:
    steps, waited_at = names_left(release, tmp_path / "register.sqlite")
    lost = steps - named.of_today().steps
    lost |= {gate for gate in waited_at if not gates.is_known(gate)}

    assert lost - set(CHANGES["removed"]) == set(), f"Release {release.stem} had these. {LATER}"


@releases
def test_every_letter_that_a_release_queued_can_still_be_written(release: Path) -> None:
    today = named.of_today().letters
    for letter, fields in named.released(release).letters.items():
        bare = {field.rstrip("*") for field in fields}
        may = {field.rstrip("*") for field in today.get(letter, ())}
        must = {field.rstrip("*") for field in today.get(letter, ()) if field.endswith("*")}

        assert letter in today, f"{letter} may be queued still. Keep it for a release. {LATER}"
        assert bare - may == set(), f"{letter} may be queued with these. Keep them for a release."
        assert must - bare == set(), f"{letter} is queued without these: give them defaults."


@releases
def test_every_form_and_procedure_of_a_release_is_there(release: Path) -> None:
    of_it, today = named.released(release), named.of_today()

    assert of_it.forms - today.forms == set()
    assert of_it.procedures - today.procedures == set()


def test_a_new_step_says_before_what_it_was_added() -> None:
    known = named.released(FILES[-1]).steps
    silent = {
        step.name
        for step in named.steps_of_today()
        if step.name not in known and step.added_before is None
    }

    assert silent - set(CHANGES["added"]) == set(), (
        "A case that is past them would take these late. Give `added_before`, or, where that is "
        "meant or the whole procedure is new, enter them in changes.toml."
    )


def test_what_a_step_was_added_before_is_a_step_or_a_gate() -> None:
    today = named.of_today()
    before = {step.added_before for step in named.steps_of_today() if step.added_before}

    assert {name for name in before if name not in today.steps | today.gates} == set()


def test_every_release_before_this_one_has_left_its_cases_and_its_names() -> None:
    scripts = ScriptDirectory.from_config(configured(Register("sqlite://"))).walk_revisions()
    _, *earlier = sorted((script.revision for script in scripts), reverse=True)
    left = {file.name for file in named.RELEASES.iterdir()}
    wanted = {f"{release}.{ending}" for release in earlier for ending in ("sql", "toml")}
    wanted |= {f"{release}-groups.sql" for release in earlier if release >= "0003"}

    assert wanted - left == set(), "python -m tests.upgrades.park, in a checkout of that release"


def test_a_releases_file_reads_as_it_was_written(tmp_path: Path) -> None:
    written = tmp_path / "9999.toml"
    written.write_text(named.as_toml(named.of_today()), encoding="utf-8")

    assert named.released(written) == named.of_today()
