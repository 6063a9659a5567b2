"""The questions of a launch form about its consultation: who is asked what, why, and how long."""

from collections.abc import Mapping, Sequence
from typing import Any

from quorate import clock, register
from quorate.partnership.review_file import Option as GivenOption
from quorate.partnership.review_file import ReviewForm
from quorate.portal.questions import Answer, Field, Option, Question
from quorate.register import structure

YES_NO: Sequence[Option] = (("yes", "Yes"), ("no", "No"))
PARTS = ";"  # between the parts of one line


def bodies() -> list[Option]:
    """The bodies of today, to be ticked."""
    with register.current().reading() as tx:
        return [(body.id, body.name) for body in structure.bodies_on(tx, clock.today())]


WHY = (
    Question(
        "why",
        "Why do you consult?",
        (
            Field("purpose", "What the Board will do with the answers", "area", rows=3,
                  ask="Say what the consultation is for"),
            Field("reasons", "Why the proposal is made", "area", ask="Give the reasons"),
            Field("could-change", "What the answers can still change", "area", rows=3,
                  ask="Say what could still change"),
        ),
        clause="G1, G2, C2",
    ),
    Question(
        "options",
        "What else was thought of?",
        (Field("options", "Options", "lines", rows=6,
               hint="One on each line, the proposed one too. Behind a rejected one write a "
               "semicolon and the reason."),),
        clause="G2",
    ),
    Question(
        "effects",
        "What would it do?",
        (
            Field("effects", "What would be different, and for whom", "area"),
            Field("costs", "What it would cost or save", "area", rows=3),
            Field("equality", "What it means for people with protected characteristics", "area",
                  hint="Age, disability, race, sex and the others of the Equality Act. If you "
                  "expect no effect, say why.",
                  ask="Assess its effect on people with protected characteristics"),
        ),
        clause="C3, C11",
    ),
    Question(
        "settled",
        "What is settled already?",
        (
            Field("already-decided", "Is the matter decided already?", "radios", given="no",
                  ask="Choose yes or no", options=lambda: YES_NO),
            Field("starts-on", "Day of effect, if one is set", "date"),
            Field("decided-questions", "Questions on which a final view is held", "lines", rows=2,
                  hint="Their numbers, one on each line."),
        ),
        clause="G1, C2",
    ),
)  # fmt: skip
WHO = Question(
    "consult",
    "Who is consulted?",
    (
        Field("bodies", "Everybody who holds a seat on", "checkboxes", given=["hsp_board"],
              options=bodies),
        Field(
            "others",
            "Others",
            "lines",
            hint="One on each line: name; organisation; email. Without an email address "
            "write the postal address there: that letter is printed.",
        ),
        Field("affected", "Bodies that it touches, besides those that the structure changes",
              "checkboxes", given=[], options=bodies),
        Field("public", "May anybody answer?", "radios", given="no", ask="Choose yes or no",
              options=lambda: YES_NO),
    ),
    clause="Proposed Action",
)  # fmt: skip
WHAT_AND_HOW_LONG = (
    Question(
        "questions",
        "What do you ask those consulted?",
        (Field("questions", "Questions", "lines", hint="One on each line.", rows=8,
               ask="Enter at least one question"),),
    ),
    Question(
        "weeks",
        "How long is the consultation?",
        (
            Field("weeks", "Weeks", "number", given="4", width="3",
                  hint="At least four: the least is our setting.",
                  ask="Enter the number of weeks"),
            Field("reason-for-length", "Why these weeks are enough, and needed", "area", rows=3),
        ),
        clause="Proposed Action",
    ),
)  # fmt: skip

