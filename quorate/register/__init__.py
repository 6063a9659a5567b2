"""The register: the lawful record, kept with SQLAlchemy in one SQL database.

Other packages open a transaction here and pass it to the register's functions; they import
no SQLAlchemy themselves.
"""

from quorate.register.door import (
    AlreadyRecorded,
    Register,
    RegisterMissing,
    Transaction,
    current,
    opened,
    use,
)

__all__ = [
    "AlreadyRecorded",
    "Register",
    "RegisterMissing",
    "Transaction",
    "current",
    "opened",
    "use",
]
