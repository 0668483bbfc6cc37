"""What else is on a PDF page: where images lie, in which order things are drawn, and letters that pdfium leaves out."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from recruit.documents.pdf_glyphs import Box, Glyph, Page, Upright, plain

_count = plain(pdfium.FPDFPage_CountObjects, ctypes.c_int, ctypes.c_void_p)
_get = plain(pdfium.FPDFPage_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_count_inside = plain(pdfium.FPDFFormObj_CountObjects, ctypes.c_int, ctypes.c_void_p)
_get_inside = plain(pdfium.FPDFFormObj_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)
_type = plain(pdfium.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)
_bounds = plain(pdfium.FPDFPageObj_GetBounds, ctypes.c_int, *[ctypes.c_void_p] * 5)
_transparent = plain(pdfium.FPDFPageObj_HasTransparency, ctypes.c_int, ctypes.c_void_p)
#: A copy of a letter nearer than this (in advance widths) is the same letter printed twice, for boldness.
PRINTED_TWICE = 0.5
#: How far back pdfium looks for the same letter (text objects).
LOOK_BACK = 5


@dataclass(slots=True)
class Objects:
    """Images as (box, drawn as number, opaque), text objects' numbers, and the texts in drawing order."""

    images: list[tuple[Box, int, bool]] = field(default_factory=list)
    numbers: dict[int, int] = field(default_factory=dict)
    texts: list[int] = field(default_factory=list)

    def image_share(self, page: Page) -> float:
        """How much of the page its largest image covers (0 to 1)."""
        area = max(1.0, page.width * page.height)
        return max((_area(box, page) / area for box, _, _ in self.images), default=0.0)

    def covers(self, box: Box, address: int) -> bool:
        """Whether an opaque image was drawn over the middle of a word after the word itself."""
        drawn = self.numbers.get(address, 1 << 30)
        return any(opaque and number > drawn and _inside(box, over) for over, number, opaque in self.images)

    def is_on_image(self, box: Box) -> bool:
        """Whether the middle of a box lies on an image."""
        return any(_inside(box, under) for under, _, _ in self.images)


def _inside(box: Box, outer: Box) -> bool:
    across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return outer[0] <= across <= outer[2] and outer[1] <= down <= outer[3]


def _area(box: Box, page: Page) -> float:
    wide = min(box[2], page.width) - max(box[0], 0.0)
    high = min(box[3], page.height) - max(box[1], 0.0)
    return max(0.0, wide) * max(0.0, high)


def objects(page, upright: Upright) -> Objects:
    """All objects of a page in the order they are drawn; forms are looked into."""
    found = Objects()
    handle = ctypes.cast(page, ctypes.c_void_p).value or 0
    numbers, texts = found.numbers, found.texts
    for number in range(_count(handle)):
        address = _get(handle, number)
        if address:
            kind = _type(address)
            numbers[address] = number
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:  # by far the most, so no call of its own
                texts.append(address)
            else:
                _look(found, address, kind, number, upright, 0)
    return found


def _look(found: Objects, address: int, kind: int, number: int, upright: Upright, depth: int) -> None:
    found.numbers[address] = number
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        found.texts.append(address)
    elif kind == pdfium.FPDF_PAGEOBJ_IMAGE and depth == 0:
        box = _box(address, upright)
        if box:
            found.images.append((box, number, not _transparent(address)))
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < 10:
        outer = _box(address, upright)
        for place in range(_count_inside(address)):
            inner = _get_inside(address, place)
            kind = _type(inner) if inner else 0
            if inner and kind == pdfium.FPDF_PAGEOBJ_IMAGE and outer:
                # Boxes inside a form are in the form's own coordinates; the form's box is near enough for a scan.
                found.images.append((outer, number, False))
            elif inner:
                _look(found, inner, kind, number, upright, depth + 1)


_sides = [ctypes.c_float() for _ in range(4)]
_sides_at = [ctypes.addressof(side) for side in _sides]


def _box(address: int, upright: Upright) -> Box | None:
    if not _bounds(address, *_sides_at):
        return None
    left, bottom, right, top = (side.value for side in _sides)
    return upright.box(left, bottom, right, top)


def give_back_letters(page: Page, found: Objects, upright: Upright) -> None:
    """Put back letters that pdfium takes for a second print of the one before ("ff" drawn letter by letter).

    It drops a text object that equals one of the few before it and lies close by. Where the distance is that of two
    letters side by side, the dropped one is a letter of its own; it is copied from its twin. (Only objects of one
    letter can lie that close without being the same words printed twice.)
    """
    last: dict[int, int] = {glyph[7]: place for place, glyph in enumerate(page.glyphs)}
    boxes: dict[int, Box | None] = {}
    added: list[tuple[int, Glyph]] = []
    for number, address in enumerate(found.texts if len(found.texts) > len(last) else ()):
        if address in last:
            continue
        box = _box(address, upright)
        if box is None or box[2] <= box[0]:
            continue  # a blank
        before = [other for other in found.texts[max(0, number - LOOK_BACK) : number] if other in last]
        for other in before:
            if other not in boxes:
                boxes[other] = _box(other, upright)
        twin, shift = _twin([(other, boxes[other]) for other in before], box)
        glyph = page.glyphs[last[twin]] if twin else None
        if glyph and shift > PRINTED_TWICE * (glyph[3] - glyph[1]):
            added.append((last[twin] + 1, _shifted(glyph, shift)))
    for place, glyph in sorted(added, reverse=True):
        page.glyphs.insert(place, glyph)


def _twin(before: list[tuple[int, Box | None]], box: Box) -> tuple[int, float]:
    """The nearest text object before this one with the same shape, and how far to the left it lies; 0 for none."""
    for other, twin in reversed(before):
        if twin is None:
            continue
        wide, high = twin[2] - twin[0], twin[3] - twin[1]
        if abs(box[2] - box[0] - wide) < 0.01 and abs(box[3] - box[1] - high) < 0.01 and abs(box[1] - twin[1]) < 0.01:
            return other, box[0] - twin[0]
    return 0, 0.0


def _shifted(glyph: Glyph, shift: float) -> Glyph:
    character, left, top, right, bottom, ink, em, address = glyph
    return character, left + shift, top, right + shift, bottom, ink, em, address
