"""Takes letters as a mail server does, and reads them as a person or a scanner would."""

import re
from dataclasses import dataclass, field

from quorate.business.correspondence.carriers import Ready
from quorate.post.compose import Composed

ADDRESS = re.compile(r"https?://[^\s<>\"']+")


@dataclass
class Received:
    """A letter as it lies in somebody's mailbox."""

    name: str
    person: str
    to: str
    subject: str
    text: str
    html: str

    @property
    def addresses(self) -> list[str]:
        """Every web address in either part, each once: what a scanner opens."""
        return list(dict.fromkeys(ADDRESS.findall(self.text) + ADDRESS.findall(self.html)))

    @property
    def link(self) -> str:
        """The path of the link in the letter, as a browser at the portal opens it."""
        found = next(address for address in self.addresses if "/link/" in address)
        return found[found.index("/link/") :]


@dataclass
class Letterbox:
    """Everything that was carried, in order."""

    received: list[Received] = field(default_factory=list)

    def carry(self, ready: Ready, composed: Composed) -> None:
        """Take a letter as delivery hands it over."""
        letter = ready.letter
        self.received.append(
            Received(
                letter.name,
                letter.person_id,
                str(letter.person.email),
                composed.subject,
                composed.text,
                composed.html,
            )
        )

    @property
    def last(self) -> Received:
        """The newest letter."""
        return self.received[-1]

    def __len__(self) -> int:
        return len(self.received)
