"""Delivering: each letter by itself, what became of it, and a server that is away."""

from datetime import timedelta
from types import SimpleNamespace

import pytest

from quorate import clock, register
from quorate.business.correspondence import carriers
from quorate.business.correspondence.delivery import carried_by, deliver, deliver_case, has_post
from quorate.business.refusal import Refused as NotAllowed
from quorate.post.letters import LetterCannotBeWritten
from quorate.post.outcome import Refused, TryLater, Unknown
from quorate.post.press import Press
from quorate.register import letters
from quorate.register.tables.people import Person
from tests.business.correspondence.conftest import NOW

CASE = "REV-2011-01"
AWAY = TryLater("No connection to the mail server.")


class Carrier:
    """Takes letters as a mail server does, or answers each person as told."""

    def __init__(self, *answers, **to):
        self.answers = list(answers)
        self.to = to
        self.carried = []

    def carry(self, ready, composed):
        letter = ready.letter
        self.carried.append((letter.person_id, letter.message_id, composed.subject))
        answer = self.answers.pop(0) if self.answers else self.to.get(letter.person_id)
        if answer:
            raise answer

    @property
    def people(self):
        return [person for person, *_ in self.carried]


@pytest.fixture
def five(review_at, later):
    """A review with five letters to be sent, in the order of their people's names."""
    review = review_at("launched")
    keep_letters(5)
    return review


def keep_letters(number):
    """Leave only the first letters of the case."""
    with register.current().transaction() as tx:
        for letter in letters.letters_of(tx, CASE)[number:]:
            tx.delete(letter)


def rows():
    """The letters of the case."""
    with register.current().reading() as tx:
        return letters.letters_of(tx, CASE)


def states():
    """The states of the letters of the case."""
    return [letter.state for letter in rows()]


def test_a_delivered_letter_is_kept_as_it_was_sent(five):
    carrier = Carrier()

    tally = deliver(carrier=carrier)

    assert tally == {"sent": 5}
    letter = rows()[0]
    assert (letter.state, letter.sent_at, letter.reason) == ("sent", clock.now(), None)
    assert letter.subject == carrier.carried[0][2]
    assert "18 April 2011" in letter.text


def test_a_letter_that_is_sent_is_not_sent_again(five):
    deliver(carrier=Carrier())
    again = Carrier()

    assert deliver(carrier=again) == {}
    assert again.carried == []
    assert not has_post(CASE)


def test_a_fault_of_ours_holds_up_its_letter_and_no_other(five):
    deliver(carrier=Carrier(**{rows()[1].person_id: RuntimeError("oh")}))

    assert states() == ["sent", "queued", "sent", "sent", "sent"]
    assert rows()[1].reason == "unexpected: RuntimeError('oh')"


def test_a_batch_is_told_in_the_journal_once(five):
    deliver(carrier=Carrier(**{rows()[1].person_id: Refused("No such mailbox.")}))

    (told,) = five.told("LettersDelivered")
    assert told.case_reference == CASE
    (states,) = told.facts.values()
    assert states == {"sent": 4, "refused": 1}


def test_a_refused_address_is_kept_with_its_reason_and_not_tried_again(five, later):
    refused = rows()[1].person_id
    deliver(carrier=Carrier(**{refused: Refused("No such mailbox.")}))
    later(86_400)
    again = Carrier()
    deliver(carrier=again)

    assert states() == ["sent", "refused", "sent", "sent", "sent"]
    assert rows()[1].reason == "No such mailbox."
    assert again.carried == []


@pytest.mark.parametrize("trouble", [AWAY, Unknown("The connection broke.")])
def test_a_letter_that_may_not_have_arrived_is_tried_again_later(five, later, trouble):
    carrier = Carrier(trouble)
    deliver(carrier=carrier)
    letter = rows()[0]
    assert (letter.state, letter.attempts, letter.sent_at) == ("queued", 1, None)
    assert (letter.reason, letter.try_again_at) == (trouble.reason, NOW + timedelta(seconds=30))
    assert has_post(CASE)

    later(29)
    assert deliver(carrier=carrier) == {}
    later(1)
    assert deliver(carrier=carrier) == {"sent": 1}


def test_every_attempt_has_the_same_message_id(five, later):
    carrier = Carrier(Unknown("The connection broke."))
    keep_letters(1)

    deliver(carrier=carrier)
    later(30)
    deliver(carrier=carrier)

    ids = {message_id for _, message_id, _ in carrier.carried}
    assert (len(carrier.carried), len(ids)) == (2, 1)


