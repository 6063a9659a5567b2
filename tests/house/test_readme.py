"""The README brings a newcomer to the demonstration and the tests; no link leads astray."""

import re

import pytest

from tests.house.sources import ROOT, committed_files, name_of

LINK = re.compile(r"\]\(([^)#\s]+)")


@pytest.mark.parametrize("command", ["./run demo", "./run test"])
def test_the_readme_names_the_first_commands(command: str) -> None:
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_link_between_our_pages_leads_somewhere() -> None:
    pages = [path for path in committed_files() if path.suffix == ".md"]
    astray = [
        f"{name_of(page)}: {target}"
        for page in pages
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]

    assert not astray
