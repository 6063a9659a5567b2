"""Nothing that is committed names a machine, a real person of the sources, or how to reach one."""

import hashlib
import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pytest

from tests.house.sources import committed_files, name_of

FILES = list(committed_files())
SHOWN_TO_PEOPLE = [
    path
    for path in FILES
    if name_of(path).startswith(("config/", "docs/", "templates/")) or path.suffix == ".md"
]

# Brackets keep each pattern from finding itself in this file.
REGISTRY_HOST = re.compile(
    r"[p]ypi\.org|[p]ythonhosted|[r]egistry\.npmjs|https?://\S+/[s]imple\b|-[-]?index-url", re.I
)
PATH_OF_A_MACHINE = re.compile(r"(?<![\w.:/}])/(?:[r]oot|[h]ome|[w]ork|[t]mp|[U]sers)/\w")
TELEPHONE = re.compile(r"\b0[2]0[ -]?8\d{3}|\b0[2]08[ -]?\d{3}")
EMAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
EXAMPLE_DOMAIN = re.compile(r"(?:^|\.)example\.(?:org|com|net)$")

# Names of living people in the partnership's documents, as the beginning of the SHA-256 of
# "forename surname" in small letters, so that they do not stand here either.
REAL_PEOPLE = {
    "29123284e17f9f60",
    "18d88b655e21c7a0",
    "d50792f47427b6ca",
    "10eb0f0e4f2bf1c5",
    "3cf7b1f0499de6d5",
}


@cache
def fingerprint(forename_and_surname: str) -> str:
    return hashlib.sha256(forename_and_surname.lower().encode()).hexdigest()[:16]


def real_people_in(text: str) -> list[str]:
    pairs = set(re.findall(r"\b(?=([A-Z][a-zA-Z]+\s+[A-Z][a-zA-Z]+)\b)", text))
    return [pair for pair in pairs if fingerprint(" ".join(pair.split())) in REAL_PEOPLE]


def found_in(files: Iterable[Path], find: Callable[[str], list[str]]) -> dict[str, list[str]]:
    """What `find` finds in each file, without the files in which it finds nothing."""
    found = {name_of(path): find(path.read_text(encoding="utf-8")) for path in files}
    return {name: parts for name, parts in found.items() if parts}


def foreign_addresses_in(text: str) -> list[str]:
    return [domain for domain in EMAIL.findall(text) if not EXAMPLE_DOMAIN.search(domain)]


def test_no_file_names_a_package_registry() -> None:
    assert not found_in(FILES, REGISTRY_HOST.findall)


def test_no_file_names_a_path_of_a_machine() -> None:
    assert not found_in(FILES, PATH_OF_A_MACHINE.findall)


def test_no_file_names_a_real_person_of_the_sources() -> None:
    assert not found_in(FILES, real_people_in), "invent a person"


def test_no_file_has_a_telephone_number_of_the_sources() -> None:
    assert not found_in(FILES, TELEPHONE.findall)


def test_every_email_address_is_an_example() -> None:
    assert not found_in(SHOWN_TO_PEOPLE, foreign_addresses_in), "use one at example.org"


def test_each_pattern_finds_what_it_is_for() -> None:
    """Put together from pieces, so that this file passes its own tests."""
    assert REGISTRY_HOST.search("files.python" + "hosted.org")
    assert PATH_OF_A_MACHINE.search("see /" + "home/somebody")
    assert TELEPHONE.search("ring 020 " + "8000 0000")
    assert foreign_addresses_in("a@harrow.example.org, b@harrow.gov.uk") == ["harrow.gov.uk"]


def test_a_name_is_known_by_its_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "REAL_PEOPLE", {fingerprint("ada invented")})

    assert real_people_in("Minutes: Cllr Ada\nInvented (Chair)") == ["Ada\nInvented"]


def test_the_whole_checkout_is_looked_at() -> None:
    names = {name_of(path) for path in FILES}

    assert {"run", ".ci/run", "pyproject.toml", "config/harrow/bodies.toml"} <= names
