"""The worlds in which a consultation is answered: open, closed, and in comments on a write-up."""

from datetime import date, time

from quorate import clock, register
from quorate.business.access import consultation_links
from quorate.business.access.secrets import hashed
from quorate.business.consulting import correcting, drafting, public_answers
from quorate.register import access, cases
from quorate.register.tables.post import Letter
from tests.browser.worlds import World
from tests.portal.browser import PEOPLE

NINE = time(9)
REVIEW = "REV-2011-01"
TYPIST = "marguerite-chaudhri"
COMMENT = "Two of these groups have nearly the same members. Which of them stays?"
ABOUT = {"speaks-for": "organisation", "publish": "unnamed", "members-asked": "All 40, by email."}


def answering(world: World) -> None:
    """The review is open to the public; some have begun, sent, or wait to be confirmed."""
    with register.current().transaction() as tx:
        row = cases.find(tx, REVIEW)
        row.terms = {**row.terms, "open_to_public": True}  # type: ignore[union-attr]
    _minted(world, "own", PEOPLE["member"], consultation_links.answer_path(REVIEW))
    _minted(world, "over", PEOPLE["member"], consultation_links.answer_path(REVIEW))
    with register.current().transaction() as tx:
        over = access.link(tx, hashed(world.known["over"]))
        over.expires_at = clock.real_now()  # type: ignore[union-attr]
    world.known["typist"] = TYPIST
    _minted(world, "keyboard", TYPIST, consultation_links.answer_path(REVIEW))
    _begun(PEOPLE["chair"])
    _begun(PEOPLE["deputy"])
    drafting.send(REVIEW, PEOPLE["deputy"])
    correcting.ask(REVIEW, PEOPLE["deputy"], "My name has two Ls.")
    for number, known_as in enumerate(("unconfirmed", "false", "confirmed"), 1):
        fields = {"general": COMMENT, "publish": "no", "speaks-for": "self"}
        public_answers.take(REVIEW, fields, name="Jo", email=f"{known_as}@example.org")
        with register.current().reading() as tx:
            person = access.person_by_email(tx, f"{known_as}@example.org")
        path = consultation_links.confirm_path(REVIEW, number)
        _minted(world, known_as, person.id, path)  # type: ignore[union-attr]


def closed(world: World) -> None:
    """The day after: an answer begun and not sent, another sent, a third not confirmed."""
    world.hand.move_to(clock.at(date(2011, 5, 3), NINE))
    answering(world)
    world.hand.move_to(clock.at(date(2011, 5, 17), NINE))


def comments(world: World) -> None:
    """The write-up goes round."""


def _begun(person: str) -> None:
    fields = {"question-1": "Yes, on the whole.", "general": COMMENT, "paragraph-2": COMMENT}
    drafting.keep(REVIEW, person, {**fields, **ABOUT})
    drafting.add_file(REVIEW, person, name="Our members’ letter.pdf", content=b"%PDF-1.7")


def _minted(world: World, known_as: str, person: str, path: str) -> None:
    """A link as it stands in a letter to somebody."""
    with register.current().transaction() as tx:
        address = consultation_links.mint(tx, Letter(person_id=person, fields={"link": path}))
    world.known[known_as] = address.rpartition("/")[2]
