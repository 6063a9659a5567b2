"""Every page of the portal in each state that matters."""

from tests.browser.answering_states import CONSULTATIONS
from tests.browser.board_states import BOARD, GROUPS
from tests.browser.consultees_states import (
    CONSULTEES,
    CONSULTEES_NO_PAGE,
    CONSULTEES_SHOWN_BY_OTHERS,
)
from tests.browser.desk_states import DESK, SHOWN_BY_OTHERS
from tests.browser.held_states import HELD_NO_PAGE, HELD_PAGES
from tests.browser.post_states import POST
from tests.browser.states import State, filled, press, sent, then
from tests.browser.tray_states import TRAY, TRAY_NO_PAGE, TRAY_SHOWN_BY_OTHERS
from tests.browser.trouble_states import TROUBLE
from tests.browser.write_states import WRITING

# Addresses that are no pages for people, each with the reason.
NO_PAGE = {
    "GET /cases/{reference}/papers/{kind}/{version}/changes/{form}": "a file to take away",
    "GET /cases/{reference}/papers/{kind}/{version}/file/{form}": "a file to take away",
    "GET /consultations/{reference}/paper/{form}": "a file to take away",
    "GET /health": "one word for machines",
    "GET /metrics": "figures for machines",
    **TRAY_NO_PAGE,
    **HELD_NO_PAGE,
    **CONSULTEES_NO_PAGE,
}

# Forms whose answer is a page that another state shows, or that page with an error summary.
SHOWN_ELSEWHERE = {
    **TRAY_SHOWN_BY_OTHERS,
    **CONSULTEES_SHOWN_BY_OTHERS,
    **SHOWN_BY_OTHERS,
    "POST /cases/{reference}/consultation/confirm": "review, consulting",
    "POST /launch/proposal/{draft}/launch": "proposal, to check",
    "POST /launch/review/{draft}/launch": "review, to check",
    "POST /launch/review/{draft}/throw-away": "launch a review",
    "POST /meetings/{meeting}/approval": "meeting, declaration refused",
    "POST /meetings/{meeting}/open": "roll call, ahead",
    "POST /meetings/{meeting}/roll": "roll call, sitting",
    "POST /meetings/{meeting}/movement": "roll call, sitting",
    "POST /meetings/{meeting}/election": "roll call, sitting",
    "POST /meetings/{meeting}/strike": "roll call, sitting",
    "POST /meetings/{meeting}/nil": "roll call, sitting",
    "POST /meetings/{meeting}/item": "roll call, sitting",
    "POST /meetings/{meeting}/put": "conduct, count refused",
    "POST /meetings/{meeting}/take-back": "conduct, count refused",
    "POST /meetings/{meeting}/spoken-casting-vote": "conduct, tied",
    "POST /meetings/{meeting}/close": "conduct, count refused",
}

CRITERIA = dict.fromkeys(("purpose", "duration", "organisations", "level", "value"), "met")
ANSWER = then(filled("Continue", **CRITERIA, choice="endorse", reason="It is needed."))
LONG = "An assessment of every group that the changes touch, " * 8

SIGNING_IN = [
    State("accessibility statement", "/accessibility"),
    State("no such page", "/nothing-here", status=404),
    State("page for others", "/proposals/{waiting}/answer", "officer", "september", status=403),
    State("sign in", "/sign-in"),
    State(
        "sign in, refused",
        "/sign-in",
        act=press("Send me a link"),
        also=("POST /sign-in",),
        status=422,
    ),
    State("sign in, letter sent", "/sign-in/sent"),
    State("signed out", "/signed-out"),
    State("link of a letter", "/link/{link}"),
    State("link pressed", "/link/{pressed}", act=press("Sign in"), also=("POST /link/{token}",)),
    State("link used before", "/link/{used}", status=410),
    State(
        "link used before, new one sent",
        "/link/{used}",
        act=press("Send a new link"),
        also=("POST /link/{token}/fresh",),
    ),
    State("account", "/account", "officer"),
    State(
        "account, signed out everywhere",
        "/account",
        "deputy",
        act=press("Sign out everywhere"),
        also=("POST /sign-out-everywhere",),
    ),
    State("sign out", "/account", "chair", act=press("Sign out"), also=("POST /sign-out",)),
]

