"""The Board's decision through the screens: agenda, apologies, roll call, votes, close."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from quorate import clock, register
from quorate.business.cases import Case
from quorate.register import meetings, sittings
from quorate.replay.plain import HandClock
from tests.business.meeting.meeting_room import Board
from tests.business.stages import BOARD, Review, Stages
from tests.portal.browser import Browser
from tests.portal.proposals_world import HOSTILE

CHAIR, DEPUTY, MEMBER = "josephine-adebayo-marsh", "sunita-pemberton", "duncan-wojcik"
SUBSTITUTE = "farah-lindley"


@pytest.fixture(scope="module")
def stages() -> Stages:
    """The stages of the review, reached once."""
    return Stages()


@pytest.fixture
def board(stages: Stages, tmp_path: Path) -> Iterator[Board]:
    """The Board of 12 July at half past four, not opened, the Council having approved."""
    kept, moment = stages.reach("approved")
    file = tmp_path / "board.sqlite"
    file.write_bytes(kept)
    with register.opened(f"sqlite:///{file}", wait_seconds=10):
        review = Review(Case("REV-2011-01"), HandClock(moment))
        clock.set_source(review.hand)
        yield Board(review)


@pytest.fixture
def path(board: Board) -> str:
    """The address of the meeting."""
    return f"/meetings/{board.review.meeting().id}"


def roll_of(board: Board, **other: str) -> dict[str, str]:
    """The roll call's form: everybody present, with others said of seats by their members."""
    return {f"seat-{seat}": other.get(who, "present") for seat, who in board.seats().items()}


def opened(board: Board, path: str, **other: str) -> Browser:
    """The clerk opens the meeting and calls the roll through the pages."""
    clerk = Browser().sign_in("clerk").get(f"{path}/roll")
    clerk.submit(f"{path}/open").follow()
    clerk.submit(f"{path}/roll", **roll_of(board, **other)).follow()
    return clerk


def put(clerk: Browser, path: str, **typed: str) -> Browser:
    """The clerk puts a motion."""
    fields = {"kind": "substantive", "text": "That it be agreed.", **typed}
    clerk.get(f"{path}/conduct").submit(f"{path}/put", **fields).follow()
    return clerk


def test_the_whole_meeting_is_held_through_the_screens(board, path):
    clerk = opened(board, path)
    put(clerk, path)
    for person in board.voters():
        voter = Browser().sign_in(person).get(f"{path}/motion")
        choice = "against" if person == MEMBER else "for"
        voter.submit(f"{path}/vote", choice=choice).follow()
        assert "Your vote: " + choice in voter.text
    clerk.get(f"{path}/conduct").submit(f"{path}/count", how="close").follow()
    assert "For 21, against 1." in clerk.text
    clerk.submit(f"{path}/close", reasons="It is clearer.").follow()

    assert "The meeting is closed: agreed." in clerk.text
    sum_in_words = board.review.meeting().sum_in_words
    assert sum_in_words in clerk.text
    notice = Browser().sign_in("member").get("/decisions/REV-2011-01")
    assert (sum_in_words in notice.text, "It is clearer." in notice.text) == (True, True)
    mine = Browser().sign_in(MEMBER).get("/decisions/mine")
    assert "That it be agreed." in mine.text
    assert "Against" in mine.text


def test_a_member_sees_agenda_paper_and_who_is_expected(board, path):
    page = Browser().sign_in("member").get(path)

    assert page.status == 200
    for words in ("Apologies and substitutes", "fingerprint", "Given on 7 July 2011", "8 of 22"):
        assert words in page.text


@pytest.mark.parametrize("persona", ["chief", "elsewhere"])
@pytest.mark.parametrize("page", ["", "/motion"])
def test_a_meeting_of_others_is_as_if_it_were_not(board, path, persona, page):
    browser = Browser().sign_in(persona).get(f"{path}{page}")
    unknown = Browser().sign_in(persona).get(f"/meetings/9999{page}")

    assert (browser.status, unknown.status) == (404, 404)
    assert browser.text == unknown.text


@pytest.mark.parametrize("id", ["0", "x", "-1", "1e3", "٣", "99999999999999999999"])
def test_an_address_that_is_no_meeting_is_not_found(board, id):
    assert Browser().sign_in("clerk").get(f"/meetings/{id}").status == 404


