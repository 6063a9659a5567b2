"""Whether a proposal is still open, and whether people are told enough to judge it."""

from collections.abc import Iterator

from quorate.constitution.consultation_facts import ConsultationFacts
from quorate.constitution.findings import Finding
from quorate.constitution.wording import listed, short_date


def openness_findings(facts: ConsultationFacts) -> Iterator[Finding]:
    """Nothing that is settled is put to consultation, and it says what could still change.

    Refused: a matter that is decided, one to be put into effect before or on the day of the Board
    that decides, a question on which a final view is held, and silence about what could change or
    what the consultation is for. A day of effect after that Board is warned of: it may be a plan,
    and it may show that the answer is known.

    Gunning principles, the first (G1); consultation principles 2018, B (C2).
    """
    if facts.already_decided:
        yield Finding(
            check="already-decided",
            kind="refusal",
            rule="G1",
            sentence="The matter is decided already, so there is nothing to consult on",
            way_out="Tell people of the decision instead, or consult on what is still open.",
        )
    yield from _starts(facts)
    yield from _final_views(facts)
    if not facts.could_still_change.strip():
        yield Finding(
            check="no-room-for-change",
            kind="refusal",
            rule="G1",
            sentence="Nothing is said about what could still change",
            way_out="Say which parts of the proposal the answers can change.",
        )
    if not facts.purpose.strip():
        yield Finding(
            check="no-purpose",
            kind="refusal",
            rule="C2",
            sentence="Nothing is said about what the consultation is for",
            way_out="Say what the Board will do with the answers.",
        )


def _starts(facts: ConsultationFacts) -> Iterator[Finding]:
    starts_on = facts.implementation_starts_on
    if starts_on is None:
        return
    if starts_on <= facts.decides_on:
        yield Finding(
            check="starts-before-decision",
            kind="refusal",
            rule="G1",
            sentence=(
                f"The proposal would be put into effect on {short_date(starts_on)}, and the Board "
                f"decides on {short_date(facts.decides_on)}"
            ),
            way_out="Put it into effect after the Board has decided, or do not consult on it.",
        )
        return
    yield Finding(
        check="start-is-set",
        kind="warning",
        rule="G1",
        sentence=f"A day of effect is set already: {short_date(starts_on)}",
        way_out="Take the day out, or give a reason why it is only a plan.",
    )


def _final_views(facts: ConsultationFacts) -> Iterator[Finding]:
    if not facts.decided_questions:
        return
    numbers = listed([str(number) for number in sorted(set(facts.decided_questions))])
    yield Finding(
        check="final-view",
        kind="refusal",
        rule="C2",
        sentence=f"A final view is held already on what is asked under question {numbers}",
        way_out="Take the question out, or ask only what is still open.",
    )


def information_findings(facts: ConsultationFacts) -> Iterator[Finding]:
    """People are told the proposal, its reasons, options, effects, costs and the equality duty.

    Refused without a proposal, its reasons, or an equality assessment; 'no effect is expected,
    because' is an assessment, but it must be said. Warned of: fewer than two options, none that
    was rejected, nothing about effects, nothing about costs.

    Gunning principles, the second (G2); consultation principles 2018, C (C3); Equality Act 2010,
    section 149 (C11).
    """
    needed = (
        ("no-proposal", "G2", facts.paper, "There is no text of the proposal", "Write the paper."),
        ("no-reasons", "G2", facts.reasons, "No reasons are given for the proposal",
         "Say why it is made: people can only judge what they are given reasons for."),
        ("no-equality-assessment", "C11", facts.equality_assessment,
         "Nothing is said about its effect on people with protected characteristics",
         "Assess it before you consult, or say why no effect is expected."),
    )  # fmt: skip
    wanted = (
        ("no-effects", "C3", facts.effects, "Nothing is said about what the proposal would do",
         "Say what would be different, and for whom."),
        ("no-costs", "G2", facts.costs, "Nothing is said about what it would cost or save",
         "Give the costs, or say that there are none."),
    )  # fmt: skip
    for check, rule, said, sentence, way_out in needed:
        if not said.strip():
            yield Finding(
                check=check, kind="refusal", rule=rule, sentence=sentence, way_out=way_out
            )
    yield from _options(facts)
    for check, rule, said, sentence, way_out in wanted:
        if not said.strip():
            yield Finding(
                check=check, kind="warning", rule=rule, sentence=sentence, way_out=way_out
            )


def _options(facts: ConsultationFacts) -> Iterator[Finding]:
    sentence = ""
    if len([option for option in facts.options if option.strip()]) < 2:
        sentence = "There are no options besides the one proposed"
    elif not facts.rejected:
        sentence = "No option is named that was considered and rejected"
    if sentence:
        yield Finding(
            check="no-options",
            kind="warning",
            rule="G2",
            sentence=sentence,
            way_out="Name the other options, and for each rejected one the reason.",
        )
