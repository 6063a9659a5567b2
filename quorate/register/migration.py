"""Brings a register's database to the newest schema with Alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config

from quorate.register.door import Register

MIGRATIONS = Path(__file__).parent / "migrations"


def configured(register: Register) -> Config:
    """Alembic's configuration for a register, without a file of its own."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["engine"] = register.engine
    return config


def migrate(register: Register, revision: str = "head") -> None:
    """Make or upgrade the register's tables. Nothing happens where they are up to date."""
    if register.is_sqlite and register.url.database:
        Path(register.url.database).parent.mkdir(parents=True, exist_ok=True)
    command.upgrade(configured(register), revision)
