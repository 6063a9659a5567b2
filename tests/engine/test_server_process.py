"""Prefect's server goes on while what it throws away waits for a connection that is busy."""

import json
import subprocess
import sys

from quorate.settings import CHECKOUT

SECONDS_OF_WAITING = 3.0

# A cursor whose statement found the database locked is thrown away, in a cycle; then its connection
# waits for the lock. The main thread stands for the event loop: it works, as a loop does, and says
# how long it stood still.
A_SERVER = f"""
import gc, json, sqlite3, sys, threading, time
from quorate.engine import server_process

server_process.SECONDS_BETWEEN_COLLECTIONS = 0.05
database = sys.argv[1]
gc.disable()
holder, waiting = (
    sqlite3.connect(database, isolation_level=None, check_same_thread=False) for _ in range(2)
)
holder.execute("CREATE TABLE written (down)")
holder.execute("BEGIN IMMEDIATE")
waiting.execute("PRAGMA busy_timeout = 0")
refused = [waiting.cursor()]
refused.append(refused)
try:
    refused[0].execute("INSERT INTO written VALUES (1)")
except sqlite3.OperationalError:
    del refused
waiting.execute("PRAGMA busy_timeout = {SECONDS_OF_WAITING * 1000:.0f}")

def wait_for_the_lock():
    try:
        waiting.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        pass

threading.Thread(target=wait_for_the_lock).start()
time.sleep(0.2)
gc.enable()
if sys.argv[2] == "apart":
    server_process.collect_garbage_apart()
longest, ends, kept = 0.0, time.monotonic() + 1.0, []
while time.monotonic() < ends:
    began = time.monotonic()
    kept = [[number] for number in range(2000)]
    longest = max(longest, time.monotonic() - began)
holder.execute("COMMIT")
print(json.dumps(longest), flush=True)
"""


def longest_standstill(folder: str, collected: str) -> float:
    """The seconds for which a server stood still, its garbage collected apart or in the loop."""
    ran = subprocess.run(
        [sys.executable, "-c", A_SERVER, f"{folder}/of-prefect.db", collected],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return float(json.loads(ran.stdout))


def test_the_loop_goes_on_while_a_refused_cursor_waits_for_its_connection(tmp_path) -> None:
    assert longest_standstill(str(tmp_path), "apart") < SECONDS_OF_WAITING / 2


def test_collected_by_the_loop_itself_that_cursor_stops_it(tmp_path) -> None:
    assert longest_standstill(str(tmp_path), "in the loop") > SECONDS_OF_WAITING / 2
