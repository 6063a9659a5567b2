"""Everything that leaves the portal, read to the last byte: pages, files, letters."""

import re
import zipfile
from collections import deque
from io import BytesIO
from typing import Any

import pikepdf

from tests.portal.browser import Browser

ENDS_SOMETHING = ("/sign-out", "/static/", "/link/")
_PAIRS = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
_RANGES = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")


def everything_seen(browser: Browser, *starts: str) -> dict[str, str]:
    """Every page and file that can be reached by links from some pages, as words, by its path."""
    seen: dict[str, str] = {}
    to_open, known = deque(starts), set(starts)
    while to_open:
        path = to_open.popleft()
        browser.get(path).follow()
        seen[path] = words_of(browser.answer.content)
        if "text/html" not in browser.answer.headers.get("content-type", ""):
            continue
        for link in browser.page.links:
            link = link.partition("#")[0]
            if link.startswith("/") and link not in known and not link.startswith(ENDS_SOMETHING):
                known.add(link)
                to_open.append(link)
    return seen


def words_of(content: bytes) -> str:
    """What a file holds, unpacked: a Word file, a spreadsheet, a PDF, or text of any kind."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as packed:
            return "\n".join(_without_tags(packed.read(name)) for name in packed.namelist())
    if content.startswith(b"%PDF"):
        return words_of_pdf(content)
    return _spaced(content.decode("utf-8", "replace"))


def words_of_pdf(content: bytes) -> str:
    """The words that a PDF shows, the names it carries, and every stream of it unpacked."""
    with pikepdf.open(BytesIO(content)) as file:
        shown = [_shown_on(page) for page in file.pages]
        streams = [
            one.read_bytes().decode("latin-1")
            for one in file.objects
            if isinstance(one, pikepdf.Stream) and one.get("/Filter") in (None, "/FlateDecode")
        ]
        return _spaced("\n".join([*shown, str(file.docinfo), *streams]))


def _shown_on(page: pikepdf.Page) -> str:
    fonts = {name: _signs_of(font) for name, font in page.Resources.get("/Font", {}).items()}
    signs: dict[int, str] = {}
    told: list[str] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                signs = fonts[str(operands[0])]
            case "TJ":
                told += [_read(part, signs) for part in operands[0] if _is_text(part)]
            case "Tj":
                told.append(_read(operands[0], signs))
            case "ET" | "Td" | "Tm":
                told.append(" ")
    return "".join(told)


def _is_text(part: Any) -> bool:
    return isinstance(part, pikepdf.String)


def _read(text: Any, signs: dict[int, str]) -> str:
    codes = bytes(text)
    pairs = (codes[i : i + 2] for i in range(0, len(codes), 2))
    return "".join(signs.get(int.from_bytes(pair), "") for pair in pairs)


def _signs_of(font: Any) -> dict[int, str]:
    """Which sign each glyph of a font stands for."""
    if "/ToUnicode" not in font:
        return {}
    signs: dict[int, str] = {}
    table = font.ToUnicode.read_bytes()
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.S):
        signs |= {int(code, 16): _sign(sign) for code, sign in _PAIRS.findall(block)}
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, sign in _RANGES.findall(block):
            begin, start = int(first, 16), int(sign, 16)
            signs |= {code: chr(start + code - begin) for code in range(begin, int(last, 16) + 1)}
    return signs


def _sign(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be", "replace")


def _without_tags(xml: bytes) -> str:
    return _spaced(re.sub(r"<[^>]*>", "", xml.decode("utf-8", "replace")))


def _spaced(text: str) -> str:
    return " ".join(text.split())
