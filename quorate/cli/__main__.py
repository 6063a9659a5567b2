"""Lets `python -m quorate.cli` stand for the `quorate` command."""

from quorate.cli import main

main()
