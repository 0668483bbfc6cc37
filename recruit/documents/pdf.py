"""PDF: opened with pdfium, read glyph by glyph, put in reading order, with what nobody sees kept apart."""

from __future__ import annotations

import ctypes
import struct
import zlib

import pypdfium2.raw as pdfium

from recruit.documents import limits
from recruit.documents.found import Found, Unreadable
from recruit.documents.pdf_glyphs import Glyph, Page, Upright, glyphs
from recruit.documents.pdf_objects import give_back_letters, objects
from recruit.documents.pdf_order import Order
from recruit.documents.pdf_picture import Picture, picture
from recruit.documents.pdf_screen import screen
from recruit.documents.pdf_text import Region, Text, breaks_words, without_repeats
from recruit.documents.pdf_visible import Sight, keep_seen_glyphs
from recruit.documents.pdf_words import Piece, pieces

_ERRORS: dict[int, tuple] = {
    pdfium.FPDF_ERR_PASSWORD: ("encrypted", "password"),
    pdfium.FPDF_ERR_SECURITY: ("encrypted", "unknown_lock"),
}
pdfium.FPDF_InitLibrary()
#: A page with fewer letters than this holds no usable text.
LEAST_LETTERS = 60
#: An image over this share of a page makes it a picture; so do drawn shapes over this share of a page without letters.
PICTURE_SHARE, DRAWN_SHARE = 0.3, 0.002


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
        found = Found(pages=count, notes=screen(data, document.handle))
        book = Book(found)
        for number in range(count):
            book.page(document, number)
        return book.finish(document.handle)


class Book:
    """Gathers the pages of one document into its text."""

    def __init__(self, found: Found) -> None:
        self.found = found
        self.regions: list[Region] = []
        self.hidden: list[str] = []
        self.broken = self.pictures = self.letters = self.unknown = 0

    def page(self, document: Opened, number: int) -> None:
        """One page; a page that does not open counts as broken."""
        page = _with_fields_filled(document.handle, number)
        text_page = pdfium.FPDFText_LoadPage(page) if page else None
        if not page or not text_page:
            self.broken += 1
            self.found.sizes.append((0.0, 0.0))
            return
        try:
            self.read(page, text_page, number)
        finally:
            pdfium.FPDFText_ClosePage(text_page)
            pdfium.FPDF_ClosePage(page)

    def read(self, handle, text_page, number: int) -> None:
        """One open page: glyphs, what can be seen of them, words in order."""
        upright = Upright(handle)
        page = glyphs(upright, text_page)
        self.found.sizes.append((round(page.width, 1), round(page.height, 1)))
        around = objects(handle, upright)
        give_back_letters(page, around, upright)
        self.unknown += page.unknown
        glance = picture(handle, 1.0)
        unseen = keep_seen_glyphs(page)
        self.hide("".join(glyph[0] for glyph in unseen))
        pieces = self.seen_pieces(page, Sight(handle, page, around, glance))
        letters = sum(len(word.text) for _, group in pieces for piece in group for word in piece.words)
        self.letters += letters
        self.pictures += _is_picture(letters, around.image_share(page), glance)
        for angle, group in pieces:
            order = Order()
            order.add(group)
            if order.columns:
                self.found.notes.add("two_columns")
            self.regions.append(Region(number, angle, page.height, order.lines))

    def seen_pieces(self, page: Page, sight: Sight) -> list[tuple[int, list[Piece]]]:
        """The pieces that can be seen, by the angle of their text; upright text first."""
        groups: dict[int, list[Glyph]] = {}
        for glyph in page.glyphs:
            groups.setdefault(page.inks[glyph[5]].angle, []).append(glyph)
        found = []
        for angle in sorted(groups):
            group = pieces(groups[angle], page.inks)
            unseen = [word for piece in group for word in piece.words if not sight.sees(word)]
            if unseen:
                self.hide(" ".join(word.text for word in unseen))
                gone = {id(glyph) for word in unseen for glyph in word.glyphs}
                group = pieces([glyph for glyph in groups[angle] if id(glyph) not in gone], page.inks)
            found.append((angle, group))
        return found

    def hide(self, text: str) -> None:
        """Keep apart what cannot be seen."""
        if text.strip():
            self.hidden.append(text)

    def finish(self, handle) -> Found:
        """The document, or why there is none."""
        pages = self.found.pages or 0
        if self.broken == pages:
            raise Unreadable("damaged", "broken_pages", pages)
        if self.letters < LEAST_LETTERS * pages and (
            self.pictures * 2 >= pages - self.broken or self.unknown > self.letters
        ):
            raise Unreadable("needs_ocr", "picture" if self.pictures else "letters_without_meaning", pages)
        text = Text(self.found.places, breaks_words(_producer(handle)))
        text.add(without_repeats(self.regions))
        self.found.text = "".join(text.parts)
        self.found.hidden = "\n".join(self.hidden)
        notes = {"broken_pages_left_out": self.broken, "picture_pages": self.pictures}
        self.found.notes |= {note for note, count in notes.items() if count}
        return self.found


def _is_picture(letters: int, share: float, glance: Picture | None) -> bool:
    """Whether a page is a picture: hardly a letter, and either an image over much of it or drawn shapes."""
    if letters >= LEAST_LETTERS:
        return False
    return share >= PICTURE_SHARE or (letters == 0 and glance is not None and glance.inked_share() > DRAWN_SHARE)


def _producer(document) -> str:
    """The programs that wrote a PDF, as it says itself."""
    names = []
    for key in (b"Producer", b"Creator"):
        buffer = ctypes.create_string_buffer(256)
        size = pdfium.FPDF_GetMetaText(document, key, buffer, 256)
        names.append(buffer.raw[: max(0, min(size, 256) - 2)].decode("utf-16-le", "replace"))
    return " ".join(names)


def _with_fields_filled(document, number: int):
    """A page with what is typed into its form fields and text notes made part of it; None when it does not open."""
    page = pdfium.FPDF_LoadPage(document, number)
    kinds = (pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_WIDGET)
    for place in range(min(pdfium.FPDFPage_GetAnnotCount(page), 2000) if page else 0):
        note = pdfium.FPDFPage_GetAnnot(page, place)
        kind = pdfium.FPDFAnnot_GetSubtype(note) if note else 0
        if note:
            pdfium.FPDFPage_CloseAnnot(note)
        if kind in kinds:
            pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
            pdfium.FPDF_ClosePage(page)
            return pdfium.FPDF_LoadPage(document, number)
    return page


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
