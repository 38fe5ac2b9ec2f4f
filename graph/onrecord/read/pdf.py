"""PDF: its letters where they stand on the page, put into reading order by `layout`.

Letters, their places and the rules between them come from PDFium (pypdfium2).
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from onrecord.errors import MissingPartError, ReadError
from onrecord.read.content import Content
from onrecord.read.layout import Box, Page, Word, pages_text

UNKNOWN = "\ufffd"  #: a letter of which its font does not say which it is
SOFT = "\u00ad"  #: a hyphen that is seen at the end of a line only
_SAMPLE = 7  #: of so many letters of a page one is asked how it is turned
_PASSWORD = 4  #: what PDFium calls a document that asks for a password
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_BOLD = re.compile(rb"bold|black|heavy|[ -,]demi", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}[.)]")
_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff\x00\x01\x03-\x1f]")


def read_pdf(data: bytes) -> Content:
    """The text of a PDF in reading order, running heads left out, and where its pages begin.

    Raises ReadError for a file that is broken, locked, or holds no letters; MissingPartError where pypdfium2 is not
    installed.
    """
    pages = _pages(data)
    letters = sum(len(word.text) for page in pages for word in page.words)
    unknown = sum(word.text.count(UNKNOWN) for page in pages for word in page.words)
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
    turn: int = 0  #: degrees, clockwise

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the file as it is shown, y counted from the top."""
        a, c = left - self.left, right - self.left
        b, d = bottom - self.bottom, top - self.bottom
        if self.turn == 90:
            return Box(b, a, d, c)
        if self.turn == 180:
            return Box(self.width - c, b, self.width - a, d)
        if self.turn == 270:
            return Box(self.height - d, self.width - c, self.height - b, self.width - a)
        return Box(a, self.height - d, c, self.height - b)


@dataclass(slots=True)
class _Run:
    """The letters of a word, as far as they are read."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool

    def goes_on(self, char: str, x0: float, y: float) -> bool:
        """Whether a letter stands right behind, on the baseline: not the first one behind a number like `10.`."""
        # The letters of one glyph (`ffi`) stand on each other.
        near = -1.2 * self.size < x0 - self.x1 < 0.25 * self.size and abs(y - self.y) < 0.1 * self.size
        return near and not (char.isupper() and _NUMBER.fullmatch(self.text))


def _page(page: Any) -> Page:
    import pypdfium2.raw as pdfium

    left, bottom, right, top = page.get_bbox()
    textpage = page.get_textpage()
    upright = _Frame(left, bottom, right - left, top - bottom)
    frame = replace(upright, turn=_turn(textpage.raw))
    width, height = (frame.width, frame.height) if frame.turn in (0, 180) else (frame.height, frame.width)
    words = tuple(word for word in _once(_runs(textpage.raw, frame))
                  if -5 < word.x0 < width and 0 < word.y < height + 5)
    paths = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH])
    boxes = tuple(frame.box(*path.get_bounds()) for path in paths)
    textpage.close()
    return Page(width, height, words, boxes)


def _turn(textpage: Any) -> int:
    """By how much a page is to be turned, clockwise, for most of its letters to stand upright."""
    import pypdfium2.raw as pdfium

    angles = Counter(round(math.degrees(pdfium.FPDFText_GetCharAngle(textpage, index)))
                     for index in range(0, pdfium.FPDFText_CountChars(textpage), _SAMPLE))
    return max((0, 90, 180, 270), key=lambda turn: sum(angles[angle] for angle in (-turn, 360 - turn)))


def _runs(textpage: Any, frame: _Frame) -> Iterator[_Run]:
    """The words in the order of the file. What runs up the margin, or across the page as a stamp, is left out."""
    import pypdfium2.raw as pdfium

    x, y, loose = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    style = _Style(pdfium, textpage, frame.turn)
    run: _Run | None = None
    for index in range(pdfium.FPDFText_CountChars(textpage)):
        char = _char(pdfium.FPDFText_GetUnicode(textpage, index))
        if not char or char.isspace():
            if run and char:
                yield run
                run = None
            continue
        pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(textpage, index, loose)
        box = frame.box(loose.left, loose.bottom, loose.right, loose.top)
        base = frame.box(x.value, y.value, x.value, y.value).bottom
        if run and run.goes_on(char, box.x0, base):
            run.text, run.x1 = run.text + style.known(index, char), max(run.x1, box.x1)
            continue
        if run:
            yield run
        known = style.at(index, char)
        run = _Run(known, box.x0, box.x1, round(base, 2), style.size, style.bold) if style.is_level else None
    if run:
        yield run


class _Style:
    """How the letters of a word are set, asked at its first letter."""

    def __init__(self, pdfium: Any, textpage: Any, turn: int) -> None:
        self._pdfium, self._textpage, self._turn = pdfium, textpage, math.radians(turn)
        self._matrix, self._font = pdfium.FS_MATRIX(), ctypes.create_string_buffer(128)
        self._unknown = False
        self.size, self.bold, self.is_level = 0.0, False, True

    def at(self, index: int, char: str) -> str:
        """Set the style to that of the letter `index`, and give the letter, as far as it is known."""
        pdfium, textpage = self._pdfium, self._textpage
        pdfium.FPDFText_GetMatrix(textpage, index, self._matrix)
        scale = math.hypot(self._matrix.c, self._matrix.d)
        self.size = round(pdfium.FPDFText_GetFontSize(textpage, index) * scale, 1)
        self.bold = pdfium.FPDFText_GetFontWeight(textpage, index) >= 600 or self._is_called_bold(index)
        angle = pdfium.FPDFText_GetCharAngle(textpage, index) + self._turn
        self.is_level = abs(math.remainder(angle, math.tau)) <= 0.1
        self._unknown = pdfium.FPDFText_HasUnicodeMapError(textpage, index) == 1
        return UNKNOWN if self._unknown else char

    def known(self, index: int, char: str) -> str:
        """A letter further on in the word; UNKNOWN where its font does not say which it is."""
        if self._unknown and self._pdfium.FPDFText_HasUnicodeMapError(self._textpage, index) == 1:
            return UNKNOWN
        return char

    def _is_called_bold(self, index: int) -> bool:
        self._pdfium.FPDFText_GetFontInfo(self._textpage, index, self._font, len(self._font), ctypes.c_int())
        return _BOLD.search(self._font.value) is not None


@cache
def _char(code: int) -> str:
    """The letters of a code, a space, or nothing for what is not seen."""
    if code in (2, 0xFFFE):
        return "-"  # PDFium's own signs for a hyphen at the end of a line
    if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return UNKNOWN
    char = chr(code)
    return "" if _UNSEEN.match(char) and not char.isspace() else _LIGATURES.get(char, char)


def _once(runs: Iterable[_Run]) -> Iterator[Word]:
    """The words, once each: some programs make bold type by printing a word twice."""
    seen: set[tuple[str, int, int]] = set()
    for run in runs:
        text = run.text[:-1].replace(SOFT, "") + run.text[-1:]
        key = (text, round(run.x0 / 2), round(run.y / 2))
        if text and key not in seen:
            yield Word(text, run.x0, run.x1, run.y, run.size, run.bold)
        seen.add(key)
