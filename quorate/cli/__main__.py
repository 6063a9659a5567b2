"""Lets `python -m quorate.cli` stand for the `quorate` command."""

import atexit
import gc

# Modules and tables make objects by the hundred thousand that stay: looking through them for
# rubbish after each 700, and once more at the end, took a seventh of the time of a short command.
gc.set_threshold(50_000, 20, 50)
atexit.register(gc.freeze)

from quorate.cli import main  # noqa: E402

main()
