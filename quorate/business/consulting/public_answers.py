"""Answers from the public: typed by anybody, counted once their sender confirms the address."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from quorate import clock, register
from quorate.business.access import consultation_links
from quorate.business.access.secrets import hashed, new_secret
from quorate.business.cases import Case, open_for_change, present_round, recorded
from quorate.business.consulting.answering import (
    NothingOpen,
    Part,
    open_window,
    questions_asked,
    record_answer,
)
from quorate.business.consulting.drafting import answer_from, refuse_too_long
from quorate.business.correspondence import delivery
from quorate.business.correspondence.post_room import queue_without_case, signed
from quorate.business.refusal import NotFound, Refused
from quorate.business.reviewing.reviews import terms
from quorate.post.answer_letters import AnswerToConfirm
from quorate.post.safe_text import one_line
from quorate.register import Transaction, access, consultees, people, public
from quorate.register.tables.people import Person
from quorate.register.tables.responses import PublicAnswer

NAMELESS = "Reader"  # what a stranger typed as a name is not sent to somebody else's address
KIND = "Public"
A_FEW_MINUTES = timedelta(minutes=10)


@dataclass(frozen=True)
class Unconfirmed:
    """An answer that waits for its sender's word; `is_gone` once it was deleted or is too late."""

    id: int
    reference: str
    title: str
    closes_on: date
    name: str
    parts: tuple[Part, ...]
    is_confirmed: bool
    is_gone: bool


def is_open_to_all(reference: str) -> bool:
    """Whether anybody may answer now. Raises NotFound for an unknown case."""
    with register.current().reading() as tx:
        case = present_round(tx, reference)
        window = open_window(tx, case)
        is_asked = bool(window and window.name == "consultation")
        return is_asked and terms(tx, case).open_to_public and not recorded(tx, case).withdrawn_at


def take(reference: str, fields: Mapping[str, str], *, name: str, email: str) -> None:
    """Keep an answer from the public, and write to its address to ask whether it is theirs.

    Whoever the address belongs to, the same happens, and nothing tells who is known. The same once
    more within a few minutes, as a button pressed twice sends it, gets no second letter. Refuses an
    answer without a word and one that is too long; raises NothingOpen where nobody is asked.
    """
    for field, text in fields.items():
        refuse_too_long(field, text)
    refuse_too_long("published-as", name)
    if not answer_from(fields).parts:
        raise Refused("An answer without a word cannot be recorded", way_out="Give its text.")
    with register.current().transaction() as tx:
        case = present_round(tx, reference)
        open_for_change(tx, case)
        window = open_window(tx, case)
        if window is None or window.name != "consultation" or not terms(tx, case).open_to_public:
            raise NothingOpen(f"The consultation {reference} does not ask the public now")
        person = access.person_by_email(tx, email) or _stranger(tx, email)
        answer = PublicAnswer(
            case_reference=reference,
            round=case.round,
            person_id=person.id,
            name=one_line(name),
            organisation=one_line(fields.get("organisation", "")) or None,
            fields=dict(fields),
            sent_at=clock.now(),
        )
        if _is_sent_twice(tx, case, answer):
            return
        public.add(tx, answer)
        letter = AnswerToConfirm(
            **signed(person),
            link=consultation_links.confirm_path(reference, answer.id),
            review_title=recorded(tx, case).title,
            closes_on=window.closes_on,
        )
        queue_without_case(tx, person, letter, occasion=new_secret())


def _is_sent_twice(tx: Transaction, case: Case, answer: PublicAnswer) -> bool:
    """Whether the very same answer has come a moment ago: later, a letter may have been lost."""
    said = ("person_id", "name", "organisation", "fields")
    return any(
        all(getattr(former, part) == getattr(answer, part) for part in said)
        for former in public.unconfirmed(tx, case.key)
        if answer.sent_at - former.sent_at < A_FEW_MINUTES
    )


def send_letters() -> None:
    """Send the letters that ask for a confirmation, for which people are waiting."""
    delivery.deliver_without_case()


def look_at(token: str) -> Unconfirmed | None:
    """The answer that a letter's link leads to; None for another link. Looking changes nothing."""
    with register.current().reading() as tx:
        link = access.link(tx, hashed(token))
        found = consultation_links.answer_to_confirm(link.path) if link else None
        if link is None or found is None or link.kind != consultation_links.KIND:
            return None
        return _as_it_stands(tx, *found)


def confirm(answer_id: int) -> None:
    """Record the answer as its sender's, who is consulted from now on. A second time does nothing.

    Raises NotFound where it was deleted, and NothingOpen after the close.
    """
    with register.current().transaction() as tx:
        answer = public.find_for_change(tx, answer_id)
        if answer is None:
            raise NotFound("This answer was deleted")
        if answer.confirmed_at:
            return
        case = present_round(tx, answer.case_reference)
        if case.round != answer.round:
            raise NothingOpen("The consultation that this answers has closed")
        _make_a_consultee(tx, case, answer)
        given = answer_from(answer.fields)
        response = record_answer(tx, case, answer.person_id, given, door="public")
        answer.confirmed_at, answer.response_id, answer.fields = clock.now(), response.id, {}


def delete(answer_id: int) -> None:
    """Delete an answer that was not confirmed, with what was typed. One that counts stays."""
    with register.current().transaction() as tx:
        answer = public.find_for_change(tx, answer_id)
        if answer and not answer.confirmed_at:
            public.drop(tx, answer)


def forget_unconfirmed(tx: Transaction, case: Case) -> int:
    """Delete what nobody confirmed before the close, and the addresses it left. Gives how many."""
    lapsed = public.unconfirmed(tx, case.key)
    for answer in lapsed:
        public.drop(tx, answer)
    return len(lapsed)


def _stranger(tx: Transaction, email: str) -> Person:
    return people.add_person(tx, f"public-{new_secret()[:12].lower()}", NAMELESS, email=email)


def _make_a_consultee(tx: Transaction, case: Case, answer: PublicAnswer) -> None:
    person = people.person(tx, answer.person_id)
    if person and person.name == NAMELESS:
        person.name = answer.name
    if not consultees.is_consulted(tx, case.reference, answer.person_id):
        public.make_consultee(tx, answer, kind=KIND)


def _as_it_stands(tx: Transaction, reference: str, id: int) -> Unconfirmed:
    case = present_round(tx, reference)
    answer, window = public.find(tx, id), open_window(tx, case)
    is_open = bool(window and answer and answer.round == case.round)
    last = window.closes_on if window else clock.today()
    return Unconfirmed(
        id=id,
        reference=reference,
        title=recorded(tx, case).title,
        closes_on=last,
        name=answer.name if answer else "",
        parts=answer_from(answer.fields).parts if answer else (),
        is_confirmed=bool(answer and answer.confirmed_at),
        is_gone=answer is None or not (is_open or answer.confirmed_at),
    )


def questions_of(reference: str) -> tuple[str, ...]:
    """The questions that are asked."""
    with register.current().reading() as tx:
        return questions_asked(tx, present_round(tx, reference), "consultation")
