"""What machines ask of the portal: whether it is up, and how everything stands in figures."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from math import isnan

import pytest
from prometheus_client.parser import text_string_to_metric_families

from quorate import register
from quorate.business import waits, watching
from quorate.portal.app import portal
from quorate.register import Register, journal
from quorate.settings import settings
from tests.business.stages import Review
from tests.portal.browser import Browser

ReviewAt = Callable[[str], Review]
TOKEN = "a token of sixteen characters and more"


@pytest.fixture
def with_token(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A portal whose operator has set a token for the figures."""
    monkeypatch.setenv("QUORATE_METRICS_TOKEN", TOKEN)
    settings.cache_clear()
    yield
    settings.cache_clear()


def figures(browser: Browser) -> dict[tuple[str, ...], float]:
    """Each figure by its name and labels."""
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(browser.answer.text)
        for sample in family.samples
    }


def test_a_portal_whose_register_answers_is_up(the_register: Register) -> None:
    browser = Browser().get("/health")

    assert (browser.status, browser.answer.text) == (200, "up")


def test_a_portal_whose_register_is_gone_says_so(the_register: Register) -> None:
    register.use(None)

    assert Browser().get("/health").status == 503


def test_without_a_token_there_are_no_figures(the_register: Register) -> None:
    assert Browser().get("/metrics").status == 404


@pytest.mark.usefixtures("with_token")
@pytest.mark.parametrize("shown", ["", "Bearer ", "Bearer wrong", f"Basic {TOKEN}", TOKEN])
def test_a_wrong_token_is_told_nothing(the_register: Register, shown: str) -> None:
    assert Browser(portal()).get("/metrics", authorization=shown).status == 404


@pytest.mark.usefixtures("with_token")
def test_the_figures_count_cases_letters_and_backups(review_at: ReviewAt) -> None:
    review_at("consulting")
    with register.current().transaction() as tx:
        journal.add(tx, "BackedUp", "The register was backed up: 9 rows.")

    browser = Browser(portal()).get("/metrics", authorization=f"Bearer {TOKEN}")

    found = figures(browser)
    assert found["quorate_cases", "structural-review", "open"] == 1
    assert found[("quorate_backup_age_seconds",)] == 0
    assert ("quorate_cases_at_no_gate",) in found


def figures_now() -> dict[tuple[str, ...], float]:
    return figures(Browser(portal()).get("/metrics", authorization=f"Bearer {TOKEN}"))


@pytest.mark.usefixtures("with_token")
def test_the_figures_tell_what_is_stuck_and_which_part_is_not_well(review_at: ReviewAt) -> None:
    review_at("consulting")
    watching.is_wrong("REV-2011-01", "Its run has ended.")
    watching.is_wrong(watching.MAILBOX, "It cannot be read.")
    watching.is_well(watching.PATROL)

    found = figures_now()

    assert found[("quorate_cases_stuck",)] == 1
    assert (found["quorate_trouble", "mailbox"], found["quorate_trouble", "prefect"]) == (1, 0)
    assert found["quorate_looked_age_seconds", "patrol"] < 60
    assert isnan(found["quorate_looked_age_seconds", "rounds"])


@pytest.mark.usefixtures("with_token")
def test_the_figures_tell_what_is_overdue(review_at: ReviewAt) -> None:
    review = review_at("noted")
    waits.begin(review.case, "write-up-lodged", opens_at=None, waiting_for="the write-up")
    before = figures_now()[("quorate_cases_overdue",)]
    review.hand.move_to(review.hand.moment + timedelta(days=30))

    assert (before, figures_now()[("quorate_cases_overdue",)]) == (0, 1)


@pytest.mark.usefixtures("with_token")
def test_the_figures_tell_how_long_the_oldest_letter_waits(review_at: ReviewAt) -> None:
    review = review_at("consulting")
    review.hand.move_to(review.hand.moment + timedelta(hours=1))

    assert figures_now()[("quorate_letter_oldest_queued_seconds",)] >= 3600


@pytest.mark.usefixtures("with_token")
def test_each_request_is_counted_once_with_what_became_of_it(the_register: Register) -> None:
    asked = ("quorate_requests_total", "GET", "4xx")
    before = figures_now().get(asked, 0)
    Browser(portal()).get("/no-such-page")

    found = figures_now()

    assert found[asked] == before + 1
    assert found["quorate_request_seconds_count", "GET"] >= 1


@pytest.mark.usefixtures("with_token")
def test_the_figures_name_nobody(review_at: ReviewAt) -> None:
    review = review_at("consulting")

    text = Browser(portal()).get("/metrics", authorization=f"Bearer {TOKEN}").answer.text

    assert "example.org" not in text
    assert review.case.reference not in text
