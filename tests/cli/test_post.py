"""What the command line says of letters on their way, and the workshop moved by it."""

from sqlalchemy import text

from quorate import register
from quorate.settings import settings
from tests.cli.desk import REFERENCE, REFUSED, quorate


def test_the_letters_of_a_case_are_counted(desk_at):
    desk_at("workshop-notes-lodged")

    said = quorate("post", "show", REFERENCE)

    assert said.code == 0
    assert "letters done." in said.out
    assert "waiting to go" in said.out


def test_letters_put_off_are_told_with_the_reason(desk_at):
    desk = desk_at("workshop-notes-lodged")
    with desk.open(), register.current().transaction() as tx:
        tx.execute(text("UPDATE letter SET attempts = 1, reason = '451 Busy' WHERE id = 1"))

    assert "1 put off by the mail server: 451 Busy" in quorate("post", "show", REFERENCE).out


def test_letters_are_not_sent_where_no_mail_server_is_set(desk_at):
    desk_at("workshop-notes-lodged")
    assert settings().mail_host is None

    said = quorate("post", "send", REFERENCE)

    assert said.code == REFUSED
    assert "No mail server is set" in said.words


def test_the_workshop_is_moved_and_everybody_invited_is_told(desk_at):
    desk_at("workshop-notes-lodged")

    said = quorate(
        "review", "move-workshop", REFERENCE, "--reason", "The room is flooded.",
        "--hours", "14:00-16:00", "--place", "Committee Room 2",
    )  # fmt: skip

    assert (said.code, "2pm" in said.out) == (0, True)
    assert "Committee Room 2" in said.out


def test_a_time_that_is_none_is_refused(desk_at):
    desk_at("workshop-notes-lodged")

    said = quorate("review", "move-workshop", REFERENCE, "--reason", "x", "--hours", "noon")

    assert said.code == REFUSED
    assert "'noon' is no time" in said.words
