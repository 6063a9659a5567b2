"""How far the letters of a case have come, and what keeps those that wait."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from quorate import register
from quorate.register import letters

ON_THEIR_WAY = ("queued", "sending")


@dataclass(frozen=True)
class Progress:
    """The letters of a case, counted. `done` are those that the house need not send any more.

    `put_off` of those that wait were tried, and are tried again, the first of them at `again_at`;
    `because` is what the mail server, or its silence, said last. `bounced` were sent and came back.
    """

    in_all: int
    sent: int
    waiting: int
    to_print: int
    refused: int
    failed: int
    bounced: int
    put_off: int
    again_at: datetime | None
    because: str

    @property
    def done(self) -> int:
        """How many are settled: sent, refused, failed or to be printed."""
        return self.in_all - self.waiting

    @property
    def in_words(self) -> tuple[str, ...]:
        """The figures that are not nought, in words."""
        told = {
            "sent": self.sent,
            "waiting to go": self.waiting,
            "to be printed": self.to_print,
            "refused by the mail server": self.refused,
            "that could not be written or were stopped": self.failed,
            "came back": self.bounced,
        }
        return tuple(f"{number:,} {words}" for words, number in told.items() if number)


def progress(reference: str) -> Progress:
    """How the letters of a case stand now."""
    with register.current().reading() as tx:
        states: Counter[str] = Counter()
        for _, state, number in letters.counts(tx, reference):
            states[state] += number
        put_off = letters.put_off(tx, reference)
        return Progress(
            in_all=states.total(),
            sent=states["sent"],
            waiting=sum(states[state] for state in ON_THEIR_WAY),
            to_print=states["to-print"],
            refused=states["refused"],
            failed=states["failed"],
            bounced=letters.number_bounced(tx, reference),
            put_off=put_off.number,
            again_at=put_off.again_at,
            because=put_off.reason,
        )