# In which question a part of the form is mended, and what a check found.
MENDED_IN = {
    "purpose": "why",
    "reasons": "why",
    "could_still_change": "why",
    "options": "options",
    "effects": "effects",
    "costs": "effects",
    "equality_assessment": "effects",
    "already_decided": "settled",
    "implementation_starts_on": "settled",
    "decided_questions": "settled",
    "affected_bodies": "consult",
    "open_to_public": "consult",
    "consult_bodies": "consult",
    "consult_also": "consult",
    "questions": "questions",
    "consultation_weeks": "weeks",
    "reason_for_length": "weeks",
}
CHECK_MENDED_IN = {
    "already-decided": "settled",
    "starts-before-decision": "settled",
    "start-is-set": "settled",
    "final-view": "settled",
    "no-room-for-change": "why",
    "no-purpose": "why",
    "no-reasons": "why",
    "no-proposal": "text",
    "no-equality-assessment": "effects",
    "no-effects": "effects",
    "no-costs": "effects",
    "no-options": "options",
    "too-short": "weeks",
    "few-working-days": "weeks",
    "no-reason-for-length": "weeks",
    "easter": "board",
    "august": "board",
    "christmas": "board",
    "pre-election": "board",
    "affected-body": "consult",
    "unknown-body": "consult",
    "changed-body": "consult",
    "many-questions": "questions",
    "long-question": "questions",
    "long-paper": "text",
    "long-sentences": "text",
    "abbreviation": "text",
}


def consultation_from(said: Mapping[str, Answer]) -> dict[str, Any]:
    """The parts of a review's form that the answers to these questions make."""
    return {
        "consultation_weeks": said["weeks"] or None,
        "reason_for_length": said["reason-for-length"],
        "questions": list(said["questions"]),
        "consult_bodies": list(said["bodies"]),
        "consult_also": [_consultee(line) for line in said["others"]],
        "affected_bodies": list(said["affected"]),
        "open_to_public": said["public"] == "yes",
        "purpose": said["purpose"],
        "reasons": said["reasons"],
        "could_still_change": said["could-change"],
        "options": [_option(line) for line in said["options"]],
        "effects": said["effects"],
        "costs": said["costs"],
        "equality_assessment": said["equality"],
        "already_decided": said["already-decided"] == "yes",
        "implementation_starts_on": said["starts-on"] or None,
        "decided_questions": list(said["decided-questions"]),
        "overrides": [_override(line) for line in said.get("overrides", [])],
    }


def answers_about_consultation(review: ReviewForm) -> dict[str, Answer]:
    """The answers to these questions that make a review."""
    starts_on = review.implementation_starts_on
    return {
        "weeks": str(review.consultation_weeks),
        "reason-for-length": review.reason_for_length,
        "questions": list(review.questions),
        "bodies": list(review.consult_bodies),
        "others": [
            _line(entry.name, entry.organisation, entry.email or entry.address)
            for entry in review.consult_also
        ],
        "affected": list(review.affected_bodies),
        "public": "yes" if review.open_to_public else "no",
        "purpose": review.purpose,
        "reasons": review.reasons,
        "could-change": review.could_still_change,
        "options": [_option_line(option) for option in review.options],
        "effects": review.effects,
        "costs": review.costs,
        "equality": review.equality_assessment,
        "already-decided": "yes" if review.already_decided else "no",
        "starts-on": starts_on.isoformat() if starts_on else "",
        "decided-questions": [str(number) for number in review.decided_questions],
        "overrides": [reason_line(entry.check, entry.reason) for entry in review.overrides],
    }


def reason_line(check: str, reason: str) -> str:
    """The reason for passing a warning over as one line, the way a draft keeps it."""
    return _line(check, " ".join(reason.split()))


def _line(*parts: str | None) -> str:
    return f"{PARTS} ".join(part or "" for part in parts)


def _consultee(line: str) -> dict[str, str | None]:
    """Somebody consulted, from 'name; organisation; email or address'."""
    name, organisation, reach, *_ = [*(part.strip() for part in line.split(PARTS)), "", ""]
    key = "email" if "@" in reach else "address"
    return {"name": name, "organisation": organisation or None, key: reach or None}


def _option_line(option: GivenOption) -> str:
    """An option as one line. A semicolon at its end says that what stands before it is all text."""
    if option.rejected_because:
        return _line(option.text, option.rejected_because.replace(PARTS, ","))
    return option.text + (PARTS if PARTS in option.text else "")


def _option(line: str) -> dict[str, str | None]:
    """An option, from 'what it is' or 'what it is; why it was rejected'."""
    text, parted, reason = line.rpartition(PARTS)
    if not parted:
        return {"text": line, "rejected_because": None}
    return {"text": text.strip(), "rejected_because": reason.strip() or None}


def _override(line: str) -> dict[str, str]:
    check, _, reason = line.partition(PARTS)
    return {"check": check.strip(), "reason": reason.strip()}
