"""The questions of a group's proposal, and the proposal that the answers make."""

from collections.abc import Mapping, Sequence
from typing import Any

from quorate import clock, register
from quorate.partnership.files import checked
from quorate.partnership.proposal_file import ProposalForm
from quorate.portal.questions import Answer, Field, Option, Question
from quorate.register import people, structure

FORM = "the proposal's form"
NEW = "new"
KINDS: Sequence[Option] = (
    ("task-and-finish", "Task and finish group", "One piece of work, with an end."),
    ("delivery", "Delivery group", "Delivers for a management group."),
    ("sub", "Sub-group", ""),
    ("management", "Management group", ""),
    ("reference", "Reference group", "Goes to the Board by way of its Chair instead (22.72)."),
)


def _bodies() -> list[Option]:
    with register.current().reading() as tx:
        return [(body.id, body.name) for body in structure.bodies_on(tx, clock.today())]


def _groups() -> list[Option]:
    return [(NEW, "A new group"), *_bodies()]


def _organisations() -> Mapping[str, str]:
    with register.current().reading() as tx:
        return people.organisation_names(tx)


QUESTIONS: tuple[Question, ...] = (
    Question(
        "kind",
        "Which kind of group do you propose?",
        (Field("kind", "Kind", "radios", ask="Choose a kind", options=lambda: KINDS),),
        clause="22.47",
    ),
    Question(
        "name",
        "The group's name",
        (
            Field("name", "Name", hint="As it will stand in letters.", ask="Enter a name"),
            Field("body", "Is it new, or the change of a group there is?", "radios", given=NEW,
                  options=_groups, ask="Choose one"),
        ),
    ),
    Question(
        "purpose",
        "What is the group for?",
        (Field("purpose", "Purpose", "area", ask="Say what it is for"),),
        clause="22.47",
    ),
    Question(
        "duration",
        "How long does it last?",
        (
            Field("lasts", "It lasts", "radios", ask="Choose how long it lasts", options=lambda: (
                ("ends", "Until a date"), ("months", "A number of months"),
                ("statutory", "While its statutory basis lasts"))),
            Field("ends-on", "The date, if it lasts until one", "date"),
            Field("months", "The number of months, if it lasts so many", "number", width="3"),
            Field("statutory", "The statutory basis, if it lasts as long as that"),
        ),
        clause="22.47",
    ),
    Question(
        "organisations",
        "Who is represented, and at what level?",
        (
            Field(
                "organisations",
                "Organisations",
                "lines",
                hint="One on each line: organisation; level; seats. "
                "For example: Harrow Council; head of service; 2",
                ask="Enter at least one organisation",
                rows=8,
            ),
        ),
        clause="22.47",
    ),
    Question(
        "size",
        "How many members has it?",
        (Field("size", "Members", "number", width="3", ask="Enter the number of members"),),
    ),
    Question(
        "terms",
        "Its terms of reference",
        (
            Field("terms", "Terms of reference", "area", rows=12, hint="Markdown may be used.",
                  ask="Enter the terms of reference, or send them as a file"),
            Field("terms-file", "Or send them as a file", "file", hint="Markdown or plain text."),
        ),
    ),
    Question(
        "reports",
        "Whom does it report to?",
        (Field("reports-to", "It reports to", "radios", options=_bodies, ask="Choose a body"),),
    ),
    Question(
        "value",
        "What would it add?",
        (Field("value", "Value added", "area", hint="What nothing else in the partnership does.",
               ask="Say what it would add"),),
        clause="22.47",
    ),
)  # fmt: skip

# In which question a part that a proposal lacks, or that is wrong in it, is mended.
MENDED_IN = {
    "kind": "kind",
    "name": "name",
    "body": "name",
    "purpose": "purpose",
    "duration": "duration",
    "ends_on": "duration",
    "months": "duration",
    "statutory_basis": "duration",
    "organisations": "organisations",
    "level": "organisations",
    "size": "size",
    "terms_of_reference": "terms",
    "reports_to": "reports",
    "value_added": "value",
}


def mended_in(key: str) -> str | None:
    """The question in which a part of the form is mended; None where there is none."""
    return MENDED_IN.get(key.partition("[")[0].partition(".")[0])


def proposal_from(answers: Mapping[str, Answer], proposer: str) -> ProposalForm:
    """The proposal that the answers make; what is missing is left out. Raises ConfigRefused."""
    said: dict[str, Any] = {field.name: "" for q in QUESTIONS for field in q.fields} | {**answers}
    known = {name.casefold(): id for id, name in _organisations().items()}
    lasts, body = said["lasts"], said["body"]
    content = {
        "kind": said["kind"] or None,
        "name": said["name"],
        "proposed_by": said.get("proposed-by") or proposer,
        "sponsor": said.get("sponsor") or None,
        "purpose": said["purpose"],
        "ends_on": (said["ends-on"] or None) if lasts == "ends" else None,
        "months": (said["months"] or None) if lasts == "months" else None,
        "statutory_basis": said["statutory"] if lasts == "statutory" else "",
        "organisations": [_represented(line, known) for line in said["organisations"] or ()],
        "size": said["size"] or None,
        "terms_of_reference": said["terms"],
        "reports_to": said["reports-to"] or None,
        "value_added": said["value"],
        "body": None if body in ("", NEW) else body,
    }
    return checked(ProposalForm, content, FORM)


def answers_from(form: ProposalForm) -> dict[str, Answer]:
    """The answers that make a proposal, for one that is completed or changed."""
    names = _organisations()
    lasts = "ends" if form.ends_on else "months" if form.months else ""
    return {
        "kind": form.kind,
        "name": form.name,
        "body": form.body or NEW,
        "purpose": form.purpose,
        "lasts": lasts or ("statutory" if form.statutory_basis else ""),
        "ends-on": form.ends_on.isoformat() if form.ends_on else "",
        "months": str(form.months or ""),
        "statutory": form.statutory_basis,
        "organisations": [
            "; ".join(
                [
                    names.get(entry.organisation, entry.organisation),
                    entry.level or "",
                    str(entry.seats),
                ]
            )
            for entry in form.organisations
        ],
        "size": str(form.size or ""),
        "terms": form.terms_of_reference,
        "reports-to": form.reports_to or "",
        "value": form.value_added,
        "proposed-by": form.proposed_by,
        "sponsor": form.sponsor or "",
    }


def _represented(line: str, known: Mapping[str, str]) -> dict[str, Any]:
    """An organisation from 'organisation; level; seats'. Its name or its id may be given."""
    organisation, level, seats, *_ = [*(part.strip() for part in line.split(";")), "", ""]
    id = known.get(organisation.casefold(), organisation)
    return {"organisation": id, "level": level or None, "seats": seats or 1}
