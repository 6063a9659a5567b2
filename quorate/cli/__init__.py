"""The command line: for policy officers, clerks and operators."""

import sys
from importlib import import_module

import typer

# The groups of commands, each by its module. One is loaded without the others, which are many.
GROUPS = {
    "review": "whole_review",
    "consultees": "consultees",
    "proposal": "proposal",
    "group": "group",
    "structure": "structure",
    "explain": "explain",
    "journal": "journal",
    "post": "post",
    "mail": "mail",
}


def main() -> None:
    """The entrance of the `quorate` command."""
    app_for(sys.argv[1:])(prog_name="quorate")


def app_for(words: list[str]) -> typer.Typer:
    """The commands among which the words typed choose: those of one group, or all there are."""
    group = words[0] if words else ""
    if group not in GROUPS:
        from quorate.cli.everything import app

        return app
    only = root()
    add_group(only, group)
    return only


def add_group(app: typer.Typer, group: str) -> None:
    """Load the commands of a group, and give them their place among others."""
    app.add_typer(import_module(f"quorate.cli.{GROUPS[group]}").app, name=group)


def root() -> typer.Typer:
    """What stands above all commands."""
    return typer.Typer(
        name="quorate",
        help="Runs the governance of a local partnership.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
