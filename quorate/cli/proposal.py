"""`quorate proposal`: propose groups, see how they stand, and take answers by telephone."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer

from quorate.business import cases
from quorate.business.groups.proposing import check_proposal, propose
from quorate.business.groups.proposing import complete as complete_proposal
from quorate.business.groups.representation import Choice as ChairsChoice
from quorate.business.reviewing import ending
from quorate.cli.group import OFFICER, By
from quorate.cli.opening import the_register
from quorate.cli.telling import day, refusals_told, say, say_aside, say_json
from quorate.constitution.answers import Choice
from quorate.partnership.files import read_part
from quorate.partnership.proposal_file import ProposalForm

app = typer.Typer(no_args_is_help=True, help="Proposals for groups, and the answers on them.")

File = Annotated[Path, typer.Argument(help="Its file, as config/harrow/proposals/*.toml.")]
Reference = Annotated[str, typer.Argument(help="The case, as GRP-2011-01.")]
Person = Annotated[str, typer.Option(help="The id of the person whose word it is.")]
Reason = Annotated[str, typer.Option(help="Why, in a sentence or two.")]
CLERK = "Democratic Services"


@app.command()
def launch(file: File, by: By = OFFICER) -> None:
    """Submit a proposal. What it lacks goes back to the proposer before anybody else sees it."""
    from quorate.engine.starting import start_case

    with refusals_told(), the_register():
        form = read_part(ProposalForm, file)
        lacks = check_proposal(form).lacks
        case = propose(form, by=by)
        started = start_case(case.reference, "group-proposal")
        say(f"{case.reference} is submitted: {form.name}")
        for lack in lacks:
            say_aside(f"It goes back to the proposer: {lack.says}")
        if not started:
            say_aside("Its flow starts as soon as `quorate up` runs.")


@app.command("list")
def list_() -> None:
    """Every proposal and where it stands."""
    from quorate.business import case_file

    with refusals_told(), the_register(for_reading=True):
        for reference, title, state in case_file.listed("group-proposal"):
            say(f"{reference}  {title}  ({state})")


@app.command()
def show(
    reference: Reference,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """A proposal with its text, the answers that stand, its dates, letters and papers."""
    from quorate.business import case_file
    from quorate.business.groups.standing import standing_of
    from quorate.cli.case_screen import as_data, show_case
    from quorate.cli.proposal_screen import show_standing, standing_data

    with refusals_told(), the_register(for_reading=True):
        file, standing = case_file.read(reference), standing_of(cases.find(reference))
        if as_json:
            say_json({**as_data(file), "standing": standing_data(standing)})
            return
        show_standing(standing)
        show_case(file)


@app.command()
def complete(reference: Reference, file: File, by: By = OFFICER) -> None:
    """Take the proposer's answer: what was missing, or a new text after it was sent back."""
    with refusals_told(), the_register():
        form = read_part(ProposalForm, file)
        version = complete_proposal(cases.find(reference), form, by=by)
        say(f"Recorded: version {version}.")


@app.command()
def change(reference: Reference, file: File, by: By = OFFICER) -> None:
    """Change the text while it is before the members: answers lapse, and their givers are told."""
    from quorate.business.groups.changing import change_text

    with refusals_told(), the_register():
        version = change_text(cases.find(reference), read_part(ProposalForm, file), by=by)
        say(f"Recorded: version {version}. What was answered on the text before has lapsed.")


@app.command()
def answer(  # noqa: PLR0913 - each argument is an option of the command
    reference: Reference,
    person: Person,
    choice: Annotated[Choice, typer.Option(help="What they answered.")],
    version: Annotated[int, typer.Option(help="The version of the text that they had.")],
    reason: Reason = "",
    not_met: Annotated[
        list[str] | None, typer.Option(help="A criterion that they find not met.")
    ] = None,
    note: Annotated[
        list[str] | None, typer.Option(help='A note on a criterion, as "value=Too little."')
    ] = None,
    condition: Annotated[list[str] | None, typer.Option(help="A condition they ask for.")] = None,
) -> None:
    """Record an answer that a member or substitute gives by telephone or post."""
    from quorate.business.groups.answering import answer as record
    from quorate.cli.answer_words import Typed, given

    with refusals_told(), the_register():
        case, typed = cases.find(reference), Typed(not_met or (), note or ())
        said = given(case, choice, version, reason=reason, typed=typed, conditions=condition or ())
        record(case, person, said, door="cli")
        say("Recorded.")


@app.command()
def cast(
    reference: Reference,
    person: Person,
    side: Annotated[Literal["for", "against", "declined"], typer.Option(help="The casting vote.")],
    reason: Reason = "",
) -> None:
    """Record the Chair's casting vote on a tie, or that the Chair declines to give it (22.49)."""
    from quorate.business.groups import tally

    with refusals_told(), the_register():
        tally.cast(cases.find(reference), person, side, reason=reason, door="cli")
        say("Recorded.")


@app.command("hand-over")
def hand_over(
    reference: Reference,
    person: Person,
    to: Annotated[str | None, typer.Option(help="The substitute, where several are named.")] = None,
    back: Annotated[bool, typer.Option("--back", help="Take it back instead.")] = False,
) -> None:
    """Hand a member's answer over to the named substitute, or take it back (7.3)."""
    from quorate.business.groups import handing_over

    with refusals_told(), the_register():
        case = cases.find(reference)
        if back:
            handing_over.take_back(case, person)
            say("Taken back.")
        else:
            handing_over.hand_over(case, person, to=to)
            say("Handed over; the substitute is asked by letter.")


@app.command("declare-interest")
def declare_interest(
    reference: Reference,
    person: Person,
    nature: Annotated[str, typer.Option(help="What the interest is; nothing for none.")] = "",
    by: By = CLERK,
) -> None:
    """Record an interest that a member declares in a proposal, or that there is none (16.1)."""
    from quorate.business.groups.seats import OCCASION
    from quorate.business.meeting import interests

    with refusals_told(), the_register():
        declared = interests.Declared(nature)
        interests.declare(cases.find(reference), OCCASION, person, declared, by=by)
        say("Recorded.")


@app.command()
def represent(
    reference: Reference,
    person: Person,
    choice: Annotated[ChairsChoice, typer.Option(help="What the Chair of the Board does with it.")],
    reason: Reason = "",
) -> None:
    """Record the answer of the Board's Chair on a new reference group (22.72)."""
    from quorate.business.groups.representation import chair_answers

    with refusals_told(), the_register():
        chair_answers(cases.find(reference), person, choice, reason=reason, door="cli")
        say("Recorded; the proposer is told.")


@app.command()
def withdraw(
    reference: Reference,
    reason: Annotated[str, typer.Option(help="Why; everybody written to is told.")],
    by: By = OFFICER,
) -> None:
    """Withdraw a proposal that is not settled."""
    with refusals_told(), the_register():
        ending.withdraw(cases.find(reference), reason=reason, by=by)
        say("Withdrawn; everybody written to is told, and letters not sent yet are stopped.")


@app.command("condition-met")
def condition_met(
    reference: Reference,
    number: Annotated[int, typer.Argument(help="The condition, as `proposal show` numbers it.")],
    note: Annotated[str, typer.Option(help="How it was met.")] = "",
    on: Annotated[date | None, day("The day; today if left out.")] = None,
    by: By = OFFICER,
) -> None:
    """Record that a condition on which a group was endorsed has been met."""
    from quorate.business.groups.conditions import mark_condition_met

    with refusals_told(), the_register():
        mark_condition_met(cases.find(reference), number, by=by, note=note, on=on)
        say("Recorded.")
