"""The pages of the officer's tray, in each state that matters."""

from tests.browser.states import State, filled, press


def tray(name: str, path: str = "", **rest: object) -> State:
    """A page of the tray, opened by the officer."""
    return State(f"tray, {name}", f"/tray{path}", "officer", "tray", **rest)  # type: ignore[arg-type]


TRAY = [
    tray("waiting"),
    tray("settled", "/settled"),
    State("tray, empty", "/tray", "officer", "may"),
    tray("a stranger's message", "/{stranger}"),
    tray("a letter that came back", "/{report}"),
    tray("a report that proves nothing", "/{unproven}"),
    tray("a message without a word", "/{wordless}"),
    tray(
        "assignment refused",
        "/{stranger}",
        act=press("Record the answer"),
        also=("POST /tray/{message}/assign",),
        status=422,
    ),
    tray(
        "setting aside refused",
        "/{stranger}",
        act=press("Set it aside"),
        also=("POST /tray/{message}/set-aside",),
        status=422,
    ),
    tray("set aside", "/{aside}", act=filled("Set it aside", reason="An advertisement.")),
]

TRAY_SHOWN_BY_OTHERS = {"POST /tray/{message}/not-arrived": "tray, waiting"}
TRAY_NO_PAGE = {"GET /tray/{message}/files/{file}": "a file to take away"}
