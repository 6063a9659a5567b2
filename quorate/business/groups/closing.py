"""Closes a group, unless others stand under it (22.65, 22.69), and tells people that it has."""

from datetime import date, timedelta

from quorate import clock, partnership, register
from quorate.business.cases import Case, recorded
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.groups.life import body_of, name_of
from quorate.business.groups.life_begins import life_of, term_of
from quorate.business.refusal import NotFound, Refused
from quorate.business.steps import once
from quorate.business.waking import wake_case
from quorate.constitution.days import short_date
from quorate.constitution.group_life import rule_on_closing
from quorate.post.life_letters import GroupClosed
from quorate.register import Transaction, cases, group_terms, journal, people, structure
from quorate.register.structure import BodyOn
from quorate.register.tables.people import BodyVersion, Person

A_DAY = timedelta(days=1)
CLOSED_BY_DECISION = ("TMG", "WORKING", "DELIVERY", "TASK_FINISH", "REFERENCE")


def close_group(body: str, *, reason: str, by: str, final_report: str = "") -> None:
    """Close a group today, on the word of those who may. Its life's case tells people and ends.

    Refused without a reason, for a body that is no group (the Board, Harrow Chief Executives, the
    Assembly are the constitution's), and while others stand under it: each is to be moved or closed
    first (22.69).
    """
    if not reason.strip():
        raise Refused("A group is closed with a reason", way_out="Say why; people will be told.")
    with register.current().transaction() as tx:
        today = clock.today()
        _refuse_unclosable(tx, body, today)
        life = life_of(tx, body)
        close_in(tx, body, on=today, by=by, said=(reason.strip(), final_report.strip()), case=life)
        run_id = run_of_life(tx, life)
    wake_case(run_id)


def what_stands_under(tx: Transaction, body: str, on: date) -> list[BodyOn]:
    """The groups that would be left without a parent if a body closed on a day.

    A group that stands under a kind of body, as delivery groups whose management group no source
    names, may stand under this one: it counts until somebody says where it belongs.
    """
    bodies = structure.bodies_on(tx, on)
    kind = next((found.kind for found in bodies if found.id == body), None)
    above = {body, kind} if kind else {body}
    return [found for found in bodies if found.id != body and found.parent in above]


def refuse_orphans_of(tx: Transaction, body: str, on: date) -> None:
    """Refuse to close a body with groups under it, naming each and the way out (F169, 22.69)."""
    left = what_stands_under(tx, body, on)
    ruling = rule_on_closing([group.name for group in left])
    if ruling.is_allowed:
        return
    version = structure.body_on(tx, body, on)
    moves = "; ".join(f"`quorate group move {group.id} --under ...`" for group in left)
    raise Refused(
        f"'{version.name if version else body}' cannot close while groups stand under it: "
        + ", ".join(f"'{group.name}' [{group.id}]" for group in left),
        clause=ruling.clause,
        way_out=f"Give each another parent ({moves}) or close it first.",
    )


def may_close(case: Case) -> bool:
    """Whether the day on which a sponsor's group closes is over, and nothing stands under it."""
    with register.current().reading() as tx:
        body, day = body_of(tx, case), _closing_day(tx, case)
        if structure.body_on(tx, body, day) is None:
            return True
        return clock.now() >= clock.end_of(day) and not what_stands_under(tx, body, day)


def closing_day(case: Case) -> date:
    """The last day of a group whose sponsor has answered that it closes."""
    with register.current().reading() as tx:
        return _closing_day(tx, case)


@once
def close_the_group(tx: Transaction, case: Case) -> None:
    """Close the group as its sponsor answered, at the end of its last day."""
    body, last_day = body_of(tx, case), _closing_day(tx, case)
    answer = group_terms.sponsors_answer(tx, case.reference, case.round)
    if structure.body_on(tx, body, last_day) is None or answer is None:
        return
    said = (answer.reason, answer.final_report or "")
    close_in(tx, body, on=last_day + A_DAY, by=answer.person.name, said=said, case=case)


