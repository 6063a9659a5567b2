"""Eight chief executives and their answers, for the tests of what their answers come to."""

from dataclasses import replace
from typing import Any

from quorate.constitution.articles import Articles
from quorate.constitution.endorsement import (
    Answer,
    Asked,
    EndorsementRuling,
    rule_on_endorsement,
)

SEATS = tuple("abcdefgh")
ALL_ASKED = Asked(SEATS, SEATS, chairs_seat="a")
LETTERS = {"e": "endorse", "c": "endorse-with-conditions", "s": "send-back", "r": "refuse"}


def answers(chosen: str) -> list[Answer]:
    """One letter for each seat, in order: e, c, s, r, or - for silence."""
    return [
        Answer(seat, LETTERS[letter])  # type: ignore[arg-type]
        for seat, letter in zip(SEATS, chosen, strict=False)
        if letter != "-"
    ]


def ruled(chosen: str, articles: Articles, **facts: Any) -> EndorsementRuling:
    asked = facts.pop("asked", ALL_ASKED)
    return rule_on_endorsement(answers(chosen), asked, articles, **({"is_over": True} | facts))


def elsewhere(articles: Articles, **values: Any) -> Articles:
    """The articles of a partnership with other values in its article on endorsement."""
    changed = {
        name: replace(getattr(articles.endorsement, name), value=value)
        for name, value in values.items()
    }
    return replace(articles, endorsement=replace(articles.endorsement, **changed))
