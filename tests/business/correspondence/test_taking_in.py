"""Mail is taken in once, and nothing that happens meanwhile loses or doubles a message."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from quorate import register
from quorate.business import watching
from quorate.business.correspondence import mailbox, replies, taking_in
from quorate.business.correspondence.taking_in import take_in, take_in_message
from quorate.post.arrived import NoMailbox
from quorate.post.maildir_box import MaildirBox
from quorate.register import incoming
from quorate.settings import settings
from tests.business.correspondence.mail import a_mail, a_reply, answers, taken_in
from tests.business.stages import Review


class Killed(BaseException):
    """The process ends here."""


@pytest.fixture
def inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The maildir that mail is taken in from, empty."""
    folder = tmp_path / "inbox"
    MaildirBox(folder, largest=1)

    @contextmanager
    def opened() -> Iterator[Any]:
        yield MaildirBox(folder, largest=100_000)

    monkeypatch.setattr(mailbox, "opened", opened)
    return folder


def drop(inbox: Path, *messages: bytes) -> None:
    for number, raw in enumerate(messages):
        (inbox / "new" / f"{number}.host").write_bytes(raw)


def left(inbox: Path) -> int:
    return len([*(inbox / "new").iterdir(), *(inbox / "cur").iterdir()])


def test_everything_in_the_mailbox_is_taken_in_and_put_aside(
    consulting: Review, inbox: Path
) -> None:
    drop(inbox, a_reply().as_bytes(), a_mail(From="x@stranger.example.org").as_bytes(), b"")

    assert take_in() == {"response": 1, "stranger": 1, "unreadable": 1}
    assert left(inbox) == 0
    assert len(list((inbox / ".Taken" / "cur").iterdir())) == 3


def test_the_same_bytes_are_taken_in_once(consulting: Review, inbox: Path) -> None:
    raw = a_reply().as_bytes()
    drop(inbox, raw, raw)

    assert take_in() == {"response": 1}
    assert answers() == ["We agree with the plan."]


def test_one_message_by_two_ways_is_one_answer(consulting: Review) -> None:
    mail = a_reply(Message_ID="<1@home.example.org>")
    first = take_in_message(b"Received: from a\n" + mail.as_bytes())
    second = take_in_message(b"Received: from b\n" + mail.as_bytes())

    assert (first.kind, second.kind, second.is_settled) == ("response", "auto-reply", True)
    assert len(answers()) == 1


def test_a_number_used_again_for_other_words_is_another_message(consulting: Review) -> None:
    take_in_message(a_reply("One.", Message_ID="<1@bad.example.org>").as_bytes())
    take_in_message(a_reply("Two.", Message_ID="<1@bad.example.org>").as_bytes())

    assert answers() == ["One.", "Two."]


@pytest.mark.parametrize(
    "breaks",
    [
        "quorate.business.correspondence.taking_in.read_message",
        "quorate.register.incoming.add",
        "quorate.business.correspondence.replies.take",
        "quorate.business.correspondence.taking_in._enter_verdict",
        "quorate.post.maildir_box.MaildirBox.done",
    ],
)
def test_killed_at_any_point_nothing_is_lost_or_doubled(
    consulting: Review, inbox: Path, monkeypatch: pytest.MonkeyPatch, breaks: str
) -> None:
    drop(inbox, a_reply("One.").as_bytes(), a_reply("Two.").as_bytes())

    def dies(*_: Any, **__: Any) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(breaks, dies)
        with pytest.raises(Killed):
            take_in()
    take_in()

    assert answers() == ["One.", "Two."]
    assert (len(taken_in()), left(inbox)) == (2, 0)


def test_killed_after_the_answer_was_written_it_is_written_once(
    consulting: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = replies.take

    def dies_after(*args: Any, **known: Any) -> None:
        real(*args, **known)
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(replies, "take", dies_after)
        with pytest.raises(Killed):
            take_in_message(a_reply().as_bytes())
    assert (answers(), taken_in()) == ([], [])

    take_in_message(a_reply().as_bytes())
    assert len(answers()) == 1


def test_a_fault_of_ours_holds_up_no_other_message(
    consulting: Review, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = taking_in.read_message

    def stumbles(raw: bytes) -> Any:
        if b"poison" in raw:
            raise ZeroDivisionError
        return real(raw)

    monkeypatch.setattr(taking_in, "read_message", stumbles)
    drop(inbox, a_reply("poison").as_bytes(), a_reply("Keep it.").as_bytes())

    assert take_in() == {"unreadable": 1, "response": 1}
    assert "could not make sense" in taken_in()[0].why
    with register.current().reading() as tx:
        kept = incoming.find(tx, taken_in()[0].id)
        assert kept
        assert b"poison" in kept.raw


def test_an_answer_that_broke_half_way_leaves_nothing_behind(
    consulting: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: Any, **__: Any) -> None:
        raise RuntimeError("half way")

    monkeypatch.setattr("quorate.register.points.begin", breaks)

    taken = take_in_message(a_reply().as_bytes())

    assert (taken.kind, answers()) == ("unreadable", [])


def test_a_message_that_is_too_large_is_told_and_stays(consulting: Review, inbox: Path) -> None:
    drop(inbox, a_reply("x" * 200_000).as_bytes())

    assert take_in() == {"unreadable": 1}
    [message] = taken_in()
    assert "too much to be taken in" in message.why
    assert (inbox / ".Taken" / "cur" / "0.host:2,S").stat().st_size > 200_000


def test_two_readers_of_one_mailbox_take_each_message_once(
    review_at: Callable[..., Review], inbox: Path, at_once: Callable[..., list[Any]]
) -> None:
    review_at("consulting", in_file=True)
    drop(inbox, *(a_reply(f"Answer {number}.").as_bytes() for number in range(4)))

    at_once(take_in, take_in)

    assert sorted(answers()) == [f"Answer {number}." for number in range(4)]


def test_without_a_mailbox_it_says_which_setting_to_give(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings(), "data", tmp_path)
    assert not mailbox.is_set()
    with pytest.raises(NoMailbox, match="QUORATE_INBOX_HOST"):
        take_in()


def test_the_local_posts_inbox_is_found_by_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, consulting: Review
) -> None:
    monkeypatch.setattr(settings(), "data", tmp_path)
    MaildirBox(tmp_path / "inbox", largest=1)
    drop(tmp_path / "inbox", a_reply().as_bytes())

    assert take_in() == {"response": 1}


def test_a_mailbox_that_is_away_stops_no_rounds(
    consulting: Review, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def away() -> Any:
        raise NoMailbox("The mailbox cannot be read now")

    monkeypatch.setattr(mailbox, "is_set", lambda: True)
    monkeypatch.setattr(mailbox, "opened", away)
    monkeypatch.setattr(taking_in, "tell_the_officer", lambda: 0)

    taking_in.take_in_what_arrived()

    assert "cannot be read now" in caplog.text
    assert "cannot be read now" in watching.troubles()[watching.MAILBOX].in_full


def test_a_mailbox_that_can_be_read_again_is_in_no_trouble(
    consulting: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    watching.is_wrong(watching.MAILBOX, "It cannot be read.")
    monkeypatch.setattr(mailbox, "is_set", lambda: True)
    monkeypatch.setattr(taking_in, "take_in", lambda: None)

    taking_in.take_in_what_arrived()

    assert watching.troubles() == {}
