"""Small PDFs, written by hand: words in Helvetica at a place, and rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842
_TURNED = {0: b"", 90: b"0 1 -1 0 842 0 cm\n", 180: b"-1 0 0 -1 595 842 cm\n", 270: b"0 -1 1 0 0 595 cm\n"}


@dataclass(frozen=True)
class Put:
    """Words on the page; `y` counts from the top."""

    x: float
    y: float
    text: str
    size: float = 11
    bold: bool = False


@dataclass(frozen=True)
class Rule:
    """A line that is drawn."""

    x0: float
    y0: float
    x1: float
    y1: float


Mark = Put | Rule


def paragraph(x: float, y: float, lines: str, size: float = 11, leading: float = 14, bold: bool = False) -> list[Mark]:
    """Lines of text, one below the other."""
    return [Put(x, y + number * leading, line, size, bold) for number, line in enumerate(lines.split("\n"))]


def grid(xs: Sequence[float], ys: Sequence[float]) -> list[Mark]:
    """The rules of a table."""
    level = [Rule(xs[0], y, xs[-1], y) for y in ys]
    return [*level, *(Rule(x, ys[0], x, ys[-1]) for x in xs)]


def pdf(*pages: Sequence[Mark], turn: int = 0, trailer: bytes = b"") -> bytes:
    """A PDF of these pages. `turn`: the page is printed sideways, so that the viewer has to turn it by so much."""
    fonts = b"/F0 3 0 R /F1 4 0 R"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _font(b"Helvetica"), _font(b"Helvetica-Bold")]
    kids = []
    for page in pages:
        content = _TURNED[turn] + b"\n".join(map(_drawn, page))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Rotate %d /Contents %d 0 R "
                       b"/Resources << /Font << %s >> >> >>" % (*_sides(turn), turn, len(objects), fonts))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return _file(objects, trailer)


def _sides(turn: int) -> tuple[int, int]:
    return (HEIGHT, WIDTH) if turn in (90, 270) else (WIDTH, HEIGHT)


def _font(name: bytes) -> bytes:
    return b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name


def _drawn(mark: Mark) -> bytes:
    if isinstance(mark, Rule):
        return f"0.5 w {mark.x0} {HEIGHT - mark.y0} m {mark.x1} {HEIGHT - mark.y1} l S".encode()
    words = mark.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    place = f"{mark.x} {HEIGHT - mark.y} Td".encode()
    return b"BT /F%d %g Tf %s (%s) Tj ET" % (mark.bold, mark.size, place, words)


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return data + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (count, trailer, start)
