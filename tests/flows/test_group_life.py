"""The life of a group reads as its clause: reviewed, asked about, extended, closed (22.73)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from quorate import clock, register
from quorate.business import waits
from quorate.business.cases import find
from quorate.business.groups.closing import close_group
from quorate.business.groups.sponsor import Wish, sponsor_answers
from quorate.register import journal, letters, structure
from quorate.replay.together import go_on, play_until
from tests.flows.played_proposal import CHAIR, PROPOSER, Proposal, september

LIFE, BODY = "GRL-2011-01", "reablement"
ENDS = date(2012, 6, 5)


@pytest.fixture
def group() -> Iterator[Proposal]:
    """A group of nine months, endorsed and opened on 5 September 2011."""
    with september() as proposal:
        proposal.submit()
        proposal.all_answer()
        go_on()
        yield proposal


def until(group: Proposal, day: date) -> None:
    """Let time go by to nine o'clock of a day, and everything happen on the way."""
    play_until(group.hand, lambda: clock.now() >= clock.at_nine(day), lambda _: clock.at_nine(day))


def answers(choice: Any, **said: Any) -> str | None:
    """The sponsor answers, and the flows go on."""
    wish = Wish(choice, "There is more to do.", **said)
    proposed = sponsor_answers(find(LIFE), PROPOSER, wish, door="portal")
    go_on()
    return proposed


def days_of(event: str) -> list[date]:
    """The days on which something is told in the life of the group."""
    with register.current().reading() as tx:
        entries = list(journal.entries(tx, case=LIFE))
    return [clock.date_of(entry.at) for entry in entries if entry.event == event]


def stands(on: date) -> bool:
    """Whether the group stands on a day."""
    with register.current().reading() as tx:
        return structure.body_on(tx, BODY, on) is not None


def gate() -> str:
    """The gate at which the life waits."""
    return waits.open_waits(LIFE)[0].gate


@pytest.mark.clause("22.73")
def test_the_sponsor_is_asked_twenty_and_five_working_days_before_the_end(
    group: Proposal,
) -> None:
    until(group, date(2012, 6, 1))
    assert days_of("SponsorAsked") == [date(2012, 5, 4), date(2012, 5, 28)]


def test_past_its_end_it_stands_and_is_never_closed_by_a_machine(group: Proposal) -> None:
    until(group, date(2012, 9, 3))
    assert days_of("GroupPastItsEnd") == [ENDS]
    assert stands(date(2012, 9, 3))
    assert gate() == "life-decided"


def test_closed_by_its_sponsor_it_stands_to_its_last_day(group: Proposal) -> None:
    until(group, date(2012, 5, 10))
    answers("close", final_report="The pathway is agreed.")
    assert stands(date(2012, 6, 4))
    until(group, date(2012, 6, 6))
    assert stands(ENDS)
    assert not stands(date(2012, 6, 6))
    with register.current().reading() as tx:
        told = {row.name for row in letters.letters_of(tx, LIFE)}
    assert "GroupClosed" in told
    assert days_of("CaseClosed") == [ENDS]


def test_extended_its_life_goes_on_to_the_new_end(group: Proposal) -> None:
    until(group, date(2012, 5, 4))
    extension = Proposal(str(answers("extend", until=date(2012, 11, 30))), group.hand)
    assert gate() == "life-proposal"
    extension.all_answer()
    go_on()
    until(group, date(2012, 11, 26))
    assert days_of("SponsorAsked")[1:] == [date(2012, 11, 2), date(2012, 11, 23)]
    assert find(LIFE).round == 2


def test_not_extended_it_is_asked_again_and_stands(group: Proposal) -> None:
    until(group, date(2012, 5, 8))
    extension = Proposal(str(answers("extend", until=date(2012, 11, 30))), group.hand)
    extension.all_answer("refuse")
    go_on()
    assert find(LIFE).round == 2
    until(group, date(2012, 6, 1))
    asked = [date(2012, 5, 4), date(2012, 5, 8), date(2012, 5, 28)]
    assert days_of("SponsorAsked") == asked
    assert stands(date(2012, 6, 1))


def test_closed_by_the_officer_its_life_ends_too(group: Proposal) -> None:
    close_group(BODY, reason="Merged.", by="Policy team")
    go_on()
    with register.current().reading() as tx:
        assert [row.outcome for row in structure_cases(tx)] == ["group closed"]


def test_a_change_proposed_in_midterm_renews_its_life(group: Proposal) -> None:
    from quorate.business.groups.proposing import propose
    from tests.flows.played_proposal import a_form

    until(group, date(2011, 12, 5))
    form = a_form(body=BODY, ends_on=date(2012, 9, 28), months=None)
    change = Proposal(propose(form, by="Pauline Hakimian").reference, group.hand)
    go_on()
    change.all_answer()
    go_on()
    assert find(LIFE).round == 2
    assert gate() == "life-asks-2012-08-31"


def test_membership_is_reviewed_after_a_year() -> None:
    with september() as proposal:
        proposal.submit(months=18)
        proposal.all_answer()
        go_on()
        until(proposal, date(2012, 9, 6))
        assert days_of("MembershipReviewDue") == [date(2012, 9, 5)]


def test_a_life_started_again_at_every_wait_tells_everything_once(group: Proposal) -> None:
    from quorate.replay.together import flows_by_procedure
    from tasks.gates import Waiting

    until(group, date(2012, 9, 3))
    for _ in range(3):
        with pytest.raises(Waiting):
            flows_by_procedure()["group-life"](reference=LIFE)
    assert len(days_of("SponsorAsked")) == 2
    assert len(days_of("GroupPastItsEnd")) == 1


def structure_cases(tx: Any) -> list[Any]:
    """The rows of the group's life."""
    from quorate.register import cases

    return [row for row in cases.all_cases(tx) if row.reference == LIFE]


def test_the_chair_of_chief_executives_is_told_of_a_group_past_its_end(group: Proposal) -> None:
    until(group, date(2012, 6, 7))
    with register.current().reading() as tx:
        told = [r.person_id for r in letters.letters_of(tx, LIFE) if r.name == "GroupPastItsEnd"]
    assert CHAIR in told
