"""Files that a message brings: kept if they are documents, else left in the message alone."""

import hashlib
import logging
from dataclasses import dataclass

from quorate import clock
from quorate.business.consulting import kept_files
from quorate.business.refusal import Refused
from quorate.post.incoming import MailFile
from quorate.register import Transaction, responses
from quorate.register.tables.responses import KeptFile

log = logging.getLogger(__name__)

# A picture that stands in a letter's text and is no larger is the logo below a signature.
DECORATION_BYTES = 20_000


@dataclass(frozen=True)
class Kept:
    """The files of a message that were kept, and a sentence for each that was not."""

    ids: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


NO_FILES = Kept()


def keep(tx: Transaction, message: int, files: tuple[MailFile, ...]) -> Kept:
    """Keep the files of a message, each looked at by its beginning and never opened.

    What is no plain document, or too large, stays in the message as it came.
    """
    ids, names, left_out = [], [], []
    for file in files:
        if _is_decoration(file):
            continue
        name = kept_files.clean_name(file.name)
        try:
            content_type = _type_of(name, file.content)
        except Refused as refused:
            left_out.append(f"A file was not taken: {refused.what}.")
            continue
        ids.append(responses.keep_file(tx, _row(message, name, content_type, file.content)))
        names.append(name)
    return Kept(tuple(ids), tuple(names), tuple(left_out))


def _is_decoration(file: MailFile) -> bool:
    return (
        file.is_in_text
        and file.content_type.startswith("image/")
        and len(file.content) <= DECORATION_BYTES
    )


def _type_of(name: str, content: bytes) -> str:
    try:
        return kept_files.check(name, content)
    except Refused:
        raise
    except Exception as fault:  # a file that is made to break its reader
        log.info("A file could not be looked at", exc_info=True)
        raise Refused(f"{name} could not be looked at") from fault


def _row(message: int, name: str, content_type: str, content: bytes) -> KeptFile:
    return KeptFile(
        message_id=message,
        name=name,
        content_type=content_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
        kept_at=clock.now(),
    )
