"""The gates at which a group's life waits: its milestones, its sponsor, its proposal, its close."""

from datetime import datetime

from quorate import clock
from quorate.business.cases import Case
from quorate.business.gate import Gate
from quorate.business.groups import closing, life
from quorate.business.groups.kept_days import PREFIX
from quorate.constitution.days import short_date


def life_reaches(milestone: str) -> Gate:
    """The day of a milestone in a group's term; met at once where the end is decided already."""

    def moment(case: Case) -> datetime:
        return life.milestone_of(case, milestone).moment

    return Gate(
        f"{PREFIX}{milestone}",
        lambda case: _ahead(case, milestone),
        lambda case: clock.now() >= moment(case) or life.is_decided(case),
        moment,
    )


def _ahead(case: Case, milestone: str) -> str:
    day = short_date(life.milestone_of(case, milestone).on)
    if milestone == life.END:
        return f"its end on {day}, or its sponsor's answer"
    if milestone.startswith(life.ASKS):
        return f"the day on which its sponsor is asked about its end, {day}"
    return f"the yearly review of its membership on {day}"


LIFE_IS_DECIDED = Gate(
    f"{PREFIX}decided",
    lambda case: "its sponsor, to say whether it closes, is extended or is changed",
    life.is_decided,
    lambda case: None,
)
ITS_LAST_DAY_IS_OVER = Gate(
    f"{PREFIX}closing",
    lambda case: (
        f"its last day, {short_date(closing.closing_day(case))}, and no group left under it"
    ),
    closing.may_close,
    lambda case: clock.end_of(closing.closing_day(case)),
)
PROPOSAL_IS_SETTLED = Gate(
    f"{PREFIX}proposal",
    lambda case: f"the outcome of its new proposal, {life.proposal_asked_for(case)}",
    life.proposal_is_settled,
    lambda case: None,
)
FIXED = (LIFE_IS_DECIDED, ITS_LAST_DAY_IS_OVER, PROPOSAL_IS_SETTLED)


def named(name: str) -> Gate | None:
    """The gate of a name, as a wait's row holds it; None for one of another procedure."""
    for gate in FIXED:
        if gate.name == name:
            return gate
    return life_reaches(name.removeprefix(PREFIX)) if name.startswith(PREFIX) else None
