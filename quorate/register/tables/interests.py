"""The register of interests: what each declared, for which item of which case (16.1, 16.2)."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quorate.register.tables.foundation import Table
from quorate.register.tables.people import Person


class Interest(Table):
    """A declaration of one person; an empty nature says that there is none, which is recorded too.

    `occasion` is where it was declared: 'hce', or the purpose of a meeting. `step` is what the
    person does: 'stays' and votes, 'abstains', or 'withdraws'.
    """

    __tablename__ = "interest"
    __table_args__ = (
        CheckConstraint("step IN ('stays', 'abstains', 'withdraws')", name="known_step"),
        CheckConstraint(
            "declared IN ('at-the-start', 'when-raised', 'after-the-vote')", name="known_time"
        ),
        Index("ix_interest_case_round_occasion", "case_reference", "round", "occasion"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_reference: Mapped[str] = mapped_column(ForeignKey("case.reference"))
    round: Mapped[int]
    occasion: Mapped[str]
    item: Mapped[str]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    nature: Mapped[str]
    step: Mapped[str]
    declared: Mapped[str]
    declared_at: Mapped[datetime]
    recorded_by: Mapped[str]
    replaced_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()
