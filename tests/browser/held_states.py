"""What is held about a consultee, corrections asked for, and reasons to launch all the same."""

from tests.browser.states import State, filled, press

HELD = "/consultations/REV-2011-01/held"
CORRECTIONS = "/cases/REV-2011-01/corrections"
ASKING = ("POST /consultations/{reference}/held/correction",)
ANSWERING = ("POST /cases/{reference}/corrections/{number}",)

HELD_NO_PAGE = {"POST /consultations/{reference}/held/file": "a file to take away"}
HELD_PAGES = [
    State("held", HELD, "link:deputy", "answering"),
    State("held, to a member", HELD, "member", "answering"),
    State(
        "held, correction refused",
        HELD,
        "link:deputy",
        "answering",
        act=press("Ask for a correction"),
        also=ASKING,
        status=422,
    ),
    State(
        "held, correction asked",
        HELD,
        "link:member",
        "answering",
        act=filled("Ask for a correction", asks="My name has two Ls."),
        also=ASKING,
    ),
    State("corrections, none", CORRECTIONS, "officer", "may"),
    State("corrections, asked", CORRECTIONS, "officer", "answering"),
    State(
        "corrections, refused",
        CORRECTIONS,
        "officer",
        "answering",
        act=press("Answer"),
        also=ANSWERING,
        status=422,
    ),
    State(
        "review, reasons kept",
        "/launch/review/{review-draft}/check",
        "officer",
        "spring",
        act=press("Keep the reasons"),
        also=("POST /launch/review/{draft}/reasons",),
    ),
]
