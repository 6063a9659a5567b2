"""A page in a state that matters: whose it is, in which world, and how it comes about."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.browser.worlds import World

Act = Callable[[Any], object]


@dataclass(frozen=True)
class State:
    """A page to look at: its address, who opens it, and what they do there first.

    `path` is a route's, its parts taken by name from what the world knows. `act` goes on from the
    opened page, by the routes in `also`; `status` is what the last page answers.
    """

    name: str
    path: str
    who: str | None = None
    world: str = "spring"
    act: Act | None = None
    also: tuple[str, ...] = ()
    status: int = 200
    known: dict[str, str] = field(default_factory=dict)

    def address(self, world: World) -> str:
        """The page's path in a world."""
        return self.path.format_map({**world.known, **self.known})

    @property
    def routes(self) -> tuple[str, ...]:
        """The routes that are gone through: the opened address, and those in `also`."""
        opened = re.sub(r"\{[^}]*\}", "x", self.path.partition("?")[0])
        return (f"GET {opened}", *self.also)


def press(button: str, which: int = 0) -> Act:
    """Press a button and wait for the page that answers; `which` where several have these words."""

    def act(page: Any) -> None:
        pressed = page.get_by_role("button", name=button, exact=True).nth(which)
        with page.expect_event("load"):  # a click does not wait, and half a page may be read
            pressed.click()

    return act


def filled(button: str, **fields: str) -> Act:
    """Fill in fields by their names, or choose a radio by its value, and press a button.

    An underscore in a name stands for a hyphen.
    """

    def act(page: Any) -> None:
        for name, value in fields.items():
            name = name.replace("_", "-")
            choice = page.locator(f'input[name="{name}"][value="{value}"]')
            if choice.count():
                choice.first.check()
            else:
                page.locator(f'[name="{name}"]').fill(value)
        press(button)(page)

    return act


def sent(file: str, content: str, button: str) -> Act:
    """Choose a file for the field of this name, and press a button."""

    def act(page: Any) -> None:
        payload = {"name": "file.txt", "mimeType": "text/plain", "buffer": content.encode()}
        page.locator(f'[name="{file}"]').set_input_files(payload)
        press(button)(page)

    return act


def then(*acts: Act) -> Act:
    """One after the other."""

    def act(page: Any) -> None:
        for one in acts:
            one(page)

    return act
