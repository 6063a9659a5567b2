"""Everything that is held about a consultee in a case, for themselves to read and take away."""

import base64
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from quorate import clock, register
from quorate.business.cases import find as find_case
from quorate.business.cases import present_round, recorded
from quorate.business.consulting.drafting import answer_from
from quorate.business.refusal import NotFound
from quorate.business.working_over import originals
from quorate.business.working_over.own_points import own_points
from quorate.register import Transaction, consultees, held, journal, people, responses
from quorate.register.tables.people import Person

FOLLOWS = "UK GDPR, article 15"
WHY = f"They asked for everything that is held about them ({FOLLOWS})."
Record = Mapping[str, Any]


@dataclass(frozen=True)
class Held:
    """What is held about somebody in a case: records under headings, in plain values.

    `removed_from` are the ids of their responses that words were taken out of: the originals are
    kept apart, and only come with what is taken away.
    """

    reference: str
    title: str
    name: str
    parts: Mapping[str, Sequence[Record]]
    removed_from: tuple[int, ...]


def held_about(reference: str, person_id: str) -> Held:
    """What is held about a consultee in a case, without originals and the content of files.

    Raises NotFound for somebody who is not consulted in the case.

    UK GDPR, article 15.
    """
    points = own_points(reference, person_id)
    with register.current().reading() as tx:
        person = people.person(tx, person_id)
        if person is None or not consultees.is_consulted(tx, reference, person_id):
            raise NotFound("Nothing is held here about you")
        said = responses.of_person(tx, reference, person_id)
        return Held(
            reference=reference,
            title=recorded(tx, present_round(tx, reference)).title,
            name=person.name,
            parts={
                "You": [_person(person)],
                "How you are consulted": [_consulted(tx, reference, person_id)],
                "What you answered": [_answer(row) for row in said],
                "What you wrote and did not send": _drafts(tx, reference, person_id),
                "What became of your points": [
                    {"point": p.number, "words": p.words, "became": p.became, "reason": p.reason}
                    for p in points
                ],
                "Words taken out of your answers": list(_removed(tx, [row.id for row in said])),
                "Who read your answers as they were before": _readings(tx, reference, person_id),
                "Mail from you": _messages(tx, reference, person_id),
                "Files from you": _files(tx, reference, person_id),
                "Letters to you": _letters(tx, reference, person_id),
                "Your links and visits": _visits(tx, reference, person_id),
                "Corrections you asked for": _corrections(tx, reference, person_id),
                "Journal entries that name you": _entries(tx, reference, person),
            },
            removed_from=tuple(row.id for row in said if originals.taken_out_of(tx, row.id)),
        )


def take_away(reference: str, person_id: str) -> bytes:
    """Everything that is held about a consultee as JSON, with originals and files; it is recorded.

    Every original that is read for it is logged, with the consultee as its reader.
    """
    case = find_case(reference)
    shown = held_about(reference, person_id)
    with register.current().transaction() as tx:
        before = [
            {"response": id, "text": kept.text, "words_taken_out": list(kept.words)}
            for id in shown.removed_from
            for kept in [originals.read(case, id, reader=person_id, because=WHY)]
        ]
        contents = [
            {"name": file.name, "base64": base64.b64encode(file.content).decode()}
            for file in held.files_of(tx, reference, person_id)
        ]
        journal.add(
            tx,
            "HeldTakenAway",
            f"{shown.name} took away a copy of everything that is held about them ({FOLLOWS}).",
            case=reference,
            actor=shown.name,
        )
    data = {
        "case": reference,
        "title": shown.title,
        "made_on": clock.today(),
        **{heading: list(records) for heading, records in shown.parts.items()},
        "Your answers as they were before words were taken out": before,
        "Content of your files": contents,
    }
    return json.dumps(data, default=_plain, ensure_ascii=False, indent=2).encode()


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a file to take away")


def _person(person: Person) -> Record:
    return {
        "name": person.name,
        "email": person.email,
        "postal_address": person.postal_address,
        "organisation": person.organisation.name if person.organisation else None,
        "email_came_back_at": person.undeliverable_at,
        "email_came_back_because": person.undeliverable_because,
    }


