"""`./run bench`: what a review costs, measured side by side in one run."""

import platform
import sys

import alike_texts
import letters
import review
from rich.console import Console
from rich.table import Table

WIDTH = 100


def main() -> None:
    """Measure everything once and print one table."""
    table = Table(title="Quorate, measured", title_justify="left", box=None, padding=(0, 2, 0, 0))
    for heading in ("What", "Figure", "Beside it"):
        table.add_column(heading, overflow="fold")
    for rows in (letters.rows, review.rows, alike_texts.rows):
        for row in rows():
            print("  measured:", *row, file=sys.stderr)  # noqa: T201 - tells that it goes on
            table.add_row(*row)
    console = Console(width=WIDTH)
    console.print(f"{platform.python_implementation()} {platform.python_version()}")
    console.print(table)


main()
