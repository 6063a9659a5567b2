"""Tells the officer once a day that mail waits in the tray."""

from contextlib import suppress

from quorate import clock, register
from quorate.business.correspondence.post_room import queue_without_case, signed
from quorate.business.reviewing.reviews import policy_officer
from quorate.post.mail_letters import MailWaits
from quorate.register import AlreadyRecorded, incoming


def tell_the_officer() -> int:
    """Queue a letter to the officer if something new waits today. Gives how many: one or none.

    One letter a day, whoever asks and however often: its Message-ID is made from the day.
    """
    with register.current().reading() as tx:
        newest = incoming.came_last(tx)
    if newest is None or clock.date_of(newest) != clock.today():
        return 0
    with suppress(AlreadyRecorded), register.current().transaction() as tx:
        officer = policy_officer(tx)
        waiting, _ = incoming.counts(tx)
        letter = MailWaits(
            **signed(officer),
            link="/tray",
            messages=waiting,
            came_back=incoming.reports_waiting(tx),
        )
        queue_without_case(tx, officer, letter, occasion=clock.today().isoformat())
        return 1
    return 0
