"""HTML: the words a browser would show, block by block, without scripts and hidden elements."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] no stubs for the compiled part
from lxml import html as lxml_html

from recruit.documents import colour, limits, plain
from recruit.documents.found import Found, Seen, Unreadable

_SKIPPED = {"script", "style", "template", "head", "title", "noscript", "object", "iframe", "svg", "canvas", "datalist",
            "select", "textarea", "audio", "video", "math"}  # fmt: skip
_BLOCKS = {"p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "ul", "ol", "li", "dl", "dt",
           "dd",
           "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "blockquote", "pre", "address", "figure", "figcaption",
           "form", "fieldset", "hr", "center", "body", "thead", "tbody", "caption", "details", "summary"}  # fmt: skip
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$", re.IGNORECASE)
_DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;]+)")
_UNITS = {"px": 0.75, "pt": 1.0, "em": 12.0, "rem": 12.0, "%": 0.12}
_NAMED = {"white": (255, 255, 255), "#fff": (255, 255, 255), "black": (0, 0, 0), "transparent": (255, 255, 255)}
_ALIEN = re.compile(rb"<!ENTITY", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """What decides whether words show, as inherited from element to element."""

    off: bool = False
    ink: colour.Rgb | None = None
    paper: colour.Rgb | None = colour.WHITE
    size: float = 12.0
    keep_blanks: bool = False

    @property
    def hides(self) -> bool:
        """Whether nobody sees words of this look; an unknown background (a picture) counts as readable."""
        pale = self.ink is not None and self.paper is not None and not colour.can_be_seen(self.ink, self.paper)
        return self.off or pale or self.size < colour.SMALLEST


def read(data: bytes) -> Found:
    """The visible text of a page; raises Unreadable."""
    if _ALIEN.search(data[:65536]):
        raise Unreadable("dangerous", "document_type")
    source = plain.decode(_declared(data))
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", source), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("empty" if not source.strip() else "damaged", "broken_markup") from error
    page = Page(root)
    page.walk(root, Look(), 0)
    notes = {"script_left_out"} if root.find(".//script") is not None else set()
    return Found("".join(page.seen.shown), "".join(page.seen.unseen), notes=notes)


def _declared(data: bytes) -> bytes:
    """Bytes in a declared single-byte encoding become UTF-8; all else is found out like plain text."""
    found = re.search(rb"charset\s*=\s*[\"']?([\w-]+)", data[:2048], re.IGNORECASE)
    name = found.group(1).decode().lower() if found else ""
    name = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}.get(name, name)
    if not name or name.startswith("utf") or data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return data
    try:
        return data.decode(name, "replace").encode()
    except LookupError:
        return data


class Page:
    """Walks one page; `seen` gathers what shows and what does not."""

    def __init__(self, root: etree._Element) -> None:
        self.rules = _rules(root)
        self.seen = Seen()

    def walk(self, element: etree._Element, base: Look, depth: int) -> None:
        """One element, its words and those inside it."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED:
            return
        if depth > limits.DEPTH:
            raise Unreadable("dangerous", "nested_too_deep")
        seen = self.look(element, base)
        self.before(tag, element)
        self.words(element.text, seen)
        for child in element:
            self.walk(child, seen, depth + 1)
            self.words(child.tail, seen)
        if tag in _BLOCKS:
            self.seen.end_line()

    def before(self, tag: str, element: etree._Element) -> None:
        """What stands in front of an element's words: a new line, a list mark, the gap between cells."""
        if tag == "br":
            self.seen.end_line()
        elif tag in ("td", "th"):
            if element.getprevious() is not None:
                self.seen.add("\t")
        elif tag in _BLOCKS:
            if self.seen.shown and self.seen.shown[-1] not in ("\n", "• ", "\t"):
                self.seen.end_line()
            if tag == "li":
                self.seen.add("• ")

    def words(self, text: str | None, seen: Look) -> None:
        """Words with white space as a browser shows it."""
        if text:
            self.seen.add(text if seen.keep_blanks else re.sub(r"[ \t\r\n\f]+", " ", text), seen.hides)

    def look(self, element: etree._Element, base: Look) -> Look:
        """An element's look: inherited, by the page's style rules, by its own style."""
        style: dict[str, str] = {}
        for key in (element.tag, *("." + name for name in (element.get("class") or "").split()),
                    *(element.tag + "." + name for name in (element.get("class") or "").split()),
                    "#" + (element.get("id") or "")):  # fmt: skip
            style.update(self.rules.get(key, {}))
        style.update(_declarations(element.get("style") or ""))
        if element.tag == "font" and element.get("color"):
            style.setdefault("color", element.get("color", ""))
        if element.get("bgcolor"):
            style.setdefault("background-color", element.get("bgcolor", ""))
        off = base.off or element.get("hidden") is not None
        base = replace(base, off=off, keep_blanks=base.keep_blanks or element.tag == "pre")
        return _with(base, style) if style else base


def _rules(root: etree._Element) -> dict[str, dict[str, str]]:
    """Style rules with a plain selector (tag, .class, #id, tag.class), later ones on top; print and screen alike."""
    rules: dict[str, dict[str, str]] = {}
    for sheet in root.iter("style"):
        for selectors, body in _RULE.findall(re.sub(r"/\*.*?\*/", "", sheet.text or "", flags=re.DOTALL)):
            for selector in selectors.split(","):
                if _SIMPLE.match(selector.strip()) and selector.strip():
                    rules.setdefault(selector.strip(), {}).update(_declarations(body))
    return rules


def _declarations(text: str) -> dict[str, str]:
    return {key.lower(): value.replace("!important", "").strip().lower() for key, value in _DECLARATION.findall(text)}


def _with(base: Look, style: dict[str, str]) -> Look:
    off, ink, paper, size = base.off, base.ink, base.paper, base.size
    off = off or style.get("display") == "none" or style.get("visibility") in ("hidden", "collapse")
    off = off or _number(style.get("opacity", "1"), 1.0) < 0.1 or _is_away(style)
    if "color" in style:
        ink = _colour(style["color"], ink)
    if "background" in style or "background-color" in style:
        paper = _colour((style.get("background-color") or style["background"]).split()[0], None)
    if "font-size" in style:
        found = re.match(r"([\d.]+)(px|pt|em|rem|%)?$", style["font-size"])
        size = _number(found.group(1), 12.0) * _UNITS.get(found.group(2) or "px", 1.0) if found else 12.0
    return replace(base, off=off, ink=ink, paper=paper, size=size)


def _is_away(style: dict[str, str]) -> bool:
    """Moved off the page, or cut to nothing."""
    if style.get("position") in ("absolute", "fixed") and any(
        _number(style.get(side, "0"), 0.0) <= -500 for side in ("left", "top", "right", "bottom")
    ):
        return True
    return _number(style.get("text-indent", "0"), 0.0) <= -500 or style.get("clip", "").replace(" ", "") in (
        "rect(0,0,0,0)", "rect(0000)", "rect(0px,0px,0px,0px)", "rect(1px,1px,1px,1px)",
    )  # fmt: skip


def _number(value: str, default: float) -> float:
    found = re.match(r"-?\d*\.?\d+", value)
    return float(found.group()) if found else default


def _colour(value: str, default: colour.Rgb | None) -> colour.Rgb | None:
    parts = re.match(r"rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+))?", value)
    if parts:
        invisible = parts.group(4) is not None and float(parts.group(4).rstrip(".") or 1) < 0.1
        return colour.WHITE if invisible else (int(parts.group(1)), int(parts.group(2)), int(parts.group(3)))
    return _NAMED.get(value) or colour.from_hex(value) or default
