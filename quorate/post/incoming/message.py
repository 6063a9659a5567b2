"""A message that came in, as far as it could be read."""

from dataclasses import dataclass

# Other 5.x.x answers are about our letter, their policy or a full mailbox, not about the address.
_ABOUT_THE_ADDRESS = ("5.0.", "5.1.", "5.4.")
_DISABLED = "5.2.1"


@dataclass(frozen=True)
class MailFile:
    """A file that came with a message: the name it was given, the type it claims, its bytes.

    `is_in_text` says that it is shown within the text, as the logo below a signature is.
    """

    name: str
    content_type: str
    content: bytes
    is_in_text: bool = False


@dataclass(frozen=True)
class Report:
    """What a mail server says became of a letter (RFC 3464, or in its own words).

    `action` is failed, delayed, delivered, relayed or expanded; `status` an enhanced code such as
    5.1.1 or empty; `recipients` whom it could not reach; `message_ids` those of the letter as the
    report returns it; `reason` its own words on one line.
    """

    action: str
    status: str = ""
    recipients: tuple[str, ...] = ()
    message_ids: tuple[str, ...] = ()
    reason: str = ""

    @property
    def is_final(self) -> bool:
        """Whether the letter will not arrive any more."""
        return self.action == "failed"

    @property
    def condemns_the_address(self) -> bool:
        """Whether it failed because there is no such address, now and next time (RFC 3463)."""
        if not self.is_final:
            return False
        return self.status.startswith(_ABOUT_THE_ADDRESS) or self.status == _DISABLED


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """A message in plain words; what could not be read is empty, and `faults` says why.

    `own_id` is its Message-ID, `refers_to` the Message-IDs that it answers, the nearest first, and
    `sent_to` every address it was meant for: all of them as their sender wrote them, none proven.
    `automatic` says by which sign a machine wrote it; it is empty for what a person wrote.
    """

    from_address: str = ""
    from_name: str = ""
    subject: str = ""
    own_id: str = ""
    refers_to: tuple[str, ...] = ()
    sent_to: tuple[str, ...] = ()
    text: str = ""
    files: tuple[MailFile, ...] = ()
    report: Report | None = None
    automatic: str = ""
    is_sealed: bool = False
    faults: tuple[str, ...] = ()
