"""The pages of the officer's desk, in each state that matters."""

from tests.browser.states import State, filled, press, then

CASE = "/cases/REV-2011-01"


def desk(name: str, path: str, **rest: object) -> State:
    """A page of the desk, opened by the officer."""
    return State(f"desk, {name}", f"{CASE}{path}", "officer", "desk", **rest)  # type: ignore[arg-type]


DESK = [
    desk("queue", "/responses"),
    desk("queue, all", "/responses?show=all"),
    desk("queue, nothing found", "/responses?words=xylophone"),
    State("desk, queue empty", f"{CASE}/responses", "officer", "may"),
    desk("response", "/responses/{long}"),
    desk("response, dealt with", "/responses/{noted}"),
    desk("response, redacted", "/responses/{private}"),
    desk(
        "response, refused",
        "/responses/{private}",
        act=then(
            lambda page: page.locator("input[name^=disposition-][value=changed]").first.check(),
            press("Save and go to the next"),
        ),
        also=("POST /cases/{reference}/responses/{response}",),
        status=422,
    ),
    desk("cut", "/responses/{long}/cut/{point}"),
    desk(
        "cut, refused",
        "/responses/{long}/cut/{point}",
        act=filled("Cut", text="Other words."),
        also=("POST /cases/{reference}/responses/{response}/cut/{point}",),
        status=422,
    ),
    desk("redact", "/responses/{private}/redact"),
    desk("redact, a mark chosen", "/responses/{private}/redact?mark=0"),
    desk(
        "redact, refused",
        "/responses/{private}/redact",
        act=press("Take them out"),
        also=("POST /cases/{reference}/responses/{response}/redact",),
        status=422,
    ),
    desk("original, asked for", "/responses/{private}/original"),
    desk(
        "original, refused",
        "/responses/{private}/original",
        act=press("Record this and show the original"),
        also=("POST /cases/{reference}/responses/{response}/original",),
        status=422,
    ),
    desk(
        "original",
        "/responses/{private}/original",
        act=filled("Record this and show the original", because="They ask what was taken out."),
    ),
    desk("points", "/points"),
    desk("points of a theme", "/points?theme={theme}"),
    desk("points suggested", "/points?suggested={theme}"),
    desk("points, none", "/points?words=xylophone"),
    desk(
        "points, refused",
        "/points",
        act=press("Record it"),
        also=("POST /cases/{reference}/points",),
        status=422,
    ),
    desk("alike", "/alike"),
    State("desk, none alike", f"{CASE}/alike", "officer", "may"),
    desk("campaign", "/alike/{campaign}"),
    desk(
        "campaign, refused",
        "/alike/{campaign}",
        act=press("Record it"),
        also=("POST /cases/{reference}/alike/{point}",),
        status=422,
    ),
    desk(
        "campaign, answered",
        "/alike/{campaign}",
        act=filled("Record it", scope="plain", disposition="not-changed", reason="It stays."),
    ),
    desk("themes", "/themes"),
    desk("themes, proposed", "/themes?propose=yes"),
    desk(
        "themes, refused",
        "/themes",
        act=press("Add"),
        also=("POST /cases/{reference}/themes",),
        status=422,
    ),
    desk("theme", "/themes/{theme}"),
    desk(
        "theme, refused",
        "/themes/{theme}",
        act=filled("Save", name="Transport"),
        also=("POST /cases/{reference}/themes/{theme}",),
        status=422,
    ),
]

SHOWN_BY_OTHERS = {
    "POST /cases/{reference}/alike/{point}/apart": "desk, points",
    "POST /cases/{reference}/themes/{theme}/remove": "desk, themes",
}
