"""A scenario of groups says what is wrong in it, and comes in the order of its times."""

import shutil
from pathlib import Path

import pytest

from quorate.partnership.files import ConfigRefused
from quorate.partnership.groups_scenario_file import read_groups_scenario

HARROW = Path(__file__).parents[2] / "config" / "harrow"
SCENARIO = "scenarios/2011-groups/scenario.toml"


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    """A copy of the scenario beside its proposals."""
    shutil.copytree(HARROW / "proposals", tmp_path / "proposals")
    shutil.copytree((HARROW / SCENARIO).parent, (tmp_path / SCENARIO).parent)
    return tmp_path / SCENARIO


def test_events_come_in_the_order_of_their_times(scenario: Path) -> None:
    times = [event.at for event in read_groups_scenario(scenario).events]
    assert times == sorted(times)


def test_six_proposals_are_made_and_one_is_left_open(scenario: Path) -> None:
    read = read_groups_scenario(scenario)
    assert len(read.proposals) == 6
    assert read.left_open == ("practitioner-groups",)


@pytest.mark.parametrize(
    ("was", "now", "why"),
    [
        ('file = "integrated-childrens.toml"', 'file = "none.toml"', "there is no file none.toml"),
        ('["practitioner-groups"]', '["other"]', "'other' is never proposed"),
        ('does = "hand-over"', 'does = "hand-away"', "events"),
        ('choice = "send-back"', 'choice = "perhaps"', "choice"),
    ],
)
def test_a_mistake_is_told_with_its_place(scenario: Path, was: str, now: str, why: str) -> None:
    scenario.write_text(scenario.read_text("utf-8").replace(was, now), "utf-8")
    with pytest.raises(ConfigRefused, match=why):
        read_groups_scenario(scenario)
