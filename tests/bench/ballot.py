"""A Board of fifty votes on the review of 2011: its portal, served in a process of its own.

Tells its address, and what each member's browser holds, on one line; then serves until its input
ends, and tells what the register holds.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from starlette.responses import Response

from quorate import partnership, register
from quorate.business.access import sessions
from quorate.portal import cookies, pages, server
from quorate.portal.access import Access
from quorate.portal.app import portal
from quorate.portal.pages import motion
from quorate.portal.routing import Route, get
from quorate.portal.visit import Visit
from quorate.register import journal, meetings, people, sittings, structure
from quorate.register.structure import Seats
from quorate.replay.plain import HandClock
from tests.business.meeting.meeting_room import Board
from tests.business.stages import FOUNDED, HARROW, STAGES, Case, Review, clock

MEMBERS = 50
BODY = "hsp_board"
WITHOUT_REGISTER = "/bench/motion"


def _board_of_fifty() -> tuple[Board, int]:
    """The deciding meeting, with the motion put and all fifty members in the room."""
    review = Review(Case("REV-2011-01"), HandClock(clock.at_nine(FOUNDED)))
    clock.set_source(review.hand)
    for name, (day, hour, act) in STAGES.items():
        review.on(day, hour)
        act(review)
        if name == "founded":
            _seat_more()
        if name == "approved":
            break
    board = Board(review).opened(MEMBERS)
    return board, board.put()


def _seat_more() -> None:
    with register.current().transaction() as tx:
        stand = structure.seats_of(tx, BODY, clock.today())
        held = {row.seat_id for row in structure.holdings_of(tx, BODY, clock.today())}
        vacant = [seat for seat in stand if seat.id not in held]
        more = Seats(stand[0].organisation_id, MEMBERS - len(held), "of the measurement")
        opened = structure.open_seats(tx, BODY, more, FOUNDED, place=len(stand))
        structure.close_seats(tx, vacant, FOUNDED)
        for number, seat in enumerate(opened):
            id = f"member-{number}"
            people.add_person(tx, id, f"Member {number}", email=f"{id}@example.org")
            structure.appoint(tx, seat, id, "representative", FOUNDED)


def _signed_in(voters: Sequence[str]) -> list[dict[str, str]]:
    browsers = []
    for voter in voters:
        with register.current().transaction() as tx:
            secret = sessions.open_session(tx, voter)
        signed_in = sessions.who_is(secret)
        assert signed_in is not None
        cookie = f"{cookies.name_of(cookies.SESSION)}={secret}"
        browsers.append({"cookie": cookie, "csrf": signed_in.csrf, "secret": secret})
    return browsers


def _page_without_register(path: str, secret: str) -> Route:
    """The member's page of the motion, from what was read once."""
    visit = Visit("GET", path, person=sessions.who_is(secret), path={"meeting": path.split("/")[2]})
    values = motion._values(visit, motion.meeting_of(visit))

    def show(asked: Visit) -> Response:
        asked.person = visit.person
        return asked.page(motion.TEMPLATE, **values)

    return get(WITHOUT_REGISTER, show, who=Access("Everybody.", lambda roles: True))


def _counted(board: Board, number: int) -> dict[str, Any]:
    """The votes that stand and the votes that the journal tells of."""
    with register.current().reading() as tx:
        motions = meetings.motions(tx, board.review.meeting().id)
        row = next(row for row in motions if row.number == number)
        standing = sittings.standing_ballots(tx, row.id)
        told = Counter(entry.event for entry in journal.entries(tx))
    return {"standing": len(standing), "told": told["VoteCast"]}


def main() -> None:
    """Serve until the input ends."""
    partnership.use(partnership.load(HARROW))
    with tempfile.TemporaryDirectory() as folder:
        serve(f"sqlite:///{Path(folder) / 'register.sqlite'}")


def serve(register_url: str) -> None:
    """Make the register and serve its portal."""
    with register.opened(register_url) as opened:
        opened.make_tables()
        board, number = _board_of_fifty()
        browsers = _signed_in(board.voters())
        path = f"/meetings/{board.review.meeting().id}/motion"
        routes = [*pages.all_routes(), _page_without_register(path, browsers[0]["secret"])]
        server.portal = lambda: portal(routes)
        with server.PortalServer(port=0) as served:
            told = {
                "address": served.address,
                "path": path,
                "motion": number,
                "seen": board.motion(number).paper_sha256,
                "browsers": browsers,
            }
            print(json.dumps(told), flush=True)  # noqa: T201 - for the parent
            sys.stdin.read()
        print(json.dumps(_counted(board, number)), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
