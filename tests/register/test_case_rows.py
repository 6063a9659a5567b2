"""Rows of cases, papers and runs: rounds, waits, versions, heartbeats and the replay clock."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest

from quorate.register import cases, consultees, heartbeats, meetings, papers, replay, responses
from quorate.register.papers import Draft
from quorate.register.tables.cases import Round, Wait
from quorate.register.tables.meetings import Meeting, Motion

CASE = "REV-2011-01"
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
DAY = date(2011, 7, 12)


def begin_round(register, number):
    """Enter a round without stages."""
    with register.transaction() as tx:
        round = Round(
            case_reference=CASE,
            number=number,
            first_stage="authority",
            because="launched",
            began_on=DAY,
        )
        cases.begin_round(tx, round, [])


def test_two_launches_at_once_never_choose_the_same_reference(fresh_register, new_case):
    def launch(_: int) -> str:
        with fresh_register.transaction() as tx:
            taken = cases.hold_references_like(tx, "REV-2011-")
            reference = f"REV-2011-{len(taken) + 1:02d}"
            cases.add(tx, new_case(reference))
        return reference

    with ThreadPoolExecutor(8) as people:
        references = list(people.map(launch, range(8)))

    assert sorted(references) == [f"REV-2011-{number:02d}" for number in range(1, 9)]


def test_a_case_is_in_the_last_of_its_rounds(furnished):
    for number in (1, 2):
        begin_round(furnished, number)

    with furnished.reading() as tx:
        assert cases.last_round(tx, CASE).number == 2
        assert [round.number for round in cases.rounds(tx, CASE)] == [1, 2]


def test_a_case_without_a_round_is_a_fault(furnished):
    with furnished.reading() as tx, pytest.raises(LookupError, match="no round"):
        cases.last_round(tx, CASE)


def test_a_step_of_one_round_is_not_taken_in_another(furnished):
    with furnished.transaction() as tx:
        cases.take_step(tx, CASE, 1, "give-notice-board")

    with furnished.reading() as tx:
        taken = [cases.is_taken(tx, CASE, round, "give-notice-board") for round in (1, 2)]

    assert taken == [True, False]


def test_a_case_is_found_by_the_run_that_carries_it(furnished, new_case):
    with furnished.transaction() as tx:
        cases.add(tx, new_case("REV-2011-02", run_id="run-2"))

    with furnished.reading() as tx:
        assert cases.find_by_run(tx, "run-2").reference == "REV-2011-02"
        assert cases.find_by_run(tx, "run-3") is None


def test_references_in_use_are_found_by_their_beginning(furnished, new_case):
    with furnished.transaction() as tx:
        cases.add(tx, new_case("REV-2012-01"))

    with furnished.reading() as tx:
        assert list(cases.hold_references_like(tx, "REV-2011-")) == [CASE]


def wait_at(tx, gate, **other):
    """Enter a wait of the case."""
    facts = {"case_reference": CASE, "round": 1, "waiting_for": gate, "since": NOW}
    cases.add_wait(tx, Wait(gate=gate, **{**facts, **other}))


def test_only_waits_that_are_not_over_are_open(furnished):
    with furnished.transaction() as tx:
        wait_at(tx, "consultation-closed", ended_at=NOW)
        wait_at(tx, "board-meeting")

    with furnished.reading() as tx:
        assert [wait.gate for wait, _ in cases.open_waits(tx, CASE)] == ["board-meeting"]


def test_the_end_of_a_case_ends_all_its_waits(furnished):
    with furnished.transaction() as tx:
        wait_at(tx, "board-meeting")
        wait_at(tx, "feedback-lodged")
        cases.end_all_waits(tx, CASE, NOW)

    with furnished.reading() as tx:
        assert cases.open_waits(tx) == []


def test_a_case_that_is_closed_already_leaves_no_wait_open_behind(furnished):
    with furnished.transaction() as tx:
        wait_at(tx, "board-meeting")
        cases.find_for_change(tx, CASE).closed_at = NOW
        cases.end_all_waits(tx, CASE, NOW)

    with furnished.reading() as tx:
        assert cases.wait_at(tx, CASE, 1, "board-meeting").ended_at == NOW


def test_a_closed_case_waits_for_nothing(furnished):
    with furnished.transaction() as tx:
        wait_at(tx, "board-meeting")
        cases.find_for_change(tx, CASE).closed_at = NOW

    with furnished.reading() as tx:
        assert cases.open_waits(tx) == []


def test_each_version_of_a_paper_keeps_its_text_and_its_hash(furnished):
    with furnished.transaction() as tx:
        for text in ("First.", "Zoë's second."):
            papers.lodge(tx, (CASE, 1), "write-up", Draft("Write-up", text), by="Ada")

    with furnished.reading() as tx:
        kept = papers.papers_of(tx, CASE)
    assert [(paper.version, paper.text) for paper in kept] == [(1, "First."), (2, "Zoë's second.")]
    assert kept[1].sha256 == hashlib.sha256("Zoë's second.".encode()).hexdigest()


def test_the_latest_paper_may_be_asked_of_one_round(furnished):
    with furnished.transaction() as tx:
        papers.lodge(tx, (CASE, 1), "write-up", Draft("Write-up", "One."), by="Ada")

    with furnished.reading() as tx:
        found = [papers.latest(tx, CASE, "write-up", round=round) for round in (None, 1, 2)]

    assert [bool(paper) for paper in found] == [True, True, False]


def test_somebody_who_answered_twice_is_one_respondent_and_owes_nothing(furnished):
    with furnished.transaction() as tx:
        consultees.add(tx, CASE, [("ada", "The Council"), ("ben", None)])
        for text in ("Yes.", "And no."):
            responses.add(tx, (CASE, 1), "consultation", person="ada", text=text)

    with furnished.reading() as tx:
        assert responses.people_who_answered(tx, CASE, "consultation", 1) == 1
        owing = consultees.who_owe(tx, CASE, 1, "consultation")
        assert [person.id for person in owing] == ["ben"]
        assert len(responses.of_case(tx, CASE, "consultation", 1)) == 2


@pytest.mark.clause("9.3")
def test_a_motion_keeps_each_persons_vote(furnished):
    with furnished.transaction() as tx:
        meeting = meetings.add(tx, a_meeting())
        motion = meetings.put(tx, a_motion(meeting), {"ada": "for", "ben": "abstain"})

    with furnished.reading() as tx:
        assert [row.number for row in meetings.motions(tx, meeting.id)] == [1]
        assert meetings.votes(tx, motion.id) == {"ada": "for", "ben": "abstain"}


def a_meeting():
    """A meeting of the Board."""
    return Meeting(
        case_reference=CASE,
        round=1,
        purpose="board",
        body_id="board",
        starts_at=NOW,
        venue="Room 1",
        agenda=["Apologies"],
        outcome_facts={},
    )


def a_motion(meeting):
    """A motion that was carried."""
    return Motion(
        meeting_id=meeting.id,
        number=1,
        kind="substantive",
        text="That it be agreed.",
        majority="simple",
        votes_for=1,
        votes_against=0,
        abstained=1,
        result="carried",
        clause="9.1",
        in_words="1 for.",
    )


def test_a_worker_that_beats_holds_its_run_until_it_lets_go(fresh_register):
    with fresh_register.transaction() as tx:
        heartbeats.take_hold(tx, "run-1", "worker-1")
    with fresh_register.reading() as tx:
        held = heartbeats.is_held(tx, "run-1")
    with fresh_register.transaction() as tx:
        heartbeats.let_go(tx, "run-1")

    with fresh_register.reading() as tx:
        assert (held, heartbeats.is_held(tx, "run-1")) == (True, False)


def test_a_beat_that_comes_too_late_takes_no_hold_again(fresh_register):
    with fresh_register.transaction() as tx:
        heartbeats.take_hold(tx, "run-1", "worker-1")
        heartbeats.let_go(tx, "run-1")
        heartbeats.beat(tx, ["run-1"], "worker-1")

    with fresh_register.reading() as tx:
        assert not heartbeats.is_held(tx, "run-1")


def test_a_worker_does_not_beat_for_another(fresh_register, real_moment):
    real_moment(NOW - timedelta(minutes=5))
    with fresh_register.transaction() as tx:
        heartbeats.take_hold(tx, "run-1", "worker-2")
    real_moment(NOW)
    with fresh_register.transaction() as tx:
        heartbeats.beat(tx, ["run-1"], "worker-1")

    with fresh_register.reading() as tx:
        assert not heartbeats.is_held(tx, "run-1")


@pytest.mark.parametrize(("seconds", "silent"), [(30, []), (31, ["run-1"])])
def test_a_worker_is_silent_when_it_has_not_beaten_for_so_long(
    fresh_register, real_moment, seconds, silent
):
    real_moment(NOW - timedelta(minutes=5))
    with fresh_register.transaction() as tx:
        heartbeats.take_hold(tx, "run-1", "worker-1")
    real_moment(NOW)
    with fresh_register.transaction() as tx:
        heartbeats.beat(tx, ["run-1"], "worker-1")

    real_moment(NOW + timedelta(seconds=seconds))

    with fresh_register.reading() as tx:
        assert list(heartbeats.silent_for(tx, 30)) == silent


def test_a_register_in_real_use_has_no_replay_clock(fresh_register):
    with fresh_register.reading() as tx:
        assert replay.moment(tx) is None


def test_the_replay_clock_goes_on_and_never_back(fresh_register):
    with fresh_register.transaction() as tx:
        replay.stand_at(tx, NOW)
        replay.stand_at(tx, NOW + timedelta(days=1))

    with (
        pytest.raises(ValueError, match="cannot go back"),
        fresh_register.transaction() as tx,
    ):
        replay.stand_at(tx, NOW)
    with fresh_register.reading() as tx:
        assert replay.moment(tx) == NOW + timedelta(days=1)
