"""A run that cannot be woken now is tried again by whoever asked; one that never can be is not."""

from typing import NoReturn

import httpx
import pytest

from quorate.engine import wake
from quorate.engine.rest import PrefectRefused

RUN = "6a1f0e8c-0000-4000-8000-000000000001"


@pytest.mark.parametrize(
    ("fault", "handed_back"),
    [
        (httpx.ConnectError("nobody is there"), [RUN]),
        (PrefectRefused(404, "there is no such run"), []),
    ],
)
def test_only_a_run_that_prefect_may_take_later_is_handed_back(
    monkeypatch: pytest.MonkeyPatch, fault: Exception, handed_back: list[str]
) -> None:
    def answers_no(*_: object) -> NoReturn:
        raise fault

    monkeypatch.setattr(wake, "ask", answers_no)
    again = list[str]()

    assert not wake.wake(RUN, or_else=again.append)
    assert again == handed_back
