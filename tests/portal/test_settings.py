"""The portal's address as a setting: what browsers call its origin, and nothing else."""

import pytest
from pydantic import ValidationError

from quorate.settings import Settings


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("https://quorate.example.org", "https://quorate.example.org"),
        ("https://Quorate.Example.org:443/", "https://quorate.example.org"),
        ("http://quorate.example.org:80", "http://quorate.example.org"),
        ("https://quorate.example.org:8443", "https://quorate.example.org:8443"),
        ("http://[::1]:4210", "http://[::1]:4210"),
        (None, "http://127.0.0.1:4210"),
    ],
)
def test_the_address_is_written_as_browsers_write_it(given, address):
    assert Settings(_env_file=None, portal_url=given).portal_address == address


@pytest.mark.parametrize(
    "given",
    ["quorate.example.org", "ftp://x.org", "https://x.org/quorate", "https://a@x.org", "https://"],
)
def test_anything_else_is_refused_with_an_example(given):
    with pytest.raises(ValidationError, match="as https://quorate.example.org"):
        Settings(_env_file=None, portal_url=given)
