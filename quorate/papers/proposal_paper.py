"""The paper of a group's proposal: its form as a text that people answer on, word for word."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from quorate.constitution.days import short_date
from quorate.constitution.proposals import KIND_IN_WORDS
from quorate.constitution.wording import counted
from quorate.partnership.proposal_file import ProposalForm, Represented
from quorate.post.safe_text import one_line, paragraphs

NOT_SAID = "(not stated)"
# What could begin markup. Other marks stay as typed, so that the text reads well by itself.
_MARKS = re.compile(r"([\\`*_\[\]<>#|~&!{}])")
_AT_LINE_START = re.compile(r"^([-+=]|\d+(?=[.)]))")
_POINT = re.compile(r"^\s*[-*\u2022]\s+")


@dataclass(frozen=True)
class Names:
    """The names, by their ids, of what a proposal speaks of."""

    organisations: Mapping[str, str]
    people: Mapping[str, str]
    bodies: Mapping[str, str]


def title_of(form: ProposalForm) -> str:
    """The proposal's title, as it stands in letters and lists."""
    return f"Proposal: {one_line(form.name)}"


def proposal_text(form: ProposalForm, names: Names) -> str:
    """The proposal as Markdown. What was typed stays words: it can become no markup of ours."""
    proposer = names.people.get(form.proposed_by, form.proposed_by)
    parts = [
        f"{typed(KIND_IN_WORDS[form.kind]).capitalize()}: {typed(form.name)}",
        f"Proposed by {typed(proposer)}.",
    ]
    if form.body:
        parts.append(f"A change to a group there is: {_named(names.bodies, form.body)}.")
    for heading, said in (
        ("Purpose", _prose(form.purpose)),
        ("Duration", duration_in_words(form)),
        ("Organisations represented, and at what level", _organisations(form, names)),
        ("Size", counted(form.size, "member") if form.size is not None else NOT_SAID),
        ("Terms of reference", _prose(form.terms_of_reference)),
        ("Reports to", _named(names.bodies, form.reports_to)),
        ("Value it would add", _prose(form.value_added)),
        ("Answers for it at its end", _named(names.people, form.answers_for_it)),
    ):
        parts += [f"## {heading}", said]
    return "\n\n".join(parts) + "\n"


def duration_in_words(form: ProposalForm) -> str:
    """How long the group is to last, in every way that the form says it."""
    said = []
    if form.ends_on:
        said.append(f"Until {short_date(form.ends_on)}")
    if form.months is not None:
        said.append(f"{counted(form.months, 'month')} from the day it is opened")
    if basis := form.statutory_basis.strip():
        said.append(f"While this statutory basis lasts: {typed(basis)}")
    return "; ".join(said) or NOT_SAID


def typed(text: str) -> str:
    """What somebody typed, on one line, with every mark escaped that Markdown might read."""
    return _AT_LINE_START.sub(r"\\\1", _MARKS.sub(r"\\\1", one_line(text)))


def organisations_in_words(form: ProposalForm, names: Names) -> str:
    """The organisations represented, each with its level, in one line."""
    return "; ".join(_line(entry, names) for entry in form.organisations) or NOT_SAID


def _prose(text: str) -> str:
    """Paragraphs, and points where the lines begin with a dash: no other markup is read."""
    blocks = []
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = [line for line in block.split("\n") if line.strip()]
        if lines and all(_POINT.match(line) for line in lines):
            points = (typed(_POINT.sub("", line)) for line in lines)
            blocks.append("\n".join(f"- {point}" for point in points))
        else:
            blocks += [typed(part) for part in paragraphs(block)]
    return "\n\n".join(blocks) or NOT_SAID


def _organisations(form: ProposalForm, names: Names) -> str:
    return "\n".join(f"- {_line(entry, names)}" for entry in form.organisations) or NOT_SAID


def _line(entry: Represented, names: Names) -> str:
    level = typed(entry.level or "") or NOT_SAID
    organisation = _named(names.organisations, entry.organisation)
    return f"{organisation}: {level}, {counted(entry.seats, 'seat')}"


def _named(names: Mapping[str, str], id: str | None) -> str:
    return typed(names.get(id, id)) if id else NOT_SAID