def test_the_list_has_the_meetings_of_ones_own_body(board):
    assert "authorised" in Browser().sign_in("member").get("/meetings").text.lower()
    assert "There is no meeting yet" in Browser().sign_in("elsewhere").get("/meetings").text


def test_a_member_sends_apologies_with_the_named_substitute(board, path):
    member = Browser().sign_in("member").get(path)
    member.submit(f"{path}/apologies", substitute=SUBSTITUTE).follow()

    assert "recorded, as late (12.8)" in member.text
    assert "Farah Lindley comes" in member.text
    member.post(f"{path}/apologies", {"substitute": SUBSTITUTE})
    assert (member.status, "already" in member.text) == (422, True)
    clerk = Browser().sign_in("clerk").get(f"{path}/roll")
    clerk.submit(f"{path}/open").follow()
    seat = next(seat for seat, who in board.seats().items() if who == MEMBER)
    suggested = next(
        field["value"]
        for form in clerk.page.forms
        for field in form["fields"]
        if field["name"] == f"seat-{seat}" and "checked" in field
    )
    assert suggested == SUBSTITUTE


def test_a_substitute_who_is_not_theirs_is_refused(board, path):
    member = Browser().sign_in("member").get(path)
    member.submit(f"{path}/apologies", substitute="tobias-fennimore")

    assert (member.status, "not the named substitute" in member.text) == (422, True)


def test_a_member_cannot_apologise_or_declare_for_another(board, path):
    member = Browser().sign_in("member").get(path)
    member.submit(f"{path}/apologies", apologising=CHAIR, substitute="nobody").follow()
    member.submit(f"{path}/interest", declaring=CHAIR, has="no").follow()

    with register.current().reading() as tx:
        sorry = meetings.apologies(tx, board.review.meeting().id)
    assert [row.person_id for row in sorry] == [MEMBER]
    assert board.review.told("NoInterestDeclared")[-1].sentence.startswith("Duncan Wojcik")


def test_an_interest_is_declared_on_ones_own_page(board, path):
    member = Browser().sign_in("member").get(path)
    member.submit(f"{path}/interest", has="yes", nature=HOSTILE, step="withdraws").follow()

    assert "Recorded:" in member.text
    assert "<script>alert" not in member.answer.text


INCOMPLETE = [
    ({}, "Say whether you have an interest"),
    ({"has": "yes"}, "Say what the interest is"),
    ({"has": "yes", "nature": "A.", "step": "sings"}, "Choose what you do"),
]


@pytest.mark.parametrize(("typed", "words"), INCOMPLETE)
def test_an_incomplete_declaration_is_asked_for_again(board, path, typed, words):
    member = Browser().sign_in("member").get(path)
    member.submit(f"{path}/interest", **typed)

    assert (member.status, words in member.text) == (422, True)


def test_the_councils_approval_is_recorded_beforehand(stages, tmp_path, board, path):
    clerk = Browser().sign_in("clerk").get(path)
    clerk.post(
        f"{path}/approval", {"approved-day": "8", "approved-month": "7", "approved-year": "2011"}
    )
    assert "recorded already" in clerk.text
    clerk.post(f"{path}/approval", {"approved-day": "8", "approved-month": "x"})
    assert "Enter a date" in clerk.text


def test_a_vote_shows_in_the_inbox_while_it_is_open(board, path):
    clerk = opened(board, path)
    put(clerk, path)
    member = Browser().sign_in("member").get("/")
    assert "Vote on motion 1" in member.text

    member.get(f"{path}/motion").submit(f"{path}/vote", choice="for").follow()
    assert "Vote on motion 1" not in member.get("/").text


def test_a_vote_without_a_choice_is_asked_for_again(board, path):
    put(opened(board, path), path)
    member = Browser().sign_in("member").get(f"{path}/motion")
    member.submit(f"{path}/vote")

    assert (member.status, "Choose for, against or abstain" in member.text) == (422, True)


@pytest.mark.parametrize("number", ["", "x", "9" * 30, "²"])
def test_a_vote_on_no_motion_at_all_is_refused(board, path, number):
    put(opened(board, path), path)
    member = Browser().sign_in("member").get(f"{path}/motion")
    member.submit(f"{path}/vote", choice="for", motion=number)

    assert member.status == 422
    assert board.ballots(1) == []


