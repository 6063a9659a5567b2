"""The command line: for policy officers, clerks and operators."""

import typer

from quorate.cli import (
    explain,
    group,
    journal,
    portal,
    proposal,
    review,
    stack,
    structure,
    upkeep,
)

app = typer.Typer(
    name="quorate",
    help="Runs the governance of a local partnership.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(review.app, name="review", help="Structural reviews, from rehearsal to close.")
app.add_typer(proposal.app, name="proposal", help="Proposals for groups, and the answers on them.")
app.add_typer(group.app, name="group", help="The groups that stand, and what becomes of them.")
app.add_typer(structure.app, name="structure", help="The partnership's structure at any date.")
app.add_typer(explain.app, name="explain", help="The clerk's calculator on the constitution.")
app.add_typer(journal.app, name="journal", help="The journal of everything that happened.")
app.command("up")(stack.up)
app.command("demo")(stack.demo)
app.command("worker")(stack.worker)
app.command("portal")(portal.portal)
app.command("sign-in-link")(portal.sign_in_link)
for command in (
    upkeep.status,
    upkeep.backup,
    upkeep.restore,
    upkeep.verify,
    upkeep.recover,
):
    app.command()(command)


def main() -> None:
    """The entrance of the `quorate` command."""
    app(prog_name="quorate")
