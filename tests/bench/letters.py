"""Letters a second: a consultation of 10,000 beside a loop over yagmail.send, and raw SMTP."""

import tempfile
import time
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import crowd
import yagmail
from sink import sink

MANY, FEW = 10_000, 500
IN_A_LOOP, RAW = 500, 5_000
SENDER = "policy@harrow-partnership.example.org"


def rows() -> Iterator[tuple[str, str, str]]:
    """The same letter each way, with its paper, to a server on this machine that drops it."""
    with tempfile.TemporaryDirectory() as folder, sink(Path(folder)) as (port, first):
        few, many = crowd.written_to(FEW, port), crowd.written_to(MANY, port)
        wire = first.read_bytes()
        raw, loop = _raw(port, wire), _yagmail_as_it_comes(port, wire, Path(folder))
    ours = MANY / many["sent_s"]
    beside = f"{loop:.0f} with yagmail.send in a loop, {raw:.0f} raw over one connection"
    yield (
        f"{MANY:,} letters of {len(wire) / 1024:.0f} KB, written, sent and recorded",
        f"{ours:.0f} a second over four kept connections",
        f"{beside} ({ours / loop:.1f} times and {ours / raw:.2f} of them)",
    )
    yield (
        f"{MANY:,} letters queued in one transaction",
        f"{many['queued_s']:.1f} s",
        f"{few['queued_s']:.2f} s for {FEW}",
    )
    yield (
        f"Peak memory of sending {MANY:,}",
        f"{many['peak_mb']:.0f} MB",
        f"{few['peak_mb']:.0f} MB for {FEW}",
    )


def _raw(port: int, wire: bytes) -> float:
    """The same bytes over and over on the bare connection: nothing is written or recorded."""
    client = _client(port)
    client.login()
    started = time.perf_counter()
    for number in range(RAW):
        client.smtp.sendmail(SENDER, [f"consultee{number}@example.org"], wire)
    took = time.perf_counter() - started
    client.close()
    return RAW / took


def _client(port: int) -> yagmail.SMTP:
    return yagmail.SMTP(
        SENDER, host="127.0.0.1", port=port,
        smtp_ssl=False, smtp_starttls=False, smtp_skip_login=True,
    )  # fmt: skip


def _yagmail_as_it_comes(port: int, wire: bytes, folder: Path) -> float:
    """yagmail with its defaults, given the finished words and the paper as a file."""
    letter = BytesParser(policy=policy.default).parsebytes(wire)
    assert isinstance(letter, EmailMessage)
    paper = next(letter.iter_attachments())
    file = folder / str(paper.get_filename())
    content = paper.get_content()
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    text, html = (letter.get_body((kind,)).get_content() for kind in ("plain", "html"))
    client = _client(port)
    started = time.perf_counter()
    for number in range(IN_A_LOOP):
        to, subject = f"consultee{number}@example.org", str(letter["Subject"])
        client.send(to, subject, [text, html], attachments=[str(file)])
    return IN_A_LOOP / (time.perf_counter() - started)
