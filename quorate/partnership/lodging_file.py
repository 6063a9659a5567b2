"""What an officer lodges: a paper in Markdown with its facts at the head, between two +++ lines."""

import json
import tomllib
from pathlib import Path
from typing import Literal

from quorate.partnership.files import ConfigRefused, Problem, Strict, checked, named, text_of

PaperKind = Literal["workshop-notes", "write-up", "final-paper", "feedback"]
FENCE = "+++"


class Lodging(Strict):
    """A paper as it is lodged. Which facts it needs depends on its kind.

    `keeps_words_because` is the reason for which words may stand in it that were taken out of an
    answer, such as a name that the paper needs anyway.
    """

    title: str
    text: str
    recommendations: tuple[str, ...] = ()
    desired_outcomes: tuple[str, ...] = ()
    structure: str | None = None
    views: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    keeps_words_because: str = ""


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


def in_file(lodging: Lodging) -> str:
    """A paper as its file holds it: the inverse of `lodging_from`. What is empty is left out."""
    facts = {**lodging.model_dump(mode="json", exclude={"text"}, exclude_defaults=True)}
    head = "\n".join(f"{name} = {_toml(value)}" for name, value in facts.items())
    return f"{FENCE}\n{head}\n{FENCE}\n{lodging.text}"


def _toml(value: str | list[str]) -> str:
    """A text, or texts one on each line. TOML reads a text as JSON writes it, but for one sign."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return "[\n" + "".join(f"  {_toml(line)},\n" for line in value) + "]"
