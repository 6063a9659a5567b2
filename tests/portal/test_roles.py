"""Roles are read from the register at a date; officers and clerks from partnership.toml."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from quorate import partnership, register
from quorate.business.access.roles import NONE, Roles, roles_of
from quorate.register import cases
from quorate.register.tables.group_terms import GroupTerms
from quorate.register.tables.papers import Paper
from tests.portal.browser import PEOPLE
from tests.register.rows import CASE, a_case

NOW = datetime(2011, 4, 18, 9, 0, tzinfo=UTC)
BEFORE_ANYTHING = date(2010, 8, 31)


def on(person, day=None):
    with register.current().reading() as tx:
        return roles_of(tx, PEOPLE.get(person, person), day)


@pytest.mark.parametrize(
    ("person", "roles"),
    [
        ("officer", Roles(is_officer=True)),
        ("clerk", Roles(is_clerk=True)),
        (
            "chair",
            Roles(member_of=frozenset({"hsp_board"}), chair_of=frozenset({"hsp_board"})),
        ),
        ("substitute", Roles(substitute_on=frozenset({"hsp_board"}))),
        ("consultee", NONE),
        ("nobody-at-all", NONE),
    ],
)
def test_a_role_is_a_seat_an_office_or_a_post(the_register, person, roles):
    assert on(person) == roles


def test_nobody_had_a_seat_before_the_structure_stood(the_register):
    assert on("chair", BEFORE_ANYTHING) == NONE


def test_the_policy_team_may_be_more_than_one(the_register, harrow):
    standing = harrow.standing.model_copy(update={"policy_team": ("pauline-hakimian",)})
    partnership.use(replace(harrow, standing=standing))

    assert on("consultee").is_officer
    assert on("officer").is_officer


def a_proposal(version, **form):
    return Paper(
        case_reference=CASE,
        round=1,
        kind="proposal",
        version=version,
        title="Reablement",
        text="",
        sha256="",
        facts={"form": form},
        lodged_by="a test",
        lodged_at=NOW,
    )


def test_the_proposer_and_the_sponsor_of_an_open_proposal_may_come_in(the_register):
    with the_register.transaction() as tx:
        cases.add(tx, a_case(CASE))
        tx.add(a_proposal(1, proposed_by="nerys-balogun"))
        tx.add(a_proposal(2, proposed_by="pauline-hakimian", sponsor="desmond-farrugia-osei"))
    assert on("pauline-hakimian") == on("desmond-farrugia-osei") == Roles(proposer_in={CASE})
    assert not on("nerys-balogun")

    with the_register.transaction() as tx:
        cases.find(tx, CASE).closed_at = NOW

    assert not on("pauline-hakimian")


def test_the_sponsor_of_a_group_may_come_in_as_long_as_its_terms_hold(the_register):
    with the_register.transaction() as tx:
        cases.add(tx, a_case(CASE))
        tx.add(
            GroupTerms(
                body_id="tf_welfare",
                case_reference=CASE,
                paper_version=1,
                sha256="",
                purpose="",
                value_added="",
                size=5,
                duration="",
                sponsor_id="pauline-hakimian",
                organisations={},
                from_on=date(2011, 4, 1),
                to_on=date(2011, 5, 1),
            )
        )

    assert on("pauline-hakimian", date(2011, 4, 30)) == Roles(sponsor_of={"tf_welfare"})
    assert not on("pauline-hakimian", date(2011, 5, 1))
