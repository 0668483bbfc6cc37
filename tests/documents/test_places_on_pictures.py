"""Where a word is said to stand, the drawn page has its ink, and nowhere else: turned and cropped pages too."""

from __future__ import annotations

import io

import pypdf
import pytest
from PIL import Image

from recruit import documents
from tests.documents import seeds


def a_page(turn: int, crop: tuple[int, int, int, int] | None, up: bool = False) -> bytes:
    """One word somewhere on a page that is shown turned, or cropped."""

    def draw(page) -> None:
        if up:
            page.rotate(90)
            page.drawString(300, -200, "118%")
        else:
            page.drawString(200, 300, "118%")

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(seeds.drawn(draw)))
    page = writer.pages[0]
    if turn:
        page.rotate(turn)
    if crop:
        page.cropbox = pypdf.generic.RectangleObject(crop)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (100, 150, 500, 700)])
@pytest.mark.parametrize("up", [False, True], ids=["along", "up the side"])
def test_a_word_s_box_holds_its_ink(turn: int, crop: tuple[int, int, int, int] | None, up: bool) -> None:
    data = a_page(turn, crop, up)
    found = documents.read_with_places(data, "a.pdf")
    assert found.places is not None
    (place,) = found.places.words
    image = documents.page_image(data, place.page, 2.0)
    assert image is not None
    picture = Image.open(io.BytesIO(image)).convert("L").point(lambda grey: 255 if grey < 128 else 0)
    width, height = found.places.page_sizes[0]
    assert picture.size == (pytest.approx(2 * width, abs=2), pytest.approx(2 * height, abs=2))
    ink = picture.getbbox()
    assert ink is not None
    box = [2 * side for side in (place.left, place.top, place.right, place.bottom)]
    assert box[0] - 3 <= ink[0]
    assert box[1] - 3 <= ink[1]
    assert ink[2] <= box[2] + 3
    assert ink[3] <= box[3] + 3
    assert (ink[2] - ink[0]) * (ink[3] - ink[1]) > 0.3 * (box[2] - box[0]) * (box[3] - box[1])
