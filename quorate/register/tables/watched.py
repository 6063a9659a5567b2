"""What is kept an eye on while the house is at work; no part of the record of any case."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from quorate.register.tables.foundation import Table


class Watched(Table):
    """A case or a part of the house: when it was last looked at, and what is wrong since when.

    All moments are by the machine's clock. `detail` is what a machine said of the trouble, which
    may change while the trouble stays the same. `told_at` is when the operator was last written to.
    """

    __tablename__ = "watched"

    name: Mapped[str] = mapped_column(primary_key=True)
    looked_at: Mapped[datetime]
    trouble: Mapped[str | None]
    detail: Mapped[str | None]
    since: Mapped[datetime | None]
    told_at: Mapped[datetime | None]
