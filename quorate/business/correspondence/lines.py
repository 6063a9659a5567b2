"""A few connections that send side by side, each in a thread and with one letter in hand."""

from collections.abc import Sequence
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Self

from quorate.business.correspondence.carriers import Carrier, Ready
from quorate.business.correspondence.handing_over import Desk, Ended

Back = SimpleQueue[tuple[int, Ended | BaseException]]


class Lines:
    """Threads that hand letters over; none of them reads or writes the register."""

    def __init__(self, carriers: Sequence[Carrier]) -> None:
        """Prepare a thread for each carrier."""
        self.in_hand = 0
        self._given: SimpleQueue[Ready | None] = SimpleQueue()
        self._back: Back = SimpleQueue()
        self._threads = [
            Thread(target=self._carry_on, args=(Desk(carrier),), daemon=True)
            for carrier in carriers
        ]

    def __enter__(self) -> Self:
        """Start, as `with Lines(carriers) as lines`."""
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_reason: object) -> None:
        """Let each thread end its letter, and end."""
        for _ in self._threads:
            self._given.put(None)
        for thread in self._threads:
            thread.join()

    @property
    def free(self) -> int:
        """How many have no letter in hand."""
        return len(self._threads) - self.in_hand

    def give(self, ready: Ready) -> None:
        """Give a letter to one that is free."""
        self.in_hand += 1
        self._given.put(ready)

    def come_back(self, within: float) -> dict[int, Ended]:
        """What has come back by now; waits for the first, at most so many seconds.

        Raises what broke a thread, such as an interrupt.
        """
        ended: dict[int, Ended] = {}
        while not ended or not self._back.empty():
            try:
                id, one = self._back.get(timeout=within)
            except Empty:
                return ended
            self.in_hand -= 1
            if isinstance(one, BaseException):
                raise one
            ended[id] = one
        return ended

    def _carry_on(self, desk: Desk) -> None:
        while ready := self._given.get():
            try:
                self._back.put((ready.letter.id, desk.hand_over(ready)))
            except BaseException as broken:
                self._back.put((ready.letter.id, broken))
