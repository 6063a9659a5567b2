"""Many groups whose yearly review is due at nine, and what is seen of them afterwards."""

import random
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import httpx
from sqlalchemy import func, select

from quorate import clock, register
from quorate.business import runs, structure, waits
from quorate.business.access import sessions
from quorate.business.access.secrets import hashed
from quorate.business.waits import Wait
from quorate.engine.advancing import advance
from quorate.engine.lost_runs import states_of_runs
from quorate.engine.rest import ask
from quorate.portal import cookies
from quorate.register import access
from quorate.register.tables.cases import Heartbeat
from quorate.register.tables.group_terms import SponsorAnswer
from quorate.register.tables.journal import JournalEntry
from quorate.register.tables.post import Letter
from tasks.gates import LATEST_ALARM
from tests.bench.groups import LIFE, PROPOSER, groups_to_be_reviewed

STANDS_FROM = date(2011, 7, 12)
REVIEW = "life-membership-"
AT_ONCE = 4


def groups(number: int, today: date) -> list[str]:
    """So many groups, opened at eight in the morning; the references of their lives."""
    with register.current().transaction() as tx:
        structure.put_in(tx, "final-2011-07", STANDS_FROM)
    eight = clock.at_nine(today) - timedelta(hours=1)
    clock.set_source(lambda: eight)
    try:
        return groups_to_be_reviewed(number)
    finally:
        clock.set_source(None)


class Sleepers:
    """Lets cases wait for nine, and a run of Prefect's sleep for each as a gate leaves one."""

    def __init__(self) -> None:
        wanted = {"flows": {"name": {"any_": ["group_life"]}}}
        (deployment,) = ask("POST", "/deployments/filter", wanted)
        self._address = f"/deployments/{deployment['id']}/create_flow_run"

    def put_to_sleep(self, lives: Sequence[str]) -> None:
        """Do so for each, a few at once; another time it only moves the moment."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(self._put_one, lives))

    def _put_one(self, life: str) -> None:
        advance(life, LIFE)
        (wait,) = waits.open_waits(life)
        assert wait.opens_at
        alarm = wait.opens_at + LATEST_ALARM * random.random()
        details = {"scheduled_time": alarm.isoformat()}
        asleep = {"type": "SCHEDULED", "name": "Asleep", "state_details": details}
        if wait.run_id:
            again = {"state": asleep, "force": True}
            ask("POST", f"/flow_runs/{wait.run_id}/set_state", again)
            return
        body = {"parameters": {"reference": life}, "state": asleep, "idempotency_key": life}
        runs.attach(life, ask("POST", self._address, body)["id"])


def before_their_review() -> list[Wait]:
    """The cases that wait for nine o'clock still."""
    return [wait for wait in waits.open_waits() if wait.gate.startswith(REVIEW)]


def are_letters_on_their_way() -> bool:
    """Whether a letter is queued or being sent."""
    with register.current().reading() as tx:
        on_their_way = Letter.state.in_(("queued", "sending"))
        return bool(tx.scalar(select(func.count()).where(on_their_way)))


def states() -> dict[str, str | None]:
    """The state of the run of each open case."""
    return {case.reference: state for case, state in states_of_runs(runs.of_open_cases())}


def are_all_asleep() -> bool:
    """Whether the run of each case sleeps until its next moment, and no worker holds one."""
    with register.current().reading() as tx:
        if tx.scalar(select(func.count()).select_from(Heartbeat)):
            return False
    wanted: dict[str, Any] = {
        "flows": {"name": {"any_": ["group_life"]}},
        "flow_runs": {
            "state": {"type": {"any_": ["SCHEDULED"]}},
            "next_scheduled_start_time": {"after_": _in_an_hour()},
        },
    }
    return bool(ask("POST", "/flow_runs/count", wanted) == len(runs.of_open_cases()))


def _in_an_hour() -> str:
    return (clock.real_now() + timedelta(hours=1)).isoformat()


def close_at(portals: list[str], bodies: list[str]) -> list[int]:
    """Have the sponsor close each group, at every portal in the same moment; what was answered."""
    with register.current().transaction() as tx:
        secret = sessions.open_session(tx, PROPOSER)
        session = access.session(tx, hashed(secret))
        assert session
    typed = {
        "csrf": session.csrf,
        "choice": "close",
        "reason": "Its work is done.",
        "report": "All of it.",
    }
    cookie = {cookies.name_of(cookies.SESSION): secret}

    def post(portal: str, body: str) -> int:
        answer = httpx.post(
            f"{portal}/groups/{body}/end", data=typed, cookies=cookie, headers={"Origin": portal},
            timeout=120.0, trust_env=False,
        )  # fmt: skip
        return answer.status_code

    with ThreadPoolExecutor(len(portals)) as pool:
        posted = [pool.submit(post, portal, body) for body in bodies for portal in portals]
        return [answer.result() for answer in posted]


def answers() -> Counter[str]:
    """How often each case's end was answered by its sponsor."""
    with register.current().reading() as tx:
        return Counter(tx.scalars(select(SponsorAnswer.case_reference)))


def told_of(event: str) -> Counter[str]:
    """How often the journal tells of an event, by case."""
    with register.current().reading() as tx:
        query = select(JournalEntry.case_reference).where(JournalEntry.event == event)
        return Counter(map(str, tx.scalars(query)))


def letters() -> list[Letter]:
    """Every letter about a review of membership."""
    with register.current().reading() as tx:
        return list(tx.scalars(select(Letter).where(Letter.name == "MembershipReviewDue")))


def runs_of_the_rounds() -> int:
    """How many runs of the rounds Prefect has made, by their schedule: nobody starts one here."""
    return int(ask("POST", "/flow_runs/count", {"flows": {"name": {"any_": ["rounds"]}}}))
