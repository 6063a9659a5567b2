"""A London of a test's own, where it becomes nine o'clock when the test wants it.

It does so by the real clock, and nothing else is moved: the machine's clock, Prefect's and the
database's stay as they are.
"""

import os
import struct
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from quorate import clock
from quorate.post import style

VARIABLE = "PYTHONTZPATH"  # where Python looks for time zones before it looks anywhere else
KEY = "Europe/London"
Put = Callable[[Any, str, Any], None]


def where_nine_is_at(moment: datetime, day: date, folder: Path) -> dict[str, str]:
    """Write the London in which it is nine on `day` at a moment; the variables for who lives there.

    The moment is to be less than a day from nine o'clock in the real one.
    """
    nine = datetime.combine(day, time(9), UTC)
    seconds = int((nine - moment.astimezone(UTC)).total_seconds())
    file = folder / KEY
    file.parent.mkdir(parents=True, exist_ok=True)
    # A time zone of one kind of time: a header with six counts, its offset, its name (RFC 8536).
    counts = struct.pack(">6l", 0, 0, 0, 0, 1, 4)
    file.write_bytes(b"TZif" + bytes(16) + counts + struct.pack(">lbb", seconds, 0, 0) + b"OWN\0")
    return {VARIABLE: str(folder)}


def live_there(folder: str | None = None, put: Put = setattr) -> None:
    """Have this process, which has read its clock's zone already, live in the folder's London.

    Nothing happens where no folder is given and the variable names none. `put` is how its names
    are replaced: a test's own process wants to be put back afterwards.
    """
    folder = folder or os.environ.get(VARIABLE)
    if folder:
        with (Path(folder) / KEY).open("rb") as file:
            zone = ZoneInfo.from_file(file, key=KEY)
        for module in (clock, style):
            put(module, "LONDON", zone)
