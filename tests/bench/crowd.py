"""Memory and time for a crowd: all letters of one occasion queued and sent, in a fresh process."""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from quorate import clock, partnership, register
from quorate.business import founding, launching
from quorate.business.consulting import consultation
from quorate.business.correspondence import delivery
from quorate.partnership.folder import read_review
from quorate.partnership.review_file import ConsulteeEntry, ReviewForm
from quorate.post.compose import Composed
from quorate.register import letters
from quorate.register.migration import migrate
from quorate.register.tables.post import Letter
from quorate.settings import CHECKOUT

FEW, MANY = 50, 5_000
HARROW = CHECKOUT / "config" / "harrow"


class IntoTheVoid:
    """Takes every letter and keeps none: what is measured is ours, not a mail server's."""

    def carry(self, letter: Letter, composed: Composed) -> None:
        """Drop the letter."""


def rows() -> Iterator[tuple[str, str, str]]:
    """A few consultees and many, each in a process of its own."""
    few, many = _in_a_process(FEW), _in_a_process(MANY)
    yield (
        f"Peak memory, consultation of {MANY:,}",
        f"{many['peak_mb']:.0f} MB",
        f"{few['peak_mb']:.0f} MB with {FEW} consultees",
    )
    yield (
        f"{MANY:,} letters queued, then written and recorded one by one",
        f"queued in {many['queued_s']:.1f} s, then {MANY / many['sent_s']:.0f} a second",
        f"{FEW / few['sent_s']:.0f} a second with {FEW} consultees",
    )


def _in_a_process(number: int) -> dict[str, float]:
    answer = subprocess.run(
        [sys.executable, __file__, str(number)], capture_output=True, text=True, check=True
    )
    measured: dict[str, float] = json.loads(answer.stdout)
    return measured


def _measure(number: int) -> dict[str, float]:
    partnership.use(partnership.load(HARROW))
    clock.set_source(lambda: datetime(2011, 4, 4, 9, tzinfo=UTC))
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{Path(folder) / 'register.sqlite'}"
        with register.opened(address) as opened:
            migrate(opened)
            founding.found(partnership.current())
            case = launching.launch_review(_review_of(number), by="bench")
            started = time.perf_counter()
            consultation.open_consultation(case)
            queued = time.perf_counter()
            delivery.deliver(case.reference, carrier=IntoTheVoid())
            sent = time.perf_counter()
            with opened.reading() as tx:
                states = {state for _, state, _ in letters.counts(tx, case.reference)}
            if not states <= {"sent", "to-print"}:
                raise SystemExit(f"letters were left {states}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"peak_mb": peak, "queued_s": queued - started, "sent_s": sent - queued}


def _review_of(number: int) -> ReviewForm:
    review = read_review(
        HARROW / "reviews" / "2011-structure.toml",
        bodies={body.id for body in partnership.current().founding.bodies},
        structures=partnership.current().structure_names(),
    )
    members = 22
    crowd = tuple(
        ConsulteeEntry(name=f"Consultee {one}", email=f"consultee{one}@example.org")
        for one in range(number - members)
    )
    return review.model_copy(update={"consult_also": crowd})


if __name__ == "__main__":
    print(json.dumps(_measure(int(sys.argv[1]))))  # noqa: T201 - the answer to the parent
