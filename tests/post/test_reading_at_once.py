"""Several connections write their first letters at the same instant, from one Markdown reader."""

import sys
from collections.abc import Iterator

import mdurl._decode
import mdurl._encode
import pytest

from quorate.post import parts
from tests.business.at_once import at_once

TEXT = "Dear *reader*,\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
WITH_LINKS = "See <https://example.org/a?b=c&d=%41> or [write](mailto:clerk@example.org)."
AT_ONCE, TIMES = 4, 150


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads take turns a thousand times as often as usual."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(usual / 1000)
    yield
    sys.setswitchinterval(usual)


def test_a_reader_that_is_new_reads_the_same_for_all_who_ask_at_once(hasty: None) -> None:
    alone = parts.as_html(TEXT)

    for _ in range(TIMES):
        parts._reader.cache_clear()
        parts._reader()  # one for all, which nobody has used yet
        assert set(at_once(*[lambda: parts.as_html(TEXT)] * AT_ONCE)) == {alone}


def test_the_first_links_that_are_read_at_once_are_right(hasty: None) -> None:
    alone = parts.as_html(WITH_LINKS)

    for _ in range(TIMES):
        parts._reader.cache_clear()
        mdurl._encode.encode_cache.clear()
        mdurl._decode.decode_cache.clear()
        assert set(at_once(*[lambda: parts.as_html(WITH_LINKS)] * AT_ONCE)) == {alone}
