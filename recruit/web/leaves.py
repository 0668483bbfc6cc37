"""A resume's pages with the evidence marked on them, for the faces that show it: what to print where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from flask import abort, send_file
from werkzeug.wrappers import Response

from recruit.domain.places import Place
from recruit.flows.show_pages import Pages, file_of, pages_of
from recruit.jobs import pages as drawn
from recruit.store.tables import Application
from recruit.web.marks import Mark

#: Points that a box reaches beyond its words.
MARGIN = 1.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark where it stands on one page: its boxes as (left, top, width, height) in points, and where to read more."""

    mark: Mark
    boxes: tuple[tuple[float, float, float, float], ...]
    more: str

    @property
    def said(self) -> str:
        """What this is, in words."""
        return f"{self.mark.family_word}: {self.mark.says}"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: `number` from 1, its size in points (0 when it is not known), and what is marked on it."""

    number: int
    width: float
    height: float
    spots: tuple[Spot, ...]


def leaves(pages: Pages, marks: Sequence[Mark], more: Mapping[str, str]) -> list[Leaf]:
    """The pages of one run; `more` has the address to read on for each mark's key."""
    found: dict[int, list[Spot]] = {}
    for mark in marks if pages.places else ():
        for page, boxes in _by_page(pages.places.lines(mark.start, mark.end) if pages.places else []).items():
            found.setdefault(page, []).append(Spot(mark, tuple(boxes), more.get(mark.key, "")))
    sizes = pages.places.page_sizes if pages.places else ()
    return [
        Leaf(number + 1, *(sizes[number] if number < len(sizes) else (0.0, 0.0)), tuple(found.get(number, ())))
        for number in pages.numbers
    ]


def page_image(application: Application, number: int, files_key: str) -> Response:
    """The answer to a browser that asks for a page's picture (`number` from 1)."""
    pages = pages_of(application, files_key=files_key)
    if pages is None:
        abort(415)
    if not 1 <= number <= pages.count:
        abort(404)
    document = pages.document
    key = (document.id, document.sha256, number - 1)
    image = drawn.draw(key, lambda: file_of(application, document, files_key=files_key))
    if image is None:
        abort(415)
    return send_file(BytesIO(image), "image/png", download_name=f"page-{number}.png")


def _by_page(places: Sequence[Place]) -> dict[int, list[tuple[float, float, float, float]]]:
    boxes: dict[int, list[tuple[float, float, float, float]]] = {}
    for place in places:
        left, top = place.left - MARGIN, place.top - MARGIN
        width, height = place.right + MARGIN - left, place.bottom + MARGIN - top
        boxes.setdefault(place.page, []).append((round(left, 1), round(top, 1), round(width, 1), round(height, 1)))
    return boxes
