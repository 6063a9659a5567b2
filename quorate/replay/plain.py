"""Runs a review as plain Python on a clock that jumps from one wait to the next."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from quorate import clock, partnership, register
from quorate.business import founding, gates, waits
from quorate.business.cases import Case
from quorate.business.correspondence.delivery import carried_by
from quorate.post.compose import compose
from quorate.post.letters import LetterCannotBeWritten, letter_from_row
from quorate.register import letters
from quorate.register.tables.post import Letter

if TYPE_CHECKING:
    from quorate.partnership.scenario_file import Scenario

SOMEWHERE = "https://portal.example.org/"


class Stuck(Exception):
    """Everything waits for people, and nobody is left to do anything."""


class HandClock:
    """A clock that stands until it is moved by hand, and never goes back."""

    def __init__(self, moment: datetime) -> None:
        """Stand at a UTC moment."""
        self.moment = moment

    def __call__(self) -> datetime:
        """The moment at which it stands."""
        return self.moment

    def move_to(self, moment: datetime) -> None:
        """Go on to a later moment; an earlier one leaves it where it is."""
        self.moment = max(self.moment, moment)


People = Callable[[HandClock], datetime | None]


@contextmanager
def throw_away(moment: datetime) -> Iterator[HandClock]:
    """A fresh register in memory, founded from the partnership's folder, on a hand clock."""
    hand = HandClock(moment)
    clock.set_source(hand)
    try:
        with register.opened("sqlite://") as fresh, carried_by(_keep):
            fresh.make_tables()
            founding.found(partnership.current())
            yield hand
    finally:
        clock.set_source(None)


def play(case: Case, hand: HandClock, people: People) -> str:
    """Run the review's flow to its end, moving the clock to whatever comes next.

    `people` does what is due at the clock's moment and gives the moment of what comes next; None
    where nobody has anything left to do. Raises Stuck where only people could go on.
    """
    from flows.structural_review import structural_review
    from tasks.gates import meanwhile

    with meanwhile(lambda: _go_on(hand, people)):
        return structural_review(reference=case.reference)


def _go_on(hand: HandClock, people: People) -> None:
    """Let people act; if that opens no gate, move the clock to the next thing that happens."""
    next_act = people(hand)
    waiting = waits.open_waits()
    if any(map(gates.has_opened, waiting)):
        return
    moments = [wait.opens_at for wait in waiting]
    coming = [moment for moment in (*moments, next_act) if moment and moment > hand.moment]
    if not coming:
        raise Stuck(_who_is_awaited())
    hand.move_to(min(coming))


def by_scenario(reference: str, scenario: "Scenario", folder: Path) -> People:
    """People who do what a scenario says, when it says so."""
    from quorate.replay.acts import act, moment_of  # nobody rehearses the mail that it reads

    left = list(scenario.events)

    def people(hand: HandClock) -> datetime | None:
        while left and moment_of(left[0]) <= hand.moment:
            act(reference, left.pop(0), folder)
        return moment_of(left[0]) if left else None

    return people


def _keep(reference: str | None) -> None:
    """Count the letters of a case, or of none, as sent, once each kind has been written.

    A letter that cannot be written fails here as it would in real use.
    """
    written: dict[str, str | None] = {}
    with register.current().transaction() as tx:
        for letter in letters.queued(tx, reference):
            kind = f"{letter.name} {letter.occasion}"
            if kind not in written:
                written[kind] = _fault_in(letter)
            letter.reason = written[kind]
            letter.state = "failed" if letter.reason else _state_of(letter)


def _fault_in(letter: Letter) -> str | None:
    fields = dict(letter.fields)
    if fields.get("link"):
        # A page of ours becomes an address only as a letter is really sent.
        fields["link"] = urljoin(SOMEWHERE, fields["link"])
    try:
        compose(letter_from_row(letter.name, fields))
    except LetterCannotBeWritten as fault:
        return str(fault)
    return None


def _state_of(letter: Letter) -> str:
    return "sent" if letter.person.email else "to-print"


def _who_is_awaited() -> str:
    waiting = "; ".join(wait.waiting_for for wait in waits.open_waits())
    return f"everything waits for people: {waiting or 'nothing'}"
