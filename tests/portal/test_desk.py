"""The officer's desk in the portal: the queue, one response, many points, campaigns, themes."""

import pytest

from quorate import register
from quorate.business.working_over import dispositions, themes
from quorate.business.working_over.dispositions import Disposal
from quorate.register import points
from tests.business.working_over.answers_given import AMARA, DUNCAN, ids_of, points_of, said
from tests.portal.browser import Browser

CASE = "/cases/REV-2011-01"
HOSTILE = "<script>alert(1)</script> {{ 7 * 7 }}"
LETTER = (
    "I write to object to the proposal to end the older people's group. It has met for nineteen "
    "years, and its members know the borough as nobody else does. Please keep its seat."
)


@pytest.fixture
def review(review_at):
    return review_at("consulting")


def officer() -> Browser:
    return Browser().sign_in("officer")


def fields(response: int, **typed: str) -> dict[str, str]:
    """The fields of the only point of a response."""
    (id,) = ids_of(response)
    return {f"theme-{id}": "", **{f"{name}-{id}": value for name, value in typed.items()}}


def test_the_queue_shows_what_is_to_do_and_on_request_all(review):
    done, to_do = said(review.case, AMARA, "Done."), said(review.case, DUNCAN, "To do.")
    noted = Disposal(disposition="noted", reason="So.")
    dispositions.dispose(review.case, ids_of(done), noted, by="I")

    browser = officer().get(f"{CASE}/responses")
    assert f"{CASE}/responses/{to_do}" in browser.page.links
    assert f"{CASE}/responses/{done}" not in browser.page.links
    assert f"{CASE}/responses/{done}" in browser.get(f"{CASE}/responses?show=all").page.links
    assert "1 of 2 points dealt with" in browser.text


@pytest.mark.parametrize(
    "query", ["page=99", "page=x", "page=0", "stage=x", "words=%25%27", "page=²"]
)
def test_a_strange_address_of_the_queue_shows_a_page(review, query):
    said(review.case, AMARA, "Keep it.")

    assert officer().get(f"{CASE}/responses?show=all&{query}").status == 200


def test_a_point_is_answered_and_the_next_response_comes(review):
    one, two = said(review.case, AMARA, "Keep it."), said(review.case, DUNCAN, "Cut it.")
    browser = officer().get(f"{CASE}/responses/{one}")

    typed = fields(one, disposition="not-changed", reason="It costs too much.", quote="yes")
    browser.submit(f"{CASE}/responses/{one}", **typed, then="next")

    assert browser.leads_to == f"{CASE}/responses/{two}"
    (point,) = points_of(one)
    assert (point.disposition, point.reason, point.quote_cleared) == (
        "not-changed",
        "It costs too much.",
        True,
    )
    assert point.disposed_by == "Imogen Bhattarai"


def test_after_the_last_response_the_queue_comes(review):
    one = said(review.case, AMARA, "Keep it.")
    browser = officer().get(f"{CASE}/responses/{one}")

    browser.submit(f"{CASE}/responses/{one}", **fields(one, disposition="noted", reason="So."))

    assert browser.leads_to == f"{CASE}/responses"
    assert "Every point has been dealt with" in browser.follow().text


def test_a_reason_given_before_can_be_chosen_again(review):
    one, two = said(review.case, AMARA, "Keep it."), said(review.case, DUNCAN, "Cut it.")
    noted = Disposal(disposition="noted", reason="It is known.")
    dispositions.dispose(review.case, ids_of(one), noted, by="I")
    browser = officer().get(f"{CASE}/responses/{two}")

    typed = fields(two, disposition="noted", same="It is known.")
    browser.submit(f"{CASE}/responses/{two}", **typed)

    assert points_of(two)[0].reason == "It is known."


REFUSED = [
    ({"disposition": "noted"}, "Give the reason"),
    ({"reason": "So."}, "Choose what becomes of it"),
    ({"disposition": "changed", "reason": "So."}, "Enter the number of the paragraph"),
    ({"disposition": "changed", "reason": "So.", "paragraph": "x"}, "Enter the number of the par"),
    ({"disposition": "changed", "reason": "S", "paragraph": "1", "version": "x"}, "whole number"),
    ({"disposition": "changed", "reason": "S", "paragraph": "1", "version": "9"}, "no version 9"),
    ({"disposition": "changed", "reason": "S", "paragraph": "1", "kind": "x"}, "is no paper that"),
    ({"theme": "999"}, "no such theme"),
]


