"""OpenDocument text (ODT): body, tables, lists, text boxes, notes, headers and footers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] no stubs for the compiled part

from recruit.documents import colour, limits
from recruit.documents.found import Found, Seen, Unreadable
from recruit.documents.screen import Package

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, STYLE, OFFICE, DRAW, FO = (
    f"{{{_NS}{name}:1.0}}" for name in ("text", "table", "style", "office", "drawing", "xsl-fo-compatible")
)
_SKIPPED = {
    TEXT + "tracked-changes", OFFICE + "annotation", TEXT + "note-citation", OFFICE + "forms", DRAW + "image",
    TEXT + "sequence-decls", TEXT + "variable-decls", TEXT + "user-field-decls", OFFICE + "event-listeners",
}  # fmt: skip
_HIDDEN = {TEXT + "hidden-text", TEXT + "hidden-paragraph"}


@dataclass(frozen=True, slots=True)
class Look:
    """What decides whether words show: switched off, colour, size (points), background."""

    off: bool = False
    ink: colour.Rgb | None = None
    size: float = 12.0
    paper: colour.Rgb | None = None

    @property
    def hides(self) -> bool:
        """Whether nobody sees words of this look."""
        pale = self.ink is not None and not colour.can_be_seen(self.ink, self.paper or colour.WHITE)
        return self.off or self.size < colour.SMALLEST or pale


def read(package: Package) -> Found:
    """All text of an OpenDocument text."""
    manifest = package.read("META-INF/manifest.xml")
    if b"encryption-data" in manifest:
        raise Unreadable("encrypted", "locked_package")
    content = package.xml("content.xml")
    body = content.find(f"{OFFICE}body/{OFFICE}text") if content is not None else None
    if content is None or body is None:
        raise Unreadable("damaged", "no_main_part")
    return Reader(content, package.xml("styles.xml")).read(body)


class Reader:
    """Walks one OpenDocument text; `seen` gathers what shows and what does not."""

    def __init__(self, content: etree._Element, styles: etree._Element | None) -> None:
        self.extra = styles
        trees = [tree for tree in (styles, content) if tree is not None]
        self.styles = {style.get(STYLE + "name"): style for tree in trees for style in tree.iter(STYLE + "style")}
        self.seen = Seen()

    def read(self, body: etree._Element) -> Found:
        """Headers, body, footers."""
        self.edges("header")
        self.blocks(body, Look(), 0)
        self.edges("footer")
        return Found("".join(self.seen.shown), "".join(self.seen.unseen))

    def edges(self, kind: str) -> None:
        """The headers or footers of the master pages, each text once."""
        known = set()
        for edge in self.extra.iter(STYLE + kind) if self.extra is not None else ():
            words = " ".join("".join(edge.itertext()).split())
            if words and words not in known:
                known.add(words)
                self.blocks(edge, Look(), 0)

    def look(self, element: etree._Element, base: Look, depth: int = 0) -> Look:
        """A base look with the element's style, and its parents, on top."""
        name = element.get(TEXT + "style-name") or element.get(TABLE + "style-name") or element.get(DRAW + "style-name")
        return self.over(base, name, depth) if name else base

    def over(self, base: Look, name: str | None, depth: int) -> Look:
        """A look with a named style on top."""
        style = self.styles.get(name)
        if style is None or depth > 20:
            return base
        base = self.over(base, style.get(STYLE + "parent-style-name"), depth + 1)
        for properties in style:
            base = _with(base, properties)
        return base

    def blocks(self, parent: etree._Element, base: Look, depth: int) -> None:
        """Paragraphs, lists, tables and sections."""
        if depth > limits.DEPTH:
            raise Unreadable("dangerous", "nested_too_deep")
        for child in parent:
            if child.tag in (TEXT + "p", TEXT + "h"):
                self.paragraph(child, base, depth)
            elif child.tag == TABLE + "table-row":
                self.row(child, base, depth)
            elif child.tag == TEXT + "list-item":
                self.seen.add("• ")
                self.blocks(child, base, depth + 1)
            elif child.tag not in _SKIPPED and isinstance(child.tag, str):
                self.blocks(child, self.look(child, base), depth + 1)

    def row(self, row: etree._Element, base: Look, depth: int) -> None:
        """One row: a line when each cell has one line at most, else cell after cell."""
        texts = []
        for cell in row.iterchildren(TABLE + "table-cell"):
            outer, self.seen.shown = self.seen.shown, []
            self.blocks(cell, self.look(cell, base), depth + 1)
            texts.append("".join(self.seen.shown).strip("\n"))
            self.seen.shown = outer
        one_line = all("\n" not in text for text in texts)
        self.seen.add(("\t" if one_line else "\n").join(text for text in texts if text.strip()))
        self.seen.end_line()

    def paragraph(self, paragraph: etree._Element, base: Look, depth: int) -> None:
        """One paragraph as one line, its frames and notes after it."""
        after: list[etree._Element] = []
        self.words(paragraph, self.look(paragraph, base), after, depth)
        self.seen.end_line()
        for element in after:
            self.blocks(element, base, depth + 1)

    def words(self, element: etree._Element, base: Look, after: list[etree._Element], depth: int) -> None:
        """Words inside a paragraph, a span or a link."""
        if depth > limits.DEPTH:
            raise Unreadable("dangerous", "nested_too_deep")
        if element.text:
            self.seen.add(_collapse(element.text), base.hides)
        for child in element:
            self.inline(child, base, after, depth + 1)
            if child.tail:
                self.seen.add(_collapse(child.tail), base.hides)

    def inline(self, child: etree._Element, base: Look, after: list[etree._Element], depth: int) -> None:
        """One element inside a paragraph."""
        tag = child.tag
        if tag == TEXT + "s":
            count = child.get(TEXT + "c", "1")
            self.seen.add(" " * min(100, int(count) if count.isdigit() else 1), base.hides)
        elif tag in (TEXT + "tab", TEXT + "line-break"):
            self.seen.add("\t" if tag == TEXT + "tab" else "\n", base.hides)
        elif tag in (DRAW + "frame", TEXT + "note", DRAW + "custom-shape", DRAW + "g"):
            after.append(child)
        elif tag not in _SKIPPED and isinstance(tag, str):
            self.words(
                child, replace(self.look(child, base), off=tag in _HIDDEN or self.look(child, base).off), after, depth
            )


def _collapse(text: str) -> str:
    """White space in the file is one blank; blanks that count are elements of their own."""
    return (
        " ".join(text.split()).join((" " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""))
        if (text.strip())
        else " "
    )


def _with(base: Look, properties: etree._Element) -> Look:
    paper = colour.from_hex(properties.get(FO + "background-color"))
    if properties.tag != STYLE + "text-properties":
        return replace(base, paper=paper) if paper else base
    off, ink, size = base.off, base.ink, base.size
    if properties.get(TEXT + "display"):
        off = properties.get(TEXT + "display") == "none"
    if properties.get(FO + "color"):
        ink = colour.from_hex(properties.get(FO + "color"))
    value = properties.get(FO + "font-size", "")
    if value.endswith("pt") and value[:-2].replace(".", "", 1).isdigit():
        size = float(value[:-2])
    return Look(off, ink, size, paper or base.paper)
