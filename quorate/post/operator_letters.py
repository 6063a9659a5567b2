"""Letters to whoever keeps the installation well."""

from dataclasses import dataclass

from quorate.post.letter import Letter


@dataclass(frozen=True, kw_only=True)
class NotWell(Letter):
    """Tells the operator what does not go on by itself; each trouble a name and a sentence."""

    troubles: tuple[str, ...]
