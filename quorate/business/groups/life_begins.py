"""Opens the case that follows the life of a group: from its endorsement to its end."""

from datetime import date, timedelta

from quorate import clock, register
from quorate.business.cases import Case, take_reference
from quorate.constitution.days import short_date
from quorate.register import Transaction, cases, group_terms, journal
from quorate.register.tables import cases as tables
from quorate.register.tables.group_terms import GroupTerms

PROCEDURE = "group-life"
STAGE = "term"
A_YEAR = timedelta(days=365)


def begin_if_it_ends(tx: Transaction, terms: GroupTerms, *, kind: str, name: str) -> None:
    """Open the case of a group's life, unless it has one or there is nothing to follow.

    Followed are task and finish groups (22.73) and every other group that has an end date.
    """
    if life_of(tx, terms.body_id) or (kind != "TASK_FINISH" and terms.ends_on is None):
        return
    reference = take_reference(tx, "GRL")
    row = tables.Case(
        reference=reference,
        procedure=PROCEDURE,
        title=f"Life of the group: {name}",
        terms={"body": terms.body_id},
        launched_at=clock.now(),
        launched_by="Quorate",
    )
    cases.add(tx, row)
    begin_term(tx, Case(reference, 1, STAGE), terms, because="endorsed")
    until = f"until {short_date(terms.ends_on)}" if terms.ends_on else "without a stated end"
    journal.add(tx, "GroupLifeBegun", f"The life of '{name}' is followed, {until}.", case=reference)


def begin_term(tx: Transaction, case: Case, terms: GroupTerms, *, because: str) -> None:
    """Enter a term of a group's life as a round, with the day on which it ends.

    A group without an end is looked at anew after a year.
    """
    today = clock.today()
    round = tables.Round(
        case_reference=case.reference,
        number=case.round,
        first_stage=STAGE,
        because=because,
        began_on=today,
    )
    terms.life_round = case.round
    closes_on = terms.ends_on or today + A_YEAR
    stage = tables.Stage(
        case_reference=case.reference,
        round=case.round,
        name=STAGE,
        opens_on=terms.from_on,
        closes_on=closes_on,
        latest_on=closes_on,
        clause="22.73",
        because=[terms.duration[:1].upper() + terms.duration[1:] + "."],
    )
    cases.begin_round(tx, round, [stage])


def life_of(tx: Transaction, body: str) -> Case | None:
    """The open case that follows a group's life, in its present round."""
    for row in group_terms.open_lives(tx, PROCEDURE):
        if row.terms.get("body") == body:
            round = cases.last_round(tx, row.reference)
            return Case(row.reference, round.number, round.first_stage)
    return None


def term_of(tx: Transaction, case: Case) -> tuple[date, date]:
    """The first and the last day of the term that a round of a group's life follows."""
    stage = cases.stage(tx, case.reference, case.round, STAGE)
    if stage is None:
        raise LookupError(f"round {case.round} of {case.reference} has no term")
    return stage.opens_on, stage.closes_on


def life_after(case: Case) -> str | None:
    """The open case of the life of the group that a proposal opened, or was about."""
    with register.current().reading() as tx:
        terms = group_terms.given_by(tx, case.reference)
        row = cases.find(tx, case.reference)
        body = terms.body_id if terms else (row.terms.get("body") if row else None)
        life = life_of(tx, body) if body else None
        return life.reference if life else None