ENDORSING = [
    State("inbox, empty", "/", "clerk"),
    State("inbox of a chief executive", "/", "chief", "september"),
    State("inbox of a substitute", "/", "substitute", "september"),
    State("answer, empty", "/proposals/{waiting}/answer", "chief", "september"),
    State(
        "answer, refused",
        "/proposals/{waiting}/answer",
        "chief",
        "september",
        act=press("Continue"),
        also=("POST /proposals/{reference}/answer",),
        status=422,
    ),
    State("answer, to check", "/proposals/{waiting}/answer", "chief", "september", act=ANSWER),
    State(
        "answer, recorded",
        "/proposals/{carers}/answer",
        "chief",
        "september",
        act=then(ANSWER, press("Confirm and send")),
        also=("POST /proposals/{reference}/answer/confirm",),
    ),
    State("answer, again", "/proposals/{waiting}/answer", "nerys-balogun", "september"),
    State("answer, text changed", "/proposals/{changed}/answer", "member", "september"),
    State("answer, handed over", "/proposals/{carers}/answer", "member", "september"),
    State("answer, substitute", "/proposals/{carers}/answer", "substitute", "september"),
    State("answer, decided", "/proposals/{endorsed}/answer", "chief", "september"),
    State("hand over", "/proposals/{waiting}/hand-over", "member", "september"),
    State(
        "hand over, done",
        "/proposals/{for-substitute}/hand-over",
        "member",
        "september",
        act=press("Hand over"),
        also=("POST /proposals/{reference}/hand-over",),
    ),
    State(
        "hand over, taken back",
        "/proposals/{given-away}/hand-over",
        "member",
        "september",
        act=press("Take it back"),
        also=("POST /proposals/{reference}/take-back",),
    ),
    State("interest", "/proposals/{waiting}/interest", "chief", "september"),
    State(
        "interest, refused",
        "/proposals/{waiting}/interest",
        "chief",
        "september",
        act=press("Declare it"),
        also=("POST /proposals/{reference}/interest",),
        status=422,
    ),
    State("casting vote", "/proposals/{tied}/casting-vote", "chief", "september"),
    State(
        "casting vote, refused",
        "/proposals/{tied}/casting-vote",
        "chief",
        "september",
        act=press("Continue"),
        also=("POST /proposals/{reference}/casting-vote",),
        status=422,
    ),
    State(
        "casting vote, given",
        "/proposals/{tied}/casting-vote",
        "chief",
        "september",
        act=then(
            filled("Continue", side="for", reason="The borough needs it."),
            press("Confirm and give it"),
        ),
        also=("POST /proposals/{reference}/casting-vote/confirm",),
    ),
    State("past decisions, empty", "/decisions/mine", "clerk", "september"),
    State("past decisions", "/decisions/mine", "member", "september"),
    State(
        "new code",
        "/proposals/{waiting}",
        "marguerite-chaudhri",
        "september",
        act=press("Send me a new code"),
        also=("POST /proposals/{reference}/code",),
    ),
]

PROPOSALS = [
    State(f"proposal, {name}", f"/proposals/{{{name}}}", who, "september")
    for name, who in (
        ("waiting", "member"),
        ("endorsed", "chief"),
        ("refused", "officer"),
        ("sent-back", "consultee"),
        ("changed", "member"),
        ("incomplete", "consultee"),
    )
] + [
    State("decision, for anybody", "/decisions/{endorsed}", None, "september"),
    State(
        "decision, no file",
        "/decisions/{endorsed}",
        None,
        "september",
        act=press("Check it"),
        also=("POST /decisions/{reference}",),
        status=422,
    ),
    State(
        "decision, another file",
        "/decisions/{endorsed}",
        None,
        "september",
        act=sent("file", "another text", "Check it"),
    ),
]

