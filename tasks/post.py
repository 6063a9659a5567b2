"""The step that sends what is queued."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from quorate.business.cases import Case
from quorate.business.correspondence import delivery
from tasks.steps import step

_left_queued: ContextVar[bool] = ContextVar("letters are left queued", default=False)


@contextmanager
def letters_left_queued() -> Iterator[None]:
    """Leave the letters of a procedure to the run that comes after, in this thread alone."""
    before = _left_queued.set(True)
    try:
        yield
    finally:
        _left_queued.reset(before)


@step(repeats=True, after_withdrawal=True)
def deliver_letters(case: Case) -> None:
    """Send the letters of the case that are queued and due."""
    delivery.deliver_case(case.reference)


def send_letters(case: Case) -> None:
    """Send what is queued, if anything is. What the mail server will not take now goes later."""
    if not _left_queued.get() and delivery.has_post(case.reference):
        deliver_letters(case)
