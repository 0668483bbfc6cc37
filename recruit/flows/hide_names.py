"""What a person wrote, shown without telling who they are: their name, contact and personal data are covered.

There is one way of covering, for blind reviews and for clients alike: letter for letter, so that offsets stay, with
signs that stand in no text. A page then shows the signs as dots, or each run of them as a word ("[phone]").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from recruit.domain import identity
from recruit.store.tables import Candidate

#: Parts of names that name nobody, and would take ordinary words out of a text.
_COMMON = {"al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "le", "of", "st"}
PARTICLES = _COMMON | {"ten", "ter", "the", "van", "von", "zu"}
SURE = 5  # letters from which a part of a name is looked for inside longer words and handles too

DOT = "•"
_WORDS: dict[identity.Kind, str] = {
    "name": "name",
    "email": "e-mail",
    "link": "link",
    "phone": "phone",
    "address": "address",
    "birth": "birth date",
    "personal": "personal data",
}
#: kind -> its sign: code points that Unicode keeps free of characters for ever.
_SIGNS: dict[identity.Kind, str] = {kind: chr(0xFDD0 + number) for number, kind in enumerate(_WORDS)}
_ANY = re.compile(f"[{''.join(_SIGNS.values())}]")
_RUNS = [(re.compile(rf"{sign}+(?:[\s.,;:|/()-]+{sign}+)*"), f"[{_WORDS[kind]}]") for kind, sign in _SIGNS.items()]
#: Accents that are written as characters of their own.
_ACCENTS = "[\u0300-\u036f]*"


@dataclass(frozen=True, slots=True)
class Veil:
    """One person's name and telephone number, as the form has them, to be laid over what they or others wrote."""

    name: str
    phone: str = ""

    def over(self, text: str, *, resume: bool = False) -> str:
        """The text with signs in place of what tells who they are: of the same length, white space kept.

        In a resume the contact block is looked for, too, and the name that stands there.
        """
        if not text:
            return text
        out = list(text)
        for kind, start, end in self._found(text, resume):
            for place in range(start, end):
                if not out[place].isspace():
                    out[place] = _SIGNS[kind]
        return "".join(out)

    def _found(self, text: str, resume: bool) -> Iterator[tuple[identity.Kind, int, int]]:
        folded = fold(text)
        for pattern, sure in self._names():
            for hit in pattern.finditer(folded):
                # A short name in small letters is taken for an ordinary word ("will").
                if sure or not text[hit.start()].islower():
                    yield "name", hit.start(), hit.end()
        digits = re.sub(r"\D", "", self.phone)
        if len(digits) >= 7:
            for hit in re.finditer(r"[(+]*" + r"[\s().-]{0,3}".join(digits), text):
                yield "phone", hit.start(), hit.end()
        for span in identity.find(text) if resume else identity.ways_to_reach(text):
            if span.kind != "name" or " " in span.text or self._agrees(span.text):
                yield span.kind, span.start, span.end

    def _parts(self) -> list[str]:
        return [part for part in re.findall(r"[^\W_]+", fold(self.name)) if len(part) > 1]

    def _names(self) -> Iterator[tuple[re.Pattern[str], bool]]:
        """The whole name, then each part that is more than a particle; whether a hit is sure to be the name."""
        parts = self._parts()
        if len(parts) > 1:
            whole = r"[\W_]+".join(map(_spelt, parts))
            yield re.compile(rf"(?<!\w){whole}(?!\w)"), True
        for part in sorted(set(parts) - PARTICLES, key=lambda part: (-len(part), part)):
            if len(part) >= SURE:
                yield re.compile(rf"(?<!\w)\w*?{_spelt(part)}\w*"), True
            else:
                yield re.compile(rf"(?<!\w){_spelt(part)}(?!\w)"), False

    def _agrees(self, words: str) -> bool:
        """Whether one word of a resume's head is a name: not when the form knows another name altogether."""
        return not self.name or fold(words) in self._parts()


def veil_of(candidate: Candidate) -> Veil:
    """What to lay over a candidate's texts."""
    return Veil(candidate.name, candidate.phone)


def in_dots(veiled: str) -> str:
    """A veiled text with a dot for each letter."""
    return _ANY.sub(DOT, veiled)


def in_words(veiled: str) -> str:
    """A veiled text with a word for each run: "[phone]"."""
    for runs, word in _RUNS:
        veiled = runs.sub(word, veiled)
    return veiled


class _Folds(dict[int, str]):
    """Each letter in lower case without its accents, worked out when it is first met; always one letter."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = unicodedata.normalize("NFKD", letter)[:1].casefold()
        self[code] = plain if len(plain) == 1 else letter
        return self[code]


_FOLDS = _Folds()


def fold(text: str) -> str:
    """The text in lower case without accents, letter for letter, so that places stay the same."""
    return text.translate(_FOLDS)


def _spelt(part: str) -> str:
    return _ACCENTS.join(re.escape(letter) for letter in part) + _ACCENTS
