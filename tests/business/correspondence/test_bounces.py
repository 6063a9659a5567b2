"""A report marks the letter that it names, and condemns an address only for good reason."""

import pytest

from quorate import register
from quorate.business.correspondence.taking_in import take_in_message
from quorate.register import people
from tests.business.correspondence.mail import (
    OURS,
    PERSON,
    a_report,
    address_of,
    letter_to,
    taken_in,
)
from tests.business.stages import Review


def is_condemned() -> bool:
    with register.current().reading() as tx:
        person = people.person(tx, PERSON)
    return bool(person and person.undeliverable_at)


@pytest.mark.parametrize(
    ("action", "status", "is_marked", "condemned"),
    [
        ("failed", "5.1.1", True, True),
        ("failed", "5.1.2", True, True),
        ("failed", "5.2.1", True, True),
        ("failed", "5.2.2", True, False),
        ("failed", "5.7.1", True, False),
        ("failed", "5.3.4", True, False),
        ("failed", "4.4.7", True, False),
        ("delayed", "4.4.1", False, False),
        ("relayed", "2.0.0", False, False),
        ("delivered", "2.0.0", False, False),
    ],
)
def test_a_report_marks_what_it_says(
    consulting: Review, action: str, status: str, *, is_marked: bool, condemned: bool
) -> None:
    taken = take_in_message(a_report(letter_to(PERSON), action=action, status=status))

    assert (taken.kind, taken.is_settled) == ("bounce", not is_marked)
    assert bool(letter_to(PERSON).bounced_at) == is_marked
    assert is_condemned() == condemned


def test_the_officer_is_asked_and_the_journal_names_no_address(consulting: Review) -> None:
    taken = take_in_message(a_report(letter_to(PERSON)))

    [entry] = consulting.told("LetterCameBack")
    assert "takes no mail (5.1.1)" in taken.why
    assert "@" not in entry.sentence
    assert "no such user" in (letter_to(PERSON).reason or "")


def test_a_second_report_of_the_same_is_settled(consulting: Review) -> None:
    take_in_message(a_report(letter_to(PERSON)))
    second = take_in_message(a_report(letter_to(PERSON), status="5.1.10"))

    assert (second.kind, second.is_settled) == ("bounce", True)
    assert len(consulting.told("LetterCameBack")) == 1


def test_an_address_given_meanwhile_is_not_condemned(consulting: Review) -> None:
    with register.current().transaction() as tx:
        row = tx.get(type(letter_to(PERSON)), letter_to(PERSON).id)
        row.sent_to = "former@example.org"

    take_in_message(a_report(letter_to(PERSON)))

    assert letter_to(PERSON).bounced_at
    assert not is_condemned()


def test_a_report_by_address_alone_marks_nothing(consulting: Review) -> None:
    with register.current().transaction() as tx:
        row = tx.get(type(letter_to(PERSON)), letter_to(PERSON).id)
        row.sent_to = address_of(PERSON)
    report = a_report(letter_to(PERSON)).split(b"Content-Type: text/rfc822-headers")[0]

    taken = take_in_message(report)

    assert (taken.person_id, taken.is_settled) == (PERSON, False)
    assert not letter_to(PERSON).bounced_at
    assert not is_condemned()


def test_reports_about_letters_of_others_need_nobody(consulting: Review) -> None:
    report = a_report(letter_to(PERSON), message_id="<spam@forged.example.org>")

    taken = take_in_message(report)

    assert (taken.kind, taken.is_settled) == ("bounce", True)
    assert not letter_to(PERSON).bounced_at


PLAIN = {
    "qmail": """From: MAILER-DAEMON@mx.example.org
Subject: failure notice

Hi. This is the qmail-send program at mx.example.org.

<{to}>:
192.0.2.1 does not like recipient.
Remote host said: 550 5.1.1 User unknown

--- Below this line is a copy of the message.

Message-ID: {id}
Subject: Have your say
""",
    "exim": """Return-Path: <>
X-Failed-Recipients: {to}
From: Mail Delivery System <Mailer-Daemon@mx.example.org>
Subject: Mail delivery failed: returning message to sender

A message that you sent could not be delivered. This is a permanent error.

  {to}
    host mx.example.org [192.0.2.1]: 550 No such recipient here

------ This is a copy of the message, including all the headers. ------

Message-ID: {id}
""",
    "by its return address": """Return-Path: <>
Delivered-To: {marked}
From: postmaster@mx.example.org
Subject: Undeliverable: Have your say

{to} wasn't found at mx.example.org. 550 5.1.10 RESOLVER.ADR.RecipientNotFound
""",
}


@pytest.mark.parametrize("kind", PLAIN)
def test_reports_in_words_are_understood_too(consulting: Review, kind: str) -> None:
    letter = letter_to(PERSON)
    marked = OURS.replace("@", f"+{letter.message_id[1:21]}@")
    raw = PLAIN[kind].format(to=letter.person.email, id=letter.message_id, marked=marked)

    taken = take_in_message(raw.encode())

    assert (taken.kind, taken.is_settled) == ("bounce", False)
    assert letter_to(PERSON).bounced_at
    assert is_condemned()


def test_a_warning_in_words_marks_nothing(consulting: Review) -> None:
    letter = letter_to(PERSON)
    raw = f"""Return-Path: <>
From: Mailer-Daemon@mx.example.org
Subject: Warning: message delayed 24 hours

The message has not yet been delivered. No action is required on your part.
Message-ID: {letter.message_id}
"""
    taken = take_in_message(raw.encode())

    assert (taken.kind, taken.is_settled, letter_to(PERSON).bounced_at) == ("bounce", True, None)


def test_a_person_who_writes_of_a_failure_is_no_mail_server(consulting: Review) -> None:
    from tests.business.correspondence.mail import a_reply

    taken = take_in_message(
        a_reply("Your delivery failed me.", Subject="Delivery failed").as_bytes()
    )

    assert taken.kind == "response"
    assert len(taken_in()) == 1
