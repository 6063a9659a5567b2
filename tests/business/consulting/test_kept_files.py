"""Files with an answer are judged by their content, not by what their sender calls them."""

import io
import zipfile

import pytest

from quorate.business.consulting import kept_files
from quorate.business.refusal import Refused
from quorate.settings import settings


def archive(*names: str, size: int = 1) -> bytes:
    """A zip archive with parts of these names."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name in names:
            made.writestr(name, b"0" * size)
    return held.getvalue()


WORD = archive("word/document.xml", "[Content_Types].xml")
TAKEN = [
    ("answer.pdf", b"%PDF-1.7 ...", "application/pdf"),
    ("ANSWER.PDF", b"%PDF-1.7 ...", "application/pdf"),
    ("photo.jpeg", b"\xff\xd8\xff\xe0....", "image/jpeg"),
    ("notes.txt", "Café, yes.\r\n".encode(), "text/plain"),
    ("notes.txt", "Café, yes.\r\n".encode("cp1252"), "text/plain"),
    ("figures.csv", b"a,b\n1,2\n", "text/csv"),
    ("answer.odt", archive("content.xml", "mimetype"), "application/vnd.oasis.opendocument.text"),
]
REFUSED = {
    "a program called a PDF": ("answer.pdf", b"MZ\x90\x00"),
    "a program": ("answer.exe", b"MZ\x90\x00"),
    "a page that could run": ("answer.html", b"<script>alert(1)</script>"),
    "a picture that could run": ("answer.svg", b"<svg onload='x'/>"),
    "a script called a text": ("answer.txt", b"#!/bin/sh\nrm -rf /\n"),
    "bytes called a text": ("answer.txt", b"abc\x00def"),
    "a document with macros": ("a.docx", archive("word/document.xml", "word/vbaProject.bin")),
    "a document with a program in it": ("a.docx", archive("word/document.xml", "word/run.exe")),
    "an archive": ("answers.zip", archive("a.pdf")),
    "an archive called a document": ("a.docx", archive("a.pdf")),
    "half an archive": ("a.docx", WORD[: len(WORD) // 2]),
    "no name's end": ("answer", b"%PDF-1.7"),
    "nothing in it": ("answer.pdf", b""),
}


@pytest.mark.parametrize(("name", "content", "content_type"), TAKEN)
def test_a_document_is_taken_for_what_it_is(name, content, content_type):
    assert kept_files.check(name, content) == content_type


@pytest.mark.parametrize("case", REFUSED)
def test_refused_is(case):
    with pytest.raises(Refused):
        kept_files.check(*REFUSED[case])


def test_a_small_archive_that_unpacks_without_end_is_refused():
    bomb = archive("word/document.xml", size=kept_files.MOST_UNPACKED + 1)
    assert len(bomb) < settings().answer_file_megabytes * kept_files.MEGABYTE

    with pytest.raises(Refused):
        kept_files.check("answer.docx", bomb)


def test_a_file_may_have_so_many_megabytes_and_no_byte_more():
    most = settings().answer_file_megabytes * kept_files.MEGABYTE
    assert kept_files.check("a.pdf", b"%PDF-".ljust(most)) == "application/pdf"

    with pytest.raises(Refused, match="larger than"):
        kept_files.check("a.pdf", b"%PDF-".ljust(most + 1))


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("answer.pdf", "answer.pdf"),
        ("..\\..\\Windows\\answer.pdf", "answer.pdf"),
        ("/etc/passwd", "passwd"),
        ("fdp\u202e.exe", "fdp.exe"),
        ("a\r\nX-Header: b.pdf", "aX-Header b.pdf".replace(" b", ": b")),
        ("...", "file"),
        ("", "file"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_a_name_keeps_neither_folders_nor_what_hides(given, kept):
    assert kept_files.clean_name(given) == kept
