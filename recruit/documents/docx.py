"""Word's DOCX: body, tables, text boxes, headers, footers and notes, in reading order."""

from __future__ import annotations

import posixpath

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] no stubs for the compiled part

from recruit.documents import limits
from recruit.documents.docx_styles import Look, Styles, W, look, shading
from recruit.documents.found import Found, Seen, Unreadable
from recruit.documents.screen import Package

RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = {W + tag for tag in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "sectPr", "tblPr",
                                "trPr", "tcPr", "tblGrid", "sdtPr", "rt", "object")} | {FALLBACK}  # fmt: skip
_MARKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "ptab": "\t"}
_DARK = (0, 0, 0)


def main_part(package: Package) -> str | None:
    """The name of the main document, as the package's own relations say it, or None when this is no Word file."""
    relations = package.xml("_rels/.rels")
    for relation in relations if relations is not None else ():
        if relation.get("Type", "").endswith("/officeDocument"):
            name = relation.get("Target", "").lstrip("/")
            if name in package and b"wordprocessingml" in package.read("[Content_Types].xml"):
                return name
    return "word/document.xml" if "word/document.xml" in package else None


def read(package: Package) -> Found:
    """All text of a Word file."""
    name = main_part(package)
    root = package.xml(name) if name else None
    if name is None or root is None:
        raise Unreadable("damaged", "no_main_part")
    return Reader(package, name, root).read()


