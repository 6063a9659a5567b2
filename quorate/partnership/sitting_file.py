"""What the clerk records of a meeting: who came, the motions put, and how each was voted."""

from collections import Counter
from typing import Literal, Self

from pydantic import Field, model_validator

from quorate.partnership.files import Strict


class VotesCast(Strict):
    """The named votes on a motion: people's ids. Somebody in two lists is a mistake."""

    votes_for: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstain: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        times = Counter([*self.votes_for, *self.against, *self.abstain])
        twice = sorted(person for person, count in times.items() if count > 1)
        if twice:
            raise ValueError(f"each member has one vote (9.3); counted twice: {', '.join(twice)}")
        return self

    def by_person(self) -> dict[str, str]:
        """Each person's choice: 'for', 'against' or 'abstain'."""
        return {
            **dict.fromkeys(self.votes_for, "for"),
            **dict.fromkeys(self.against, "against"),
            **dict.fromkeys(self.abstain, "abstain"),
        }


class NumbersCast(Strict):
    """A count of hands: so many for, against and abstaining, with no names to them."""

    votes_for: int = Field(ge=0)
    against: int = Field(ge=0)
    abstain: int = Field(0, ge=0)


class MotionPut(Strict):
    """A motion as it was put. Without votes it was agreed by all who were present (9.2).

    An amendment is put before the substantive motion and changes what that carries. A reference
    back names the stage that is to be done again.
    """

    kind: Literal["amendment", "substantive", "reference-back"] = "substantive"
    text: str
    votes: VotesCast | None = None
    numbers: NumbersCast | None = None
    casting: Literal["for", "against"] | None = None
    changes: tuple[str, ...] = ()
    structure: str | None = None
    back_to: (
        Literal["consultation", "workshop", "write-up", "circulation", "final-paper", "proposal"]
        | None
    ) = None

    @model_validator(mode="after")
    def _says_what_its_kind_needs(self) -> Self:
        if self.kind == "reference-back" and not self.back_to:
            raise ValueError('a reference back names the stage: back_to = "write-up"')
        if self.kind == "amendment" and not self.changes:
            raise ValueError("an amendment lists its changes")
        if self.kind != "amendment" and (self.changes or self.structure):
            raise ValueError(
                "changes and a structure stand in an amendment, put before this motion"
            )
        return self

    @model_validator(mode="after")
    def _counted_in_one_way(self) -> Self:
        if self.votes and self.numbers:
            raise ValueError("give the votes by name or the numbers counted, one of them")
        return self


class DeclaredAt(Strict):
    """An interest as it was declared at the meeting; an empty nature says that there is none."""

    person: str
    nature: str = ""
    step: Literal["stays", "abstains", "withdraws"] = "stays"


class Sitting(Strict):
    """A meeting as the clerk records it; reasons and alternatives go into the decision notice."""

    attended: tuple[str, ...]
    elected_chair: str | None = None
    interests: tuple[DeclaredAt, ...] = ()
    motions: tuple[MotionPut, ...] = ()
    reasons: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
