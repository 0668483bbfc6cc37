"""What a person looking at a PDF page could not see never gets into its text."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from recruit import documents
from tests.documents import seeds

STUFFING = "quota president club overachiever hunter"


def clean(page: canvas.Canvas) -> None:
    page.drawString(60, 700, "Marta Quill sold more every year")
    page.drawString(60, 684, "and won the prize of the region")


def white(page: canvas.Canvas) -> None:
    page.setFillColorRGB(1, 1, 1)
    page.drawString(60, 660, STUFFING)


def nearly_white(page: canvas.Canvas) -> None:
    page.setFillColorRGB(0.98, 0.98, 0.99)
    page.drawString(300, 700, STUFFING)


def tiny(page: canvas.Canvas) -> None:
    page.setFont("Helvetica", 1)
    page.drawString(60, 640, STUFFING)


def off_the_page(page: canvas.Canvas) -> None:
    page.drawString(60, 2000, STUFFING)
    page.drawString(-900, 300, STUFFING)


def covered(page: canvas.Canvas) -> None:
    page.drawString(60, 600, STUFFING)
    page.setFillColorRGB(1, 1, 1)
    page.rect(50, 590, 400, 30, fill=1, stroke=0)


def unpainted(page: canvas.Canvas) -> None:
    line = page.beginText(60, 560)
    line.setTextRenderMode(3)
    line.textLine(STUFFING)
    page.drawText(line)


def clear(page: canvas.Canvas) -> None:
    page.setFillAlpha(0.0)
    page.drawString(60, 540, STUFFING)


def clipped(page: canvas.Canvas) -> None:
    path = page.beginPath()
    path.rect(0, 0, 10, 10)
    page.clipPath(path, stroke=0)
    page.drawString(60, 520, STUFFING)


def dark_on_dark(page: canvas.Canvas) -> None:
    page.rect(50, 490, 400, 30, fill=1, stroke=0)
    page.drawString(60, 500, STUFFING)


def under_a_photo(page: canvas.Canvas) -> None:
    page.drawString(60, 450, STUFFING)
    photo = Image.radial_gradient("L").convert("RGB")
    page.drawImage(ImageReader(photo), 50, 430, 400, 60)


@pytest.mark.parametrize(
    "stuff",
    [white, nearly_white, tiny, off_the_page, covered, unpainted, clear, clipped, dark_on_dark, under_a_photo],
)
def test_a_stuffed_resume_reads_like_its_clean_twin(stuff) -> None:
    def stuffed(page: canvas.Canvas) -> None:
        page.saveState()
        stuff(page)
        page.restoreState()
        page.setFont("Helvetica", 11)
        clean(page)

    def stuffed_after(page: canvas.Canvas) -> None:
        clean(page)
        stuff(page)

    twin = documents.read(seeds.drawn(clean), "a.pdf").text
    assert twin.startswith("Marta Quill sold more every year")
    for draw in (stuffed, stuffed_after):
        found = documents.read(seeds.drawn(draw), "a.pdf")
        assert found.text == twin
        assert set(STUFFING.split()) <= set(found.hidden.split())


def test_white_words_on_a_dark_band_are_seen() -> None:
    def draw(page: canvas.Canvas) -> None:
        page.setFillColorRGB(0.1, 0.2, 0.3)
        page.rect(40, 690, 500, 40, fill=1, stroke=0)
        page.setFillColorRGB(1, 1, 1)
        page.drawString(60, 705, "Marta Quill on a band")

    found = documents.read(seeds.drawn(draw), "a.pdf")
    assert (found.text, found.hidden) == ("Marta Quill on a band", "")


def test_pale_grey_words_are_seen() -> None:
    def draw(page: canvas.Canvas) -> None:
        page.setFillColorRGB(0.75, 0.75, 0.75)
        page.setFont("Helvetica", 8)
        page.drawString(60, 705, "References on request")

    assert documents.read(seeds.drawn(draw), "a.pdf").text == "References on request"


def scan() -> ImageReader:
    picture = Image.new("RGB", (1240, 1754), "white")
    ink = ImageDraw.Draw(picture)
    for row in range(40):
        ink.text((100, 60 + 40 * row), "Marta Quill sold more every year and won prizes", fill="black")
    return ImageReader(picture)


def test_a_scan_needs_ocr() -> None:
    def draw(page: canvas.Canvas) -> None:
        page.drawImage(scan(), 0, 0, 595, 842)

    found = documents.read(seeds.drawn(draw, draw), "a.pdf")
    assert (found.status, found.format, found.pages, found.text) == ("needs_ocr", "pdf", 2, "")


def test_the_text_layer_of_a_scan_counts_as_seen() -> None:
    def draw(page: canvas.Canvas) -> None:
        page.drawImage(scan(), 0, 0, 595, 842)
        layer = page.beginText(48, 800)
        layer.setTextRenderMode(3)
        for _ in range(5):
            layer.textLine("Marta Quill sold more every year and won prizes")
        page.drawText(layer)

    found = documents.read(seeds.drawn(draw), "a.pdf")
    assert found.status == "ok"
    assert found.text.count("Marta Quill sold more") == 5


def test_words_drawn_as_shapes_need_ocr() -> None:
    def draw(page: canvas.Canvas) -> None:
        for row in range(20):
            for column in range(40):
                page.rect(60 + 10 * column, 700 - 20 * row, 5, 9, fill=1)

    assert documents.read(seeds.drawn(draw), "a.pdf").status == "needs_ocr"


def test_a_photograph_of_a_page_needs_ocr() -> None:
    assert documents.read(b"\xff\xd8\xff\xe0" + bytes(2000), "resume.jpg").status == "needs_ocr"


def test_an_empty_page_is_empty() -> None:
    assert documents.read(seeds.drawn(lambda page: None), "a.pdf").status == "empty"
