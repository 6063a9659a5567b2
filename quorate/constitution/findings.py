"""What a look at a consultation before its launch can find, and where each rule comes from."""

from dataclasses import dataclass
from typing import Literal

GUNNING = "the Gunning principles, upheld by the Supreme Court in 2014"
PRINCIPLES = "the government's consultation principles of 2018"

# The practice rules by their numbers: what each asks, and whose rule it is.
SOURCES: dict[str, str] = {
    "G1": f"a consultation comes while the proposal can still change ({GUNNING}, the first)",
    "G2": f"people get enough reasons to judge a proposal ({GUNNING}, the second)",
    "G3": f"people get enough time to consider and answer ({GUNNING}, the third)",
    "C1": f"plain English and few questions ({PRINCIPLES}, A)",
    "C2": f"a consultation has a purpose and asks nothing that is settled ({PRINCIPLES}, B)",
    "C3": f"people are informed, also by an assessment of what it would do ({PRINCIPLES}, C)",
    "C4": f"its length is in proportion, and there is a reason for it ({PRINCIPLES}, E)",
    "C5": f"those whom it affects are asked ({PRINCIPLES}, F)",
    "C7": f"an answer follows within twelve weeks, or an explanation ({PRINCIPLES}, J)",
    "C8": f"none is normally launched before an election ({PRINCIPLES}, K)",
    "C11": "the equality duty is considered and recorded (Equality Act 2010, section 149)",
}

# Every check by its name, in the order in which they are made.
REFUSALS = (
    "already-decided", "starts-before-decision", "final-view", "no-room-for-change", "no-purpose",
    "no-proposal", "no-reasons", "no-equality-assessment", "too-short", "affected-body",
)  # fmt: skip
WARNINGS = (
    "start-is-set", "no-options", "no-effects", "no-costs", "few-working-days",
    "no-reason-for-length", "easter", "august", "christmas", "pre-election", "unknown-body",
    "changed-body", "many-questions", "long-question", "long-paper", "long-sentences",
    "abbreviation",
)  # fmt: skip

Kind = Literal["refusal", "warning"]


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that a check found: what is wrong, by which rule, and what to do about it.

    `check` is the name by which a warning is overridden. A refusal cannot be overridden.
    """

    check: str
    kind: Kind
    rule: str
    sentence: str
    way_out: str

    @property
    def is_refusal(self) -> bool:
        """Whether the launch is refused, whatever reasons anybody has."""
        return self.kind == "refusal"

    @property
    def source(self) -> str:
        """The number of the rule, what it asks and whose it is."""
        return f"{self.rule}: {SOURCES[self.rule]}"
