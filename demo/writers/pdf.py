"""Resumes as PDF: one column by fpdf2, one and two columns by reportlab, in fonts that people's programs embed.

The fonts are Debian's fonts-liberation and fonts-dejavu-core (or the built-in Helvetica and Times for Western texts).
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from fpdf import FPDF
from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, HRFlowable, PageTemplate, Paragraph, Spacer, Table
from reportlab.platypus.doctemplate import FrameBreak, NextPageTemplate

from writers.blocks import Line, Resume, Section, tables_and_lines

rl_config.invariant = 1  # fixes the date and the id that reportlab writes
FONTS = Path("/usr/share/fonts/truetype")
STEMS = {
    "sans": "liberation/LiberationSans-{}",
    "serif": "liberation/LiberationSerif-{}",
    "narrow": "liberation/LiberationSansNarrow-{}",
}
FILES = {key: tuple(stem.format(cut) for cut in ("Regular", "Bold", "Italic")) for key, stem in STEMS.items()}
FILES["deja"] = tuple(f"dejavu/DejaVuSansCondensed{cut}" for cut in ("", "-Bold", "-Oblique"))
BUILT_IN = {
    "Helvetica": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
    "Times": ("Times-Roman", "Times-Bold", "Times-Italic"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """How a resume is dressed: font family, accent colour, body size in points, paper, headings, name in the middle."""

    font: str = "sans"
    accent: str = "#1f5f5b"
    size: float = 11.0
    paper: tuple[float, float] = A4
    rule: bool = True
    centred: bool = False


def one_column(resume: Resume, look: Look, *, password: str = "") -> bytes:
    """A single-column PDF by reportlab; with `password` it opens only for those who know it."""
    width, height = look.paper
    frame = Frame(56, 50, width - 112, height - 100, 0, 0, 0, 0)
    styles = _styles(look)
    story: list[Any] = [Paragraph(escape(resume.name), styles["name"])]
    story += [Paragraph(escape(line), styles["head"]) for line in resume.head]
    for section in resume.sections:
        story += _section(section, styles, look, width - 112)
    lock = StandardEncryption(password, ownerPassword="owner-" + password, strength=128) if password else None
    return _built([PageTemplate("page", [frame])], story, look, lock)


def two_columns(resume: Resume, look: Look, *, side_width: float = 190, main_first: bool = False) -> bytes:
    """A two-column PDF: name across the top, a tinted narrow column beside the main one.

    `main_first` writes the main column into the file before the narrow one, as some programs do.
    """
    width, height = look.paper
    top = 52 + 16 * (len(resume.head) + 1)
    head = Frame(0, height - top, width, top, 40, 6, 40, 18, id="head")
    side = Frame(0, 30, side_width, height - top - 30, 22, 6, 10, 14, id="side")
    main = Frame(side_width, 30, width - side_width, height - top - 30, 22, 6, 34, 14, id="main")
    later = Frame(side_width, 30, width - side_width, height - 80, 22, 6, 34, 6, id="later")
    styles = _styles(look)
    narrow = _flows(resume, styles, look, side_width - 32, aside=True)
    wide = _flows(resume, styles, look, width - side_width - 56, aside=False)
    title = [Paragraph(escape(resume.name), styles["name"])]
    title += [Paragraph(escape(line), styles["head"]) for line in resume.head]
    first, second = (wide, narrow) if main_first else (narrow, wide)
    story = [NextPageTemplate("later"), *title, FrameBreak(), *first, FrameBreak(), *second]

    def tint(canvas: Any, _: Any) -> None:
        canvas.setFillColor(HexColor("#eef2f1"))
        canvas.rect(0, 0, side_width, height - top, stroke=0, fill=1)

    frames = [head, main, side] if main_first else [head, side, main]
    pages = [PageTemplate("first", frames, onPage=tint), PageTemplate("later", [later], onPage=tint)]
    return _built(pages, story, look, None)


def _built(pages: list[PageTemplate], story: list[Any], look: Look, lock: StandardEncryption | None) -> bytes:
    out = io.BytesIO()
    document = BaseDocTemplate(out, pagesize=look.paper, encrypt=lock, title="Resume", author="", pageCompression=1)
    document.addPageTemplates(pages)
    document.build(story)
    return out.getvalue()


def _styles(look: Look) -> dict[str, ParagraphStyle]:
    plain, bold, slanted = _registered(look.font)
    accent, middle = HexColor(look.accent), 1 if look.centred else 0

    def style(name: str, font: str, size: float, **more: Any) -> ParagraphStyle:
        return ParagraphStyle(name, fontName=font, fontSize=size, leading=size * 1.4, **more)

    size = look.size
    return {
        "name": style("name", bold, size * 2, textColor=accent, alignment=middle, spaceAfter=3),
        "head": style("head", plain, size, alignment=middle),
        "heading": style("heading", bold, size * 1.15, textColor=accent, spaceBefore=size * 1.3, spaceAfter=3),
        "job": style("job", bold, size, spaceBefore=3),
        "place": style("place", slanted, size),
        "text": style("text", plain, size),
        "bullet": style("bullet", plain, size, leftIndent=12, bulletIndent=2),
        "address": style("address", plain, size * 0.8),
        "cell": style("cell", plain, size * 0.95),
    }


def _registered(family: str) -> tuple[str, str, str]:
    if family in BUILT_IN:
        return BUILT_IN[family]
    names = tuple(Path(file).name for file in FILES[family])
    for name, file in zip(names, FILES[family], strict=True):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, FONTS / f"{file}.ttf"))
    return names  # pyright: ignore[reportReturnType]


def _flows(
    resume: Resume, styles: dict[str, ParagraphStyle], look: Look, width: float, *, aside: bool
) -> list[Flowable]:
    return [flow for part in resume.sections if part.aside == aside for flow in _section(part, styles, look, width)]


def _section(section: Section, styles: dict[str, ParagraphStyle], look: Look, width: float) -> list[Flowable]:
    out: list[Flowable] = []
    if section.title:
        out.append(Paragraph(escape(section.title), styles["heading"]))
        out += [HRFlowable(width="100%", thickness=0.6, color=HexColor(look.accent), spaceAfter=3)] * look.rule
    for part in tables_and_lines(section.lines):
        out.append(_table(part, styles, width) if isinstance(part, list) else _flow(part, styles, look.size))
    return out


def _flow(line: Line, styles: dict[str, ParagraphStyle], size: float) -> Flowable:
    if line.kind == "space":
        return Spacer(1, size * 0.65)
    if line.kind == "bullet":
        return Paragraph(escape(line.text), styles["bullet"], bulletText=line.mark)
    lone = "address" if ("@" in line.text or "www." in line.text) and " " not in line.text else line.kind
    return Paragraph(escape(line.text), styles[lone])


def _table(rows: list[list[str]], styles: dict[str, ParagraphStyle], width: float) -> Flowable:
    cells = [[Paragraph(escape(cell), styles["cell"]) for cell in row] for row in rows]
    first = 0.4 if len(rows[0]) > 2 else 0.5
    rest = (1 - first) / (len(rows[0]) - 1)
    made = Table(cells, [width * first] + [width * rest] * (len(rows[0]) - 1), hAlign="LEFT")
    made.setStyle([("LINEBELOW", (0, 0), (-1, -1), 0.3, HexColor("#bbbbbb"))])
    return made


def plain_column(resume: Resume, look: Look) -> bytes:
    """A single-column PDF by fpdf2, which places words in another way than reportlab does."""
    page = FPDF(format=(look.paper[0] / 72 * 25.4, look.paper[1] / 72 * 25.4))
    page.set_creation_date(datetime(2026, 11, 1, 9, 0, tzinfo=UTC))
    page.set_title("Resume")
    page.set_margins(20, 18)
    page.set_auto_page_break(True, 18)
    for style, file in zip(("", "B", "I"), FILES[look.font], strict=True):
        page.add_font(look.font, style, FONTS / f"{file}.ttf")
    page.add_page()
    colour = tuple(bytes.fromhex(look.accent[1:]))
    _say(page, look, resume.name, "B", look.size * 2, colour=colour)
    for line in resume.head:
        _say(page, look, line)
    for section in resume.sections:
        if section.title:
            page.ln(4)
            _say(page, look, section.title, "B", look.size * 1.15, colour=colour)
            page.set_draw_color(*colour)
            page.line(20, page.get_y(), page.w - 20, page.get_y())
            page.ln(1)
        for line in section.lines:
            _put(page, look, line)
    return bytes(page.output())


def _say(page: FPDF, look: Look, text: str, style: str = "", size: float = 0, *, colour: Any = (25, 25, 25)) -> None:
    size = size or look.size
    page.set_font(look.font, style, size)
    page.set_text_color(*colour)
    page.multi_cell(
        0, size * 0.5, text, align="C" if look.centred and page.get_y() < 40 else "L", new_x="LMARGIN", new_y="NEXT"
    )


def _put(page: FPDF, look: Look, line: Line) -> None:
    if line.kind == "space":
        page.ln(2.4)
    elif line.kind == "bullet":
        page.set_font(look.font, "", look.size)
        page.cell(5, look.size * 0.5, line.mark)
        _say(page, look, line.text)
    else:
        _say(page, look, line.text, {"job": "B", "place": "I"}.get(line.kind, ""))
