"""Writes down which process has which letter in hand, so that what a kill cut off is known."""

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from quorate import clock, register
from quorate.business.correspondence.carriers import Ready
from quorate.business.correspondence.handing_over import Desk, Ended
from quorate.register import letters
from quorate.register.tables.cases import Heartbeat
from quorate.register.tables.post import Letter

A_MINUTE = timedelta(minutes=1)
Put = Callable[[Any, str, Any], None]


def watch(file: Path, put: Put = setattr) -> None:
    """Have this process write down each letter that it claims, and each that it begins to send.

    `put` is how its functions are replaced: a test's own process wants to be mended afterwards.
    """
    written = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    claim, hand_over = letters.claim, Desk.hand_over

    def tell(what: str, id: int) -> None:
        os.write(written, f"{what} {id} {os.getpid()}\n".encode())

    def claim_and_tell(*args: Any, **options: Any) -> Sequence[Letter]:
        claimed = claim(*args, **options)
        for letter in claimed:
            tell("claims", letter.id)
        return claimed

    def hand_over_and_tell(desk: Desk, ready: Ready) -> Ended:
        tell("sends", ready.letter.id)
        return hand_over(desk, ready)

    put(letters, "claim", claim_and_tell)
    put(Desk, "hand_over", hand_over_and_tell)


def cut_off(file: Path, dead: int) -> frozenset[str]:
    """The letters that a process was sending as it was killed, by their Message-IDs."""
    with register.current().reading() as tx:
        ids = _held_last_by(dead, _told(file), "sends")
        return frozenset(letter.message_id for letter in _on_their_way(tx, ids))


def let_a_minute_pass(file: Path, dead: int) -> None:
    """Let what a dead process held grow as old as if a minute had gone by, and nothing else."""
    with register.current().transaction() as tx:
        for letter in _on_their_way(tx, _held_last_by(dead, _told(file), "claims")):
            letter.claimed_until = clock.real_now() - A_MINUTE
        for beat in tx.scalars(select(Heartbeat)):
            if beat.worker.split()[-1] == str(dead):
                beat.beat_at -= A_MINUTE


def _told(file: Path) -> list[tuple[str, int, int]]:
    if not file.exists():
        return []
    lines = (line.split() for line in file.read_text().splitlines())
    return [(what, int(id), int(pid)) for what, id, pid in lines]


def _held_last_by(pid: int, told: Iterable[tuple[str, int, int]], what: str) -> list[int]:
    holders = {id: holder for said, id, holder in told if said == what}
    return [id for id, holder in holders.items() if holder == pid]


def _on_their_way(tx: register.Transaction, ids: Sequence[int]) -> Sequence[Letter]:
    on_their_way = select(Letter).where(Letter.id.in_(ids), Letter.state == "sending")
    return tx.scalars(on_their_way).all()
