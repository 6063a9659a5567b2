"""Asking for a link to sign in: by its owner, who gets a letter, or by a recorded operator."""

from datetime import timedelta

from quorate import register
from quorate.business.access import links
from quorate.business.access.roles import roles_of
from quorate.business.access.secrets import new_secret
from quorate.business.correspondence import delivery
from quorate.business.correspondence.post_room import queue_without_case, signed
from quorate.business.refusal import NotFound, Refused
from quorate.post.access_letters import SignInLink
from quorate.register import Transaction, access, journal, people
from quorate.register.tables.people import Person
from quorate.settings import settings


def send_link(email: str, path: str = "/") -> None:
    """Write to whoever has this email address, if they have a role; else do nothing.

    The caller gives the same answer in each case, and calls this after answering, so that not
    even the time it takes tells who is known.
    """
    with register.current().transaction() as tx:
        person = access.person_by_email(tx, email)
        if person and roles_of(tx, person.id):
            _write(tx, person, path)
    delivery.deliver_without_case()


def send_fresh_link(token: str) -> None:
    """Write again to whoever an old link was sent to. It leads to the same page."""
    old = links.look_at(token)
    if old is None:
        return
    with register.current().transaction() as tx:
        person = people.person(tx, old.person_id)
        if person and roles_of(tx, person.id):
            _write(tx, person, old.path)
    delivery.deliver_without_case()


def _write(tx: Transaction, person: Person, path: str) -> None:
    letter = SignInLink(
        **signed(person),
        link=path if links.is_ours(path) else "/",
        minutes=settings().sign_in_link_minutes,
    )
    queue_without_case(tx, person, letter, occasion=new_secret())


def mint_for(
    person_id: str, path: str = "/", *, by: str, holds_for: timedelta | None = None
) -> str:
    """A sign-in link for somebody else to hand over, as a whole address; the journal says by whom.

    For a demonstration, and for operators whose mail is not set up yet. Raises NotFound for an
    unknown person and Refused for one without a role, who could not come in.
    """
    with register.current().transaction() as tx:
        person = people.person(tx, person_id)
        if person is None:
            raise NotFound(f"There is nobody '{person_id}' in the register")
        if not roles_of(tx, person_id):
            raise Refused(
                f"{person.name} has no seat, office or post today, so no link would let them in",
                way_out="Appoint them first, or name them in partnership.toml.",
            )
        address = links.mint(tx, person_id, "operator", path, holds_for=holds_for)
        journal.add(
            tx,
            "SignInLinkMade",
            f"{by} made a link with which {person.name} can sign in.",
            actor=by,
            facts={"person": person_id},
        )
    return address
