"""Lets `python -m quorate.cli` stand for the `quorate` command."""

import gc

# Modules and tables make objects by the hundred thousand that stay: looking through them for
# rubbish after each 700 took a seventh of the time of a short command.
gc.set_threshold(50_000, 20, 50)

from quorate.cli import main  # noqa: E402

main()
