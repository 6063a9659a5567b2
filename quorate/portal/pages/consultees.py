"""Those consulted in a case: who they are, who has answered, and how they are reached."""

from starlette.responses import Response

from quorate.business.consulting import adding, addresses, ledger
from quorate.business.consulting.addresses import NewAddress
from quorate.business.consulting.ledger import SHOWN, SOURCES, Part
from quorate.business.refusal import Refused
from quorate.portal.access import OFFICERS_AND_CLERKS
from quorate.portal.case_desk import case_seen
from quorate.portal.list_pages import ON_A_PAGE, address_of, first_of, number_of_page, pages_of
from quorate.portal.routing import get, post
from quorate.portal.visit import Visit


def show(visit: Visit) -> Response:
    """Those who are asked for, by name."""
    seen = case_seen(visit)
    shown, about = visit.query.get("show", ""), visit.query.get("about", "").strip()
    shown = shown if shown in SHOWN else ""
    asked = number_of_page(visit)
    part = Part(state=shown, about=about, first=first_of(asked), most=ON_A_PAGE)
    people, total = ledger.people(seen.case, part)
    return visit.page(
        "consultees.html.j2",
        seen=seen,
        people=people,
        total=total,
        choices=SHOWN,
        sources=SOURCES,
        shown=shown,
        about=about,
        page=asked,
        pages=pages_of(total),
        address=address_of(f"{seen.path}/consultees", show=shown, about=about),
        may_add=visit.roles.is_officer and adding.may_add(seen.case),
    )


def ask_address(visit: Visit) -> Response:
    """How somebody is reached, and the form for another address."""
    seen = case_seen(visit)
    reached = addresses.reached(seen.case, visit.path["person"])
    return visit.page("consultee_address.html.j2", seen=seen, reached=reached)


def give_address(visit: Visit) -> Response:
    """Write to somebody at another address, or say why not."""
    seen = case_seen(visit)
    reached = addresses.reached(seen.case, visit.path["person"])
    given = NewAddress(visit.typed("email"), visit.typed("address"))
    try:
        again = addresses.give_address(
            seen.case,
            reached.person_id,
            given,
            by=visit.who.name,
            is_clerk=visit.roles.is_clerk,
        )
    except Refused as refused:
        error = {"email": str(refused)}
        return visit.refused("consultee_address.html.j2", error, seen=seen, reached=reached)
    told = {0: "Nothing had to go again.", 1: "One letter goes again."}
    words = told.get(again, f"{again} letters go again.")
    return visit.go(f"{seen.path}/consultees", f"{reached.name} has another address. {words}")


PATH = "/cases/{reference}/consultees"
ADDRESS = f"{PATH}/{{person}}/address"
ROUTES = [
    get(PATH, show, who=OFFICERS_AND_CLERKS),
    get(ADDRESS, ask_address, who=OFFICERS_AND_CLERKS),
    post(ADDRESS, give_address, who=OFFICERS_AND_CLERKS),
]
