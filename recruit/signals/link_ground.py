"""A stretch as the findings in it share it: its tokens, its numbers, and what is told of them, each made once."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import cached_property

from recruit.signals.hints import Token
from recruit.signals.lexicon import classes_of
from recruit.signals.link_words import DOWN, TOPIC, UP
from recruit.signals.numbers import Quantity
from recruit.signals.ratios import LOWER
from recruit.signals.rule import Found
from recruit.signals.scene import MEASURES
from recruit.signals.sheets import UNKNOWN


class Ground:
    """The tokens of a stretch, its text in lower case, its kind of text and what patterns found in it."""

    def __init__(self, pieces: list[Token], low: str, context: str, ruled: Sequence[Found] = ()) -> None:
        self.pieces, self.low, self.context, self.ruled = pieces, low, context, ruled
        self.starts, self.ends = [piece.start for piece in pieces], [piece.end for piece in pieces]
        #: the tokens that are numbers and may be a result or a goal, with their quantities
        self.quantities: dict[int, Quantity] = {
            i: piece.quantity for i, piece in enumerate(pieces) if piece.quantity and piece.quantity.kind in MEASURES
        }
        self.numbers = list(self.quantities)
        self.rank = {i: nth for nth, i in enumerate(self.numbers)}
        self.around: dict[int, list[str]] = {}  # what the words around a number tell of it
        self.ratios: dict[tuple[int, int], float | None] = {}  # of two numbers, brought to one magnitude
        self.worth: dict[tuple[Hashable, int], int] = {}  # what a ranker makes of the words around a number
        self._less: dict[int, bool] = {}
        self._sentences: dict[int, list[str]] = {}

    @cached_property
    def words(self) -> list[str]:
        """Each token's word; the kind of a number, one name for rare words."""
        return [_word(piece) for piece in self.pieces]

    @cached_property
    def classes(self) -> list[tuple[str, ...]]:
        """The classes of each token's word."""
        return [() if piece.quantity else classes_of(piece.word.removeprefix(UNKNOWN)) for piece in self.pieces]

    @cached_property
    def tone(self) -> list[str]:
        """What the whole says of more and less."""
        told = (("lower", LOWER), ("topic", TOPIC), ("down", DOWN))
        return [name for name, pattern in told if pattern.search(self.low)]

    def less_is_better(self, sentence: int) -> bool:
        """Whether a sentence speaks of things of which less is better."""
        if sentence not in self._less:
            near = " ".join(piece.word for piece in self.pieces if piece.sentence == sentence)
            self._less[sentence] = LOWER.search(near) is not None
        return self._less[sentence]

    def sentence(self, number: int) -> list[str]:
        """What the words of a sentence say of more and less."""
        if number not in self._sentences:
            text = " ".join(p.word for p in self.pieces if p.sentence == number and p.quantity is None)
            told = (("LOWER", LOWER), ("DOWN", DOWN), ("UP", UP), ("TOPIC", TOPIC))
            self._sentences[number] = [f"g{name}" for name, pattern in told if pattern.search(text)]
        return self._sentences[number]


def _word(piece: Token) -> str:
    if piece.quantity is not None:
        return f"<{piece.quantity.kind}>"
    return "<low>" if piece.word.startswith(UNKNOWN) else piece.word
