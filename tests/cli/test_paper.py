"""`quorate review paper`: a paper of a case as a file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quorate.papers.pdf import is_available
from tests.cli.desk import REFERENCE, REFUSED, Desk, quorate

At = Callable[[str], Desk]
KIND = "consultation-paper"
BEGINS = {"docx": b"PK", "html": b"<!doctype html>", "pdf": b"%PDF-"}


@pytest.mark.parametrize("form", ["docx", "html", "pdf"])
def test_a_paper_is_written_out_in_the_form_asked_for(
    desk_at: At, tmp_path: Path, form: str
) -> None:
    if form == "pdf" and not is_available():
        pytest.skip("needs Pango")
    desk_at("consultation-closed")

    told = quorate("review", "paper", REFERENCE, KIND, "--as", form, "--to", str(tmp_path / "p"))

    written = tmp_path / "p" / f"{REFERENCE}-{KIND}-v1.{form}"
    assert told.out == f"{written}\n"
    assert written.read_bytes().startswith(BEGINS[form])


def test_an_unknown_paper_is_refused_with_those_there_are(desk_at: At) -> None:
    desk_at("consultation-closed")
    told = quorate("review", "paper", REFERENCE, "poem")

    assert told.code == REFUSED
    assert "There is no 'poem'" in told.words
    assert KIND in told.words


def test_a_first_version_has_no_changes(desk_at: At) -> None:
    desk_at("consultation-closed")

    assert quorate("review", "paper", REFERENCE, KIND, "--changes").code == REFUSED
