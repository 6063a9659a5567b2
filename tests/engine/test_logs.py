"""Every line of the log says of which case it is."""

import json
import logging
from collections.abc import Iterator

import pytest

from quorate import logs

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _put_back() -> Iterator[None]:
    """The loggers are as they were before."""
    ours = [logging.getLogger(name) for name in logs.OURS]
    kept = [(logger, list(logger.handlers), logger.level, logger.propagate) for logger in ours]
    yield
    for logger, handlers, level, propagate in kept:
        logger.handlers, logger.level, logger.propagate = handlers, level, propagate


def test_a_line_carries_the_reference_of_the_case_at_work(capsys: Captured) -> None:
    logs.write_to_standard_error("text", "info")

    with logs.about("REV-2011-01"):
        logging.getLogger("quorate.business.steps").info("Step taken")

    assert " INFO REV-2011-01 quorate.business.steps: Step taken\n" in capsys.readouterr().err


def test_a_line_about_no_case_says_so(capsys: Captured) -> None:
    logs.write_to_standard_error("text", "info")

    logging.getLogger("quorate").info("Up")

    assert " INFO - quorate: Up\n" in capsys.readouterr().err


def test_json_has_the_case_as_a_field_of_its_own(capsys: Captured) -> None:
    logs.write_to_standard_error("json", "info")

    with logs.about("GRP-2026-01"):
        logging.getLogger("tasks").warning('He said "no"\nand left')

    line = json.loads(capsys.readouterr().err)
    assert (line["case"], line["levelname"]) == ("GRP-2026-01", "WARNING")
    assert line["message"] == 'He said "no"\nand left'


class Page(logging.Handler):
    """What Prefect would show on the page of a run."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line as it is shown."""
        self.lines.append(self.format(record))


@pytest.fixture
def page() -> Page:
    """Prefect's handler, as it hangs at our loggers once Prefect is loaded."""
    shown = Page()
    logging.getLogger("tasks").addHandler(shown)
    return shown


def test_what_prefect_shows_begins_with_the_case(page: Page, capsys: Captured) -> None:
    logs.write_to_standard_error("text", "info")

    with logs.about("REV-2011-01"):
        logging.getLogger("tasks").info("Waiting for %s", "the write-up")

    assert page.lines == ["REV-2011-01: Waiting for the write-up"]
    assert capsys.readouterr().err.count("REV-2011-01") == 1


def test_a_line_that_names_its_case_is_shown_as_it_is(page: Page) -> None:
    logs.write_to_standard_error("text", "info")

    with logs.about("REV-2011-01"):
        logging.getLogger("tasks").info("REV-2011-01 is closed")

    assert page.lines == ["REV-2011-01 is closed"]


def test_a_line_from_outside_the_work_may_say_of_which_case_it_is(page: Page) -> None:
    logs.write_to_standard_error("text", "info")

    logging.getLogger("tasks").info("Submitted", extra={logs.OF_CASE: "GRP-2026-01"})
    logging.getLogger("tasks").info("Up")

    assert page.lines == ["GRP-2026-01: Submitted", "Up"]


def test_what_is_less_than_the_level_is_left_out(capsys: Captured) -> None:
    logs.write_to_standard_error("text", "warning")

    logging.getLogger("quorate").info("Nothing much")

    assert capsys.readouterr().err == ""


def test_setting_up_twice_writes_each_line_once(capsys: Captured) -> None:
    logs.write_to_standard_error("text", "info")
    logs.write_to_standard_error("text", "info")

    logging.getLogger("quorate").info("Up")

    assert capsys.readouterr().err.count("Up") == 1
