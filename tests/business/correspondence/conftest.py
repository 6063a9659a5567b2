"""The review of 2011 while it is consulted on."""

from collections.abc import Callable

import pytest

from tests.business.stages import Review


@pytest.fixture
def consulting(review_at: Callable[..., Review]) -> Review:
    """The invitations are queued; 18 April 2011, in the afternoon."""
    return review_at("consulting")