@pytest.mark.parametrize(("typed", "says"), REFUSED)
def test_what_is_missing_is_said_and_what_was_typed_stays(review, typed, says):
    one = said(review.case, AMARA, "Keep it.")
    browser = officer().get(f"{CASE}/responses/{one}")

    browser.submit(f"{CASE}/responses/{one}", **fields(one, **typed))

    assert browser.status in (404, 422)
    assert says in browser.text or browser.status == 404
    assert points_of(one)[0].disposition is None


def test_a_replaced_answer_has_no_form(review):
    former = said(review.case, AMARA, "Keep it.", door="link")
    said(review.case, AMARA, "Cut it.", door="link")

    browser = officer().get(f"{CASE}/responses/{former}")

    assert "It counts no more" in browser.text
    assert not [form for form in browser.page.forms if "responses" in form["action"]]


def test_a_point_is_cut_at_empty_lines_and_joined_again(review):
    one = said(review.case, AMARA, "Keep it. Cut costs.")
    path = f"{CASE}/responses/{one}/cut/{ids_of(one)[0]}"

    officer().get(path).post(path, {"text": "Keep it.\r\n\r\nCut costs."})
    assert [point.text for point in points_of(one)] == ["Keep it.", "Cut costs."]

    officer().get(path).post(path, {"join": "yes"})
    assert [point.text for point in points_of(one)] == ["Keep it.\n\nCut costs."]


def test_cutting_with_other_words_is_refused(review):
    one = said(review.case, AMARA, "Keep it. Cut costs.")
    path = f"{CASE}/responses/{one}/cut/{ids_of(one)[0]}"

    browser = officer().get(path).post(path, {"text": "Keep it.\n\nCut the cost."})

    assert browser.status == 422
    assert "do not hold the words" in browser.text


def test_words_are_taken_out_and_the_original_is_read_for_a_reason(review):
    one = said(review.case, AMARA, "Ask Mrs Edith Marlow about it.")
    path = f"{CASE}/responses/{one}/redact"
    browser = officer().get(f"{path}?mark=0")
    assert "Mrs Edith Marlow" in browser.answer.text

    browser.submit(path, words="Mrs Edith Marlow", kind="personal", reason="A neighbour.").follow()
    assert "Marlow" not in browser.answer.text
    assert "Marlow" not in browser.get(f"{CASE}/responses/{one}").answer.text

    original = f"{CASE}/responses/{one}/original"
    assert "Marlow" not in browser.get(original).answer.text
    assert browser.submit(original, because=" ").status == 422
    assert "Marlow" in browser.submit(original, because="A complaint.").text
    assert "A complaint." in browser.text


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"kind": "personal", "reason": "So."}, "Copy the words"),
        ({"words": "it", "reason": "So."}, "Choose what they are"),
        ({"words": "it", "kind": "personal"}, "Say why"),
        ({"words": "xylophone", "kind": "personal", "reason": "So."}, "do not stand in"),
    ],
)
def test_a_redaction_that_lacks_something_is_refused(review, typed, says):
    one = said(review.case, AMARA, "Keep it.")
    path = f"{CASE}/responses/{one}/redact"

    browser = officer().get(path).submit(path, **typed)

    assert browser.status == 422
    assert says in browser.text


def test_where_nothing_was_taken_out_there_is_no_original(review):
    one = said(review.case, AMARA, "Keep it.")

    assert officer().get(f"{CASE}/responses/{one}/original").status == 404


def test_many_points_are_dealt_with_at_once(review):
    numbers = [said(review.case, AMARA, f"Point {n}.") for n in range(3)]
    theme = themes.add_theme(review.case, "Points", by="I")
    browser = officer().get(f"{CASE}/points?as=none")

    first, second, _ = ids_of(*numbers)
    typed = {"point": [first, second], "disposition": "noted", "reason": "So."}
    browser.post(f"{CASE}/points", {**typed, "to-theme": str(theme), "shown-as": "none"})

    assert browser.leads_to == f"{CASE}/points?as=none"
    assert [(p.disposition, p.theme_id) for n in numbers for p in points_of(n)] == [
        ("noted", theme),
        ("noted", theme),
        (None, None),
    ]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"disposition": "noted", "reason": "So."}, "Choose at least one point"),
        ({"point": "1"}, "Choose a theme, or what becomes of them"),
        ({"point": "1", "disposition": "noted"}, "Give the reason"),
        ({"point": ["1", "999"], "to-theme": "0"}, "are not in REV-2011-01"),
        ({"point": "x", "to-theme": "0"}, "Choose at least one point"),
    ],
)
def test_many_points_are_refused_in_words(review, typed, says):
    said(review.case, AMARA, "Keep it.")
    browser = officer().get(f"{CASE}/points")

    browser.submit(f"{CASE}/points", **typed)

    assert browser.status == 422
    assert says in browser.text


