"""A resume's pages with the evidence marked on them, for the faces that show it: what to print where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

from flask import abort, send_file
from werkzeug.wrappers import Response

from recruit.domain.places import Place, Places
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
    """One page: `number` from 1, its size in points (0 when it is not known), and what is marked on it.

    A `broken` page did not open, so there is no picture of it.
    """

    number: int
    width: float
    height: float
    spots: tuple[Spot, ...]
    broken: bool = False


def leaves(pages: Pages, marks: Sequence[Mark], more: Mapping[str, str]) -> list[Leaf]:
    """The pages of one run; `more` has the address to read on for each mark's key."""
    found: dict[int, list[Spot]] = {}
    places = pages.places or Places()
    for mark in marks:
        for page, boxes in _by_page(places.lines(mark.start, mark.end)).items():
            found.setdefault(page, []).append(Spot(mark, tuple(boxes), more.get(mark.key, "")))
    return [_leaf(number, places, tuple(found.get(number, ()))) for number in pages.numbers]


def _leaf(number: int, places: Places, spots: tuple[Spot, ...]) -> Leaf:
    if number >= len(places.page_sizes):
        return Leaf(number + 1, 0.0, 0.0, spots)
    width, height = places.page_sizes[number]
    return Leaf(number + 1, width, height, spots, broken=not width)


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
