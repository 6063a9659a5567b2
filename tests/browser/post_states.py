"""The pages about letters and the workshop, in each state that matters."""

from tests.browser.states import State, filled, press

WORKSHOP, STOP = "/cases/REV-2011-01/workshop", "/unsubscribe/{unsubscribe}"
MOVE = "POST /cases/{reference}/workshop"
STOPPED = "POST /unsubscribe/{token}"

POST = [
    State("workshop, to be moved", WORKSHOP, "officer", "invited"),
    State("workshop, none", WORKSHOP, "officer", "may"),
    State(
        "workshop, move refused", WORKSHOP, "officer", "invited",
        act=press("Move the workshop"), also=(MOVE,), status=422,
    ),
    State("review, letters put off", "/cases/REV-2011-01", "officer", "invited"),
    State("unsubscribe", STOP, None, "invited"),
    State(
        "unsubscribed", "/unsubscribe/{another}", None, "invited",
        act=filled("Stop the reminders"), also=(STOPPED,),
    ),
    State("unsubscribe, no such link", "/unsubscribe/made-up", None, "invited", status=404),
]  # fmt: skip