CASES = [
    State("cases, none", "/cases", "officer"),
    State("cases", "/cases", "officer", "september"),
    State("review, consulting", "/cases/REV-2011-01", "officer", "may"),
    State("review, not for a member", "/cases/REV-2011-01", "elsewhere", "may", status=404),
    State("review, closed", "/cases/REV-2011-01", "officer", "september"),
    State("proposal as a case", "/cases/{changed}", "officer", "september"),
    State("letters", "/cases/REV-2011-01/letters", "officer", "may"),
    State("letter", "/cases/REV-2011-01/letters/{letter}", "clerk", "may"),
    State("paper", "/cases/REV-2011-01/papers/{paper}/1", "officer", "may"),
    State("paper, changes", "/cases/{changed}/papers/proposal/2/changes", "officer", "september"),
    State("journal", "/cases/REV-2011-01/journal", "officer", "september"),
    State("consultation", "/cases/REV-2011-01/consultation", "officer", "may"),
    State(
        "consultation, refused",
        "/cases/REV-2011-01/consultation",
        "officer",
        "may",
        act=press("Continue"),
        also=("POST /cases/{reference}/consultation",),
        status=422,
    ),
    State(
        "consultation, to check",
        "/cases/REV-2011-01/consultation",
        "officer",
        "may",
        act=filled(
            "Continue", to_day="20", to_month="5", to_year="2011", reason=LONG, tell="nobody"
        ),
    ),
    State("withdraw", "/cases/REV-2011-01/withdraw", "officer", "may"),
    State(
        "withdraw, refused",
        "/cases/REV-2011-01/withdraw",
        "officer",
        "may",
        act=press("Withdraw the case"),
        also=("POST /cases/{reference}/withdraw",),
        status=422,
    ),
    State("lodge", "/cases/REV-2011-01/lodge/write-up", "officer", "june"),
    State(
        "lodge, refused",
        "/cases/REV-2011-01/lodge/write-up",
        "officer",
        "june",
        act=press("Lodge"),
        also=("POST /cases/{reference}/lodge/{kind}",),
        status=422,
    ),
]

STRUCTURE = [
    State("structure, before", "/structure", "member"),
    State("structure, after", "/structure", "chief", "september"),
    State("structure, proposed", "/structure/proposed/final-2011-07", "member", "may"),
    State("structure, difference", "/structure/difference/final-2011-07", "member", "may"),
    State("structure, changes asked", "/structure/changes", "officer", "september"),
    State("structure, changes refused", "/structure/changes?from=x", "officer", "may", status=422),
    State(
        "structure, changes",
        "/structure/changes?from=2011-07-01&to=2011-09-01",
        "officer",
        "september",
    ),
]

LAUNCHING = [
    State("launch a review", "/launch/review", "officer", "may"),
    State("launch a proposal", "/launch/proposal", "consultee", "september"),
    State(
        "review, a question",
        "/launch/review",
        "officer",
        "may",
        act=press("Begin"),
        also=("POST /launch/review", "GET /launch/review/{draft}/ask/{question}"),
    ),
    State(
        "review, a question refused",
        "/launch/review",
        "officer",
        "may",
        act=then(press("Begin"), press("Save and continue")),
        also=("POST /launch/review/{draft}/ask/{question}",),
        status=422,
    ),
    State(
        "review, no file",
        "/launch/review",
        "officer",
        "may",
        act=press("Read the file"),
        also=("POST /launch/review-file",),
        status=422,
    ),
    State("review, its questions", "/launch/review/{review-draft}", "officer", "spring"),
    State("review, to check", "/launch/review/{review-draft}/check", "officer", "spring"),
    State(
        "proposal, a question",
        "/launch/proposal",
        "chief",
        "september",
        act=press("Begin"),
        also=("POST /launch/proposal", "GET /launch/proposal/{draft}/ask/{question}"),
    ),
    State(
        "proposal, a question refused",
        "/launch/proposal",
        "chief",
        "september",
        act=then(press("Begin"), press("Save and continue")),
        also=("POST /launch/proposal/{draft}/ask/{question}",),
        status=422,
    ),
    State("proposal, its questions", "/launch/proposal/{draft}", "chief", "september"),
    State("proposal, to check", "/launch/proposal/{draft}/check", "chief", "september"),
    *(
        State(f"proposal, {slug}", f"/launch/proposal/{{draft}}/ask/{slug}", "chief", "september")
        for slug in ("name", "duration", "organisations", "terms", "reports")
    ),
    *(
        State(f"review, {slug}", f"/launch/review/{{review-draft}}/ask/{slug}", "officer", "spring")
        for slug in ("text", "consult", "workshop", "board", "majority")
    ),
    State(
        "proposal, thrown away",
        "/launch/proposal/{spare-draft}",
        "chief",
        "september",
        act=press("Throw this form away"),
        also=("POST /launch/proposal/{draft}/throw-away",),
    ),
]

PORTAL = [*SIGNING_IN, *ENDORSING, *PROPOSALS, *CASES, *STRUCTURE, *LAUNCHING, *HELD_PAGES]
DESKS = [*WRITING, *CONSULTEES, *TRAY, *DESK]
STATES = [*PORTAL, *DESKS, *CONSULTATIONS, *BOARD, *GROUPS, *POST, *TROUBLE]
