"""A consultee asks for a correction of what is held about them; the officer answers in a month."""

from dataclasses import dataclass
from datetime import date, datetime

from quorate import clock, register
from quorate.business.cases import find as find_case
from quorate.business.cases import present_round, recorded
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.refusal import NotFound, Refused
from quorate.constitution.days import months_after, short_date
from quorate.post.correction_letters import CorrectionAnswered
from quorate.register import Transaction, consultees, held, journal, people
from quorate.register.tables.consultees import CorrectionAsked

FOLLOWS = "UK GDPR, article 16"
MONTHS = 1  # to answer in: UK GDPR, article 12(3)
LONGEST = 4_000
OPEN_AT_MOST = 5


@dataclass(frozen=True)
class Asked:
    """What somebody asked to be corrected, by when it is answered, and how it was answered."""

    id: int
    reference: str
    person_id: str
    name: str
    organisation: str
    asks: str
    asked_at: datetime
    due_on: date
    answer: str
    answered_by: str
    answered_at: datetime | None

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.answered_at is None

    @property
    def is_late(self) -> bool:
        """Whether it waits, and its day has gone by."""
        return self.is_open and clock.today() > self.due_on


@dataclass(frozen=True)
class Corrected:
    """What an officer writes anew: the name, and the organisation in this case; None leaves it."""

    name: str | None = None
    organisation: str | None = None


def ask(reference: str, person_id: str, asks: str) -> None:
    """Record what a consultee asks to be corrected; the officer sees it among what waits.

    The journal keeps that it was asked, not the words. The same words once more, as a button
    pressed twice sends them, are one request. Refuses nothing, too much, and a sixth request while
    five wait.

    UK GDPR, article 16.
    """
    words = asks.strip()
    if not words:
        raise Refused("Nothing was written", way_out="Say what is wrong, and what is right.")
    if len(words) > LONGEST:
        raise Refused(
            f"This has {len(words)} characters, and {LONGEST} are the most",
            way_out="Say it in fewer words.",
        )
    with register.current().transaction() as tx:
        person = people.person(tx, person_id)
        if person is None or not consultees.is_consulted(tx, reference, person_id):
            raise NotFound("Nothing is held here about you")
        asked = held.corrections(tx, reference=reference, person=person_id)
        waiting = [one.asks for one in asked if one.answered_at is None]
        if words in waiting:
            return
        if len(waiting) >= OPEN_AT_MOST:
            raise Refused(
                f"{OPEN_AT_MOST} of your requests wait for an answer already",
                way_out="We answer each within a month.",
            )
        held.add_correction(
            tx,
            CorrectionAsked(
                case_reference=reference, person_id=person_id, asks=words, asked_at=clock.now()
            ),
        )
        _tell_that_it_was_asked(tx, reference, person.name)


def _tell_that_it_was_asked(tx: Transaction, reference: str, name: str) -> None:
    journal.add(
        tx,
        "CorrectionAsked",
        f"{name} asked that what is held about them be corrected. It is answered by "
        f"{short_date(months_after(clock.today(), MONTHS))} ({FOLLOWS}).",
        case=reference,
        actor=name,
    )


def asked_in(reference: str) -> list[Asked]:
    """What was asked to be corrected in a case: what waits first, then the newest answered."""
    find_case(reference)
    with register.current().reading() as tx:
        found = [_asked(tx, row) for row in held.corrections(tx, reference=reference)]
    return [one for one in found if one.is_open] + [one for one in found[::-1] if not one.is_open]


def waiting() -> list[Asked]:
    """Every request that waits for an answer, in any case, the oldest first."""
    with register.current().reading() as tx:
        return [_asked(tx, row) for row in held.corrections(tx) if row.answered_at is None]


def answer(
    reference: str, number: int, words: str, *, by: str, corrected: Corrected = Corrected()
) -> None:
    """Answer a request, correct the name or organisation where asked, and write to the person.

    An address is corrected where addresses are given, so that letters go again. Refuses an answer
    without words, and a request that has been answered.
    """
    if not words.strip():
        raise Refused("The answer has no words", way_out="Say what was corrected, or why not.")
    with register.current().transaction() as tx:
        row = held.correction(tx, number)
        if row is None or row.case_reference != reference:
            raise NotFound(f"Nobody asked for a correction {number} in {reference}")
        if row.answered_at:
            raise Refused(f"{row.answered_by} has answered this already")
        row.answer, row.answered_by, row.answered_at = words.strip(), by, clock.now()
        changed = _correct(tx, row, corrected)
        person = people.person(tx, row.person_id)
        assert person is not None  # the register holds it to its person
        case = present_round(tx, reference)
        title = recorded(tx, case).title
        letter = CorrectionAnswered(
            **signed(person),
            review_title=title,
            asked_on=clock.date_of(row.asked_at),
            answer=row.answer,
        )
        queue(tx, case, [person], lambda _: letter, occasion=f"correction-{number}")
        told = f" Corrected: {' and '.join(changed)}." if changed else " Nothing was changed."
        journal.add(
            tx,
            "CorrectionAnswered",
            f"{by} answered a request for correction.{told}",
            case=reference,
            actor=by,
            facts={"request": number, "corrected": changed},
        )


def _correct(tx: Transaction, row: CorrectionAsked, corrected: Corrected) -> list[str]:
    """Write anew what differs. Gives what was changed."""
    changed = []
    person = people.person(tx, row.person_id)
    if person and corrected.name and corrected.name != person.name:
        person.name = corrected.name
        changed.append("name")
    entry = consultees.find(tx, row.case_reference, row.person_id)
    if entry and corrected.organisation and corrected.organisation != entry.organisation:
        entry.organisation = corrected.organisation
        changed.append("organisation")
    return changed


def _asked(tx: Transaction, row: CorrectionAsked) -> Asked:
    person = people.person(tx, row.person_id)
    entry = consultees.find(tx, row.case_reference, row.person_id)
    return Asked(
        id=row.id,
        reference=row.case_reference,
        person_id=row.person_id,
        name=person.name if person else row.person_id,
        organisation=(entry.organisation if entry else None) or "",
        asks=row.asks,
        asked_at=row.asked_at,
        due_on=months_after(clock.date_of(row.asked_at), MONTHS),
        answer=row.answer or "",
        answered_by=row.answered_by or "",
        answered_at=row.answered_at,
    )
