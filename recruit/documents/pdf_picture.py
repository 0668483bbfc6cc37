"""A page as it is shown, in grey, to see whether words can be seen at all, and how much of it is picture."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2.raw as pdfium

Box = tuple[float, float, float, float]
#: Greys (0 to 255) that differ by less than this look the same.
SAME_GREY = 24
#: ... when looked at closely, where pale small letters are told from none.
SAME_GREY_CLOSE = 12
#: The longer side of a page's picture (pixels), at a glance and close by.
GLANCE, CLOSE = 1_600, 4_000


@dataclass(frozen=True, slots=True)
class Picture:
    """Grey pixels, row by row; `scale` is pixels a point."""

    pixels: bytes
    width: int
    height: int
    stride: int
    scale: float

    def rows(self, box: Box) -> Iterator[bytes]:
        """The pixels inside a box given in points from the top left, row by row."""
        left, top, right, bottom = (round(side * self.scale) for side in box)
        left, right = max(0, left), min(self.width, max(right, left + 1))
        first, last = max(0, top), min(self.height, max(bottom, top + 1))
        if right > left:
            for start in range(first * self.stride, last * self.stride, self.stride):
                yield self.pixels[start + left : start + right]

    def shows_something(self, box: Box, same: int = SAME_GREY) -> bool:
        """Whether anything can be told apart inside a box."""
        low, high = 255, 0
        for row in self.rows(box):
            darkest, lightest = min(row), max(row)
            low, high = min(low, darkest), max(high, lightest)
            if high - low >= same:
                return True
        return False

    def paper(self, box: Box) -> int:
        """The grey that fills most of a box."""
        counts = Counter(b"".join(self.rows(box)))
        return counts.most_common(1)[0][0] if counts else 255

    def inked_share(self) -> float:
        """The share of the page that differs clearly from its most common grey."""
        counts = Counter(self.pixels)
        paper, _ = counts.most_common(1)[0] if counts else (255, 0)
        return sum(count for grey, count in counts.items() if abs(grey - paper) > 40) / max(1, len(self.pixels))


def picture(page, scale: float, longest: int = GLANCE) -> Picture | None:
    """A page drawn in grey on white, annotations included; None when there is no room for it."""
    wide, high = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    scale = min(scale, longest / max(wide, high, 1.0))
    width, height = max(1, round(wide * scale)), max(1, round(high * scale))
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        return None
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, pdfium.FPDF_ANNOT)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        pixels = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
        return Picture(pixels, width, height, stride, scale)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
