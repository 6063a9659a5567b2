"""Turns bytes of mail into words: character sets, header words, HTML; bounded, never raising."""

import binascii
import html
import re

from quorate.post.safe_text import one_line

LONGEST_TEXT = 200_000
LONGEST_HTML = 1_000_000
LONGEST_HEADER = 2_000
_HEADER_BYTES = 20_000
# Character sets are asked for by name in mail that anybody sends. Two of Python's own take time
# with the square of the length, so only those that mail is written in are let through.
_KNOWN = re.compile(
    r"(us-?ascii|ascii|utf-?(7|8|16|32)([-_]?(le|be))?|iso[-_]?8859[-_]?\d{1,2}(-[ie])?|latin-?\d"
    r"|(windows|cp|ibm|x-cp)-?\d{3,5}|koi8-?[rut]|gb2312|gbk|gb18030|hz-gb-2312|big5(-?hkscs)?"
    r"|shift[-_]?jis|sjis|euc[-_]?(jp|kr|cn)|iso-2022-(jp(-[123])?|kr)|mac(intosh|-?roman)|tis-620)"
)
_ENCODED_WORD = re.compile(
    r"=\?([A-Za-z0-9_:.+-]{1,40})(?:\*[A-Za-z0-9-]{0,20})?\?([bBqQ])\?([^?]*)\?="
)
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?)")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069"
    r"\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_MANY_BLANK_LINES = re.compile(r"\n{3,}")
_TAG_NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9]{0,11})")
_NOT_SHOWN = {"script", "style", "head", "title", "template", "noscript"}
_NEW_LINE = {"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre"}
_NEW_LINE |= {"table", "blockquote", "hr", "section", "article", "header", "footer"}


def decoded(content: bytes, charset: str = "") -> str:
    """Bytes as text: in the named character set, else in UTF-8, else as Windows wrote it."""
    named = charset.strip().strip("\"'").lower()
    for name in (named if _KNOWN.fullmatch(named) else "utf-8", "utf-8", "cp1252"):
        try:
            return content.decode(name)
        except (UnicodeError, LookupError):
            continue
    return content.decode("latin-1")


def from_base64(content: bytes) -> bytes:
    """What base64 stands for, as far as it can be read; what is no base64 in it is passed over."""
    kept = _NOT_BASE64.sub(b"", content)
    whole = kept[: len(kept) - 1] if len(kept) % 4 == 1 else kept
    return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))


def header_text(value: bytes) -> str:
    """A header as people read it, on one line: encoded words read, nothing hidden, bounded."""
    text = decoded(value[:_HEADER_BYTES])
    joined = _BETWEEN_WORDS.sub(r"\1", text)
    return one_line(_ENCODED_WORD.sub(_word, joined))[:LONGEST_HEADER]


def _word(found: re.Match[str]) -> str:
    charset, kind, letters = found.groups()
    content = letters.encode("utf-8", "replace")
    if kind in "bB":
        return decoded(from_base64(content), charset)
    return decoded(binascii.a2b_qp(content, header=True), charset)


def plain(text: str) -> str:
    """A text without what cannot be kept or seen, its line breaks single, bounded.

    Control characters, halves of characters and marks that reverse or hide text are taken out.
    """
    text = text[:LONGEST_TEXT].replace("\r\n", "\n").replace("\r", "\n")
    text = _UNSEEN.sub("", text.replace("\u2028", "\n").replace("\u2029", "\n\n"))
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return _MANY_BLANK_LINES.sub("\n\n", lines).strip()


def words_of_html(page: str) -> str:
    """What an HTML page says, in lines; its links, pictures, scripts and styles left out.

    One pass from left to right, so that no page can make it slow; a parser of whole pages can
    be made to take minutes by tags within tags.
    """
    page = page[:LONGEST_HTML]
    small, found, at = page.lower(), [], 0
    if len(small) != len(page):  # a few capitals grow when made small
        small = page
    while (tag := page.find("<", at)) >= 0:
        found.append(_unescaped(page[at:tag]))
        at, said = _after_tag(page, small, tag)
        found.append(said)
    found.append(_unescaped(page[at:]))
    return plain("".join(found))


def _after_tag(page: str, small: str, tag: int) -> tuple[int, str]:
    """Where reading goes on after the tag that begins here, and what it says."""
    is_comment = page.startswith("<!--", tag)
    end = page.find("-->" if is_comment else ">", tag)
    if end < 0:
        return len(page), "" if is_comment else _unescaped(page[tag:])
    if is_comment:
        return end + 3, ""
    name = _TAG_NAME.match(page, tag + 1)
    if name is None:
        is_tag = page[tag + 1 : tag + 2] in ("!", "?", "/")
        return (end + 1, "") if is_tag else (tag + 1, "<")
    known = name[1].lower()
    if known in _NOT_SHOWN and page[tag + 1] != "/":
        closing = small.find(f"</{known}", end)
        return (closing if closing >= 0 else len(page)), ""
    if known == "blockquote" and page[tag + 1] != "/":
        return end + 1, "\n\n"
    return end + 1, "\n" if known in _NEW_LINE else ("\t" if known in ("td", "th") else "")


def _unescaped(text: str) -> str:
    """Text between tags: runs of white space are one space, character references are read."""
    joined = " ".join(text.split())
    if joined:
        joined = (" " if text[0].isspace() else "") + joined + (" " if text[-1].isspace() else "")
    else:
        joined = " " if text else ""
    try:
        return html.unescape(joined)
    except ValueError:  # a number of thousands of digits
        return joined
