"""A group near the end of its term, as its sponsor sees it."""

from dataclasses import dataclass
from datetime import date

from quorate import clock, register
from quorate.business.cases import Case
from quorate.business.groups.closing import what_stands_under
from quorate.business.groups.life import is_decided_in, name_of, terms_of
from quorate.business.groups.life_begins import life_of
from quorate.business.refusal import NotFound


@dataclass(frozen=True)
class GroupEnding:
    """A group, its present terms, what stands under it, and whether its end is answered already."""

    case: Case
    body: str
    name: str
    purpose: str
    ends_on: date | None
    size: int | None
    stands_under: tuple[str, ...]
    is_answered: bool


def ending_of(body: str, person: str) -> GroupEnding:
    """A group whose sponsor this person is. Raises NotFound for anybody else's, or none."""
    with register.current().reading() as tx:
        case = life_of(tx, body)
        if case is None or terms_of(tx, case).sponsor_id != person:
            raise NotFound("There is no such group")
        terms = terms_of(tx, case)
        return GroupEnding(
            case=case,
            body=body,
            name=name_of(tx, case),
            purpose=terms.purpose,
            ends_on=terms.ends_on,
            size=terms.size,
            stands_under=tuple(one.name for one in what_stands_under(tx, body, clock.today())),
            is_answered=is_decided_in(tx, case),
        )
