"""Email addresses: which ones can be written to, and how they stand in a header."""

import re
from email.headerregistry import Address

from quorate.post.safe_text import header_line

_LONGEST_ADDRESS = 254
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*"
)
_LONGEST_LOCAL_PART = 64


def is_mailable(address: str) -> bool:
    """Whether `address` is one plain ASCII address: no name, comment, space or line break."""
    return (
        len(address) <= _LONGEST_ADDRESS
        and _ADDRESS.fullmatch(address) is not None
        and len(address.partition("@")[0]) <= _LONGEST_LOCAL_PART
        and "=?" not in address
    )


def named_address(name: str, address: str) -> Address:
    """`name` and `address` for a header; raises ValueError where it is not a plain address."""
    if not is_mailable(address):
        raise ValueError(
            f"{address!r} is not an address that can be written to. Use one plain address, "
            "such as name@example.org."
        )
    return Address(display_name=header_line(name), addr_spec=address)