@once
def tell_that_it_closed(tx: Transaction, case: Case) -> None:
    """Tell the Board, the group's own people and its parent that it has closed, and what it did."""
    entry = _closing_entry(tx, case)
    reason, final_report = entry["reason"], entry["final_report"]
    closed_on = date.fromisoformat(entry["last_day"])
    group = name_of(tx, case)

    def closed(person: Person) -> GroupClosed:
        return GroupClosed(
            **signed(person),
            group=group,
            closed_on=closed_on,
            reason=reason,
            final_report=final_report,
        )

    queue(tx, case, _who_is_told(tx, body_of(tx, case), closed_on), closed)
    recorded(tx, case).outcome = "group closed"


def close_in(
    tx: Transaction,
    body: str,
    *,
    on: date,
    by: str,
    said: tuple[str, str],
    case: Case | None,
) -> None:
    """Close a body from a day on, its seats and terms with it. `said`: reason and final report."""
    refuse_orphans_of(tx, body, clock.today())
    reason, final_report = said
    version = structure.last_known(tx, body)
    structure.close_body(tx, body, on)
    terms = group_terms.in_force(tx, body, on)
    if terms:
        group_terms.close(tx, terms, on)
    journal.add(
        tx,
        "GroupClosed",
        f"'{version.name if version else body}' has closed; its last day was "
        f"{short_date(on - A_DAY)}. {by}: {reason}",
        case=case.reference if case else None,
        actor=by,
        facts={
            "body": body,
            "last_day": (on - A_DAY).isoformat(),
            "reason": reason,
            "final_report": final_report,
        },
    )


def _closing_day(tx: Transaction, case: Case) -> date:
    answer = group_terms.sponsors_answer(tx, case.reference, case.round)
    return answer.closes_on if answer and answer.closes_on else term_of(tx, case)[1]


def _closing_entry(tx: Transaction, case: Case) -> dict[str, str]:
    for entry in journal.entries(tx, case=case.reference):
        if entry.event == "GroupClosed":
            return entry.facts
    # A decision of the Board may close a group with others, in one change of the structure.
    version = structure.last_known(tx, body_of(tx, case))
    ended_on = version.to_on if version and version.to_on else clock.today()
    return {
        "last_day": (ended_on - A_DAY).isoformat(),
        "reason": "The structure was changed.",
        "final_report": "",
    }


def _who_is_told(tx: Transaction, body: str, last_day: date) -> list[Person]:
    version = structure.last_known(tx, body)
    terms = group_terms.history(tx, body)
    represented = [
        row["organisation"] for row in (terms[-1].organisations["represented"] if terms else [])
    ]
    bodies = [partnership.current().standing.board, version.parent_id if version else None]
    told = [
        person for place in bodies if place for person in people.members_of(tx, place, last_day)
    ]
    for organisation in represented:
        told += people.who_speak_for(tx, organisation, last_day)
    return list(dict.fromkeys([*told, *([terms[-1].sponsor] if terms else [])]))


def _refuse_unclosable(tx: Transaction, body: str, on: date) -> None:
    version = standing_body(tx, body, on)
    if version.kind not in CLOSED_BY_DECISION:
        raise Refused(
            f"'{version.name}' is a body of the constitution, not a group that is closed",
            clause="20.1",
            way_out="Its place in the structure is changed by a review.",
        )
    refuse_orphans_of(tx, body, on)


def standing_body(tx: Transaction, body: str, on: date) -> BodyVersion:
    """A body as it stands on a date. Raises NotFound, naming those that do."""
    version = structure.body_on(tx, body, on)
    if version is None:
        known = ", ".join(found.id for found in structure.bodies_on(tx, on))
        raise NotFound(
            f"No body '{body}' stands on {short_date(on)}", way_out=f"There are: {known}."
        )
    return version


def run_of_life(tx: Transaction, life: Case | None) -> str | None:
    """The flow run that follows a group's life, if there is one."""
    row = cases.find(tx, life.reference) if life else None
    return row.run_id if row else None
