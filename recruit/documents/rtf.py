"""Rich Text Format, read by its control words (RTF 1.9.1): text, tables, lists, headers, hidden runs, code pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from recruit.documents import colour, limits
from recruit.documents.found import Found, Seen, Unreadable

_TOKEN = re.compile(
    rb"\\([a-z]+)(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.IGNORECASE
)
_SKIPPED = {
    "stylesheet", "info", "pict", "object", "themedata", "colorschememapping", "datastore", "latentstyles", "rsidtbl",
    "generator", "xmlnstbl", "listtable", "listoverridetable", "revtbl", "mmathpr", "fldinst", "nonshppict",
    "filetbl",
    "bkmkstart", "bkmkend", "pgptbl", "annotation", "atnid", "atnauthor", "atrfstart", "atrfend", "xe", "tc",
    "listpicture",
    "template", "userprops", "docvar", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "background",
    "pnseclvl", "sp", "sn", "sv", "panose", "falt", "fname", "headerf", "footerf", "datafield", "comment",
}  # fmt: skip
_KEPT_STARRED = {"shpinst", "shptxt", "footnote", "shppict", "pntext", "cs", "bkmkstart"}
_EDGES = {"header", "headerl", "headerr", "footer", "footerl", "footerr"}
_WRITTEN = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "nestrow": "\n", "cell": "\t", "nestcell": "\t",
    "tab": "\t", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ", "column": "\n", "softline": "\n",
}  # fmt: skip
_PAGES = {
    0: "cp1252", 2: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 255: "cp437",
}  # fmt: skip
_HARMFUL = re.compile(rb"\\(?:objupdate|objautlink|objocx|objhtml)\b|ddeauto", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class State:
    """What one group has set; a group's end brings back the state from before it."""

    skip: bool = False
    table: str = ""
    hidden: bool = False
    deleted: bool = False
    ink: int = 0
    paper: int = 0
    size: int = 24
    after_unicode: int = 1
    font: int = 0


def read(data: bytes) -> Found:
    """All text of an RTF file; raises Unreadable."""
    if _HARMFUL.search(data):
        raise Unreadable("dangerous", "active_object")
    reader = Reader()
    reader.run(data)
    if reader.closed_early:
        raise Unreadable("damaged", "broken_off")
    return Found("".join(reader.seen.shown), "".join(reader.seen.unseen), notes=reader.notes)


