"""Papers to take away: a page, a Word file, a PDF or the exact text, and what changed in them."""

from starlette.responses import Response

from quorate.business import paper_files
from quorate.business.consulting.consultation_view import public_view
from quorate.business.paper_files import PaperFile
from quorate.portal.access import ANYBODY, SIGNED_IN
from quorate.portal.case_desk import case_seen
from quorate.portal.numbers import number_of
from quorate.portal.routing import get
from quorate.portal.visit import Visit


def paper(visit: Visit) -> Response:
    """A version of a paper of a case."""
    reference = case_seen(visit).case.reference
    kind, number = visit.path["kind"], number_of(visit.path["version"], "version")
    return _given(visit, paper_files.paper_file(reference, kind, number, visit.path["form"]))


def changes(visit: Visit) -> Response:
    """What differs between a version and the one before it."""
    reference = case_seen(visit).case.reference
    kind, number = visit.path["kind"], number_of(visit.path["version"], "version")
    return _given(visit, paper_files.changes_file(reference, kind, number, visit.path["form"]))


def public(visit: Visit) -> Response:
    """The paper of a consultation, for everybody, from the day that it opens on."""
    reference = public_view(visit.path["reference"]).line.reference
    file = paper_files.latest_file(reference, "consultation-paper", visit.path["form"])
    return _given(visit, file)


def _given(visit: Visit, file: PaperFile) -> Response:
    return visit.file(file.name, file.content_type, file.content)


ROUTES = [
    get("/cases/{reference}/papers/{kind}/{version}/file/{form}", paper, who=SIGNED_IN),
    get("/cases/{reference}/papers/{kind}/{version}/changes/{form}", changes, who=SIGNED_IN),
    get("/consultations/{reference}/paper/{form}", public, who=ANYBODY),
]
