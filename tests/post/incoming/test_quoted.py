"""What somebody wrote is parted from the letter they quote, and never lost."""

import pytest

from quorate.post.incoming import own_words
from quorate.post.incoming.quoted import may_hide_words

LETTER = "Dear Ann,\n\nDo you agree with the new structure of the partnership?\n\nPolicy team"
OUTLOOK = (
    "From: Policy team\nSent: 18 April 2011 09:00\nTo: Ann\nSubject: Have your say\n\n" + LETTER
)

CASES = {
    "nothing quoted": ("We agree.\n\nAnn", "We agree.\n\nAnn"),
    "quoted below": ("We agree.\n\nOn 18 April, Policy wrote:\n> Dear Ann,\n> Agree?", "We agree."),
    "quoted above": ("On Monday Policy wrote:\n> Agree?\n\nWe agree.", "We agree."),
    "answers between": ("> 1. Agree?\nYes.\n> 2. Why?\nIt is clear.", "Yes.\nIt is clear."),
    "broken over two lines": (
        "We agree.\n\nOn Mon, 18 Apr 2011 at 09:00, Policy team\n<p@example.org> wrote:\n> Agree?",
        "We agree.",
    ),
    "Outlook": (f"We agree.\n\n{OUTLOOK}", "We agree."),
    "original message": (f"We agree.\n\n-----Original Message-----\n{LETTER}", "We agree."),
    "line": (f"We agree.\n\n________________________________\n{OUTLOOK}", "We agree."),
    "unmarked below": (f"We agree.\n\nOn Monday, Policy wrote:\n\n{LETTER}", "We agree."),
    "signature": ("We agree.\n-- \nAnn\n020 7946 0000".replace("-- ", "--"), "We agree."),
    "only quoted": ("> Agree?", "> Agree?"),
    "only a letter": (OUTLOOK, OUTLOOK),
    "a sentence with wrote": (
        "On this the Board wrote: nothing.",
        "On this the Board wrote: nothing.",
    ),
    "a table of from and to": (
        "From: Harrow\nWe walk to school.",
        "From: Harrow\nWe walk to school.",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_words_of_the_writer_remain(name: str) -> None:
    text, own = CASES[name]

    assert own_words(text) == own


@pytest.mark.parametrize(
    ("text", "hides"),
    [
        (f"We agree.\n\n{OUTLOOK}", False),
        (f"See below.\n\n{OUTLOOK}\n\nNo, the panel for the elderly must stay.", True),
        (f"We agree.\n\n-----Original Message-----\n{LETTER}", False),
        ("We agree.\n\nOn Monday Policy wrote:\n> anything at all that we never wrote", False),
        ("We agree.", False),
    ],
)
def test_answers_within_an_unmarked_letter_are_noticed(text: str, *, hides: bool) -> None:
    assert may_hide_words(text, LETTER) == hides
