"""An answer to a proposal: the five criteria, the four choices, and what each must hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from quorate.constitution.articles import Articles
from quorate.constitution.group_articles import CHOICES, CRITERIA
from quorate.constitution.proposals import Lack
from quorate.constitution.ruling import Ruling
from quorate.constitution.wording import listed, points_of

__all__ = [
    "CHOICES",
    "CHOICE_IN_WORDS",
    "CRITERIA",
    "CRITERION_IN_WORDS",
    "FOR",
    "AnswerRuling",
    "Choice",
    "rule_on_answer",
]

Choice = Literal["endorse", "endorse-with-conditions", "send-back", "refuse"]

CHOICE_IN_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "endorse": "endorse",
        "endorse-with-conditions": "endorse with conditions",
        "send-back": "send back",
        "refuse": "refuse",
    }
)
CRITERION_IN_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "purpose": "purpose",
        "duration": "duration",
        "organisations": "organisations",
        "level": "level",
        "value": "value added",
    }
)
FOR: tuple[Choice, ...] = ("endorse", "endorse-with-conditions")


@dataclass(frozen=True, kw_only=True)
class AnswerRuling(Ruling):
    """Whether an answer may be given as it stands, and every part that must be mended if not."""

    is_accepted: bool
    lacks: tuple[Lack, ...]


def rule_on_answer(
    choice: str,
    met: Mapping[str, bool],
    articles: Articles,
    *,
    reason: str | None,
    conditions: Sequence[str] = (),
) -> AnswerRuling:
    """An answer says of each of the five criteria whether it is met, then chooses, with a reason.

    Nobody endorses, with or without conditions, while calling the value not met. Endorsing with
    conditions lists at least one condition, and no other choice lists any. Raises ValueError for a
    criterion that is none of the five.

    Consultation paper of April 2011, Harrow Chief Executives (value); Governance Handbook, clause
    22.47.
    """
    unknown = set(met) - set(CRITERIA)
    if unknown:
        raise ValueError(f"no criterion is called {listed(sorted(unknown))}")
    must = articles.endorsement.criteria_that_must_be_met
    lacks = tuple(_lacks_of_an_answer(choice, met, articles, reason, conditions))
    return AnswerRuling(
        clause=must.clause,
        because=(*(lack.says for lack in lacks), *must.caveat),
        is_accepted=not lacks,
        lacks=lacks,
    )


def _lacks_of_an_answer(
    choice: str,
    met: Mapping[str, bool],
    articles: Articles,
    reason: str | None,
    conditions: Sequence[str],
) -> Iterator[Lack]:
    for criterion in CRITERIA:
        if criterion not in met:
            said = CRITERION_IN_WORDS[criterion]
            yield Lack(criterion, f"{said.capitalize()}: say whether it is met.")
    if choice not in CHOICES:
        yield Lack("choice", "Choose whether you endorse, send back or refuse.")
    elif choice in FOR:
        yield from _endorsed_though_not_met(met, articles)
    if choice in articles.endorsement.reason_needed_for.value and not points_of(reason):
        yield Lack("reason", "Give your reason: the others read it with the outcome.")
    if choice == "endorse-with-conditions" and not points_of(conditions):
        yield Lack("conditions", "List your conditions, or choose to endorse without any.")
    if choice != "endorse-with-conditions" and points_of(conditions):
        yield Lack("conditions", "Conditions go with endorsing with conditions only.")


def _endorsed_though_not_met(met: Mapping[str, bool], articles: Articles) -> Iterator[Lack]:
    must = articles.endorsement.criteria_that_must_be_met
    for criterion in must.value:
        if met.get(criterion) is False:
            said = CRITERION_IN_WORDS[criterion]
            yield Lack(
                criterion,
                f"A group whose {said} is not met cannot be endorsed (2011 paper, {must.clause}): "
                "send it back or refuse it, or say that it is met.",
            )
