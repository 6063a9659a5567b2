"""Walks through the portal as one persona, and fills every form it comes by with what it is told.

It knows no page: it follows links and fills in forms, as a curious or a hostile person would.
"""

import re
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from tests.portal.browser import Browser, Page

NOT_AS_ONE_GOES = ("/sign-out", "/link/", "/static/")
LAST = ("withdraw", "throw-away", "sign-out")  # these end what the other forms are about
EXPECTED = (200, 303, 403, 404, 409, 410, 413, 422, 429)
# Which choice is taken: of two, and of more than two; None is one that is not offered.
Way = tuple[int, int] | None
WAYS: tuple[Way, ...] = (None, (0, 0), (0, 1), (-1, -1))
MOST_ALIKE = 2
NUMBERS = {"day": "20", "month": "9", "year": "2011", "size": "9", "months": "6", "seats": "2"}


def shape(path: str) -> str:
    """What pages of one kind have in common: their path without references, numbers and secrets."""
    return re.sub(r"(?=[\w-]*[A-Z0-9])[\w-]{11,}|\d+", "*", path.partition("?")[0])


class Elements(HTMLParser):
    """Every element of a page with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it."""
        self.found.append((tag, {name: value or "" for name, value in attrs}))


@dataclass
class Walk:
    """What one persona saw: every page, with how it came about."""

    browser: Browser
    hostile: str
    look: Callable[[str, str], None]
    filled: set[str] = field(default_factory=set)
    refused: int = 0
    accepted: int = 0

    def through(self, *starts: str) -> "Walk":
        """Open every page that can be reached from these, then send every form that was seen."""
        forms: dict[str, dict[str, Any]] = {}
        seen, to_open, alike = set(starts), deque(starts), Counter[str]()
        while to_open:
            page = self._open(to_open.popleft())
            for form in page.forms:
                forms.setdefault(shape(form["action"]), form)
            for path in page.links:
                if path.startswith("/") and path not in seen and alike[shape(path)] < MOST_ALIKE:
                    alike[shape(path)] += 1
                    seen.add(path)
                    to_open.append(path)
        for action in sorted(forms, key=lambda action: any(word in action for word in LAST)):
            if not action.startswith("/sign-out"):
                self._send(forms[action])
        return self

    def _open(self, path: str) -> Page:
        if path.startswith(NOT_AS_ONE_GOES):
            return Page("")
        self.browser.get(path).follow()
        return self._looked_at(path)

    def _send(self, form: dict[str, Any]) -> None:
        """All hostile; then as it should be with hostile words, each way to choose."""
        for choose in WAYS:
            fields, files = self._filled_in(form, choose)
            self._give(form, fields, files)
            came = self.browser.status
            assert came in EXPECTED, (form["action"], came, self.browser.text)
            self._count(came, form["action"])
            self.browser.follow()
            page = self._looked_at(f"{form['action']} {choose}")
            for further in page.forms:  # the page on which an answer is checked before it counts
                if further["action"] != form["action"] and "confirm" in further["action"]:
                    self.browser.post(further["action"], self._filled_in(further, WAYS[1])[0])
                    self._count(self.browser.status, further["action"])
                    self.browser.follow()
                    self._looked_at(further["action"])

    def _give(self, form: dict[str, Any], fields: dict[str, Any], files: dict[str, Any]) -> None:
        if form["method"].lower() == "get":
            self.browser.answer = self.browser.http.get(form["action"], params=fields)
        else:
            self.browser.post(form["action"], fields, files=files or None)

    def _count(self, status: int, action: str) -> None:
        self.filled.add(shape(action))
        self.accepted += status == 303
        self.refused += status == 422

    def _looked_at(self, where: str) -> Page:
        self.look(where, self.browser.answer.text)
        return self.browser.page

    def _filled_in(
        self, form: dict[str, Any], choose: Way
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """The fields and the files; `choose` says which choices are taken."""
        fields: dict[str, Any] = {}
        files: dict[str, Any] = {}
        choices: dict[str, list[str]] = {}
        for entry in form["fields"]:
            name, kind = entry["name"], entry.get("type", "text")
            if kind in ("radio", "checkbox"):
                choices.setdefault(name, []).append(entry.get("value", ""))
            elif entry["tag"] == "select":
                choices[name] = entry.get("options", [])
            elif kind == "file":
                files[name] = (self.hostile, self.hostile.encode(), "text/plain")
            elif kind == "hidden" or entry["tag"] == "button":
                fields[name] = entry.get("value", "")
            else:
                fields[name] = self._words(name, choose)
        for name, values in choices.items():
            place = None if choose is None else choose[len(values) > 2]
            fields[name] = self.hostile if place is None or not values else values[place]
        return fields, files

    def _words(self, name: str, choose: Way) -> str:
        last = re.split(r"[-_]", name)[-1]
        if choose is not None and last in NUMBERS:
            return NUMBERS[last]
        return self.hostile
