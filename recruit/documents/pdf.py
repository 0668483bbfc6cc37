"""PDF: opened with pdfium, read glyph by glyph, put in reading order, with what nobody sees kept apart."""

from __future__ import annotations

import ctypes
import struct
import zlib

import pypdfium2.raw as pdfium

from recruit.documents import limits
from recruit.documents.found import Found, Unreadable
from recruit.documents.pdf_glyphs import Glyph, Page, glyphs
from recruit.documents.pdf_order import Line, Order
from recruit.documents.pdf_words import pieces

_ERRORS: dict[int, tuple] = {
    pdfium.FPDF_ERR_PASSWORD: ("encrypted", "password"),
    pdfium.FPDF_ERR_SECURITY: ("encrypted", "unknown_lock"),
}
pdfium.FPDF_InitLibrary()


class Opened:
    """An open PDF document; closes itself at the end of a `with` block."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        if not self.handle:
            status, note = _ERRORS.get(pdfium.FPDF_GetLastError(), ("damaged", "broken_pdf"))
            raise Unreadable(status, note)

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, *_: object) -> None:
        pdfium.FPDF_CloseDocument(self.handle)


def read(data: bytes) -> Found:
    """All text of a PDF; raises Unreadable."""
    with Opened(data) as document:
        count = pdfium.FPDF_GetPageCount(document.handle)
        if count > limits.PAGES:
            raise Unreadable("too_large", "too_many_pages", count)
        if count < 1:
            raise Unreadable("damaged", "no_pages")
        found = Found(pages=count)
        book = Book(found)
        for number in range(count):
            book.page(document, number)
        return book.finish()


class Book:
    """Gathers the pages of one document into its text."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self.parts: list[str] = []
        self.length = 0
        self.letters = self.unknown = self.broken = 0

    def page(self, document: Opened, number: int) -> None:
        """One page; a page that does not open counts as broken."""
        page = pdfium.FPDF_LoadPage(document.handle, number)
        text_page = pdfium.FPDFText_LoadPage(page) if page else None
        if not page or not text_page:
            self.broken += 1
            return
        try:
            self.read_page(glyphs(page, text_page), number)
        finally:
            pdfium.FPDFText_ClosePage(text_page)
            pdfium.FPDF_ClosePage(page)

    def read_page(self, page: Page, number: int) -> None:
        """The glyphs of one page as lines of text."""
        self.found.sizes.append((page.width, page.height))
        self.letters += len(page.glyphs)
        self.unknown += page.unknown
        for turn in range(4):
            order = Order()
            order.add(pieces(_turned(page, turn)))
            if order.columns:
                self.found.notes.add("two_columns")
            self.write(order.lines, number)

    def write(self, lines: list[Line], number: int) -> None:
        """Append lines, each word with its place."""
        block = None
        for line in lines:
            if self.length:
                self.put("\n" if line.block == block else "\n\n")
            block = line.block
            for place, piece in enumerate(line.pieces):
                if place:
                    self.put("\t")
                for count, word in enumerate(piece.words):
                    if count:
                        self.put(" ")
                    start = self.length
                    self.put(word.text)
                    box = (round(word.left, 1), round(word.top, 1), round(word.right, 1), round(word.bottom, 1))
                    self.found.places.append((start, self.length, number, *box))

    def put(self, text: str) -> None:
        """Append characters."""
        self.parts.append(text)
        self.length += len(text)

    def finish(self) -> Found:
        """The document, or why there is none."""
        if self.broken == self.found.pages:
            raise Unreadable("damaged", "broken_pages", self.found.pages)
        self.found.text = "".join(self.parts)
        if self.broken:
            self.found.notes.add("broken_pages_left_out")
        return self.found


def _turned(page: Page, turn: int) -> list[Glyph]:
    """The glyphs written in one direction, with boxes turned so that they read from left to right."""
    return [glyph for glyph in page.glyphs if page.inks[glyph[5]].turn == turn]


def image(data: bytes, number: int, scale: float) -> bytes:
    """One page as PNG; raises Unreadable."""
    with Opened(data) as document:
        page = pdfium.FPDF_LoadPage(document.handle, number)
        if not page:
            raise Unreadable("damaged", "broken_pages")
        try:
            width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
            scale = min(scale, limits.IMAGE_PIXELS / max(width, height, 1))
            return _png(*render(page, max(1, round(width * scale)), max(1, round(height * scale))))
        finally:
            pdfium.FPDF_ClosePage(page)


def render(page, width: int, height: int) -> tuple[bytes, int, int]:
    """A page drawn on white: RGB bytes, width, height."""
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGR, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        flags = pdfium.FPDF_REVERSE_BYTE_ORDER | pdfium.FPDF_ANNOT
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        raw = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
        rows = (raw[row * stride : row * stride + 3 * width] for row in range(height))
        return b"".join(rows), width, height
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _png(pixels: bytes, width: int, height: int) -> bytes:
    """RGB bytes as a PNG file (W3C PNG, one IDAT chunk, no row filters)."""
    rows = b"".join(b"\x00" + pixels[3 * width * row : 3 * width * (row + 1)] for row in range(height))

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 6)) + chunk(b"IEND", b"")
