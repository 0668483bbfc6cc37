"""How spaCy cuts our texts: money, percentages, ranges, ordinals, quarters and bullets come apart where spans need it.

One pattern does it, a fifth of the work of spaCy's English rules, whose exceptions our spans do not need.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

PIECE = re.compile(
    r"((?:US|AU|CA|NZ|HK|[ACSR])?[$£€₹¥₱₦]|\d+(?:[.,]\d+)*|[QqHh][1-4](?!\w)|[^\W\d_]+(?:['’&][^\W\d_]+)*|->|"
    r"[^\w\s]|_+|\s)( ?)"
)


class Pieces:
    """A tokenizer that cuts by one pattern; the text comes back unchanged from its tokens."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The tokens of a text."""
        found = PIECE.findall(text)
        return Doc(self.vocab, words=[word for word, _ in found], spaces=[space != "" for _, space in found])


@registry.tokenizers("recruit.pieces.v1")
def pieces() -> Callable[[Language], Pieces]:
    """Makes the tokenizer of a pipeline."""
    return lambda nlp: Pieces(nlp.vocab)


def blank() -> Language:
    """A blank English pipeline with the tokenizer of the house."""
    return spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "recruit.pieces.v1"}}})
