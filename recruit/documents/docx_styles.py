"""Which styles of a Word file hide their words, are white, tiny, shaded or listed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] no stubs for the compiled part

from recruit.documents import colour

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class Look:
    """What decides whether a run shows: hidden, its colour, its size (points), and any shading behind it."""

    vanish: bool = False
    ink: colour.Rgb | None = None
    size: float = 11.0
    paper: colour.Rgb | None = None

    def hides(self, paper: colour.Rgb | None = None) -> bool:
        """Whether nobody sees words of this look on `paper` (the cell's or paragraph's shading; white when None)."""
        on = self.paper or paper or colour.WHITE
        return (
            self.vanish
            or self.size < colour.SMALLEST
            or (self.ink is not None and not colour.can_be_seen(self.ink, on))
        )


def shading(properties: etree._Element | None) -> colour.Rgb | None:
    """The shading of a run, paragraph or cell, or None; "auto" on a solid pattern is black."""
    shade = properties.find(W + "shd") if properties is not None else None
    if shade is None:
        return None
    return colour.from_hex(shade.get(W + "fill"))


_HIGHLIGHTS = {"black": (0, 0, 0), "darkBlue": (0, 0, 128), "blue": (0, 0, 255), "darkGray": (128, 128, 128)}


def look(properties: etree._Element | None, base: Look) -> Look:
    """A base look with the direct properties of a run on top."""
    if properties is None or len(properties) == 0:
        return base
    vanish, ink, size, paper = base.vanish, base.ink, base.size, base.paper
    for item in properties:
        value = item.get(W + "val") or ""
        if item.tag in (W + "vanish", W + "specVanish"):
            vanish = value not in _OFF
        elif item.tag == W + "color":
            ink = colour.from_hex(value)
        elif item.tag == W + "sz":
            size = float(value) / 2 if value.replace(".", "", 1).isdigit() else size
        elif item.tag == W + "shd":
            paper = colour.from_hex(item.get(W + "fill")) or paper
        elif item.tag == W + "highlight":
            paper = _HIGHLIGHTS.get(value, (255, 255, 0))
    return Look(vanish, ink, size, paper)


class Styles:
    """The looks of all styles of one file, each with what it is based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self.elements = (
            {style.get(W + "styleId"): style for style in root.iter(W + "style")} if root is not None else {}
        )
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
        self.base = look(defaults, Look())
        self.looks: dict[str | None, Look] = {}
        self.default = next((name for name, s in self.elements.items()
                             if s.get(W + "default") == "1" and s.get(W + "type") == "paragraph"), None)  # fmt: skip

    def of(self, name: str | None, depth: int = 0) -> Look:
        """The look of a paragraph style by its id."""
        if name not in self.looks:
            self.looks[name] = self.over(self.base, name, depth)
        return self.looks[name]

    def over(self, base: Look, name: str | None, depth: int = 0) -> Look:
        """A look with a style, and all it is based on, on top."""
        style = self.elements.get(name)
        if style is None or depth > 20:
            return base
        parent = style.find(W + "basedOn")
        if parent is not None:
            base = self.over(base, parent.get(W + "val"), depth + 1)
        paper = shading(style.find(W + "pPr"))
        base = replace(base, paper=paper) if paper else base
        return look(style.find(W + "rPr"), base)

    def is_listed(self, name: str | None) -> bool:
        """Whether a paragraph style carries a list mark."""
        style = self.elements.get(name)
        return style is not None and style.find(f"{W}pPr/{W}numPr") is not None

    def is_shaded(self, name: str | None) -> bool:
        """Whether a table style shades any of its cells (white words on them can be seen)."""
        style = self.elements.get(name)
        return style is not None and next(style.iter(W + "shd"), None) is not None
