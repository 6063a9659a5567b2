"""What is looked at before a consultation is launched, check by check (G1 to C11)."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from quorate.constitution.adequate_time import easter_sunday, time_findings
from quorate.constitution.articles import Articles
from quorate.constitution.conscientious import LaunchRuling, affected_findings, rule_on_launch
from quorate.constitution.consultation_facts import AffectedBody
from quorate.constitution.days import Calendar, OutsideCalendar
from quorate.constitution.findings import REFUSALS, SOURCES, WARNINGS
from quorate.constitution.plain_words import unexplained, words_in, words_in_a_sentence
from tests.constitution.consultations import lawful

ROOT = Path(__file__).parents[2]

CONSCIENTIOUS = pytest.mark.clause("17.1")
FOUR_WEEKS = pytest.mark.clause("Proposed Action")


@pytest.fixture
def rule(articles: Articles, calendar: Calendar) -> Any:
    """Rules on a lawful consultation with changes."""

    def on(**changes: Any) -> LaunchRuling:
        return rule_on_launch(lawful(**changes), calendar, articles)

    return on


@CONSCIENTIOUS
def test_a_consultation_that_lacks_nothing_may_be_launched(rule: Any) -> None:
    assert rule().may_launch
    assert rule().because == ("Nothing stands against the launch.",)


# What is changed, what is found, by which rule, and words of the sentence that says it.
REFUSED: list[tuple[dict[str, Any], str, str, str]] = [
    ({"already_decided": True}, "already-decided", "G1", "is decided already"),
    ({"implementation_starts_on": date(2011, 12, 13)}, "starts-before-decision", "G1",
     "on 13 December 2011, and the Board decides on 13 December 2011"),
    ({"implementation_starts_on": date(2011, 12, 12)}, "starts-before-decision", "G1", "12 Dec"),
    ({"implementation_starts_on": date(2011, 9, 1)}, "starts-before-decision", "G1", "1 September"),
    ({"could_still_change": ""}, "no-room-for-change", "G1", "could still change"),
    ({"could_still_change": " \n\t"}, "no-room-for-change", "G1", "could still change"),
    ({"purpose": ""}, "no-purpose", "C2", "what the consultation is for"),
    ({"purpose": "  "}, "no-purpose", "C2", "what the consultation is for"),
    ({"decided_questions": (1,)}, "final-view", "C2", "under question 1"),
    ({"decided_questions": (3, 1, 3)}, "final-view", "C2", "under question 1 and 3"),
    ({"paper": " "}, "no-proposal", "G2", "no text of the proposal"),
    ({"reasons": ""}, "no-reasons", "G2", "No reasons are given"),
    ({"reasons": "\n"}, "no-reasons", "G2", "No reasons are given"),
    ({"equality_assessment": ""}, "no-equality-assessment", "C11", "protected characteristics"),
    ({"equality_assessment": "\t"}, "no-equality-assessment", "C11", "protected characteristics"),
    ({"closes_on": date(2011, 10, 9)}, "too-short", "G3", "shorter than 4 weeks"),
    ({"closes_on": date(2011, 9, 13)}, "too-short", "G3", "shorter than 4 weeks"),
]  # fmt: skip
WARNED: list[tuple[dict[str, Any], str, str, str]] = [
    ({"implementation_starts_on": date(2011, 12, 14)}, "start-is-set", "G1", "14 December 2011"),
    ({"implementation_starts_on": date(2012, 4, 1)}, "start-is-set", "G1", "1 April 2012"),
    ({"options": ()}, "no-options", "G2", "no options besides"),
    ({"options": ("One",)}, "no-options", "G2", "no options besides"),
    ({"options": ("One", " ")}, "no-options", "G2", "no options besides"),
    ({"rejected": ()}, "no-options", "G2", "considered and rejected"),
    ({"effects": ""}, "no-effects", "C3", "what the proposal would do"),
    ({"costs": " "}, "no-costs", "G2", "cost or save"),
    ({"reason_for_length": ""}, "no-reason-for-length", "C4", "length of the consultation"),
    ({"questions": ("Why?",) * 11}, "many-questions", "C1", "11 questions are asked"),
    ({"questions": ("Why?", "so " * 41)}, "long-question", "C1", "40 words in question 2"),
    ({"questions": ("so " * 41,) * 3}, "long-question", "C1", "in question 1, 2 and 3"),
    ({"paper": "It is so. " * 2667}, "long-paper", "C1", "8001 words, more than 8000"),
    ({"paper": "so " * 26 + "."}, "long-sentences", "C1", "26 words on average"),
    ({"paper": "The LAA ran out."}, "abbreviation", "C1", "Spelt out nowhere: LAA"),
    ({"questions": ("Should the PCT stay?",)}, "abbreviation", "C1", "Spelt out nowhere: PCT"),
]  # fmt: skip


@CONSCIENTIOUS
@FOUR_WEEKS
@pytest.mark.parametrize(("change", "check", "by", "says"), REFUSED)
def test_what_no_reason_passes_over_is_refused(
    change: dict[str, Any], check: str, by: str, says: str, rule: Any
) -> None:
    ruling = rule(**change)
    insisted = rule(**change, overrides={check: "We want to."})

    found = next(finding for finding in ruling.refusals if finding.check == check)
    assert found.rule == by
    assert says in found.sentence
    assert not ruling.may_launch
    assert not insisted.may_launch
    assert insisted.not_overridable == (check,)


@CONSCIENTIOUS
@FOUR_WEEKS
@pytest.mark.parametrize(("change", "check", "by", "says"), WARNED)
def test_what_is_warned_of_is_launched_with_a_reason(
    change: dict[str, Any], check: str, by: str, says: str, rule: Any
) -> None:
    ruling = rule(**change)
    reasoned = rule(**change, overrides={check: " It must be. "})

    assert [(w.check, w.rule) for w in ruling.warnings] == [(check, by)]
    assert says in ruling.warnings[0].sentence
    assert not ruling.may_launch
    assert reasoned.may_launch
    assert [(o.finding.check, o.reason) for o in reasoned.overridden] == [(check, "It must be.")]


LIMITS = [
    {"questions": ("Why?",) * 10},
    {"questions": ("so " * 40,)},
    {"paper": "It is so now. " * 2000},
    {"paper": "so " * 25 + "."},
    {"closes_on": date(2011, 10, 10)},
    {"paper": "The Local Area Agreement (LAA) ran out. No LAA follows."},
    {"paper": "The LAA (Local Area Agreement) ran out."},
    {"paper": "Primary care trusts (PCTs) end.", "questions": ("Should the PCT stay?",)},
    {"explained": "Review of the Local Area Agreement (LAA)", "paper": "The LAA ran out."},
    {"paper": "The NHS and Part IV of the plan stay."},
    {"overrides": {"easter": "Not needed, and harmless.", "unheard-of": "So is this."}},
    {"decided_questions": ()},
]  # fmt: skip


@CONSCIENTIOUS
@pytest.mark.parametrize("change", LIMITS, ids=[str(n) for n in range(len(LIMITS))])
def test_what_just_holds_is_not_found(change: dict[str, Any], rule: Any) -> None:
    assert rule(**change).may_launch


@CONSCIENTIOUS
@pytest.mark.parametrize("reason", ["", " ", "\n"])
def test_a_blank_reason_is_none(reason: str, rule: Any) -> None:
    assert not rule(costs="", overrides={"no-costs": reason}).may_launch


@CONSCIENTIOUS
def test_every_finding_leads_to_its_source_and_a_way_out(rule: Any) -> None:
    found = [rule(**change).in_the_way for change, *_ in (*REFUSED, *WARNED)]

    for finding in (finding for findings in found for finding in findings):
        assert finding.source == f"{finding.rule}: {SOURCES[finding.rule]}"
        assert finding.way_out.endswith(".")
        assert not finding.sentence.endswith(".")


@CONSCIENTIOUS
def test_refusals_stand_before_warnings(rule: Any) -> None:
    ruling = rule(costs="", purpose="", effects="")

    assert [finding.kind for finding in ruling.in_the_way] == ["refusal", "warning", "warning"]


# Each year's Good Friday and Easter Monday, from the calendar itself.
YEARS = range(2006, 2029)


@FOUR_WEEKS
@pytest.mark.parametrize("year", YEARS)
def test_easter_is_where_the_calendar_has_its_bank_holidays(year: int, calendar: Calendar) -> None:
    sunday = easter_sunday(year)

    assert calendar.bank_holidays[sunday - timedelta(days=2)] == "Good Friday"
    assert calendar.bank_holidays[sunday + timedelta(days=1)] == "Easter Monday"


def checks(opens_on: date, closes_on: date, calendar: Calendar, articles: Articles) -> set[str]:
    facts = lawful(opens_on=opens_on, closes_on=closes_on)
    return {finding.check for finding in time_findings(facts, calendar, articles)}


DAY = timedelta(days=1)
WINDOWS = [28, 35, 42]


@FOUR_WEEKS
@pytest.mark.parametrize("days", WINDOWS)
@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(
    ("opens_after_good_friday", "is_found"), [(-1, True), (2, True), (3, False)]
)
def test_opening_before_easter_monday_covers_easter(
    year: int, opens_after_good_friday: int, is_found: bool, days: int, calendar: Calendar,
    articles: Articles,
) -> None:  # fmt: skip
    opens_on = easter_sunday(year) - 2 * DAY + opens_after_good_friday * DAY

    found = checks(opens_on, opens_on + days * DAY, calendar, articles)

    assert ("easter" in found) == is_found


@FOUR_WEEKS
@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(("closes_from_good_friday", "is_found"), [(-1, False), (0, True)])
def test_closing_on_good_friday_covers_easter(
    year: int, closes_from_good_friday: int, is_found: bool, calendar: Calendar, articles: Articles
) -> None:
    closes_on = easter_sunday(year) - 2 * DAY + closes_from_good_friday * DAY

    assert ("easter" in checks(closes_on - 28 * DAY, closes_on, calendar, articles)) == is_found


SEASONS = [
    # Opens, closes, what is found.
    (date(2011, 4, 18), date(2011, 5, 16), {"easter", "few-working-days", "pre-election"}),
    (date(2011, 7, 1), date(2011, 7, 29), set()),
    (date(2011, 7, 3), date(2011, 7, 31), set()),
    (date(2011, 7, 4), date(2011, 8, 1), {"august"}),
    (date(2015, 7, 3), date(2015, 8, 2), set()),  # 1 and 2 August are a weekend
    (date(2015, 7, 3), date(2015, 8, 3), {"august"}),
    (date(2011, 8, 30), date(2011, 9, 27), {"august"}),
    (date(2011, 8, 31), date(2011, 9, 28), set()),
    (date(2011, 8, 1), date(2011, 8, 29), {"august"}),
    (date(2011, 6, 1), date(2011, 10, 1), {"august"}),
    (date(2011, 11, 26), date(2011, 12, 24), set()),
    (date(2011, 11, 27), date(2011, 12, 25), {"christmas"}),
    (date(2011, 12, 12), date(2012, 1, 9), {"christmas", "few-working-days"}),
    (date(2011, 12, 31), date(2012, 1, 28), {"christmas"}),
    (date(2012, 1, 1), date(2012, 1, 29), set()),
    (date(2026, 12, 26), date(2027, 1, 23), {"christmas"}),
    (date(2011, 4, 6), date(2011, 5, 6), {"easter"}),
    (date(2011, 4, 7), date(2011, 5, 7), {"easter", "few-working-days", "pre-election"}),
    (date(2011, 5, 5), date(2011, 6, 5), {"pre-election"}),
    (date(2011, 5, 6), date(2011, 6, 6), set()),
    (date(2010, 3, 28), date(2010, 5, 28), {"easter"}),
    (date(2010, 3, 29), date(2010, 5, 28), {"easter", "pre-election"}),
    (date(2024, 6, 3), date(2024, 7, 1), {"pre-election"}),
    (date(2026, 5, 7), date(2026, 6, 7), {"pre-election"}),
    (date(2026, 5, 8), date(2026, 6, 8), set()),
    (date(2011, 6, 1), date(2012, 6, 1), {"august", "christmas", "easter"}),
]


@CONSCIENTIOUS
@FOUR_WEEKS
@pytest.mark.parametrize(
    ("opens_on", "closes_on", "found"), SEASONS, ids=[f"{a}-{b}" for a, b, _ in SEASONS]
)
def test_the_time_of_the_year_is_warned_of(
    opens_on: date, closes_on: date, found: set[str], calendar: Calendar, articles: Articles
) -> None:
    assert checks(opens_on, closes_on, calendar, articles) == found


@FOUR_WEEKS
@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("year", [2011, 2015, 2019, 2024])
def test_august_is_found_in_windows_that_touch_it_only(
    year: int, month: int, calendar: Calendar, articles: Articles
) -> None:
    opens_on = date(year, month, 3)
    closes_on = opens_on + 28 * DAY
    touched = {(opens_on + n * DAY).month for n in range(1, 29)}

    assert ("august" in checks(opens_on, closes_on, calendar, articles)) == (8 in touched)


@CONSCIENTIOUS
def test_no_season_is_guessed_beyond_the_calendar(rule: Any) -> None:
    with pytest.raises(OutsideCalendar):
        rule(opens_on=date(2028, 12, 20), closes_on=date(2029, 1, 20))


def body(*, loses: bool, is_reachable: bool, is_consulted: bool) -> AffectedBody:
    return AffectedBody(
        name="Safer Harrow", loses=loses, is_reachable=is_reachable, is_consulted=is_consulted
    )


AFFECTED = [
    # Loses, is reachable, is consulted, what is found.
    (True, True, True, []),
    (True, True, False, [("affected-body", "refusal")]),
    (True, False, True, []),
    (True, False, False, [("unknown-body", "warning")]),
    (False, True, True, []),
    (False, True, False, [("changed-body", "warning")]),
    (False, False, True, []),
    (False, False, False, [("unknown-body", "warning")]),
]


@CONSCIENTIOUS
@pytest.mark.parametrize(("loses", "is_reachable", "is_consulted", "found"), AFFECTED)
def test_a_body_that_would_change_is_asked(
    loses: bool, is_reachable: bool, is_consulted: bool, found: list[tuple[str, str]]
) -> None:
    bodies = (body(loses=loses, is_reachable=is_reachable, is_consulted=is_consulted),)

    findings = list(affected_findings(bodies))

    assert [(finding.check, finding.kind) for finding in findings] == found
    assert all("Safer Harrow" in finding.sentence for finding in findings)
    assert all(finding.rule == "C5" for finding in findings)


SHORT = [
    ("The LAA.", ["LAA"]),
    ("The LAA and the LSP, then the LAA.", ["LAA", "LSP"]),
    ("A Local Strategic Partnership (the LSP).", []),
    ("Primary Care Trusts (PCTs) end.", []),
    ("(LSP) alone explains nothing.", ["LSP"]),
    ("The LSP (see page 4).", []),  # words in brackets after it: taken for its words
    ("Part II, IV and XII.", []),
    ("The NHS, GPs and the UK.", []),
    ("R&D costs more.", ["R&D"]),
    ("A, B and I.", []),
    ("HELLO", ["HELLO"]),
]


@CONSCIENTIOUS
@pytest.mark.parametrize(("text", "found"), SHORT)
def test_an_abbreviation_is_spelt_out_somewhere(text: str, found: list[str]) -> None:
    assert unexplained(text, ()) == found


SENTENCES = [
    ("", 0),
    ("One two three. Four five six.", 3),
    ("One two three! Four five?", 2),
    ("# A heading\n\nOne two three four.", 3),
    ("- one\n- two\n- three four", 1),
    ("1. One two.\n2. Three four.", 2),
    ("No end in sight", 4),
    ("A figure of 4.7 million was given.", 6),
    ("One two: three four; five six.", 2),
]


@CONSCIENTIOUS
@pytest.mark.parametrize(("text", "words"), SENTENCES)
def test_sentences_are_measured_as_people_read_them(text: str, words: int) -> None:
    assert words_in_a_sentence(text) == words


@CONSCIENTIOUS
@pytest.mark.parametrize(
    ("text", "number"),
    [("", 0), ("1 2 3", 0), ("don't well-being", 2), ("Åse ß é", 3), ("a_b", 1), ("x\ny", 2)],
)
def test_words_are_counted_and_numbers_are_none(text: str, number: int) -> None:
    assert words_in(text) == number


@CONSCIENTIOUS
def test_a_long_paper_is_looked_through_quickly(rule: Any) -> None:
    """A text made to be slow to search: capitals and brackets without end."""
    hostile = "AB " * 20_000 + "(" * 20_000 + "A" * 20_000

    assert not rule(paper=hostile).may_launch


@CONSCIENTIOUS
def test_every_check_stands_in_the_map_with_its_rule_and_answer(rule: Any) -> None:
    lines = (ROOT / "docs" / "constitution-map.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip(" `") for cell in line.split("|")[1:4]] for line in lines]
    mapped = [row for row in rows if len(row) == 3 and row[2] in ("refused", "warning")]
    found = {
        f.check: f.rule for change, *_ in (*REFUSED, *WARNED) for f in rule(**change).in_the_way
    }

    assert {name for name, _, answer in mapped if answer == "refused"} == set(REFUSALS)
    assert {name for name, _, answer in mapped if answer == "warning"} == set(WARNINGS)
    assert found.items() <= {name: by for name, by, _ in mapped}.items()
    assert set(found) <= {*REFUSALS, *WARNINGS}
