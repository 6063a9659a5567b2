"""Debian's Chromium through Playwright: visitors without JavaScript, and axe on what they see."""

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quorate.portal import cookies
from tests.browser.worlds import World

CHROMIUM = shutil.which("chromium")
MISSING = "There is no Chromium here: apt-get install chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--hide-scrollbars",
]
PATIENCE = 30_000  # milliseconds
WIDE, ZOOMED, PHONE = 1280, 640, 320
# Every rule of WCAG 2.2 AA and every best practice; none may be broken, whatever its level.
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
_PLAIN = {"color_scheme": "light", "forced_colors": "none"}
TOO_WIDE = """() => {
  const seen = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll('body *')].filter(part => {
    const box = part.getBoundingClientRect();
    return box.width && box.right > seen + 1 && !part.closest('.chart, .govuk-visually-hidden');
  });
  return document.documentElement.scrollWidth > seen ? out.map(part => part.outerHTML.slice(0, 120))
    .concat('scrolls') : [];
}"""


def launch(playwright: Any) -> Any:
    """Start the browser."""
    return playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)


@dataclass
class Visitor:
    """Somebody at the portal whose browser runs no script and obeys our headers."""

    page: Any
    address: str
    complaints: list[str] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)

    def note(self, answer: Any) -> None:
        """Keep the status of a page that came."""
        if answer.request.resource_type == "document":
            self.statuses.append(answer.status)

    def open(self, path: str) -> Any:
        """Open a path of the portal, wide."""
        self.page.set_viewport_size({"width": WIDE, "height": 900})
        return self.page.goto(self.address + path)

    def too_wide_at(self, width: int) -> list[str]:
        """What sticks out to the right of a window of this width."""
        return too_wide(self.page, width)

    @property
    def focused(self) -> str:
        """What has the focus, as its words or its name."""
        return str(
            self.page.evaluate(
                "() => { const at = document.activeElement;"
                " return at.labels?.[0]?.innerText.trim() || at.innerText?.trim() || at.name; }"
            )
        )


def visit(chromium: Any, address: str, world: World, who: str | None, **context: Any) -> Visitor:
    """A visitor of the portal in a browser context of their own, signed in or not."""
    here = chromium.new_context(java_script_enabled=False, locale="en-GB", **context)
    if who:
        cookie = {"name": cookies.name_of(cookies.SESSION), "value": world.session_of(who)}
        here.add_cookies([{**cookie, "url": address}])
    here.set_default_timeout(PATIENCE)
    visitor = Visitor(here.new_page(), address)
    visitor.page.on("console", lambda said: visitor.complaints.append(said.text))
    visitor.page.on("response", lambda answer: visitor.note(answer))
    visitor.page.on("requestfailed", lambda lost: visitor.complaints.append(lost.url))
    return visitor


class Axe:
    """axe-core in a page of its own, on the HTML that a visitor sees.

    It needs JavaScript, which the portal's headers forbid; so its page is let off them.
    """

    def __init__(self, chromium: Any, address: str) -> None:
        from axe_playwright_python.sync_playwright import Axe as Packaged

        found = next(Path(_home_of(Packaged)).rglob("axe.min.js"))
        self._script = found.read_text(encoding="utf-8")
        context = chromium.new_context(bypass_csp=True, locale="en-GB")
        self._page = context.new_page()
        self._address = address

    def violations(self, html: str, **media: str) -> list[str]:
        """What is wrong with a page, one line for each fault; `media` as Playwright's.

        The page stays on show for `too_wide_at`.
        """
        if self._page.url != f"{self._address}/health":  # so that stylesheets are found
            self._page.goto(f"{self._address}/health")
        self._page.set_viewport_size({"width": WIDE, "height": 900})
        self._page.emulate_media(**{**_PLAIN, **media})
        self._page.set_content(html)
        self._page.evaluate(self._script)
        result = self._page.evaluate("rules => axe.run(document, rules)", RULES)
        return [
            f"{fault['id']}: {node['target'][0]} {_in_short(node)}"
            for fault in result["violations"]
            for node in fault["nodes"]
        ]

    def too_wide_at(self, width: int) -> list[str]:
        """What sticks out to the right of a window of this width, on the page on show."""
        return too_wide(self._page, width)


def too_wide(page: Any, width: int) -> list[str]:
    """What sticks out to the right of a window of this width."""
    page.set_viewport_size({"width": width, "height": 800})
    found: list[str] = page.evaluate(TOO_WIDE)
    return found


def _home_of(packaged: type) -> Path:
    import sys

    return Path(str(sys.modules[packaged.__module__].__file__)).parent


def _in_short(node: dict[str, Any]) -> str:
    summary = re.sub(r"\s+", " ", str(node.get("failureSummary", "")))
    return summary.removeprefix("Fix any of the following: ")[:200]
