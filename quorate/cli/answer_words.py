"""An answer as a clerk types it into a command, made into what the use case takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from quorate import register
from quorate.business.cases import Case
from quorate.business.groups.answering import Finding, Given
from quorate.business.refusal import Refused
from quorate.constitution.answers import CRITERIA, Choice
from quorate.register import papers


@dataclass(frozen=True)
class Typed:
    """What was typed about the criteria: those not met, and notes as "value=Too little."."""

    not_met: Sequence[str] = ()
    notes: Sequence[str] = ()


def given(
    case: Case,
    choice: Choice,
    version: int,
    *,
    reason: str,
    typed: Typed,
    conditions: Sequence[str],
) -> Given:
    """The answer on the text of a version. Refuses an unknown version or criterion, and a bad note.

    Criteria that are not called not met are met, as they are for somebody who says yes to all.
    """
    with register.current().reading() as tx:
        text = papers.version(tx, case.reference, "proposal", version)
    if text is None:
        raise Refused(f"{case.reference} has no version {version}")
    notes = dict(map(_note, typed.notes))
    unknown = [name for name in (*typed.not_met, *notes) if name not in CRITERIA]
    if unknown:
        raise Refused(
            f"No criterion is called {', '.join(unknown)}",
            way_out=f"There are: {', '.join(CRITERIA)}.",
        )
    criteria = {
        name: Finding(met=name not in typed.not_met, note=notes.get(name, "")) for name in CRITERIA
    }
    return Given(choice, criteria, reason=reason, conditions=tuple(conditions), sha256=text.sha256)


def _note(text: str) -> tuple[str, str]:
    criterion, sign, note = text.partition("=")
    if not sign:
        raise Refused(f"'{text}' is not a note on a criterion", way_out='Write "value=Too little."')
    return criterion.strip(), note.strip()
