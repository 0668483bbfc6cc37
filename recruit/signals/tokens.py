"""How spaCy cuts our texts: money, percentages, ranges, ordinals, quarters and bullets come apart where rules need it."""
# ruff: noqa: E501  (a pattern is read best on one line)

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

PREFIXES = [
    r"[$£€₹¥]",
    r"(?:US|A|AU|C|CA|NZ|HK|S|R)\$",
    r"[#~<>≤≥±→]",
    r"[•▪●*·]",
    r"(?:Rs|INR|EUR|USD|GBP|CHF)(?=\d)",
    r"%(?=\d)",
]
SUFFIXES = [
    r"(?<=\d)%",
    r"(?<=\d)\+",
    r"(?<=\d)(?:k|K|m|M|mm|MM|mn|bn|BN|B|cr|Cr)",
    r"(?<=\d)(?:st|nd|rd|th)",
    r"(?<=\d)[€£x]",
]
INFIXES = [
    r"(?<=[\d%kKmM])[-–—/→](?=[$£€₹#\d])",
    r"(?<=[A-Za-z])/(?=[A-Za-z])",
    r"(?<=\d)(?=[€£])",
    r"(?<=[a-z])[—–](?=[A-Za-z])",
    r"\|",
    r"->",
]
QUARTERS = [f"{half}{number}" for half in "QqHh" for number in "1234"]


def blank() -> Language:
    """A blank English pipeline with the tokenizer of the house."""
    nlp = spacy.blank("en")
    defaults = nlp.Defaults
    tokenizer = nlp.tokenizer
    tokenizer.prefix_search = compile_prefix_regex([*(defaults.prefixes or []), *PREFIXES]).search
    tokenizer.suffix_search = compile_suffix_regex([*(defaults.suffixes or []), *SUFFIXES]).search
    tokenizer.infix_finditer = compile_infix_regex([*(defaults.infixes or []), *INFIXES]).finditer
    for quarter in QUARTERS:
        tokenizer.add_special_case(quarter, [{"ORTH": quarter}])
    return nlp
