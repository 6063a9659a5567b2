"""A message in a mailbox, before it is taken in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class NoMailbox(Exception):
    """The mailbox cannot be reached or used now; what lies in it stays there."""


@dataclass(frozen=True)
class Arrived:
    """A message as it lies in a mailbox, whole, and when it came there by the mailbox's clock.

    `too_large` is its size in bytes where it has more than may be taken in: `raw` is then only
    its beginning, and the rest stays in the mailbox.
    """

    key: str
    raw: bytes
    arrived_at: datetime | None = None
    too_large: int | None = None


class Mailbox(Protocol):
    """Where messages arrive."""

    def waiting(self) -> Iterator[Arrived]:
        """The messages that have not been taken in, the oldest first. Raises NoMailbox."""

    def done(self, message: Arrived) -> None:
        """Put a message aside once it is in the register; harmless to repeat."""
