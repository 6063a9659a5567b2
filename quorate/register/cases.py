"""Reads and writes of cases, rounds, stages, steps and waits."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, exists, func, select, text, update

from quorate import clock
from quorate.register.door import Transaction
from quorate.register.remembered import remembered, rows_held
from quorate.register.tables.cases import Case, Round, Stage, Step, Wait
from quorate.register.tables.journal import JournalEntry

_REFERENCES_LOCK = 1312  # any number but the journal's, the same in every process

# Asked each time that a case is taken further: to build them takes longer than to ask.
_LAST_ROUND = (
    select(Round)
    .where(Round.case_reference == bindparam("reference"))
    .order_by(Round.number.desc())
    .limit(1)
)
_STAGE = select(Stage).where(
    Stage.case_reference == bindparam("reference"),
    Stage.round == bindparam("round"),
    Stage.name == bindparam("name"),
)
_STEPS = (
    select(Step.round, func.aggregate_strings(Step.name, "\n"))
    .where(Step.case_reference == bindparam("reference"))
    .group_by(Step.round)
)
_STEP = select(Step.name).where(
    Step.case_reference == bindparam("reference"),
    Step.round == bindparam("round"),
    Step.name == bindparam("name"),
)
_WAITS_OF_ROUND = (
    select(Wait)
    .where(Wait.case_reference == bindparam("reference"), Wait.round == bindparam("round"))
    .order_by(Wait.since, Wait.gate)
)
_OPEN_WAITS = (
    select(Wait, Case)
    .join(Case, Case.reference == Wait.case_reference)
    .where(Wait.ended_at.is_(None), Case.closed_at.is_(None))
    .order_by(Wait.opens_at, Wait.since)
)


def add(tx: Transaction, case: Case) -> None:
    """Enter a new case. Its reference must be new."""
    tx.add(case)
    tx.flush()


def find(tx: Transaction, reference: str) -> Case | None:
    """The case of a reference."""
    return tx.get(Case, reference)


def find_for_change(tx: Transaction, reference: str) -> Case | None:
    """The case of a reference, held until the transaction ends.

    Others may still enter rows that point to it: a full lock would keep the journal's writer, who
    holds the journal, from telling of the case, while the holder of the case waits for the journal.
    """
    held: dict[object, Case] = rows_held(tx)
    case = held.get((Case, reference))
    if case is None:
        case = tx.get(Case, reference, with_for_update={"key_share": True})
    if case is not None:
        held[Case, reference] = case
    return case


def find_by_run(tx: Transaction, run_id: str) -> Case | None:
    """The case that a flow run carries."""
    return tx.scalar(select(Case).where(Case.run_id == run_id))


def all_cases(tx: Transaction) -> Sequence[Case]:
    """Every case, oldest first."""
    return tx.scalars(select(Case).order_by(Case.launched_at, Case.reference)).all()


def open_cases(tx: Transaction, *, with_run: bool) -> Sequence[Case]:
    """The cases that are not closed and have a run, or have none, oldest first."""
    has_run = Case.run_id.is_not(None) if with_run else Case.run_id.is_(None)
    is_open = select(Case).where(Case.closed_at.is_(None), has_run)
    return tx.scalars(is_open.order_by(Case.launched_at, Case.reference)).all()


def hold_references_like(tx: Transaction, prefix: str) -> Sequence[str]:
    """The references in use that begin with a prefix; nobody else chooses one meanwhile.

    Others who ask wait until the transaction ends, so that two launches never take the same.
    """
    if tx.get_bind().dialect.name == "postgresql":
        tx.execute(text(f"SELECT pg_advisory_xact_lock({_REFERENCES_LOCK})"))
    return tx.scalars(select(Case.reference).where(Case.reference.startswith(prefix))).all()


def begin_round(tx: Transaction, round: Round, stages: Sequence[Stage]) -> None:
    """Enter a round and the dates of its stages."""
    tx.add(round)
    tx.flush()
    tx.add_all(stages)
    tx.flush()


def add_stage(tx: Transaction, stage: Stage) -> None:
    """Enter the dates of a stage that are known only when the round has come to it."""
    tx.add(stage)
    tx.flush()


@remembered(Round)
def last_round(tx: Transaction, reference: str) -> Round:
    """The round a case is in."""
    round = tx.scalar(_LAST_ROUND, {"reference": reference})
    if round is None:
        raise LookupError(f"case {reference} has no round")
    return round


def rounds(tx: Transaction, reference: str) -> Sequence[Round]:
    """The rounds of a case in order."""
    return tx.scalars(
        select(Round).where(Round.case_reference == reference).order_by(Round.number)
    ).all()


@remembered(Stage)
def stage(tx: Transaction, reference: str, round: int, name: str) -> Stage | None:
    """A stage's dates in a round; None where the round begins after it."""
    return tx.scalar(_STAGE, {"reference": reference, "round": round, "name": name})


def stages(tx: Transaction, reference: str) -> Sequence[Stage]:
    """All stages of a case in the order they were planned."""
    return tx.scalars(
        select(Stage).where(Stage.case_reference == reference).order_by(Stage.round, Stage.id)
    ).all()


