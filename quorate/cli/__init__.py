"""The command line: for policy officers, clerks and operators."""

import typer

from quorate.cli import (
    consultees,
    explain,
    group,
    journal,
    mail,
    portal,
    post,
    proposal,
    review,
    review_drafts,
    review_extending,
    review_papers,
    review_points,
    review_reasons,
    review_workshop,
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
for of_a_review in (
    review_drafts.draft,
    review_extending.extend,
    review_papers.paper,
    review_points.points,
    review_points.dispose,
    review_points.theme,
    review_points.redact,
    review_points.original,
    review_reasons.explain_late,
    review_workshop.move_workshop,
):
    review.app.command()(of_a_review)
app.add_typer(review.app, name="review", help="Structural reviews, from rehearsal to close.")
app.add_typer(consultees.app, name="consultees", help="Who is consulted, and their letters.")
app.add_typer(proposal.app, name="proposal", help="Proposals for groups, and the answers on them.")
app.add_typer(group.app, name="group", help="The groups that stand, and what becomes of them.")
app.add_typer(structure.app, name="structure", help="The partnership's structure at any date.")
app.add_typer(explain.app, name="explain", help="The clerk's calculator on the constitution.")
app.add_typer(journal.app, name="journal", help="The journal of everything that happened.")
app.add_typer(post.app, name="post", help="Letters on their way out.")
app.add_typer(mail.app, name="mail", help="Mail that came in: bounces, replies, strangers.")
app.command("up")(stack.up)
app.command("demo")(stack.demo)
app.command("worker")(stack.worker)
app.command("deploy")(stack.deploy)
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
