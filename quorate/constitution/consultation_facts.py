"""What is known of a consultation before it is launched, for the rules to judge."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, kw_only=True)
class AffectedBody:
    """A body that the proposal touches, and whether anybody speaks for it among those consulted.

    `loses` is true where it would end or lose seats, and false where it would only be changed in
    another way. `is_reachable` says that the register knows somebody who sits on it.
    """

    name: str
    loses: bool
    is_reachable: bool
    is_consulted: bool


@dataclass(frozen=True, kw_only=True)
class ConsultationFacts:
    """The terms of a consultation: its days, what it says of itself, and who is asked.

    `decides_on` is the day of the Board that decides. `options` are the texts of all options, and
    `rejected` those of them that were considered and rejected. `decided_questions` are numbers of
    questions, from 1, on which a final view is held already. `explained` is every other text that
    may spell an abbreviation out: the title and the summary.
    """

    opens_on: date
    closes_on: date
    decides_on: date
    purpose: str = ""
    reasons: str = ""
    options: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    effects: str = ""
    costs: str = ""
    equality_assessment: str = ""
    could_still_change: str = ""
    reason_for_length: str = ""
    already_decided: bool = False
    implementation_starts_on: date | None = None
    questions: tuple[str, ...] = ()
    decided_questions: tuple[int, ...] = ()
    paper: str = ""
    explained: str = ""
    affected: tuple[AffectedBody, ...] = ()
    overrides: Mapping[str, str] = field(default_factory=dict)
