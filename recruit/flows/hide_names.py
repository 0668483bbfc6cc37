"""What a person wrote, shown without telling who they are: names, addresses, numbers and links are taken out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from recruit.store.tables import Candidate

#: Parts of names that name nobody, and would take ordinary words out of a text.
_COMMON = {"al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "le", "of", "st"}
PARTICLES = _COMMON | {"ten", "ter", "the", "van", "von", "zu"}
SURE = 5  # letters from which a part of a name is looked for inside longer words and handles too

_CONTACT = (
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[e-mail]"),
    (re.compile(r"(?:https?://|www\.)\S+|\b(?:linkedin|xing|github|facebook|twitter|x)\.com/\S+", re.I), "[link]"),
    (re.compile(r"\+\d[\d\s().-]{7,}\d|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b"), "[phone]"),
)

Hide = Callable[[str], str]


def hide_names(candidate: Candidate) -> Hide:
    """A function that takes this person's name, address, phone number and every link out of a text."""
    parts = {part for part in re.split(r"[^\w]+", fold(candidate.name)) if len(part) > 1} - PARTICLES
    found = [_pattern(part) for part in sorted(parts, key=lambda part: (-len(part), part))]
    names = re.compile("|".join(found)) if found else None
    digits = re.sub(r"\D", "", candidate.phone)
    phone = re.compile(r"[(+]*" + r"[\s().-]*".join(digits)) if len(digits) >= 7 else None

    def hide(text: str) -> str:
        for pattern, word in ((phone, "[phone]"), *_CONTACT):
            text = pattern.sub(word, text) if pattern is not None else text
        return _cut(text, names) if names is not None else text

    return hide


def fold(text: str) -> str:
    """The text in lower case without accents, letter for letter, so that places stay the same."""
    return "".join(_fold_letter(letter) for letter in text)


def _fold_letter(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter)[:1].casefold()
    return plain if len(plain) == 1 else letter


def _pattern(part: str) -> str:
    name = re.escape(part)
    return rf"\w*{name}\w*" if len(part) >= SURE else rf"(?<!\w){name}(?!\w)"


def _cut(text: str, names: re.Pattern[str]) -> str:
    """Put a word in place of each name; a short name in small letters is taken for an ordinary word ("will")."""
    text = unicodedata.normalize("NFC", text)
    out: list[str] = []
    end = 0
    for hit in names.finditer(fold(text)):
        if hit.end() - hit.start() < SURE and text[hit.start()].islower():
            continue
        out += [text[end : hit.start()], "[name]"]
        end = hit.end()
    return re.sub(r"\[name\](?:[\s.,-]+\[name\])+", "[name]", "".join(out) + text[end:])
