"""A visit: one request as a page sees it, and the answers that a page may give."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.responses import HTMLResponse, RedirectResponse, Response

from quorate import partnership
from quorate.business.access import sessions
from quorate.business.access.roles import NONE, Roles
from quorate.business.access.sessions import SignedIn
from quorate.portal.look import Frame, render
from quorate.portal.navigation import links_for

SEE_OTHER = 303
NOT_ACCEPTED = 422
Typed = dict[str, list[str]]


@dataclass(frozen=True)
class UploadedFile:
    """A file that came with a form: what its sender called it, and its bytes."""

    name: str
    content: bytes


@dataclass
class Visit:
    """One request, after its access rule and its form have been checked.

    `path` holds the parts of the address that the route names, `query` what stands behind its
    question mark (the first of each), `form` what was typed, `files` what was sent with it.
    `client` is the address of the visitor's machine, `bearer` the token that a machine shows.
    `csrf` is the token of their forms. `open_to` says who may come to this page.
    """

    method: str
    url: str
    client: str = ""
    bearer: str = ""
    person: SignedIn | None = None
    csrf: str = ""
    open_to: str = ""
    path: dict[str, str] = field(default_factory=dict)
    query: dict[str, str] = field(default_factory=dict)
    form: Typed = field(default_factory=dict)
    files: dict[str, UploadedFile] = field(default_factory=dict)

    @property
    def signed_in(self) -> SignedIn | None:
        """Who is signed in; not who came by the link of a consultation, which signs nobody in."""
        return None if self.person is None or self.person.only_case else self.person

    @property
    def roles(self) -> Roles:
        """The visitor's roles of today; none for somebody who is not signed in."""
        return self.person.roles if self.person else NONE

    @property
    def who(self) -> SignedIn:
        """Who is signed in, on a page whose access rule asks for that."""
        if self.person is None:
            raise LookupError(f"{self.url} needs somebody signed in: give it such a rule.")
        return self.person

    def typed(self, name: str) -> str:
        """What was typed into a field, without spaces around; empty where nothing was sent."""
        given = self.form.get(name)
        return given[0].strip() if given else ""

    def ticked(self, name: str) -> list[str]:
        """Every value that was chosen or typed under a name."""
        return self.form.get(name, [])

    def page(self, template: str, *, status: int = 200, **values: object) -> Response:
        """A page of templates/portal with these values, inside the frame of this visitor."""
        return HTMLResponse(render(template, self._frame(), values), status)

    def file(self, name: str, content_type: str, content: bytes) -> Response:
        """A file to take away. Its name is one of ours: plain letters, digits, dots and dashes."""
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(content, headers=headers, media_type=content_type)

    def refused(self, template: str, errors: Mapping[str, str], **values: object) -> Response:
        """The same page again, with an error summary and what was typed kept (status 422).

        `errors` holds the name of a field, or "" for none, and a sentence.
        """
        values = {"typed": self.form, **values, "errors": dict(errors)}
        return self.page(template, status=NOT_ACCEPTED, **values)

    def go(self, path: str, notice: str | None = None) -> Response:
        """Go on to another page of the portal, which shows a sentence about what was done."""
        if notice and self.person:
            sessions.put_notice(self.person, notice)
        return RedirectResponse(path, SEE_OTHER)

    def _frame(self) -> Frame:
        notice = self.person.notice if self.person else None
        if notice and self.person:
            sessions.put_notice(self.person, None)
        return Frame(
            partnership=partnership.current().standing.name,
            path=self.url,
            visitor=self.person.name if self.person else None,
            links=links_for(self.roles),
            csrf=self.csrf,
            flash=notice,
            open_to=self.open_to,
            is_by_link=bool(self.person and self.person.only_case),
        )
