"""Sessions in the register: opened by the button of a link, ended by time, sign-out or leaving."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from quorate import clock, register
from quorate.business.access.roles import Roles, roles_in_one_case, roles_of
from quorate.business.access.secrets import hashed, new_secret
from quorate.register import RegisterUnavailable, Transaction, access
from quorate.register.tables.access import PortalSession
from quorate.settings import settings

SEEN_AT_MOST_EVERY = timedelta(minutes=1)  # so that a page that is looked at writes little


@dataclass(frozen=True)
class SignedIn:
    """Somebody who is signed in: who, with which roles, and the session's secrets.

    `only_case` is the case that the session is for, where a consultation's link opened it.
    """

    id_hash: str
    person_id: str
    name: str
    roles: Roles
    csrf: str
    notice: str | None = None
    only_case: str | None = None


def open_session(tx: Transaction, person: str, *, only_case: str | None = None) -> str:
    """Open a session for a person. Gives the secret for the cookie, which is kept nowhere.

    With `only_case` it is good for answering in that case, and gives none of the person's rights.
    """
    secret, moment = new_secret(), clock.real_now()
    access.open_session(
        tx,
        PortalSession(
            id_hash=hashed(secret),
            person_id=person,
            csrf=new_secret(),
            created_at=moment,
            last_seen_at=moment,
            expires_at=moment + timedelta(hours=settings().session_hours),
            only_case=only_case,
        ),
    )
    return secret


def who_is(secret: str | None) -> SignedIn | None:
    """Who holds this session, with their roles of today; None if it is over or never was.

    Somebody who has no role any more is signed in nowhere.
    """
    if not secret:
        return None
    moment = clock.real_now()
    with register.current().reading() as tx:
        found = access.session(tx, hashed(secret))
        if found is None or _is_over(found, moment):
            return None
        roles = _roles(tx, found)
    if not roles and not (found.only_case and roles.consulted_in):
        return None
    if moment - found.last_seen_at >= SEEN_AT_MOST_EVERY:
        with suppress(RegisterUnavailable), register.current().transaction() as tx:
            access.saw(tx, found.id_hash, moment)  # a page can be read where nothing can be written
    return SignedIn(
        id_hash=found.id_hash,
        person_id=found.person_id,
        name=found.person.name,
        roles=roles,
        csrf=found.csrf,
        notice=found.notice,
        only_case=found.only_case,
    )


def _roles(tx: Transaction, found: PortalSession) -> Roles:
    if found.only_case:
        return roles_in_one_case(tx, found.person_id, found.only_case)
    return roles_of(tx, found.person_id)


def _is_over(found: PortalSession, moment: datetime) -> bool:
    """By its hours, or after a while without a visit: not while somebody may be writing."""
    if found.only_case:
        return bool(found.ended_at or moment >= found.expires_at)
    idle = timedelta(minutes=settings().session_idle_minutes)
    return bool(found.ended_at or moment >= found.expires_at or moment - found.last_seen_at >= idle)


def put_notice_in(tx: Transaction, signed_in: SignedIn, notice: str) -> None:
    """As `put_notice`, in the transaction of the act that it tells of: both stand, or neither."""
    access.put_notice(tx, signed_in.id_hash, notice)


def put_notice(signed_in: SignedIn, notice: str | None) -> None:
    """Keep a sentence for the next page that this person sees; None takes it away.

    Where it cannot be kept there is none: what it was to tell of stands all the same.
    """
    with suppress(RegisterUnavailable), register.current().transaction() as tx:
        access.put_notice(tx, signed_in.id_hash, notice)


def sign_out(signed_in: SignedIn) -> None:
    """End this session."""
    with register.current().transaction() as tx:
        access.end_session(tx, signed_in.id_hash, clock.real_now())


def sign_out_everywhere(person: str) -> int:
    """End every session of a person, on all their browsers. Gives how many there were."""
    with register.current().transaction() as tx:
        return access.end_sessions_of(tx, person, clock.real_now())
