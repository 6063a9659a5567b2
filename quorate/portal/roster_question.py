"""The question of a launch form that takes consultees from a table."""

from collections.abc import Mapping

from quorate.partnership.files import ConfigRefused
from quorate.partnership.roster_file import FIELDS, Roster, columns_typed, kept, roster_from
from quorate.partnership.sheet_file import sheet_from_json
from quorate.portal.launch_desk import Fault
from quorate.portal.questions import Answer, Field, Question

FAULTS_SHOWN = 100
KEEP_ALL, KEEP_GOOD, TAKE_NOBODY = "all", "good", "nobody"
COLUMNS_HINT = (
    "The columns are known by their usual names. Where one is not, say which it is, one on each "
    f"line, as 'email: Work address'. There are: {', '.join(FIELDS).replace('_', ' ')}."
)
KEEPS = (
    (KEEP_ALL, "Take none until every row is right"),
    (KEEP_GOOD, "Take the good rows and leave the others out"),
)
ROSTER = Question(
    "roster",
    "Consultees from a table",
    (
        Field("roster", "A CSV or XLSX file", "sheet",
              hint="A row for each person: name, and an email or postal address; organisation and "
              "kind of respondent if you have them. A file sent later replaces an earlier one."),
        Field("roster-columns", "Which column is which", "lines", hint=COLUMNS_HINT, rows=3),
        Field("roster-keeps", "If a row cannot be taken", "radios", given=KEEP_ALL,
              ask="Choose what becomes of the other rows",
              options=lambda: (*KEEPS, (TAKE_NOBODY, "Take nobody from a table"))),
    ),
    says=("Leave this page empty if there is no such file.",),
)  # fmt: skip


def roster_in(answers: Mapping[str, Answer]) -> Roster | None:
    """Who is taken from the table of a form; None where there is none to take from.

    Raises ConfigRefused where the table cannot be understood, or a row is bad and none is to be
    taken then.
    """
    table = answers.get("roster", "")
    keeps = answers.get("roster-keeps", KEEP_ALL)
    if not isinstance(table, str) or not table or keeps == TAKE_NOBODY:
        return None
    typed = answers.get("roster-columns", [])
    columns = columns_typed(typed if isinstance(typed, list) else [typed])
    roster = roster_from(sheet_from_json(table), columns)
    kept(roster, good_only=keeps == KEEP_GOOD)
    return roster


def faults_in(refused: ConfigRefused) -> list[Fault]:
    """What is wrong with a table as lines of the page on which a launch is checked."""
    told = [": ".join(filter(None, (one.key, one.reason))) for one in refused.problems]
    more = len(told) - FAULTS_SHOWN
    if more > 0:
        told[FAULTS_SHOWN:] = [f"and {more} more rows"]
    return [Fault(f"{line[:1].upper()}{line[1:]}.", slug=ROSTER.slug) for line in told]
