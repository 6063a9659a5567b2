"""`quorate review`: rehearse, launch, watch and act on structural reviews."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from quorate import clock
from quorate.business import case_file, cases
from quorate.business.consulting import answering
from quorate.business.meeting import meetings, sittings
from quorate.business.reviewing import decisions, ending
from quorate.cli.opening import the_register
from quorate.cli.roster import Columns, GoodOnly, roster_of
from quorate.cli.telling import day, refusals_told, say, say_aside, say_json
from quorate.constitution.days import short_date
from quorate.opening import load_partnership
from quorate.partnership.files import read_part
from quorate.partnership.lodging_file import PaperKind, read_lodging
from quorate.partnership.scenario_file import Purpose
from quorate.partnership.sitting_file import Sitting

app = typer.Typer(no_args_is_help=True, help="Structural reviews, from rehearsal to close.")

File = Annotated[Path, typer.Argument(help="The review's file, as config/harrow/reviews/*.toml.")]
Reference = Annotated[str, typer.Argument(help="The case, as REV-2011-01.")]
By = Annotated[str, typer.Option(help="Who does it, for the journal.")]
For = Annotated[Purpose, typer.Option(help="Which of the review's meetings.")]
OFFICER = "Policy team"
CLERK = "Democratic Services"


@app.command()
def rehearse(
    file: File,
    launch: Annotated[date | None, day("The day it would be launched.")] = None,
    letters: Annotated[bool, typer.Option(help="Name every recipient.")] = True,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Every date and every letter of a review before anything is launched; nothing is sent."""
    from quorate.cli.rehearsing import as_data, tell
    from quorate.replay.rehearsal import rehearse as play

    with refusals_told():
        load_partnership()
        rehearsal = play(file, on=launch)
        if as_json:
            say_json(as_data(rehearsal))
        else:
            tell(rehearsal, name_everybody=letters)


@app.command()
def launch(
    file: File,
    override: Annotated[
        list[str] | None,
        typer.Option(help="A warning to pass over and why, as 'easter=No other time is left.'"),
    ] = None,
    consultees: Annotated[
        Path | None, typer.Option(help="A CSV or XLSX file of further people to consult.")
    ] = None,
    good_only: GoodOnly = False,
    column: Columns = None,
    by: By = OFFICER,
) -> None:
    """Launch a review: the case is opened and its flow started."""
    from quorate.business.reviewing.launching import PROCEDURE, check_review, launch_review
    from quorate.cli.review_reasons import with_reasons
    from quorate.engine.starting import start_case
    from quorate.replay.rehearsal import review_in

    with refusals_told(), the_register():
        review = with_reasons(review_in(file), override or [])
        roster = roster_of(consultees, good_only=good_only, columns=column) if consultees else None
        for warning in check_review(review, roster).warnings:
            say_aside(f"Warning: {warning}")
        planned_on = review.planned_launch_on
        if planned_on and planned_on != clock.today():
            say_aside(
                f"Warning: the file plans the launch for {short_date(planned_on)}; "
                "launched today, its dates are worked out from today."
            )
        case = launch_review(review, by=by, roster=roster)
        started = start_case(case.reference, PROCEDURE)
        say(f"{case.reference} is launched: {review.title}")
        if not started:
            say_aside("Its flow starts as soon as `quorate up` runs.")


@app.command("list")
def list_() -> None:
    """Every review and where it stands."""
    with refusals_told(), the_register(for_reading=True):
        for reference, title, state in case_file.listed("structural-review"):
            say(f"{reference}  {title}  ({state})")


