"""Several connections write their first letters at the same instant, from one Markdown reader."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from quorate.post import parts

TEXT = "Dear *reader*,\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
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

    def read(begin: Barrier) -> str:
        begin.wait()
        return parts.as_html(TEXT)

    with ThreadPoolExecutor(AT_ONCE) as people:
        for _ in range(TIMES):
            parts._reader.cache_clear()
            parts._reader()  # one for all, which nobody has used yet
            begin = Barrier(AT_ONCE)
            assert set(people.map(read, [begin] * AT_ONCE)) == {alone}
