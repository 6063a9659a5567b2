"""A mailbox that is a maildir: messages in new/ and cur/, those taken in moved to .Taken/."""

import logging
import stat
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from quorate.post.arrived import Arrived, NoMailbox

log = logging.getLogger(__name__)

TAKEN = ".Taken"
HEAD_OF_LARGE = 65_536


class MaildirBox:
    """The messages of a maildir that have not been taken in, the oldest first."""

    def __init__(self, folder: Path, *, largest: int) -> None:
        """Use the maildir at `folder`, which is made if need be. Raises NoMailbox."""
        self._folder, self._largest = folder, largest
        try:
            for maildir in (folder, folder / TAKEN):
                for part in ("tmp", "new", "cur"):
                    (maildir / part).mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise NoMailbox(f"The maildir {folder} cannot be used: {error.strerror}") from error

    def waiting(self) -> Iterator[Arrived]:
        """Each message with the moment at which its file was made; more than files is no message.

        Of one that is larger than allowed only the beginning is read; the file stays.
        """
        for file in self._files():
            try:
                size = file.stat().st_size
                arrived_at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
                with file.open("rb") as opened:
                    raw = opened.read(HEAD_OF_LARGE if size > self._largest else self._largest)
            except OSError as error:  # another reader took it, or it may not be read
                log.warning("A message could not be read: %s", error)
                continue
            too_large = size if size > self._largest else None
            yield Arrived(file.name, raw, arrived_at, too_large)

    def done(self, message: Arrived) -> None:
        """Move a message to those taken in. Done twice, or by two, it does nothing."""
        name = message.key.partition(":")[0]
        for folder in ("new", "cur"):
            with suppress(FileNotFoundError):
                (self._folder / folder / message.key).rename(
                    self._folder / TAKEN / "cur" / f"{name}:2,S"
                )

    def _files(self) -> list[Path]:
        """The messages' files: no folders, and nothing that leads elsewhere or never ends."""
        found = []
        for file in (entry for name in ("new", "cur") for entry in (self._folder / name).iterdir()):
            with suppress(FileNotFoundError):
                facts = file.lstat()
                if stat.S_ISREG(facts.st_mode) and not file.name.startswith("."):
                    found.append((facts.st_mtime_ns, file.name, file))
        return [file for _, _, file in sorted(found)]
