"""The visible-text rule for PDF: what a person looking at the page could not see is kept apart from the text.

A glyph is unseen when it is tiny, off the page or fully transparent. A word is unseen when nothing can be told apart
where it stands on the drawn page (white on white, clipped, switched off, painted over), when its colour is that of
its background, or when an opaque image was laid over it. Invisible letters over a scan are the scan's text layer:
the person sees those words in the image, so they count. Letters of scripts whose font is not in the file cannot be
drawn here (no font files can be opened in the jail), so nothing is said against them.
"""

from __future__ import annotations

from dataclasses import dataclass

from recruit.documents import colour
from recruit.documents.pdf_glyphs import Glyph, Page, is_embedded, turned_back
from recruit.documents.pdf_objects import Objects
from recruit.documents.pdf_picture import CLOSE, SAME_GREY_CLOSE, Picture, picture
from recruit.documents.pdf_words import Word

INVISIBLE = 3
#: Less opaque than this cannot be seen.
FAINTEST = 0.1


def keep_seen_glyphs(page: Page) -> list[Glyph]:
    """Take tiny, transparent and off-page glyphs out of the page; returns them."""
    bad = {
        number
        for number, ink in enumerate(page.inks)
        if ink.em < colour.SMALLEST or (ink.alpha < FAINTEST and ink.mode != INVISIBLE)
    }
    angles = [ink.angle for ink in page.inks]
    unseen, seen = [], []
    for glyph in page.glyphs:
        angle = angles[glyph[5]]
        left, top, right, bottom = turned_back(glyph[1:5], angle) if angle else glyph[1:5]
        across, down = (left + right) / 2, (top + bottom) / 2
        off = not (0 <= across <= page.width and 0 <= down <= page.height)
        (unseen if off or glyph[5] in bad else seen).append(glyph)
    page.glyphs = seen
    return unseen


@dataclass(slots=True)
class Sight:
    """Decides word by word on one page; a closer look is drawn only when a glance does not settle it."""

    handle: object
    page: Page
    objects: Objects
    glance: Picture | None
    close: Picture | None = None

    def sees(self, word: Word) -> bool:
        """Whether a person can see this word."""
        ink = self.page.inks[word.ink]
        box = turned_back((word.left, word.top, word.right, word.bottom), ink.angle)
        if ink.mode == INVISIBLE:
            return self.objects.is_on_image(box)
        if self.objects.images and self.objects.covers(box, word.glyphs[0][7]):
            return False
        if self.glance is None:
            return colour.can_be_seen(ink.rgb)
        if not colour.can_be_seen(ink.rgb):
            paper = self.glance.paper(box)
            return colour.can_be_seen(ink.rgb, (paper, paper, paper)) and self.shows(box)
        return self.shows(box) or (not is_embedded(ink.font) and any(letter > "\u024f" for letter in word.text))

    def shows(self, box: tuple[float, float, float, float]) -> bool:
        """Whether anything is drawn inside a box."""
        if self.glance is None or self.glance.shows_something(box):
            return True
        if self.close is None:
            self.close = picture(self.handle, 4.0, CLOSE) or self.glance
        return self.close.shows_something(box, SAME_GREY_CLOSE)
