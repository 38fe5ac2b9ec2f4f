"""PDF: its letters where they stand on the page, put into reading order by `layout`.

Letters, their places and the rules between them come from PDFium (pypdfium2).
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.errors import MissingPartError, ReadError
from onrecord.read.content import Content
from onrecord.read.layout import Box, Page, Word, pages_text

_PASSWORD = 4  #: what PDFium calls a document that asks for a password
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_BOLD = re.compile(rb"bold|black|heavy|[ -,]demi", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}[.)]")
_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff\x00\x01\x03-\x1f]")


@dataclass(frozen=True, slots=True)
class _Letter:
    char: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool


def read_pdf(data: bytes) -> Content:
    """The text of a PDF in reading order, running heads left out, and where its pages begin.

    Raises ReadError for a file that is broken, locked, or holds no letters; MissingPartError where pypdfium2 is not
    installed.
    """
    pages = _pages(data)
    letters = sum(len(word.text) for page in pages for word in page.words)
    unknown = sum(word.text.count("\ufffd") for page in pages for word in page.words)
    if not letters:
        raise ReadError("holds no text, only pictures of pages; put it through text recognition (OCR) first")
    if unknown > letters / 2:
        raise ReadError("does not say which letters its fonts show; put it through text recognition (OCR) first")
    text, starts = pages_text(pages)
    return Content(text, starts)


def _pages(data: bytes) -> list[Page]:
    try:
        import pypdfium2
    except ImportError as error:
        raise MissingPartError("PDF needs pypdfium2, which is not installed; get it with: "
                               "pip install pypdfium2") from error
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            return [_page(document[number]) for number in range(len(document))]
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise ReadError("is locked with a password; save a copy without one first") from error
        raise ReadError(f"is a broken PDF, or none at all ({error}); fetch it again or save it anew") from error


@dataclass(frozen=True, slots=True)
class _Frame:
    """What is shown of a page, and how it is turned for its text to be read."""

    left: float
    bottom: float
    width: float  #: before it is turned
    height: float
    turn: int  #: degrees, clockwise

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file as it is shown, y counted from the top."""
        x, y = x - self.left, y - self.bottom
        turned = {90: (y, x), 180: (self.width - x, y), 270: (self.height - y, self.width - x)}
        return turned.get(self.turn, (x, self.height - y))

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the file as it is shown."""
        (xa, ya), (xb, yb) = self.place(left, bottom), self.place(right, top)
        return Box(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))


def _page(page: Any) -> Page:
    import pypdfium2.raw as pdfium

    left, bottom, right, top = page.get_bbox()
    textpage = page.get_textpage()
    frame = _Frame(left, bottom, right - left, top - bottom, _turn(textpage.raw))
    width, height = (frame.width, frame.height) if frame.turn in (0, 180) else (frame.height, frame.width)
    words = tuple(word for word in _words(_letters(textpage.raw, frame))
                  if -5 < word.x0 < width and 0 < word.y < height + 5)
    paths = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH])
    boxes = tuple(frame.box(*path.get_bounds()) for path in paths)
    textpage.close()
    return Page(width, height, words, boxes)


def _turn(textpage: Any) -> int:
    """By how much a page is to be turned, clockwise, for most of its letters to stand upright."""
    import pypdfium2.raw as pdfium

    angles = Counter(round(math.degrees(pdfium.FPDFText_GetCharAngle(textpage, index)))
                     for index in range(pdfium.FPDFText_CountChars(textpage)))
    return max((0, 90, 180, 270), key=lambda turn: sum(angles[angle] for angle in (-turn, 360 - turn)))


def _letters(textpage: Any, frame: _Frame) -> Iterator[_Letter | None]:
    """The letters in the order of the file; None where a word ends."""
    import pypdfium2.raw as pdfium

    x, y, loose, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    font = ctypes.create_string_buffer(128)
    for index in range(pdfium.FPDFText_CountChars(textpage)):
        char = _char(pdfium, textpage, index)
        if char.isspace():
            yield None
            continue
        angle = pdfium.FPDFText_GetCharAngle(textpage, index) + math.radians(frame.turn)
        if not char or abs(math.remainder(angle, math.tau)) > 0.1:
            continue  # what runs up the margin or across the page as a stamp
        pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(textpage, index, loose)
        pdfium.FPDFText_GetMatrix(textpage, index, matrix)
        size = pdfium.FPDFText_GetFontSize(textpage, index) * math.hypot(matrix.c, matrix.d)
        box = frame.box(loose.left, loose.bottom, loose.right, loose.top)
        baseline = frame.place(x.value, y.value)[1]
        yield _Letter(char, box.x0, box.x1, round(baseline, 2), round(size, 1),
                      _is_bold(pdfium, textpage, index, font))


def _char(pdfium: Any, textpage: Any, index: int) -> str:
    code = pdfium.FPDFText_GetUnicode(textpage, index)
    if pdfium.FPDFText_HasUnicodeMapError(textpage, index) == 1 or 0xD800 <= code < 0xE000 or code in (0, 0xFFFE):
        return "\ufffd"
    char = "-" if code == 2 else chr(code)  # PDFium's own sign for a hyphen at the end of a line
    return "" if _UNSEEN.match(char) and not char.isspace() else _LIGATURES.get(char, char)


def _is_bold(pdfium: Any, textpage: Any, index: int, name: Any) -> bool:
    if pdfium.FPDFText_GetFontWeight(textpage, index) >= 600:
        return True
    pdfium.FPDFText_GetFontInfo(textpage, index, name, len(name), ctypes.c_int())
    return _BOLD.search(name.value) is not None


def _words(letters: Iterator[_Letter | None]) -> Iterator[Word]:
    """Letters into words, once each: bold type is made by some programs by printing a word twice."""
    seen: set[tuple[str, int, int]] = set()
    run: list[_Letter] = []
    for letter in [*letters, None]:
        if run and (letter is None or not _follows(run[-1], letter) or _is_numbered(run, letter)):
            word = _word(run)
            key = (word.text, round(word.x0 / 2), round(word.y / 2))
            if key not in seen and word.text:
                yield word
            seen.add(key)
            run = []
        if letter is not None:
            run.append(letter)


def _follows(before: _Letter, letter: _Letter) -> bool:
    near = -0.5 * letter.size < letter.x0 - before.x1 < 0.25 * letter.size
    return near and abs(letter.y - before.y) < 0.1 * letter.size and abs(letter.size - before.size) < 0.2 * letter.size


def _is_numbered(run: list[_Letter], letter: _Letter) -> bool:
    """Whether the number of a paragraph ends here that stands too close to its first word (`10.High`)."""
    return letter.char.isupper() and len(run) < 5 and _NUMBER.fullmatch("".join(each.char for each in run)) is not None


def _word(run: list[_Letter]) -> Word:
    text = "".join(letter.char for letter in run)
    text = text[:-1].replace("\u00ad", "") + text[-1]
    bold = sum(letter.bold for letter in run) > len(run) / 2
    return Word(text, run[0].x0, max(letter.x1 for letter in run), run[0].y, run[0].size, bold)
