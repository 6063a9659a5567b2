"""Once means once: a step's row is written in the same transaction as all its effects."""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Concatenate, ParamSpec, cast

from quorate import register
from quorate.business.cases import Case, held, is_past
from quorate.business.refusal import Withdrawn
from quorate.register import AlreadyRecorded, Transaction, cases

P = ParamSpec("P")


def step_name(name: str, *occasion: object) -> str:
    """A step's name in the register: what is done, and on which occasion if it recurs."""
    return "-".join([name.replace("_", "-"), *map(str, occasion)])


def is_done(case: Case, name: str) -> bool:
    """Whether a step has been taken in the case's round."""
    if is_past(case, name):
        return True
    with register.current().reading() as tx:
        return cases.is_taken(tx, case.reference, case.round, name)


def has_passed(case: Case, name: str | None) -> bool:
    """Whether a case has come past a step or a gate, by name, in its round; False for None.

    What a later release puts before that place does not concern it any more: a case never goes
    back because the program was upgraded (docs/running.md).
    """
    if name is None:
        return False
    with register.current().reading() as tx:
        if cases.is_taken(tx, case.reference, case.round, name):
            return True
        wait = cases.wait_at(tx, case.reference, case.round, name)
        return wait is not None and not wait.given_up


Act = Callable[Concatenate[Transaction, Case, P], None]
UseCase = Callable[Concatenate[Case, P], None]


def once(act: Act[P]) -> UseCase[P]:
    """Make a use case of `act(tx, case, *occasion)` that happens once for each case and round.

    A second call does nothing. Of two calls at the same moment the second waits until the first
    has written, and finds the step taken; a withdrawal too comes before the step or after it, never
    between its letters. Raises Withdrawn where the case is.
    """
    return _taking(act, after_withdrawal=False)


def once_even_withdrawn(act: Act[P]) -> UseCase[P]:
    """As `once`, for what is still to be done when a case has been withdrawn."""
    return _taking(act, after_withdrawal=True)


def _taking(act: Act[P], *, after_withdrawal: bool) -> UseCase[P]:
    @wraps(act)
    def take(case: Case, *args: P.args, **occasion: P.kwargs) -> None:
        name = step_name(act.__name__, *args, *occasion.values())
        try:
            with register.current().transaction() as tx:
                row = held(tx, case)
                if cases.is_taken(tx, case.reference, case.round, name):
                    return
                if not after_withdrawal and row.withdrawn_at:
                    raise Withdrawn(case.reference)
                cases.take_step(tx, case.reference, case.round, name)
                act(tx, case, *args, **occasion)
        except AlreadyRecorded:
            if not is_done(case, name):
                raise

    # Prefect reads the signature to bind a task's arguments: callers never give a transaction.
    asked = signature(act)
    del take.__wrapped__
    take.__signature__ = asked.replace(  # type: ignore[attr-defined]
        parameters=list(asked.parameters.values())[1:]
    )
    return cast(UseCase[P], take)
