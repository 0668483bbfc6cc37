"""The glyphs of one PDF page as pdfium places them: character, box on the upright page, and the object they are drawn by."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from recruit.documents import colour, limits
from recruit.documents.found import Unreadable


def _plain(function, result, *arguments):
    """A pdfium function with plain addresses instead of typed pointers: calls per glyph must be cheap."""
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value)


_unicode = _plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
_object = _plain(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_box = _plain(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_broken = _plain(pdfium.FPDFText_HasUnicodeMapError, ctypes.c_int, ctypes.c_void_p, ctypes.c_int)


@dataclass(slots=True)
class Ink:
    """What one text object looks like: colour, opacity (0 to 1), drawing mode, turn (quarters counter-clockwise)."""

    rgb: colour.Rgb
    alpha: float
    mode: int
    turn: int
    address: int


#: character, left, top, right, bottom (points from the upright page's top left), index of its ink.
Glyph = tuple[str, float, float, float, float, int]


@dataclass(slots=True)
class Page:
    """One page's glyphs in the order they are drawn, its inks, its size in points, and how many glyphs have no letter."""

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    inks: list[Ink] = field(default_factory=list)
    unknown: int = 0


class Upright:
    """Turns pdfium's page coordinates into points from the top left of the page as it is shown."""

    def __init__(self, page) -> None:
        box = [ctypes.c_float() for _ in range(4)]
        got = pdfium.FPDFPage_GetCropBox(page, *box) or pdfium.FPDFPage_GetMediaBox(page, *box)
        left, bottom, right, top = (side.value for side in box) if got else (0.0, 0.0, 612.0, 792.0)
        media = [ctypes.c_float() for _ in range(4)]
        if got and pdfium.FPDFPage_GetMediaBox(page, *media):
            left, bottom = max(left, media[0].value), max(bottom, media[1].value)
            right, top = min(right, media[2].value), min(top, media[3].value)
        self.left, self.bottom, self.right, self.top = left, bottom, right, top
        self.turns = pdfium.FPDFPage_GetRotation(page) % 4
        wide, high = right - left, top - bottom
        self.width, self.height = (high, wide) if self.turns % 2 else (wide, high)

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Left, top, right, bottom on the upright page."""
        if self.turns == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        if self.turns == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.turns == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left


def glyphs(page, text_page) -> Page:
    """All glyphs of a page that stand for something; raises Unreadable when there are too many."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count > limits.PAGE_CHARACTERS:
        raise Unreadable("too_large", "too_much_text")
    upright = Upright(page)
    found = Page(upright.width, upright.height)
    handle = ctypes.cast(text_page, ctypes.c_void_p).value
    rectangle = pdfium.FS_RECTF()
    pointer = ctypes.addressof(rectangle)
    known: dict[int, int] = {}
    place, add, high = upright.box, found.glyphs.append, 0
    for index in range(count):
        address = _object(handle, index)
        if not address:
            continue  # pdfium's own guess of a blank or a line end: the gaps below decide
        code = _unicode(handle, index)
        if code < 32 or code == 0xFFFD or 0xDC00 <= code < 0xE000 or 0xD800 <= code < 0xDC00:
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000 and high:
                code, high = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00, 0
            elif code == 2:
                code = 0x2D  # a hyphen at a line's end, as pdfium marks it
            else:
                found.unknown += 1
                continue
        ink = known.get(address)
        if ink is None:
            ink = known[address] = len(found.inks)
            found.inks.append(_ink(address, upright.turns))
        if _box(handle, index, pointer):
            add((chr(code), *place(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top), ink))
    return found


def _ink(address: int, turns: int) -> Ink:
    handle = ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)
    red, green, blue, alpha = (ctypes.c_uint(value) for value in (0, 0, 0, 255))
    pdfium.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha)
    matrix = pdfium.FS_MATRIX()
    turn = 0
    if pdfium.FPDFPageObj_GetMatrix(handle, matrix):
        turn = round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) % 4
    mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
    rgb = (red.value, green.value, blue.value)
    if mode in (1, 5):
        pdfium.FPDFPageObj_GetStrokeColor(handle, red, green, blue, alpha)
        rgb = (red.value, green.value, blue.value)
    return Ink(rgb, alpha.value / 255, mode, (turn - turns) % 4, address)
