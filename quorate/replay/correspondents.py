"""People of a scenario who write: on their page, by mail, in a campaign; and what comes back."""

from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import format_datetime

from quorate import clock, partnership, register
from quorate.business.cases import Case
from quorate.business.consulting import addresses, public_answers
from quorate.business.consulting.addresses import NewAddress
from quorate.business.consulting.answering import Answer, Part, record_answer
from quorate.business.correspondence import delivery, printing, taking_in
from quorate.business.refusal import NotFound
from quorate.business.working_over import redacting
from quorate.business.working_over.redacting import Redaction
from quorate.papers.pdf import is_available
from quorate.partnership.correspondence_events import (
    Answers,
    Bounces,
    Campaign,
    GivesAddress,
    Prints,
    Redacts,
    Said,
    WritesMail,
)
from quorate.post.compose import message_id_for
from quorate.post.titles import title_of
from quorate.register import Transaction, letters, people, public, responses
from quorate.register.tables.people import Person
from quorate.register.tables.post import Letter

ELSEWHERE = "example.org"
REPORT = """\
From: Mail Delivery System <mailer-daemon@example.org>
To: {to}
Subject: Undelivered mail returned to sender
Date: {date}
Message-ID: {id}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="the-report"

--the-report
Content-Type: text/plain; charset=utf-8

Your message could not be delivered to {reader}.
{says}

--the-report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org

Final-Recipient: rfc822; {reader}
Action: failed
Status: {status}
Diagnostic-Code: smtp; {says}

--the-report
Content-Type: text/rfc822-headers

Message-ID: {letter}

--the-report--
"""
Writes = Answers | WritesMail | Bounces | GivesAddress | Prints | Campaign | Redacts


def correspond(case: Case, event: Writes, *, by: str) -> None:
    """Do what an event says. `by` is the officer, who does some of it."""
    match event:
        case Answers():
            _answer(case, event)
        case WritesMail():
            taking_in.take_in_message(_mail(case, event).as_bytes())
        case Bounces():
            taking_in.take_in_message(_report(case, event))
        case GivesAddress():
            addresses.give_address(case, event.person, NewAddress(email=event.email), by=by)
        case Prints():
            _print(case, by=by)
        case Campaign():
            _campaign(case, event)
        case Redacts():
            _redact(case, event, by=by)
    delivery.deliver_case(case.reference)


def _answer(case: Case, event: Answers) -> None:
    answer = Answer(
        parts=tuple(map(_part, event.said)),
        speaks_for=event.speaks_for,
        members_asked=event.members_asked,
        may_publish=event.may_publish,
        published_as=event.published_as,
    )
    with register.current().transaction() as tx:
        record_answer(tx, case, event.person, answer, door="link")


def _part(said: Said) -> Part:
    if said.question:
        return Part("question", said.question, said.text)
    if said.paragraph:
        return Part("paragraph", said.paragraph, said.text)
    return Part("general", None, said.text)


def _print(case: Case, *, by: str) -> None:
    """Print what there is, as the officer does: the batch is made, then marked."""
    batch = printing.waiting(case.reference)
    make = printing.batch_pdf if is_available() else printing.batch_html
    make(case.reference, batch.up_to)
    printing.mark_printed(case, batch.up_to, by=by)


def _campaign(case: Case, event: Campaign) -> None:
    """Each of the senders types the text into the public page, and says that it was them."""
    for name, text in _senders(event):
        address = f"{name.lower().replace(' ', '.')}@{ELSEWHERE}"
        public_answers.take(
            case.reference, {"general": text, "speaks-for": "self"}, name=name, email=address
        )
    public_answers.send_letters()
    with register.current().reading() as tx:
        unconfirmed = [answer.id for answer in public.unconfirmed(tx, case.key)]
    for answer in unconfirmed:
        public_answers.confirm(answer)


def _senders(event: Campaign) -> Iterator[tuple[str, str]]:
    for number in range(event.number):
        first = event.first_names[number % len(event.first_names)]
        last = event.last_names[number // len(event.first_names) % len(event.last_names)]
        opening = event.openings[number % len(event.openings)]
        ending = event.endings[number % len(event.endings)]
        yield f"{first} {last}", f"{opening} {event.text} {ending}"


def _redact(case: Case, event: Redacts, *, by: str) -> None:
    with register.current().reading() as tx:
        theirs = [
            response.id
            for response in responses.standing(tx, case.reference)
            if response.person_id == event.person and event.words in response.text
        ]
    redaction = Redaction(words=event.words, kind=event.kind, reason=event.reason)
    for response in theirs:
        redacting.redact(case, response, redaction, by=by)


def _mail(case: Case, event: WritesMail) -> EmailMessage:
    message = EmailMessage()
    if event.person:
        with register.current().reading() as tx:
            person, letter = (
                _person(tx, event.person),
                _letter(tx, case, event.person, event.letter),
            )
        name, address = person.name, str(person.email)
        message["In-Reply-To"] = message["References"] = letter.message_id
        message["Subject"] = event.subject or f"Re: {letter.subject or title_of(letter.name)}"
        quoted = "\n".join(f"> {line}" for line in (letter.text or "").splitlines())
        text = f"{event.text}\n\nOn {letter.queued_at:%d/%m/%Y} we wrote:\n{quoted}\n"
    else:
        name, address, text = event.name, event.address, f"{event.text}\n"
        message["Subject"] = event.subject
    message["From"] = f"{name} <{address}>"
    _address_and_date(message, key=f"{event.at}/{address}")
    if event.is_automatic:
        message["Auto-Submitted"] = "auto-replied"
    message.set_content(text)
    if event.attachment:
        message.add_attachment(event.attached, filename=event.attachment)
    return message


def _report(case: Case, event: Bounces) -> bytes:
    """The report of a mail server that could not deliver, as RFC 3464 has it."""
    with register.current().reading() as tx:
        person, letter = _person(tx, event.person), _letter(tx, case, event.person, event.letter)
    return REPORT.format(
        to=partnership.current().standing.sender.email,
        date=format_datetime(clock.now()),
        id=message_id_for(f"{event.at}/{event.person}", ELSEWHERE),
        reader=person.email,
        status=event.status,
        says=event.says,
        letter=letter.message_id,
    ).encode()


def _address_and_date(message: EmailMessage, *, key: str) -> None:
    message["To"] = partnership.current().standing.sender.email
    message["Date"] = format_datetime(clock.now())
    message["Message-ID"] = message_id_for(key, ELSEWHERE)


def _person(tx: Transaction, id: str) -> Person:
    found = people.person(tx, id)
    if found is None:
        raise NotFound(f"There is no person '{id}'", way_out="Correct the scenario's entry.")
    return found


def _letter(tx: Transaction, case: Case, person: str, name: str) -> Letter:
    """The last letter of a kind that somebody was sent."""
    theirs = [
        letter
        for letter in letters.letters_of(tx, case.reference)
        if (letter.person_id, letter.name) == (person, name)
    ]
    if not theirs:
        raise NotFound(f"'{person}' was sent no {name}", way_out="Correct the scenario's entry.")
    return theirs[-1]
