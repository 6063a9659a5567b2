"""Letters a second: the house's mailer against yagmail as it comes, to the same local server."""

import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import yagmail

from quorate import clock
from quorate.post.account import Account
from quorate.post.catcher import MailCatcher
from quorate.post.compose import Envelope, compose, message_id_for, placed_in_message
from quorate.post.letters import ConsultationReminder
from quorate.post.mailer import Mailer

NUMBER = 300
SENDER = "policy@harrow-partnership.example.org"


def rows() -> Iterator[tuple[str, str, str]]:
    """The same letters both ways, each to a fresh local server."""
    ours, theirs = _rate(_through_the_house), _rate(_yagmail_as_it_comes)
    yield (
        f"{NUMBER} letters, written and sent",
        f"{ours:.0f} a second over one kept connection",
        f"{theirs:.0f} a second with yagmail.send, one login a message",
    )


def _letter(number: int) -> ConsultationReminder:
    return ConsultationReminder(
        salutation=f"Member {number}",
        partnership="Harrow Strategic Partnership",
        contact=f"Policy and Partnerships team, {SENDER}",
        review_title="Review of the partnership structure",
        closes_on=date(2011, 5, 16),
        days_left=10,
        questions=("Who needs a seat on the Board?", "What have we missed?"),
        how_to_reply="Reply to this email.",
    )


def _rate(send_all: Callable[[int], None]) -> float:
    with tempfile.TemporaryDirectory() as folder, MailCatcher(Path(folder) / "letters") as catcher:
        started = time.perf_counter()
        send_all(catcher.port)
        return NUMBER / (time.perf_counter() - started)


def _through_the_house(port: int) -> None:
    account = Account(
        host="127.0.0.1",
        port=port,
        security="none",
        sender_name="Policy and Partnerships team",
        sender_address=SENDER,
    )
    with Mailer(account) as mailer:
        for number in range(NUMBER):
            to = f"member{number}@example.org"
            envelope = Envelope(
                to_name=f"Member {number}",
                to_address=to,
                sender_name=account.sender_name,
                sender_address=SENDER,
                reply_to=SENDER,
                message_id=message_id_for(to, "example.org"),
                date=clock.real_now(),
            )
            mailer.send_message(placed_in_message(compose(_letter(number)), envelope), to)


def _yagmail_as_it_comes(port: int) -> None:
    client = yagmail.SMTP(
        SENDER,
        host="127.0.0.1",
        port=port,
        smtp_ssl=False,
        smtp_starttls=False,
        smtp_skip_login=True,
    )
    for number in range(NUMBER):
        written = compose(_letter(number))
        client.send(f"member{number}@example.org", written.subject, [written.text, written.html])
