"""A message is read as a person would read it: who, about what, in which words."""

from email.message import EmailMessage

import pytest

from quorate.post.incoming import read_message

H = b"From: Ann Other <ann@example.org>\nTo: policy+0123@example.org\nSubject: Views\n"


def mixed(*parts: bytes, kind: bytes = b"mixed") -> bytes:
    inside = b"".join(b"--b\n" + part + b"\n" for part in parts)
    return H + b"Content-Type: multipart/" + kind + b"; boundary=b\n\n" + inside + b"--b--\n"


def test_who_wrote_to_whom_about_what() -> None:
    message = read_message(
        b"From: =?utf-8?q?Zo=C3=AB?= <zoe@example.org>\nTo: A <a@example.org>, b@example.org\n"
        b"Subject: =?iso-8859-1?Q?R=E9union?= of\n =?utf-8?B?w6lsw6h2ZXM=?=\n"
        b"Message-ID: <9@home>\nIn-Reply-To: <2@us>\nReferences: <1@us> <2@us>\n\nx"
    )

    assert (message.from_name, message.from_address) == ("Zoë", "zoe@example.org")
    assert message.subject == "Réunion of élèves"
    assert message.sent_to == ("a@example.org", "b@example.org")
    assert (message.own_id, message.refers_to) == ("<9@home>", ("<2@us>", "<1@us>"))


@pytest.mark.parametrize(
    ("header", "address"),
    [
        (b'"a@b.org" <real@example.org>', "real@example.org"),
        (b"=?utf-8?q?<fake@example.org>?= <real@example.org>", ""),
        (b"fake@example.org, Ann <real@example.org>", ""),
        (b"Ann <real@example.org>, REAL@example.org", "real@example.org"),
        (b"real@example.org (Ann)", "real@example.org"),
        (b"nothing", ""),
    ],
)
def test_a_name_that_looks_like_an_address_deceives_nobody(header: bytes, address: str) -> None:
    assert read_message(b"From: " + header + b"\n\nx").from_address == address


def test_of_two_alternatives_the_plain_one_is_read() -> None:
    raw = mixed(
        b"Content-Type: text/plain\n\nPlain words.",
        b"Content-Type: text/html\n\n<p>HTML words.</p>",
        kind=b"alternative",
    )
    assert read_message(raw).text == "Plain words."


def test_the_html_is_read_where_the_plain_part_is_empty() -> None:
    raw = mixed(
        b"Content-Type: text/plain\n\n ",
        b"Content-Type: text/html\n\n<style>p {}</style><p>One &amp; two</p><p>three<br>four</p>",
        kind=b"alternative",
    )
    assert read_message(raw).text == "One & two\n\nthree\nfour"


def test_text_in_several_parts_is_put_together() -> None:
    raw = mixed(b"\nAbove.", b"Content-Type: image/png\n\nx", b"Content-Type: text/plain\n\nBelow.")

    assert read_message(raw).text == "Above.\n\nBelow."


def test_nothing_that_html_names_is_in_its_words() -> None:
    raw = H + b'Content-Type: text/html\n\n<img src="https://spy.example.org/1"><a href="x">y</a>'

    assert read_message(raw).text == "y"


def test_html_in_a_plain_part_stays_words() -> None:
    assert read_message(H + b"\n<script>alert(1)</script>").text == "<script>alert(1)</script>"


def test_an_attached_text_is_a_file_and_no_words() -> None:
    mail = EmailMessage()
    mail["From"] = "ann@example.org"
    mail.set_content("See attached.")
    mail.add_attachment("All our views.", filename="views é.txt")

    message = read_message(mail.as_bytes())

    assert message.text == "See attached."
    assert [(file.name, file.content) for file in message.files] == [
        ("views é.txt", b"All our views.\n")
    ]


def test_an_attached_text_without_a_name_is_a_file_too() -> None:
    message = read_message(mixed(b"\nSee attached.", b"Content-Disposition: attachment\n\nViews."))

    assert (message.text, [file.name for file in message.files]) == ("See attached.", ["file-1"])


@pytest.mark.parametrize("name", [b"utf-8''%C3%A9t%C3%A9.pdf", b"iso-8859-1''%E9t%E9.pdf"])
def test_a_files_name_in_any_alphabet_is_read(name: bytes) -> None:
    raw = mixed(b"\nx", b"Content-Disposition: attachment; filename*=" + name + b"\n\ncontent")

    assert read_message(raw).files[0].name == "été.pdf"


@pytest.mark.parametrize(
    ("charset", "content"),
    [
        ("utf-8", "naïve £5"),
        ("iso-8859-1", "naïve £5"),
        ("windows-1252", "“naïve” £5 – €"),
        ("utf-16", "naïve £5"),
        ("koi8-r", "привет"),
        ("shift_jis", "日本"),
        ("gb18030", "中文"),
    ],
)
def test_words_are_read_in_the_character_set_they_name(charset: str, content: str) -> None:
    from base64 import encodebytes

    head = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64\n\n"

    assert read_message(H + head.encode() + encodebytes(content.encode(charset))).text == content


@pytest.mark.parametrize(
    "header",
    [
        b"Auto-Submitted: auto-replied",
        b"Auto-Submitted: AUTO-GENERATED (out of office)",
        b"X-Autoreply: yes",
        b"Precedence: junk",
        b"Return-Path: <>",
    ],
)
def test_a_machine_is_known_by_its_headers(header: bytes) -> None:
    assert read_message(header + b"\n" + H + b"\nx").automatic


@pytest.mark.parametrize(
    "header",
    [
        b"Auto-Submitted: no",
        b"Precedence: list",
        b"X-Auto-Response-Suppress: All",
        b"Return-Path: <ann@example.org>",
        b"Subject: Re: Automatic reply systems",
    ],
)
def test_a_person_is_not_taken_for_a_machine(header: bytes) -> None:
    raw = header + b"\nFrom: ann@example.org\n\nx"

    assert not read_message(raw).automatic


def test_a_receipt_is_a_machines() -> None:
    raw = mixed(b"\nRead.", b"Content-Type: message/disposition-notification\n\nDisposition: x")

    assert "receipt" in read_message(raw).automatic
