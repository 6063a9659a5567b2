"""The pages of a consultation: public and behind a consultee's own link, before and after it."""

from tests.browser.states import State, filled, press, then

PAGE = "/consultations/REV-2011-01"
ANSWER = f"{PAGE}/answer"
VIEWS = "GET /consultations/{reference}/views"
LONG = "We work with two of the groups that are to end, and would rather keep one of them. " * 6

WRITE = filled("Continue", question_1=LONG, general="Otherwise, yes.")
ABOUT = filled("Continue", speaks_for="organisation", publish="named")
IN_PUBLIC = filled(
    "Send", general=LONG, speaks_for="self", publish="no", name="Jo Public", email="jo@example.org"
)

CONSULTING = [
    State("consultations, none", "/consultations"),
    State("consultations", "/consultations", None, "answering"),
    State("consultation, for anybody", PAGE, None, "answering"),
    State("consultation, for a consultee", PAGE, "link:member", "answering"),
    State("consultation, closed", PAGE, None, "closed consultation"),
    State("own link", "/link/{own}", None, "answering"),
    State(
        "own link, pressed", "/link/{own}", None, "answering", act=press("Open the consultation")
    ),
    State("own link, needed", f"{PAGE}/link", None, "answering"),
    State(
        "own link, refused",
        f"{PAGE}/link",
        None,
        "answering",
        act=press("Send me my link"),
        also=("POST /consultations/{reference}/link",),
        status=422,
    ),
    State(
        "own link, sent again",
        f"{PAGE}/link",
        None,
        "answering",
        act=filled("Send me my link", email="duncan@example.org"),
    ),
    State("own link, over", "/link/{over}", None, "answering", status=410),
]

ANSWERING = [
    State("own answer, empty", ANSWER, "link:member", "answering"),
    State("own answer, begun", ANSWER, "link:chair", "answering"),
    State("own answer, sent before", ANSWER, "link:deputy", "answering"),
    State(
        "own answer, refused",
        ANSWER,
        "link:amara-okafor",
        "answering",
        act=press("Continue"),
        also=("POST /consultations/{reference}/answer",),
        status=422,
    ),
    State("own answer, the paper", f"{ANSWER}/paper", "link:chair", "answering"),
    State(
        "own answer, comments kept",
        f"{ANSWER}/paper",
        "link:member",
        "answering",
        act=press("Save and go back to your answer"),
        also=("POST /consultations/{reference}/answer/paper",),
    ),
    State("own answer, about it", f"{ANSWER}/about", "link:chair", "answering"),
    State(
        "own answer, about it refused",
        f"{ANSWER}/about",
        "link:amara-okafor",
        "answering",
        act=press("Continue"),
        also=("POST /consultations/{reference}/answer/about",),
        status=422,
    ),
    State(
        "own answer, to check",
        ANSWER,
        "link:member",
        "answering",
        act=then(WRITE, ABOUT),
        also=("GET /consultations/{reference}/answer/check",),
    ),
    State(
        "own answer, sent",
        ANSWER,
        "link:sunita-pemberton",
        "answering",
        act=then(WRITE, ABOUT, press("Send your answer")),
        also=(
            "POST /consultations/{reference}/answer/check",
            "GET /consultations/{reference}/answer/sent",
        ),
    ),
    State("own answer, too late", ANSWER, "link:chair", "closed consultation"),
    State("own answer, on the write-up", ANSWER, "link:member", "comments"),
]

PUBLIC = [
    State("public answer", f"{PAGE}/views", None, "answering"),
    State(
        "public answer, refused",
        f"{PAGE}/views",
        None,
        "answering",
        act=press("Send"),
        also=("POST /consultations/{reference}/views",),
        status=422,
    ),
    State(
        "public answer, to confirm",
        f"{PAGE}/views",
        None,
        "answering",
        act=IN_PUBLIC,
        also=("GET /consultations/{reference}/views/sent",),
    ),
    State("public answer, letter opened", "/link/{unconfirmed}", None, "answering"),
    State(
        "public answer, not mine",
        "/link/{false}",
        None,
        "answering",
        act=press("No, delete it"),
        also=("POST /link/{token}/not-mine",),
    ),
    State("public answer, gone", "/link/{unconfirmed}", None, "closed consultation", status=410),
    State(
        "public answer, confirmed",
        "/link/{confirmed}",
        None,
        "answering",
        act=press("Yes, it is mine: send it"),
    ),
]

CONSULTATIONS = [*CONSULTING, *ANSWERING, *PUBLIC]
