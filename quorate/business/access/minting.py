"""Puts a letter's link and code into it as it is sent; nothing else keeps them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from quorate.business.access import consultation_links, links
from quorate.business.cases import Case
from quorate.business.correspondence import unsubscribing
from quorate.post.safe_text import paragraphs
from quorate.register import Transaction, responses
from quorate.register.tables.post import Letter

_PUBLIC_PAGE = re.compile(r"/consultations/[^/]+/outcome")
STANDS_FOR = {
    "link": "(link)",
    "code": "(code)",
    "answer_copy": "(a copy of the answer)",
    "unsubscribe": "(link)",
}


@dataclass(frozen=True)
class Filled:
    """A letter's fields with what was minted for it, and each secret with what stands for it."""

    fields: dict[str, Any]
    secrets: dict[str, str]

    def kept(self, text: str) -> str:
        """A text as the register may keep it: without a secret in it."""
        for secret, stands_for in self.secrets.items():
            text = text.replace(secret, stands_for)
        return text


def filled(tx: Transaction, letter: Letter) -> Filled:
    """Mint what a letter asks for: a link where its `link` is a page of ours, a code for `code`.

    Each time the letter is tried it gets its own. Somebody without an email address gets
    neither: their letter is printed, and passes through other hands.
    """
    asked = {name: mint for name, mint in _MINTS.items() if _asks_for(letter, name)}
    if not asked:
        return Filled(letter.fields, {})
    if letter.person.email is None:
        return Filled({**letter.fields, **dict.fromkeys(asked, "")}, {})
    minted = {name: mint(tx, letter) for name, mint in asked.items()}
    secrets = {secret: STANDS_FOR[name] for name, secret in minted.items()}
    return Filled({**letter.fields, **minted}, secrets)


def _asks_for(letter: Letter, name: str) -> bool:
    if name == "link":
        return str(letter.fields.get("link", "")).startswith("/")
    return name in letter.fields


def _link(tx: Transaction, letter: Letter) -> str:
    if _PUBLIC_PAGE.fullmatch(letter.fields["link"]):
        return links.address_of(letter.fields["link"])  # everybody may read it: no token
    if consultation_links.is_for(letter.fields["link"]):
        return consultation_links.mint(tx, letter)
    kind: links.Kind = "sign-in" if letter.name == "SignInLink" else "letter"
    return links.mint(tx, letter.person_id, kind, letter.fields["link"], letter=letter.id)


def _code(tx: Transaction, letter: Letter) -> str:
    if letter.case_reference is None:
        raise ValueError("A code is for a case, and this letter has none.")
    from quorate.business.access import codes  # which sends letters itself

    return codes.mint(tx, Case(letter.case_reference, letter.round), letter.person_id)


def _answer_copy(tx: Transaction, letter: Letter) -> str:
    """The answer that a letter confirms, as it stands now: what was redacted is in it no more."""
    response = responses.find(tx, int(letter.fields["answer_copy"]))
    return "\n\n".join(paragraphs(response.text)) if response else ""


_MINTS: dict[str, Callable[[Transaction, Letter], str]] = {
    "link": _link,
    "code": _code,
    "answer_copy": _answer_copy,
    "unsubscribe": unsubscribing.mint,
}
