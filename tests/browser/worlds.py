"""Registers of Harrow at moments that matter to what is on the screen, each made once.

The portal serves whichever world was entered last; its clock stands still.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path
from typing import Any

from quorate import clock, register
from quorate.business.access import links, sessions
from quorate.register import Register
from quorate.replay.plain import HandClock
from tests.business.stages import Stages
from tests.portal.browser import PEOPLE

LONGEST_NAME = "Dr Anneliese Featherstonehaugh-Cholmondeley-Wriothesley OBE"


@dataclass
class World:
    """A register at a moment, and what in it has a name: references, tokens, hashes."""

    name: str
    opened: Register
    hand: HandClock
    known: dict[str, Any] = field(default_factory=dict)

    def session_of(self, persona: str) -> str:
        """The secret of a new session of somebody; "link:" before them for a consultation's."""
        name = persona.removeprefix("link:")
        only_case = "REV-2011-01" if name != persona else None
        with register.current().transaction() as tx:
            return sessions.open_session(tx, PEOPLE.get(name, name), only_case=only_case)

    def link_for(self, persona: str, path: str = "/") -> str:
        """The path of a fresh link from a letter to somebody."""
        with register.current().transaction() as tx:
            address = links.mint(tx, PEOPLE.get(persona, persona), "letter", path)
        return "/link/" + address.rpartition("/")[2]


Make = Callable[[World], None]


class Worlds:
    """All worlds of a session, in a folder of their own."""

    def __init__(self, folder: Path, makers: dict[str, tuple[str, date, time, Make]]) -> None:
        """Each maker: the stage it begins at, day and time to which it sets the clock, and how."""
        self._folder, self._makers, self._stages = folder, makers, Stages()
        self._made: dict[str, World] = {}

    def enter(self, name: str) -> World:
        """Go into a world, which is made when it is first entered."""
        if name not in self._made:
            self._made[name] = self._make(name)
        world = self._made[name]
        register.use(world.opened)
        clock.set_source(world.hand)
        return world

    def close(self) -> None:
        """Leave all worlds for good."""
        for world in self._made.values():
            world.opened.close()
        register.use(None)
        clock.set_source(None)

    def _make(self, name: str) -> World:
        stage, day, hour, make = self._makers[name]
        kept, moment = self._stages.reach(stage)
        file = self._folder / f"{name}.sqlite"
        file.write_bytes(kept)
        world = World(name, Register(f"sqlite:///{file}", wait_seconds=10), HandClock(moment))
        register.use(world.opened)
        clock.set_source(world.hand)
        world.hand.move_to(clock.at(day, hour))
        make(world)
        return world
