"""Puts a letter's link and code into it as it is sent; nothing else keeps them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from quorate import register
from quorate.business.access import links
from quorate.business.cases import Case
from quorate.register import Transaction
from quorate.register.tables.post import Letter

STANDS_FOR = {"link": "(link)", "code": "(code)"}


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


def filled(letter: Letter) -> Filled:
    """Mint what a letter asks for: a link where its `link` is a page of ours, a code for `code`.

    Each time the letter is tried it gets its own. Somebody without an email address gets
    neither: their letter is printed, and passes through other hands.
    """
    asked = {name: mint for name, mint in _MINTS.items() if _asks_for(letter, name)}
    if not asked:
        return Filled(letter.fields, {})
    if letter.person.email is None:
        return Filled({**letter.fields, **dict.fromkeys(asked, "")}, {})
    with register.current().transaction() as tx:
        minted = {name: mint(tx, letter) for name, mint in asked.items()}
    secrets = {secret: STANDS_FOR[name] for name, secret in minted.items()}
    return Filled({**letter.fields, **minted}, secrets)


def _asks_for(letter: Letter, name: str) -> bool:
    if name == "link":
        return str(letter.fields.get("link", "")).startswith("/")
    return name in letter.fields


def _link(tx: Transaction, letter: Letter) -> str:
    kind: links.Kind = "sign-in" if letter.name == "SignInLink" else "letter"
    return links.mint(tx, letter.person_id, kind, letter.fields["link"], letter=letter.id)


def _code(tx: Transaction, letter: Letter) -> str:
    if letter.case_reference is None:
        raise ValueError("A code is for a case, and this letter has none.")
    from quorate.business.access import codes  # which sends letters itself

    return codes.mint(tx, Case(letter.case_reference, letter.round), letter.person_id)


_MINTS: dict[str, Callable[[Transaction, Letter], str]] = {"link": _link, "code": _code}
