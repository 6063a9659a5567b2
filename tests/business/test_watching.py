"""What goes wrong is kept in mind while it lasts, and the operator is told once and daily."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest

from quorate import register
from quorate.business import watching
from quorate.business.correspondence.operator_letter import tell_the_operator
from quorate.register.tables.post import Letter
from quorate.register.tables.watched import Watched
from quorate.settings import settings
from tests.business.stages import Review

ReviewAt = Callable[..., Review]
OFFICER = "imogen-bhattarai"
A_DAY = 24 * 60
LASTED = 9  # minutes


def minutes_pass(number: int) -> None:
    """Let all that is watched grow older."""
    with register.current().transaction() as tx:
        for row in tx.query(Watched):
            row.looked_at -= timedelta(minutes=number)
            row.since = row.since and row.since - timedelta(minutes=number)
            row.told_at = row.told_at and row.told_at - timedelta(minutes=number)


def letters_to_the_operator() -> list[Letter]:
    with register.current().reading() as tx:
        return tx.query(Letter).filter_by(name="NotWell").order_by(Letter.id).all()


@pytest.fixture
def mailbox_is_away(review_at: ReviewAt) -> None:
    """A mailbox that could not be read for a while."""
    review_at("consulting")
    watching.is_wrong(watching.MAILBOX, "It cannot be read.", detail="timed out")
    minutes_pass(LASTED)


@pytest.fixture
def operator(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of an operator, in the settings."""
    monkeypatch.setenv("QUORATE_OPERATOR_EMAIL", "operator@example.org")
    settings.cache_clear()
    yield "operator@example.org"
    settings.cache_clear()


def test_a_trouble_goes_on_since_it_was_first_found(mailbox_is_away: None) -> None:
    watching.is_wrong(watching.MAILBOX, "It cannot be read.", detail="refused")

    trouble = watching.troubles()[watching.MAILBOX]
    assert trouble.age > timedelta(minutes=LASTED)
    assert trouble.in_full == "It cannot be read. (refused)"


def test_another_trouble_begins_anew_and_is_told_of_itself(mailbox_is_away: None) -> None:
    tell_the_operator()
    watching.is_wrong(watching.MAILBOX, "Its password is wrong.")

    trouble = watching.troubles()[watching.MAILBOX]
    assert (trouble.age < timedelta(minutes=1), trouble.told_at) == (True, None)


def test_a_trouble_that_is_over_is_forgotten(mailbox_is_away: None) -> None:
    watching.is_well(watching.MAILBOX)

    assert watching.troubles() == {}


def test_nothing_is_written_where_no_trouble_was(review_at: ReviewAt) -> None:
    review_at("consulting")
    watching.is_over(watching.MAILBOX)

    assert watching.looked_at(watching.MAILBOX) is None


def test_the_officer_is_told_where_there_is_no_operator(mailbox_is_away: None) -> None:
    assert tell_the_operator() == 1

    (letter,) = letters_to_the_operator()
    assert letter.person_id == OFFICER
    assert letter.fields["troubles"] == ["Mailbox: It cannot be read. (timed out)"]


def test_a_trouble_that_may_pass_is_not_told(review_at: ReviewAt) -> None:
    review_at("consulting")
    watching.is_wrong(watching.MAILBOX, "It cannot be read.")

    assert tell_the_operator() == 0


def test_a_trouble_is_told_once_and_again_a_day_later(mailbox_is_away: None) -> None:
    told = [tell_the_operator() for _ in range(2)]
    minutes_pass(A_DAY - 1)
    told.append(tell_the_operator())
    minutes_pass(1)
    told += [tell_the_operator() for _ in range(2)]

    assert told == [1, 0, 0, 1, 0]
    assert len(letters_to_the_operator()) == 2


def test_troubles_of_the_same_time_are_told_in_one_letter(mailbox_is_away: None) -> None:
    watching.is_wrong("REV-2011-01", "Its run has ended.")
    minutes_pass(LASTED)

    assert tell_the_operator() == 2
    assert len(letters_to_the_operator()) == 1


def test_two_who_tell_at_once_write_one_letter(review_at: ReviewAt) -> None:
    review_at("consulting", in_file=True)
    watching.is_wrong(watching.MAILBOX, "It cannot be read.")
    minutes_pass(LASTED)
    together = Barrier(2)

    def tell(_: int) -> int:
        together.wait(10)
        return tell_the_operator()

    with ThreadPoolExecutor(2) as two:
        told = sorted(two.map(tell, range(2)))

    assert told == [0, 1]
    assert len(letters_to_the_operator()) == 1


def test_the_operator_is_a_reader_of_their_own(operator: str, mailbox_is_away: None) -> None:
    tell_the_operator()

    (letter,) = letters_to_the_operator()
    with register.current().reading() as tx:
        row = tx.get(Letter, letter.id)
        assert row
        assert (row.person_id, row.person.email) == ("operator", operator)


def test_an_operator_who_moves_is_written_to_at_the_new_address(
    operator: str, mailbox_is_away: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell_the_operator()
    minutes_pass(A_DAY)
    monkeypatch.setenv("QUORATE_OPERATOR_EMAIL", "another@example.org")
    settings.cache_clear()

    tell_the_operator()

    with register.current().reading() as tx:
        found = tx.query(Letter).filter_by(name="NotWell").all()
        assert {letter.person.email for letter in found} == {"another@example.org"}


def test_an_operator_whom_the_register_knows_is_that_person(
    mailbox_is_away: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with register.current().reading() as tx:
        from quorate.register import people

        officer = people.person(tx, OFFICER)
        assert officer
    monkeypatch.setenv("QUORATE_OPERATOR_EMAIL", str(officer.email))
    settings.cache_clear()

    tell_the_operator()

    assert letters_to_the_operator()[0].person_id == OFFICER
    settings.cache_clear()
