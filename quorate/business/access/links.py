"""Links that let one person in once: looked at any number of times, redeemed by a button."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from quorate import clock, register
from quorate.business.access import sessions
from quorate.business.access.roles import roles_of
from quorate.business.access.secrets import hashed, new_secret
from quorate.business.refusal import Refused
from quorate.register import Transaction, access, journal
from quorate.register.tables.access import AccessLink
from quorate.settings import settings

Kind = Literal["sign-in", "letter", "operator", "consultation"]
LONGEST_PATH = 500


class LinkIsOver(Refused):
    """The link was used before, or its time is over: a fresh one may be asked for."""


class NobodyAnyMore(Refused):
    """The link's reader has no part in the partnership any more."""


@dataclass(frozen=True)
class LinkStanding:
    """A link as it stands: whose, where it leads, and whether it still lets in."""

    person_id: str
    name: str
    path: str
    is_open: bool


@dataclass(frozen=True)
class WayIn:
    """What redeeming gives: the secret of a new session, and the page to go on to."""

    session: str
    path: str


def is_ours(path: str) -> bool:
    """Whether this is the path of a page of ours, and cannot lead to another site."""
    return (
        path.startswith("/")
        and not path.startswith("//")
        and "\\" not in path
        and path.isprintable()
        and len(path) <= LONGEST_PATH
    )


def lifetime(kind: Kind) -> timedelta:
    """How long a link of a kind holds, by the settings."""
    if kind == "letter":
        return timedelta(days=settings().letter_link_days)
    return timedelta(minutes=settings().sign_in_link_minutes)


def mint(
    tx: Transaction,
    person: str,
    kind: Kind,
    path: str,
    *,
    letter: int | None = None,
    holds_for: timedelta | None = None,
) -> str:
    """Mint a link for a person, as a whole address. Only the hash of its token is kept.

    The address begins with the portal's own, never with what a visitor called us. Raises
    ValueError for a path that could lead elsewhere.
    """
    if not is_ours(path):
        raise ValueError(f"{path!r} is not the path of a page, such as /proposals.")
    token, moment = new_secret(), clock.real_now()
    access.enter_link(
        tx,
        AccessLink(
            token_hash=hashed(token),
            person_id=person,
            kind=kind,
            path=path,
            letter_id=letter,
            minted_at=moment,
            expires_at=moment + (holds_for or lifetime(kind)),
        ),
    )
    return address_of(f"/link/{token}")


def address_of(path: str) -> str:
    """The whole address of a page of ours. It begins with the portal's own, as the settings say."""
    return f"{settings().portal_address}{path}"


def look_at(token: str) -> LinkStanding | None:
    """A link as it stands; None for one that was never minted. Looking changes nothing.

    A consultee's own link is none of these: see `consultation_links`.
    """
    with register.current().reading() as tx:
        link = access.link(tx, hashed(token))
        if link is None or link.kind == "consultation":
            return None
        is_open = link.redeemed_at is None and clock.real_now() < link.expires_at
        return LinkStanding(link.person_id, link.person.name, link.path, is_open)


def redeem(token: str) -> WayIn:
    """Use a link up and open a session for its person.

    Raises LinkIsOver where it was used or its time is over, NobodyAnyMore where its person has
    left. Of two who press at once, one comes in.
    """
    moment = clock.real_now()
    with register.current().transaction() as tx:
        link = access.link(tx, hashed(token))
        if link is None or link.kind == "consultation":
            raise LinkIsOver("This link does not sign in")
        if not access.redeem(tx, link.token_hash, moment):
            raise LinkIsOver("This link has been used, or its time is over")
        if not roles_of(tx, link.person_id):
            raise NobodyAnyMore("This link no longer lets you in")
        if link.kind == "operator":
            told = f"The link that was made for {link.person.name} was used to sign in."
            journal.add(tx, "OperatorLinkUsed", told, facts={"person": link.person_id})
        return WayIn(sessions.open_session(tx, link.person_id), link.path)
