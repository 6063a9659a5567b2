"""Reports come back to an address that names the letter they are about."""

import pytest

from quorate.post.return_path import return_path

KEY = "0123456789abcdef0123456789abcdef01234567"


def test_the_letters_mark_stands_behind_a_plus():
    path = return_path(f"<{KEY}@harrow.example.org>", "post@harrow.example.org")
    assert path == "post+0123456789abcdef0123@harrow.example.org"


@pytest.mark.parametrize("local", ["a" * 44, "a" * 64])
def test_an_address_that_would_grow_too_long_stays_as_it_is(local):
    address = f"{local}@harrow.example.org"
    assert return_path(f"<{KEY}@harrow.example.org>", address) == address