class Reader:
    """Walks one Word file; `seen` gathers what shows and what does not."""

    def __init__(self, package: Package, name: str, root: etree._Element) -> None:
        self.package, self.root = package, root
        self.folder = posixpath.dirname(name)
        self.parts = self.relations(name)
        self.styles = Styles(self.part("styles"))
        self.seen = Seen()
        self.notes: set[str] = set()

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Relation id -> (kind, part name) of the main part; raises Unreadable for parts fetched from outside."""
        root = self.package.xml(f"{self.folder}/_rels/{posixpath.basename(name)}.rels".lstrip("/"))
        found = {}
        for relation in root if root is not None else ():
            kind = relation.get("Type", "").rsplit("/", 1)[-1]
            if relation.get("TargetMode") == "External":
                if kind in ("attachedTemplate", "oleObject", "frame", "subDocument"):
                    raise Unreadable("dangerous", "outside_link")
                continue
            target = relation.get("Target", "")
            found[relation.get("Id", "")] = (
                kind,
                posixpath.normpath(posixpath.join("/", self.folder, target)).lstrip("/"),
            )
        return found

    def part(self, kind: str) -> etree._Element | None:
        """The first related part of a kind, as a tree."""
        return next((self.package.xml(name) for found, name in self.parts.values() if found == kind), None)

    def read(self) -> Found:
        """Headers, body with its notes, footers."""
        self.edges("header")
        body = self.root.find(W + "body")
        if body is None:
            raise Unreadable("damaged", "no_body")
        self.blocks(body, None, 0)
        for kind, tag in (("footnotes", "footnote"), ("endnotes", "endnote")):
            notes = self.part(kind)
            for note in notes.iter(W + tag) if notes is not None else ():
                if note.get(W + "type") is None:
                    self.blocks(note, None, 0)
        self.edges("footer")
        return Found("".join(self.seen.shown), "".join(self.seen.unseen), notes=self.notes)

    def edges(self, kind: str) -> None:
        """Headers or footers, each text once."""
        known: set[str] = set()
        for reference in self.root.iter(f"{W}{kind}Reference"):
            name = self.parts.get(reference.get(RELATION, ""), ("", ""))[1]
            tree = self.package.xml(name) if name and name not in known else None
            known.add(name)
            if tree is None:
                continue
            words = " ".join("".join(tree.itertext()).split())
            if words and words not in known:
                known.add(words)
                self.blocks(tree, None, 0)

    def blocks(self, parent: etree._Element, paper, depth: int) -> None:
        """Paragraphs and tables inside a body, cell, text box, note or content control."""
        if depth > limits.DEPTH:
            raise Unreadable("dangerous", "nested_too_deep")
        for child in parent:
            if child.tag == W + "p":
                self.paragraph(child, paper, depth)
            elif child.tag == W + "tbl":
                self.table(child, paper, depth + 1)
            elif child.tag not in _SKIPPED and isinstance(child.tag, str):
                self.blocks(child, paper, depth + 1)

    def table(self, table: etree._Element, paper, depth: int) -> None:
        """A table row by row; a row of one-line cells is one line, other cells follow each other."""
        style = table.find(f"{W}tblPr/{W}tblStyle")
        if style is not None and self.styles.is_shaded(style.get(W + "val")):
            paper = _DARK
        for row in table.iter(W + "tr"):
            if next(row.iterancestors(W + "tbl")) is table:
                self.row(row, paper, depth)

    def row(self, row: etree._Element, paper, depth: int) -> None:
        """One row: a line when each cell has one paragraph at most, else cell after cell."""
        cells = [cell for cell in row.iter(W + "tc") if next(cell.iterancestors(W + "tr")) is row]
        texts = []
        for cell in cells:
            outer, self.seen.shown = self.seen.shown, []
            self.blocks(cell, shading(cell.find(W + "tcPr")) or paper, depth + 1)
            texts.append("".join(self.seen.shown).strip("\n"))
            self.seen.shown = outer
        one_line = all("\n" not in text for text in texts)
        self.seen.add(("\t" if one_line else "\n").join(text for text in texts if text.strip()))
        self.seen.end_line()

    def paragraph(self, paragraph: etree._Element, paper, depth: int) -> None:
        """One paragraph as one line, its text boxes after it."""
        properties = paragraph.find(W + "pPr")
        style = properties.find(W + "pStyle") if properties is not None else None
        name = style.get(W + "val") if style is not None else self.styles.default
        paper = shading(properties) or paper
        if (properties is not None and properties.find(W + "numPr") is not None) or self.styles.is_listed(name):
            self.seen.add("• ")
        boxes: list[etree._Element] = []
        self.runs(paragraph, self.styles.of(name), paper, boxes, depth)
        self.seen.end_line()
        for box in boxes:
            # A box may be filled with any colour; its own fill is not followed, so white words in it count as seen.
            self.blocks(box, _DARK if paper is None else paper, depth + 1)

    def runs(self, parent: etree._Element, base: Look, paper, boxes: list[etree._Element], depth: int) -> None:
        """The runs inside a paragraph, a link, a field or a content control."""
        if depth > limits.DEPTH:
            raise Unreadable("dangerous", "nested_too_deep")
        for child in parent:
            tag = child.tag
            if tag in _SKIPPED or not isinstance(tag, str):
                continue
            if tag == W + "r":
                self.run(child, base, paper, boxes, depth + 1)
            elif tag == W + "txbxContent":
                boxes.append(child)
            else:
                self.runs(child, base, paper, boxes, depth + 1)

    def run(self, run: etree._Element, base: Look, paper, boxes: list[etree._Element], depth: int) -> None:
        """One run's words, shown or not."""
        properties = run.find(W + "rPr")
        style = properties.find(W + "rStyle") if properties is not None else None
        seen = look(properties, self.styles.over(base, style.get(W + "val")) if style is not None else base)
        hidden = seen.hides(paper)
        for item in run:
            if item.tag == W + "t":
                self.seen.add(item.text or "", hidden)
            elif item.tag in _MARKS:
                self.seen.add(_MARKS[item.tag], hidden)
            elif item.tag == W + "sym":
                self.seen.add(_symbol(item), hidden)
            elif item.tag not in _SKIPPED and isinstance(item.tag, str):
                self.runs(item, base, paper, boxes, depth)


def _symbol(item: etree._Element) -> str:
    try:
        code = int(item.get(W + "char", ""), 16)
    except ValueError:
        return ""
    return chr(code) if 32 <= code < 0xFFFE and not 0xD800 <= code < 0xE000 else ""
