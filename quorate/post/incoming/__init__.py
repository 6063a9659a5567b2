"""Reads mail that comes in: whatever the bytes are, something is read and nothing raises.

Nothing that a message names is fetched, and nothing that it brings is opened, unpacked or run.
"""

from quorate.post.incoming.message import Incoming, MailFile, Report
from quorate.post.incoming.quoted import own_words
from quorate.post.incoming.reading import read_message

__all__ = ["Incoming", "MailFile", "Report", "own_words", "read_message"]
