"""The meeting of the Board that votes on a new reference group, and the next one after it."""

from datetime import date

from quorate import clock, partnership
from quorate.business.cases import Case
from quorate.business.meeting.meeting_terms import meeting_terms
from quorate.business.meeting.meetings import meeting_for
from quorate.business.refusal import Refused
from quorate.business.steps import once
from quorate.constitution.days import short_date
from quorate.constitution.notice import rule_on_notice
from quorate.register import Transaction, cases, journal, meetings
from quorate.register.tables import cases as tables
from quorate.register.tables.meetings import Meeting

BOARD = "board"
CARRIED_OVER = ("inquorate", "postponed")


def next_meeting_on(after: date) -> date | None:
    """The next meeting of the Board's programme for which lawful notice can still be given."""
    house = partnership.current()
    for on in sorted(day for day in house.standing.board_programme if day > after):
        notice = rule_on_notice(on, house.calendar, house.articles)
        if notice.latest_notice_on >= clock.today():
            return on
    return None


def enter_meeting(tx: Transaction, case: Case, after: date) -> date:
    """Enter the next meeting of the Board with time for notice (12.5). Refuses where none is."""
    on = next_meeting_on(after)
    if on is None:
        raise Refused(
            f"The programme has no meeting of the Board after {short_date(after)} for which notice "
            "can be given",
            clause="12.5",
            way_out="Add one to board_programme in partnership.toml.",
        )
    terms = meeting_terms(tx, case)
    meetings.add(
        tx,
        Meeting(
            case_reference=case.reference,
            round=case.round,
            purpose=BOARD,
            body_id=terms.body,
            starts_at=clock.at(on, terms.board_starts),
            venue=terms.board_venue,
            agenda=[
                "Apologies and substitutes",
                "Declarations of interests",
                "Minutes of the last meeting",
                f"{terms.title}: representation for a reference group",
            ],
            outcome_facts={},
        ),
    )
    return on


@once
def carry_over(tx: Transaction, case: Case) -> None:
    """Take what a meeting could not settle to the next one of the programme, in a new round."""
    meeting = meeting_for(tx, case, BOARD)
    met_on = clock.date_of(meeting.starts_at)
    following = Case(case.reference, case.round + 1, BOARD)
    round = tables.Round(
        case_reference=case.reference,
        number=following.round,
        first_stage=BOARD,
        because=str(meeting.outcome),
        began_on=clock.today(),
    )
    cases.begin_round(tx, round, [])
    on = enter_meeting(tx, following, max(met_on, clock.today()))
    journal.add(
        tx,
        "RoundBegun",
        f"{str(meeting.outcome).capitalize()} on {short_date(met_on)}: the Board meets next on "
        f"{short_date(on)}.",
        case=case.reference,
        facts={"round": following.round},
    )
