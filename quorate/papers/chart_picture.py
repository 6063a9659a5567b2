"""The respondents' chart as a picture for Word, which shows no SVG by itself."""

from functools import cache
from io import BytesIO
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

from quorate.papers.respondents_chart import (
    BAR,
    DEEP,
    INK,
    QUIET,
    TEXT,
    TINT,
    WIDTH,
    Numbers,
    Shape,
    drawn,
)

TYPEFACE = Path(__file__).with_name("typeface")
SCALE = 3  # points of the picture for each unit of the chart: sharp on paper


def picture_of(numbers: Numbers) -> bytes:
    """The chart as PNG, the same bytes each time.

    Letters that our typeface lacks show as boxes: the table after the chart has every word.
    """
    drawing = drawn(numbers)
    size = (round(WIDTH * SCALE), round(drawing.height * SCALE))
    picture = Image.new("RGB", size, "#ffffff")
    pen = ImageDraw.Draw(picture)
    for shape in drawing.shapes:
        if shape.what == "words":
            _write(pen, shape)
        elif shape.width:
            x, y = shape.x * SCALE, shape.y * SCALE
            box = (x, y, x + shape.width * SCALE, y + BAR * SCALE)
            pen.rectangle(box, fill=DEEP if shape.deep else TINT, outline=DEEP, width=2)
    file = BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def _write(pen: ImageDraw.ImageDraw, shape: Shape) -> None:
    x, y = shape.x * SCALE, shape.y * SCALE
    for is_further, signs in groupby(shape.words, key=_is_further):
        words, face = "".join(signs), _face("latin-ext" if is_further else "latin")
        ink = INK if shape.deep else QUIET
        pen.text((x, y), words, fill=ink, font=face, anchor="ls")
        x += face.getlength(words)


def _is_further(sign: str) -> bool:
    """Whether a letter stands in the second file of the typeface."""
    return 0x0100 <= ord(sign) < 0x2000


@cache
def _face(letters: str) -> FreeTypeFont:
    return ImageFont.truetype(TYPEFACE / f"{letters}-400-normal.woff2", TEXT * SCALE)
