"""People declare their interests in an item, and the register of interests keeps them (16.1, 16.2).

Shared by the meetings of a body and by the endorsement of proposals: the occasion says which.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quorate import clock, partnership, register
from quorate.business.cases import Case, open_for_change, recorded
from quorate.business.refusal import NotFound, Refused
from quorate.constitution import interests as rules
from quorate.register import Transaction, interests, journal, meetings, people, sittings
from quorate.register.tables.interests import Interest

STEPS: dict[str, str] = {str(step): words for step, words in rules.STEP_IN_WORDS.items()}


@dataclass(frozen=True)
class Declared:
    """What somebody declares: the nature of the interest (empty: none) and what they will do."""

    nature: str = ""
    step: rules.Step = "stays"
    item: str = ""


def declare(case: Case, occasion: str, person_id: str, declared: Declared, *, by: str) -> None:
    """Record that a person has an interest in a case, or that they have none (R091).

    A later declaration takes the place of the former, which is kept. Refuses one on an item that
    is over, and an empty nature with a step that only an interest can have.
    """
    with register.current().transaction() as tx:
        open_for_change(tx, case)
        declare_in(tx, case, occasion, person_id, declared, by=by)


def declare_in(
    tx: Transaction, case: Case, occasion: str, person_id: str, declared: Declared, *, by: str
) -> Interest:
    """As `declare`, in the transaction of a larger act. The same said again stands as it is."""
    person = people.person(tx, person_id)
    if person is None:
        raise NotFound(f"'{person_id}' is not in the register")
    nature = " ".join(declared.nature.split())
    if not nature and declared.step != "stays":
        raise Refused(
            f"{person.name} {STEPS[declared.step]}, but no interest is stated",
            clause="16.1",
            way_out="Say what the interest is.",
        )
    entry = Interest(
        case_reference=case.reference,
        round=case.round,
        occasion=occasion,
        item=declared.item or recorded(tx, case).title,
        person_id=person_id,
        nature=nature,
        step=declared.step,
        declared=_when(tx, case, occasion),
        declared_at=clock.now(),
        recorded_by=by,
    )
    former = standing(tx, case, occasion).get(person_id)
    if former and _says_the_same(former, entry):
        return former
    former = interests.enter(tx, entry)
    _tell(tx, case, entry, person.name, is_another=former is not None, by=by)
    return entry


def _says_the_same(former: Interest, later: Interest) -> bool:
    said = ("item", "nature", "step", "declared")
    return all(getattr(former, part) == getattr(later, part) for part in said)


def _tell(
    tx: Transaction, case: Case, entry: Interest, name: str, *, is_another: bool, by: str
) -> None:
    said = "declared that there is no interest"
    if entry.nature:
        said = f"declared an interest: {entry.nature}. Step: {STEPS[entry.step]}"
    late = {"when-raised": ", raised during the meeting", "after-the-vote": ", after the vote"}
    instead = " It takes the place of what was declared before." if is_another else ""
    journal.add(
        tx,
        "InterestDeclared" if entry.nature else "NoInterestDeclared",
        f"{name} {said}{late.get(entry.declared, '')} (16.1).{instead}",
        case=case.reference,
        actor=by,
        facts={"occasion": entry.occasion, "step": entry.step, "declared": entry.declared},
    )


def standing(tx: Transaction, case: Case, occasion: str) -> dict[str, Interest]:
    """What each person has declared on an occasion, as it stands; who said nothing is left out."""
    return {entry.person_id: entry for entry in interests.standing(tx, case.key, occasion)}


def in_words(entry: Interest) -> str:
    """A declaration as it stands beside a name."""
    return ruling_on(entry).in_words


def lines_of(tx: Transaction, case: Case, occasion: str) -> tuple[str, ...]:
    """The interests declared on an occasion, a line each, for a notice; nil ones are counted."""
    declared = list(standing(tx, case, occasion).values())
    lines = [
        f"{entry.person.name}: {entry.nature} ({STEPS[entry.step]})."
        for entry in declared
        if entry.nature
    ]
    nil = sum(not entry.nature for entry in declared)
    if nil:
        said = "One person declared" if nil == 1 else f"{nil} people declared"
        lines.append(f"{said} no interest.")
    return tuple(lines)


def ruling_on(entry: Interest) -> rules.InterestRuling:
    """What the constitution and the partnership's own setting make of a declaration."""
    return rules.rule_on_interest(_for_rules(entry), partnership.current().articles)


def ruling_on_members(
    tx: Transaction, case: Case, occasion: str, members: Sequence[str]
) -> rules.MembersRuling:
    """Who of the members counts as present for the item, and who may vote (R093)."""
    declared = [_for_rules(entry) for entry in standing(tx, case, occasion).values()]
    theirs = [entry for entry in declared if entry.person in members]
    return rules.rule_on_members(members, theirs, partnership.current().articles)


def _for_rules(entry: Interest) -> rules.Interest:
    return rules.Interest(
        entry.person_id,
        entry.nature or None,
        step=entry.step,  # type: ignore[arg-type]
        declared=entry.declared,  # type: ignore[arg-type]
    )


def _when(tx: Transaction, case: Case, occasion: str) -> str:
    """At the start until a motion has been put; after the vote once one has been counted (R092)."""
    meeting = meetings.find(tx, case.reference, case.round, occasion)
    if meeting is None or sittings.sitting_of(tx, meeting.id) is None:
        return "at-the-start"
    put = [motion for motion in meetings.motions(tx, meeting.id) if motion.result != "set aside"]
    if any(motion.kind == "substantive" and motion.result != "open" for motion in put):
        return "after-the-vote"
    return "when-raised" if put else "at-the-start"
