"""What the sponsor of a group answers as its term comes to its end: close, extend or change."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from quorate import clock, partnership, register
from quorate.business.cases import Case, in_present_round, open_for_change
from quorate.business.groups.closing import refuse_orphans_of
from quorate.business.groups.life import is_decided_in, name_of, terms_of
from quorate.business.groups.life_begins import PROCEDURE
from quorate.business.groups.proposing import proposal_of, propose
from quorate.business.refusal import NotFound, Refused
from quorate.business.waking import wake_case
from quorate.constitution.days import short_date
from quorate.constitution.group_life import Terms, rule_on_change
from quorate.constitution.proposals import Duration, end_of
from quorate.partnership.proposal_file import ProposalForm
from quorate.register import AlreadyRecorded, Transaction, cases, group_terms, journal, people
from quorate.register.tables.group_terms import GroupTerms, SponsorAnswer
from quorate.register.tables.people import Person

Choice = Literal["close", "extend", "change"]
Door = Literal["portal", "prefect", "cli"]
CHOICES: tuple[Choice, ...] = ("close", "extend", "change")
WANTED = {"close": "it closes", "extend": "it is to be extended", "change": "it is to change"}


@dataclass(frozen=True)
class Wish:
    """What a sponsor asks for: until when, of what size, or a whole form of their own.

    `until` is the last day of a group that closes, or the new end of one that is extended.
    `final_report` says what a group that closes achieved.
    """

    choice: Choice
    reason: str
    until: date | None = None
    size: int | None = None
    form: ProposalForm | None = None
    final_report: str = ""


def sponsor_answers(case: Case, person: str, wish: Wish, *, door: Door) -> str | None:
    """Record the sponsor's answer on a group's life. Gives the reference of a new proposal.

    To close is the sponsor's own word; an extension or a change is proposed to Harrow Chief
    Executives again, with the group named in it. Refused for anybody but the sponsor, twice in one
    term, without a reason, to close without a final report or while groups stand under it (22.69),
    and where nothing is asked that they must endorse.
    """
    if not wish.reason.strip():
        raise Refused("The answer needs a reason", way_out="Say why, in a sentence or two.")
    try:
        with register.current().transaction() as tx:
            row = open_for_change(tx, case)
            if row.procedure != PROCEDURE:
                raise NotFound(f"{case.reference} does not follow the life of a group")
            case = in_present_round(case)
            terms, sponsor = _asked(tx, case, person)
            closes_on, form = None, None
            if wish.choice == "close":
                closes_on = _last_day(tx, case, terms, wish)
            else:
                form = _renewed(tx, case, terms, wish)
            proposed = propose(form, by=sponsor.name).reference if form else None
            _enter(tx, case, sponsor, wish, closes_on=closes_on, proposed=proposed, door=door)
            run_id = row.run_id
    except AlreadyRecorded:
        raise Refused(f"The end of {case.reference} is answered already") from None
    wake_case(run_id)
    return proposed


def asked_of(person: str) -> list[tuple[Case, str, date | None]]:
    """The groups whose sponsor this person is and whose end nobody has answered yet.

    As (the case of its life, the group's name, the day on which it ends).
    """
    found: list[tuple[Case, str, date | None]] = []
    with register.current().reading() as tx:
        for row in group_terms.open_lives(tx, PROCEDURE):
            round = cases.last_round(tx, row.reference)
            case = Case(row.reference, round.number, round.first_stage)
            terms = terms_of(tx, case)
            if terms.sponsor_id == person and not is_decided_in(tx, case):
                found.append((case, name_of(tx, case), terms.ends_on))
    return found


def _asked(tx: Transaction, case: Case, person: str) -> tuple[GroupTerms, Person]:
    terms, sponsor = terms_of(tx, case), people.person(tx, person)
    if sponsor is None or terms.sponsor_id != person:
        raise Refused(
            f"Only the sponsor of '{name_of(tx, case)}' answers for it: {terms.sponsor.name}",
            way_out=f"A clerk who takes the answer gives --person {terms.sponsor_id}.",
        )
    answered = group_terms.sponsors_answer(tx, case.reference, case.round)
    if answered:
        raise Refused(
            f"{answered.person.name} answered on {short_date(clock.date_of(answered.given_at))} "
            f"that {WANTED[answered.choice]}",
            way_out=f"Withdraw {answered.proposal_reference} to be asked again."
            if answered.proposal_reference
            else "What is closed by mistake is proposed anew.",
        )
    if is_decided_in(tx, case):
        raise Refused(f"'{name_of(tx, case)}' has new terms, or has closed: nothing is asked now")
    return terms, sponsor


def _last_day(tx: Transaction, case: Case, terms: GroupTerms, wish: Wish) -> date:
    today, planned = clock.today(), terms.ends_on or clock.today()
    if not wish.final_report.strip():
        raise Refused(
            "A group closes with a final report",
            clause="22.73",
            way_out="Say in a paragraph what it set out to do and what came of it.",
        )
    last_day = wish.until or max(planned, today)
    if last_day < today:
        raise Refused(f"{short_date(last_day)} has gone by", way_out="Name today or a later day.")
    if terms.ends_on and last_day > max(terms.ends_on, today):
        raise Refused(
            f"Its term ends on {short_date(terms.ends_on)}; to go on until "
            f"{short_date(last_day)} is an extension",
            way_out="Choose to extend it.",
        )
    refuse_orphans_of(tx, terms.body_id, today)
    return last_day


def _renewed(tx: Transaction, case: Case, terms: GroupTerms, wish: Wish) -> ProposalForm:
    """The proposal that is put to those who endorse: the former one with what is to be other."""
    former = proposal_of(tx, Case(terms.case_reference))
    wanted = (wish.form or former).model_dump()
    if wish.until:
        wanted |= {"ends_on": wish.until, "months": None, "statutory_basis": ""}
    elif wish.form is None and terms.ends_on:
        # "Twelve months" was said of the first term: what only grows keeps the end that it has.
        wanted |= {"ends_on": terms.ends_on, "months": None, "statutory_basis": ""}
    if wish.size:
        wanted["size"] = wish.size
    if wish.form is None:
        wanted["value_added"] = f"{former.value_added}\n\nWhy it is asked again: {wish.reason}"
    wanted |= {
        "kind": former.kind,
        "body": terms.body_id,
        "proposed_by": terms.sponsor_id,
        "reference": None,
    }
    form = ProposalForm.model_validate(wanted)
    _refuse_nothing_to_endorse(former, form, terms)
    return form


def _refuse_nothing_to_endorse(former: ProposalForm, form: ProposalForm, terms: GroupTerms) -> None:
    duration = Duration(form.ends_on, form.months, form.statutory_basis or None)
    ruling = rule_on_change(
        Terms(terms.size, former.terms_of_reference, terms.ends_on),
        Terms(
            form.size or terms.size,
            form.terms_of_reference,
            end_of(duration, terms.ends_on or clock.today()),
        ),
        partnership.current().articles,
    )
    if not ruling.goes_to_hce:
        raise Refused(
            ruling.in_words.rstrip("."),
            clause=ruling.clause,
            way_out="Name a later end (until) or more members (size), or close it on an earlier "
            "day.",
        )


def _enter(  # noqa: PLR0913 - what makes an answer
    tx: Transaction,
    case: Case,
    sponsor: Person,
    wish: Wish,
    *,
    closes_on: date | None,
    proposed: str | None,
    door: Door,
) -> None:
    answer = SponsorAnswer(
        case_reference=case.reference,
        round=case.round,
        person_id=sponsor.id,
        choice=wish.choice,
        reason=wish.reason.strip(),
        final_report=wish.final_report.strip() or None,
        closes_on=closes_on,
        proposal_reference=proposed,
        door=door,
        given_at=clock.now(),
    )
    group_terms.add_answer(tx, answer)
    after = f", after {short_date(closes_on)}" if closes_on else ""
    by_proposal = f" ({proposed})" if proposed else ""
    journal.add(
        tx,
        "SponsorAnswered",
        f"{sponsor.name} answered for '{name_of(tx, case)}' that {WANTED[wish.choice]}"
        f"{after}{by_proposal}: {wish.reason.strip()}",
        case=case.reference,
        actor=sponsor.name,
        facts={"choice": wish.choice, "proposal": proposed, "door": door},
    )
