"""Makes the secrets that let people in, and the hashes under which the register knows them."""

import hashlib
import secrets


def new_secret() -> str:
    """A secret of 256 bits that can stand in an address."""
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """The SHA-256 of a secret. It has 256 bits of chance in it, so it needs no salt."""
    return hashlib.sha256(secret.encode()).hexdigest()
