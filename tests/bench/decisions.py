"""From a decision in the portal until the next letter is queued: here, and under `serve()`."""

import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from secrets import token_hex
from threading import Barrier

import groups
import httpx
from processes import until
from sqlalchemy import func, select
from stacks import Stack, asleep, ours, place, prefect_alone, with_groups

from quorate import register
from quorate.business.access import sessions
from quorate.business.access.secrets import hashed
from quorate.business.cases import find
from quorate.business.correspondence.progress import ON_THEIR_WAY
from quorate.business.groups import answering
from quorate.business.runs import run_of
from quorate.constitution.answers import CRITERIA
from quorate.engine.running import run_state
from quorate.portal import cookies
from quorate.register import access, letters
from quorate.register.tables.post import Letter

ALONE, AT_ONCE, TIMES, SERVED = 12, 21, 2, 5
LETTER = "ProposalOutcome"
SEED = 22
POLL = 10.0  # of serve(): decisions are to fall anywhere between two polls
NINETEEN_IN_TWENTY = 0.95
OFTEN, SELDOM = 0.004, 0.05  # seconds between looks for a letter: twenty who look take a core


def rows() -> Iterator[tuple[str, str, str]]:
    """The last member answers a proposal, and what comes of it is told to its proposer."""
    with place() as at:
        with_groups(at)
        with ours(at) as stack:
            alone = _alone(stack)
            crowd = _in_crowds(stack)
        with prefect_alone(at):
            served = _served()
    half, most, theirs = statistics.median(alone), _most(alone), statistics.median(served)
    beside = f"serve(): p50 {theirs:.1f} s, longest {max(served):.1f} s of {SERVED}"
    yield (
        "A decision in the portal until the next letter is queued",
        f"p50 {half * 1000:.0f} ms, p95 {most * 1000:.0f} ms of {ALONE}",
        f"{beside} ({theirs / half:.0f} times)",
    )
    yield (
        f"The same while {AT_ONCE - 1} others are being decided",
        f"p50 {statistics.median(crowd):.2f} s, p95 {_most(crowd):.2f} s of {len(crowd)}",
        "aim: p95 under 2 s",
    )


def _alone(stack: Stack) -> list[float]:
    """One decision after the other, when the one before has quite ended; the first is to warm."""
    took = list[float]()
    references = _almost_answered(1 + ALONE)
    until(_all_letters_have_gone)
    for reference in references:
        took.append(_decided(stack, reference))
        _until_all_is_over([reference])
    return took[1:]


def _in_crowds(stack: Stack) -> list[float]:
    """Many at once, again and again; one looks for all, so that looking costs little."""
    took = list[float]()
    with ThreadPoolExecutor(AT_ONCE) as members:
        for _ in range(TIMES):
            crowd, ready = _almost_answered(AT_ONCE), Barrier(AT_ONCE)
            until(_all_letters_have_gone)
            pressed = [members.submit(_pressed, stack, one, ready.wait) for one in crowd]
            queued = _when_queued(crowd)
            for reference, press in zip(crowd, pressed, strict=True):
                began, answered = press.result()
                took.append(max(answered, queued[reference]) - began)
            _until_all_is_over(crowd)
    return took


def _when_queued(crowd: Sequence[str]) -> dict[str, float]:
    """When each case's letter was first seen."""
    query = select(Letter.case_reference).where(Letter.name == LETTER)
    seen = dict[str, float]()

    def have_all() -> bool:
        with register.current().reading() as tx:
            found = set(tx.scalars(query)) & set(crowd)
        seen.update(dict.fromkeys(found - set(seen), time.perf_counter()))
        return len(seen) == len(crowd)

    until(have_all, every=0.02)
    return seen


def _served() -> list[float]:
    """The decision is recorded by the same use case, which wakes the run and no more."""
    chance = random.Random(SEED)
    took = list[float]()
    for reference in _almost_answered(SERVED):
        time.sleep(chance.uniform(0, POLL))
        case = find(reference)
        began = time.perf_counter()
        answering.answer(case, groups.LAST, groups.refused(case), door="portal")
        took.append(_until_a_letter_is_queued(reference, began))
        _until_all_is_over([reference])
    return took


def _decided(stack: Stack, reference: str) -> float:
    """How long from the press of the button until the letter."""
    began, _ = _pressed(stack, reference)
    return _until_a_letter_is_queued(reference, began)


def _pressed(
    stack: Stack, reference: str, when: Callable[[], object] = lambda: None
) -> tuple[float, float]:
    """Press the button that confirms the answer; the moments of the press and of its page."""
    cookie, fields = _filled_in(reference)
    address = f"{stack.portal}/proposals/{reference}/answer/confirm"
    origin = {"Origin": stack.portal}
    with httpx.Client(cookies=cookie, headers=origin, trust_env=False, verify=False) as client:
        when()
        began = time.perf_counter()
        answer = client.post(address, data=fields, timeout=60.0)
        answered = time.perf_counter()
    if answer.status_code != httpx.codes.SEE_OTHER:
        raise SystemExit(f"{address} answered {answer.status_code}")
    return began, answered


def _filled_in(reference: str) -> tuple[dict[str, str], dict[str, str]]:
    given = groups.refused(find(reference))
    with register.current().transaction() as tx:
        secret = sessions.open_session(tx, groups.LAST)
        session = access.session(tx, hashed(secret))
        assert session
    fields = {
        "csrf": session.csrf,
        "choice": given.choice,
        "reason": given.reason,
        "conditions": "",
        "sha256": given.sha256,
        **dict.fromkeys(CRITERIA, "met"),
        **{f"{name}-note": "" for name in CRITERIA},
    }
    return {cookies.name_of(cookies.SESSION): secret}, fields


def _until_a_letter_is_queued(reference: str, began: float, look_every: float = OFTEN) -> float:
    until(lambda: _is_queued(reference), every=look_every)
    return time.perf_counter() - began


def _is_queued(reference: str) -> bool:
    with register.current().reading() as tx:
        return any(name == LETTER for name, _, _ in letters.counts(tx, reference))


def _all_letters_have_gone() -> bool:
    """Whether what asked for the answers is out, as it would have been for days."""
    with register.current().reading() as tx:
        return not tx.scalar(select(func.count()).where(Letter.state.in_(ON_THEIR_WAY)))


def _almost_answered(number: int) -> list[str]:
    """Proposals that wait for one more answer, each with a run that sleeps."""
    references = [_asleep(f"Group {token_hex(4)}") for _ in range(number)]
    for reference in references:
        groups.all_but_one_have_answered(reference)
    return references


def _asleep(name: str) -> str:
    details = {"pause_reschedule": True, "pause_key": "bench"}
    state = {"type": "PAUSED", "name": "Suspended", "state_details": details}
    with register.current().transaction():  # so that no worker sees it without a run
        reference = groups.propose(name)
        asleep(reference, groups.PROPOSAL, state)
    return reference


def _until_all_is_over(references: Sequence[str]) -> None:
    """Wait until Prefect's runs of these cases have ended too."""
    for run in map(run_of, references):
        while run_state(str(run)) != "COMPLETED":
            time.sleep(0.1)


def _most(took: Sequence[float]) -> float:
    """The time that nineteen in twenty did not exceed."""
    return sorted(took)[min(len(took) - 1, int(len(took) * NINETEEN_IN_TWENTY))]
