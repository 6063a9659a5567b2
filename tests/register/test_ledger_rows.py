"""The ledger and the list of those consulted read alike on both databases."""

import pytest

from quorate import clock
from quorate.register import consultees, kept_letters, ledger, responses
from quorate.register.consultees import Entry
from quorate.register.ledger import Part
from tests.register.rows import CASE

INVITED = "ConsultationInvitation"


@pytest.fixture
def consulted(furnished, queue_letters):
    """Three are consulted and invited; Ada has answered, Ben's letter came back."""
    queue_letters("ada", "ben", "cleo", name=INVITED)
    with furnished.transaction() as tx:
        entries = [Entry(one, f"Org of {one}", "council", "file") for one in ("ada", "ben", "cleo")]
        consultees.enter(tx, CASE, entries)
        responses.add(tx, (CASE, 1), "consultation", person="ada", text="Yes.")
        (bens,) = kept_letters.of_person(tx, CASE, 1, "ben")
        bens.state, bens.bounced_at = "sent", clock.now()
    return furnished


def test_the_ledger_says_of_each_letter_how_far_it_came(consulted):
    with consulted.reading() as tx:
        lines = list(ledger.lines(tx, CASE, Part()))

        assert {line.person: line.state for line in lines} == {
            "ada": "answered", "ben": "bounced", "cleo": "queued",
        }  # fmt: skip
        assert ledger.counts(tx, CASE) == {"answered": 1, "bounced": 1, "queued": 1}
        assert ledger.number_of_lines(tx, CASE, Part(state="bounced", about="ORG OF B")) == 1


def test_those_who_owe_are_found_counted_and_named(consulted):
    with consulted.reading() as tx:
        part = Part(state="owes", first=1, most=5)
        owing = ledger.consulted(tx, (CASE, 1), "consultation", part)

        assert [one.person for one in owing] == ["cleo"]
        assert ledger.number_consulted(tx, (CASE, 1), "consultation", part) == 2
        assert consultees.owing(tx, (CASE, 1), "consultation", 1) == (2, ["Ben"])
        assert consultees.number_of(tx, CASE) == 3


def test_letters_are_marked_as_printed_and_queued_again(furnished, queue_letters):
    queue_letters("ada", "ben", state="to-print")
    with furnished.transaction() as tx:
        first, second = kept_letters.to_print(tx, CASE)
        assert kept_letters.mark_printed(tx, [first.id], clock.now()) == 1
        assert kept_letters.requeue(tx, [second.id]) == 1
    with furnished.reading() as tx:
        assert kept_letters.to_print(tx, CASE) == []
        newest = kept_letters.newest(tx, CASE, first=0, most=1)
        assert [(row.person_id, row.state) for row in newest] == [("ben", "queued")]
