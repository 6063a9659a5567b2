"""The three ways in which the mail server may not have taken a letter."""


class NotDelivered(Exception):
    """A letter was not handed over, or not certainly; `reason` says why in one line."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Refused(NotDelivered):
    """The letter cannot go to this address: repeating it will not help."""


class TryLater(NotDelivered):
    """Nothing was accepted (no connection, no sign-in, or a 4xx reply): send it again later.

    `about_reader` says that the server is there and puts off this address only, as one does that
    greylists or whose mailbox is full.
    """

    def __init__(self, reason: str, *, about_reader: bool = False) -> None:
        super().__init__(reason)
        self.about_reader = about_reader


class Unknown(NotDelivered):
    """The connection broke after the letter's text was sent, so it may have been delivered.

    Repeat it under the same Message-ID, so that the receiver can tell it is the same letter.
    """
