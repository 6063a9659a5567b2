"""Several connections write their first letters at the same instant, from one Markdown reader."""

import sys
from collections.abc import Iterator

import mdurl._decode
import mdurl._encode
import pytest

from quorate.post import parts
from tests.business.at_once import at_once

WITH_LINKS = "See <https://example.org/a?b=c&d=%41> or [write](mailto:clerk@example.org)."
AT_ONCE, TIMES = 4, 150


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads take turns a thousand times as often as usual."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(usual / 1000)
    yield
    sys.setswitchinterval(usual)


def test_a_reader_has_sorted_its_rules_before_anybody_is_given_it() -> None:
    parts._reader.cache_clear()

    reader = parts._reader()

    rules = (reader.core.ruler, reader.block.ruler, reader.inline.ruler, reader.inline.ruler2)
    assert all(each.__cache__ is not None for each in rules)


def test_the_first_links_that_are_read_at_once_are_right(hasty: None) -> None:
    alone = parts.as_html(WITH_LINKS)

    for _ in range(TIMES):
        parts._reader.cache_clear()
        mdurl._encode.encode_cache.clear()
        mdurl._decode.decode_cache.clear()
        assert set(at_once(*[lambda: parts.as_html(WITH_LINKS)] * AT_ONCE)) == {alone}
