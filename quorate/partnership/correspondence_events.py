"""What people of a scenario write, and what happens to letters: by link, by mail, on paper."""

from typing import Literal

from pydantic import Field

from quorate.partnership.files import Strict
from quorate.partnership.scenario_happening import Happening


class Said(Strict):
    """One part of an answer: on a question or a paragraph by its number, else in general."""

    text: str
    question: int | None = Field(None, ge=1)
    paragraph: int | None = Field(None, ge=1)


class Answers(Happening):
    """A consultee answers on the page that the link in their letter opens."""

    does: Literal["answer"]
    person: str
    said: tuple[Said, ...] = Field(min_length=1)
    speaks_for: Literal["organisation", "self"] = "organisation"
    members_asked: str | None = None
    may_publish: bool = True
    published_as: str | None = None


class WritesMail(Happening):
    """Somebody replies to the letter they got, with what it said quoted below, or just writes.

    `letter` is the kind of letter they reply to; a stranger gives a name and an address instead of
    being a person. An attachment is a text of this name.
    """

    does: Literal["mail"]
    person: str | None = None
    name: str = ""
    address: str = ""
    letter: str = "ConsultationInvitation"
    subject: str = ""
    text: str
    attachment: str | None = None
    attached: str = ""
    is_automatic: bool = False


class Bounces(Happening):
    """The mail server of a reader says that the letter cannot be delivered."""

    does: Literal["bounce"]
    person: str
    letter: str = "ConsultationInvitation"
    status: str = "5.1.1"
    says: str = "550 5.1.1 No such mailbox here"


class GivesAddress(Happening):
    """The officer enters another address, and what came back goes out again."""

    does: Literal["give-address"]
    person: str
    email: str


class Prints(Happening):
    """The officer prints the letters of those without an email address, and posts them."""

    does: Literal["print"]


class Campaign(Happening):
    """Many people send nearly the same answer on the public page, and confirm their addresses.

    Each takes one of the openings and one of the endings around the text, in turn.
    """

    does: Literal["campaign"]
    number: int = Field(ge=1, le=1000)
    openings: tuple[str, ...] = Field(min_length=1)
    text: str
    endings: tuple[str, ...] = Field(min_length=1)
    first_names: tuple[str, ...] = Field(min_length=1)
    last_names: tuple[str, ...] = Field(min_length=1)


class Redacts(Happening):
    """The officer takes words out of what somebody said, for a reason that is recorded."""

    does: Literal["redact"]
    person: str
    words: str
    kind: Literal["personal", "offensive", "other"]
    reason: str
