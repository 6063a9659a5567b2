"""Sends what is queued over a few kept connections, and records what became of each letter.

One clerk works at the register: in one transaction it records what the connections have come back
with and gives each that is free its next letter. So a connection has one letter in hand, which is
all that a sudden end can repeat, and a few connections share what a transaction costs.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from functools import partial

from quorate import clock, register
from quorate.business.access.minting import filled
from quorate.business.correspondence.carriers import ByMail, Carrier, Ready, attachment_of
from quorate.business.correspondence.handing_over import Desk, Ended
from quorate.business.correspondence.lines import Lines
from quorate.business.correspondence.telling import Round
from quorate.post.compose import Attachment
from quorate.register import Transaction, letters, papers, patiently
from quorate.register.tables.post import Letter
from quorate.settings import settings

GIVE_UP_AFTER = 3  # letters in a row for which the server was not there; the rounds try again
AHEAD = 8  # letters claimed at once for each connection
RENEW_AFTER = timedelta(seconds=10)
SECONDS_TO_RECORD = 300.0  # what was sent is known here only: a register that is away is waited for
Deliver = Callable[[str | None], None]
Progress = Callable[[int], None]
_instead: Deliver | None = None


@contextmanager
def carried_by(deliver_instead: Deliver) -> Iterator[None]:
    """Hand the letters of each case to this instead of the mail server, for a rehearsal."""
    global _instead
    former, _instead = _instead, deliver_instead
    try:
        yield
    finally:
        _instead = former


def has_post(reference: str) -> bool:
    """Whether a case has letters that may be sent now."""
    with register.current().reading() as tx:
        return any(state in ("queued", "sending") for _, state, _ in letters.counts(tx, reference))


def deliver_case(reference: str) -> None:
    """Send the letters of a case, as real post or as a rehearsal has it."""
    if _instead:
        _instead(reference)
    else:
        deliver(reference)


def deliver_without_case() -> None:
    """Send what belongs to no case, such as a link to sign in, for which somebody is waiting."""
    if _instead:
        _instead(None)
    else:
        deliver(without_case=True)


def deliver(
    reference: str | None = None,
    *,
    carrier: Carrier | None = None,
    without_case: bool = False,
    progress: Progress | None = None,
) -> Counter[str]:
    """Send every letter that is queued and due, of one case or all, each tried once.

    A letter that cannot be written fails alone. Where the mail server is away the letters stay
    queued, and a later round sends them. Gives how many ended in each state. `progress` is told
    how many have ended, each time some have; `carrier` takes the place of the mail server.
    """
    with ExitStack() as until_done:
        number = 1 if without_case else settings().mail_connections
        carriers = [carrier] if carrier else connections(number, until_done)
        claim = partial(letters.claim, reference=reference, without_case=without_case)
        clerk = Clerk(claim, progress or (lambda _: None))
        if carrier:
            _alone(clerk, carrier)
        else:
            _together(clerk, carriers)
    return clerk.round.tally


def connections(number: int, until_done: ExitStack) -> Sequence[Carrier]:
    """So many connections to the mail server, each made when its first letter goes."""
    return [until_done.enter_context(ByMail()) for _ in range(number)]


class Clerk:
    """Goes once through the queue at the register: records what ended, claims what is next.

    What it has claimed is held for as long as it lives, and lapses within a minute of its death.
    """

    def __init__(self, claim: Callable[..., Sequence[Letter]], progress: Progress) -> None:
        """Begin at the head of the queue."""
        self.round = Round()
        self._claim = claim
        self._progress = progress
        self._last = 0
        self._away = 0
        self._held: dict[int, None] = {}
        self._renewed_at = clock.real_now()
        self._enclosed: dict[tuple[int, ...], tuple[Attachment, ...]] = {}

    @property
    def gave_up(self) -> bool:
        """Whether the server was not there for the last few letters."""
        return self._away >= GIVE_UP_AFTER

    def next(self, ended: Mapping[int, Ended], wanted: int) -> list[Ready]:
        """Record what ended and claim up to so many letters, in one transaction.

        What is minted for the letters stands in the same transaction. While a letter's end is not
        recorded it would be sent again, so a register that cannot be worked on is waited for.
        """
        for id, one in ended.items():
            self._away = self._away + 1 if one.server_was_away else 0
            self._held.pop(id, None)
        self.round.count(ended.values())
        ready = patiently(
            lambda: self._recorded(ended, 0 if self.gave_up else wanted), seconds=SECONDS_TO_RECORD
        )
        for letter in (made.letter for made in ready):
            self._held[letter.id], self._last = None, letter.id
        if ended:
            self._progress(self.round.tally.total())
        return [self._with_papers(one) for one in ready]

    def drop_what_lapsed(self, stock: deque[Ready]) -> None:
        """Let go of letters that were claimed too long ago: another sender may have them by now.

        So it is where this process slept, or the register was away, for longer than a claim holds.
        """
        if clock.real_now() - self._renewed_at < letters.CLAIM:
            return
        for one in stock:
            self._held.pop(one.letter.id, None)
        stock.clear()

    def close(self) -> None:
        """Put back what was claimed and not tried, and tell the journal what this round came to."""
        patiently(self._closed, seconds=SECONDS_TO_RECORD)

    def _closed(self) -> None:
        with register.current().transaction() as tx:
            if self._held:
                letters.release(tx, self._held)
            self.round.tell(tx)

    def _recorded(self, ended: Mapping[int, Ended], wanted: int) -> list[Ready]:
        """The transaction of `next`; it changes nothing here, so that it can be repeated."""
        renewing = clock.real_now() - self._renewed_at >= RENEW_AFTER
        with register.current().transaction() as tx:
            letters.record_outcomes(tx, {id: one.outcome for id, one in ended.items()})
            claimed = self._claim(tx, wanted, after=self._last) if wanted else []
            dated = clock.now()
            ready = [_made_ready(tx, letter, dated) for letter in claimed]
            if renewing:
                letters.renew(tx, self._held)
        if renewing:
            self._renewed_at = clock.real_now()
        return ready

    def _with_papers(self, ready: Ready) -> Ready:
        """A letter with its papers as files, which are made once for the whole round."""
        ids = tuple(ready.letter.paper_ids)
        if ids not in self._enclosed:
            with register.current().reading() as tx:
                rows = papers.by_ids(tx, ids) if ids else ()
            self._enclosed[ids] = tuple(attachment_of(row) for row in rows)
        return ready.enclosing(self._enclosed[ids])


def _made_ready(tx: Transaction, letter: Letter, dated: datetime) -> Ready:
    """A claimed letter with its link minted; what it lacks is found out as it is written."""
    try:
        minted = filled(tx, letter)
    except (LookupError, ValueError) as wrong:
        return Ready(letter, dated, letter.fields, {}, wrong=str(wrong))
    return Ready(letter, dated, minted.fields, minted.secrets)


def _alone(clerk: Clerk, carrier: Carrier) -> None:
    """Send letter by letter, without a thread."""
    desk, ended = Desk(carrier), dict[int, Ended]()
    while ready := clerk.next(ended, 1):
        ended = {one.letter.id: desk.hand_over(one) for one in ready}
    clerk.close()


def _together(clerk: Clerk, carriers: Sequence[Carrier]) -> None:
    """Send over several connections, each with a thread of its own and one letter in hand.

    A connection gets its next letter when what became of the one before is recorded.
    """
    stock = deque(clerk.next({}, AHEAD * len(carriers)))
    with Lines(carriers[: len(stock)]) as lines:
        while (stock and not clerk.gave_up) or lines.in_hand:
            while stock and lines.free and not clerk.gave_up:
                lines.give(stock.popleft())
            ended = lines.come_back(RENEW_AFTER.total_seconds())
            clerk.drop_what_lapsed(stock)
            short = len(stock) < len(carriers)
            stock += clerk.next(ended, AHEAD * len(carriers) if short else 0)
    clerk.close()
