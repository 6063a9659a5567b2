"""Reads a form that was sent, no further than its size allows, into plain texts and files."""

from collections.abc import Mapping

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message, Receive

from quorate.portal.visit import Typed, UploadedFile

TOO_LARGE = 413
MOST_FIELDS = 1000
MOST_FILES = 5


async def read(request: Request, largest: int) -> tuple[Typed, dict[str, UploadedFile]]:
    """The fields and the files of a form. Raises HTTPException 413 or 400.

    Line breaks are single characters, as in every text of ours; what no text can hold (a NUL,
    half a character) is taken out.
    """
    if _announced(request.headers) > largest:
        raise HTTPException(TOO_LARGE)
    counted = Request(request.scope, _counting(request, largest))
    typed: Typed = {}
    files: dict[str, UploadedFile] = {}
    async with counted.form(
        max_files=MOST_FILES, max_fields=MOST_FIELDS, max_part_size=largest
    ) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                files[clean(name)] = UploadedFile(clean(value.filename or ""), await value.read())
            else:
                typed.setdefault(clean(name), []).append(clean(value))
    return typed, files


def clean(text: str) -> str:
    """A text without NUL and half characters, its line breaks single characters."""
    whole = text.encode("utf-8", "ignore").decode("utf-8").replace("\x00", "")
    return whole.replace("\r\n", "\n").replace("\r", "\n")


def _announced(headers: Mapping[str, str]) -> int:
    length = headers.get("content-length", "0")
    return int(length) if length.isdecimal() else 0


def _counting(request: Request, largest: int) -> Receive:
    received = 0

    async def receive() -> Message:
        nonlocal received
        message = await request.receive()
        received += len(message.get("body", b""))
        if received > largest:
            raise HTTPException(TOO_LARGE)
        return message

    return receive
