"""Letters in the register: queued once, claimed by one sender, their outcome kept."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest

from quorate.register import AlreadyRecorded, cases, letters
from quorate.register.letters import Outcome

CASE = "REV-2011-01"
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _machine_clock(real_moment):
    real_moment(NOW)


def claim(register, reference=None):
    """The person to whom the next letter goes, once it is claimed; None where there is none."""
    with register.transaction() as tx:
        claimed = letters.claim(tx, reference=reference)
    return claimed[0].person.id if claimed else None


def record(register, state, **facts):
    """Claim the next letter and record what became of it."""
    with register.transaction() as tx:
        (letter,) = letters.claim(tx)
        letters.record_outcomes(tx, {letter.id: Outcome(state, **facts)})


def only_letter(register):
    """The one letter of the case."""
    with register.reading() as tx:
        (letter,) = letters.letters_of(tx, CASE)
    return letter


def test_a_letter_is_queued_once_for_a_person_and_occasion(furnished, queue_letters, rows_in):
    queue_letters("ada", occasion="board")

    with pytest.raises(AlreadyRecorded):
        queue_letters("ben", "ada", occasion="board", message_id="<another@example.org>")
    assert rows_in(furnished, "letter") == 1


def test_another_occasion_is_another_letter(furnished, queue_letters, rows_in):
    queue_letters("ada", occasion="authority")
    queue_letters("ada", occasion="board")

    assert rows_in(furnished, "letter") == 2


def test_no_two_letters_have_the_same_message_id(queue_letters):
    queue_letters("ada", message_id="<1@example.org>")

    with pytest.raises(AlreadyRecorded):
        queue_letters("ben", message_id="<1@example.org>")


def test_letters_are_claimed_in_the_order_they_were_queued(furnished, queue_letters):
    queue_letters("cleo", "ada", "ben")

    assert [claim(furnished) for _ in range(4)] == ["cleo", "ada", "ben", None]


def test_a_sender_of_one_case_leaves_the_letters_of_others(furnished, queue_letters):
    queue_letters("ada")

    assert claim(furnished, "REV-2011-99") is None
    assert claim(furnished, CASE) == "ada"


def test_two_senders_at_once_never_claim_the_same_letter(furnished, queue_letters):
    for number in range(7):
        queue_letters("ada", "ben", "cleo", occasion=str(number))
    start = Barrier(2)

    def send_all(_):
        claimed = []
        start.wait()
        while True:
            with furnished.transaction() as tx:
                taken = letters.claim(tx, 2)
            if not taken:
                return claimed
            claimed += [letter.id for letter in taken]

    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(send_all, range(2))

    assert len(one) + len(other) == len({*one, *other}) == 21


@pytest.mark.postgres  # SQLite has one writer at a time
@pytest.mark.parametrize("fresh_register", ["postgresql"], indirect=True)
def test_a_sender_passes_over_the_letter_that_another_is_claiming(furnished, queue_letters):
    queue_letters("ada", "ben")

    with furnished.transaction() as tx:
        (first,) = letters.claim(tx)
        assert (first.person.id, claim(furnished)) == ("ada", "ben")


@pytest.mark.parametrize(("seconds", "again"), [(0, None), (40, None), (41, "ada")])
def test_a_claim_lapses_after_forty_seconds(furnished, queue_letters, real_moment, seconds, again):
    queue_letters("ada")
    claim(furnished)

    real_moment(NOW + timedelta(seconds=seconds))

    assert claim(furnished) == again


def test_every_claim_counts_as_an_attempt(furnished, queue_letters, real_moment):
    queue_letters("ada")
    claim(furnished)
    real_moment(NOW + timedelta(minutes=2))
    claim(furnished)

    assert only_letter(furnished).attempts == 2


@pytest.mark.parametrize(("seconds", "claimed"), [(29, None), (30, "ada"), (31, "ada")])
def test_a_letter_to_be_tried_again_waits_for_its_moment(
    furnished, queue_letters, real_moment, seconds, claimed
):
    queue_letters("ada")
    record(furnished, "queued", try_again_at=NOW + timedelta(seconds=30), reason="busy")

    real_moment(NOW + timedelta(seconds=seconds))

    assert claim(furnished) == claimed


def test_a_letter_that_waits_holds_up_no_other(furnished, queue_letters):
    queue_letters("ada", "ben")
    record(furnished, "queued", try_again_at=NOW + timedelta(hours=1))

    assert claim(furnished) == "ben"


@pytest.mark.parametrize("state", ["sent", "refused", "failed", "to-print"])
def test_a_letter_that_is_done_is_not_claimed_again(furnished, queue_letters, real_moment, state):
    queue_letters("ada")
    record(furnished, state, reason="so it was", sent_at=NOW)

    real_moment(NOW + timedelta(days=1))

    assert claim(furnished) is None
    letter = only_letter(furnished)
    assert (letter.state, letter.reason, letter.sent_at) == (state, "so it was", NOW)


def test_a_claim_holds_for_forty_seconds(furnished, queue_letters):
    queue_letters("ada")
    before = only_letter(furnished).claimed_until
    claim(furnished)

    claimed_until = only_letter(furnished).claimed_until
    assert (before, claimed_until) == (None, NOW + timedelta(seconds=40))


def test_a_recorded_outcome_frees_the_claim(furnished, queue_letters):
    queue_letters("ada")
    record(furnished, "sent")

    assert only_letter(furnished).claimed_until is None


def test_the_letters_are_counted_by_name_and_state(furnished, queue_letters):
    queue_letters("ada", "ben")
    queue_letters("cleo", name="Feedback")
    record(furnished, "sent")

    with furnished.reading() as tx:
        counted = letters.counts(tx, CASE)

    assert sorted(counted) == [
        ("Feedback", "queued", 1),
        ("NoticeOfMeeting", "queued", 1),
        ("NoticeOfMeeting", "sent", 1),
    ]


WRITTEN_TO = [
    ("sent", 1, True),
    ("to-print", 1, True),
    ("sending", 1, True),
    ("queued", 0, False),
    ("queued", 1, True),
    ("failed", 0, False),
    ("failed", 3, True),
    ("refused", 1, False),
]


@pytest.mark.parametrize(("state", "attempts", "is_written_to"), WRITTEN_TO)
def test_whoever_may_have_had_a_letter_counts_as_written_to(
    furnished, queue_letters, state, attempts, is_written_to
):
    queue_letters("ada", state=state, attempts=attempts)

    with furnished.reading() as tx:
        told = [person.id for person in letters.people_written_to(tx, CASE)]

    assert told == (["ada"] if is_written_to else [])


def test_the_officers_own_letter_about_late_work_does_not_count(furnished, queue_letters):
    queue_letters("ada", name="WorkOverdue", state="sent")

    with furnished.reading() as tx:
        assert letters.people_written_to(tx, CASE) == []


def test_stopping_a_cases_letters_leaves_those_on_their_way(furnished, queue_letters):
    queue_letters("ada", "ben", "cleo")
    claim(furnished)

    with furnished.transaction() as tx:
        stopped = letters.stop_unsent(tx, CASE)

    with furnished.reading() as tx:
        states = [letter.state for letter in letters.letters_of(tx, CASE)]
    assert (stopped, states) == (2, ["sending", "failed", "failed"])


def test_letters_go_only_to_people_of_a_known_case(furnished, queue_letters):
    with furnished.reading() as tx:
        assert cases.find(tx, CASE) is not None
        assert letters.recipients(tx, CASE, 1, "NoticeOfMeeting", "") == set()

    queue_letters("ada", "ben")

    with furnished.reading() as tx:
        assert letters.recipients(tx, CASE, 1, "NoticeOfMeeting", "") == {"ada", "ben"}
