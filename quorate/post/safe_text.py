"""Makes a typed value harmless: one line, nothing hidden, and no markup."""

import re

_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
# Direction overrides, zero-width characters and lone surrogates: they hide or reverse text.
_HIDDEN = re.compile(
    r"[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def one_line(text: str) -> str:
    """`text` on one line: control characters and line breaks become spaces, runs become one.

    Characters that hide or reverse what is read (direction marks, zero-width) are taken out.
    """
    return " ".join(_BREAKS.sub(" ", _HIDDEN.sub("", text)).split())


def header_line(text: str) -> str:
    """`text` on one line for a mail header, where `=?` must not start an encoded word.

    Python's email package decodes an encoded word that it is given, so that a typed
    `=?utf-8?q?=0ABcc:...?=` would come out as a real line break and a real header.
    """
    return one_line(text).replace("=?", "= ?")


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of `text`, each on one line; a blank line parts them, empty ones go."""
    return tuple(line for part in _BLANK_LINE.split(text) if (line := one_line(part)))


def markdown_escaped(text: str) -> str:
    """`text` with a backslash before every ASCII punctuation mark, so Markdown reads none of it.

    CommonMark allows this for all of them, so nothing depends on where the value stands.
    """
    return _PUNCTUATION.sub(r"\\\1", text)
