"""A crowd is written to: its letters queued and sent to a sink, in a process of its own."""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from quorate import clock, partnership, register
from quorate.business import founding
from quorate.business.consulting import consultation
from quorate.business.correspondence import delivery
from quorate.business.reviewing import launching
from quorate.partnership.folder import read_review
from quorate.partnership.review_file import ConsulteeEntry, ReviewForm
from quorate.register import letters
from quorate.register.migration import migrate
from quorate.settings import CHECKOUT

HARROW = CHECKOUT / "config" / "harrow"


def written_to(number: int, port: int) -> dict[str, float]:
    """Write to so many consultees through the server at a port: peak memory, and two times."""
    server = {"QUORATE_MAIL_HOST": "127.0.0.1", "QUORATE_MAIL_PORT": str(port)}
    answer = subprocess.run(
        [sys.executable, __file__, str(number)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={**os.environ, **server, "QUORATE_MAIL_SECURITY": "none"},
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
            delivery.deliver(case.reference)
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
    known = 22 + len(review.consult_also)
    crowd = tuple(
        ConsulteeEntry(name=f"Consultee {one}", email=f"consultee{one}@example.org")
        for one in range(number - known)
    )
    return review.model_copy(update={"consult_also": (*review.consult_also, *crowd)})


if __name__ == "__main__":
    print(json.dumps(_measure(int(sys.argv[1]))))  # noqa: T201 - the answer to the parent
