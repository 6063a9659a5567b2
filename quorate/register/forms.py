"""Reads and writes of what became of the forms filled in on Prefect's pages."""

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.tables.forms import FormRefused


def refusal(tx: Transaction, reference: str, form: str) -> FormRefused | None:
    """Why the last filled in form of this name was not accepted, if it was not."""
    return tx.get(FormRefused, (reference, form))


def record_refusal(tx: Transaction, reference: str, form: str, reason: str) -> None:
    """Enter why a form was not accepted, in place of an earlier reason."""
    tx.merge(FormRefused(case_reference=reference, form=form, reason=reason, at=clock.now()))
    tx.flush()


def forget_refusal(tx: Transaction, reference: str, form: str) -> None:
    """A form was accepted: what was wrong before it concerns nobody any more."""
    found = refusal(tx, reference, form)
    if found:
        tx.delete(found)
        tx.flush()
