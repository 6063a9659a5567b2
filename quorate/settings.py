"""The settings of an installation: read from QUORATE_... variables and a .env file."""

from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

CHECKOUT = Path(__file__).resolve().parent.parent


class SettingRefused(ValueError):
    """A setting has a value that it cannot have."""


class Settings(BaseSettings):
    """Everything an operator may set; each name stands in config/example.env with its meaning."""

    model_config = SettingsConfigDict(
        env_prefix="QUORATE_", env_file=".env", env_ignore_empty=True, extra="ignore"
    )

    partnership: str = "harrow"
    config_dir: Path = CHECKOUT / "config"
    data: Path | None = None
    register_url: str | None = None
    database_wait_seconds: int = 30

    mail_host: str | None = None
    mail_port: int = 587
    mail_security: Literal["none", "starttls", "ssl"] = "starttls"
    mail_username: str | None = None
    mail_password: SecretStr | None = None
    mail_timeout_seconds: float = 20.0
    mail_per_connection: int = 50

    server_port: int = 4200
    runs_at_once: int = 6

    @property
    def data_dir(self) -> Path:
        """Where the register, Prefect's state, the papers and the caught letters lie."""
        return self.data or CHECKOUT / "data" / "live"

    @property
    def register_address(self) -> str:
        """The register's database URL: what was set, or SQLite in the data folder."""
        return self.register_url or f"sqlite:///{self.data_dir / 'register.sqlite'}"


@lru_cache
def settings() -> Settings:
    """The settings of this process, read once. Raises SettingRefused, naming the variables."""
    try:
        return Settings()
    except ValidationError as wrong:
        reasons = [
            f"QUORATE_{error['loc'][0]}".upper() + f": {error['msg']}" for error in wrong.errors()
        ]
        raise SettingRefused(f"{'; '.join(reasons)}. See config/example.env.") from None
