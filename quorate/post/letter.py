"""What every letter says, whatever it is about."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What every letter says: to whom, for which partnership, and who answers questions.

    `contact` is a team and its address on one line. `link` is the web page to read or answer
    on, or empty where there is none. Where a letter has a `body_name`, it stands by itself,
    without an article: "Partnership Board", "Harrow Chief Executives".
    """

    salutation: str
    partnership: str
    contact: str
    link: str = ""
