"""Shows how everything stands on one screen."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from quorate import clock
from quorate.constitution.wording import counted
from quorate.engine.standing import CaseStanding, Post, Stack, Standing
from quorate.engine.workers import Heard
from quorate.post.style import gov_moment

STATES = {
    "sent": "sent",
    "queued": "waiting to be sent",
    "sending": "on their way",
    "to-print": "to print and post",
    "refused": "refused by the mail server",
    "failed": "stopped or not written",
}
SHOWN = 30  # cases; what is stuck or late comes first, so that one screen holds what matters


def show(standing: Standing) -> None:
    """The stack, the open cases, the letters and the last backup."""
    console = Console(highlight=False)
    _show_stack(console, standing.stack)
    for part in standing.parts:
        since = gov_moment(part.since)
        console.print(f"[red]{part.name}: {escape(part.in_full)}[/] Since {since}.")
    console.print(f"\n{_in_numbers(standing)}")
    console.print(_cases(standing))
    _show_post(console, standing.post)
    backed_up = gov_moment(standing.backed_up_at) if standing.backed_up_at else "never"
    console.print(f"Last backup: {backed_up}.")


def _show_stack(console: Console, stack: Stack) -> None:
    colour = "green" if stack.answers else "red"
    console.print(f"[{colour}]Prefect {escape(stack.prefect)}[/]   {gov_moment(clock.now())}")
    if stack.answers:
        heard = "; ".join(map(_heard, stack.workers))
        console.print(f"Workers: {escape(heard)}." if heard else "[red]Workers: none heard of.[/]")


def _heard(worker: Heard) -> str:
    seconds = max(0, round((clock.real_now() - worker.heard_at).total_seconds()))
    return f"{worker.name} ({worker.pool}), {seconds} s ago"


def _in_numbers(standing: Standing) -> str:
    counts = [counted(len(standing.cases), "open case")]
    if standing.stuck:
        counts.append(f"[red]{len(standing.stuck)} stuck[/]")
    if standing.late:
        counts.append(f"[yellow]{len(standing.late)} overdue[/]")
    return ", ".join([*counts, f"{standing.closed} closed"])


def _cases(standing: Standing) -> Table:
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    in_order = sorted(standing.cases, key=lambda case: (not case.trouble, not case.late))
    for case in in_order[:SHOWN]:
        table.add_row(case.reference, "\n".join(_lines(case)))
    if len(in_order) > SHOWN:
        table.add_row("", f"and {len(in_order) - SHOWN} more")
    return table


def _lines(case: CaseStanding) -> list[str]:
    waiting = "; ".join(case.waiting_for) or ("" if case.trouble else "at work")
    return [
        escape(case.title),
        *([escape(waiting)] if waiting else []),
        *(f"[yellow]OVERDUE: {escape(late)}[/]" for late in case.late),
        *([f"[red]{escape(case.trouble)}[/]"] if case.trouble else []),
    ]


def _show_post(console: Console, post: Post) -> None:
    states = [f"{post.states[one]} {what}" for one, what in STATES.items() if post.states.get(one)]
    console.print(f"Letters: {', '.join(states) or 'none yet'}.")
    if post.oldest_queued_at:
        since = gov_moment(post.oldest_queued_at)
        console.print(f"The oldest that is not sent has waited since {since}.")
