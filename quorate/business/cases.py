"""A case as the flows know it: its reference, the round it is in and where that round begins."""

from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from types import MappingProxyType

from quorate import clock, register
from quorate.business.refusal import NotFound, Refused
from quorate.partnership.review_file import STAGES
from quorate.register import AlreadyRecorded, Transaction, cases
from quorate.register.tables import cases as tables

# A case that this thread takes further, and its steps that stood when it began, by round.
_past: ContextVar[tuple[str, Mapping[int, Set[str]]]] = ContextVar(
    "steps taken before", default=("", MappingProxyType({}))
)


@dataclass(frozen=True)
class Case:
    """A case in one of its rounds. All else about it is read from the register."""

    reference: str
    round: int = 1
    first_stage: str = STAGES[0]

    def includes(self, stage: str) -> bool:
        """Whether this round passes through a stage, or begins after it."""
        return STAGES.index(stage) >= STAGES.index(self.first_stage)

    @property
    def key(self) -> tuple[str, int]:
        """The reference and the round, as the register's functions take them."""
        return self.reference, self.round


def find(reference: str) -> Case:
    """The case of a reference in its present round. Raises NotFound, naming those there are."""
    with register.current().reading() as tx:
        if cases.find(tx, reference) is None:
            known = ", ".join(row.reference for row in cases.all_cases(tx)) or "none yet"
            raise NotFound(f"There is no case {reference}", way_out=f"The register has: {known}.")
        return present_round(tx, reference)


def in_present_round(case: Case) -> Case:
    """The same case in the round it is in now."""
    with register.current().reading() as tx:
        return present_round(tx, case.reference)


def case_for_run(run_id: str) -> Case | None:
    """The case that a flow run carries, if it has been opened."""
    with register.current().reading() as tx:
        row = cases.find_by_run(tx, run_id)
        return present_round(tx, row.reference) if row else None


def opened_once(run_id: str | None, open_case: Callable[[], Case]) -> Case:
    """The case that a flow run has opened, or else the one that it opens now.

    Two workers on one run open one case: the second breaks on the key of the run, and finds the
    case of the first.
    """
    found = case_for_run(run_id) if run_id else None
    if found:
        return found
    try:
        return open_case()
    except AlreadyRecorded:
        found = case_for_run(run_id) if run_id else None
        if found is None:
            raise
        return found


def take_reference(tx: Transaction, kind: str, wanted: str | None = None) -> str:
    """The reference for a new case: the one wanted, or the next free one of the year.

    `kind` is the reference's first part, as REV. Refuses a reference that is in use.
    """
    prefix = f"{kind}-{clock.today().year}-"
    taken = set(cases.hold_references_like(tx, wanted or prefix))
    if wanted and wanted in taken:
        raise Refused(
            f"There is already a case {wanted}",
            way_out="Leave the reference out to take the next free one.",
        )
    if wanted:
        return wanted
    number = 1
    while f"{prefix}{number:02d}" in taken:
        number += 1
    return f"{prefix}{number:02d}"


def recorded(tx: Transaction, case: Case) -> tables.Case:
    """The register's row of a case."""
    row = cases.find(tx, case.reference)
    if row is None:
        raise NotFound(f"There is no case {case.reference}")
    return row


def held(tx: Transaction, case: Case) -> tables.Case:
    """The register's row of a case; no other process takes the case further meanwhile."""
    row = cases.find_for_change(tx, case.reference)
    if row is None:
        raise NotFound(f"There is no case {case.reference}")
    return row


@contextmanager
def taken_further(reference: str) -> Iterator[None]:
    """All that is done to a case within is written at once, and nobody else takes it further.

    What has been done stands even if something goes wrong after it: whatever is raised within is
    raised when that has been written. Steps are parts of it, each undone alone where it fails.
    """
    wrong: Exception | None = None
    with register.current().in_one_go() as tx:
        held(tx, Case(reference))
        with past_known(reference):
            try:
                yield
            except Exception as error:
                wrong = error
    if wrong is not None:
        raise wrong


@contextmanager
def past_known(reference: str) -> Iterator[None]:
    """Know within, in this thread, which steps of a case stand now: they are read in one query."""
    with register.current().reading() as tx:
        taken = cases.steps_taken(tx, reference)
    before = _past.set((reference, taken))
    try:
        yield
    finally:
        _past.reset(before)


def is_past(case: Case, step: str) -> bool:
    """Whether a step is known here, without asking the register, to have been taken.

    No is no answer: it may be taken all the same.
    """
    reference, taken = _past.get()
    return case.reference == reference and step in taken.get(case.round, ())


def open_for_change(tx: Transaction, case: Case) -> tables.Case:
    """The row of a case that is still open, held for change. Refuses a closed or withdrawn one."""
    row = held(tx, case)
    if row.withdrawn_at or row.closed_at:
        state = "withdrawn" if row.withdrawn_at else "closed"
        raise Refused(
            f"Case {case.reference} is {state}: nothing more can be recorded in it",
            way_out="What it says stands. To change what came of it, launch a new case.",
        )
    return row


def present_round(tx: Transaction, reference: str) -> Case:
    """A case in the round it is in, read in a transaction."""
    round = cases.last_round(tx, reference)
    return Case(reference, round.number, round.first_stage)
