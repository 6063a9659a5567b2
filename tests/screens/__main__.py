"""`./run screenshots`: the main pages, on a phone and on a desk, into docs/screens.

The worlds are those of tests/browser, whose clocks stand still: the same pages each time.
"""

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quorate import partnership
from quorate.portal.server import PortalServer
from quorate.settings import CHECKOUT
from tests.browser.chromium import CHROMIUM, MISSING, launch, visit
from tests.browser.makers import MAKERS
from tests.browser.worlds import Worlds
from tests.screens.palette import with_palette
from tests.screens.pictures import PICTURES, Picture

SCREENS = CHECKOUT / "docs" / "screens"
OK = 200
PHONE, DESK = {"width": 375, "height": 740}, {"width": 1024, "height": 720}


@dataclass
class Studio:
    """A browser at the portal, and the folder for its pictures."""

    chromium: Any
    address: str
    worlds: Worlds
    folder: Path

    def take(self, picture: Picture) -> list[Path]:
        """Take a page on a phone and on a desk."""
        return [self._take(picture, "phone", PHONE), self._take(picture, "desk", DESK)]

    def _take(self, picture: Picture, kind: str, size: dict[str, int]) -> Path:
        world = self.worlds.enter(picture.world)
        visitor = visit(self.chromium, self.address, world, picture.who, viewport=size)
        visitor.page.goto(self.address + picture.path.format_map(world.known))
        if visitor.statuses[-1] != OK:
            sys.exit(f"{picture.name}: the portal answered {visitor.statuses[-1]}.")
        act: Callable[[Any], object] | None = picture.act
        if act:
            act(visitor.page)
        if picture.at:
            visitor.page.locator(picture.at).first.evaluate("part => part.scrollIntoView()")
        file = self.folder / f"{picture.name}-{kind}.png"
        file.write_bytes(with_palette(visitor.page.screenshot()))
        visitor.page.context.close()
        return file


def main() -> None:
    """Take all pictures. Without Chromium or Playwright it says so."""
    if CHROMIUM is None:
        sys.exit(MISSING)
    from playwright.sync_api import sync_playwright

    SCREENS.mkdir(parents=True, exist_ok=True)
    partnership.use(partnership.load(CHECKOUT / "config" / "harrow"))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        worlds = Worlds(Path(folder), MAKERS)
        with PortalServer(port=0) as server:
            studio = Studio(launch(playwright), server.address, worlds, SCREENS)
            for picture in PICTURES:
                for file in studio.take(picture):
                    print(f"{file.relative_to(CHECKOUT)}  {file.stat().st_size:,} bytes")  # noqa: T201
        worlds.close()


if __name__ == "__main__":
    main()
