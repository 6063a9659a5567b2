"""The ledger says of each letter to each person how far it came."""

import csv
import hashlib
import io
from datetime import date

import pytest

from quorate import clock, register
from quorate.business.consulting import ledger
from quorate.business.consulting.answering import respond
from quorate.business.consulting.consultation import remind_those_who_owe
from quorate.business.consulting.ledger import Part
from quorate.register import letters
from quorate.register.tables.consultees import Consultee
from quorate.register.tables.post import Letter

AMARA, DEVIKA = "amara-okafor", "rev-2011-01-4"


def mark(person: str, name: str = "ConsultationInvitation", **facts) -> None:
    """What became of a letter, as delivery, mail and link would record it."""
    with register.current().transaction() as tx:
        (row,) = [one for one in letters.letters_of(tx, "REV-2011-01")
                  if (one.person_id, one.name) == (person, name)]  # fmt: skip
        for fact, value in facts.items():
            setattr(row, fact, value)


def state_of(person: str, name: str = "ConsultationInvitation") -> str:
    found, _ = ledger.page("REV-2011-01", Part())
    return next(line.state for line in found if (line.person, line.letter_name) == (person, name))


def test_a_letter_begins_as_queued(review_at):
    review_at("consulting")

    assert set(ledger.counts("REV-2011-01")) == {"queued"}


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({"state": "sending"}, "queued"),
        ({"state": "sent"}, "sent"),
        ({"state": "refused"}, "refused"),
        ({"state": "failed"}, "failed"),
        ({"state": "to-print"}, "to-print"),
        ({"state": "to-print", "printed_at": True}, "printed"),
        ({"state": "sent", "bounced_at": True}, "bounced"),
        ({"state": "sent", "opened_at": True}, "opened"),
        ({"state": "sent", "bounced_at": True, "opened_at": True}, "bounced"),
    ],
)
def test_the_ledger_says_how_far_a_letter_came(review_at, facts, state):
    review_at("consulting")
    moments = {fact: clock.now() if value is True else value for fact, value in facts.items()}

    mark(AMARA, **moments)

    assert state_of(AMARA) == state


def test_an_answer_settles_the_letters_that_came_before_it(review_at):
    review = review_at("consulting")
    mark(AMARA, state="sent", opened_at=clock.now())
    review.on(date(2011, 5, 2))
    remind_those_who_owe(review.case, 10)
    review.on(date(2011, 5, 3))

    respond(review.case, AMARA, "Yes.")

    assert state_of(AMARA) == state_of(AMARA, "ConsultationReminder") == "answered"
    assert state_of("duncan-wojcik") == "queued"


def test_a_letter_that_asks_for_nothing_is_answered_by_nothing(review_at):
    review = review_at("consulting")
    respond(review.case, AMARA, "Yes.")

    notices = [one for one in ledger.page("REV-2011-01", Part())[0]
               if one.letter_name == "NoticeOfMeeting"]  # fmt: skip

    assert {line.state for line in notices} == {"queued"}


def test_comments_on_the_write_up_answer_its_circulation_alone(review_at):
    review = review_at("circulating")

    respond(review.case, AMARA, "A comment.")

    assert state_of(AMARA, "CommentsInvitation") == "answered"
    assert state_of(AMARA) == "queued"


def test_lines_are_found_by_state_and_by_person(review_at):
    review_at("consulting")
    mark(AMARA, state="sent", bounced_at=clock.now())

    found, total = ledger.page("REV-2011-01", Part(state="bounced"))
    by_name, _ = ledger.page("REV-2011-01", Part(about="OKAFOR"))
    nobody, none = ledger.page("REV-2011-01", Part(about="100%_"))

    assert ([line.person for line in found], total) == ([AMARA], 1)
    assert {line.person for line in by_name} == {AMARA}
    assert (nobody, none) == ([], 0)


def test_pages_of_the_ledger_leave_out_and_repeat_nobody(review_at):
    review_at("consulting")
    whole, total = ledger.page("REV-2011-01", Part())

    pages = [ledger.page("REV-2011-01", Part(first=n, most=7))[0] for n in range(0, total, 7)]

    assert [line for page in pages for line in page] == whole
    assert sum(ledger.counts("REV-2011-01").values()) == total


def test_those_consulted_are_told_by_what_they_owe_and_how_they_are_reached(review_at):
    review = review_at("consulting")
    respond(review.case, AMARA, "Yes.")

    def shown(state: str) -> set[str]:
        return {one.person for one in ledger.people(review.case, Part(state=state))[0]}

    assert shown("answered") == {AMARA}
    assert shown("owes") == shown("") - {AMARA}
    assert shown("post") == {DEVIKA, "winifred-sarpong-lee"}
    assert shown("unreachable") == shown("unsubscribed") == set()


def test_evidence_of_service_holds_every_letter_and_its_moments(review_at):
    review = review_at("consulting")
    mark(AMARA, state="sent", sent_at=clock.now(), sent_to="a@old.example.org")

    kept = ledger.evidence("REV-2011-01", by="Ada Officer")

    rows = list(csv.DictReader(io.StringIO(kept.content.decode("utf-8-sig"), newline="")))
    (mine,) = [row for row in rows if row["Address"] == "a@old.example.org"]
    assert len(rows) == kept.lines == sum(ledger.counts("REV-2011-01").values())
    assert mine["Sent"] == "2011-04-18 16:30:00"
    assert mine["Message-ID"].startswith("<")
    assert review.case.reference in kept.file_name


def test_the_journal_keeps_the_fingerprint_of_the_evidence(review_at):
    review = review_at("consulting")

    kept = ledger.evidence("REV-2011-01", by="Ada Officer")

    (told,) = review.told("LedgerExported")
    assert told.facts["sha256"] == kept.sha256 == hashlib.sha256(kept.content).hexdigest()
    assert told.actor == "Ada Officer"


def test_what_a_consultee_is_called_runs_in_no_spreadsheet(review_at):
    review_at("consulting")
    with register.current().transaction() as tx:
        tx.get(Consultee, ("REV-2011-01", AMARA)).organisation = '=HYPERLINK("x")'

    kept = ledger.evidence("REV-2011-01", by="Ada Officer")

    assert b"\"'=HYPERLINK" in kept.content


def test_the_ledger_reads_in_as_many_queries_however_long_it_is(review_at):
    """No query for each line: three for a page, whatever stands on it."""
    review_at("consulting")
    asked = []
    from sqlalchemy import event

    event.listen(
        register.current().engine, "before_cursor_execute", lambda *given: asked.append(given[2])
    )
    ledger.page("REV-2011-01", Part(most=3))
    few = len(asked)
    ledger.page("REV-2011-01", Part())

    assert len(asked) - few == few
    assert Letter.__tablename__ in asked[-1]