@app.command()
def show(
    reference: Reference,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """The file of a review: dates, what it waits for, letters, papers, meetings, consultees."""
    from quorate.cli.case_screen import as_data, show_case

    with refusals_told(), the_register(for_reading=True):
        file = case_file.read(reference)
        if as_json:
            say_json(as_data(file))
        else:
            show_case(file)


@app.command()
def respond(
    reference: Reference,
    person: Annotated[str, typer.Option(help="The consultee's id, as `review show` lists it.")],
    text: Annotated[str, typer.Option(help="What they answered.")],
) -> None:
    """Record a consultee's answer, to the consultation or to the write-up."""
    with refusals_told(), the_register():
        stage = answering.respond(cases.find(reference), person, text)
        say(f"Recorded: an answer to the {stage}.")


@app.command()
def lodge(
    reference: Reference,
    paper: Annotated[PaperKind, typer.Argument(help="Which paper it is.")],
    file: Annotated[Path, typer.Argument(help="Markdown, its facts at the head between +++.")],
    by: By = OFFICER,
) -> None:
    """Lodge a paper that the review waits for."""
    from quorate.business.reviewing.lodging import lodge as lodge_paper

    with refusals_told(), the_register():
        version = lodge_paper(cases.find(reference), paper, read_lodging(file), by=by)
        say(f"Lodged: {paper}, version {version}.")


@app.command()
def approve(
    reference: Reference,
    approver: Annotated[str, typer.Option(help="Who approved, as Harrow Council.")],
    on: Annotated[date, day("The day of the approval.")],
    by: By = CLERK,
) -> None:
    """Record the Council's approval of a major amendment (20.1)."""
    with refusals_told(), the_register():
        decisions.record_approval(cases.find(reference), approver, on, by=by)
        say("Recorded.")


@app.command()
def apologise(
    reference: Reference,
    person: Annotated[str, typer.Option(help="The member's id.")],
    purpose: For = "board",
    substitute: Annotated[str | None, typer.Option(help="Who comes instead.")] = None,
) -> None:
    """Record apologies for a meeting (12.8)."""
    with refusals_told(), the_register():
        in_time = meetings.apologise(cases.find(reference), purpose, person, substitute=substitute)
        say("Recorded, in time." if in_time else "Recorded; they came late.")


@app.command()
def meet(
    reference: Reference,
    file: Annotated[Path, typer.Argument(help="Who attended and the motions, in TOML.")],
    purpose: For = "board",
    by: By = CLERK,
) -> None:
    """Record a meeting that was held: roll call, motions and votes."""
    with refusals_told(), the_register():
        case = cases.find(reference)
        outcome = sittings.record_sitting(case, purpose, read_part(Sitting, file), by=by)
        say(f"Recorded. Outcome: {outcome}.")


@app.command()
def postpone(
    reference: Reference,
    reason: Annotated[str, typer.Option(help="Why; the members are told.")],
    purpose: For = "board",
    by: By = CLERK,
) -> None:
    """Postpone a meeting: its business goes to the next one in the programme (12.8)."""
    with refusals_told(), the_register():
        meetings.postpone(cases.find(reference), purpose, reason=reason, by=by)
        say("Postponed; everybody who had notice is told.")


@app.command("move-board")
def move_board(
    reference: Reference,
    to: Annotated[date, day("The new day of the meeting that decides.")],
    reason: Annotated[str, typer.Option(help="Why, for the journal.")],
    by: By = OFFICER,
) -> None:
    """Move the meeting that decides, before notice of it was given; later dates move with it."""
    from quorate.business.meeting.moving import move_board as move

    with refusals_told(), the_register():
        move(cases.find(reference), to, reason=reason, by=by)
        say(f"The Board decides on {short_date(to)}.")


@app.command("print")
def print_(
    reference: Reference,
    to: Annotated[Path, typer.Option(help="The folder to write them into.")],
    posted: Annotated[
        int | None, typer.Option(help="Mark the letters as posted, up to this number.")
    ] = None,
    by: By = OFFICER,
) -> None:
    """Write the letters of people without an email address into one file, to be posted."""
    from quorate.business.correspondence import printing

    with refusals_told(), the_register(for_reading=posted is None):
        if posted is not None:
            printed = printing.mark_printed(cases.find(reference), posted, by=by)
            say(f"Marked as printed and posted: {printed}.")
        file = printing.write_letters_to_print(reference, to)
        say(str(file) if file else "No letter waits to be printed.")


@app.command()
def withdraw(
    reference: Reference,
    reason: Annotated[str, typer.Option(help="Why; everybody written to is told.")],
    by: By = OFFICER,
) -> None:
    """Withdraw a review that the Board has not settled."""
    with refusals_told(), the_register():
        ending.withdraw(cases.find(reference), reason=reason, by=by)
        say("Withdrawn; everybody written to is told, and letters not sent yet are stopped.")