def test_a_campaign_is_answered_together_and_what_it_adds_apart(review):
    plain = [said(review.case, AMARA, LETTER) for _ in range(3)]
    adds = said(review.case, DUNCAN, f"{LETTER} My bus is late.")
    (lead,) = ids_of(plain[0])
    path = f"{CASE}/alike/{lead}"
    browser = officer().get(f"{CASE}/alike")
    assert path in browser.page.links

    browser.get(path).submit(f"{path}/apart")
    assert [point.text for point in points_of(adds)] == [LETTER, "My bus is late."]
    browser.get(path).submit(path, scope="all", disposition="noted", reason="So.")

    answered = [p.disposition for n in [*plain, adds] for p in points_of(n)]
    assert answered == ["noted"] * 4 + [None]


def test_only_those_that_add_nothing_can_be_answered_together(review):
    plain = [said(review.case, AMARA, LETTER) for _ in range(3)]
    adds = said(review.case, DUNCAN, f"{LETTER} My bus is late.")
    path = f"{CASE}/alike/{ids_of(plain[0])[0]}"

    officer().get(path).submit(path, scope="plain", disposition="noted", reason="So.")

    assert [p.disposition for n in [*plain, adds] for p in points_of(n)] == ["noted"] * 3 + [None]


def test_a_letter_that_came_meanwhile_is_not_answered_unseen(review):
    plain = [said(review.case, AMARA, LETTER) for _ in range(2)]
    path = f"{CASE}/alike/{ids_of(plain[0])[0]}"
    browser = officer().get(path)
    said(review.case, DUNCAN, LETTER)

    browser.submit(path, scope="all", disposition="noted", reason="So.")

    assert browser.status == 422
    assert "have come or gone" in browser.text
    with register.current().reading() as tx:
        assert points.count(tx, review.case.reference, points.Wanted(disposition="noted")) == 0


def test_a_point_that_stands_alone_is_in_no_group(review):
    one = said(review.case, AMARA, LETTER)

    assert officer().get(f"{CASE}/alike/{ids_of(one)[0]}").status == 404


def test_themes_are_added_changed_suggested_and_taken_away(review):
    one = said(review.case, AMARA, "The buses are late.")
    browser = officer().get(f"{CASE}/themes")
    browser.submit(f"{CASE}/themes", name="Transport", words="bus*, trains").follow()
    assert "1 more may belong to it" in browser.text
    (line, _) = themes.themes_of("REV-2011-01")
    assert line.keywords == ("bus*", "trains")

    path = f"{CASE}/points?suggested={line.id}"
    browser.get(path)
    assert str(ids_of(one)[0]) in [
        field["value"] for form in browser.page.forms for field in form["fields"]
        if field["name"] == "point"
    ]  # fmt: skip
    theme = f"{CASE}/themes/{line.id}"
    browser.get(theme).submit(theme, name="Buses", words="bus")
    assert themes.themes_of("REV-2011-01")[0].name == "Buses"
    browser.get(theme).submit(f"{theme}/remove", into="")
    assert [line.name for line in themes.themes_of("REV-2011-01")] == ["No theme"]


def test_what_people_wrote_stays_words_on_every_page_of_the_desk(review):
    one = said(review.case, AMARA, HOSTILE, published_as=HOSTILE, members_asked=HOSTILE)
    two = said(review.case, DUNCAN, HOSTILE)
    noted = Disposal(disposition="noted", reason=HOSTILE)
    dispositions.dispose(review.case, ids_of(one), noted, by="I")
    themes.add_theme(review.case, HOSTILE, [HOSTILE], by="I")
    lead = ids_of(one)[0]

    for path in (
        "/responses?show=all", f"/responses/{one}", f"/responses/{two}", "/points", "/alike",
        f"/alike/{lead}", "/themes", f"/responses/{one}/redact", f"/responses/{one}/cut/{lead}",
    ):  # fmt: skip
        html = officer().get(CASE + path).answer.text
        assert "<script>alert" not in html, path
        assert " 49 " not in html, path


@pytest.mark.parametrize(
    "path",
    [
        "/responses/999", "/responses/x", "/responses/1/cut/999", "/alike/x", "/themes/999",
        "/responses/²", "/themes/x", "/responses/99999999999999999999",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(review, path):
    said(review.case, AMARA, "Keep it.")

    assert officer().get(CASE + path).status == 404
