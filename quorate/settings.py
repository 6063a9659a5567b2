"""The settings of an installation: read from QUORATE_... variables and a .env file."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_ORIGIN = re.compile(r"(https?)://([a-z0-9.-]+|\[[0-9a-f:]+\])(?::([0-9]{1,5}))?/?")
CHECKOUT = Path(__file__).resolve().parent.parent


class SettingRefused(ValueError):
    """A setting has a value that it cannot have."""


class Settings(BaseSettings):
    """Everything an operator may set; each name stands in config/example.env with its meaning."""

    model_config = SettingsConfigDict(
        env_prefix="QUORATE_",
        # A worker of Prefect's own starts its runs in a folder of its choice.
        env_file=(CHECKOUT / ".env", ".env"),
        env_ignore_empty=True,
        extra="ignore",
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
    mail_connections: int = Field(4, ge=1, le=50)
    mail_return_address: str | None = None

    inbox_maildir: Path | None = None
    inbox_host: str | None = None
    inbox_port: int = 993
    inbox_security: Literal["none", "starttls", "ssl"] = "ssl"
    inbox_username: str | None = None
    inbox_password: SecretStr | None = None
    inbox_folder: str = "INBOX"
    inbox_done_folder: str = "Taken in"
    inbox_timeout_seconds: float = 20.0
    inbox_largest_megabytes: int = 25

    portal_host: str = "127.0.0.1"
    portal_port: int = 4210
    portal_url: str | None = None
    session_idle_minutes: int = 60
    session_hours: int = 12
    sign_in_link_minutes: int = 15
    letter_link_days: int = 14
    consultation_link_days: int = 28
    answer_file_megabytes: int = 5
    answer_files: int = 3

    operator_email: str | None = None
    metrics_token: SecretStr | None = None
    log_format: Literal["text", "json"] = "text"
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    server_port: int = 4200
    runs_at_once: int = 6

    @field_validator("portal_url")
    @classmethod
    def _origin(cls, given: str | None) -> str | None:
        """As browsers write it: no path, small letters, no port where it is the usual one."""
        if given is None:
            return None
        found = _ORIGIN.fullmatch(given.lower())
        if not found:
            raise ValueError("give the scheme and the host alone, as https://quorate.example.org")
        scheme, host, port = found.groups()
        usual = {"http": "80", "https": "443"}[scheme]
        return f"{scheme}://{host}" + (f":{port}" if port and port != usual else "")

    @property
    def data_dir(self) -> Path:
        """Where the register, Prefect's state, the papers and the caught letters lie."""
        return self.data or CHECKOUT / "data" / "live"

    @property
    def portal_address(self) -> str:
        """Where people find the portal: what was set, or this machine. Every link begins so."""
        host = f"[{self.portal_host}]" if ":" in self.portal_host else self.portal_host
        return self.portal_url or f"http://{host}:{self.portal_port}"

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
