"""How each world of the browser tests comes about, by the use cases that people would use."""

from datetime import date, time
from typing import Any

from quorate import clock, register
from quorate.business import drafts, waits
from quorate.business.access import codes, links
from quorate.business.cases import Case
from quorate.business.correspondence import unsubscribing
from quorate.business.groups import changing, checking, handing_over, opening, representation
from quorate.partnership.proposal_file import Represented
from quorate.portal.review_questions import answers_from
from quorate.register import letters, papers
from tests.browser import answering_worlds
from tests.browser.consultees_world import ledger
from tests.browser.desk_world import desk
from tests.browser.tray_world import tray
from tests.browser.worlds import Make, World
from tests.browser.write_world import told, writing
from tests.business.groups import proposed
from tests.business.groups.proposed import Proposed
from tests.business.meeting.meeting_room import Board
from tests.business.stages import Review, the_review
from tests.portal.browser import PEOPLE
from tests.portal.stuck_case import is_stuck_and_told

REVIEW = "REV-2011-01"
REABLEMENT: dict[str, Any] = {
    "name": "Reablement",
    "purpose": "Bring the reablement services of the Council and the Primary Care Trust together, "
    "so that people who leave hospital regain their independence at home.",
    "value_added": "One assessment in place of three, and one budget that both sides can see.",
}
INTEGRATED: dict[str, Any] = {
    "name": "Integrated Children’s Working Group for Early Help, Prevention and Transitions",
    "organisations": (
        Represented(organisation="harrow_council", level="director", seats=2),
        Represented(organisation="jcp", level="district manager"),
    ),
}


def spring(world: World) -> None:
    """Nothing has happened yet but the founding; a review is being written."""
    world.known["link"] = world.link_for("officer", "/cases").removeprefix("/link/")
    world.known["pressed"] = world.link_for("clerk").removeprefix("/link/")
    world.known["used"] = world.link_for("clerk").removeprefix("/link/")
    links.redeem(world.known["used"])
    answers = answers_from(the_review())
    world.known["review-draft"] = drafts.begin(PEOPLE["officer"], "review", answers)


def may(world: World) -> None:
    """The review of 2011 is open for consultation, its letters sent."""
    _wait("consultation", "the consultation, which closes on 16 May 2011", date(2011, 5, 16))
    with register.current().transaction() as tx:
        rows = letters.letters_of(tx, REVIEW)
        world.known["letter"] = rows[0].id
        for row in rows[:-2]:
            row.state, row.sent_at = "sent", row.queued_at
        world.known["paper"] = papers.papers_of(tx, REVIEW)[0].kind


def invited(world: World) -> None:
    """People are invited to the workshop; the mail server puts some letters off."""
    _wait("workshop-notes-lodged", "the notes of the workshop on 16 June 2011")
    with register.current().transaction() as tx:
        rows = letters.letters_of(tx, REVIEW)
        for row in rows[3:]:
            row.state, row.sent_at = "sent", row.queued_at
        for row in rows[:3]:
            row.attempts, row.try_again_at = 2, clock.now()
            row.reason = "The mail server said: 451 4.7.1 Greylisted, please try again later"
        for name in ("unsubscribe", "another"):
            world.known[name] = unsubscribing.mint(tx, rows[0]).rpartition("/")[2]


def june(world: World) -> None:
    """The workshop is over and the write-up awaited."""
    _wait("write-up-lodged", "the policy team to lodge the write-up")


def stuck(world: World) -> None:
    """The run of the review has ended twice, and the operator was told."""
    is_stuck_and_told(REVIEW)


def _wait(gate: str, waiting_for: str, until: date | None = None) -> None:
    opens_at = clock.end_of(until) if until else None
    waits.begin(Case(REVIEW), gate, opens_at=opens_at, waiting_for=waiting_for)


def meeting_ahead(world: World) -> None:
    """The deciding Board, on its day and not open yet."""
    board = Board(Review(Case(REVIEW), world.hand))
    world.known["meeting"] = board.review.meeting("board").id


def sitting(world: World) -> None:
    """The Board sits: a motion and an amendment before it, some have voted."""
    meeting_ahead(world)
    board = Board(Review(Case(REVIEW), world.hand)).opened(15)
    board.declares(board.voters()[3], "Chairs a tenants’ association.")
    first = board.put(text="That the structure of the partnership be agreed as the paper has it.")
    board.vote(first, board.voters()[1])
    second = board.amend(text="That the Assembly meet twice a year.")
    board.vote_in_turn(second, 2, 1)


def tie(world: World) -> None:
    """The Board sits, and an amendment is tied."""
    meeting_ahead(world)
    board = Board(Review(Case(REVIEW), world.hand)).opened(8)
    number = board.amend(text="That the Assembly meet twice a year.")
    board.vote_in_turn(number, 4, 4)
    board.close(number)


