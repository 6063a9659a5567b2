"""The demonstration: the 2011 review, played through the real stack in a folder of its own."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from quorate import partnership, register
from quorate.business.case_file import CaseFile, read
from quorate.business.correspondence.printing import write_letters_to_print
from quorate.business.founding import found
from quorate.business.refusal import Refused
from quorate.business.reviewing import launching
from quorate.engine.server import EmbeddedServer
from quorate.engine.stack import Stack, free_port
from quorate.engine.starting import start_case
from quorate.opening import (
    DEMO,
    follow_its_clock,
    load_partnership,
    local_post,
    wait_for_a_signal,
)
from quorate.papers.page import write_out
from quorate.partnership.scenario_file import Scenario, read_scenario
from quorate.register import journal, papers, replay
from quorate.register.door import exists
from quorate.replay import live
from quorate.replay.acts import moment_of_london, people_in_office
from quorate.replay.groups_play import play_groups, played
from quorate.replay.groups_screen import show_doors, show_groups
from quorate.replay.open_doors import open_doors
from quorate.replay.rehearsal import review_in
from quorate.replay.screen import Screen
from quorate.settings import settings

if TYPE_CHECKING:
    from quorate.portal.server import PortalServer

SCENARIO = "scenarios/2011-structure/scenario.toml"


def demonstrate(*, keep: bool) -> bool:
    """Play the review of 2011 and then the groups, and tell it all as it happens. True if it held.

    With `keep` portal and stack stay up at the end until Ctrl-C, for visitors to decide on the
    proposal that is left open.
    """
    house = load_partnership()
    scenario = read_scenario(house.folder / SCENARIO)
    data = _cleared_folder()
    screen = Screen()
    with ExitStack() as open_until_done:
        open_until_done.enter_context(_replayed_register(scenario))
        letters = open_until_done.enter_context(local_post(data))
        screen.title(scenario.title)
        with screen.busy("Starting the portal, Prefect's server and the worker"):
            portal = open_until_done.enter_context(_portal())
            stack = open_until_done.enter_context(Stack(data, free_port()))
        review = _play_the_review(house, scenario, screen)
        groups = list(play_groups(screen).values())
        show_groups(screen.console, played(groups))
        is_whole = _tell(screen, [review, *groups], data, letters)
        if keep:
            _leave_open(screen, portal, stack, review, groups)
    return is_whole


def _play_the_review(house: partnership.Partnership, scenario: Scenario, screen: Screen) -> str:
    reference = _launch(house, scenario)
    with screen.following(reference):
        folder = (house.folder / SCENARIO).parent
        live.play(reference, scenario, folder, look=screen.look)
    screen.summary(read(reference))
    return reference


def _leave_open(
    screen: Screen, portal: "PortalServer", stack: Stack, review: str, groups: list[str]
) -> None:
    """Leave everything up until Ctrl-C, and tell visitors where they can decide."""
    screen.kept(stack.ui_url, review)
    waiting = next(case for case in groups if not live.is_closed(case))
    doors = open_doors(waiting, portal=portal.address, prefect=stack.ui_url)
    show_doors(screen.console, doors)
    wait_for_a_signal()


def _portal() -> "PortalServer":
    """The portal at any port that is free: another installation may have the usual one."""
    from quorate.portal.server import PortalServer  # slow to import

    return PortalServer(0)


def _cleared_folder() -> Path:
    """An empty folder for the demonstration; one with a register in real use is refused."""
    data = settings().data or DEMO
    os.environ["QUORATE_DATA"] = str(data)
    settings.cache_clear()
    EmbeddedServer(data, 0).clear_what_was_left()
    address = settings().register_address
    if exists(address) and not _is_replayed(address):
        raise Refused(
            f"{data} holds a register in real use, which a demonstration would wipe",
            way_out="Set QUORATE_DATA to another folder.",
        )
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    return data


def _is_replayed(address: str) -> bool:
    with register.opened(address) as found:
        if found.is_empty():
            return True
        with found.reading() as tx:
            return replay.moment(tx) is not None


@contextmanager
def _replayed_register(scenario: Scenario) -> Iterator[None]:
    ours = settings()
    with register.opened(ours.register_address, wait_seconds=ours.database_wait_seconds) as fresh:
        from quorate.register.migration import migrate  # slow to import

        migrate(fresh)
        with fresh.transaction() as tx:
            replay.stand_at(tx, moment_of_london(scenario.launched_at))
        follow_its_clock(fresh)
        found(partnership.current())  # by the replayed clock, which is why not before
        yield


def _launch(house: partnership.Partnership, scenario: Scenario) -> str:
    officer, _ = people_in_office()
    review = review_in(house.folder / "reviews" / f"{scenario.review}.toml")
    case = launching.launch_review(review, by=officer)
    start_case(case.reference, launching.PROCEDURE)
    return case.reference


def _tell(screen: Screen, references: list[str], data: Path, letters: Path | None) -> bool:
    pages, to_print = data / "papers", data / "letters-to-print"
    for reference in references:
        write_letters_to_print(reference, to_print / reference)
        with register.current().reading() as tx:
            write_out(list(papers.papers_of(tx, reference)), pages / reference)
    with register.current().reading() as tx:
        broken, last = journal.first_break(tx), journal.last(tx)
    screen.lies(pages=pages, letters=letters, to_print=to_print)
    screen.verified(broken, last)
    files = list(map(read, references))
    return broken is None and files[0].closed_at is not None and all(map(_nothing_unsent, files))


def _nothing_unsent(file: CaseFile) -> bool:
    return all(set(count.states) <= {"sent", "to-print"} for count in file.letters)
