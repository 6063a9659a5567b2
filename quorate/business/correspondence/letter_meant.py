"""Which of our letters a message is about: by its Message-ID, or the mark in an address."""

import re
from collections.abc import Iterable

from quorate.register import Transaction, incoming, letters
from quorate.register.tables.post import Letter

_MARK = re.compile(r"[^@+]{1,64}\+([0-9a-f]{20,40})@[^@]{1,190}", re.I)
MOST_TRIED = 30


def letter_meant(
    tx: Transaction, message_ids: Iterable[str], addresses: Iterable[str] = ()
) -> Letter | None:
    """The first letter of ours that a message names, nearest first; None where it names none.

    `addresses` are those it was sent to: a letter's return address bears the letter's mark.
    """
    for message_id in list(message_ids)[:MOST_TRIED]:
        if letter := letters.by_message_id(tx, message_id):
            return letter
    for address in list(addresses)[:MOST_TRIED]:
        mark = _MARK.fullmatch(address)
        if mark and (letter := incoming.letter_marked(tx, mark[1].lower())):
            return letter
    return None
