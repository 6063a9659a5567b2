"""Shows how everything stands on one screen."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from quorate import clock
from quorate.engine.standing import Standing
from quorate.post.style import gov_moment

STATES = {
    "sent": "sent",
    "queued": "waiting to be sent",
    "sending": "on their way",
    "to-print": "to print and post",
    "refused": "refused by the mail server",
    "failed": "stopped or not written",
}


def show(standing: Standing) -> None:
    """The stack, the open cases, the letters and the last backup."""
    console = Console(highlight=False)
    colour = "green" if standing.prefect_answers else "red"
    console.print(f"[{colour}]Prefect {escape(standing.prefect)}[/]   {gov_moment(clock.now())}")
    stuck = f", {len(standing.stuck)} stuck" if standing.stuck else ""
    console.print(f"\n{len(standing.cases)} open cases{stuck}, {standing.closed} closed")
    console.print(_cases(standing))
    sent = ", ".join(
        f"{standing.letters[state]} {what}"
        for state, what in STATES.items()
        if standing.letters.get(state)
    )
    console.print(f"Letters: {sent or 'none yet'}.")
    backed_up = gov_moment(standing.backed_up_at) if standing.backed_up_at else "never"
    console.print(f"Last backup: {backed_up}.")


def _cases(standing: Standing) -> Table:
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for case in standing.cases:
        waiting = escape("; ".join(case.waiting_for)) or "at work"
        trouble = f"\n[red]{escape(case.trouble)}[/]" if case.trouble else ""
        table.add_row(case.reference, f"{escape(case.title)}\n{waiting}{trouble}")
    return table
