"""Pages of ours as accessible PDFs: tagged (PDF/UA-1), titled, in English, nothing fetched.

WeasyPrint makes them, which needs the machine's Pango. Where that is missing nothing here fails
before a PDF is asked for: `why_not` says what to install, and the house goes on with HTML.
"""

import logging
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any

from quorate.papers.page import page_of
from quorate.register.tables.papers import Paper

log = logging.getLogger(__name__)
TYPEFACE = Path(__file__).with_name("typeface")
KEPT = 64  # PDFs in memory: a paper that goes to 10,000 people is made once
# The file of the typeface, its family, weight and slant. What the first lacks is in the second.
FACES = tuple(
    (f"{letters}-{weight}-{slant}", family, weight, slant)
    for letters, family in (("latin", "Quorate Text"), ("latin-ext", "Quorate Text Extended"))
    for weight, slant in ((400, "normal"), (700, "normal"), (400, "italic"))
)
MISSING = (
    "PDFs cannot be made here, so pages go out in their place: WeasyPrint does not find Pango. "
    "On Debian: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. ({})"
)
_one_at_a_time = Lock()  # Pango's typefaces are one for the process


class PdfNotPossible(Exception):
    """No PDF can be made on this machine; its words say what is missing."""


@cache
def why_not() -> str:
    """What keeps this machine from making PDFs, in a sentence; empty where nothing does."""
    try:
        import weasyprint  # type: ignore[import-untyped]  # noqa: F401  # slow: it loads Pango
    except (ImportError, OSError) as missing:
        return MISSING.format(str(missing).split("\n")[0])
    return ""


def is_available() -> bool:
    """Whether this machine can make PDFs."""
    return not why_not()


def pdf(paper: Paper) -> bytes:
    """A version of a paper as a PDF, the same bytes each time. Raises PdfNotPossible."""
    return _kept(page_of(paper))


@lru_cache(KEPT)
def _kept(html: str) -> bytes:
    return pdf_of(html)


def pdf_of(html: str) -> bytes:
    """A whole page of ours as a PDF. Raises PdfNotPossible where it cannot be made.

    The page has a language, a title and headings of its own; whatever it refers to outside of
    itself stays away.
    """
    if reason := why_not():
        raise PdfNotPossible(reason)
    try:
        with _one_at_a_time:
            return _made(html)
    except Exception as fault:  # a page that breaks it goes out as a page; nothing waits for it
        log.exception("A page could not be made a PDF")
        raise PdfNotPossible(f"This page could not be made a PDF: {fault!r}") from fault


def _made(html: str) -> bytes:
    from weasyprint import CSS, HTML, URLFetcher
    from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]

    style, its_files = _typeface()
    fonts = FontConfiguration()
    nothing_outside = URLFetcher(allowed_protocols=("data",), allow_redirects=False)
    page = HTML(string=html, url_fetcher=nothing_outside)
    faces = CSS(string=style, url_fetcher=its_files, font_config=fonts)
    return bytes(page.write_pdf(stylesheets=[faces], font_config=fonts, pdf_variant="pdf/ua-1"))


@cache
def _typeface() -> tuple[str, Any]:
    """The typeface as a style sheet, and who hands out its six files and nothing else.

    They are unpacked once for all. WeasyPrint would do it for each page, and that took nine tenths
    of a short one's time.
    """
    from weasyprint import URLFetcher
    from weasyprint.urls import URLFetcherResponse  # type: ignore[import-untyped]

    files = {f"typeface:{file}": _unpacked(file) for file, *_ in FACES}

    class ItsFiles(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            return URLFetcherResponse(url, files[url])

    style = "\n".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {slant}; '
        f"src: url(typeface:{file}) format('truetype'); }}"
        for file, family, weight, slant in FACES
    )
    return style, ItsFiles()


def _unpacked(file: str) -> bytes:
    from fontTools.ttLib import woff2  # type: ignore[import-untyped]

    unpacked = BytesIO()
    with (TYPEFACE / f"{file}.woff2").open("rb") as packed:
        woff2.decompress(packed, unpacked)
    return unpacked.getvalue()
