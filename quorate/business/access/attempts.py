"""Limits how often something may be tried, by who it is about and by where it comes from."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from quorate import clock, register
from quorate.business.access.secrets import hashed
from quorate.business.refusal import Refused
from quorate.register import access


class TooOften(Refused):
    """Something was tried more often than its limit allows; `again_at` is when it may be again."""

    def __init__(self, again_at: datetime) -> None:
        """Say when it may be tried again."""
        super().__init__("This was tried too many times", way_out="Try again later.")
        self.again_at = again_at


@dataclass(frozen=True)
class Limit:
    """So many tries of one thing within a period, for one person and for one address."""

    what: str
    by_person: int
    by_address: int
    within: timedelta


SIGN_IN = Limit("sign-in", by_person=5, by_address=30, within=timedelta(minutes=15))
FRESH_LINK = Limit("fresh-link", by_person=5, by_address=30, within=timedelta(minutes=15))
CODE_ENTRY = Limit("code", by_person=10, by_address=60, within=timedelta(minutes=15))
ANSWER = Limit("answer", by_person=30, by_address=300, within=timedelta(hours=1))
PUBLIC_ANSWER = Limit("public-answer", by_person=3, by_address=20, within=timedelta(hours=1))
LONGEST = timedelta(hours=1)


def count(limit: Limit, *, person: str, address: str) -> None:
    """Count a try, before it is known whether it succeeds. Raises TooOften beyond the limit.

    `person` may be whatever names them: an id, or the email address that was typed. Both are
    kept as hashes, and only as long as they count. A refused try is not counted.
    """
    moment = clock.real_now()
    since = moment - limit.within
    keys = ((_key(limit, "person", person), limit.by_person),) + (
        ((_key(limit, "address", address), limit.by_address),) if address else ()
    )
    with register.current().transaction() as tx:
        access.forget_attempts_before(tx, moment - LONGEST)
        for key, most in keys:
            tried, first_at = access.attempts_since(tx, key, since)
            if tried >= most and first_at:
                raise TooOften(first_at + limit.within)
        for key, _ in keys:
            access.enter_attempt(tx, key, moment)


def _key(limit: Limit, kind: str, whose: str) -> str:
    return hashed(f"{limit.what}/{kind}/{whose.strip().casefold()}")
