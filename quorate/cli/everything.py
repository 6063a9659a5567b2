"""Every command there is, for `quorate --help` and for those that stand in no group."""

from quorate.cli import (
    consultees,
    explain,
    group,
    journal,
    mail,
    portal,
    post,
    proposal,
    root,
    stack,
    structure,
    upkeep,
    whole_review,
)

app = root()
app.add_typer(whole_review.app, name="review")
app.add_typer(consultees.app, name="consultees")
app.add_typer(proposal.app, name="proposal")
app.add_typer(group.app, name="group")
app.add_typer(structure.app, name="structure")
app.add_typer(explain.app, name="explain")
app.add_typer(journal.app, name="journal")
app.add_typer(post.app, name="post")
app.add_typer(mail.app, name="mail")
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
