"""A review worked over: answers that came, what became of them, and the papers that follow."""

from typing import Any

from quorate import register
from quorate.business.cases import Case
from quorate.business.consulting.answering import Answer, Part, record_late
from quorate.business.reviewing.lodging import lodge
from quorate.business.working_over import dispositions
from quorate.business.working_over.dispositions import Disposal
from quorate.papers.numbered import numbered
from quorate.register import papers
from tests.business.stages import Review, a_paper
from tests.business.working_over.answers_given import ids_of

NOTED = Disposal(disposition="noted", reason="It is known.")
NEW = "The sector has three seats, which no paper said before."


def came(case: Case, person: str, *texts: str, stage: str = "consultation", **facts: Any) -> int:
    """Record an answer that arrived in time, whatever the case has come to. Gives its id."""
    answer = Answer(tuple(Part("general", None, text) for text in texts), **facts)
    with register.current().transaction() as tx:
        return record_late(tx, case, person, answer, stage=stage).id


def disposed(case: Case, *responses: int, **disposal: Any) -> None:
    """Say what became of all points of these responses: noted, unless something else is given."""
    what = Disposal(**disposal) if disposal else NOTED
    dispositions.dispose(case, ids_of(*responses), what, by="Imogen Bhattarai")


def consulted_on(case: Case) -> str:
    """The text that people were asked about."""
    with register.current().reading() as tx:
        paper = papers.latest(tx, case.reference, "consultation-paper")
        assert paper is not None
        return str(paper.text)


def with_one_more(case: Case) -> tuple[str, int]:
    """The text consulted on with a new paragraph at its end, and the number of that paragraph."""
    text = f"{consulted_on(case).strip()}\n\n{NEW}\n"
    return text, len(numbered(text))


def final_paper(review: Review, **changes: Any) -> int:
    """Lodge a final paper. Gives its version."""
    paper = a_paper(**{"structure": "final-2011-07", **changes})
    return lodge(review.case, "final-paper", paper, by="Imogen Bhattarai")
