"""The address that reports about a letter come back to: the house's own, with the letter's mark."""

from quorate.post.addressing import is_mailable

MARK_LENGTH = 20  # of the forty signs before the @ of the Message-ID


def return_path(message_id: str, address: str) -> str:
    """`address` with the letter's mark behind a plus: mail+0123456789abcdef0123@example.org.

    Where that would be too long to be an address it is the address itself.
    """
    local, _, domain = address.partition("@")
    mark = message_id.strip("<>").partition("@")[0][:MARK_LENGTH]
    marked = f"{local}+{mark}@{domain}"
    return marked if is_mailable(marked) else address
