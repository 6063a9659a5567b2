"""The questions of a review's launch form, and the review that the answers make."""

from collections.abc import Mapping, Sequence
from typing import Any

from quorate import partnership
from quorate.business.charts import structure_files
from quorate.partnership.files import checked
from quorate.partnership.review_file import ReviewForm
from quorate.portal.consultation_questions import MENDED_IN as CONSULTATION_MENDED_IN
from quorate.portal.consultation_questions import (
    WHAT_AND_HOW_LONG,
    WHO,
    WHY,
    YES_NO,
    answers_about_consultation,
    consultation_from,
)
from quorate.portal.questions import Answer, Field, Option, Question
from quorate.portal.roster_question import ROSTER

FORM = "the launch form"
NONE = "none"
STAGES: Sequence[Option] = (
    ("authority", "Ask the Board for authority", "The whole review: this is the usual beginning."),
    ("consultation", "Consult", "The Board has given authority already."),
    ("workshop", "Hold the workshop", "The consultation is over."),
    ("write-up", "Write up", "The workshop has been held."),
    ("circulation", "Circulate the write-up", ""),
    ("final-paper", "Write the final paper", ""),
)


def _structures() -> list[Option]:
    return [(NONE, "None"), *structure_files()]


QUESTIONS: tuple[Question, ...] = (
    Question(
        "title",
        "What is reviewed?",
        (
            Field(
                "title",
                "Title of the review",
                hint="As it will stand in every letter.",
                ask="Enter a title",
            ),
        ),
    ),
    Question(
        "paper",
        "The paper for the Board",
        (
            Field("paper-title", "Title of the paper", ask="Enter the paper's title"),
            Field(
                "summary",
                "Summary",
                "area",
                hint="The proposal in two or three sentences, for the letters.",
                ask="Sum the proposal up",
            ),
        ),
    ),
    Question(
        "text",
        "The text of the paper",
        (
            Field("text", "Text", "area", hint="Markdown may be used.", rows=16,
                  ask="Enter the text, or send it as a file"),
            Field("text-file", "Or send it as a file", "file", hint="Markdown or plain text."),
        ),
        says=("Everybody consulted gets this paper, with what the Board is asked at its end.",),
    ),
    Question(
        "asks",
        "What the Board is asked",
        (
            Field("recommendations", "Recommendations", "lines", hint="One on each line.",
                  ask="Enter at least one recommendation"),
            Field("outcomes", "Desired outcomes", "lines", hint="One on each line.",
                  ask="Enter at least one desired outcome"),
        ),
        clause="12.12",
    ),
    Question(
        "structure",
        "Which structure is proposed?",
        (
            Field("structure", "Structure", "radios", given=NONE, options=_structures,
                  ask="Choose a structure, or none"),
        ),
        says=("What each would change stands on the structure pages.",),
    ),
    *WHY,
    WHO,
    ROSTER,
    *WHAT_AND_HOW_LONG,
    Question(
        "workshop",
        "The workshop",
        (
            Field("workshop-aim", "What it is for", "area", rows=3,
                  given="To work over what the consultation brought.", ask="Say what it is for"),
            Field("workshop-place", "Where it is held", ask="Enter the place"),
            Field("workshop-on", "Day, if it is fixed", "date",
                  hint="Left empty, it is as late as the later stages allow."),
            Field("workshop-starts", "Starts at", "time", given="10:00", width="5",
                  ask="Enter a time, such as 10:00"),
            Field("workshop-ends", "Ends at", "time", given="12:30", width="5",
                  ask="Enter a time, such as 12:30"),
        ),
        clause="12.3",
    ),
    Question(
        "board",
        "The Board's meetings",
        (
            Field("venue", "Where the Board meets", ask="Enter the place"),
            Field("starts", "Meetings start at", "time", given="14:00", width="5",
                  ask="Enter a time, such as 14:00"),
            Field("authority-on", "Meeting that gives authority, if it is fixed", "date",
                  hint="Left empty, the next of the programme for which notice can go."),
            Field("board-on", "Meeting that decides, if it is fixed", "date",
                  hint="Left empty, the first of the programme that leaves every stage its time."),
        ),
        clause="12.5",
    ),
    Question(
        "majority",
        "What does the decision need?",
        (
            Field("majority", "Majority", "radios", given="two-thirds", ask="Choose a majority",
                  options=lambda: (
                      ("two-thirds", "Two thirds of those present", "A major amendment."),
                      ("simple", "More than half of the votes", "Everything else."))),
            Field("council", "Must Harrow Council approve first?", "radios", given="yes",
                  ask="Choose yes or no", options=lambda: YES_NO),
        ),
        clause="20.1",
    ),
    Question(
        "begins",
        "Where does the review begin?",
        (Field("first-stage", "First stage", "radios", given="authority", ask="Choose a stage",
               options=lambda: STAGES),),
    ),
)  # fmt: skip

