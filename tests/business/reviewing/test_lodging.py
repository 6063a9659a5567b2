"""Lodging papers: when each may come, what it must hold, and what its versions are."""

from datetime import date

import pytest

from quorate import register
from quorate.business.refusal import Refused
from quorate.business.reviewing.lodging import is_lodged, lodge
from quorate.partnership import ConfigRefused
from quorate.register import cases, papers

TOO_SOON = [
    ("workshop-notes", "consulting"),
    ("write-up", "authorised"),
    ("write-up", "consulting"),
    ("final-paper", "circulating"),
    ("final-paper", "consulted"),
    ("feedback", "noticed"),
    ("feedback", "agreed"),
]


@pytest.mark.parametrize(("kind", "stage"), TOO_SOON)
def test_a_paper_that_is_not_awaited_is_refused(review_at, paper, kind, stage):
    review = review_at(stage)

    with review.refused(f"The {kind} of REV-2011-01 is not awaited now"):
        lodge(review.case, kind, paper(), by="Officer")


def test_notes_of_a_workshop_come_after_it(review_at, paper):
    review = review_at("consulted").on(date(2011, 6, 15))

    with review.refused("The workshop is on 16 June 2011"):
        lodge(review.case, "workshop-notes", paper(), by="Officer")
    assert lodge(review.on(date(2011, 6, 16)).case, "workshop-notes", paper(), by="Officer") == 1


LAST_DAYS = [
    ("write-up", "noted", date(2011, 6, 23), date(2011, 6, 24)),
    ("final-paper", "commented", date(2011, 7, 4), date(2011, 7, 5)),
]


@pytest.mark.parametrize(("kind", "stage", "last_day", "day_after"), LAST_DAYS)
def test_a_paper_too_late_for_the_board_is_refused_with_its_clause(
    review_at, paper, kind, stage, last_day, day_after
):
    review = review_at(stage).on(day_after)
    with register.current().reading() as tx:
        clause = cases.stage(tx, review.case.reference, 1, kind).clause

    whole = paper(structure="handbook")
    with review.refused("too late for the Board.*review move-board", clause=clause):
        lodge(review.case, kind, whole, by="Officer")
    assert lodge(review_at(stage).on(last_day).case, kind, whole, by="Officer") == 1


def test_a_final_paper_says_which_structure_the_board_is_asked_to_agree(review_at, paper):
    review = review_at("commented")

    with review.refused("says which one the Board"):
        lodge(review.case, "final-paper", paper(), by="Officer")


@pytest.mark.clause("12.12")
@pytest.mark.parametrize("missing", ["recommendations", "desired_outcomes"])
def test_a_final_paper_states_both_lists(review_at, paper, missing):
    review = review_at("commented")

    with review.refused(f"(?i)lacks: {missing.replace('_', ' ')}", clause="12.12"):
        lodge(review.case, "final-paper", paper(**{missing: ()}), by="Officer")


@pytest.mark.clause("17.1")
@pytest.mark.parametrize("missing", ["views", "changed", "unchanged", "reasons"])
def test_feedback_has_all_four_parts(review_at, paper, missing):
    # F043 of the source cases: views, changed and unchanged are there, the reasons are not.
    review = review_at("carried out")

    with review.refused("The feedback lacks", clause="17.1"):
        lodge(review.case, "feedback", paper(**{missing: ()}), by="Officer")


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_paper_without_a_text_is_refused(review_at, paper, text):
    review = review_at("noted")

    with review.refused("has no text"):
        lodge(review.case, "write-up", paper(text=text), by="Officer")


def test_a_paper_that_proposes_an_unknown_structure_is_refused(review_at, paper):
    review = review_at("commented")

    with review.refused("no-such", ConfigRefused):
        lodge(review.case, "final-paper", paper(structure="no-such"), by="Officer")


def test_a_write_up_may_be_lodged_again_until_it_goes_round(review_at, paper):
    review = review_at("written up")

    assert lodge(review.case, "write-up", paper(title="Better"), by="Officer") == 2
    with register.current().reading() as tx:
        titles = [one.title for one in papers.papers_of(tx, review.case.reference)]
    assert titles[-2:] == ["A paper", "Better"]


GONE_OUT = [
    ("write-up", "circulating"),
    ("workshop-notes", "circulating"),
    ("final-paper", "noticed"),
]


@pytest.mark.parametrize(("kind", "stage"), GONE_OUT)
def test_a_paper_that_has_gone_out_cannot_be_changed(review_at, paper, kind, stage):
    review = review_at(stage)

    with review.refused("has gone out"):
        lodge(review.case, kind, paper(title="Another"), by="Officer")


@pytest.mark.parametrize("stage", ["noted", "circulating"])
def test_the_same_paper_sent_twice_is_one_version(review_at, paper, everything_recorded, stage):
    review = review_at(stage)
    version = lodge(review.case, "write-up", paper(), by="Officer")
    once = everything_recorded()

    assert lodge(review.case, "write-up", paper(), by="Officer") == version
    assert everything_recorded() == once


def test_a_lodged_paper_stands_in_the_journal_with_its_hash(review_at, paper):
    review = review_at("noted")

    lodge(review.case, "write-up", paper(), by="Imogen")

    entry = review.told("PaperLodged")[-1]
    with register.current().reading() as tx:
        lodged = papers.latest(tx, review.case.reference, "write-up")
    assert entry.actor == "Imogen"
    assert entry.facts == {"kind": "write-up", "version": 1, "sha256": lodged.sha256}


def test_a_paper_is_lodged_for_its_round(review_at):
    review = review_at("written up")

    assert is_lodged(review.case, "write-up")
    assert not is_lodged(type(review.case)(review.case.reference, 2), "write-up")


def test_nothing_is_lodged_in_a_closed_case(review_at, paper):
    review = review_at("closed")

    with review.refused("closed: nothing more can be recorded", Refused):
        lodge(review.case, "feedback", paper(), by="Officer")
