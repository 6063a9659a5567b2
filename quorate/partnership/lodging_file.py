"""What an officer lodges: a paper in Markdown with its facts at the head, between two +++ lines."""

import tomllib
from pathlib import Path
from typing import Literal

from quorate.partnership.files import ConfigRefused, Problem, Strict, checked, named, text_of

PaperKind = Literal["workshop-notes", "write-up", "final-paper", "feedback"]
FENCE = "+++"


class Lodging(Strict):
    """A paper as it is lodged. Which facts it needs depends on its kind."""

    title: str
    text: str
    recommendations: tuple[str, ...] = ()
    desired_outcomes: tuple[str, ...] = ()
    structure: str | None = None
    views: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def read_lodging(file: Path) -> Lodging:
    """Read a paper's file. Raises ConfigRefused with the key and the reason."""
    return lodging_from(text_of(file), named(file))


def lodging_from(content: str, name: str) -> Lodging:
    """A paper from what stands in its file. Raises ConfigRefused with the key and the reason."""
    _, fence, rest = content.partition(f"{FENCE}\n")
    head, fence_again, text = rest.partition(f"\n{FENCE}\n")
    if not (fence and fence_again):
        reason = "begin with a +++ line, the title and facts as TOML, and another +++ line"
        raise ConfigRefused([Problem(name, "", reason)])
    try:
        facts = tomllib.loads(head)
    except tomllib.TOMLDecodeError as broken:
        raise ConfigRefused([Problem(name, "", f"its head is not TOML: {broken}")]) from None
    return checked(Lodging, {**facts, "text": text.strip() + "\n"}, name)