def test_a_vote_after_the_close_is_told_the_time(board, path):
    clerk = put(opened(board, path), path)
    member = Browser().sign_in("member").get(f"{path}/motion")
    clerk.get(f"{path}/conduct").submit(f"{path}/count", how="close", silent="abstain").follow()
    member.submit(f"{path}/vote", choice="for")

    assert (member.status, "closed at 16:30" in member.text) == (422, True)


def test_a_lapsed_vote_is_shown_with_what_changed(board, path):
    clerk = put(opened(board, path), path)
    member = Browser().sign_in("member").get(f"{path}/motion")
    member.submit(f"{path}/vote", choice="for").follow()
    stale = Browser().sign_in("chair").get(f"{path}/motion")
    amendment = {"kind": "amendment", "text": "One more.", "changes": "One more seat."}
    put(clerk, path, **amendment)
    clerk.get(f"{path}/conduct").submit(f"{path}/count", how="agreed").follow()

    assert "Your vote lapsed" in member.get(f"{path}/motion").text
    assert "Added - One more seat." in member.text
    stale.submit(f"{path}/vote", choice="for")
    assert (stale.status, "The text has changed: version 2" in stale.text) == (422, True)
    member.submit(f"{path}/vote", choice="against").follow()
    assert "Your vote: against" in member.text


def test_whoever_presides_casts_on_their_own_screen(board, path):
    clerk = opened(board, path, **{CHAIR: "absent"})
    put(clerk, path, kind="amendment", text="One more.", changes="One more seat.")
    clerk.get(f"{path}/conduct").submit(
        f"{path}/count", how="numbers", votes_for="10", against="10", abstain="1"
    ).follow()
    assert "Tied" in clerk.text
    other = Browser().sign_in("member").get(f"{path}/motion")
    assert "may give the casting vote" in other.text
    other.post(f"{path}/casting-vote", {"motion": "1", "side": "for"})
    assert other.status == 422
    deputy = Browser().sign_in("deputy").get("/")
    assert "give the casting vote" in deputy.text
    deputy.get(f"{path}/motion").submit(f"{path}/casting-vote", side="for").follow()

    assert "The Deputy Chair, presiding, cast for. Carried (9.4, 14.2, 22.30)." in deputy.text


def test_the_clerk_may_record_the_casting_vote_that_was_spoken(board, path):
    clerk = opened(board, path)
    put(clerk, path, kind="amendment", text="One more.", changes="One more seat.")
    clerk.get(f"{path}/conduct").submit(
        f"{path}/count", how="numbers", votes_for="11", against="11"
    ).follow()
    clerk.submit(f"{path}/spoken-casting-vote", side="declined").follow()

    assert board.motion(1).result == "not_carried"


COUNTS = [
    ({}, "Choose how it is counted"),
    ({"how": "close"}, "have not voted yet"),
    ({"how": "numbers", "votes_for": "ten"}, "Enter a number"),
    ({"how": "numbers", "votes_for": "30"}, "22 members with a vote are present"),
    ({"how": "names"}, "in none of the lists"),
]


@pytest.mark.parametrize(("typed", "words"), COUNTS)
def test_a_count_that_cannot_be_is_refused_on_the_page(board, path, typed, words):
    clerk = put(opened(board, path), path)
    clerk.get(f"{path}/conduct").submit(f"{path}/count", **typed)

    assert (clerk.status, words in clerk.text) == (422, True)
    assert board.motion(1).result == "open"


def test_a_count_by_name_keeps_the_names(board, path):
    clerk = put(opened(board, path), path)
    names = {f"vote-{person}": "for" for person in board.voters()}
    clerk.get(f"{path}/conduct").submit(f"{path}/count", how="names", **names).follow()

    assert set(board.votes(1).values()) == {"for"}
    assert "How each voted on motion 1" in clerk.text


MOTIONS = [
    ({"kind": ""}, "Choose what kind"),
    ({"text": " "}, "Enter the words"),
    ({"kind": "amendment"}, "List what it changes"),
    ({"kind": "reference-back"}, "Choose the stage"),
    ({"kind": "reference-back", "back_to": "the-moon"}, "Choose one of the stages"),
    ({"kind": "amendment", "changes": "A.", "structure": "no-such"}, "no-such"),
]


