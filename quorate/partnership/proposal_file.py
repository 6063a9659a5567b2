"""A group's proposal as its form states it, in a file or typed into a form."""

from datetime import date
from typing import Literal

from pydantic import Field

from quorate.partnership.files import Strict

GroupKind = Literal["management", "sub", "delivery", "task-and-finish", "reference"]


class Represented(Strict):
    """An organisation that would be represented, at what level, and with how many seats."""

    organisation: str = Field(description="Its id in the register, such as harrow_council.")
    level: str | None = Field(None, description='At what level, such as "head of service".')
    seats: int = Field(1, ge=1, le=50)


class ProposalForm(Strict):
    """The proposal of a group, or of a change to one that there is.

    What is left out, or cannot stand as it is, goes back to the proposer before anybody else
    sees it.
    """

    kind: GroupKind
    name: str = Field(min_length=1, description="The group's name, as it will stand in letters.")
    proposed_by: str = Field(description="The id of the person who proposes it.")
    reference: str | None = Field(None, description="Left out, the next free one is taken.")
    purpose: str = Field("", description="What the group is for.")
    ends_on: date | None = Field(None, description="Duration: the day on which it ends.")
    months: int | None = Field(None, ge=1, le=120, description="Duration: a number of months.")
    statutory_basis: str = Field(
        "", description="Duration: while this statutory basis lasts, such as an Act's section."
    )
    organisations: tuple[Represented, ...] = ()
    size: int | None = Field(None, ge=1, le=100, description="How many members it has.")
    terms_of_reference: str = ""
    reports_to: str | None = Field(None, description="The id of the body it reports to.")
    value_added: str = Field("", description="What it would add that nothing else does.")
    sponsor: str | None = Field(
        None, description="Who answers for it at its end; the proposer if left out."
    )
    body: str | None = Field(
        None, description="The id of the group that is extended or changed, if there is one."
    )

    @property
    def answers_for_it(self) -> str:
        """The person who is asked at its end: the sponsor, or else the proposer."""
        return self.sponsor or self.proposed_by

    @property
    def seats(self) -> int:
        """How many seats its organisations would have together."""
        return sum(entry.seats for entry in self.organisations)
