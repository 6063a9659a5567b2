"""The desk on the command line: points listed and answered, themes, redaction, the original."""

from collections.abc import Callable

import pytest

from tests.cli.desk import REFERENCE, REFUSED, Answer, Desk, quorate

LETTER = (
    "I write to object to the proposal to end the older people's group. It has met for nineteen "
    "years, and its members know the borough as nobody else does. Please keep its seat."
)
PEOPLE = ("sunita-pemberton", "duncan-wojcik", "amara-okafor")


def review(command: str, *words: object) -> Answer:
    return quorate("review", command, REFERENCE, *words)


@pytest.fixture
def campaign(desk_at: Callable[[str], Desk]) -> Desk:
    """Two letters that are alike, and one that is not, among what was answered before."""
    desk = desk_at("consultation-closed")
    for person, text in zip(PEOPLE, (LETTER, f"{LETTER} Ask Zoltan.", "Fewer."), strict=True):
        assert review("respond", "--person", person, "--text", text).code == 0
    return desk


def listed(*words: object) -> list[dict]:
    return review("points", "--json", *words).data


def named(beginning: str) -> str:
    return next(point["point"] for point in listed() if point["text"].startswith(beginning))


def test_a_campaign_is_shown_and_answered_by_one_of_its_points(campaign: Desk) -> None:
    shown = review("points", "--alike").out
    assert "2 points, 2 undecided" in shown
    assert "1 point with something of their own" in shown

    said = review(
        "dispose", named("I write"), "--as", "not-changed", "--because", "Dear.", "--alike"
    )

    assert said.out == "Recorded for 2 points.\n"
    answered = [one for one in listed() if one["text"].startswith("I write")]
    assert {(one["disposition"], one["reason"]) for one in answered} == {("not-changed", "Dear.")}
    assert named("Fewer.") in [one["point"] for one in listed("--undecided")]


def test_a_change_names_its_place_in_the_paper(campaign: Desk) -> None:
    point = named("Fewer.")

    said = review(
        "dispose", point, "--as", "changed", "--because", "Yes.", "--where", "final-paper/7/1"
    )

    assert said.code == 0
    (one,) = (one for one in listed() if one["point"] == point)
    assert (one["paper"], one["paragraph"], one["version"]) == ("final-paper", 7, 1)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("9999.1", "--as", "noted", "--because", "So."), "has no point 9999.1"),
        (("1", "--as", "noted", "--because", "So."), "has no point 1"),
        (("POINT", "--as", "noted", "--because", " "), "No reason is given"),
        (("POINT", "--as", "changed", "--because", "So."), "no paragraph"),
        (("POINT", "--as", "changed", "--because", "So.", "--where", "7"), "is no place in a"),
        (("POINT", "--as", "noted", "--because", "So.", "--alike"), "is worded like this one"),
    ],
)
def test_a_disposition_that_lacks_something_is_refused(campaign: Desk, words, says) -> None:
    before, point = campaign.journal(), named("Fewer.")

    said = review("dispose", *(point if word == "POINT" else word for word in words))

    assert said.code == REFUSED
    assert says in said.words
    assert campaign.journal() == before


def test_a_theme_is_added_and_points_put_under_it(campaign: Desk) -> None:
    said = review("theme", "Older people", named("I write"), "--words", "older*,group", "--alike")

    assert said.out == "Added: Older people.\nPut under it: 2 points.\n"
    assert len(listed("--theme", "older people")) == 2
    assert review("points", "--theme", "None such").code == REFUSED


def test_words_are_taken_out_and_the_original_read_with_a_reason(campaign: Desk) -> None:
    response = next(one["point"] for one in listed() if "Zoltan" in one["text"]).split(".")[0]

    said = review("redact", response, "--words", "Zoltan", "--because", "A private person.")
    assert said.out == "Taken out 1 time. The original is sealed.\n"
    assert "Zoltan" not in review("points").out

    read = review("original", response, "--reader", "imogen-bhattarai", "--because", "A complaint.")
    assert "Zoltan" in read.out
    assert "Imogen Bhattarai read the original" in campaign.journal()[-1]
