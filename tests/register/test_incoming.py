"""Mail in the register: each message once, and marks that are made once and for good reason."""

import pytest

from quorate.register import AlreadyRecorded, incoming, letters, people
from quorate.register.tables.incoming import IncomingMessage
from tests.register.rows import CASE, LAUNCHED_AT

KEY = "0123456789abcdef0123456789abcdef01234567"


def a_message(sha256="a" * 64, **facts):
    given = {
        "own_id": "<1@home>", "kind": "stranger", "from_address": "ada@example.org",
        "from_name": "", "subject": "", "text": "Views.", "why": "", "raw": b"\x00raw",
        "received_at": LAUNCHED_AT,
    }  # fmt: skip
    return IncomingMessage(sha256=sha256, **{**given, **facts})


def enter(register, *messages):
    with register.transaction() as tx:
        return [incoming.add(tx, message).id for message in messages]


def first_letter(register):
    with register.reading() as tx:
        return letters.letters_of(tx, CASE)[0]


def test_the_same_bytes_stand_in_the_register_once(furnished, rows_in):
    enter(furnished, a_message())

    with pytest.raises(AlreadyRecorded):
        enter(furnished, a_message())
    assert rows_in(furnished, "incoming_message") == 1


def test_the_bytes_are_kept_as_they_came(furnished):
    [id] = enter(furnished, a_message())

    with furnished.reading() as tx:
        assert incoming.find(tx, id).raw == b"\x00raw"
        assert incoming.known(tx, "a" * 64).id == id


@pytest.mark.parametrize(
    ("facts", "is_again"),
    [
        ({}, True),
        ({"text": "Other views."}, False),
        ({"from_address": "ben@example.org"}, False),
        ({"own_id": ""}, False),
    ],
)
def test_the_same_message_by_another_way_is_known(furnished, facts, is_again):
    enter(furnished, a_message(), a_message("c" * 64, own_id=""))

    with furnished.reading() as tx:
        assert incoming.came_before(tx, a_message("b" * 64, **facts)) == is_again


def test_what_waits_comes_oldest_first_and_the_rest_newest_first(furnished):
    done = {"settled_at": LAUNCHED_AT, "settled_by": "Quorate", "settled_as": "bounce"}
    ids = enter(
        furnished,
        *(a_message(letter * 64, **facts) for letter, facts in zip("abcd", ({}, done, {}, done))),
    )

    with furnished.reading() as tx:
        assert [row.id for row in incoming.unsettled(tx)] == [ids[0], ids[2]]
        assert [row.id for row in incoming.settled(tx)] == [ids[3], ids[1]]
        assert incoming.counts(tx) == (2, 2)


def test_a_letter_is_marked_as_not_arrived_once(furnished, queue_letters):
    queue_letters("ada")
    letter = first_letter(furnished).id

    with furnished.transaction() as tx:
        marks = [incoming.mark_bounced(tx, letter, because) for because in ("full", "gone")]
    assert marks == [True, False]
    assert first_letter(furnished).reason == "full"


@pytest.mark.parametrize(
    ("address", "is_condemned"), [("ADA@Example.org", True), ("former@example.org", False)]
)
def test_an_address_is_condemned_only_while_it_is_theirs(furnished, address, is_condemned):
    with furnished.transaction() as tx:
        assert incoming.condemn_address(tx, "ada", address, "no mail") == is_condemned
    with furnished.reading() as tx:
        assert bool(people.person(tx, "ada").undeliverable_at) == is_condemned


def test_a_mark_tells_one_letter_or_none(furnished, queue_letters):
    queue_letters("ada", message_id=f"<{KEY}@example.org>")
    queue_letters("ben", message_id=f"<{KEY[:30]}ffffffffff@example.org>")

    with furnished.reading() as tx:
        assert incoming.letter_marked(tx, KEY).person_id == "ada"
        assert incoming.letter_marked(tx, KEY[:20]) is None
        assert incoming.letter_marked(tx, "f" * 20) is None


def test_two_people_whose_addresses_differ_by_capitals_are_not_guessed(furnished):
    with furnished.transaction() as tx:
        people.add_person(tx, "other", "Other", email="Ada@example.org")

    with furnished.reading() as tx:
        assert incoming.person_at(tx, "ada@example.org") is None
        assert incoming.person_at(tx, "BEN@example.org").id == "ben"


def test_another_address_settles_the_reports_about_somebody(furnished):
    enter(
        furnished,
        a_message("a" * 64, kind="bounce", person_id="ada"),
        a_message("b" * 64, kind="bounce", person_id="ben"),
        a_message("c" * 64, kind="stranger", person_id="ada"),
    )

    with furnished.transaction() as tx:
        incoming.settle_reports_about(tx, "ada", by="Officer", as_what="another address")

    with furnished.reading() as tx:
        assert [row.sha256[0] for row in incoming.unsettled(tx)] == ["b", "c"]
        assert incoming.reports_waiting(tx) == 1
