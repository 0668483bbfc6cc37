"""A resume that is only a picture: printed, laid a little askew on a scanner, and saved as PDF."""

from __future__ import annotations

import io
import random

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from writers.blocks import Resume
from writers.pdf import FILES, FONTS

DOTS = 110  # an inch


def scanned(resume: Resume) -> bytes:
    """The resume as a grey picture of a page; the file holds no words."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=LETTER, pageCompression=1, invariant=1)
    canvas.drawImage(ImageReader(io.BytesIO(_askew(_drawn(resume)))), 0, 0, *LETTER)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _drawn(resume: Resume) -> Image.Image:
    page = Image.new("L", (round(8.5 * DOTS), 11 * DOTS), 244)
    draw = ImageDraw.Draw(page)
    plain, bold = (ImageFont.truetype(FONTS / f"{file}.ttf", 17) for file in FILES["serif"][:2])
    lines = [(resume.name, ImageFont.truetype(FONTS / f"{FILES['serif'][1]}.ttf", 32))]
    lines += [(line, plain) for line in resume.head]
    for section in resume.sections:
        lines += [("", plain), (section.title, bold)]
        lines += [(f"{line.mark} {line.text}".strip(), bold if line.kind == "job" else plain) for line in section.lines]
    down = 90.0
    for words, font in lines:
        draw.text((95, down), words, font=font, fill=40)
        down += font.size * 1.45
    return page


def _askew(page: Image.Image) -> bytes:
    """The page turned by half a degree, with the specks of a scanner's glass, as JPEG."""
    turned = page.rotate(0.6, resample=Image.Resampling.BICUBIC, fillcolor=232)
    rng = random.Random(110)
    for _ in range(260):
        turned.putpixel((rng.randrange(turned.width), rng.randrange(turned.height)), rng.randrange(90, 200))
    out = io.BytesIO()
    turned.save(out, "JPEG", quality=55)
    return out.getvalue()
