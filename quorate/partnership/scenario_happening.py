"""What every happening of a scenario has: when it was."""

from datetime import datetime

from quorate.partnership.files import Strict


class Happening(Strict):
    """Something that somebody did at a London time."""

    at: datetime
