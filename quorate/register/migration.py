"""Brings a register's database to the newest schema with Alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from quorate.register.door import Register, RegisterMissing

MIGRATIONS = Path(__file__).parent / "migrations"


def configured(register: Register) -> Config:
    """Alembic's configuration for a register, without a file of its own."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["engine"] = register.engine
    return config


def migrate(register: Register, revision: str = "head") -> None:
    """Make or upgrade the register's tables. Nothing happens where they are up to date.

    Raises RegisterMissing for a register of a later release: its names and tables are not known
    here, and nothing is changed.
    """
    if register.is_sqlite and register.url.database:
        Path(register.url.database).parent.mkdir(parents=True, exist_ok=True)
    _refuse_a_later_one(register, revision)
    command.upgrade(configured(register), revision)


def _refuse_a_later_one(register: Register, wanted: str) -> None:
    """Refuse a register, or a copy that is to become one, of a release after this program's."""
    scripts = ScriptDirectory.from_config(configured(register))
    known = {script.revision for script in scripts.walk_revisions()}
    with register.engine.connect() as connection:
        stands_at = MigrationContext.configure(connection).get_current_revision()
    later = {stands_at or "head", wanted} - known - {"head", "base"}
    if later:
        raise RegisterMissing(
            f"The register is of a later release ({max(later)}) than this program ({max(known)}). "
            "Use the program that it was upgraded for, or restore a backup from before."
        )
