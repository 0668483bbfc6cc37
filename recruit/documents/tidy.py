"""Characters and spaces as a reader means them: ligatures opened, invisible marks dropped, lines trimmed."""

from __future__ import annotations

import re
import unicodedata

_SPACES = dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_NOTHING = dict.fromkeys(
    [0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
    + [code for code in range(32) if code not in (9, 10, 13)]
    + list(range(0x7F, 0x85))
    + list(range(0x86, 0xA0))
    + [*range(0xFFF0, 0xFFFD), 0xFFFE, 0xFFFF]
    + list(range(0xE0000, 0xE0080)),
    "",
)
_LINES = {0x0B: "\n", 0x0C: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
#: Ligatures and presentation forms, opened letter by letter; other compatibility characters stay as typed.
_LIGATURES = {
    code: unicodedata.normalize("NFKC", chr(code)) for code in [*range(0xFB00, 0xFB07), *range(0xFB13, 0xFB18)]
}
#: Symbol-font bullets and dingbats in the private area.
_BULLETS = dict.fromkeys([0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF0A8, 0xF076, 0xF06E, 0xF0E0], "•")
CHARACTERS = {**_NOTHING, **_SPACES, **_LINES, **_LIGATURES, **_BULLETS}

_JOINERS = re.compile(r"(?<=[\x00-\u024f])[\u200c\u200d]+|[\u200c\u200d]+(?=[\x00-\u024f])")
_ARABIC_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
_SOFT_BREAK = re.compile(r"\u00ad[ \t]*\r?\n[ \t]*(?=\S)")
_WIDE = re.compile(r"[ \t]*\t[ \t]*")
_BLANKS = re.compile(r" {2,}")
_ODD = re.compile(r"[^\t\n\x20-\x7e]")


def characters(text: str) -> str:
    """Each character as meant: ligatures opened, blanks of all widths one kind, invisible marks dropped, NFC."""
    if not _ODD.search(text):
        return text
    text = _JOINERS.sub("", text).translate(CHARACTERS)
    text = _ARABIC_FORMS.sub(lambda form: unicodedata.normalize("NFKC", form.group()), text)
    return unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode("utf-8"))


def text(raw: str) -> str:
    """A whole text: characters as meant, single blanks, lines trimmed, at most one empty line in a row."""
    raw = _SOFT_BREAK.sub("", raw).replace("\r\n", "\n").replace("\r", "\n")
    lines = (_BLANKS.sub(" ", _WIDE.sub("\t", close_letters(line))).strip() for line in characters(raw).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


_SPACED = re.compile(r"(?<!\S)\w(?: [\w&]){3,}(?!\S)(?:(?: {2,}|\t)(?:[\w&] )*[\w&](?!\S))*")


def close_letters(line: str) -> str:
    """Letter-spaced words closed up: "E X P E R I E N C E" and, with wider gaps between words, "W O R K  I N"."""
    return _SPACED.sub(_close, line) if " " in line else line


def _close(spaced: re.Match[str]) -> str:
    letters = spaced.group()
    if not any(letter.isalpha() for letter in letters) or sum(letter.isdigit() for letter in letters) > 1:
        return letters
    return " ".join(word.replace(" ", "") for word in re.split(r" {2,}|\t", letters))
