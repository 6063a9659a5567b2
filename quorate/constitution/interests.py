"""Interests: how one is declared, what it bars, and who counts for an item after that."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from quorate.constitution.articles import Articles
from quorate.constitution.ruling import Ruling
from quorate.constitution.wording import counted, points_of

Step = Literal["stays", "abstains", "withdraws"]
Declared = Literal["at-the-start", "when-raised", "after-the-vote"]

STEP_IN_WORDS: dict[Step, str] = {
    "stays": "stays and votes",
    "abstains": "stays and abstains",
    "withdraws": "withdraws for the item",
}


@dataclass(frozen=True)
class Interest:
    """What a member declared on one item: the nature of it (None or blank: nil), and their step."""

    person: str
    nature: str | None
    step: Step = "stays"
    declared: Declared = "at-the-start"


@dataclass(frozen=True, kw_only=True)
class InterestRuling(Ruling):
    """What follows from one declaration for its item.

    `is_barred` is True where a setting bars the vote of a member who stays. `is_late` is True for
    what was declared only when the item was raised, or later; `is_flagged_for_the_chair` for what
    was declared after the vote, which stands all the same.
    """

    is_nil: bool
    is_present: bool
    is_barred: bool
    is_late: bool
    is_flagged_for_the_chair: bool
    in_words: str


@dataclass(frozen=True, kw_only=True)
class MembersRuling(Ruling):
    """The members for one item: `present` for its quorum, and of these those who `may_vote`.

    `withdrew` were at the meeting and are not present for the item; `barred` are present without a
    vote, which only a setting can bring about.
    """

    present: tuple[str, ...]
    withdrew: tuple[str, ...]
    may_vote: tuple[str, ...]
    barred: tuple[str, ...]


def rule_on_interest(interest: Interest, articles: Articles) -> InterestRuling:
    """An interest is declared and recorded, nil too; by itself it bars nobody.

    The member chooses to stay and vote, to abstain, or to withdraw; who withdraws is not present
    for that item. The setting may bar voting. An interest may be declared at any time, at the
    latest when the item is raised; one declared after the vote is recorded and shown to the Chair,
    and the vote stands.

    Governance Handbook, clauses 16.1 and 16.2.
    """
    bar = articles.interests.bar
    is_nil = not points_of(interest.nature)
    is_too_late = interest.declared == "after-the-vote"
    is_present = interest.step != "withdraws" or is_too_late
    is_barred = bar.value == "voting" and is_present and not is_nil and not is_too_late
    in_words = _in_words(interest, is_nil=is_nil, is_barred=is_barred)
    return InterestRuling(
        clause=bar.clause,
        because=(in_words, *(() if is_nil else bar.caveat)),
        is_nil=is_nil,
        is_present=is_present,
        is_barred=is_barred,
        is_late=not is_nil and interest.declared != "at-the-start",
        is_flagged_for_the_chair=not is_nil and is_too_late,
        in_words=in_words,
    )


def rule_on_members(
    members: Sequence[str], interests: Sequence[Interest], articles: Articles
) -> MembersRuling:
    """For one item, a member who withdrew is not present: not for its quorum, its vote, its base.

    `members` sit at the meeting when the item is taken; `interests` are those declared on it, the
    last of each person standing; one declared
    after the vote changes nothing. Whoever chose to abstain keeps the right to vote and is present.

    Governance Handbook, clauses 16.1, 16.2 and 9.3, with the two thirds of 20.1.
    """
    standing = {
        interest.person: rule_on_interest(interest, articles)
        for interest in interests
        if interest.declared != "after-the-vote"
    }
    withdrew = tuple(one for one in members if one in standing and not standing[one].is_present)
    present = tuple(one for one in members if one not in withdrew)
    barred = tuple(one for one in present if one in standing and standing[one].is_barred)
    return MembersRuling(
        clause="16.2",
        because=(
            (
                f"{counted(len(members), 'member')} at the meeting, {len(withdrew)} withdrew for "
                f"this item, {len(present)} present for it."
            ),
            *(articles.interests.bar.caveat if standing else ()),
        ),
        present=present,
        withdrew=withdrew,
        may_vote=tuple(one for one in present if one not in barred),
        barred=barred,
    )


def _in_words(interest: Interest, *, is_nil: bool, is_barred: bool) -> str:
    if is_nil and interest.step == "stays":
        return "No interest declared (16.1)."
    nature = "No interest declared" if is_nil else f"Interest declared: {_nature(interest)}"
    if interest.declared == "after-the-vote":
        return (
            f"{nature}, after the vote: recorded, and shown to the Chair. The vote stands (16.1)."
        )
    if is_barred:
        return f"{nature}; stays without a vote (16.1, our setting)."
    return f"{nature}; {STEP_IN_WORDS[interest.step]} (16.1)."


def _nature(interest: Interest) -> str:
    return " ".join((interest.nature or "").split()).rstrip(".")
