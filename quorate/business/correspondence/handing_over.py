"""Writes one letter, hands it to its carrier, and says what became of it; the register stays out.

A letter that may be tried again waits longer each time: half a minute, then double, up to an hour.
"""

import logging
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial

from quorate import clock
from quorate.business.correspondence.carriers import Carrier, Ready
from quorate.post.letters import LetterCannotBeWritten, letter_from_row
from quorate.post.outcome import Refused, TryLater, Unknown
from quorate.post.press import Press
from quorate.register.letters import Batch, Outcome

log = logging.getLogger(__name__)

FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)
TO_PRINT = "no email address: print it and post it"


@dataclass(frozen=True)
class Ended:
    """What became of a letter, of which batch it is, and whether the server was not there."""

    outcome: Outcome
    case: str | None
    batch: Batch
    server_was_away: bool = False


@dataclass(frozen=True)
class Desk:
    """Hands over the letters of one connection, one after the other."""

    carrier: Carrier
    press: Press = field(default_factory=Press)

    def hand_over(self, ready: Ready) -> Ended:
        """Write a letter and let it be carried. Whatever goes wrong is an outcome."""
        letter = ready.letter
        ended = partial(
            Ended, case=letter.case_reference, batch=(letter.round, letter.name, letter.occasion)
        )
        outcome = partial(Outcome)
        try:
            if ready.wrong:
                return ended(outcome("failed", ready.wrong))
            composed = self.press.compose(letter_from_row(letter.name, ready.fields))
            outcome = partial(Outcome, subject=composed.subject, text=ready.kept(composed.text))
            if letter.person.email is None:
                return ended(outcome("to-print", TO_PRINT))
            self.carrier.carry(ready, composed)
        except (TryLater, Unknown) as trouble:
            again = clock.real_now() + _pause(letter.attempts)
            is_away = not getattr(trouble, "about_reader", False)
            return ended(
                outcome("queued", str(trouble), try_again_at=again), server_was_away=is_away
            )
        except Refused as refused:
            return ended(outcome("refused", str(refused)))
        except (LetterCannotBeWritten, ValueError) as wrong:
            return ended(outcome("failed", str(wrong)))
        except Exception as fault:  # a fault of ours must not hold up the letters behind this one
            log.exception("Letter %s could not be sent", letter.id)
            again = clock.real_now() + _pause(letter.attempts)
            return ended(outcome("queued", f"unexpected: {fault!r}", try_again_at=again))
        return ended(outcome("sent", sent_at=ready.dated, sent_to=letter.person.email))


def _pause(attempts: int) -> timedelta:
    doubled = FIRST_PAUSE.total_seconds() * 2.0 ** max(0, attempts - 1)
    return min(timedelta(seconds=doubled), LONGEST_PAUSE)
