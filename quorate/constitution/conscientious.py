"""Whether a consultation may be launched: refused, warned of, or launched for a recorded reason."""

from collections.abc import Iterator
from dataclasses import dataclass

from quorate.constitution.adequate_time import time_findings
from quorate.constitution.articles import Articles
from quorate.constitution.consultation_facts import AffectedBody, ConsultationFacts
from quorate.constitution.days import Calendar
from quorate.constitution.findings import Finding
from quorate.constitution.formative import information_findings, openness_findings
from quorate.constitution.plain_words import wording_findings
from quorate.constitution.ruling import Ruling
from quorate.constitution.wording import counted, listed

CLAUSE = "17.1"


@dataclass(frozen=True, kw_only=True)
class Overridden:
    """A warning that is launched in spite of, and the reason somebody gave."""

    finding: Finding
    reason: str


@dataclass(frozen=True, kw_only=True)
class LaunchRuling(Ruling):
    """Whether a consultation may be launched, and what was found.

    `refusals` are never passed over; `warnings` stand in the way until each has a reason;
    `overridden` have one. `not_overridable` are checks for which a reason was given although they
    are refusals.
    """

    may_launch: bool
    refusals: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    overridden: tuple[Overridden, ...]
    not_overridable: tuple[str, ...]

    @property
    def in_the_way(self) -> tuple[Finding, ...]:
        """What keeps it from being launched: refusals first, then warnings without a reason."""
        return (*self.refusals, *self.warnings)


def rule_on_launch(
    facts: ConsultationFacts, calendar: Calendar, articles: Articles
) -> LaunchRuling:
    """A consultation is launched when it is open, informed, long enough and put to those affected.

    What is refused stays refused. A warning is passed over where `facts.overrides` gives a reason
    under the name of its check; a blank reason is none. A reason for something that was not found
    does nothing. Raises OutsideCalendar for days not covered.

    Governance Handbook, clause 17.1 (the promise that views are considered); the practice rules
    G1, G2, G3, C1, C2, C3, C4, C5, C8 and C11 with their sources in `findings.SOURCES`.
    """
    found = [
        *openness_findings(facts),
        *information_findings(facts),
        *time_findings(facts, calendar, articles),
        *affected_findings(facts.affected),
        *wording_findings(facts, articles),
    ]
    reasons = {check: reason.strip() for check, reason in facts.overrides.items()}
    refusals = tuple(finding for finding in found if finding.is_refusal)
    warned = [finding for finding in found if not finding.is_refusal]
    warnings = tuple(finding for finding in warned if not reasons.get(finding.check))
    return LaunchRuling(
        clause=CLAUSE,
        because=tuple(_why(found, refusals, warnings)),
        may_launch=not refusals and not warnings,
        refusals=refusals,
        warnings=warnings,
        overridden=tuple(
            Overridden(finding=finding, reason=reasons[finding.check])
            for finding in warned
            if reasons.get(finding.check)
        ),
        not_overridable=tuple(f.check for f in refusals if reasons.get(f.check)),
    )


def affected_findings(bodies: tuple[AffectedBody, ...]) -> Iterator[Finding]:
    """Every body that the proposal touches is asked.

    Refused where one that would end or lose seats is left out although somebody is known to sit on
    it. Warned of where nobody is known whom one could ask, and where a body is left out that would
    only be changed in another way.

    Consultation principles 2018, F (C5).
    """
    left_out = [body for body in bodies if not body.is_consulted]
    losing = [body.name for body in left_out if body.loses and body.is_reachable]
    unknown = [body.name for body in left_out if not body.is_reachable]
    changed = [body.name for body in left_out if not body.loses and body.is_reachable]
    if losing:
        yield Finding(
            check="affected-body",
            kind="refusal",
            rule="C5",
            sentence=f"It would end or lose seats, and nobody of it is consulted: {listed(losing)}",
            way_out="Consult it: under consult_bodies, or one of its people under consult_also.",
        )
    if unknown:
        yield Finding(
            check="unknown-body",
            kind="warning",
            rule="C5",
            sentence=f"It would change, and nobody is known who sits on it: {listed(unknown)}",
            way_out=(
                "Name somebody under consult_also with the body as their organisation, or say why "
                "nobody can be asked."
            ),
        )
    if changed:
        yield Finding(
            check="changed-body",
            kind="warning",
            rule="C5",
            sentence=f"It would change, and nobody of it is consulted: {listed(changed)}",
            way_out="Consult it, or say why it need not be asked.",
        )


def _why(
    found: list[Finding], refusals: tuple[Finding, ...], warnings: tuple[Finding, ...]
) -> Iterator[str]:
    if not found:
        yield "Nothing stands against the launch."
    if refusals:
        yield f"{counted(len(refusals), 'finding')} refused: no reason passes them over."
    if warnings:
        yield f"{counted(len(warnings), 'warning')} without a reason."
    passed_over = len(found) - len(refusals) - len(warnings)
    if passed_over:
        yield f"{counted(passed_over, 'warning')} passed over for a reason that is recorded."
    yield from (f"{finding.sentence} ({finding.rule})." for finding in found)
