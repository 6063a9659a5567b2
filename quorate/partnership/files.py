"""Reads a config file and says file, key and reason for everything that is wrong in it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: in which file, at which key, why and what to do."""

    file: str
    key: str
    reason: str

    def __str__(self) -> str:
        """As one line for a person: file, key, reason."""
        return (
            f"{self.file}: {self.key}: {self.reason}" if self.key else f"{self.file}: {self.reason}"
        )


class ConfigRefused(ValueError):
    """A file of the partnership's folder holds a mistake; nothing of it was used."""

    def __init__(self, problems: list[Problem]) -> None:
        """Refuse with every problem found, so that one look mends them all."""
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class Strict(BaseModel):
    """A part of a config file: an unknown key is a mistake, not a comment."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Part = TypeVar("Part", bound=BaseModel)


def read_toml(file: Path) -> dict[str, Any]:
    """The parsed file. Raises ConfigRefused where it cannot be read or is not TOML."""
    try:
        return tomllib.loads(text_of(file))
    except tomllib.TOMLDecodeError as broken:
        raise ConfigRefused([Problem(named(file), "", f"this is not TOML: {broken}")]) from None


def text_of(file: Path) -> str:
    """What stands in a file. Raises ConfigRefused where it is missing, a folder or not text."""
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        reason = "there is no such file"
    except IsADirectoryError:
        reason = "this is a folder; name a file in it"
    except UnicodeDecodeError:
        reason = "this is not text in UTF-8"
    raise ConfigRefused([Problem(named(file), "", reason)])


def read_part(part: type[Part], file: Path) -> Part:
    """The file as a checked object. Raises ConfigRefused with every wrong key."""
    return checked(part, read_toml(file), named(file))


def checked(part: type[Part], content: dict[str, Any], file_name: str) -> Part:
    """Content as a checked object, its mistakes told as those of a file."""
    try:
        return part.model_validate(content)
    except ValidationError as wrong:
        raise ConfigRefused(
            [Problem(file_name, _key(error["loc"]), _reason(error)) for error in wrong.errors()]
        ) from None


def named(file: Path) -> str:
    """A file's name as people know it: from its partnership's folder on."""
    parts = file.parts
    if "config" not in parts:
        return file.name
    last = len(parts) - 1 - parts[::-1].index("config")
    return "/".join(parts[last:])


def _key(location: tuple[int | str, ...]) -> str:
    key = ""
    for part in location:
        key += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if key else part
    return key


def _reason(error: Any) -> str:
    if error["type"] == "extra_forbidden":
        return "this key is not known; take it out or correct its spelling"
    if error["type"] == "missing":
        return "this is missing"
    return str(error["msg"]).removeprefix("Value error, ")
