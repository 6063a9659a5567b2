"""What the officer makes of a message in the tray: an answer, a report, or nothing more."""

from quorate import clock, register
from quorate.business.access.consultation_links import OPENED_BY
from quorate.business.cases import Case, find
from quorate.business.consulting import answering
from quorate.business.consulting.answering import Answer, NothingOpen
from quorate.business.correspondence import mail_files
from quorate.business.correspondence.replies import ASKS
from quorate.business.refusal import NotFound, Refused
from quorate.post.incoming import own_words, read_message
from quorate.post.titles import title_of
from quorate.register import Transaction, cases, consultees, incoming, journal, people
from quorate.register.tables.incoming import IncomingMessage
from quorate.register.tables.people import Person


def assign(id: int, reference: str, who: str, *, by: str, because: str, whole: bool = False) -> int:
    """Record a message as the answer of a consultee, also after the close. Gives the answer's id.

    `who` is their id, email address or whole name. `whole` takes the quoted lines too. Refuses
    a message that was settled or became an answer, somebody who is not consulted in the case,
    and an assignment without a reason.
    """
    case = find(reference)
    with register.current().transaction() as tx:
        row = _held(tx, id)
        reason = _reason(because, "Say why it is theirs, and why it counts if it came late.")
        if row.response_id:
            raise Refused("It is recorded as an answer", way_out="Set the message aside.")
        person = consultee_named(tx, reference, who)
        text = row.text if whole else own_words(row.text)
        kept = _files(tx, row)
        if not text and kept.names:
            text = f"The answer came as a file: {', '.join(kept.names)}."
        try:
            response = answering.record_answer(
                tx, case, person.id, Answer.of_text(text), door="mail", files=kept.ids
            )
        except NothingOpen:
            response = answering.record_late(
                tx, case, person.id, Answer.of_text(text), stage=_stage(tx, case, row),
                files=kept.ids,
            )  # fmt: skip
        row.kind, row.response_id = "response", response.id
        row.case_reference, row.person_id = reference, person.id
        _settle(row, by, "recorded as an answer")
        journal.add(
            tx,
            "MailAssigned",
            f"A message was recorded as the answer of {person.name}: {reason}",
            case=reference,
            actor=by,
            facts={"message": id, "response": response.id},
        )
    return response.id


def set_aside(id: int, *, by: str, because: str) -> None:
    """Settle a message that needs nothing more, with the reason. It is kept."""
    with register.current().transaction() as tx:
        row = _held(tx, id)
        reason = _reason(because, "Say why nothing follows from it.")
        _settle(row, by, f"set aside: {reason}")
        journal.add(
            tx,
            "MailSetAside",
            f"A message that came in was set aside: {reason}",
            case=row.case_reference,
            actor=by,
            facts={"message": id},
        )


def did_not_arrive(id: int, *, by: str) -> None:
    """Mark the letter that a message is about as not arrived: the officer has read it so."""
    with register.current().transaction() as tx:
        row = _held(tx, id)
        letter = incoming.letter_about(tx, row)
        if letter is None:
            raise Refused("It is about no letter of ours", way_out="Set it aside.")
        incoming.mark_bounced(tx, letter.id, "It came back, as the officer reads a message.")
        address = letter.sent_to or letter.person.email or ""
        because = "a letter came back, as the officer reads a message"
        incoming.condemn_address(tx, letter.person_id, address, because)
        _settle(row, by, "letter marked as not arrived")
        journal.add(
            tx,
            "LetterCameBack",
            f"A letter to {letter.person.name} did not arrive ({title_of(letter.name)}), as the "
            "officer reads a message.",
            case=letter.case_reference,
            actor=by,
            facts={"letter": letter.id, "message": id},
        )


def consultee_named(tx: Transaction, reference: str, who: str) -> Person:
    """The consultee of a case by id, email address or whole name. Raises NotFound."""
    wanted = who.strip()
    person = people.person(tx, wanted) or (
        incoming.person_at(tx, wanted) if "@" in wanted else None
    )
    if person is None or not consultees.is_consulted(tx, reference, person.id):
        named = [one for one in consultees.of_case(tx, reference) if one.name == wanted]
        if len(named) != 1:
            raise NotFound(
                f"'{wanted}' is not a consultee of {reference}",
                way_out="Give their name, id or email address as the case's consultees page has "
                "it, or add them there first.",
            )
        return named[0]
    return person


def _files(tx: Transaction, row: IncomingMessage) -> mail_files.Kept:
    """The files that were kept when the message came, or, where none were, are kept now."""
    known = incoming.files_of(tx, row.id)
    if known:
        return mail_files.Kept(tuple(f.id for f in known), tuple(f.name for f in known))
    return mail_files.keep(tx, row.id, read_message(row.raw).files)


def _stage(tx: Transaction, case: Case, row: IncomingMessage) -> str:
    """What a late message counts for: what its letter asked, else the last that was open."""
    letter = incoming.letter_about(tx, row)
    if letter and letter.name in ASKS and letter.case_reference == case.reference:
        return ASKS[letter.name]
    opened = [name for name, step in OPENED_BY.items()
              if cases.is_taken(tx, case.reference, case.round, step)]  # fmt: skip
    return opened[-1] if opened else "consultation"


def _held(tx: Transaction, id: int) -> IncomingMessage:
    row = incoming.hold(tx, id)
    if row is None:
        raise NotFound(f"There is no message {id}")
    if row.settled_at:
        raise Refused(
            f"This message needs nothing more: {row.settled_by} settled it", way_out="It is kept."
        )
    return row


def _reason(because: str, way_out: str) -> str:
    reason = " ".join(because.split())
    if not reason:
        raise Refused("A message is settled with a reason", way_out=way_out)
    return reason if reason.endswith((".", "!", "?")) else f"{reason}."


def _settle(row: IncomingMessage, by: str, as_what: str) -> None:
    row.settled_at, row.settled_by, row.settled_as = clock.now(), by, as_what
