"""The clerk's calculator: a date or a count in, the rule's answer out, with clause and reasons."""

from datetime import date
from typing import Annotated, Any, Literal

import typer

from quorate.cli.telling import day, refusals_told, say, say_json
from quorate.constitution.answers import Choice
from quorate.constitution.apologies import rule_on_apologies
from quorate.constitution.consultation import rule_on_window
from quorate.constitution.days import long_date
from quorate.constitution.endorsement import Answer, Asked, rule_on_endorsement
from quorate.constitution.findings import REFUSALS, SOURCES, WARNINGS
from quorate.constitution.minutes import rule_on_minutes
from quorate.constitution.notice import rule_on_notice
from quorate.constitution.quorum import rule_on_quorum
from quorate.constitution.response_due import response_due_on
from quorate.constitution.ruling import Ruling
from quorate.constitution.voting import Count, rule_on_vote
from quorate.opening import load_partnership

app = typer.Typer(no_args_is_help=True, help="The clerk's calculator on the constitution.")

Meeting = Annotated[date, day("The meeting's date, as 2011-07-12.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Casting = Literal["for", "against", "none"]
HceCasting = Literal["for", "against", "declined", "none"]
Share = Literal["simple", "two-thirds"]
For = Annotated[str | None, typer.Option("--partnership", help="The partnership's folder.")]


@app.command()
def notice(
    meeting: Meeting,
    given: Annotated[date | None, day("The day notice was given.")] = None,
    partnership: For = None,
    as_json: AsJson = False,
) -> None:
    """The latest lawful notice of a meeting, and whether a given one was lawful (12.3)."""
    with refusals_told():
        house = load_partnership(partnership)
        ruling = rule_on_notice(meeting, house.calendar, house.articles, given_on=given)
        answer: dict[str, Any] = {"latest_notice": ruling.latest_notice_on}
        if given:
            answer |= {
                "clear_working_days": ruling.clear_working_days,
                "lawful": ruling.is_lawful,
            }
        _answer(ruling, answer, as_json)


@app.command()
def apologies(
    meeting: Meeting,
    received: Annotated[date | None, day("The day the apologies came.")] = None,
    partnership: For = None,
    as_json: AsJson = False,
) -> None:
    """The deadline for apologies, and whether some came in time (12.8)."""
    with refusals_told():
        house = load_partnership(partnership)
        ruling = rule_on_apologies(meeting, house.calendar, house.articles, received_on=received)
        in_time = {"in_time": ruling.is_in_time} if received else {}
        _answer(ruling, {"apologies_deadline": ruling.due_on, **in_time}, as_json)


@app.command()
def minutes(
    meeting: Meeting,
    circulated: Annotated[date | None, day("The day they were circulated.")] = None,
    partnership: For = None,
    as_json: AsJson = False,
) -> None:
    """When minutes are due, and by how much circulated ones were late (12.13)."""
    with refusals_told():
        house = load_partnership(partnership)
        ruling = rule_on_minutes(meeting, house.calendar, house.articles, circulated_on=circulated)
        late = {"late_by_working_days": ruling.late_by_working_days} if circulated else {}
        _answer(ruling, {"minutes_due": ruling.due_on, **late}, as_json)


@app.command()
def window(
    starts: Annotated[date, day("The day the consultation starts.")],
    weeks: Annotated[int, typer.Option(min=1, max=52, help="How many calendar weeks.")],
    partnership: For = None,
    as_json: AsJson = False,
) -> None:
    """When a consultation closes, and how many working days it has."""
    with refusals_told():
        house = load_partnership(partnership)
        ruling = rule_on_window(starts, weeks, house.calendar, house.articles)
        answer = {"closes": ruling.closes_on, "working_days": ruling.working_days}
        _answer(ruling, answer, as_json)


@app.command()
def response(
    closed: Annotated[date, day("The day the consultation closed.")],
    partnership: For = None,
    as_json: AsJson = False,
) -> None:
    """By when it is published what became of a consultation (17.1; twelve weeks)."""
    with refusals_told():
        weeks = load_partnership(partnership).articles.consultation.response_weeks
        due_on = response_due_on(closed, load_partnership(partnership).articles)
        said = f"{weeks.value} weeks after {long_date(closed)}, or an explanation why not."
        ruling = Ruling(clause=weeks.clause, because=(said, *weeks.caveat))
        _answer(ruling, {"response_due": due_on}, as_json)


@app.command()
def checks(as_json: AsJson = False) -> None:
    """What is looked at before a consultation is launched, and where each rule comes from."""
    if as_json:
        say_json({"refused": REFUSALS, "warned_of": WARNINGS, "sources": SOURCES})
        return
    say(f"refused, whatever the reason: {', '.join(REFUSALS)}")
    say(f"warned of, launched with a reason that is recorded: {', '.join(WARNINGS)}")
    for rule, source in SOURCES.items():
        say(f"{rule}: {source}")


@app.command()
def quorum(
    appointed: Annotated[int, typer.Option(min=0, help="Filled voting seats.")],
    present: Annotated[int | None, typer.Option(min=0, help="Members present.")] = None,
    partnership: For = None,
    as_json: AsJson = False,
) -> None:
    """The quorum of a body, and whether a meeting is quorate (13.1)."""
    with refusals_told(ValueError):
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
    casting: Annotated[Casting, typer.Option(help="The casting vote, if one was given.")] = "none",
    majority: Annotated[Share, typer.Option(help="Two thirds are of all present.")] = "simple",
    partnership: For = None,
    as_json: AsJson = False,
) -> None:
    """What a vote comes to: simple majority with casting vote, or two thirds (9.4, 14.2, 20.1)."""
    with refusals_told():
        ruling = rule_on_vote(
            Count(votes_for, against, abstain),
            load_partnership(partnership).articles,
            casting=None if casting == "none" else casting,
            majority="two_thirds" if majority == "two-thirds" else "simple",
        )
        answer = {"result": ruling.result, "casting_vote_used": ruling.casting_vote_used}
        _answer(ruling, answer, as_json)


@app.command()
def endorsement(  # noqa: PLR0913 - each argument is an option of the command
    appointed: Annotated[int, typer.Option(min=1, help="Members appointed to HCE.")],
    endorse: Annotated[int, typer.Option(min=0, help="Answers that endorse.")] = 0,
    conditions: Annotated[int, typer.Option(min=0, help="That endorse with conditions.")] = 0,
    send_back: Annotated[int, typer.Option(min=0, help="That send it back.")] = 0,
    refuse: Annotated[int, typer.Option(min=0, help="That refuse it.")] = 0,
    casting: Annotated[HceCasting, typer.Option(help="The Chair's casting vote.")] = "none",
    partnership: For = None,
    as_json: AsJson = False,
) -> None:
    """What HCE's answers to a proposal come to once the reply date is past (22.47 to 22.49)."""
    with refusals_told(ValueError):
        seats = tuple(str(number) for number in range(1, appointed + 1))
        choices: list[Choice] = ["endorse"] * endorse
        choices += ["endorse-with-conditions"] * conditions
        choices += ["send-back"] * send_back
        choices += ["refuse"] * refuse
        if len(choices) > appointed:
            raise ValueError(
                f"{len(choices)} answers are more than the {appointed} members appointed: each "
                "has one vote (22.48)."
            )
        ruling = rule_on_endorsement(
            [Answer(seat, choice) for seat, choice in zip(seats, choices)],
            Asked(seats, seats, chairs_seat=seats[0]),
            load_partnership(partnership).articles,
            is_over=True,
            casting=None if casting == "none" else casting,
        )
        _answer(ruling, {"status": ruling.status, "quorum": ruling.quorum}, as_json)


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
