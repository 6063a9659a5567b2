"""The review of 2011 while it is consulted on, and a machine clock that a test moves."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from quorate import clock
from tests.business.stages import Review

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def consulting(review_at: Callable[..., Review]) -> Review:
    """The invitations are queued; 18 April 2011, in the afternoon."""
    return review_at("consulting")


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Stops the machine's clock at NOW; called, it goes on by so many seconds."""
    stands = SimpleNamespace(at=NOW)
    monkeypatch.setattr(clock, "_real_moment", lambda: stands.at)

    def go_on(seconds: float) -> None:
        stands.at += timedelta(seconds=seconds)

    return go_on
