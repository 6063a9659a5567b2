"""Files that come with an answer: judged by their content, kept in the register, run by nobody."""

import hashlib
import io
import re
import unicodedata
import zipfile

from quorate import clock
from quorate.business.cases import Case
from quorate.business.refusal import Refused
from quorate.register import Transaction, responses
from quorate.register.tables.responses import KeptFile
from quorate.settings import settings

MEGABYTE = 1_000_000
LONGEST_NAME = 120
MOST_PARTS, MOST_UNPACKED = 5_000, 200 * MEGABYTE
WANTED = "PDF, Word, Excel, OpenDocument, plain text, CSV, PNG or JPEG"

# By the end of the name: the type, and how such a file begins.
_BEGINS = {
    "pdf": ("application/pdf", b"%PDF-"),
    "png": ("image/png", b"\x89PNG\r\n\x1a\n"),
    "jpg": ("image/jpeg", b"\xff\xd8\xff"),
    "jpeg": ("image/jpeg", b"\xff\xd8\xff"),
    "rtf": ("application/rtf", b"{\\rtf"),
}
# Files that are zip archives, and a part that each of them has.
_OFFICE = "application/vnd.openxmlformats-officedocument."
_ZIPPED = {
    "docx": (_OFFICE + "wordprocessingml.document", "word/document.xml"),
    "xlsx": (_OFFICE + "spreadsheetml.sheet", "xl/workbook.xml"),
    "odt": ("application/vnd.oasis.opendocument.text", "content.xml"),
    "ods": ("application/vnd.oasis.opendocument.spreadsheet", "content.xml"),
}
_WORDS = {"txt": "text/plain", "csv": "text/csv"}
_RUNS = re.compile(r"vbaproject|\.(exe|dll|js|vbs|bat|cmd|scr|jar|ps1|com|msi)$", re.I)


def check(name: str, content: bytes) -> str:
    """The type of a file, by its content. Refuses what is empty, too large, or no such document.

    A document that carries a program (macros) is refused, and so is an archive that unpacks to
    far more than it is.
    """
    most = settings().answer_file_megabytes
    if not content:
        raise Refused(f"{name} is empty", way_out="Choose the file again.")
    if len(content) > most * MEGABYTE:
        raise Refused(
            f"{name} is larger than {most} MB", way_out="Send a smaller file, or a link to it."
        )
    found = _type_of(name.rpartition(".")[2].lower(), content)
    if found is None:
        raise Refused(
            f"{name} cannot be taken: it must be {WANTED}, and hold what its name says",
            way_out="Save it as a PDF and choose it again.",
        )
    return found


def keep(tx: Transaction, case: Case, person: str, *, name: str, content: bytes) -> int:
    """Keep a file for an answer that is being written. Gives its id; refuses what `check` does."""
    name = clean_name(name)
    kept = KeptFile(
        case_reference=case.reference,
        person_id=person,
        name=name,
        content_type=check(name, content),
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
        kept_at=clock.now(),
    )
    return responses.keep_file(tx, kept)


def clean_name(name: str) -> str:
    """A file's name as it may stand on a page and in a header: no folders, nothing hidden."""
    last = re.split(r"[/\\]", name)[-1]
    seen = "".join(
        sign for sign in last if unicodedata.category(sign)[0] not in "CZ" or sign == " "
    )
    stem, dot, end = " ".join(seen.split()).strip(". ").rpartition(".")
    return (stem[: LONGEST_NAME - len(end) - 1] + dot + end)[:LONGEST_NAME] or "file"


def _type_of(end: str, content: bytes) -> str | None:
    if end in _BEGINS:
        content_type, begins = _BEGINS[end]
        return content_type if content.startswith(begins) else None
    if end in _ZIPPED:
        content_type, part = _ZIPPED[end]
        return content_type if _is_harmless_archive(content, part) else None
    return _WORDS[end] if end in _WORDS and _is_text(content) else None


def _is_harmless_archive(content: bytes, part: str) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            inside = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return False
    return (
        len(inside) <= MOST_PARTS
        and sum(entry.file_size for entry in inside) <= MOST_UNPACKED
        and any(entry.filename == part for entry in inside)
        and not any(_RUNS.search(entry.filename) for entry in inside)
    )


def _is_text(content: bytes) -> bool:
    """Whether this is text in one of the two encodings that people's programs write."""
    if b"\x00" in content:
        return False
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            words = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        controls = sum(
            unicodedata.category(sign) == "Cc" and sign not in "\r\n\t\f" for sign in words
        )
        return controls == 0 and not words.lstrip().startswith(("#!", "MZ"))
    return False
