"""What a meeting's motions on an item come to together."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from quorate.business.meeting.motions import IN_PRINCIPLE, OPEN, TIED, Item, is_carried, put_so_far
from quorate.business.refusal import Refused
from quorate.register import Transaction, papers
from quorate.register.tables.meetings import Motion

CALLED = {"amendment": "Amendment", "reference-back": "Reference back"}


@dataclass(frozen=True)
class Result:
    """What a meeting came to: the outcome, the sum in words, and what follows from it."""

    outcome: str
    sum_in_words: str
    facts: dict[str, Any] = field(default_factory=dict)
    decided_by: Motion | None = None


def outcome_of_item(tx: Transaction, item: Item) -> Result:
    """What the motions put on an item come to.

    A reference back that is carried ends the item. Amendments that are carried change what the
    substantive motion carries. A major amendment of the constitution needs Harrow Council's
    approval first and two thirds of those present (20.1); without the approval the Board has
    agreed in principle only and is asked again. Refuses an item that was left without a decision.
    """
    put = sorted(put_so_far(tx, item), key=decides)
    waiting = [row for row in put if row.result in (OPEN, TIED)]
    if waiting:
        raise Refused(
            f"Motion {waiting[0].number} is still before the meeting",
            way_out="Count it, give or decline the casting vote, or withdraw it.",
        )
    if not put:
        raise Refused(
            "A quorate meeting is recorded with the motion that was put",
            way_out="Put the motion, with its votes if it was not agreed by all.",
        )
    last = put[-1]
    if last.kind == "reference-back" and is_carried(last) and item.purpose == "board":
        back_to = (last.facts or {}).get("back_to")
        return Result("referred back", _in_words(put), {"back_to": back_to}, last)
    if last.kind != "substantive":
        raise Refused(
            "The item was left without a decision",
            way_out="Put the substantive motion, or a reference back that is carried.",
        )
    return _by_the_substantive_motion(tx, item, put, last)


def _by_the_substantive_motion(
    tx: Transaction, item: Item, put: Sequence[Motion], motion: Motion
) -> Result:
    words = _in_words(put)
    if item.purpose == "authority":
        return Result("authorised" if is_carried(motion) else "not authorised", words, {}, motion)
    if not is_carried(motion):
        return Result("not agreed", words, {}, motion)
    facts = _what_was_agreed(tx, item, put)
    if motion.result == IN_PRINCIPLE:
        return Result("agreed in principle", words, facts, motion)
    outcome = "agreed with changes" if facts["changes"] else "agreed"
    return Result(outcome, words, facts, motion)


def _what_was_agreed(tx: Transaction, item: Item, put: Sequence[Motion]) -> dict[str, Any]:
    paper = papers.latest(tx, item.case.reference, item.paper_kind)
    carried = [row.facts or {} for row in put if row.kind == "amendment" and is_carried(row)]
    amended = [facts["structure"] for facts in carried if facts.get("structure")]
    proposed = paper.facts.get("structure") if paper else None
    return {
        "structure": amended[-1] if amended else proposed,
        "changes": [change for facts in carried for change in facts.get("changes", [])],
    }


def _in_words(put: Sequence[Motion]) -> str:
    """The sum of each motion; those before the last are named."""
    before = [f"{_called(row)} '{row.text}': {row.in_words}" for row in put[:-1]]
    return " ".join([*before, put[-1].in_words])


def decides(motion: Motion) -> bool:
    """Whether a motion decides the item, and so stands last, whenever it was put."""
    return motion.kind == "substantive" or (motion.kind == "reference-back" and is_carried(motion))


def _called(motion: Motion) -> str:
    return CALLED.get(motion.kind, "Motion")
