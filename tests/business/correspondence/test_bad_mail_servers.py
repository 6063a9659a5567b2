"""A mail server that is slow, refuses, greylists, drops or is away delays letters and loses none.

Each test sends the letters of a review through the real mailer to a server that does as told.
"""

import asyncio
from collections import Counter

import pytest

from quorate import register
from quorate.business.correspondence import carriers, delivery
from quorate.business.correspondence.delivery import deliver
from quorate.business.correspondence.progress import progress
from quorate.post.catcher import MailCatcher
from quorate.register import letters
from quorate.settings import settings

CASE = "REV-2011-01"


class ScriptedServer(MailCatcher):
    """Keeps letters; each hook of a test answers first, from the count of calls so far."""

    def __init__(self, maildir):
        super().__init__(maildir)
        self.at_rcpt = self.at_data = lambda number, address: None
        self.pause_seconds = 0.0
        self.seen = Counter()
        self.rcpt = self.data = 0

    def server_options(self):
        return {"ident": "scripted"}

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        self.rcpt += 1
        await asyncio.sleep(self.pause_seconds)
        answer = self.at_rcpt(self.rcpt, address)
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.data += 1
        answer = self.at_data(self.data, envelope.rcpt_tos[0])
        if answer == "drop before":
            server.transport.abort()
            return "250 never heard"
        kept = await super().handle_DATA(server, session, envelope)
        self.seen[envelope.rcpt_tos[0]] += 1
        if answer == "drop after":
            server.transport.abort()
        return answer or kept


@pytest.fixture
def server(tmp_path):
    with ScriptedServer(tmp_path / "post") as started:
        yield started


@pytest.fixture
def review(review_at, server, later, monkeypatch):
    """A review whose letters wait, and a house that sends through the scripted server."""
    ours = settings().model_copy(
        update={
            "mail_host": "127.0.0.1", "mail_port": server.port, "mail_security": "none",
            "mail_timeout_seconds": 2.0, "mail_connections": 3,
        }
    )  # fmt: skip
    monkeypatch.setattr(carriers, "settings", lambda: ours)
    monkeypatch.setattr(delivery, "settings", lambda: ours)
    monkeypatch.setattr(carriers, "attachment_of", lambda paper: None)
    opened = review_at("consulting", in_file=True)
    with register.current().transaction() as tx:
        for letter in letters.letters_of(tx, CASE):
            letter.paper_ids = []
    return opened


def rows():
    with register.current().reading() as tx:
        return letters.letters_of(tx, CASE)


def by_mail():
    return {row.person.email for row in rows() if row.person.email}


def states():
    return Counter(row.state for row in rows() if row.person.email)


def message_ids(server):
    ids: dict[str, set[str]] = {}
    for letter in server.letters():
        ids.setdefault(letter["Delivered-To"], set()).add(letter["Message-ID"])
    return ids


def test_a_good_server_gets_every_letter_once_and_the_address_is_recorded(review, server):
    deliver()

    assert set(server.seen) == by_mail()
    notices = len([row for row in rows() if row.person.email])
    assert server.data == notices
    assert all(row.sent_to == row.person.email for row in rows() if row.state == "sent")


def test_a_sender_that_slept_past_its_claims_leaves_them_to_others(review, server, later):
    asleep = []

    def sleeps(_, address):
        if not asleep:
            asleep.append(address)
            later(letters.CLAIM.total_seconds() + 1)

    server.at_data = sleeps
    deliver()
    assert states()["sending"], "another sender may have them by now"

    deliver()
    came = Counter(letter["Message-ID"] for letter in server.letters())
    assert set(states()) == {"sent"}
    assert set(came.values()) == {1}


def test_a_greylisting_server_gets_every_letter_at_the_second_try(review, server, later):
    tried = set()

    def first_time(_, address):
        if address in tried:
            return None
        tried.add(address)
        return "451 4.7.1 Greylisted, come back"

    server.at_rcpt = first_time
    assert deliver()["queued"] > delivery.GIVE_UP_AFTER, "one pass must try everybody"
    later(30)
    deliver()
    later(60)
    deliver()

    assert states() == {"sent": sum(states().values())}
    assert all(len(ids) for ids in message_ids(server).values())


