"""`quorate explain`: the clerk's calculator, asked for JSON."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.desk import HARROW, REFUSED, quorate

# The answers are those of the partnership's documents and of its constitution's numbers.
ASKED = [
    ("notice --meeting 2011-07-12", {"latest_notice": "2011-07-04"}),
    (
        "notice --meeting 2011-07-12 --given 2011-07-05",
        {"latest_notice": "2011-07-04", "clear_working_days": 4, "lawful": False},
    ),
    (
        "notice --meeting 2011-07-12 --given 2011-07-04",
        {"latest_notice": "2011-07-04", "clear_working_days": 5, "lawful": True},
    ),
    ("apologies --meeting 2011-07-12", {"apologies_deadline": "2011-07-08"}),
    (
        "apologies --meeting 2011-07-12 --received 2011-07-09",
        {"apologies_deadline": "2011-07-08", "in_time": False},
    ),
    ("minutes --meeting 2011-07-12", {"minutes_due": "2011-07-26"}),
    (
        "minutes --meeting 2011-07-12 --circulated 2011-07-28",
        {"minutes_due": "2011-07-26", "late_by_working_days": 2},
    ),
    (
        "window --starts 2011-04-18 --weeks 4",
        {"closes": "2011-05-16", "working_days": 16},
    ),
    ("quorum --appointed 15", {"quorum": 5}),
    ("quorum --appointed 15 --present 4", {"quorum": 5, "quorate": False}),
    ("vote --for 6 --against 3", {"result": "carried", "casting_vote_used": False}),
    (
        "vote --for 4 --against 4 --abstain 2 --casting for",
        {"result": "carried", "casting_vote_used": True},
    ),
    (
        "vote --for 4 --against 4 --casting against",
        {"result": "not_carried", "casting_vote_used": True},
    ),
    (
        "vote --for 4 --against 4 --casting none",
        {"result": "not_carried", "casting_vote_used": False},
    ),
    (
        "vote --for 10 --against 3 --abstain 2 --majority two-thirds",
        {"result": "carried", "casting_vote_used": False},
    ),
    (
        "vote --for 9 --against 0 --abstain 6 --majority two-thirds",
        {"result": "not_carried", "casting_vote_used": False},
    ),
    (
        "endorsement --appointed 8 --endorse 3 --conditions 1 --send-back 1",
        {"status": "endorsed", "quorum": 3},
    ),
    ("endorsement --appointed 8 --endorse 2", {"status": "short", "quorum": 3}),
    ("endorsement --appointed 8 --endorse 2 --refuse 2", {"status": "tied", "quorum": 3}),
    (
        "endorsement --appointed 8 --endorse 2 --refuse 2 --casting declined",
        {"status": "refused", "quorum": 3},
    ),
]

CLAUSES = {
    "notice": {"12.3"},
    "apologies": {"12.8"},
    "minutes": {"12.13"},
    "window": {"Proposed Action"},
    "quorum": {"13.1"},
    "vote": {"9.1", "9.4", "20.1"},
    "endorsement": {"22.47", "22.49", "13.1"},
}


@pytest.mark.parametrize(("question", "answer"), ASKED, ids=[asked for asked, _ in ASKED])
def test_a_question_is_answered_in_json_with_clause_and_reasons(
    question: str, answer: dict[str, Any]
) -> None:
    said = quorate("explain", *question.split(), "--partnership", "harrow", "--json")

    clause, because = said.data.pop("clause"), said.data.pop("because")
    assert (said.code, said.data) == (0, answer)
    assert clause in CLAUSES[question.split()[0]]
    assert because
    assert all(reason.endswith(".") for reason in because)


def test_an_answer_for_people_is_in_lines() -> None:
    lines = quorate("explain", "notice", "--meeting", "2011-07-12").out.splitlines()

    assert lines[:2] == ["latest notice: Monday 4 July 2011", "clause: 12.3"]
    assert all(line.startswith("because: ") for line in lines[2:])


OUTSIDE = [
    "notice --meeting 1999-07-12",
    "apologies --meeting 2055-01-12",
    "minutes --meeting 2055-01-12",
    "window --starts 2055-01-12 --weeks 4",
    "notice --meeting 2011-07-12 --given 1999-01-01",
]


@pytest.mark.parametrize("question", OUTSIDE)
def test_a_date_outside_the_calendar_is_refused_with_its_range(question: str) -> None:
    said = quorate("explain", *question.split(), "--json")

    assert (said.code, said.out) == (REFUSED, "")
    assert "covers 1 January 2006 to 31 December" in said.aside
    assert "To extend it, add the year's bank holidays and move covers_to" in said.aside


REFUSALS = [
    (
        "notice --meeting 12/7/2011",
        "'--meeting': '12/7/2011' is not a date; write it as 2011-07-12",
    ),
    ("notice --meeting 2011-02-30", "'2011-02-30' is not a date"),
    ("notice", "Missing option '--meeting'"),
    ("notice --meeting 2011-07-12 --partnership atlantis", "There is no partnership 'atlantis'"),
    ("notice --meeting 2011-07-12 --partnership atlantis", "It has: harrow."),
    ("notice --meeting 2011-07-12 --partnership ../config/harrow", "There is no partnership"),
    ("window --starts 2011-04-18 --weeks 3", "the least is 4 (our default"),
    ("window --starts 2011-04-18 --weeks 99999999", "less than or equal to 52"),
    ("quorum --appointed 0", "Fill its seats first"),
    ("quorum --appointed 5 --present 9", "leave observers and advisers out"),
    ("quorum --appointed many", "'--appointed'"),
    ("vote --for 3 --against 2 --casting for", "there is no tie to break"),
    ("vote --for 3 --against 3 --casting perhaps", "'for', 'against', 'none'"),
    ("vote --for 3 --against 3 --majority most", "'simple', 'two-thirds'"),
    ("vote --for -3 --against 2", "'--for'"),
    ("endorsement --appointed 3 --endorse 4", "4 answers are more than the 3 members appointed"),
    ("endorsement --appointed 8 --endorse 3 --casting for", "there is no tie to break"),
]


@pytest.mark.parametrize(("question", "reason"), REFUSALS)
def test_a_wrong_question_is_refused_with_the_way_out(question: str, reason: str) -> None:
    said = quorate("explain", *question.split())

    assert (said.code, said.out) == (REFUSED, "")
    assert reason in said.words
    assert "Traceback" not in said.aside


def test_the_answer_is_that_of_the_partnership_that_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another partnership is another folder: here one whose notice is ten days."""
    other = shutil.copytree(HARROW, tmp_path / "config" / "elsewhere")
    articles = other / "constitution.toml"
    changed = re.sub(r"value = 5\n", "value = 10\n", articles.read_text(encoding="utf-8"), count=1)
    articles.write_text(changed, encoding="utf-8")
    monkeypatch.setenv("QUORATE_CONFIG_DIR", str(tmp_path / "config"))

    said = quorate(
        "explain", "notice", "--meeting", "2011-07-12", "--partnership", "elsewhere", "--json"
    )

    assert said.data["latest_notice"] == "2011-06-27"
