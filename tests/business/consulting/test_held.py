"""A consultee reads everything that is held about them, takes it away, and has it corrected."""

import base64
import json
from datetime import date

import pytest

from quorate import clock, register
from quorate.business import inbox
from quorate.business.consulting import correcting, held
from quorate.business.consulting.answering import respond
from quorate.business.consulting.correcting import Corrected
from quorate.business.refusal import NotFound, Refused
from quorate.business.working_over.redacting import Redaction, redact
from quorate.register import consultees, people, responses, sealed
from quorate.register.tables.responses import KeptFile

WHO, OTHER = "kirit-dunmore", "sunita-pemberton"
OFFICER = "imogen-bhattarai"
SAID = "Keep both seats. Ring me on 020 7946 0000."


@pytest.fixture
def asked(review_at):
    """An open consultation in which two people have answered."""
    review = review_at("consulting").on(date(2011, 5, 3))
    respond(review.case, WHO, SAID)
    respond(review.case, OTHER, "Nobody but Sunita may read this.")
    return review


def about(review, person=WHO):
    """What is held about somebody."""
    return held.held_about(review.case.reference, person)


def taken_away(review, person=WHO):
    """The file that somebody takes away."""
    return json.loads(held.take_away(review.case.reference, person))


def take_out(review, words):
    """Take words out of what the first person answered, as the desk does. Gives the response."""
    with register.current().reading() as tx:
        (row,) = responses.of_person(tx, review.case.reference, WHO)
    redaction = Redaction(words=words, kind="personal", reason="A telephone number.")
    redact(review.case, row.id, redaction, by="Officer")
    return row.id


def test_everything_that_is_held_is_shown_to_whom_it_is_about(asked):
    parts = about(asked).parts

    (you,) = parts["You"]
    assert you["email"].startswith("kirit.dunmore@")
    assert [answer["text"] for answer in parts["What you answered"]] == [SAID]
    assert parts["How you are consulted"][0]["you_come_from"] == "seat"
    assert "ConsultationInvitation" in {letter["subject"] for letter in parts["Letters to you"]}
    assert any(
        "answered the consultation" in e["says"] for e in parts["Journal entries that name you"]
    )


def test_nothing_of_somebody_else_is_shown(asked):
    told = json.dumps({**about(asked).parts}, default=str) + json.dumps(taken_away(asked))

    assert "Nobody but Sunita" not in told
    assert "Pemberton" not in told


@pytest.mark.parametrize("person", [OFFICER, "nobody-at-all"])
def test_who_is_not_consulted_is_told_nothing(asked, person):
    with asked.refused("Nothing is held here about you", NotFound):
        held.take_away(asked.case.reference, person)


def test_what_was_taken_out_comes_only_with_what_is_taken_away_and_is_logged(asked):
    response = take_out(asked, "020 7946 0000")

    shown = json.dumps({**about(asked).parts}, default=str)
    taken = taken_away(asked)

    assert "020 7946 0000" not in shown
    assert "A telephone number." in shown
    assert taken["Your answers as they were before words were taken out"][0]["text"] == SAID
    with register.current().reading() as tx:
        (reading,) = sealed.readings(tx, response)
    assert (reading.person_id, "article 15" in reading.because) == (WHO, True)


def test_taking_it_away_is_recorded_and_looking_is_not(asked, everything_recorded):
    before = everything_recorded()
    about(asked)
    assert everything_recorded() == before

    taken_away(asked)

    (told,) = asked.told("HeldTakenAway")
    assert told.actor == "Kirit Dunmore"


def test_files_come_whole_with_what_is_taken_away(asked):
    with register.current().transaction() as tx:
        (row,) = responses.of_person(tx, asked.case.reference, WHO)
        file = KeptFile(
            case_reference=asked.case.reference, person_id=WHO, response_id=row.id,
            name="our views.txt", content_type="text/plain", size=3, sha256="0" * 64,
            content=b"\x00\xffx", kept_at=clock.now(),
        )  # fmt: skip
        responses.keep_file(tx, file)

    assert [f["name"] for f in about(asked).parts["Files from you"]] == ["our views.txt"]
    (content,) = taken_away(asked)["Content of your files"]
    assert base64.b64decode(content["base64"]) == b"\x00\xffx"


def test_the_entries_of_a_namesake_are_not_shown(asked):
    with register.current().transaction() as tx:
        people.add_person(tx, "another", people.person(tx, WHO).name)

    assert about(asked).parts["Journal entries that name you"] == []


def test_a_correction_waits_for_the_officer_for_a_month(asked):
    correcting.ask(asked.case.reference, WHO, "  My name is Keerit.  ")

    (item,) = [item for item in inbox.waiting_for(OFFICER) if "Correction" in item.title]
    assert item.due_on == date(2011, 6, 3)
    (told,) = asked.told("CorrectionAsked")
    assert "Keerit" not in told.sentence  # the journal is for ever: it keeps that, and not what
    (one,) = correcting.asked_in(asked.case.reference)
    assert (one.asks, one.is_open, one.is_late) == ("My name is Keerit.", True, False)
    asked.on(date(2011, 6, 4))
    assert correcting.asked_in(asked.case.reference)[0].is_late


def test_a_correction_is_made_answered_and_told(asked):
    reference = asked.case.reference
    correcting.ask(reference, WHO, "My name is Keerit, of the Guild.")
    (one,) = correcting.asked_in(reference)

    right = Corrected("Keerit Dunmore", "The Guild")
    correcting.answer(reference, one.id, "Both are right now.", by="Officer", corrected=right)

    with register.current().reading() as tx:
        assert people.person(tx, WHO).name == "Keerit Dunmore"
        assert consultees.find(tx, reference, WHO).organisation == "The Guild"
    assert asked.recipients("CorrectionAnswered") == [WHO]
    assert asked.told("CorrectionAnswered")[0].facts["corrected"] == ["name", "organisation"]
    assert about(asked).parts["Corrections you asked for"][0]["answer"] == "Both are right now."
    assert correcting.waiting() == []


def test_a_correction_may_be_refused_in_words_and_changes_nothing(asked):
    reference = asked.case.reference
    correcting.ask(reference, WHO, "I never said that.")
    (one,) = correcting.asked_in(reference)

    correcting.answer(reference, one.id, "You did.", by="Officer", corrected=Corrected(one.name))

    assert "Nothing was changed" in asked.told("CorrectionAnswered")[0].sentence
    with asked.refused("has answered this already"):
        correcting.answer(reference, one.id, "Again.", by="Officer")


def test_an_answer_without_words_or_to_nothing_is_refused(asked):
    correcting.ask(asked.case.reference, WHO, "Mend it.")
    (one,) = correcting.asked_in(asked.case.reference)

    with asked.refused("no words"):
        correcting.answer(asked.case.reference, one.id, " ", by="Officer")
    with asked.refused("Nobody asked for a correction", NotFound):
        correcting.answer(asked.case.reference, 999, "Yes.", by="Officer")


@pytest.mark.parametrize(
    ("words", "says"), [(" \n", "Nothing was written"), ("x" * 4001, "4001 characters")]
)
def test_a_request_that_says_nothing_or_too_much_is_refused(asked, words, says):
    with asked.refused(says):
        correcting.ask(asked.case.reference, WHO, words)


def test_five_requests_may_wait_and_no_more(asked):
    for number in range(5):
        correcting.ask(asked.case.reference, WHO, f"Mend {number}.")

    with asked.refused("5 of your requests wait", Refused):
        correcting.ask(asked.case.reference, WHO, "Mend 6.")
    correcting.ask(asked.case.reference, OTHER, "Mend mine.")
