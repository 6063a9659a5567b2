"""Time and memory to group responses by their wording: 1,000, 10,000 and 100,000 of them."""

import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator

from quorate.business.working_over.alike import groups_of

CROWDS = (1_000, 10_000, 100_000)
OF_CAMPAIGNS = 0.4  # of all responses; each campaign has up to 200 letters, as its writers say
LETTERS_OF_A_CAMPAIGN = 200
WORDS, WORDS_KNOWN = (20, 60), 20_000
SEED = 2011


def rows() -> Iterator[tuple[str, str, str]]:
    """Each crowd in a process of its own, with how its time grew over the one before."""
    before = None
    for number in CROWDS:
        measured = _in_a_process(number)
        beside = f"{measured['groups']:.0f} groups found, peak {measured['peak_mb']:.0f} MB"
        if before:
            beside += f"; 10 times as many took {measured['grouped_s'] / before:.1f} times as long"
        yield f"{number:,} responses grouped by wording", f"{measured['grouped_s']:.2f} s", beside
        before = measured["grouped_s"]


def responses(number: int) -> tuple[str, ...]:
    """Made-up responses: words as unevenly common as in English, campaigns among them."""
    chance = random.Random(SEED)
    words = [f"word{one}" for one in range(WORDS_KNOWN)]
    weights = list(_running(1 / (rank + 3) for rank in range(WORDS_KNOWN)))

    def says(length: int) -> list[str]:
        return chance.choices(words, cum_weights=weights, k=length)

    letter, texts = says(40), list[str]()
    for place in range(number):
        if place % LETTERS_OF_A_CAMPAIGN == 0:
            letter = says(40)
        if chance.random() < OF_CAMPAIGNS:
            said = list(letter)
            said[chance.randrange(len(said))] = "ours"
            texts.append(" ".join(said + says(chance.randrange(12))))
        else:
            texts.append(" ".join(says(chance.randint(*WORDS))))
    return tuple(texts)


def _running(shares: Iterator[float]) -> Iterator[float]:
    total = 0.0
    for share in shares:
        total += share
        yield total


def _in_a_process(number: int) -> dict[str, float]:
    answer = subprocess.run(
        [sys.executable, __file__, str(number)], capture_output=True, text=True, check=True
    )
    measured: dict[str, float] = json.loads(answer.stdout)
    return measured


def _measure(number: int) -> dict[str, float]:
    texts = responses(number)
    started = time.perf_counter()
    groups = groups_of(texts)
    grouped = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"grouped_s": grouped, "peak_mb": peak, "groups": len(groups)}


if __name__ == "__main__":
    print(json.dumps(_measure(int(sys.argv[1]))))  # noqa: T201 - the answer to the parent
