"""The glyphs of one PDF page as pdfium places them: character, box on the upright page, and how they are drawn."""

from __future__ import annotations

import ctypes
import math
from array import array
from dataclasses import dataclass, field
from statistics import median

import pypdfium2.raw as pdfium

from recruit.documents import colour, limits
from recruit.documents.found import Unreadable

SOFT_HYPHEN = 0xAD


def plain(function, result, *arguments):
    """A pdfium function with plain addresses instead of typed pointers: calls per glyph must be cheap."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(result, *arguments)(address)  # pyright: ignore[reportCallIssue, reportArgumentType]


_unicode = plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
_object = plain(pdfium.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_box = plain(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_origin = plain(pdfium.FPDFText_GetCharOrigin, ctypes.c_int, *[ctypes.c_void_p, ctypes.c_int] + [ctypes.c_void_p] * 2)
_ink_box = plain(pdfium.FPDFText_GetCharBox, ctypes.c_int, *[ctypes.c_void_p, ctypes.c_int] + [ctypes.c_void_p] * 4)
_fill = plain(pdfium.FPDFPageObj_GetFillColor, ctypes.c_int, *[ctypes.c_void_p] * 5)
_stroke = plain(pdfium.FPDFPageObj_GetStrokeColor, ctypes.c_int, *[ctypes.c_void_p] * 5)
_matrix = plain(pdfium.FPDFPageObj_GetMatrix, ctypes.c_int, *[ctypes.c_void_p] * 2)
_mode = plain(pdfium.FPDFTextObj_GetTextRenderMode, ctypes.c_int, ctypes.c_void_p)
_font = plain(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p)
_embedded = plain(pdfium.FPDFFont_GetIsEmbedded, ctypes.c_int, ctypes.c_void_p)
_size = plain(pdfium.FPDFTextObj_GetFontSize, ctypes.c_int, *[ctypes.c_void_p] * 2)
_width = plain(
    pdfium.FPDFFont_GetGlyphWidth, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint, ctypes.c_float, ctypes.c_void_p
)


Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Ink:
    """What text objects look like: colour, opacity (0 to 1), drawing mode, angle (degrees counter-clockwise).

    `em` is the letter size in points as drawn; `font` and `size` (before any form's scale) say which letters share it.
    `straight` is whether its boxes can be taken from pdfium as they are.
    """

    rgb: colour.Rgb
    alpha: float
    mode: int
    angle: int
    straight: bool
    font: int
    size: float
    em: float = 0.0


#: character, left, top, right, bottom (points from the upright page's top left, turned so that the text reads from
#: left to right), index of its ink, em in points, address of the text object that draws it.
Glyph = tuple[str, float, float, float, float, int, float, int]


@dataclass(slots=True)
class Page:
    """One page's glyphs in the order drawn, its inks, its size in points, and how many glyphs have no letter."""

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    inks: list[Ink] = field(default_factory=list)
    unknown: int = 0


class Upright:
    """Turns pdfium's page coordinates into points from the top left of the page as it is shown."""

    def __init__(self, page) -> None:
        box = pdfium.FS_RECTF(0.0, 792.0, 612.0, 0.0)
        pdfium.FPDF_GetPageBoundingBox(page, box)
        self.left, self.bottom, self.right, self.top = box.left, box.bottom, box.right, box.top
        self.turns = pdfium.FPDFPage_GetRotation(page) % 4
        wide, high = box.right - box.left, box.top - box.bottom
        self.width, self.height = (high, wide) if self.turns % 2 else (wide, high)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Left, top, right, bottom on the upright page."""
        if self.turns == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        if self.turns == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.turns == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left


def glyphs(upright: Upright, text_page) -> Page:
    """All glyphs of a page that stand for something; raises Unreadable when there are too many."""
    count = pdfium.FPDFText_CountChars(text_page)
    if count > limits.PAGE_CHARACTERS:
        raise Unreadable("too_large", "too_much_text")
    found = Page(upright.width, upright.height)
    handle = ctypes.cast(text_page, ctypes.c_void_p).value or 0
    raw = _raw(handle, count, upright.turns, found)
    widths = _advances(raw, found.inks)
    add, inks, last = found.glyphs.append, found.inks, None
    followers = [*(glyph[1] for glyph in raw[1:]), None]
    for place, (code, start, base, left, bottom, right, top, ink, index, address) in enumerate(raw):
        look = inks[ink]
        if not look.straight:
            across, down, *_ = upright.box(start, base, start, base)
            box: Box = turned(across, down, widths.get((ink, code), look.em / 2), look)
        elif start in (last, followers[place]):
            # Letters with one origin are one glyph, a ligature, and have its width.
            box = upright.box(left, bottom, right, top)
        else:
            # pdfium's box also covers ink that leans over the next letter; words are told apart by advance widths.
            end = start + widths.get((ink, code), right - start)
            end = end if end < right - 0.01 and _leans(handle, index, right) else right
            # (Straight letters stand on pages that are not turned: this is `upright.box`, without the call.)
            box = (start - upright.left, upright.top - top, end - upright.left, upright.top - bottom)
        last = start
        add((chr(code), *box, ink, look.em, address))
    return found


def is_embedded(font: int) -> bool:
    """Whether a font's letters are in the file."""
    return bool(font) and _embedded(font) == 1


def turned(across: float, down: float, wide: float, ink: Ink) -> Box:
    """The box of a glyph with its origin at (across, down), turned so that its text reads from left to right."""
    cosine, sine = math.cos(math.radians(ink.angle)), math.sin(math.radians(ink.angle))
    left, base = across * cosine - down * sine, across * sine + down * cosine
    return left, base - 0.8 * ink.em, left + wide, base + 0.2 * ink.em


def turned_back(box: Box, angle: int) -> Box:
    """Where a turned box lies on the upright page: the smallest box around it."""
    if angle == 0:
        return box
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    corners = [(x * cosine + y * sine, y * cosine - x * sine) for x in (box[0], box[2]) for y in (box[1], box[3])]
    across, down = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(down), max(across), max(down)


def _leans(handle: int, index: int, right: float) -> bool:
    """Whether a glyph's box ends where its ink ends (else the font gave this letter another width, which counts)."""
    _ink_box(handle, index, *_Scratch.box_at)
    return abs(_Scratch.box[1] - right) < 0.01


_Raw = tuple[int, float, float, float, float, float, float, int, int, int]


def _raw(handle: int, count: int, turns: int, page: Page) -> list[_Raw]:
    """Code, origin (x, y), box, ink, index, text object of each glyph (pdfium's coordinates); fills the page's inks."""
    box, origin = array("f", bytes(16)), array("d", bytes(16))  # FS_RECTF is left, top, right, bottom as floats
    box_at, (x_at, y_at) = _addresses(box)[0], _addresses(origin)
    known: dict[int, int] = {}
    looks: dict[tuple, int] = {}
    found: list[_Raw] = []
    high = 0
    for index in range(count):
        address = _object(handle, index)
        if not address:
            continue  # pdfium's own guess of a blank or a line end: the gaps below decide
        code = _unicode(handle, index)
        if not 32 <= code < 0xD800:
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000 and high:
                code, high = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00, 0
            code = SOFT_HYPHEN if code == 2 else code  # pdfium's mark for a hyphen at a line's end
            if code < 32 or code == 0xFFFD or 0xD800 <= code < 0xE000:
                page.unknown += 1
                continue
        ink = known.get(address)
        if ink is None:
            look = _look(address)
            if look not in looks:
                looks[look] = len(page.inks)
                page.inks.append(_ink(look, turns))
            ink = known[address] = looks[look]
        if _box(handle, index, box_at) and _origin(handle, index, x_at, y_at):
            left, top, right, bottom = box
            x, y = origin
            found.append((code, x, y, left, bottom, right, top, ink, index, address))
    return found


def _advances(raw: list[_Raw], inks: list[Ink]) -> dict[tuple[int, int], float]:
    """(ink, code) -> advance width in points; also sets each ink's `em`.

    The font says how wide each letter is in thousandths of an em; how long an em is on the page (through text, page
    and form matrices) is the median over the letters of one font and size.
    """
    thousandths: dict[tuple[int, int], float] = {}
    ratios: dict[tuple[int, float], list[float]] = {}
    width = ctypes.c_float()
    at = ctypes.addressof(width)
    for code, start, _, _, _, right, _, number, *_ in raw:
        ink = inks[number]
        font = ink.font
        wide = thousandths.get((font, code))
        if wide is None:
            wide = width.value if font and _width(font, code, 1000.0, at) else 0.0
            thousandths[(font, code)] = wide
        if wide > 0 and ink.straight:
            ratios.setdefault((font, ink.size), []).append((right - start) / wide)
    scales = {key: median(values) for key, values in ratios.items()}
    for ink in inks:
        ink.em = 1000 * scales.get((ink.font, ink.size), 0.0) or ink.size or 1.0
    return {
        (number, code): thousandths[(inks[number].font, code)] * inks[number].em / 1000
        for number, code in {(glyph[7], glyph[0]) for glyph in raw}
        if thousandths[(inks[number].font, code)] > 0
    }


def _addresses(memory: array) -> tuple[int, ...]:
    start, count = memory.buffer_info()
    return tuple(start + memory.itemsize * place for place in range(count))


class _Scratch:
    """Memory that pdfium writes one object's properties into; arrays are cheaper to read than ctypes' own values."""

    box = array("d", bytes(32))
    box_at = _addresses(box)
    colours = array("I", bytes(16))
    colours_at = _addresses(colours)
    matrix = array("f", bytes(24))
    matrix_at = _addresses(matrix)[0]
    size = array("f", bytes(4))
    (size_at,) = _addresses(size)


def _look(address: int) -> tuple:
    """Mode, colour and opacity, text matrix, size and font of one text object: what tells inks apart."""
    mode = _mode(address)
    coloured = (_stroke if mode in (1, 5) else _fill)(address, *_Scratch.colours_at)
    rgba = tuple(_Scratch.colours) if coloured else (0, 0, 0, 255)
    matrix = tuple(_Scratch.matrix[:2]) if _matrix(address, _Scratch.matrix_at) else (1.0, 0.0)
    size = _Scratch.size[0] if _size(address, _Scratch.size_at) else 0.0
    return mode, rgba, matrix, size, _font(address) or 0


def _ink(look: tuple, turns: int) -> Ink:
    mode, (red, green, blue, alpha), (a, b), size, font = look
    angle = round(math.degrees(math.atan2(b, a))) % 360
    straight = angle == 0 and turns == 0
    shown = (angle - 90 * turns) % 360
    return Ink((red, green, blue), alpha / 255, mode, shown, straight, font, round(size * math.hypot(a, b), 3))