class Reader:
    """A small machine over the tokens of one file."""

    def __init__(self) -> None:
        self.state, self.stack = State(), []
        self.seen, self.notes = Seen(), set()
        self.page = "cp1252"
        self.fonts: dict[int, str] = {}
        self.colours: list[colour.Rgb | None] = []
        self.current: list[int | None] = [None, None, None]
        self.bytes = bytearray()
        self.to_skip, self.starred, self.closed_early = 0, False, False

    def run(self, data: bytes) -> None:
        """All tokens; binary blocks are jumped over."""
        place = 0
        while place < len(data):
            token = _TOKEN.match(data, place)
            if token is None:
                place += 1
                continue
            place = token.end()
            word, number, byte, symbol, brace, text = token.groups()
            if byte is None and not (text and len(self.bytes) and not self.to_skip):
                self.flush()
            if word:
                if word == b"bin":
                    place += max(0, int(number or 0))
                else:
                    self.word(word.decode().lower(), int(number) if number else None)
            elif byte:
                self.byte(int(byte, 16))
            elif symbol:
                self.symbol(symbol.decode("latin-1"))
            elif brace:
                self.brace(brace)
            elif text:
                self.text(text)
        self.flush()
        self.closed_early = bool(self.stack)

    def brace(self, brace: bytes) -> None:
        """A group begins or ends."""
        self.starred, self.to_skip = False, 0
        if brace == b"{":
            if len(self.stack) >= 50 * limits.DEPTH:
                raise Unreadable("dangerous", "nested_too_deep")
            self.stack.append(self.state)
        elif self.stack:
            self.state = self.stack.pop()

    def text(self, text: bytes) -> None:
        """Plain characters, of which the first may only repeat a Unicode character for old readers."""
        drop, self.to_skip = self.to_skip, max(0, self.to_skip - len(text))
        self.bytes += text[drop:]
        if self.state.table:
            self.flush()

    def byte(self, value: int) -> None:
        """One character of the code page."""
        if self.to_skip:
            self.to_skip -= 1
        else:
            self.bytes.append(value)

    def flush(self) -> None:
        """Gathered bytes become text by the font's code page."""
        if not self.bytes:
            return
        raw, self.bytes = bytes(self.bytes), bytearray()
        if self.state.table == "colour":
            self.end_colour(raw)
        elif not self.state.table:
            self.put(raw.decode(self.fonts.get(self.state.font, self.page), "replace").replace("\ufffd", ""))

    def put(self, text: str) -> None:
        """Text where the group belongs: shown, hidden, or nowhere."""
        state = self.state
        if state.skip or state.table or state.deleted or not text:
            return
        ink = self.colours[state.ink] if 0 < state.ink < len(self.colours) else None
        paper = self.colours[state.paper] if 0 < state.paper < len(self.colours) else None
        pale = ink is not None and not colour.can_be_seen(ink, paper or colour.WHITE)
        self.seen.add(text, state.hidden or pale or state.size < 2 * colour.SMALLEST)

    def symbol(self, symbol: str) -> None:
        """A control symbol: an escaped brace, a special blank or hyphen, or the star of an optional group."""
        if symbol == "*":
            self.starred = True
        elif symbol in "\\{}":
            self.byte(ord(symbol))
            self.flush()
        else:
            self.put({"~": " ", "_": "-", "\n": "\n", "\r": "\n"}.get(symbol, ""))

    def word(self, word: str, number: int | None) -> None:
        """One control word."""
        if self.starred and word not in _KEPT_STARRED:
            self.state = replace(self.state, skip=True)
        self.starred = False
        if word in _WRITTEN:
            self.put(_WRITTEN[word])
        elif word == "u" and number is not None:
            self.unicode(number)
        elif word in _SKIPPED:
            if word == "object":
                self.notes.add("embedded_object_left_out")
            self.state = replace(self.state, skip=True)
        elif word in ("fonttbl", "colortbl"):
            self.state = replace(self.state, table="font" if word == "fonttbl" else "colour")
        elif self.state.table:
            self.table_word(word, number)
        elif word in _EDGES:
            self.put("\n")
        elif word == "footnote":
            self.put(" ")
        else:
            self.setting(word, number)

    def unicode(self, number: int) -> None:
        """A Unicode character, written as a signed 16-bit number; surrogates come in pairs."""
        self.to_skip = self.state.after_unicode
        code = number & 0xFFFF
        if 0xDC00 <= code < 0xE000 and self.seen.shown and "\ud800" <= self.seen.shown[-1][-1:] < "\udc00":
            high = ord(self.seen.shown.pop())
            self.put(chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00))
        else:
            self.put(chr(code))

    def table_word(self, word: str, number: int | None) -> None:
        """A control word inside the font or the colour table."""
        number = number or 0
        if self.state.table == "font":
            if word == "f":
                self.current[0] = number
            elif word == "fcharset" and self.current[0] is not None and number in _PAGES and number:
                self.fonts[self.current[0]] = _PAGES[number]
        elif word in ("red", "green", "blue"):
            self.current[("red", "green", "blue").index(word)] = min(255, max(0, number))

    def end_colour(self, raw: bytes) -> None:
        """A semicolon ends one colour of the table; one without numbers is automatic."""
        for _ in range(raw.count(b";")):
            red, green, blue = self.current
            self.colours.append(None if red is None or green is None or blue is None else (red, green, blue))
            self.current = [None, None, None]

    def setting(self, word: str, number: int | None) -> None:
        """A control word that changes how the following text shows."""
        on = number != 0
        change = {
            "v": {"hidden": on}, "deleted": {"deleted": on}, "cf": {"ink": number or 0}, "cb": {"paper": number or 0},
            "highlight": {"paper": number or 0}, "chcbpat": {"paper": number or 0}, "fs": {"size": number or 24},
            "uc": {"after_unicode": max(0, number if number is not None else 1)}, "f": {"font": number or 0},
            "plain": {"hidden": False, "ink": 0, "paper": 0, "size": 24, "font": 0},
        }.get(word)  # fmt: skip
        if change:
            self.state = replace(self.state, **change)
        elif word == "ansicpg":
            self.page = (
                f"cp{number}"
                if number in (437, 850, 852, 866, 874, 932, 936, 949, 950, *range(1250, 1259))
                else "cp1252"
            )
        elif word == "mac":
            self.page = "mac_roman"
