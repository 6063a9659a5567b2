"""What becomes of points: with a reason, of one or of many at once, until people have been told."""

import pytest

from quorate import register
from quorate.business.refusal import NotFound
from quorate.business.working_over import dispositions, themes
from quorate.business.working_over.dispositions import Disposal, dispose
from quorate.business.working_over.responses_desk import PointWork, queue_of, response_of, work_over
from quorate.register import journal
from quorate.register.desk import Sought
from tests.business.working_over.answers_given import AMARA, DUNCAN, ids_of, points_of, said

NOTED = Disposal(disposition="noted", reason="It is known.")
WITHOUT_REASON = Disposal(disposition="noted", reason="")


@pytest.fixture
def review(review_at):
    return review_at("consulting")


@pytest.mark.clause("17.1")
def test_a_point_gets_its_disposition_reason_and_who_gave_it(review):
    response = said(review.case, AMARA, "Keep the seats.")

    dispose(review.case, ids_of(response), NOTED, by="Imogen")

    (point,) = points_of(response)
    assert (point.disposition, point.reason) == ("noted", "It is known.")
    assert (point.disposed_by, point.disposed_at) == ("Imogen", review.hand.moment)


def test_a_campaign_is_disposed_of_at_once_with_one_entry(review):
    letters = [said(review.case, AMARA, f"Keep the seats, {n}.") for n in range(200)]

    assert dispose(review.case, ids_of(*letters), NOTED, by="Imogen") == 200

    (told,) = review.told("PointsDisposed")
    assert told.sentence == "Imogen said what became of 200 points: noted."
    assert len(told.facts["points"]) == 200


REFUSED = [
    (Disposal(disposition="noted", reason=" "), "No reason"),
    (Disposal(disposition="maybe", reason="So."), "is nothing that can become"),
    (Disposal(disposition="changed", reason="So."), "no paragraph"),
    (Disposal(disposition="changed", reason="So.", paragraph=0), "no paragraph"),
    (Disposal(disposition="changed", reason="So.", paragraph=1, version=3), "no version 3 yet"),
    (Disposal(disposition="changed", reason="So.", paragraph=1, version=0), "no version 0 yet"),
    (Disposal(disposition="changed", reason="So.", paragraph=1, kind="x"), "is no paper that"),
    (
        Disposal(
            disposition="changed", reason="So.", kind="consultation-paper", version=1,
            paragraph=9999,
        ),
        "There is no paragraph 9999",
    ),
]  # fmt: skip


@pytest.mark.clause("17.1")
@pytest.mark.parametrize(("disposal", "says"), REFUSED)
def test_a_disposition_that_lacks_what_it_needs_is_refused(review, disposal, says):
    response = said(review.case, AMARA, "Keep the seats.")

    with review.refused(says):
        dispose(review.case, ids_of(response), disposal, by="Imogen")


def test_a_change_names_the_version_to_be_lodged_next(review):
    response = said(review.case, AMARA, "Keep the seats.")

    dispose(
        review.case, ids_of(response),
        Disposal(disposition="changed", reason="Agreed.", paragraph=7), by="Imogen",
    )  # fmt: skip

    (point,) = points_of(response)
    where = (point.changed_kind, point.changed_version, point.changed_paragraph)
    assert where == ("final-paper", 1, 7)


def test_a_change_taken_back_names_no_paragraph_any_more(review):
    response = said(review.case, AMARA, "Keep the seats.")
    changed = Disposal(disposition="changed", reason="Agreed.", paragraph=7)
    dispose(review.case, ids_of(response), changed, by="Imogen")

    dispose(review.case, ids_of(response), NOTED, by="Imogen")

    assert points_of(response)[0].changed_paragraph is None


def test_no_point_and_a_point_that_is_not_there_are_refused(review):
    response = said(review.case, AMARA, "Keep the seats.")

    with review.refused("No point was chosen"):
        dispose(review.case, [], NOTED, by="Imogen")
    with review.refused("1 point of those chosen", NotFound):
        dispose(review.case, [*ids_of(response), 999], NOTED, by="Imogen")


def test_a_point_of_a_replaced_answer_cannot_be_disposed_of(review):
    former = said(review.case, AMARA, "Keep the seats.", door="link")
    ids = ids_of(former)
    said(review.case, AMARA, "Cut them.", door="link")

    with review.refused("belong to an answer that was replaced", NotFound):
        dispose(review.case, ids, NOTED, by="Imogen")


@pytest.mark.clause("17.1")
def test_after_the_feedback_what_people_were_told_stands(review, monkeypatch):
    response = said(review.case, AMARA, "Keep the seats.")
    monkeypatch.setattr(dispositions.cases, "is_taken", lambda *of: of[-1] == "send-feedback")

    with review.refused("The feedback of round 1"):
        dispose(review.case, ids_of(response), NOTED, by="Imogen")


