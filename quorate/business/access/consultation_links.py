"""Links of a consultation: a consultee's own, good until some weeks after the close, no account."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from quorate import clock, register
from quorate.business.access import links, sessions
from quorate.business.access.links import LinkIsOver, NobodyAnyMore
from quorate.business.access.secrets import hashed
from quorate.business.cases import Case
from quorate.register import Transaction, access, cases, consultees, letters
from quorate.register.tables.access import AccessLink
from quorate.register.tables.post import Letter
from quorate.settings import settings

KIND: Final = "consultation"
# What is answered by these links, and by what step each of the two opens.
OPENED_BY = {"consultation": "open-consultation", "circulation": "circulate-write-up"}
_OWN = re.compile(r"/consultations/([^/]+)/answer")
_PUBLIC = re.compile(r"/consultations/([^/]+)/confirm/([0-9]+)")


@dataclass(frozen=True)
class OwnLink:
    """A consultee's link as it stands: whose, to which case, and whether it still lets in."""

    person_id: str
    name: str
    reference: str
    title: str
    closes_on: date | None
    is_open: bool

    @property
    def is_asking(self) -> bool:
        """Whether the last day has not gone by."""
        return self.closes_on is not None and clock.today() <= self.closes_on


def answer_path(reference: str) -> str:
    """The page on which those consulted in a case answer."""
    return f"/consultations/{reference}/answer"


def confirm_path(reference: str, answer: int) -> str:
    """Where an answer from the public is confirmed: no page stands there, a link leads to one."""
    return f"/consultations/{reference}/confirm/{answer}"


def is_for(path: str) -> bool:
    """Whether a letter's link to this page is a consultation's, and signs nobody in."""
    return bool(_OWN.fullmatch(path) or _PUBLIC.fullmatch(path))


def answer_to_confirm(path: str) -> tuple[str, int] | None:
    """The case and the number of the public answer that a path confirms; None for another path."""
    found = _PUBLIC.fullmatch(path)
    return (found[1], int(found[2])) if found else None


def mint(tx: Transaction, letter: Letter) -> str:
    """Mint the consultation's link that a letter asks for, as a whole address."""
    path = letter.fields["link"]
    found = _OWN.fullmatch(path) or _PUBLIC.fullmatch(path)
    if found is None:
        raise ValueError(f"{path!r} is not a page on which a consultation is answered.")
    # The same for every letter that one transaction mints for.
    rest = tx.info.get((KIND, found[1])) or _rest(tx, found[1])
    tx.info[KIND, found[1]] = rest
    return links.mint(tx, letter.person_id, KIND, path, letter=letter.id, holds_for=rest)


def follow_the_close(tx: Transaction, case: Case) -> None:
    """Let the links that are out hold for the new closing day, after it was moved."""
    until = clock.real_now() + _rest(tx, case.reference)
    access.move_links_end(tx, KIND, answer_path(case.reference), until)


def is_one(token: str) -> bool:
    """Whether a token is that of a consultation's link, of either kind."""
    with register.current().reading() as tx:
        link = access.link(tx, hashed(token))
        return link is not None and link.kind == KIND


def look_at(token: str) -> OwnLink | None:
    """A consultee's link as it stands; None where the token is none. Looking changes nothing."""
    with register.current().reading() as tx:
        link = access.link(tx, hashed(token))
        reference = _reference_of(link)
        case = cases.find(tx, reference) if reference else None
        if link is None or case is None:
            return None
        return OwnLink(
            person_id=link.person_id,
            name=link.person.name,
            reference=case.reference,
            title=case.title,
            closes_on=_closing_day(tx, case.reference),
            is_open=_holds(link),
        )


def use(token: str, *, signed_in: str | None = None) -> str | None:
    """Open a session for this one case. Gives its secret; None for who is signed in as the reader.

    Notes on the letter that a person opened it. Raises LinkIsOver, and NobodyAnyMore where the
    reader is consulted no more.
    """
    with register.current().transaction() as tx:
        link = access.link(tx, hashed(token))
        reference = _reference_of(link)
        if link is None or reference is None or not _holds(link):
            raise LinkIsOver("This link's time is over")
        if not consultees.is_consulted(tx, reference, link.person_id):
            raise NobodyAnyMore("This link no longer lets you in")
        if link.letter_id:
            letters.record_opened(tx, link.letter_id, clock.now())
        if signed_in == link.person_id:
            return None
        return sessions.open_session(tx, link.person_id, only_case=reference)


def _reference_of(link: AccessLink | None) -> str | None:
    found = _OWN.fullmatch(link.path) if link and link.kind == KIND else None
    return found[1] if found else None


def _holds(link: AccessLink) -> bool:
    return clock.real_now() < link.expires_at


def _rest(tx: Transaction, reference: str) -> timedelta:
    """For how long a link minted now holds: the rest of the time to answer, and some weeks.

    The register's clock tells how far the close is, so that a replayed year is no year ago.
    """
    closes_on = _closing_day(tx, reference)
    ends = clock.end_of(closes_on) if closes_on else clock.now()
    return max(ends - clock.now(), timedelta()) + _weeks_after()


def _weeks_after() -> timedelta:
    return timedelta(days=settings().consultation_link_days)


def _closing_day(tx: Transaction, reference: str) -> date | None:
    """The last day on which something of a case is, or was, to be answered."""
    days = [
        row.closes_on
        for row in cases.stages(tx, reference)
        if row.name in OPENED_BY and cases.is_taken(tx, reference, row.round, OPENED_BY[row.name])
    ]
    return max(days, default=None)
