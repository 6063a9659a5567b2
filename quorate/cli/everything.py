"""Every command there is, for `quorate --help` and for those that stand in no group."""

from quorate.cli import GROUPS, add_group, portal, root, stack, upkeep

app = root()
for group in GROUPS:
    add_group(app, group)
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
