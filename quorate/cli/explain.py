"""The clerk's calculator: a date or a count in, the rule's answer out, with clause and reasons."""

from typing import Annotated, Any

import typer

from quorate.cli.opening import load_partnership
from quorate.cli.telling import a_date, refusals_told, say, say_json
from quorate.constitution.apologies import rule_on_apologies
from quorate.constitution.consultation import rule_on_window
from quorate.constitution.days import long_date
from quorate.constitution.minutes import rule_on_minutes
from quorate.constitution.notice import rule_on_notice
from quorate.constitution.quorum import rule_on_quorum
from quorate.constitution.ruling import Ruling
from quorate.constitution.voting import Count, rule_on_vote

app = typer.Typer(no_args_is_help=True)

Meeting = Annotated[str, typer.Option("--meeting", help="The meeting's date, as 2011-07-12.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
For = Annotated[str | None, typer.Option("--partnership", help="The partnership's folder.")]


@app.command()
def notice(
    meeting: Meeting,
    given: Annotated[str | None, typer.Option(help="The day notice was given.")] = None,
    partnership: For = None,
    as_json: AsJson = False,
) -> None:
    """The latest lawful notice of a meeting, and whether a given one was lawful (12.3)."""
    with refusals_told():
        house = load_partnership(partnership)
        given_on = a_date(given) if given else None
        ruling = rule_on_notice(a_date(meeting), house.calendar, house.articles, given_on=given_on)
        answer: dict[str, Any] = {"latest_notice": ruling.latest_notice_on}
        if given_on:
            answer |= {
                "clear_working_days": ruling.clear_working_days,
                "lawful": ruling.is_lawful,
            }
        _answer(ruling, answer, as_json)


@app.command()
def apologies(
    meeting: Meeting,
    received: Annotated[str | None, typer.Option(help="The day the apologies came.")] = None,
    partnership: For = None,
    as_json: AsJson = False,
) -> None:
    """The deadline for apologies, and whether some came in time (12.8)."""
    with refusals_told():
        house = load_partnership(partnership)
        on = a_date(received) if received else None
        ruling = rule_on_apologies(a_date(meeting), house.calendar, house.articles, received_on=on)
        answer: dict[str, Any] = {"apologies_deadline": ruling.due_on}
        _answer(ruling, answer | ({"in_time": ruling.is_in_time} if on else {}), as_json)


@app.command()
def minutes(
    meeting: Meeting,
    circulated: Annotated[str | None, typer.Option(help="The day they were circulated.")] = None,
    partnership: For = None,
    as_json: AsJson = False,
) -> None:
    """When minutes are due, and by how much circulated ones were late (12.13)."""
    with refusals_told():
        house = load_partnership(partnership)
        on = a_date(circulated) if circulated else None
        ruling = rule_on_minutes(a_date(meeting), house.calendar, house.articles, circulated_on=on)
        late = {"late_by_working_days": ruling.late_by_working_days} if on else {}
        _answer(ruling, {"minutes_due": ruling.due_on, **late}, as_json)


@app.command()
def window(
    starts: Annotated[str, typer.Option(help="The day the consultation starts.")],
    weeks: Annotated[int, typer.Option(help="How many calendar weeks.")],
    partnership: For = None,
    as_json: AsJson = False,
) -> None:
    """When a consultation closes, and how many working days it has."""
    with refusals_told():
        house = load_partnership(partnership)
        ruling = rule_on_window(a_date(starts), weeks, house.calendar, house.articles)
        answer = {"closes": ruling.closes_on, "working_days": ruling.working_days}
        _answer(ruling, answer, as_json)


@app.command()
def quorum(
    appointed: Annotated[int, typer.Option(min=0, help="Filled voting seats.")],
    present: Annotated[int | None, typer.Option(min=0, help="Members present.")] = None,
    partnership: For = None,
    as_json: AsJson = False,
) -> None:
    """The quorum of a body, and whether a meeting is quorate (13.1)."""
    with refusals_told():
        house = load_partnership(partnership)
        ruling = rule_on_quorum(appointed, present, house.articles)
        answer: dict[str, Any] = {"quorum": ruling.quorum}
        if present is not None:
            answer["quorate"] = ruling.is_quorate
        _answer(ruling, answer, as_json)


@app.command()
def vote(  # noqa: PLR0913 - each argument is an option of the command
    votes_for: Annotated[int, typer.Option("--for", min=0, help="Votes for.")],
    against: Annotated[int, typer.Option(min=0, help="Votes against.")],
    abstain: Annotated[int, typer.Option(min=0, help="Abstentions.")] = 0,
    casting: Annotated[str, typer.Option(help="for, against or none.")] = "none",
    majority: Annotated[str, typer.Option(help="simple or two-thirds.")] = "simple",
    partnership: For = None,
    as_json: AsJson = False,
) -> None:
    """What a vote comes to: simple majority with casting vote, or two thirds (9.4, 14.2, 20.1)."""
    if casting not in ("for", "against", "none"):
        raise typer.BadParameter("--casting is for, against or none")
    if majority not in ("simple", "two-thirds"):
        raise typer.BadParameter("--majority is simple or two-thirds")
    with refusals_told():
        ruling = rule_on_vote(
            Count(votes_for, against, abstain),
            load_partnership(partnership).articles,
            casting=None if casting == "none" else casting,  # type: ignore[arg-type]
            majority=majority.replace("-", "_"),  # type: ignore[arg-type]
        )
        answer = {"result": ruling.result, "casting_vote_used": ruling.casting_vote_used}
        _answer(ruling, answer, as_json)


def _answer(ruling: Ruling, answer: dict[str, Any], as_json: bool) -> None:
    if as_json:
        say_json({**answer, "clause": ruling.clause, "because": list(ruling.because)})
        return
    for key, value in answer.items():
        said = long_date(value) if hasattr(value, "isoformat") else str(value)
        say(f"{key.replace('_', ' ')}: {said}")
    say(f"clause: {ruling.clause}")
    for reason in ruling.because:
        say(f"because: {reason}")
