"""Consultees come from a table too, at the launch and while the consultation is open."""

from datetime import date, time
from time import perf_counter

import pytest

from quorate import register
from quorate.business.consulting.adding import add, may_add
from quorate.business.consulting.consultation import open_consultation
from quorate.business.reviewing.launching import launch_review
from quorate.partnership.roster_file import Roster, roster_from
from quorate.partnership.sheet_file import sheet_from
from quorate.register import consultees, people

HEAD = "Name,Organisation,Email,Address,Kind\n"
TWO = (
    "Ada Byrne,Byrne & Co,ada@byrne.example.org,,business\n"
    "Bo Lark,,,\"2 Low Road\nHarrow\",resident\n"
)  # fmt: skip
KNOWN = "Marisa G.,Children's Trust,MARISA.GILFOYLE@council.example.org,,council\n"
TOO_LATE = date(2011, 5, 17)


def table(rows: str) -> Roster:
    return roster_from(sheet_from((HEAD + rows).encode(), "groups.csv"))


def consulted(review):
    with register.current().reading() as tx:
        return {person.name: person for person in consultees.of_case(tx, review.case.reference)}


def entry(person):
    with register.current().reading() as tx:
        return tx.get(consultees.Consultee, ("REV-2011-01", person.id))


def test_a_launch_takes_the_rows_of_a_table_too(review_at, review_of_2011):
    review = review_at("founded")

    review.case = launch_review(review_of_2011(), by="Ada Officer", roster=table(TWO))

    bo = consulted(review)["Bo Lark"]
    assert bo.postal_address == "2 Low Road\nHarrow"
    assert (entry(bo).source, entry(bo).kind) == ("file", "resident")
    assert "Ada Byrne" in consulted(review)


def test_the_journal_says_what_was_taken_and_which_rows_were_left_out(review_at, review_of_2011):
    review = review_at("founded")

    launch_review(
        review_of_2011(), by="Ada Officer", roster=table(TWO + ",,x@example.org,,\n" + KNOWN)
    )

    (told,) = review.told("ConsulteesAdded")
    assert told.sentence == (
        "Ada Officer added 2 consultees from 'groups.csv'; 1 in it were consulted already. "
        "Rows left out: 4."
    )
    assert told.facts["left_out"] == {"4": "it has no name"}


def test_who_is_added_while_it_is_open_is_invited_and_nobody_else(review_at):
    review = review_at("consulting")
    before = review.recipients("ConsultationInvitation")

    added = add(review.case, table(TWO), by="Officer")

    invited = review.recipients("ConsultationInvitation")[len(before) :]
    assert (added.added, added.already, added.invited) == (2, 0, 2)
    assert sorted(invited) == sorted(
        consulted(review)[name].id for name in ("Ada Byrne", "Bo Lark")
    )


def test_an_invitation_that_goes_later_counts_the_days_that_are_left(review_at):
    review = review_at("consulting").on(date(2011, 5, 12))

    add(review.case, table(TWO), by="Officer")

    assert review.letters("ConsultationInvitation")[-1].fields["working_days"] == 2


def test_who_is_added_before_it_opens_is_invited_with_everybody(review_at):
    review = review_at("authorised")

    assert add(review.case, table(TWO), by="Officer").invited == 0
    open_consultation(review.case)

    assert consulted(review)["Ada Byrne"].id in review.recipients("ConsultationInvitation")


def test_the_same_table_twice_adds_and_writes_to_nobody(review_at, everything_recorded):
    review = review_at("consulting")
    add(review.case, table(TWO + KNOWN), by="Officer")
    before = everything_recorded()

    added = add(review.case, table(TWO + KNOWN), by="Officer")

    assert (added.added, added.already, added.invited) == (0, 3, 0)
    assert everything_recorded() == before


def test_who_the_register_knows_by_email_is_the_same_person(review_at):
    review = review_at("consulting")
    with register.current().transaction() as tx:
        people.add_person(tx, "old-friend", "Cora Old", email="Cora@Example.org")

    add(review.case, table("C. Old,Org,cora@example.org,,\n"), by="Officer")

    assert consulted(review)["Cora Old"].id == "old-friend"


def test_a_table_that_comes_again_later_gives_new_people_new_ids(review_at):
    review = review_at("consulting")

    add(review.case, table(TWO), by="Officer")
    add(review.case, table("Cy Dean,,cy@example.org,,\n"), by="Officer")

    ids = [person.id for person in consulted(review).values()]
    assert len(ids) == len(set(ids))
    assert "Cy Dean" in consulted(review)


@pytest.mark.parametrize(("stage", "words"), [("consulted", "is over"), ("closed", "is closed")])
def test_nobody_is_added_when_the_consultation_is_over(review_at, stage, words):
    review = review_at(stage)

    with review.refused(words):
        add(review.case, table(TWO), by="Officer")
    assert not may_add(review.case)


def test_nobody_is_added_after_the_closing_day_though_the_step_is_still_to_come(review_at):
    review = review_at("consulting").on(TOO_LATE, time(0, 30))

    with review.refused("is over"):
        add(review.case, table(TWO), by="Officer")


def test_a_table_added_twice_at_once_is_added_once(review_at, at_once):
    review = review_at("consulting", in_file=True)

    came = at_once(*[lambda: add(review.case, table(TWO), by="Officer")] * 4)

    assert sorted(one.added for one in came) == [0, 0, 0, 2]
    assert len(review.recipients("ConsultationInvitation")) == len(consulted(review))


def test_ten_thousand_people_are_entered_and_invited_in_seconds(review_at):
    review = review_at("consulting")
    rows = "".join(f"P {n},Org {n % 90},p{n}@example.org,,resident\n" for n in range(10_000))
    many = table(rows)

    began = perf_counter()
    added = add(review.case, many, by="Officer")

    assert added.invited == 10_000
    assert perf_counter() - began < 20