def meeting_over(world: World) -> None:
    """The Board has decided, by a vote."""
    meeting_ahead(world)
    board = Board(Review(Case(REVIEW), world.hand)).opened(17)
    number = board.put()
    board.vote_in_turn(number, 12, 4, 1)
    board.close(number)
    board.end()


def september(world: World) -> None:
    """Harrow Chief Executives with proposals in each state, two weeks before the reply date."""
    decided = _circulated(world, "endorsed", name="Better Together")
    decided.all_answer(*["endorse-with-conditions"] * 5, *["endorse"] * 3)
    decided.settle()
    opening.open_the_group(decided.case)
    world.known["group"] = opening.opened_by(decided.case)
    refused = _circulated(world, "refused", name="Commissioning model")
    refused.all_answer(*["refuse"] * 5, *["endorse"] * 3)
    refused.settle()
    sent_back = _circulated(world, "sent-back", name="Welfare changes")
    sent_back.all_answer(*["send-back"] * 6, *["endorse"] * 2)
    sent_back.settle()
    tied = _circulated(world, "tied", name="Town centre events")
    tied.all_answer(*["endorse", "refuse"] * 4)
    _incomplete(world)
    _waiting(world)
    _represented(world)


def one_proposal(world: World) -> None:
    """Harrow Chief Executives with one proposal, which the first member's answer finds fresh."""
    _circulated(world, "waiting", **REABLEMENT)


def _waiting(world: World) -> None:
    """Two before the members: one quiet, one whose text was changed under their answers."""
    quiet = _circulated(world, "waiting", **REABLEMENT)
    quiet.answers(proposed.HAVS)
    quiet.answers(proposed.HEALTH, "endorse-with-conditions", conditions=("Report in March.",))
    with register.current().transaction() as tx:  # as the delivery of their letter would have
        codes.mint(tx, quiet.case, proposed.BUSINESS)
    changed = _circulated(world, "changed", **INTEGRATED)
    changed.answers(proposed.POLICE)
    form = proposed.a_form(**{**INTEGRATED, "purpose": "Join up early help for families."})
    changing.change_text(changed.case, form, by="Pauline Hakimian")
    for known_as, name in (("carers", "Carers’ strategy"), ("given-away", "Volunteering")):
        handed = _circulated(world, known_as, name=name)
        handing_over.hand_over(handed.case, proposed.POLICE)
    _circulated(world, "for-substitute", name="Allotments")
    for known_as in ("draft", "spare-draft"):
        answers = {"name": "Sports and leisure", "kind": "task-and-finish"}
        world.known[known_as] = drafts.begin(PEOPLE["chief"], "proposal", answers)


def _incomplete(world: World) -> None:
    lacking = Proposed(world.hand).submit(name="Street trading", purpose="", organisations=())
    world.known["incomplete"] = lacking.reference


def _represented(world: World) -> None:
    reference = Proposed(world.hand).submit(kind="reference", name="Young people’s voice")
    checking.record_as_complete(reference.case)
    representation.write_to_the_chair(reference.case)
    world.known["represented"] = reference.reference


def _circulated(world: World, known_as: str, **changes: Any) -> Proposed:
    put = Proposed(world.hand).circulate(**changes)
    world.known[known_as] = put.reference
    return put


MAKERS: dict[str, tuple[str, date, time, Make]] = {
    "spring": ("founded", date(2011, 4, 4), time(9), spring),
    "answering": ("consulting", date(2011, 5, 3), time(9), answering_worlds.answering),
    "closed consultation": ("consulting", date(2011, 5, 3), time(9), answering_worlds.closed),
    "comments": ("circulating", date(2011, 6, 24), time(9), answering_worlds.comments),
    "may": ("consulting", date(2011, 5, 3), time(9), may),
    "ledger": ("consulting", date(2011, 5, 5), time(10), ledger),
    "desk to work at": ("consulting", date(2011, 5, 5), time(10), desk),
    "desk": ("consulting", date(2011, 5, 5), time(10), desk),
    "tray": ("consulting", date(2011, 5, 5), time(10), tray),
    "writing": ("commented", date(2011, 7, 1), time(10), writing),
    "told": ("carried out", date(2011, 7, 14), time(10), told),
    "invited": ("consulted", date(2011, 5, 18), time(9), invited),
    "stuck": ("consulting", date(2011, 5, 3), time(9), stuck),
    "june": ("noted", date(2011, 6, 20), time(9), june),
    "meeting ahead": ("approved", date(2011, 7, 12), time(18), meeting_ahead),
    "sitting": ("approved", date(2011, 7, 12), time(18), sitting),
    "tie": ("approved", date(2011, 7, 12), time(18), tie),
    "meeting over": ("approved", date(2011, 7, 12), time(18), meeting_over),
    "one proposal": ("closed", date(2011, 9, 5), time(9), one_proposal),
    "september": ("closed", date(2011, 9, 5), time(9), september),
}
