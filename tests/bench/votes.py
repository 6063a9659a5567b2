"""Fifty members at once: the pages of a vote, the votes, and the same page without the register."""

import http.client
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any
from urllib.parse import urlencode, urlsplit

from quorate.settings import CHECKOUT

PAGES_EACH, VOTES_EACH = 6, 4
CHOICES = ("for", "against", "abstain")
WITHOUT_REGISTER = "/bench/motion"
Ask = Callable[["Member", int], None]


class Member:
    """A member's browser, its connection kept open."""

    def __init__(self, told: dict[str, Any], browser: dict[str, str]) -> None:
        """Know the motion and this member's cookie; the connection comes with the first page."""
        self.told, self.browser = told, browser
        self.to = http.client.HTTPConnection(urlsplit(told["address"]).netloc, timeout=120)

    def page(self, _turn: int) -> None:
        """Open the page of the motion."""
        self._ask("GET", self.told["path"], 200, {"Cookie": self.browser["cookie"]})

    def page_without_register(self, _turn: int) -> None:
        """Open the page that is made of what was read once."""
        self._ask("GET", WITHOUT_REGISTER, 200, {})

    def vote(self, turn: int) -> None:
        """Vote, or vote otherwise than in the turn before."""
        typed = {
            "csrf": self.browser["csrf"],
            "motion": self.told["motion"],
            "seen": self.told["seen"],
            "choice": CHOICES[turn % len(CHOICES)],
        }
        headers = {
            "Cookie": self.browser["cookie"],
            "Origin": self.told["address"],
            "Content-Type": "application/x-www-form-urlencoded",
        }
        path = self.told["path"].replace("/motion", "/vote")
        self._ask("POST", path, 303, headers, urlencode(typed))

    def _ask(
        self, method: str, path: str, wanted: int, headers: dict[str, str], body: str = ""
    ) -> None:
        self.to.request(method, path, body, headers)
        answer = self.to.getresponse()
        said = answer.read()
        if answer.status != wanted:
            raise SystemExit(f"{method} {path} gave {answer.status}: {said.decode()[-2000:]}")


def rows() -> Iterator[tuple[str, str, str]]:
    """All fifty ask at the same moment, and again as soon as they are answered."""
    with _served() as portal:
        assert portal.stdin is not None
        assert portal.stdout is not None
        told = json.loads(portal.stdout.readline())
        members = [Member(told, browser) for browser in told["browsers"]]
        at_once(members, Member.page, 1)  # connections and templates
        plain = at_once(members, Member.page_without_register, PAGES_EACH)
        pages = at_once(members, Member.page, PAGES_EACH)
        votes = at_once(members, Member.vote, VOTES_EACH)
        portal.stdin.close()
        counted = json.loads(portal.stdout.readline())
    asked = len(members) * VOTES_EACH
    if counted != {"standing": len(members), "told": asked}:
        raise SystemExit(f"{asked} votes of {len(members)} were cast, the register has {counted}")
    yield (
        f"Pages of a vote, {len(members)} at once",
        _told(pages),
        f"{_told(plain)} without register",
    )
    yield (
        f"Votes, {len(members)} at once, on SQLite",
        _told(votes),
        f"{asked} votes cast, none lost, none doubled",
    )


def at_once(members: list[Member], ask: Ask, times: int) -> tuple[float, float]:
    """How many a second were answered, and the time that 95 of 100 did not exceed, in seconds."""
    ready = Barrier(len(members) + 1)

    def in_turn(member: Member) -> list[float]:
        member.to.close()  # the server may have: it waits five seconds for a further page
        ready.wait()
        took = []
        for turn in range(times):
            began = time.perf_counter()
            ask(member, turn)
            took.append(time.perf_counter() - began)
        return took

    with ThreadPoolExecutor(len(members)) as pool:
        asked = [pool.submit(in_turn, member) for member in members]
        ready.wait()
        began = time.perf_counter()
        times_taken = sorted(took for one in asked for took in one.result())
        lasted = time.perf_counter() - began
    return len(times_taken) / lasted, times_taken[int(0.95 * len(times_taken))]


def _told(measured: tuple[float, float]) -> str:
    return f"{measured[0]:.0f} a second, p95 {measured[1] * 1000:.0f} ms"


def _served() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("ballot.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
    )
