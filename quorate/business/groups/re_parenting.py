"""Moves a group under another body, so that what it stood under may close (22.69)."""

from datetime import date

from quorate import clock, register
from quorate.business.groups.closing import run_of_life, standing_body
from quorate.business.groups.life_begins import life_of
from quorate.business.refusal import Refused
from quorate.business.waking import wake_case
from quorate.register import Transaction, journal, structure
from quorate.register.tables.people import BodyVersion


def move_group(body: str, *, under: str, reason: str, by: str) -> None:
    """Put a group under another body, to which it reports from today.

    Refused for a delivery group anywhere but under a management group (22.69), and for a group
    that would come to stand under itself.
    """
    with register.current().transaction() as tx:
        today = clock.today()
        group, above = standing_body(tx, body, today), standing_body(tx, under, today)
        _refuse_place(tx, group, above, today)
        former = group.parent_id or group.parent_kind
        structure.open_version(tx, _moved(group, under, today))
        journal.add(
            tx,
            "GroupMoved",
            f"{by} put '{group.name}' under '{above.name}': {reason.strip() or 'no reason given'}",
            actor=by,
            facts={"body": body, "from": former, "to": under},
        )
        runs = [run_of_life(tx, life_of(tx, place)) for place in (former, body) if place]
    for run_id in runs:
        wake_case(run_id)


def _refuse_place(tx: Transaction, group: BodyVersion, above: BodyVersion, on: date) -> None:
    if group.kind == "DELIVERY" and above.kind != "TMG":
        known = [body.id for body in structure.bodies_on(tx, on) if body.kind == "TMG"]
        raise Refused(
            f"'{group.name}' is a delivery group, and '{above.name}' is no management group",
            clause="22.69",
            way_out=f"Management groups: {', '.join(known) or 'none'}.",
        )
    parents = {body.id: body.parent for body in structure.bodies_on(tx, on)}
    place: str | None = above.body_id
    while place is not None:
        if place == group.body_id:
            raise Refused(f"'{group.name}' would come to stand under itself")
        place = parents.get(place)


def _moved(group: BodyVersion, under: str, on: date) -> BodyVersion:
    return BodyVersion(
        body_id=group.body_id,
        name=group.name,
        kind=group.kind,
        parent_id=under,
        reports_to_id=group.reports_to_id if group.kind == "TASK_FINISH" else under,
        place=group.place,
        seat_order=list(group.seat_order),
        from_on=on,
    )
