"""Plays the proposals of groups through the real stack, after the review has closed."""

from functools import partial

from quorate import partnership, register
from quorate.business.cases import Case
from quorate.business.groups.proposing import PROCEDURE
from quorate.engine.starting import start_case
from quorate.partnership.groups_scenario_file import GroupsScenario, read_groups_scenario
from quorate.register import cases, group_terms, groups
from quorate.replay.acts import moment_of_london
from quorate.replay.group_acts import Troupe
from quorate.replay.groups_screen import Played
from quorate.replay.live import Act, is_closed, play_out
from quorate.replay.screen import Screen

SCENARIO = "scenarios/2011-groups/scenario.toml"


def play_groups(screen: Screen) -> dict[str, str]:
    """Play the scenario until all its proposals are settled but those it leaves open.

    Gives the case of each proposal, by the name of its file. Raises ReplayFailed.
    """
    file = partnership.current().folder / SCENARIO
    scenario = read_groups_scenario(file)
    troupe = Troupe(file.parent, start=_start)
    screen.title(scenario.title)

    def all_is_settled(acts_left: int) -> bool:
        wait = {troupe.cases.get(proposal) for proposal in scenario.left_open}
        settled = [case for case in troupe.cases.values() if case not in wait]
        return acts_left == 0 and all(map(is_closed, settled))

    with screen.following():
        play_out(_acts(scenario, troupe), is_done=all_is_settled, look=screen.look)
    return troupe.cases


def played(references: list[str]) -> list[Played]:
    """What came of each proposal: outcome, sum in words, the group's end and its conditions."""
    with register.current().reading() as tx:
        found = []
        for reference in references:
            row, terms = cases.find(tx, reference), group_terms.given_by(tx, reference)
            rounds = groups.endorsements(tx, reference)
            found.append(
                Played(
                    reference=reference,
                    title=row.title if row else reference,
                    outcome=(row.outcome if row else None) or "waiting to be endorsed",
                    in_words=(rounds[-1].in_words if rounds else None) or "",
                    ends_on=terms.ends_on if terms else None,
                    conditions=tuple(
                        (condition.text, condition.is_binding)
                        for condition in groups.conditions(tx, reference)
                    ),
                )
            )
    return found


def _acts(scenario: GroupsScenario, troupe: Troupe) -> list[Act]:
    return [
        Act(moment_of_london(event.at), partial(troupe.act, event)) for event in scenario.events
    ]


def _start(case: Case) -> None:
    start_case(case.reference, PROCEDURE)