@pytest.mark.parametrize(("typed", "words"), MOTIONS)
def test_a_motion_that_lacks_something_is_asked_for_again(board, path, typed, words):
    clerk = opened(board, path)
    fields = {"kind": "substantive", "text": "That it be agreed.", **typed}
    clerk.get(f"{path}/conduct").submit(f"{path}/put", **fields)

    assert (clerk.status, words in clerk.text) == (422, True)


def test_arrivals_and_departures_are_recorded(board, path):
    clerk = opened(board, path, **{MEMBER: "absent"})
    clerk.get(f"{path}/roll").post(
        f"{path}/movement", {"what": "arrived", "arriving": MEMBER}
    ).follow()
    assert "Duncan Wojcik arrived at 16:30" in clerk.text
    clerk.post(f"{path}/movement", {"what": "left", "leaving": CHAIR}).follow()
    assert "Sunita Pemberton, the Deputy Chair, takes the chair (22.30)" in clerk.text
    clerk.post(f"{path}/movement", {"what": "left"})
    assert (clerk.status, "Choose who it is" in clerk.text) == (422, True)


def test_a_mistyped_arrival_is_struck_out_with_a_reason(board, path):
    clerk = opened(board, path, **{MEMBER: "absent"})
    clerk.post(f"{path}/movement", {"what": "arrived", "arriving": MEMBER}).follow()
    with register.current().reading() as tx:
        typed = sittings.movements(tx, board.review.meeting().id)[-1]
    clerk.post(f"{path}/strike", {"record": str(typed.id)})
    assert (clerk.status, "Say what was wrong" in clerk.text) == (422, True)
    clerk.post(f"{path}/strike", {"record": str(typed.id), "reason": "Another."}).follow()

    assert MEMBER not in board.voters()


def test_items_interests_and_elections_are_recorded(board, path):
    clerk = opened(board, path, **{CHAIR: "absent", DEPUTY: "absent"})
    clerk.post(f"{path}/item", {"item": "2"}).follow()
    assert "20 present: quorate" in clerk.text
    clerk.post(f"{path}/nil").follow()
    assert "No interest is recorded for 20 members" in clerk.text
    clerk.post(f"{path}/election", {"elected": MEMBER}).follow()
    assert "Duncan Wojcik, elected, presides" in clerk.text


def test_a_motion_is_withdrawn_or_set_aside_with_a_reason(board, path):
    clerk = put(opened(board, path), path)
    clerk.get(f"{path}/conduct").submit(f"{path}/take-back")
    assert (clerk.status, "Say what was wrong" in clerk.text) == (422, True)
    clerk.submit(f"{path}/take-back", reason="Mistyped.").follow()
    assert "Motion 1 is withdrawn." in clerk.text
    put(clerk, path)
    clerk.get(f"{path}/conduct").submit(f"{path}/count", how="agreed").follow()
    clerk.submit(f"{path}/take-back", reason="Not so.").follow()
    assert "Motion 2 is set aside." in clerk.text


def test_a_meeting_without_a_quorum_is_closed_as_a_discussion(board, path):
    members = board.review.members()
    clerk = opened(board, path, **dict.fromkeys(members[7:], "absent"))
    assert "There is no quorum" in clerk.text
    clerk.get(f"{path}/conduct").submit(f"{path}/close").follow()

    assert "The meeting is closed: inquorate." in clerk.text


@pytest.mark.parametrize("page", ["", "/motion", "/roll", "/conduct"])
@pytest.mark.parametrize("state", ["ahead", "sitting", "tied", "over"])
def test_every_page_stands_in_every_state(board, path, page, state):
    if state != "ahead":
        board.opened()
    if state == "tied":
        number = board.amend()
        board.vote_in_turn(number, 11, 11)
        board.close(number)
    if state == "over":
        board.agree(board.put(text=HOSTILE))
        board.end()

    browser = Browser().sign_in("clerk").get(f"{path}{page}")

    assert browser.status == 200
    assert "<script>alert" not in browser.answer.text


def test_a_meeting_is_not_opened_before_its_day(board, path):
    board.review.hand.moment = clock.at(date(2011, 7, 11), time(9))
    clerk = Browser().sign_in("clerk").get(f"{path}/roll")
    clerk.submit(f"{path}/open")

    assert (clerk.status, "The meeting is on 12 July 2011" in clerk.text) == (422, True)
    assert date(2011, 7, 12) == BOARD