def test_the_pause_doubles_up_to_an_hour(five, later):
    keep_letters(1)
    pauses = []
    for _ in range(10):
        before = clock.real_now()
        deliver(carrier=Carrier(AWAY))
        pauses.append((rows()[0].try_again_at - before).total_seconds())
        later(3600)

    assert pauses == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]


def test_a_server_that_is_away_stops_the_batch_after_three(five):
    carrier = Carrier(*[AWAY] * 5)

    assert deliver(carrier=carrier) == {"queued": 3}

    assert len(carrier.carried) == 3
    assert [(letter.state, letter.attempts) for letter in rows()] == [
        *[("queued", 1)] * 3,
        *[("queued", 0)] * 2,
    ]


def test_a_server_that_comes_back_gets_every_letter(five, later):
    deliver(carrier=Carrier(*[AWAY] * 5))
    later(30)

    deliver(carrier=Carrier())

    assert states() == ["sent"] * 5


def test_only_letters_in_a_row_tell_that_the_server_is_away(five):
    carrier = Carrier(AWAY, AWAY, None, AWAY, AWAY)

    assert deliver(carrier=carrier) == {"queued": 4, "sent": 1}


def test_without_a_mail_server_no_letter_is_lost(five, monkeypatch):
    monkeypatch.setattr(carriers, "settings", lambda: SimpleNamespace(mail_host=None))

    tally = deliver()

    assert set(tally) == {"queued"}
    assert states() == ["queued"] * 5
    assert "QUORATE_MAIL_HOST" in rows()[0].reason


def test_a_person_without_email_gets_a_letter_to_print(five):
    letter = rows()[2]
    with register.current().transaction() as tx:
        tx.get(Person, letter.person_id).email = None
    carrier = Carrier()

    deliver(carrier=carrier)

    printed = rows()[2]
    assert (printed.state, printed.sent_at) == ("to-print", None)
    assert "18 April 2011" in printed.text
    assert letter.person_id not in carrier.people


FAULTS = {
    "fields that are missing": {"fields": {}},
    "an unknown kind of letter": {"name": "NoSuchLetter"},
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_letter_that_cannot_be_written_fails_alone(five, fault):
    with register.current().transaction() as tx:
        letter = letters.letters_of(tx, CASE)[1]
        for column, value in fault.items():
            setattr(letter, column, value)

    deliver(carrier=Carrier())

    assert states() == ["sent", "failed", "sent", "sent", "sent"]
    assert "cannot be written" in rows()[1].reason


def test_a_template_that_is_broken_fails_its_letters_and_no_others(five, monkeypatch):
    compose = Press.compose

    def broken_for_one(press, letter):
        if letter.salutation == rows()[0].person.name:
            raise LetterCannotBeWritten("NoticeOfMeeting", "'vanue' is undefined")
        return compose(press, letter)

    monkeypatch.setattr(Press, "compose", broken_for_one)
    deliver(carrier=Carrier())

    assert states() == ["failed", "sent", "sent", "sent", "sent"]


def test_only_the_letters_of_the_case_asked_for_are_sent(five):
    assert deliver("REV-2011-99", carrier=Carrier()) == {}
    assert has_post(CASE)


def test_two_senders_at_once_send_every_letter_once(review_at, at_once):
    review_at("launched", in_file=True)
    keep_letters(12)
    one, other = Carrier(), Carrier()

    at_once(lambda: deliver(carrier=one), lambda: deliver(carrier=other))

    assert sorted(one.people + other.people) == sorted(row.person_id for row in rows())
    assert states() == ["sent"] * 12


def test_a_rehearsal_takes_the_place_of_the_mail_server(five):
    taken = []

    with carried_by(taken.append):
        deliver_case(CASE)

    assert taken == [CASE]
    assert states() == ["queued"] * 5


def test_a_message_has_its_reader_its_papers_and_its_diary_entry(five, monkeypatch):
    sent = []
    by_mail = carriers.ByMail()
    by_mail._mailer = SimpleNamespace(
        send_message=lambda message, to, comes_back_to: sent.append((message, to))
    )
    keep_letters(1)

    deliver(carrier=by_mail)

    (message, to), letter = sent[0], rows()[0]
    names = [part.get_filename() for part in message.iter_attachments()]
    assert (to, message["Message-ID"]) == (letter.person.email, letter.message_id)
    assert [name.partition(".")[0] for name in names] == ["consultation-paper-v1", "invite"]


def test_a_refusal_of_the_house_is_no_refusal_of_the_mail_server():
    assert not issubclass(NotAllowed, Refused)