def stages_closing_on(tx: Transaction, days: Sequence[date]) -> Sequence[Stage]:
    """The stages of open cases, of any round, whose last day is one of these."""
    return tx.scalars(
        select(Stage)
        .join(Case, Case.reference == Stage.case_reference)
        .where(Stage.closes_on.in_(days), Case.closed_at.is_(None), Case.withdrawn_at.is_(None))
        .order_by(Stage.closes_on, Stage.id)
    ).all()


def steps_taken(tx: Transaction, reference: str) -> dict[int, set[str]]:
    """The names of the steps that a case has taken, by round.

    A round is one row, as it costs more to fetch a row than to part its names.
    """
    rounds = tx.execute(_STEPS, {"reference": reference})
    return {round: set(names.split("\n")) for round, names in rounds}


def take_step(tx: Transaction, reference: str, round: int, name: str) -> None:
    """Enter that a step is taken. A second time breaks the key and undoes all that came with it."""
    tx.add(Step(case_reference=reference, round=round, name=name, taken_at=clock.now()))
    tx.flush()


@remembered(Step)
def is_taken(tx: Transaction, reference: str, round: int, name: str) -> bool:
    """Whether a step has been taken in a round."""
    return tx.scalar(_STEP, {"reference": reference, "round": round, "name": name}) is not None


def was_taken(tx: Transaction, reference: str, name: str) -> bool:
    """Whether a step has been taken in any round of a case."""
    return tx.scalar(select(Step.name).filter_by(case_reference=reference, name=name)) is not None


def step(tx: Transaction, reference: str, round: int, name: str) -> Step | None:
    """A step of a round as it was taken; None where it was not."""
    return tx.get(Step, (reference, round, name))


@remembered(Wait)
def wait_at(tx: Transaction, reference: str, round: int, gate: str) -> Wait | None:
    """A case's wait at a gate in a round."""
    return tx.get(Wait, (reference, round, gate))


def add_wait(tx: Transaction, wait: Wait) -> None:
    """Enter a wait."""
    tx.add(wait)
    tx.flush()


def open_waits(tx: Transaction, reference: str | None = None) -> Sequence[tuple[Wait, Case]]:
    """Every wait that has not ended, with its case, the earliest opening first; or of one case."""
    query = _OPEN_WAITS.where(Wait.case_reference == reference) if reference else _OPEN_WAITS
    return [(wait, case) for wait, case in tx.execute(query)]


def due_waits(tx: Transaction, now: datetime) -> Sequence[tuple[Wait, Case]]:
    """As `open_waits`: those whose moment has come."""
    return [(wait, case) for wait, case in tx.execute(_OPEN_WAITS.where(Wait.opens_at <= now))]


def waits_written_to(tx: Transaction) -> Sequence[tuple[Wait, Case]]:
    """As `open_waits`: those of whose case the journal tells something since they began."""
    told_since = exists().where(
        JournalEntry.case_reference == Wait.case_reference, JournalEntry.at >= Wait.since
    )
    return [(wait, case) for wait, case in tx.execute(_OPEN_WAITS.where(told_since))]


@remembered(Wait)
def waits_of_round(tx: Transaction, case: tuple[str, int]) -> Sequence[Wait]:
    """Every wait of a case in a round, over or not, in the order in which they began."""
    reference, round = case
    return tx.scalars(_WAITS_OF_ROUND, {"reference": reference, "round": round}).all()


def open_without_wait(tx: Transaction) -> Sequence[Case]:
    """The open cases that wait at no gate, oldest first."""
    waiting = select(Wait.case_reference).where(Wait.ended_at.is_(None))
    return tx.scalars(
        select(Case)
        .where(Case.closed_at.is_(None), Case.reference.not_in(waiting))
        .order_by(Case.launched_at, Case.reference)
    ).all()


def moved_on(
    tx: Transaction, before: datetime, closed_after: datetime
) -> Sequence[tuple[str, datetime]]:
    """The runs of cases that came to their present wait before a moment, with when that was.

    Those too whose case was closed before it, but not so long ago as `closed_after`.
    """
    waiting = (
        select(Case.run_id, Wait.since)
        .join(Wait, Wait.case_reference == Case.reference)
        .where(Wait.ended_at.is_(None), Case.closed_at.is_(None), Wait.since < before)
    )
    closed = select(Case.run_id, Case.closed_at).where(
        Case.closed_at < before, Case.closed_at > closed_after
    )
    found = [*tx.execute(waiting), *tx.execute(closed)]
    return [(run_id, at) for run_id, at in found if run_id]


def give_up_other_waits(tx: Transaction, case: tuple[str, int], gate: str, at: datetime) -> None:
    """Give up every wait of a case but the one at a gate: a case waits at one gate at a time."""
    reference, round = case
    for wait, _ in open_waits(tx, reference):
        if (wait.round, wait.gate) != (round, gate):
            wait.ended_at, wait.given_up = at, True
    tx.flush()


def end_all_waits(tx: Transaction, reference: str, at: datetime) -> None:
    """End whatever a case still waits for: it is withdrawn or closed."""
    tx.execute(
        update(Wait)
        .where(Wait.case_reference == reference, Wait.ended_at.is_(None))
        .values(ended_at=at)
    )
