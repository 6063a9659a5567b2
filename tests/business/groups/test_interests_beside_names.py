"""A declared interest stands beside the name; what it bars is a setting (16.1, 16.2)."""

from dataclasses import replace

import pytest

from quorate import partnership
from quorate.business.groups.seats import OCCASION
from quorate.business.meeting.interests import Declared, declare
from quorate.business.refusal import Refused
from tests.business.groups.proposed import HEALTH, MEMBERS, POLICE, POLICE_SUBSTITUTE, Proposed


@pytest.fixture
def barring(harrow: partnership.Partnership) -> partnership.Partnership:
    """Harrow, where an interest bars from voting."""
    bar = replace(harrow.articles.interests.bar, value="voting")
    articles = replace(harrow.articles, interests=replace(harrow.articles.interests, bar=bar))
    return replace(harrow, articles=articles)


def _declares(proposal: Proposed, person: str, **said: str) -> None:
    nature = said.pop("nature", "Chairs the hospital's trust.")
    declare(proposal.case, OCCASION, person, Declared(nature, **said), by=person)  # type: ignore[arg-type]


def test_an_interest_stands_beside_the_name_and_bars_nothing(circulated: Proposed) -> None:
    _declares(circulated, HEALTH)
    [said] = circulated.seat_of(HEALTH).interests
    assert "Chairs the hospital's trust" in said
    circulated.answers(HEALTH)
    assert circulated.seat_of(HEALTH).state == "answered"


def test_that_there_is_none_is_recorded_and_not_shown(circulated: Proposed) -> None:
    _declares(circulated, HEALTH, nature="")
    assert circulated.seat_of(HEALTH).interests == ()
    assert circulated.told("NoInterestDeclared")


def test_an_interest_bars_where_the_setting_says_so(
    circulated: Proposed, barring: partnership.Partnership
) -> None:
    partnership.use(barring)
    _declares(circulated, HEALTH)
    with pytest.raises(Refused, match="declared an interest"):
        circulated.answers(HEALTH)


def test_the_substitute_of_somebody_barred_answers_at_once(
    circulated: Proposed, barring: partnership.Partnership
) -> None:
    partnership.use(barring)
    _declares(circulated, POLICE)
    circulated.answers(POLICE_SUBSTITUTE)
    assert circulated.seat_of(POLICE).state == "answered"


def test_who_withdraws_for_the_item_does_not_answer_it(circulated: Proposed) -> None:
    _declares(circulated, HEALTH, step="withdraws")
    with pytest.raises(Refused):
        circulated.answers(HEALTH)


def test_what_was_declared_stands_in_the_notice(circulated: Proposed) -> None:
    _declares(circulated, HEALTH)
    for member in MEMBERS[:3]:
        circulated.answers(member)
    circulated.settle()
    assert "Chairs the hospital's trust." in circulated.papers("decision-notice")[0].text


def test_the_proposers_own_seat_has_no_vote_by_our_setting(proposal: Proposed) -> None:
    proposal.circulate(proposed_by=HEALTH)
    assert proposal.seat_of(HEALTH).state == "no vote"
    assert HEALTH not in proposal.recipients("EndorsementAsked")
    with pytest.raises(Refused, match="You proposed|representative proposed"):
        proposal.answers(HEALTH)


def test_the_proposers_own_seat_votes_where_the_setting_says_so(
    proposal: Proposed, harrow: partnership.Partnership
) -> None:
    votes = replace(harrow.articles.endorsement.proposer_votes, value=True)
    endorsement = replace(harrow.articles.endorsement, proposer_votes=votes)
    partnership.use(replace(harrow, articles=replace(harrow.articles, endorsement=endorsement)))
    proposal.circulate(proposed_by=HEALTH)
    proposal.answers(HEALTH)
    assert proposal.seat_of(HEALTH).state == "answered"