def test_an_address_that_is_refused_holds_up_nobody(review, server):
    unlucky = sorted(by_mail())[3]
    server.at_rcpt = lambda _, address: "550 No such person" if address == unlucky else None

    deliver()

    refused = [row for row in rows() if row.state == "refused"]
    assert {row.person.email for row in refused} == {unlucky}
    assert "550 No such person" in refused[0].reason
    assert set(server.seen) == by_mail() - {unlucky}


def test_a_server_that_drops_after_the_text_gets_a_repeat_with_the_same_id(review, server, later):
    server.at_data = lambda number, _: "drop after" if number == 5 else None

    deliver()
    assert states()["queued"] == 1
    later(30)
    deliver()

    assert states() == {"sent": sum(states().values())}
    assert sum(server.seen.values()) == sum(states().values()) + 1
    repeats = Counter(letter["Message-ID"] for letter in server.letters())
    assert Counter(repeats.values()) == {1: sum(states().values()) - 1, 2: 1}


def test_a_server_that_drops_every_third_text_loses_none(review, server, later):
    server.at_data = lambda number, _: "drop before" if number % 3 == 0 else None

    for _ in range(40):
        deliver()
        later(3600)
        if states()["queued"] == 0:
            break

    assert set(server.seen) == by_mail()
    assert states() == {"sent": sum(states().values())}


def test_a_slow_server_slows_no_more_than_its_own_letter(review, server):
    server.pause_seconds = 0.02

    deliver()

    assert states() == {"sent": sum(states().values())}


def test_a_server_that_is_away_for_a_day_delays_letters_and_is_told_once(review, server, later):
    server.stop()
    for _ in range(24):
        deliver()
        later(3600)

    waits = progress(CASE)
    assert waits.sent == 0
    assert waits.put_off > 0
    assert "No connection to the mail server" in waits.because
    assert len(review.told("LettersDelayed")) == 1

    server.start()
    ours = carriers.settings().model_copy(update={"mail_port": server.port})
    carriers.settings = lambda: ours  # the fixture's monkeypatch puts the real one back
    for _ in range(3):
        deliver()
        later(3600)

    assert set(server.seen) == by_mail()
    assert sum(server.seen.values()) == sum(states().values())
    assert len(review.told("LettersDelivered")) >= 1


def test_a_batch_cut_off_in_the_middle_goes_on_where_it_stopped(review, server, later):
    def killed(ended):
        if ended >= 7:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        deliver(progress=killed)
    in_between = Counter(server.seen)
    later(61)
    deliver()

    assert states() == {"sent": sum(states().values())}
    assert 7 <= sum(in_between.values()) <= 7 + 2 * 3
    repeated = sum(server.seen.values()) - sum(states().values())
    assert repeated <= 3, "each connection may repeat the letter it had in hand, and no other"
    assert all(len(ids) <= 3 for ids in message_ids(server).values())


def test_letters_wait_while_another_sender_has_them_and_its_life_goes_on(review, later):
    with register.current().transaction() as tx:
        held = [letter.id for letter in letters.claim(tx, 5)]
    later(30)
    with register.current().transaction() as tx:
        letters.renew(tx, held)
    later(30)
    with register.current().transaction() as tx:
        again = {letter.id for letter in letters.claim(tx, 100)}

    assert again.isdisjoint(held)


def test_what_was_claimed_and_never_tried_is_put_back(review):
    with register.current().transaction() as tx:
        held = [letter.id for letter in letters.claim(tx, 5)]
        letters.release(tx, held)
        released = [row for row in letters.letters_of(tx, CASE) if row.id in held]

    assert {(row.state, row.attempts) for row in released} == {("queued", 0)}
