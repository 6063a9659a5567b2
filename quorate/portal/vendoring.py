"""Takes what we use of govuk-frontend out of its npm archive: its stylesheet, without its marks.

    npm pack govuk-frontend@=6.3.0
    python -m quorate.portal.vendoring govuk-frontend-6.3.0.tgz

GOV.UK's typeface, crest and images are for services on GOV.UK, which ours is not: they stay
behind. So does the JavaScript, since no page of ours has any.
"""

import hashlib
import re
import sys
import tarfile
from pathlib import Path

STATIC = Path(__file__).parent / "static"
OUR_TYPEFACE = "var(--portal-typeface,arial,sans-serif)"
STYLESHEET = "package/dist/govuk/govuk-frontend.min.css"
LICENCE = """\
govuk-frontend {version}, {file}
SHA-256 of the archive {archive}
SHA-256 of this file's neighbour govuk.css {stylesheet}
Taken from the archive by `python -m quorate.portal.vendoring` (see README.md), without the
typeface, the crest, the images and the JavaScript.

The MIT License (MIT)

Copyright (C) 2011 Crown Copyright (Government Digital Service)

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or
substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT
OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


class MarksLeft(ValueError):
    """Something of GOV.UK's own would stay in the stylesheet."""


def without_marks(stylesheet: str) -> str:
    """The stylesheet without GOV.UK's typeface, crest and source map.

    Raises MarksLeft where a later version names them in a way that is not known here.
    """
    css = re.sub(r"@font-face\{[^}]*\}", "", stylesheet)
    css = css.replace("GDS Transport,arial,sans-serif", OUR_TYPEFACE)
    css = css.replace("url(/assets/images/govuk-crest.svg)", "none")
    css = re.sub(r"/\*# sourceMappingURL=[^*]*\*/", "", css).strip() + "\n"
    left = [mark for mark in ("@font-face", "Transport", "url(", "crest.svg") if mark in css]
    if left:
        raise MarksLeft(f"The stylesheet still has {', '.join(left)}: add a rule for it here.")
    return css


def take_from(archive: Path, *, into: Path = STATIC) -> None:
    """Write govuk.css and its licence into a folder, from an archive made by `npm pack`."""
    with tarfile.open(archive) as files:
        member = files.extractfile(STYLESHEET)
        if member is None:
            raise FileNotFoundError(f"{archive} has no {STYLESHEET}: is it govuk-frontend?")
        stylesheet = member.read().decode()
    version = re.search(r'--govuk-frontend-version:"([\d.]+)"', stylesheet)
    css = without_marks(stylesheet)
    (into / "govuk.css").write_text(css, encoding="utf-8")
    words = LICENCE.format(
        version=version[1] if version else "of an unknown version",
        file=STYLESHEET.removeprefix("package/"),
        archive=hashlib.sha256(archive.read_bytes()).hexdigest(),
        stylesheet=hashlib.sha256(css.encode()).hexdigest(),
    )
    (into / "govuk-LICENCE.txt").write_text(words, encoding="utf-8")


if __name__ == "__main__":
    take_from(Path(sys.argv[1]))
