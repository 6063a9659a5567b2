"""`quorate review draft`: a paper from the record, and the gate before the final paper."""

from pathlib import Path

import pytest

from quorate.business import cases
from quorate.business.consulting.answering import Answer, record_late
from quorate.partnership.lodging_file import Lodging, in_file, lodging_from
from tests.cli.desk import REFERENCE, REFUSED, SCENE, quorate


def late(desk) -> None:
    """An answer that arrived in time is found late."""
    with desk.open() as opened, opened.transaction() as tx:
        case = cases.present_round(tx, REFERENCE)
        record_late(tx, case, "amara-okafor", Answer.of_text("Hm."), stage="consultation")


def test_a_write_up_is_drafted_into_a_file_that_can_be_lodged(desk_at, tmp_path: Path) -> None:
    desk_at("write-up-lodged")
    file = tmp_path / "write-up.md"

    drafted = quorate("review", "draft", REFERENCE, "write-up", "--to", file)
    lodged = quorate("review", "lodge", REFERENCE, "write-up", file)

    assert drafted.out == f"Drafted from the record: {file}\n"
    assert "0 of 28 people answered" in file.read_text(encoding="utf-8")
    assert lodged.out == "Lodged: write-up, version 1.\n"


def test_a_draft_overwrites_nothing(desk_at, tmp_path: Path) -> None:
    desk_at("write-up-lodged")
    file = tmp_path / "mine.md"
    file.write_text("Mine.", encoding="utf-8")

    assert quorate("review", "draft", REFERENCE, "write-up", "--to", file).code == REFUSED
    assert file.read_text(encoding="utf-8") == "Mine."


@pytest.mark.clause("17.1")
def test_a_final_paper_in_a_file_is_refused_while_a_point_is_open(desk_at) -> None:
    desk = desk_at("final-paper-lodged")
    late(desk)

    said = quorate("review", "lodge", REFERENCE, "final-paper", SCENE / "final-paper.md")

    assert said.code == REFUSED
    assert "Nobody has said what became of point 1.1 of Amara Okafor (clause 17.1)" in said.words


def test_a_paper_reads_the_same_from_the_file_it_was_put_into() -> None:
    hostile = 'a "quote", a \\ and a tab\t, a \x7f and "é" +++'
    paper = Lodging(title=hostile, text="Text.\n", views=(hostile, "two"), structure="handbook")

    assert lodging_from(in_file(paper), "it") == paper
