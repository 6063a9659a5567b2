"""A run that meets a register on which nobody can work sleeps, and goes on when it is back."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from quorate import register
from quorate.business.cases import Case
from quorate.engine.rest import ask
from quorate.engine.running import run_state, start_run
from quorate.engine.stack import free_port
from quorate.register import Register
from tests.engine import toy_procedures as toy
from tests.engine.toy_cases import LiveStack, open_case, until
from tests.engine.toy_traces import traces
from tests.faults import troubles

pytestmark = pytest.mark.live
LONG = 120.0  # a noisy machine's patience


@pytest.fixture
def impatient_stack(tmp_path: Path) -> Iterator[LiveStack]:
    """A stack that waits for its database for a second, and for two to start a run again."""
    live = LiveStack(tmp_path, free_port())
    with closing(Register(live.register_address)) as opened:
        opened.make_tables()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PREFECT_API_URL", f"http://127.0.0.1:{live.port}/api")
        patch.setenv("TOY_STACK_IS_IMPATIENT", "1")
        live.start()
        yield live
        live.stop()


@pytest.fixture
def case(impatient_stack: LiveStack) -> Iterator[Case]:
    """A case in its register, of which this process has a connection too."""
    with register.opened(impatient_stack.register_address):
        yield open_case("R-1")


def test_a_run_sleeps_while_the_register_is_away_and_goes_on(case: Case) -> None:
    run = start_run("ask_the_board", {"question": {"reference": case.reference}})
    until(lambda: run_state(run) == "PAUSED", seconds=LONG)
    toy.decision_of_the_board(case)

    with troubles.moved_away(register.current()):
        ask("POST", f"/flow_runs/{run}/resume", {})
        until(lambda: state_name(run) == "Starts again soon", seconds=LONG)
    until(lambda: run_state(run) == "COMPLETED", seconds=LONG)

    assert traces(case).read_text().splitlines() == ["asked", "carried out"]


def state_name(run: str) -> str:
    return str(ask("GET", f"/flow_runs/{run}")["state_name"])
