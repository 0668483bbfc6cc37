"""Plain text in any common encoding, Markdown as it reads when shown, and JSON Resume."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import charset_normalizer

from recruit.documents.found import Found, Unreadable

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
)  # fmt: skip
#: What a text that is not Unicode may be, when Windows' western code page does not fit.
_OLD = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "mac_roman", "koi8_r", "cp932",
    "gb18030", "big5", "euc_kr", "euc_jp", "latin_1",
]  # fmt: skip
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes) -> str:
    """Bytes as text; raises Unreadable when they are no text in any common encoding."""
    text = _decoded(data)
    if len(_CONTROL.findall(text)) * 100 > len(text):
        raise Unreadable("unsupported", "not_text")
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    pairs = _sixteen(data)
    if pairs:
        return data.decode(pairs, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _old(data)


def _sixteen(data: bytes) -> str | None:
    """UTF-16 without a mark shows as a zero in every second byte of plain letters."""
    head = data[:2000]
    if len(head) < 4 or b"\x00" not in head:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.7 and odd < half * 0.1 else None


def _old(data: bytes) -> str:
    try:
        western = data.decode("cp1252")
    except UnicodeDecodeError:
        western = ""
    letters = [letter for letter in western if letter.isalpha()]
    if western and sum(letter > "\x7f" for letter in letters) * 4 < len(letters):
        return western
    best = charset_normalizer.from_bytes(data[:20_000], cp_isolation=_OLD, steps=3, chunk_size=256).best()
    return data.decode(best.encoding if best else "cp1252", "replace")


def read(data: bytes) -> Found:
    """A plain text as it stands."""
    return Found(text=decode(data).replace("\ufffd", " "))


_LINE_MARKS = (
    (re.compile(r"^[ \t]*(?:`{3,}|~{3,}).*$", re.MULTILINE), ""),
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*=+[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE), r"\1"),
    (re.compile(r"^[ \t]{0,3}>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"^([ \t]*)[*+-][ \t]+", re.MULTILINE), r"\1• "),
    (re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)"), ""),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"^[ \t]*\[[^\]\n]+\]:.*$", re.MULTILINE), ""),
    (re.compile(r"<((?:https?|mailto):[^>\s]+)>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>\n]*>"), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])[*_](?=\S)([^*_\n]+?)(?<=\S)[*_](?![\w*])"), r"\1"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])"), r"\1"),
)


def read_markdown(text: str) -> Found:
    """Markdown without its marks, as a reader sees it; table rows become tab-separated lines."""
    for mark, instead in _LINE_MARKS:
        text = mark.sub(instead, text)
    lines = (
        "\t".join(cell.strip() for cell in line.strip().strip("|").split("|")) if line.strip().startswith("|") else line
        for line in text.split("\n")
    )
    return Found(text="\n".join(lines))


_ORDER = ["basics", "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages",
          "interests", "references", "projects"]  # fmt: skip
_UNSAID = {"$schema", "meta", "image"}


def read_resume_json(data: bytes) -> Found:
    """JSON Resume (jsonresume.org/schema): every string a person would see, section by section."""
    resume = json.loads(decode(data))
    if not isinstance(resume, dict) or not any(isinstance(resume.get(key), dict | list) for key in ("basics", "work")):
        raise Unreadable("unsupported", "not_a_resume")
    sections = sorted(resume, key=lambda key: _ORDER.index(key) if key in _ORDER else len(_ORDER))
    lines: list[str] = []
    for section in sections:
        if section not in _UNSAID:
            lines += ([] if section == "basics" else ["", section.capitalize()]) + list(_said(resume[section]))
    return Found(text="\n".join(lines))


def _said(value: Any) -> Iterator[str]:
    """A value as lines: single values of one entry share a line, lists and texts have their own."""
    if isinstance(value, dict):
        short = [str(item) for key, item in value.items() if key not in _UNSAID and _is_short(item)]
        if short:
            yield "\t".join(short)
        for key, item in value.items():
            if key not in _UNSAID and not _is_short(item):
                yield from _said(item)
    elif isinstance(value, list):
        for item in value:
            yield from _said(item) if isinstance(item, dict | list) else ("• " + str(item),)
    elif isinstance(value, str) and value.strip():
        yield value


def _is_short(value: Any) -> bool:
    return isinstance(value, int | float | str) and not isinstance(value, bool) and 0 < len(str(value)) <= 80
