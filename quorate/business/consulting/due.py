"""By when it is published what became of a consultation, and why it is late where it is (C7)."""

from dataclasses import dataclass
from datetime import date

from quorate import clock, partnership, register
from quorate.business.cases import Case
from quorate.business.refusal import Refused
from quorate.constitution.days import short_date
from quorate.constitution.response_due import response_due_on
from quorate.constitution.wording import counted
from quorate.register import Transaction, cases, journal

OPENED, SENT = "open-consultation", "send-feedback"
EXPLAINED = "LateResponseExplained"


@dataclass(frozen=True)
class ResponseDue:
    """When a consultation closed, and when what became of it is due and was published.

    `because` is the reason that was given for being late, or empty.
    """

    closes_on: date
    due_on: date
    published_on: date | None
    because: str

    @property
    def is_late(self) -> bool:
        """Whether it was published after its day, or its day has gone by."""
        return (self.published_on or clock.today()) > self.due_on

    @property
    def sentence(self) -> str:
        """What everybody may be told about it, in one or two sentences."""
        if self.published_on and not self.is_late:
            return f"What became of it was published on {short_date(self.published_on)}."
        if not self.is_late:
            return f"What became of it is published by {short_date(self.due_on)}."
        why = f"The reason: {self.because}" if self.because else "No reason was given yet."
        if self.published_on:
            days = counted((self.published_on - self.due_on).days, "day")
            told = f"was published on {short_date(self.published_on)}, {days} late"
        else:
            told = f"was to be published by {short_date(self.due_on)} and is late"
        return f"What became of it {told}. {why}"


def response_due(tx: Transaction, reference: str) -> ResponseDue | None:
    """When a case's last consultation is answered; None where none has opened.

    Consultation principles 2016 and 2018, J: within twelve weeks, or say why not.
    """
    rounds = [round.number for round in cases.rounds(tx, reference)]
    opened = [round for round in rounds if cases.is_taken(tx, reference, round, OPENED)]
    window = cases.stage(tx, reference, opened[-1], "consultation") if opened else None
    if window is None:
        return None
    sent = [cases.step(tx, reference, round, SENT) for round in rounds if round >= opened[-1]]
    published_at = next((step.taken_at for step in sent if step), None)
    return ResponseDue(
        closes_on=window.closes_on,
        due_on=response_due_on(window.closes_on, partnership.current().articles),
        published_on=clock.date_of(published_at) if published_at else None,
        because=_reason(tx, reference),
    )


def explain_late_response(case: Case, reason: str, *, by: str) -> ResponseDue:
    """Record why it is not published in time what became of a consultation; everybody may read it.

    Refuses a blank reason, a case without a consultation, and one that is not late.
    """
    reason = " ".join(reason.split())
    if not reason:
        raise Refused("Being late is explained in words", way_out="Give the reason.")
    with register.current().transaction() as tx:
        due = response_due(tx, case.reference)
        if due is None:
            raise Refused(f"{case.reference} has no consultation that was opened")
        if not due.is_late:
            raise Refused(
                f"{case.reference} is not late: its answer is due by {short_date(due.due_on)}",
                clause="17.1",
                way_out="Publish it by then; nothing needs to be explained.",
            )
        journal.add(
            tx,
            EXPLAINED,
            f"{by} explained why what became of the consultation was not published by "
            f"{short_date(due.due_on)}: {reason}",
            case=case.reference,
            actor=by,
            facts={"due_on": due.due_on.isoformat(), "reason": reason},
        )
        return ResponseDue(due.closes_on, due.due_on, due.published_on, reason)


def _reason(tx: Transaction, reference: str) -> str:
    told = journal.last_of(tx, reference, [EXPLAINED])
    return str(told.facts["reason"]) if told else ""
