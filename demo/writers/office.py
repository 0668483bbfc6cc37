"""Resumes as DOCX (python-docx) and ODT (odfpy), with the zip's dates and order fixed so that bytes repeat."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from odf import opendocument, style, table
from odf import text as odf

from writers.blocks import Line, Resume, tables_and_lines

WRITTEN = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)


def docx(resume: Resume, *, font: str = "Calibri", accent: str = "1F4E79", grid: bool = True) -> bytes:
    """A Word file with real headings, list paragraphs and tables; `grid` draws the tables' lines."""
    document = Document()
    _docx_styles(document, font, accent)
    document.add_heading(resume.name, level=0)
    for line in resume.head:
        document.add_paragraph(line)
    for section in resume.sections:
        if section.title:
            document.add_heading(section.title, level=1)
        for part in tables_and_lines(section.lines):
            _docx_table(document, part, grid) if isinstance(part, list) else _docx_line(document, part)
    facts = document.core_properties
    facts.author = facts.title = facts.comments = facts.last_modified_by = ""
    facts.created = facts.modified = WRITTEN
    out = io.BytesIO()
    document.save(out)
    return repeatable(out.getvalue())


def _docx_styles(document: Any, font: str, accent: str) -> None:
    styles = document.styles
    for name, size in (("Normal", 10.5), ("Title", 22), ("Heading 1", 12.5), ("List Bullet", 10.5)):
        look = styles[name]
        look.font.name, look.font.size = font, Pt(size)
        fonts = look.element.get_or_add_rPr().get_or_add_rFonts()
        for key in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(key), None)
        look.paragraph_format.space_after = Pt(2)
        if name in ("Title", "Heading 1"):
            look.font.color.rgb = RGBColor.from_string(accent)
    styles["Heading 1"].paragraph_format.space_before = Pt(12)


def _docx_line(document: Any, line: Line) -> None:
    if line.kind == "bullet":
        document.add_paragraph(line.text, style="List Bullet")
    elif line.kind == "space":
        document.add_paragraph().paragraph_format.space_after = Pt(0)
    else:
        run = document.add_paragraph().add_run(line.text)
        run.bold, run.italic = line.kind == "job", line.kind == "place"


def _docx_table(document: Any, rows: list[list[str]], grid: bool) -> None:
    made = document.add_table(rows=len(rows), cols=len(rows[0]))
    made.style = "Table Grid" if grid else "Normal Table"
    for number, (row, cells) in enumerate(zip(made.rows, rows, strict=True)):
        for cell, words in zip(row.cells, cells, strict=True):
            run = cell.paragraphs[0].add_run(words)
            run.bold = number == 0
    header = made.rows[0]._tr.get_or_add_trPr()
    header.append(OxmlElement("w:tblHeader"))


def odt(resume: Resume, *, font: str = "Liberation Sans", accent: str = "#5b2c6f") -> bytes:
    """A LibreOffice file with headings, lists and tables."""
    document = opendocument.OpenDocumentText()
    looks = _odt_looks(document, font, accent)
    body = document.text
    body.addElement(odf.H(outlinelevel=1, stylename=looks["name"], text=resume.name))
    for line in resume.head:
        body.addElement(odf.P(stylename=looks["text"], text=line))
    for section in resume.sections:
        if section.title:
            body.addElement(odf.H(outlinelevel=2, stylename=looks["heading"], text=section.title))
        for number, part in enumerate(tables_and_lines(section.lines)):
            made = _odt_table(part, f"{section.title}{number}") if isinstance(part, list) else _odt_line(part, looks)
            body.addElement(made)
    out = io.BytesIO()
    document.write(out)
    return repeatable(out.getvalue())


def _odt_looks(document: Any, font: str, accent: str) -> dict[str, Any]:
    document.fontfacedecls.addElement(style.FontFace(name=font, fontfamily=font))
    wanted: dict[str, dict[str, str]] = {
        "name": {"fontsize": "22pt", "fontweight": "bold", "color": accent},
        "heading": {"fontsize": "13pt", "fontweight": "bold", "color": accent},
        "job": {"fontsize": "10.5pt", "fontweight": "bold"},
        "place": {"fontsize": "10.5pt", "fontstyle": "italic"},
        "text": {"fontsize": "10.5pt"},
    }
    looks = {}
    for key, text_look in wanted.items():
        looks[key] = style.Style(name=f"Resume{key.title()}", family="paragraph")
        top = "0.35cm" if key == "heading" else "0cm"
        looks[key].addElement(style.ParagraphProperties(margintop=top, marginbottom="0.05cm"))
        looks[key].addElement(style.TextProperties(fontname=font, **text_look))
        document.styles.addElement(looks[key])
    return looks


def _odt_line(line: Line, looks: dict[str, Any]) -> Any:
    if line.kind != "bullet":
        return odf.P(stylename=looks.get(line.kind, looks["text"]), text=line.text)
    item = odf.ListItem()
    item.addElement(odf.P(stylename=looks["text"], text=line.text))
    made = odf.List()
    made.addElement(item)
    return made


def _odt_table(rows: list[list[str]], name: str) -> Any:
    made = table.Table(name=name or "Table")
    made.addElement(table.TableColumn(numbercolumnsrepeated=len(rows[0])))
    for row in rows:
        line = table.TableRow()
        for words in row:
            cell = table.TableCell(valuetype="string")
            cell.addElement(odf.P(text=words))
            line.addElement(cell)
        made.addElement(line)
    return made


def repeatable(data: bytes) -> bytes:
    """The same zip with every member's date set to one moment, so that equal words give equal bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            member = zipfile.ZipInfo(info.filename, (2026, 11, 1, 9, 0, 0))
            member.compress_type = zipfile.ZIP_STORED if info.filename == "mimetype" else zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            new.writestr(member, old.read(info))
    return out.getvalue()