# In which question a part of the review's form is mended.
MENDED_IN = {
    "title": "title",
    "paper.title": "paper",
    "paper.summary": "paper",
    "paper.recommendations": "asks",
    "paper.desired_outcomes": "asks",
    "paper": "text",
    "structure": "structure",
    **CONSULTATION_MENDED_IN,
    "workshop": "workshop",
    "board_venue": "board",
    "board_starts": "board",
    "authority_board_on": "board",
    "board_on": "board",
    "body": "board",
    "majority": "majority",
    "council_approval": "majority",
    "first_stage": "begins",
}


def mended_in(key: str) -> str | None:
    """The question in which a part of the form is mended; None where there is none."""
    exact = [part for part in MENDED_IN if key == part or key.startswith((f"{part}.", f"{part}["))]
    return MENDED_IN[max(exact, key=len)] if exact else None


def review_from(answers: Mapping[str, Answer]) -> ReviewForm:
    """The review that the answers make. Raises ConfigRefused with the keys that are wrong."""
    asked = {field.name: field.given for question in QUESTIONS for field in question.fields}
    said: dict[str, Any] = {**asked, **answers}
    structure = said["structure"]
    content = {
        "title": said["title"],
        "reference": said.get("reference") or None,
        "body": said.get("body") or partnership.current().standing.board,
        "board_starts": said["starts"],
        "board_venue": said["venue"],
        "authority_board_on": said["authority-on"] or None,
        "board_on": said["board-on"] or None,
        **consultation_from(said),
        "paper": {
            "title": said["paper-title"],
            "summary": said["summary"],
            "text": said["text"],
            "recommendations": list(said["recommendations"]),
            "desired_outcomes": list(said["outcomes"]),
        },
        "workshop": {
            "aim": said["workshop-aim"],
            "place": said["workshop-place"],
            "on": said["workshop-on"] or None,
            "starts": said["workshop-starts"],
            "ends": said["workshop-ends"],
        },
        "structure": None if structure in ("", NONE) else structure,
        "majority": said["majority"],
        "council_approval": said["council"] == "yes",
        "first_stage": said["first-stage"],
    }
    return checked(ReviewForm, content, FORM)


def answers_from(review: ReviewForm) -> dict[str, Answer]:
    """The answers that make a review: what was uploaded can be looked at and changed."""
    paper, workshop = review.paper, review.workshop
    days = {
        "workshop-on": workshop.on,
        "authority-on": review.authority_board_on,
        "board-on": review.board_on,
    }
    return {
        "title": review.title,
        "reference": review.reference or "",
        "body": review.body,
        "starts": f"{review.board_starts:%H:%M}",
        "venue": review.board_venue,
        **answers_about_consultation(review),
        "paper-title": paper.title,
        "summary": paper.summary,
        "text": paper.text or "",
        "recommendations": list(paper.recommendations),
        "outcomes": list(paper.desired_outcomes),
        "workshop-aim": workshop.aim,
        "workshop-place": workshop.place,
        "workshop-starts": f"{workshop.starts:%H:%M}",
        "workshop-ends": f"{workshop.ends:%H:%M}",
        "structure": review.structure or NONE,
        "majority": review.majority,
        "council": "yes" if review.council_approval else "no",
        "first-stage": review.first_stage,
        **{name: day.isoformat() if day else "" for name, day in days.items()},
    }
