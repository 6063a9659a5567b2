"""Answers as people give them, for tests of the desk."""

from quorate import register
from quorate.business.cases import Case
from quorate.business.consulting.answering import Answer, Part, record_answer
from quorate.register import points

AMARA, DUNCAN, PAULINE = "amara-okafor", "duncan-wojcik", "pauline-hakimian"


def said(case: Case, person: str, *texts: str, door: str = "officer", **facts) -> int:
    """Record an answer of general comments, one part for each text. Gives the response's id."""
    parts = tuple(Part("general", None, text) for text in texts)
    return answered(case, person, *parts, door=door, **facts)


def answered(case: Case, person: str, *parts: Part, door: str = "officer", **facts) -> int:
    """Record an answer of these parts. Gives the response's id."""
    with register.current().transaction() as tx:
        return record_answer(tx, case, person, Answer(parts, **facts), door=door).id


def points_of(response: int) -> list:
    """The points of a response as they stand."""
    with register.current().reading() as tx:
        return list(points.of_response(tx, response))


def ids_of(*responses: int) -> list[int]:
    """The ids of the points of responses."""
    return [point.id for response in responses for point in points_of(response)]
