"""The pages about those consulted and their letters, in each state that matters."""

from typing import Any

from tests.browser.states import Act, State, filled, press, then

CASE = "/cases/REV-2011-01"
GOOD = "Name,Email,Kind\nCleo Marsh,cleo@example.org,resident\n"
BAD = GOOD + "Eve,eve at example,\n"


def table(text: str, button: str, **fields: str) -> Act:
    """Send a table of consultees."""

    def act(page: Any) -> None:
        payload = {"name": "groups.csv", "mimeType": "text/csv", "buffer": text.encode()}
        page.locator('[name="roster"]').set_input_files(payload)
        filled(button, **fields)(page)

    return act


def state(name: str, path: str, world: str = "ledger", **rest: Any) -> State:
    """A page of the case's, opened by the officer."""
    return State(f"consultees, {name}", f"{CASE}/{path}", "officer", world, **rest)


ADD = ("POST /cases/{reference}/add-consultees", "GET /cases/{reference}/add-consultees/{draft}")
CONSULTEES = [
    state("all", "consultees"),
    state("none found", "consultees?about=nobody-like-this"),
    state("over", "consultees", "june"),
    state("add", "add-consultees"),
    state("add, over", "add-consultees", "june"),
    state("add, refused", "add-consultees", act=press("Read the file"), also=ADD[:1], status=422),
    state("add, to check", "add-consultees", act=table(GOOD, "Read the file"), also=ADD),
    state("add, bad rows", "add-consultees", act=table(BAD, "Read the file"), also=ADD),
    state(
        "add, bad rows left out",
        "add-consultees",
        act=then(table(BAD, "Read the file"), filled("Read it again", roster_keeps="good")),
        also=(*ADD, "POST /cases/{reference}/add-consultees/{draft}"),
    ),
    state("ledger", "ledger"),
    state("ledger, bounced", "ledger?state=bounced"),
    state("ledger, none", "ledger?state=failed"),
    state("address", "consultees/duncan-wojcik/address"),
    state("address, mail came back", "consultees/kenji-rowbotham/address"),
    state(
        "address, refused",
        "consultees/kenji-rowbotham/address",
        act=filled("Save the address", email="not one"),
        also=("POST /cases/{reference}/consultees/{person}/address",),
        status=422,
    ),
    state("printing", "printing"),
    state("printing, nothing", "printing", "june"),
    State("review, a table", "/launch/review/{review-draft}/ask/roster", "officer", "spring"),
]
CONSULTEES_SHOWN_BY_OTHERS = {
    "POST /cases/{reference}/add-consultees/{draft}/confirm": "consultees, all",
    "POST /cases/{reference}/printing": "consultees, printing, nothing",
}
CONSULTEES_NO_PAGE = {
    "POST /cases/{reference}/ledger/evidence": "a file to take away",
    "GET /cases/{reference}/printing/{up_to}/{form}": "a file to take away",
}
