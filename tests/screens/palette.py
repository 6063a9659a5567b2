"""Makes a screenshot small: its colours become a palette of 256, as PNG knows it."""

import struct
import zlib
from collections import Counter

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_COLOURS = 256


def with_palette(png: bytes) -> bytes:
    """The same picture with at most 256 colours; rare shades take the nearest common one.

    Takes what Chromium writes: 8 bits for each channel, RGB or RGBA, not interlaced.
    """
    width, height, channels, pixels = _read(png)
    seen = [bytes(pixels[at : at + 3]) for at in range(0, len(pixels), channels)]
    counted = Counter(seen)
    palette = [colour for colour, _ in counted.most_common(MOST_COLOURS)]
    number = {colour: index for index, colour in enumerate(palette)}
    for colour in counted:
        if colour not in number:
            number[colour] = min(range(len(palette)), key=lambda at: _apart(palette[at], colour))
    rows = bytearray()
    for row in range(height):
        rows.append(0)  # no filter: flat colours compress best so
        rows.extend(number[colour] for colour in seen[row * width : (row + 1) * width])
    return (
        SIGNATURE
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
        + _chunk(b"PLTE", b"".join(palette))
        + _chunk(b"IDAT", zlib.compress(bytes(rows), 9))
        + _chunk(b"IEND", b"")
    )


def _apart(one: bytes, other: bytes) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other))


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def _read(png: bytes) -> tuple[int, int, int, bytearray]:
    """Width, height, channels and the pixels of a PNG, its filters undone."""
    at, content, head = len(SIGNATURE), b"", b""
    while at < len(png):
        (length,), kind = struct.unpack(">I", png[at : at + 4]), png[at + 4 : at + 8]
        body = png[at + 8 : at + 8 + length]
        head = body if kind == b"IHDR" else head
        content += body if kind == b"IDAT" else b""
        at += length + 12
    width, height, _, colour = struct.unpack(">IIBB", head[:10])
    channels = 4 if colour == 6 else 3
    return (
        width,
        height,
        channels,
        _unfiltered(zlib.decompress(content), width * channels, channels),
    )


def _unfiltered(raw: bytes, row: int, step: int) -> bytearray:
    pixels, above = bytearray(), bytearray(row)
    for at in range(0, len(raw), row + 1):
        line = bytearray(raw[at + 1 : at + 1 + row])
        _undo(raw[at], line, above, step)
        pixels += line
        above = line
    return pixels


def _undo(kind: int, line: bytearray, above: bytearray, step: int) -> None:
    """Undo one row's filter, in place (PNG, clause 9)."""
    if kind == 0:
        return
    for x in range(len(line)):
        left = line[x - step] if x >= step else 0
        corner = above[x - step] if x >= step else 0
        line[x] = (line[x] + _predicted(kind, left, above[x], corner)) & 255


def _predicted(kind: int, left: int, up: int, corner: int) -> int:
    if kind == 4:
        guess = left + up - corner
        return min((left, up, corner), key=lambda value: abs(guess - value))
    return (0, left, up, (left + up) // 2)[kind]
