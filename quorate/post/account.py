"""The mail account that letters are sent from."""

from dataclasses import dataclass, field
from typing import Literal

from quorate.post.addressing import is_mailable

Security = Literal["none", "starttls", "ssl"]


@dataclass(frozen=True, kw_only=True)
class Account:
    """Where the mail server is, how to sign in, and whose name the letters carry.

    `username` is the sign-in name where it is not the sender's address. Without a `password`
    nobody signs in. `timeout_seconds` bounds every exchange with the server; after
    `per_connection` letters a new connection is made. Raises ValueError for an account that
    would put a password on the wire unencrypted, or that cannot work at all.
    """

    host: str
    port: int
    security: Security
    sender_name: str
    sender_address: str
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    timeout_seconds: float = 20.0
    per_connection: int = 50

    def __post_init__(self) -> None:
        if self.security not in ("none", "starttls", "ssl"):
            raise ValueError(f"Mail security is {self.security!r}: use none, starttls or ssl.")
        if self.security == "none" and self.password:
            raise ValueError(
                "The mail password would travel unencrypted. Set the mail security to starttls "
                "or ssl, or take the password away."
            )
        if not is_mailable(self.sender_address):
            raise ValueError(f"The sender's address {self.sender_address!r} is not an address.")
        if self.timeout_seconds <= 0 or self.per_connection < 1:
            raise ValueError(
                "The mail timeout must be above 0 seconds and a connection must carry 1 or more "
                "letters."
            )