def test_the_last_point_wakes_the_case(review, monkeypatch):
    woken: list[str | None] = []
    monkeypatch.setattr(dispositions, "wake_case", woken.append)
    first, second = ids_of(said(review.case, AMARA, "Keep the seats.", "And the name."))

    dispose(review.case, [first], NOTED, by="Imogen")
    assert woken == []
    dispose(review.case, [second], NOTED, by="Imogen")
    assert len(woken) == 1


def test_a_theme_is_added_given_renamed_and_taken_away(review):
    case, response = review.case, said(review.case, AMARA, "Keep the seats.")
    seats = themes.add_theme(case, "  Seats ", ["seat*", "chairs", "seat*"], by="Imogen")
    costs = themes.add_theme(case, "Costs", by="Imogen")

    themes.give_theme(case, ids_of(response), seats, by="Imogen")
    themes.change_theme(case, seats, "Seats and votes", ["vote"], by="Imogen")
    assert [(t.name, t.keywords, t.points) for t in themes.themes_of(case.reference)] == [
        ("Seats and votes", ("vote",), 1),
        ("Costs", (), 0),
        ("No theme", (), 0),
    ]
    assert themes.remove_theme(case, seats, into=costs, by="Imogen") == 1
    assert points_of(response)[0].theme_id == costs


@pytest.mark.parametrize(
    ("name", "says"), [(" ", "needs a name"), ("SEATS", "already"), ("x" * 101, "at most")]
)
def test_a_theme_without_a_name_of_its_own_is_refused(review, name, says):
    themes.add_theme(review.case, "Seats", by="Imogen")

    with review.refused(says):
        themes.add_theme(review.case, name, by="Imogen")


def test_a_theme_keeps_its_own_name_when_its_words_change(review):
    theme = themes.add_theme(review.case, "Seats", by="Imogen")

    themes.change_theme(review.case, theme, "seats", ["chair"], by="Imogen")

    assert themes.themes_of(review.case.reference)[0].keywords == ("chair",)


def test_the_queue_says_what_is_still_to_do(review):
    first = said(review.case, AMARA, "Keep the seats.", "Ring me on 020 7946 0123.")
    said(review.case, DUNCAN, "Cut them.")
    dispose(review.case, ids_of(first), NOTED, by="Imogen")

    queue = queue_of(review.case.reference, Sought(to_do=True))

    assert (queue.responses, queue.to_do, queue.points, queue.done) == (2, 1, 3, 2)
    assert [(line.person, line.open_points) for line in queue.lines] == [("Duncan Wojcik", 1)]
    assert queue_of(review.case.reference).marks[first] == ("phone number",)


def test_a_response_knows_where_to_go_on(review):
    one, two, three = (said(review.case, AMARA, f"Point {n}.") for n in range(3))
    dispose(review.case, ids_of(two), NOTED, by="Imogen")

    assert response_of(review.case, one).next_to_do == three
    assert response_of(review.case, three).next_to_do == one
    assert (response_of(review.case, two).before, response_of(review.case, two).behind) == (
        one,
        three,
    )


def test_work_on_a_response_is_recorded_whole_or_not_at_all(review):
    response = said(review.case, AMARA, "Keep the seats.", "And the name.")
    first, second = ids_of(response)
    theme = themes.add_theme(review.case, "Seats", by="Imogen")

    with review.refused("No reason"):
        work_over(
            review.case, response,
            {first: PointWork(theme, NOTED), second: PointWork(None, WITHOUT_REASON)},
            by="Imogen",
        )  # fmt: skip
    work_over(review.case, response, {first: PointWork(theme, NOTED, True)}, by="Imogen")

    assert [(p.theme_id, p.disposition, p.quote_cleared) for p in points_of(response)] == [
        (theme, "noted", True),
        (None, None, False),
    ]


def test_work_that_changes_nothing_leaves_no_trace(review):
    response = said(review.case, AMARA, "Keep the seats.")
    work = {ids_of(response)[0]: PointWork(None, NOTED)}

    work_over(review.case, response, work, by="Imogen")
    work_over(review.case, response, work, by="Imogen")

    assert len(review.told("PointsDisposed")) == 1


def test_who_may_not_be_published_is_never_cleared_for_quoting(review):
    response = said(review.case, AMARA, "Keep the seats.", may_publish=False)

    work_over(review.case, response, {ids_of(response)[0]: PointWork(None, NOTED, True)}, by="I")

    assert points_of(response)[0].quote_cleared is False


def test_the_journal_holds_no_word_of_a_response(review):
    response = said(review.case, AMARA, "Xylophones for everybody.")
    dispose(review.case, ids_of(response), NOTED, by="Imogen")

    with register.current().reading() as tx:
        told = "".join(f"{one.sentence}{one.facts}" for one in journal.entries(tx))
    assert "Xylophones" not in told


def test_a_closed_case_has_no_points_to_work_on(review_at):
    review = review_at("closed")

    with review.refused("closed"):
        dispose(review.case, [1], NOTED, by="Imogen")
