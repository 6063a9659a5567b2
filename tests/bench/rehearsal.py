"""`quorate review rehearse` of the review of 2011: the CPU of the command, and of its parts."""

import resource
import subprocess
import sys
from collections.abc import Iterator

from quorate.settings import CHECKOUT

REVIEW = CHECKOUT / "config" / "harrow" / "reviews" / "2011-structure.toml"
LIBRARIES = "import sqlalchemy.orm, pydantic_settings, jinja2, markdown_it, typer"
TIMES = 3


def rows() -> Iterator[tuple[str, str, str]]:
    """The least of a few, as every other process on the machine only adds to it."""
    whole = _least("-m", "quorate.cli", "review", "rehearse", str(REVIEW))
    loaded = _least("-m", "quorate.cli", "review", "rehearse", "--help")
    libraries = _least("-c", LIBRARIES)
    parts = (
        f"{libraries:.2f} s of it to load the libraries, {loaded - libraries:.2f} s to load "
        f"Quorate, {whole - loaded:.2f} s to play the review"
    )
    yield "CPU of `quorate review rehearse` of 2011, 238 letters", f"{whole:.2f} s", parts


def _least(*words: str) -> float:
    return min(_cpu_of(*words) for _ in range(TIMES))


def _cpu_of(*words: str) -> float:
    """CPU seconds of one Python process with these words."""
    before = _of_children()
    subprocess.run([sys.executable, *words], stdout=subprocess.DEVNULL, check=True, cwd=CHECKOUT)
    return _of_children() - before


def _of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
