"""The review of 2011 and the proposals after it, played while processes come and go."""

import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

import httpx

from quorate import partnership, register
from quorate.business.access import sessions
from quorate.business.access.secrets import hashed
from quorate.business.cases import Case, find
from quorate.business.groups.proposing import proposal_paper
from quorate.business.reviewing import launching
from quorate.constitution.answers import CRITERIA
from quorate.engine.starting import start_case
from quorate.partnership.correspondence_events import Campaign
from quorate.partnership.groups_scenario_file import (
    Answers,
    GroupEvent,
    GroupsScenario,
    read_groups_scenario,
)
from quorate.partnership.scenario_file import Scenario, read_scenario
from quorate.portal import cookies
from quorate.register import access, cases
from quorate.replay import live, plain
from quorate.replay.acts import act, moment_of, moment_of_london, people_in_office
from quorate.replay.group_acts import Troupe
from quorate.replay.plain import HandClock
from quorate.replay.rehearsal import review_in
from quorate.replay.together import play_until
from tests.live.conftest import HARROW

REVIEW = HARROW / "scenarios" / "2011-structure" / "scenario.toml"
GROUPS = HARROW / "scenarios" / "2011-groups" / "scenario.toml"
A_MINUTE = timedelta(minutes=1)
SECONDS_FOR_A_PAGE = 300.0  # the portal is killed meanwhile, and again


def the_review() -> Scenario:
    """What people did in the review, but for the campaign: two hundred answers tell no more."""
    scenario = read_scenario(REVIEW)
    kept = tuple(event for event in scenario.events if not isinstance(event, Campaign))
    return scenario.model_copy(update={"events": kept})


def the_groups() -> GroupsScenario:
    """What people did about the groups' proposals, but for the one that is left open.

    What was done in one minute is done in one after the other: groups that are endorsed in the same
    moment are numbered by whichever process comes first.
    """
    scenario = read_groups_scenario(GROUPS)
    kept = [event for event in scenario.events if event.proposal not in scenario.left_open]
    minutes = Counter[datetime]()
    spread = []
    for event in kept:
        spread.append(event.model_copy(update={"at": event.at + minutes[event.at] * A_MINUTE}))
        minutes[event.at] += 1
    spread.sort(key=lambda event: event.at)
    return scenario.model_copy(update={"events": tuple(spread), "left_open": ()})


def launch(*, started: bool) -> str:
    """Launch the review of 2011, and start its run."""
    officer, _ = people_in_office()
    form = review_in(partnership.current().folder / "reviews" / "2011-structure.toml")
    case = launching.launch_review(form, by=officer)
    if started:
        start_case(case.reference, launching.PROCEDURE)
    return case.reference


def play_undisturbed(launched_at: datetime) -> None:
    """Play all of it as plain Python in the register that is open."""
    hand = HandClock(launched_at)
    plain.clock.set_source(hand)
    reference, scenario, troupe = launch(started=False), the_review(), Troupe(GROUPS.parent)
    events = list(scenario.events)
    proposed = list(the_groups().events)

    def people(hand: HandClock) -> datetime | None:
        while events and moment_of(events[0]) <= hand.moment:
            act(reference, events.pop(0), REVIEW.parent)
        while proposed and moment_of_london(proposed[0].at) <= hand.moment:
            troupe.act(proposed.pop(0))
        ahead = [moment_of(e) for e in events[:1]]
        ahead += [moment_of_london(e.at) for e in proposed[:1]]
        return min(ahead, default=None)

    play_until(hand, lambda: not events and not proposed and all_are_settled(), people)


def play_on_the_stack(portal: str, *, look: Callable[[], None]) -> None:
    """Play all of it through the processes of a town; members answer on the portal's pages.

    `look` is called while the play waits for its cases.
    """
    reference = launch(started=True)
    troupe = Troupe(GROUPS.parent, start=_start)
    acts = [
        live.Act(moment_of(event), partial(act, reference, event, REVIEW.parent))
        for event in the_review().events
    ]
    acts += [
        live.Act(moment_of_london(event.at), partial(_act, troupe, portal, event))
        for event in the_groups().events
    ]
    acts.sort(key=lambda each: each.at)
    live.play_out(acts, is_done=lambda left: left == 0 and all_are_settled(), look=look)


def all_are_settled() -> bool:
    """Whether the review and every proposal is closed; what a group becomes later is left open."""
    with register.current().reading() as tx:
        return all(c.closed_at for c in cases.all_cases(tx) if c.procedure != "group-life")


def _start(case: Case) -> None:
    start_case(case.reference, "group-proposal")


def _act(troupe: Troupe, portal: str, event: GroupEvent) -> None:
    if isinstance(event, Answers):
        answer_on_the_page(portal, find(troupe.cases[event.proposal]), event)
    else:
        troupe.act(event)


def answer_on_the_page(portal: str, case: Case, event: Answers) -> None:
    """Press the confirming button, and press it again while no page comes back."""
    with register.current().transaction() as tx:
        secret = sessions.open_session(tx, event.person)
        csrf = access.session(tx, hashed(secret)).csrf
        sha256 = proposal_paper(tx, case).sha256
    notes = {str(name): note for name, note in event.notes.items()}
    fields = {
        "csrf": csrf,
        "choice": event.choice,
        "reason": event.reason,
        "conditions": "\n".join(event.conditions),
        "sha256": sha256,
        **{name: "not-met" if name in event.not_met else "met" for name in CRITERIA},
        **{f"{name}-note": notes.get(name, "") for name in CRITERIA},
    }
    address = f"{portal}/proposals/{case.reference}/answer/confirm"
    answer = _pressed(address, fields, {cookies.name_of(cookies.SESSION): secret}, portal)
    assert answer.status_code in (303, 422), answer.text


def _pressed(
    address: str, fields: dict[str, str], cookie: dict[str, str], portal: str
) -> httpx.Response:
    ends = time.monotonic() + SECONDS_FOR_A_PAGE
    while True:
        try:
            answer = httpx.post(
                address, data=fields, cookies=cookie, headers={"Origin": portal},
                timeout=10.0, trust_env=False,
            )  # fmt: skip
            if answer.status_code < 500:
                return answer
        except httpx.HTTPError:
            pass
        assert time.monotonic() < ends, f"{address} does not answer"
        time.sleep(0.1)
