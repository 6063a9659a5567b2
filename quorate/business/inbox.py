"""Everything that waits for a person, from whatever body, in one list."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from quorate import clock, partnership, register
from quorate.business.board.listed import called_for
from quorate.business.cases import Case, present_round
from quorate.business.consulting import correcting
from quorate.business.correspondence import tray
from quorate.business.groups import inbox as proposals
from quorate.business.groups import sponsor
from quorate.business.groups.circulating import body_name
from quorate.business.groups.life import terms_of
from quorate.business.groups.proposing import PROCEDURE, proposal_of
from quorate.constitution.group_life import asking_days
from quorate.register import Transaction, cases, group_terms, groups, structure


@dataclass(frozen=True)
class Item:
    """Something that waits: about what, what to do, for whom, by when if that is known, and where.

    `body` is the body in whose name it is asked.
    """

    title: str
    what: str
    body: str
    due_on: date | None
    path: str


def waiting_for(person: str) -> list[Item]:
    """What waits for a person, what is due first at the top."""
    found = [item for source in SOURCES for item in source(person)]
    return sorted(found, key=lambda item: (item.due_on or date.max, item.title))


def _proposals(person: str) -> list[Item]:
    found = []
    for waiting in proposals.waiting_for(person):
        with register.current().reading() as tx:
            row = groups.endorsement(tx, (waiting.reference, waiting.round))
            body = body_name(tx, row.body_id) if row else partnership.current().standing.name
        found.append(Item(waiting.title, waiting.what, body, waiting.reply_by, waiting.path))
    return found


def _groups_near_their_end(person: str) -> list[Item]:
    """The groups whose sponsor has been asked what becomes of them; not those of later years."""
    house = partnership.current()
    found = []
    for case, name, ends_on in sponsor.asked_of(person):
        if ends_on is None:
            continue
        asked_from = asking_days(ends_on, house.calendar, house.articles)
        if asked_from and clock.today() < asked_from[0]:
            continue
        with register.current().reading() as tx:
            body = terms_of(tx, case).body_id
        what, path = "Say whether it closes, is extended or changes", f"/groups/{body}/end"
        found.append(Item(name, what, house.standing.name, ends_on, path))
    return found


def _representations(person: str) -> list[Item]:
    board = partnership.current().standing.board
    with register.current().reading() as tx:
        chair = structure.officer_of(tx, board, "chair", clock.today())
        if chair is None or chair.id != person:
            return []
        return [
            Item(
                title=row.title,
                what="Put it on the Board's agenda, or decline",
                body=body_name(tx, board),
                due_on=None,
                path=f"/reference-groups/{row.reference}/representation",
            )
            for row in groups.open_proposals(tx, PROCEDURE)
            if _awaits_the_chair(tx, present_round(tx, row.reference))
        ]


def _awaits_the_chair(tx: Transaction, case: Case) -> bool:
    is_made = cases.is_taken(tx, case.reference, case.round, "write-to-the-chair")
    is_reference = proposal_of(tx, case).kind == "reference"
    return is_reference and is_made and group_terms.chairs_answer(tx, *case.key) is None


def _meetings(person: str) -> list[Item]:
    return [
        Item(call.title, call.what, call.body, clock.date_of(call.starts_at), call.path)
        for call in called_for(person)
    ]


def _mail(person: str) -> list[Item]:
    standing = partnership.current().standing
    if person not in {standing.officer, *standing.policy_team}:
        return []
    waiting, _ = tray.counts()
    if not waiting:
        return []
    what = "Look at 1 message" if waiting == 1 else f"Look at {waiting} messages"
    return [Item("Mail that came in", what, standing.name, None, "/tray")]


def _corrections(person: str) -> list[Item]:
    standing = partnership.current().standing
    if person not in {standing.officer, *standing.policy_team}:
        return []
    return [
        Item(
            title=f"Correction asked for in {asked.reference}",
            what=f"Answer {asked.name}",
            body=standing.name,
            due_on=asked.due_on,
            path=f"/cases/{asked.reference}/corrections",
        )
        for asked in correcting.waiting()
    ]


SOURCES: tuple[Callable[[str], list[Item]], ...] = (
    _proposals,
    _groups_near_their_end,
    _representations,
    _meetings,
    _mail,
    _corrections,
)
