"""Tells people of a group that stands: those who may send members, the Board, its parent (P08)."""

from collections.abc import Mapping, Sequence
from datetime import date

from quorate import partnership
from quorate.business.cases import Case
from quorate.business.correspondence.post_room import queue, signed
from quorate.business.groups.conditions import conditions_of
from quorate.constitution.proposals import KIND_IN_WORDS
from quorate.partnership.proposal_file import ProposalForm, Represented
from quorate.post.life_letters import GroupEstablished, InvitedToGroup
from quorate.register import Transaction, group_terms, people, structure
from quorate.register.tables.group_terms import GroupTerms
from quorate.register.tables.people import Person


def tell_of_the_group(tx: Transaction, case: Case, form: ProposalForm, terms: GroupTerms) -> None:
    """Invite the organisations represented to name members; tell the Board and the parent group.

    Somebody who is invited learns everything from the invitation and gets no second letter.
    """
    invited = _invite(tx, case, form, terms)
    board = partnership.current().standing.board
    parent = structure.body_on(tx, terms.body_id, terms.from_on)
    bodies = [board, *([parent.parent_id] if parent and parent.parent_id else [])]
    told = {
        person.id: person
        for body in bodies
        for person in _members_and_chair(tx, body, terms.from_on)
        if person.id not in invited
    }
    names = people.organisation_names(tx)

    def established(person: Person) -> GroupEstablished:
        return GroupEstablished(
            **signed(person),
            group=form.name,
            kind=KIND_IN_WORDS[form.kind],
            purpose=form.purpose,
            value_added=form.value_added,
            size=terms.size,
            duration=terms.duration,
            from_on=terms.from_on,
            organisations=tuple(_seats(entry, names) for entry in form.organisations),
            conditions=_conditions(tx, case),
            decided_by=_who_decided(tx, form, terms.from_on),
            is_new=form.body is None,
        )

    queue(tx, case, told.values(), established)


def _invite(tx: Transaction, case: Case, form: ProposalForm, terms: GroupTerms) -> set[str]:
    names, invited = people.organisation_names(tx), set[str]()
    above = structure.body_on(tx, form.reports_to or "", terms.from_on)
    sponsor = people.person(tx, terms.sponsor_id)
    conditions = _conditions(tx, case)
    for organisation in dict.fromkeys(entry.organisation for entry in form.organisations):
        entries = [entry for entry in form.organisations if entry.organisation == organisation]

        def invitation(
            person: Person,
            organisation: str = organisation,
            entries: Sequence[Represented] = entries,
        ) -> InvitedToGroup:
            return InvitedToGroup(
                **signed(person),
                group=form.name,
                purpose=form.purpose,
                organisation=names.get(organisation, organisation),
                seats=tuple(f"{entry.seats} x {entry.level or 'any level'}" for entry in entries),
                duration=terms.duration,
                reports_to=above.name if above else "nobody",
                sponsor=sponsor.name if sponsor else terms.sponsor_id,
                conditions=conditions,
                is_new=form.body is None,
            )

        spoken_to = people.who_speak_for(tx, organisation, terms.from_on)
        queue(tx, case, spoken_to, invitation, occasion=organisation)
        invited |= {person.id for person in spoken_to}
    return invited


def _members_and_chair(tx: Transaction, body: str, on: date) -> list[Person]:
    chair = structure.officer_of(tx, body, "chair", on)
    return [*people.members_of(tx, body, on), *([chair] if chair else [])]


def _conditions(tx: Transaction, case: Case) -> tuple[str, ...]:
    rows = conditions_of(tx, case.reference)
    return tuple(row.text if row.is_binding else f"{row.text} (advice)" for row in rows)


def _seats(entry: Represented, names: Mapping[str, str]) -> str:
    name = names.get(entry.organisation, entry.organisation)
    return f"{name}: {entry.seats} ({entry.level or 'any level'})"


def _who_decided(tx: Transaction, form: ProposalForm, on: date) -> str:
    kind = "BOARD" if form.kind == "reference" else "HCE"
    body = structure.body_of_kind(tx, kind, on)
    return body.name if body else "the partnership"


def organisations_in_words(tx: Transaction, body: str, on: date) -> tuple[str, ...]:
    """Who is represented on a group now: organisation, seats and level, in lines."""
    terms, names = group_terms.in_force(tx, body, on), people.organisation_names(tx)
    rows = terms.organisations["represented"] if terms else []
    return tuple(_seats(Represented(**row), names) for row in rows)
