"""A deployed review whose worker is killed in the middle of its letters goes on and ends well."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from quorate import register
from quorate.business.reviewing import launching
from quorate.business.runs import run_of
from quorate.business.waits import open_waits
from quorate.engine.recovery import put_back_what_died
from quorate.engine.rest import ask
from quorate.engine.running import run_state
from quorate.engine.starting import start_case
from quorate.partnership.scenario_file import Event, Lodges, Scenario
from quorate.register import cases, journal, replay
from quorate.register.tables.post import Letter
from quorate.replay import live
from quorate.replay.acts import act, moment_of, people_in_office
from quorate.replay.rehearsal import review_in
from quorate.settings import settings
from tests.live.conftest import HARROW
from tests.live.real_stack import (
    RealStack,
    a_minute_passes,
    letters_of,
    no_longer_than,
    state_of,
    states_of,
    steps_of,
    until,
)

pytestmark = pytest.mark.live
LONGEST_PLAY = 180.0  # seconds; it takes about 40

STEPS = [
    "give-notice-authority",
    "tell-chair-who-is-expected-authority",
    "set-minutes-due-authority",
    "open-consultation",
    "remind-those-who-owe-10",
    "remind-those-who-owe-2",
    "close-consultation",
    "invite-to-workshop",
    "circulate-write-up",
    "close-comments",
    "give-notice-board",
    "tell-chair-who-is-expected-board",
    "set-minutes-due-board",
    "issue-changed-paper",
    "carry-out",
    "send-feedback",
    "tell-each-their-points",
    "close-case",
]


def launch_the_review_of_2011() -> str:
    officer, _ = people_in_office()
    case = launching.launch_review(
        review_in(HARROW / "reviews" / "2011-structure.toml"), by=officer
    )
    assert start_case(case.reference, launching.PROCEDURE)
    return case.reference


def write_up(scenario: Scenario) -> Event:
    (lodged,) = [e for e in scenario.events if isinstance(e, Lodges) and e.paper == "write-up"]
    return lodged


def play_to_the_write_up(reference: str, scenario: Scenario, folder: Path) -> None:
    """Play what people did before the write-up was lodged; then everything waits for it."""
    before = tuple(e for e in scenario.events if e.at < write_up(scenario).at)
    cut_short = scenario.model_copy(update={"events": before})
    with pytest.raises(live.ReplayFailed, match="still waits"):
        live.play(reference, cut_short, folder, look=no_longer_than(LONGEST_PLAY))


def lodge_the_write_up(reference: str, scenario: Scenario, folder: Path) -> None:
    with register.current().transaction() as tx:
        replay.stand_at(tx, moment_of(write_up(scenario)))
    act(reference, write_up(scenario), folder)


def wake_for_nothing(run: str) -> None:
    """Resume the run through Prefect, as somebody might by mistake, until it sleeps again."""
    # The last answer to a point woke it too: let it find that the write-up is still awaited.
    until(lambda: state_of(run)["type"] == "PAUSED")
    asleep = state_of(run)
    ask("POST", f"/flow_runs/{run}/resume", {})
    until(lambda: state_of(run)["type"] == "PAUSED" and state_of(run)["id"] != asleep["id"])


def sent(reference: str) -> int:
    return len(letters_of(reference, name="CommentsInvitation", state="sent"))


@dataclass(frozen=True)
class Survivor:
    """A review that was played to its end, and what was seen on the way."""

    reference: str
    run: str
    changed_by_a_stray_wake: bool
    sent_before_the_kill: int
    states_after_the_kill: list[str | None]
    put_back: int

    @property
    def letters(self) -> list[Letter]:
        """Every letter of the review."""
        return letters_of(self.reference)


@pytest.fixture(scope="module")
def review(stack: RealStack, scenario: Scenario, scenario_file: Path) -> Survivor:
    """The review of 2011, its worker killed with -9 while the write-up goes out."""
    reference, folder = launch_the_review_of_2011(), scenario_file.parent
    play_to_the_write_up(reference, scenario, folder)
    run = str(run_of(reference))
    before = steps_of(reference), len(letters_of(reference)), len(open_waits(reference))
    wake_for_nothing(run)
    after = steps_of(reference), len(letters_of(reference)), len(open_waits(reference))

    stack.post.seconds_a_letter = 0.2
    lodge_the_write_up(reference, scenario, folder)
    until(lambda: sent(reference) >= 5)
    stack.workers[-1].kill()
    stack.post.seconds_a_letter = 0.0
    sent_before, states = sent(reference), [run_state(run)]
    stack.start_worker()
    a_minute_passes()
    states.append(run_state(run))
    put_back = put_back_what_died()
    assert put_back == 1, "nothing would ever go on"

    live.play(reference, scenario, folder, look=no_longer_than(LONGEST_PLAY))
    until(lambda: run_state(run) == "COMPLETED")
    return Survivor(reference, run, before != after, sent_before, states, put_back)


def test_the_run_suspends_and_is_resumed(review: Survivor) -> None:
    states = states_of(review.run)

    assert {"PAUSED", "SCHEDULED", "RUNNING", "COMPLETED"} <= set(states)
    assert states.count("RUNNING") > 10


def test_a_stray_resume_leaves_it_waiting(review: Survivor) -> None:
    assert not review.changed_by_a_stray_wake


def test_the_worker_is_killed_with_some_letters_sent_and_some_not(review: Survivor) -> None:
    everybody = sum(letter.name == "CommentsInvitation" for letter in review.letters)

    assert 5 <= review.sent_before_the_kill < everybody - 2


def test_a_killed_run_is_left_running_until_it_is_put_back(review: Survivor) -> None:
    assert review.states_after_the_kill == ["RUNNING", "RUNNING"]
    assert review.put_back == 1


def test_every_letter_is_sent_or_printed_exactly_once(review: Survivor) -> None:
    keys = [(row.round, row.name, row.occasion, row.person_id) for row in review.letters]

    assert {letter.state for letter in review.letters} == {"sent", "to-print"}
    assert len(keys) == len(set(keys)) == 649


def test_only_letters_in_hand_may_come_twice_as_the_same_message(
    review: Survivor, stack: RealStack
) -> None:
    by_mail = {letter.message_id for letter in review.letters if letter.state == "sent"}
    came = {id: times for id, times in stack.post.by_message_id().items() if id in by_mail}

    assert set(came) == by_mail
    assert sum(came.values()) <= len(by_mail) + settings().mail_connections


def test_every_step_is_taken_once_in_its_order(review: Survivor) -> None:
    assert steps_of(review.reference) == STEPS


def test_the_case_is_closed_with_its_outcome_and_the_journal_whole(review: Survivor) -> None:
    with register.current().reading() as tx:
        row = cases.find(tx, review.reference)
        assert row
        assert (row.outcome, bool(row.closed_at)) == ("agreed with changes", True)
        assert journal.first_break(tx) is None