def _consulted(tx: Transaction, reference: str, person: str) -> Record:
    row = consultees.find(tx, reference, person)
    if row is None:
        return {}
    return {
        "organisation": row.organisation,
        "kind_of_respondent": row.kind,
        "you_come_from": row.source,
        "added_at": row.added_at,
        "unsubscribed_at": row.unsubscribed_at,
    }


def _answer(row: Any) -> Record:
    return {
        "number": row.id,
        "stage": row.stage,
        "received_at": row.received_at,
        "came_by": row.door,
        "speaks_for": row.speaks_for,
        "members_asked": row.members_asked,
        "may_be_published": row.may_publish,
        "published_as": row.published_as,
        "replaced_by": row.replaced_by_id,
        "text": row.text,
    }


def _drafts(tx: Transaction, reference: str, person: str) -> list[Record]:
    return [
        {"stage": draft.stage, "kept_at": draft.kept_at, "text": answer_from(draft.fields).text}
        for draft in responses.drafts_of(tx, reference, person)
    ]


def _removed(tx: Transaction, ids: Sequence[int]) -> Iterator[Record]:
    for id in ids:
        for taken in originals.taken_out_of(tx, id):
            yield {
                "answer": id,
                "kind": taken.kind,
                "stands_there_now": taken.stands_for,
                "reason": taken.reason,
                "by": taken.by,
                "at": taken.at,
            }


def _readings(tx: Transaction, reference: str, person: str) -> list[Record]:
    names = people.person_names(tx)
    return [
        {"answer": one.response_id, "reader": names[one.person_id], "reason": one.because,
         "at": one.read_at}
        for one in held.readings_of(tx, reference, person)
    ]  # fmt: skip


def _messages(tx: Transaction, reference: str, person: str) -> list[Record]:
    return [
        {
            "received_at": message.received_at,
            "taken_for": message.kind,
            "from": f"{message.from_name} <{message.from_address}>".strip(),
            "subject": message.subject,
            "text": message.text,
            "settled_as": message.settled_as,
        }
        for message in held.messages_from(tx, reference, person)
    ]


def _files(tx: Transaction, reference: str, person: str) -> list[Record]:
    return [
        {
            "name": file.name,
            "type": file.content_type,
            "bytes": file.size,
            "sha256": file.sha256,
            "kept_at": file.kept_at,
        }
        for file in held.files_of(tx, reference, person)
    ]


def _letters(tx: Transaction, reference: str, person: str) -> list[Record]:
    return [
        {
            "subject": letter.subject or letter.name,
            "state": letter.state,
            "queued_at": letter.queued_at,
            "sent_at": letter.sent_at,
            "sent_to": letter.sent_to,
            "came_back_at": letter.bounced_at,
            "printed_at": letter.printed_at,
            "link_opened_at": letter.opened_at,
            "text": letter.text,
        }
        for letter in held.letters_to(tx, reference, person)
    ]


def _visits(tx: Transaction, reference: str, person: str) -> list[Record]:
    links = [
        {"link_made_at": link.minted_at, "good_until": link.expires_at}
        for link in held.links_of(tx, reference, person)
    ]
    visits = [
        {"visit_began_at": session.created_at, "last_seen_at": session.last_seen_at}
        for session in held.sessions_of(tx, reference, person)
    ]
    return [*links, *visits]


def _corrections(tx: Transaction, reference: str, person: str) -> list[Record]:
    return [
        {"asked_at": row.asked_at, "asks": row.asks, "answer": row.answer,
         "answered_by": row.answered_by, "answered_at": row.answered_at}
        for row in held.corrections(tx, reference=reference, person=person)
    ]  # fmt: skip


def _entries(tx: Transaction, reference: str, person: Person) -> list[Record]:
    """Entries with the person's name; none where somebody else bears it, whose they might be."""
    if held.people_named(tx, person.name) > 1:
        return []
    return [
        {"at": entry.at, "entry": entry.number, "says": entry.sentence}
        for entry in journal.entries(tx, case=reference)
        if entry.actor == person.name or person.name in entry.sentence
    ]
