"""The one way to the originals of responses that words were taken out of; readings are logged."""

from dataclasses import dataclass
from datetime import datetime

from quorate import register
from quorate.business.cases import Case
from quorate.business.refusal import NotFound, Refused
from quorate.register import Transaction, journal, people, responses, sealed

FOLLOWS = "UK GDPR, article 5(1)(c) and (f)"


@dataclass(frozen=True)
class TakenOut:
    """What was taken out of a response: its kind, why, by whom and when; not the words."""

    kind: str
    stands_for: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Reading:
    """Somebody read the original."""

    reader: str
    because: str
    at: datetime


@dataclass(frozen=True)
class Original:
    """A response as it came, the words that were taken out of it, and who read it so far."""

    text: str
    words: tuple[str, ...]
    readings: tuple[Reading, ...]


def read(case: Case, response: int, *, reader: str, because: str) -> Original:
    """The original of a response. The reader and the reason are recorded before it is shown.

    Refuses a reading without a reason, and a response from which nothing was taken out.
    """
    if not because.strip():
        raise Refused(
            "The original is read for a reason", clause=FOLLOWS, way_out="Say why; it is recorded."
        )
    with register.current().transaction() as tx:
        row, person = responses.find(tx, response), people.person(tx, reader)
        kept = sealed.of_response(tx, response)
        if row is None or row.case_reference != case.reference or not kept:
            raise NotFound(
                f"Nothing was taken out of a response {response} to {case.reference}",
                way_out="Its words stand where the response is shown.",
            )
        if person is None:
            raise NotFound(f"'{reader}' is not in the register")
        sealed.log_reading(tx, response, person.id, because.strip())
        journal.add(
            tx,
            "OriginalRead",
            f"{person.name} read the original of response {response}.",
            case=case.reference,
            actor=person.name,
            facts={"response": response},
        )
        readings = [
            Reading(_name(tx, one.person_id), one.because, one.read_at)
            for one in sealed.readings(tx, response)
        ]
        return Original(kept[0].original, tuple(one.words for one in kept), tuple(readings))


def taken_out_of(tx: Transaction, response: int) -> list[TakenOut]:
    """What was taken out of a response and why, without the words."""
    return [
        TakenOut(one.kind, one.stands_for, one.reason, one.sealed_by, one.sealed_at)
        for one in sealed.of_response(tx, response)
    ]


def _name(tx: Transaction, person: str) -> str:
    found = people.person(tx, person)
    return found.name if found else person
