"""A browser without JavaScript: opens pages, fills in their forms, follows where they lead."""

from functools import cache, lru_cache
from html.parser import HTMLParser
from typing import Any, ClassVar

from anyio.from_thread import BlockingPortal
from starlette.testclient import TestClient

from quorate import register
from quorate.business.access import sessions
from quorate.business.access.secrets import hashed
from quorate.portal import cookies
from quorate.portal.app import portal
from quorate.register import access
from quorate.settings import settings

PEOPLE = {
    "officer": "imogen-bhattarai",
    "clerk": "leonard-asiedu-frost",
    "chair": "josephine-adebayo-marsh",  # of the Board, and on it for Harrow Council
    "deputy": "sunita-pemberton",
    "member": "duncan-wojcik",  # of the Board, for the police
    "substitute": "farah-lindley",  # for the police on the Board
    "chief": "gwendolyn-iyer",  # chairs Harrow Chief Executives
    "elsewhere": "henrietta-laleye",  # chairs the safeguarding children board
    "consultee": "pauline-hakimian",  # consulted, but on no body
}


@cache
def the_portal() -> Any:
    """The portal with all its pages, put together once."""
    return portal()


class Page(HTMLParser):
    """What stands on a page: its forms with their fields, its links, its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: list[dict[str, Any]] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            action, method = given.get("action", ""), given.get("method", "get")
            self.forms.append({"action": action, "method": method, "fields": []})
        if tag in ("input", "textarea", "select", "button") and self.forms and "name" in given:
            self.forms[-1]["fields"].append({"tag": tag, **given})
        if tag == "option" and self.forms and self.forms[-1]["fields"]:
            self.forms[-1]["fields"][-1].setdefault("options", []).append(given.get("value", ""))
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag in ("img", "link", "script"):
            self.sources.append(given.get("src") or given.get("href") or "")

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append(" ".join(data.split()))

    @property
    def text(self) -> str:
        """Everything that is written on the page, on one line."""
        return " ".join(self.texts)


@lru_cache(maxsize=4)
def read(html: str) -> Page:
    """A page, read once however often it is looked at."""
    return Page(html)


class Browser:
    """One person's browser at the portal. `page` is what it shows, `status` the last status.

    `loop` is what the portal runs in; without one each request begins and ends a loop of its own,
    which takes longer than many a page.
    """

    loop: ClassVar[BlockingPortal | None] = None

    def __init__(self, app: Any = None) -> None:
        self.http = TestClient(
            app or the_portal(),
            base_url=settings().portal_address,
            raise_server_exceptions=False,
            follow_redirects=False,
        )
        self.http.portal = self.loop
        self.answer: Any = None
        self.own_csrf = ""

    def sign_in(self, persona: str) -> "Browser":
        """Be this persona from now on, with a session as the button of a link gives it."""
        with register.current().transaction() as tx:
            secret = sessions.open_session(tx, PEOPLE.get(persona, persona))
            self.own_csrf = access.session(tx, hashed(secret)).csrf
        self.http.cookies.set(cookies.name_of(cookies.SESSION), secret)
        return self

    def come_by_link(self, person: str, reference: str) -> "Browser":
        """Be a consultee who pressed the button of their own link, and is not signed in."""
        with register.current().transaction() as tx:
            secret = sessions.open_session(tx, PEOPLE.get(person, person), only_case=reference)
            self.own_csrf = access.session(tx, hashed(secret)).csrf
        self.http.cookies.set(cookies.name_of(cookies.SESSION), secret)
        return self

    def get(self, path: str, **headers: str) -> "Browser":
        """Open an address."""
        self.answer = self.http.get(path, headers=headers)
        return self

    def post(self, path: str, fields: dict[str, Any] | None = None, **more: Any) -> "Browser":
        """Send a form as its page would: the token is taken from the page that is shown now.

        Give `csrf` among the fields to send another one, and `files` as httpx takes them.
        """
        fields = {"csrf": self.csrf, **(fields or {})}
        self.answer = self.http.post(path, data=fields, **more)
        return self

    def send(self, method: str, path: str, **more: Any) -> "Browser":
        """Send a request of any method; a form of POST holds the token of the page shown."""
        if method == "POST":
            return self.post(path, **more)
        self.answer = self.http.request(method, path, **more)
        return self

    def submit(self, action: str, **fields: Any) -> "Browser":
        """Fill in the form of the shown page that goes to `action`, and send all its fields."""
        form = next(form for form in self.page.forms if form["action"] == action)
        hidden = {
            field["name"]: field.get("value", "")
            for field in form["fields"]
            if field.get("type") == "hidden"
        }
        return self.post(action, {**hidden, **fields})

    def follow(self) -> "Browser":
        """Go where the answer leads, as long as it leads on."""
        while self.status == 303:
            self.get(self.leads_to)
        return self

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return read(self.answer.text if self.answer is not None else "")

    @property
    def text(self) -> str:
        """The words of the page."""
        return self.page.text

    @property
    def status(self) -> int:
        """The status of the last answer."""
        return int(self.answer.status_code)

    @property
    def leads_to(self) -> str:
        """Where the last answer sends the browser."""
        return str(self.answer.headers["location"])

    @property
    def csrf(self) -> str:
        """The token in the forms of the page that is shown; the session's own if it has none."""
        fields = [field for form in self.page.forms for field in form["fields"]]
        shown = (field.get("value", "") for field in fields if field["name"] == "csrf")
        return next(shown, self.own_csrf)
