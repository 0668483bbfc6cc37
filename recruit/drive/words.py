"""What the cue finder sees of a sentence: plain words, kinds of numbers, classes of words, and pairs of those.

Names, pronouns and praise are not among them, so they can move nothing. Every mark is in the sentence or not:
saying a thing twice adds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from recruit.domain.number_words import ONES, TENS
from recruit.drive.lexicon import CLASSES, EMPTY

_PIECE = re.compile(
    r"(?P<money>(?:US|A|C)?[$€£₹]\s?\d[\d,.]*\d?\s?(?:k|m|mn|bn|cr|crore|lakh|million|thousand)?(?!\w))"
    r"|(?P<pct>\d+(?:[.,]\d+)?\s?(?:%|per\scent\b|percent\b|pc\b))"
    r"|(?P<place>\d+(?:st|nd|rd|th)\b|no\.?\s?\d+|#\d+)"
    r"|(?P<year>(?:FY\s?'?)?(?:19|20)\d\d(?!\d)|FY\s?'?\d\d\b|\bQ[1-4]\b|\bH[12]\b)"
    r"|(?P<number>\d[\d,.]*\d|\d)"
    r"|(?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)"
    r"|(?P<end>[:;→+=/|(\"“])",
    re.IGNORECASE,
)
_NUMBERS = frozenset(
    {*ONES, *TENS, "hundred", "thousand", "million", "dozen", "half", "twice", "double", "couple", "several"}
) - frozenset({"zero"})
_PLACES = frozenset(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "top", "last"]
)
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)
_DAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mondays",
        "tuesdays",
        "wednesdays",
        "thursdays",
        "fridays",
        "saturdays",
        "sundays",
    ]
)
_SOMEBODY = frozenset(
    [
        "he",
        "she",
        "they",
        "him",
        "her",
        "them",
        "his",
        "hers",
        "their",
        "theirs",
        "himself",
        "herself",
        "themself",
        "themselves",
        "he's",
        "she's",
        "they're",
        "they's",  # where a pronoun was put for another and its verb left as it was
        "he'd",
        "she'd",
        "they'd",
    ]
)
_TITLES = frozenset(["mr", "mrs", "ms", "mx", "miss"])
#: Short for "it is" and the like, no possessives.
_SHORTENED = frozenset(f"{word}'s" for word in ("it", "that", "what", "there", "here", "let", "who", "where", "how"))
NAME = "*"  # what stands for a name in pairs; alone it is no mark
BEGINNING = 4  # letters of a word that tell its family, such as "compare" and "comparison"
_WHOLE: dict[str, list[str]] = {word: [] for words in CLASSES.values() for word in words.split()}
for _name, _words in CLASSES.items():
    for _word in _words.split():
        _WHOLE[_word].append(_name)


@cache
def classes(word: str) -> tuple[str, ...]:
    """The classes of a lower-case word, by the word itself or by its stem."""
    return tuple(_WHOLE.get(word, ()))


@cache
def stem(word: str) -> str:
    """A word without its commonest endings; it need not be a word itself."""
    for ending in ("ing", "edly", "ed", "ies", "es", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word


def pieces(text: str) -> list[tuple[str, int]]:
    """The plain words of a sentence in order, each with its place; praise is left out, names in a row are one NAME."""
    out: list[tuple[str, int]] = []
    begins = True
    for match in _PIECE.finditer(text):
        word = _plain(match)
        if match.lastgroup == "word" and _is_name(word, match.group(), begins=begins):
            word = NAME
        if word and not (word == NAME and out and out[-1][0] == NAME):
            out.append((word, match.start()))
        begins = match.lastgroup == "end"
    return out


def _is_name(word: str, written: str, *, begins: bool) -> bool:
    """Whether a word stands for nobody knows what: with a capital inside a sentence, and in no class.

    A title and a possessive with a capital are names also where a sentence begins.
    """
    if not written[0].isupper() or written == "I" or written.startswith(("I'", "I’")):
        return False
    if word in _TITLES:
        return True
    owner = word.removesuffix("'s")
    if owner != word:
        return word not in _SHORTENED and owner.isalpha() and not classes(owner)
    return not begins and word.isalpha() and not classes(word)


def _plain(match: re.Match[str]) -> str:
    kind, text = match.lastgroup or "", match.group()
    if kind != "word":
        return {"number": "#", "end": text}.get(kind, f"#{kind}")
    word = text.lower().replace("’", "'")
    if word in EMPTY:
        return ""
    if word in _SOMEBODY:
        return "somebody"
    if word in _NUMBERS:
        return "#"
    if word in _MONTHS:
        return "#month"
    return "#day" if word in _DAYS else word


def marks(text: str) -> dict[str, int]:
    """Every mark of a sentence with the place in it where the mark stands first."""
    out: dict[str, int] = {}
    for mark, at in _marks(pieces(text)):
        out.setdefault(mark, at)
    return out


def _marks(found: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    faces = [_faces(word) for word, _ in found]
    for i, (word, at) in enumerate(found):
        if word != NAME:
            yield word, at
        if word[0].isalpha():
            yield f"~{stem(word)}", at
            if len(word) >= BEGINNING:
                yield f"^{word[:BEGINNING]}", at
        for name in classes(word):
            yield f"[{name}]", at
        if i:
            for left in faces[i - 1]:
                for right in faces[i]:
                    yield f"{left} {right}", found[i - 1][1]


@cache
def _faces(word: str) -> tuple[str, ...]:
    """How a word stands in pairs: as itself and as each of its classes."""
    return (word, *(f"[{name}]" for name in classes(word)))
