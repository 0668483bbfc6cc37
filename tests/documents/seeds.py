"""Files made on the spot for the documents' tests: one resume in every format, by other programs' libraries."""

from __future__ import annotations

import io
import json
import zipfile
from xml.sax.saxutils import escape

import docx
import fpdf
from odf import opendocument, style, table
from odf import text as odf_text
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

LINES = [
    "Marta Quill",
    "marta.quill@example.org",
    "Account Executive, Harbour Tools",
    "Closed 118 % of the yearly quota and ranked second of 41 sellers",
    "Built a pipeline of 2.4 million dollars from nothing in nine months",
    "Missed the first quarter, changed the approach and recovered by June",
]
TEXT = "\n".join(LINES)


def pdf(lines: list[str], size: float = 11) -> bytes:
    """A PDF by fpdf2, one line of text a line."""
    book = fpdf.FPDF()
    book.add_page()
    book.set_font("Helvetica", size=size)
    for line in lines:
        book.cell(text=line, new_x="LMARGIN", new_y="NEXT")
    return bytes(book.output())


def pdf_by_reportlab(lines: list[str], font: str = "Times-Roman", size: float = 11) -> bytes:
    """A PDF by ReportLab."""

    def draw(page: canvas.Canvas) -> None:
        page.setFont(font, size)
        for number, line in enumerate(lines):
            page.drawString(60, 780 - 16 * number, line)

    return drawn(draw)


def drawn(*pages) -> bytes:
    """A PDF by ReportLab, each page drawn by a function."""
    out = io.BytesIO()
    book = canvas.Canvas(out, pagesize=A4, invariant=1)
    for draw in pages:
        book.setFont("Helvetica", 11)
        draw(book)
        book.showPage()
    book.save()
    return out.getvalue()


def word(lines: list[str]) -> bytes:
    """A DOCX by python-docx."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def saved(document) -> bytes:
    """A python-docx document's bytes."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def odt(lines: list[str], hidden: str = "") -> bytes:
    """An ODT by odfpy, with a white paragraph and a table row when asked for."""
    document = opendocument.OpenDocumentText()
    white = style.Style(name="White", family="paragraph")
    white.addElement(style.TextProperties(color="#ffffff"))
    document.styles.addElement(white)
    for line in lines:
        document.text.addElement(odf_text.P(text=line))
    if hidden:
        document.text.addElement(odf_text.P(text=hidden, stylename=white))
    return odt_saved(document)


def odt_table(rows: list[list[str]]) -> bytes:
    """An ODT with one table."""
    document = opendocument.OpenDocumentText()
    grid = table.Table()
    for row in rows:
        line = table.TableRow()
        for cell in row:
            box = table.TableCell()
            box.addElement(odf_text.P(text=cell))
            line.addElement(box)
        grid.addElement(line)
    document.text.addElement(grid)
    return odt_saved(document)


def odt_saved(document) -> bytes:
    """An odfpy document's bytes."""
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def rtf(lines: list[str]) -> bytes:
    """An RTF with one paragraph a line; letters outside ASCII are written as Unicode."""
    body = "".join(_rtf_line(line) + "\\par\n" for line in lines)
    return ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\n\\f0\\fs22 " + body + "}").encode("ascii")


def _rtf_line(line: str) -> str:
    return "".join(_rtf_character(character) for character in line)


def _rtf_character(character: str) -> str:
    if character in "\\{}":
        return "\\" + character
    if character.isascii():
        return character
    units = character.encode("utf-16-le")
    numbers = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
    return "".join(f"\\u{number}?" for number in numbers)


def html(lines: list[str]) -> bytes:
    """An HTML page with one paragraph a line."""
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f"<!doctype html><html><head><title>no</title></head><body>{body}</body></html>".encode()


def plain(lines: list[str]) -> bytes:
    """Plain UTF-8 text."""
    return "\n".join(lines).encode()


def resume_json(lines: list[str]) -> bytes:
    """A JSON Resume."""
    work = {"name": lines[2], "highlights": lines[3:]}
    return json.dumps({"basics": {"name": lines[0], "email": lines[1]}, "work": [work]}).encode()


#: Ending -> maker; each makes the same words.
MAKERS = {
    "pdf": pdf, "reportlab.pdf": pdf_by_reportlab, "docx": word, "odt": odt, "rtf": rtf, "html": html, "txt": plain,
}  # fmt: skip


def repacked(data: bytes, change: dict[str, bytes | None]) -> bytes:
    """A zip package with some parts put in, replaced, or (None) left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename not in change:
                new.writestr(part, old.read(part))
        for name, body in change.items():
            if body is not None:
                new.writestr(name, body)
    return out.getvalue()
