"""A Word file of the house: A4, British English, its title and date in it, the same each time."""

import zipfile
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from quorate.papers.chart_text import printable

LANGUAGE = "en-GB"
FACE = "Arial"
INK, GREEN = RGBColor(0x16, 0x21, 0x1D), RGBColor(0x1D, 0x5C, 0x4B)
INDENT = Cm(1.2)
MARK = Cm(0.7)
NUMBERED, POINT = "Numbered paragraph", "Numbered point"
HEADINGS = {"Heading 1": 22, "Heading 2": 15, "Heading 3": 13, "Heading 4": 11.5}
IN_EVERY_ZIP = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can hold


def new_file(title: str, *, about: str, made_at: datetime) -> WordDocument:
    """An empty file with our page, our styles and what it says of itself."""
    file = Document()
    _say_what_it_is(file, title, about, made_at)
    _lay_out(file, about)
    _dress(file)
    return file


def in_bytes(file: WordDocument) -> bytes:
    """The file as it is saved, the same bytes for the same content."""
    saved, same = BytesIO(), BytesIO()
    file.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(same, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, IN_EVERY_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return same.getvalue()


def printable_lines(text: str) -> str:
    """Text without the characters that Word cannot hold; the spaces at its ends stay."""
    kept = printable(text)
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and kept else ""
    return f"{before}{kept}{after}"


def element(name: str, **attributes: str) -> BaseOxmlElement:
    """An element of Word's own, such as w:tblHeader, with attributes of the same space."""
    made: BaseOxmlElement = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _say_what_it_is(file: WordDocument, title: str, about: str, made_at: datetime) -> None:
    facts = file.core_properties
    facts.title, facts.subject, facts.language = printable(title), printable(about), LANGUAGE
    facts.author = facts.last_modified_by = "Quorate"
    facts.comments = facts.keywords = ""
    facts.created = facts.modified = made_at.replace(tzinfo=None)
    facts.revision = 1


def _lay_out(file: WordDocument, about: str) -> None:
    page: Any = file.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    page.top_margin = page.bottom_margin = Cm(2.2)
    page.header.paragraphs[0].text = printable(about)
    foot = page.footer.paragraphs[0]
    foot.add_run("Page ")
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = foot.add_run()
        if kind:
            run._r.append(element("w:fldChar", fldCharType=kind))
        else:
            field = element("w:instrText")
            field.text = words
            run._r.append(field)


def _dress(file: WordDocument) -> None:
    defaults = file.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is not None:
        for old in defaults.findall(qn("w:lang")):
            defaults.remove(old)
        defaults.append(element("w:lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi="ar-SA"))
    normal = _style(file, "Normal", 11)
    normal.paragraph_format.space_after = Pt(8)
    for name, size in HEADINGS.items():
        style = _style(file, name, size)
        style.font.bold = True
        style.paragraph_format.space_before = Pt(0 if name == "Heading 1" else 14)
        style.paragraph_format.space_after = Pt(6)
    for name, indent, first in (
        (NUMBERED, INDENT, -INDENT),
        (POINT, INDENT + MARK, -(INDENT + MARK)),
    ):
        added = file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        added.base_style = normal
        form = added.paragraph_format
        form.left_indent, form.first_line_indent = indent, first
        form.tab_stops.add_tab_stop(INDENT)
        if name == POINT:
            form.tab_stops.add_tab_stop(INDENT + MARK)


def _style(file: WordDocument, name: str, size: float) -> ParagraphStyle:
    style: Any = file.styles[name]
    style.font.name, style.font.size = FACE, Pt(size)
    style.font.color.rgb = INK if name == "Normal" else GREEN
    faces = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        faces.attrib.pop(qn(f"w:{key}"), None)
    for key in ("ascii", "hAnsi", "cs", "eastAsia"):
        faces.set(qn(f"w:{key}"), FACE)
    return style  # type: ignore[no-any-return]
