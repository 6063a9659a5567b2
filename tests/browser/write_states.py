"""The pages on which papers are written, and the one that answers everybody."""

from tests.browser.states import State, filled, press

WRITE = "/cases/REV-2011-01/write/{}"
OUTCOME = "/consultations/REV-2011-01/outcome"

WRITING = [
    State("write the write-up", WRITE.format("write-up"), "officer", "june"),
    State(
        "write, previewed",
        WRITE.format("final-paper"),
        "officer",
        "writing",
        act=press("Preview"),
        also=("POST /cases/{reference}/write/{kind}",),
    ),
    State(
        "write, refused",
        WRITE.format("final-paper"),
        "officer",
        "writing",
        act=press("Lodge it"),
        status=422,
    ),
    State(
        "write, a draft kept",
        WRITE.format("workshop-notes"),
        "officer",
        "writing",
        act=filled("Keep as a draft", title="Notes"),
    ),
    State("outcome, open", OUTCOME, None, "may"),
    State("outcome, being worked over", OUTCOME, None, "writing"),
    State("outcome, published", OUTCOME, None, "told"),
]
