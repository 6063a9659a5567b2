"""Replies to consultation letters: an answer where all is plain, else a question to the officer."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from quorate import clock
from quorate.business.cases import Case, present_round
from quorate.business.consulting import answering
from quorate.business.consulting.answering import Answer
from quorate.business.correspondence.letter_meant import letter_meant
from quorate.business.correspondence.mail_files import Kept
from quorate.business.correspondence.verdict import Known, Verdict
from quorate.business.refusal import Refused
from quorate.post.incoming import Incoming, own_words
from quorate.post.incoming.quoted import may_hide_words
from quorate.post.titles import title_of
from quorate.register import Transaction, cases, consultees, incoming
from quorate.register.tables.people import Person
from quorate.register.tables.post import Letter

# The letters that ask for an answer, and for which stage.
ASKS = {
    "ConsultationInvitation": "consultation",
    "ConsultationReminder": "consultation",
    "ConsultationDatesChanged": "consultation",
    "CommentsInvitation": "circulation",
}
MOST_IN_A_DAY = 5
# The mailbox's clock and ours are the same real one where they differ by no more than this.
SAME_CLOCK = timedelta(minutes=5)


class NeedsOfficer(Exception):
    """A message cannot be taken as an answer without a person; says why, and what is known."""

    def __init__(self, why: str, known: Known | None = None) -> None:
        """Say why, and to whom and what it seems to belong."""
        super().__init__(why)
        self.verdict = Verdict(kind="stranger", why=why, **(known or Known()))


@dataclass(frozen=True)
class Meant:
    """What a reply is taken to answer: whose it is, in which case, at which stage."""

    case: Case
    person: Person
    stage: str
    letter: Letter | None

    @property
    def known(self) -> Known:
        """The same for a verdict."""
        return Known(
            case=self.case.reference,
            person_id=self.person.id,
            letter_id=self.letter.id if self.letter else None,
        )


def take(tx: Transaction, message: Incoming, kept: Kept, *, arrived_at: datetime | None) -> Verdict:
    """Record a reply as the answer of who wrote it. Raises NeedsOfficer where that is not plain.

    It is theirs if it answers a letter that asked them, or if their address is known and they
    are asked for one thing only; and in either case if it comes from their own address. What
    was quoted is cut off, and the whole is kept.
    """
    meant = _meant(tx, message)
    _refuse_a_flood(tx, meant)
    text = own_words(message.text) if message.text else ""
    if not text and kept.names:
        text = f"The answer came as a file: {', '.join(kept.names)}."
    if not text:
        raise NeedsOfficer("It says nothing and brings no file.", meant.known)
    is_late = _has_closed(tx, meant, arrived_at)
    try:
        if is_late:
            response = answering.record_late(
                tx, meant.case, meant.person.id, Answer.of_text(text), stage=meant.stage,
                files=kept.ids,
            )  # fmt: skip
        else:
            response = answering.record_answer(
                tx, meant.case, meant.person.id, Answer.of_text(text), door="mail", files=kept.ids
            )
    except Refused as refused:
        raise NeedsOfficer(str(refused), meant.known) from refused
    doubts = _doubts(message, meant, kept)
    why = " ".join(["Recorded as an answer.", *doubts])
    return Verdict(
        kind="response", why=why, is_settled=not doubts, response_id=response.id, **meant.known
    )


def _meant(tx: Transaction, message: Incoming) -> Meant:
    letter = letter_meant(tx, message.refers_to, message.sent_to)
    sender = incoming.person_at(tx, message.from_address)
    if letter is None:
        return _by_sender(tx, sender)
    about = f"It answers a letter to {letter.person.name} ({title_of(letter.name)})"
    known = Known(case=letter.case_reference, letter_id=letter.id, person_id=letter.person_id)
    if letter.case_reference is None or letter.name not in ASKS:
        raise NeedsOfficer(f"{about}, which asks for no answer by mail.", known)
    case = present_round(tx, letter.case_reference)
    if letter.round != case.round:
        raise NeedsOfficer(f"{about}, of an earlier round.", known)
    if _is_from_its_reader(message, letter):
        return Meant(case, letter.person, ASKS[letter.name], letter)
    if sender and consultees.is_consulted(tx, case.reference, sender.id):
        return Meant(case, sender, ASKS[letter.name], letter)
    raise NeedsOfficer(f"{about}, and comes from another address.", known)


def _is_from_its_reader(message: Incoming, letter: Letter) -> bool:
    theirs = {address.lower() for address in (letter.sent_to, letter.person.email) if address}
    return message.from_address.lower() in theirs


def _by_sender(tx: Transaction, sender: Person | None) -> Meant:
    """The one thing that somebody is asked for now, for a message that names no letter of ours."""
    if sender is None:
        raise NeedsOfficer("Nobody that is known has this address.")
    consulted = [present_round(tx, found) for found in consultees.cases_of(tx, sender.id)]
    asked = [
        (case, window.name) for case in consulted if (window := answering.open_window(tx, case))
    ]
    if len(asked) == 1:
        [(case, stage)] = asked
        return Meant(case, sender, stage, None)
    if asked:
        several = ", ".join(case.reference for case, _ in asked)
        raise NeedsOfficer(
            f"It names no letter of ours, and {sender.name} is asked in several cases: {several}.",
            Known(person_id=sender.id),
        )
    raise NeedsOfficer(
        f"{sender.name} is not asked for anything now, and it names no letter of ours.",
        Known(person_id=sender.id, case=consulted[-1].reference if consulted else None),
    )


def _refuse_a_flood(tx: Transaction, meant: Meant) -> None:
    """Two machines must not fill the record by answering each other."""
    since = clock.start_of(clock.today())
    if incoming.recorded_since(tx, meant.person.id, since) >= MOST_IN_A_DAY:
        raise NeedsOfficer(
            f"{MOST_IN_A_DAY} messages of {meant.person.name} were recorded today already.",
            meant.known,
        )


def _has_closed(tx: Transaction, meant: Meant, arrived_at: datetime | None) -> bool:
    """Whether the stage is over, though the message had arrived in time.

    Raises NeedsOfficer for one that came too late. When it arrived is told by the mailbox, which
    knows the real time only: under a replayed clock it is the moment of taking in.
    """
    open_now = answering.open_window(tx, meant.case)
    if open_now and open_now.name == meant.stage:
        return False
    window = cases.stage(tx, meant.case.reference, meant.case.round, meant.stage)
    is_real = abs(clock.now() - clock.real_now()) < SAME_CLOCK
    if window and arrived_at and is_real and clock.date_of(arrived_at) <= window.closes_on:
        return True
    what = {"consultation": "the consultation", "circulation": "the comments on the write-up"}
    raise NeedsOfficer(f"It came after the close of {what[meant.stage]}.", meant.known)


def _doubts(message: Incoming, meant: Meant, kept: Kept) -> list[str]:
    doubts = list(kept.left_out)
    letter_text = (meant.letter.text if meant.letter else None) or ""
    if letter_text and may_hide_words(message.text, letter_text):
        doubts.append("Some of their words may stand within the letter that they quote.")
    return doubts
