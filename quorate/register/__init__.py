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
from quorate.register.trouble import RegisterDamaged, RegisterUnavailable, patiently

__all__ = [
    "AlreadyRecorded",
    "Register",
    "RegisterDamaged",
    "RegisterMissing",
    "RegisterUnavailable",
    "Transaction",
    "current",
    "opened",
    "patiently",
    "use",
]
