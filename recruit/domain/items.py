"""The self-assessment's items as data: forced-choice blocks, statements and situations.

Blocks and statements come from the International Personality Item Pool (ipip.ori.org; Goldberg et al. 2006,
Journal of Research in Personality 40, 84-96), which is in the public domain. `alpha` is the published reliability of
the source scale. Self-ratings are the easiest part to inflate, so items carry a fifth of a score at most.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mode = Literal["most", "least"]


@dataclass(frozen=True, slots=True)
class Item:
    """One statement that follows the stem "I ...", and the dimension it speaks for.

    `dimension` is a drive dimension, "unlikely_virtue" or "attention"; `reverse` marks statements keyed against it.
    """

    key: str
    text: str
    dimension: str
    source: str
    alpha: float | None = None
    reverse: bool = False

    @property
    def sentence(self) -> str:
        """The whole sentence as the page shows it."""
        return self.text if self.dimension == "attention" else f"I {self.text[0].lower()}{self.text[1:]}"


@dataclass(frozen=True, slots=True)
class Block:
    """Three statements of equal appeal, of which one is most and one is least like the person."""

    key: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One thing a person could do in a situation; `points` (-1 to 1) is what choosing it says for the dimension."""

    key: str
    text: str
    points: float


@dataclass(frozen=True, slots=True)
class Situation:
    """A moment at work with four things one could do: one most and one least likely."""

    key: str
    text: str
    dimension: str
    options: tuple[Option, ...]


_C4, _ACHIEVING, _INDUSTRY = "NEO C4 Achievement-Striving", "TCI Achievement", "VIA Industry"

BLOCKS: tuple[Block, ...] = (
    Block(
        "T1",
        (
            Item("A1", "Do more than what's expected of me.", "effort", _C4, 0.78),
            Item("A2", "Start tasks right away.", "initiative", "TCI Initiative", 0.85),
            Item("A3", "Remain hopeful despite challenges.", "resilience", "VIA Hope", 0.73),
        ),
    ),
    Block(
        "T2",
        (
            Item("A4", "Turn plans into actions.", "effort", _C4, 0.78),
            Item("A5", "Want to be the very best.", "competitiveness", _ACHIEVING, 0.78),
            Item("A6", "Am a goal-oriented person.", "goal_craft", _INDUSTRY, 0.81),
        ),
    ),
    Block(
        "T3",
        (
            Item("A7", "Plunge into tasks with all my heart.", "effort", _C4, 0.78),
            Item("A8", "Finish things despite obstacles in the way.", "resilience", _INDUSTRY, 0.81),
            Item("A9", "Set high standards for myself and others.", "own_bar", _C4, 0.78),
        ),
    ),
    Block(
        "T4",
        (
            Item("A10", "Accept challenging tasks.", "own_bar", "HPI Achievement", 0.70),
            Item("A11", "Try to surpass others' accomplishments.", "competitiveness", _ACHIEVING, 0.78),
            Item("A12", "Carry out my plans.", "goal_craft", "HPI Competence"),
        ),
    ),
)

STATEMENTS: tuple[Item, ...] = (
    Item("A13", "Do just enough work to get by.", "effort", "IPIP", reverse=True),
    Item("A14", "Need a push to get started.", "initiative", "IPIP", reverse=True),
    Item("A15", "Give up easily.", "resilience", "IPIP", reverse=True),
    Item("A16", "Have no plan for my life five years from now.", "goal_craft", "IPIP", reverse=True),
    Item("A17", "Get things done quickly.", "initiative", "IPIP"),
    Item("A18", "Work hard.", "effort", "IPIP"),
    Item("A19", "Will succeed with the goals I set for myself.", "own_bar", "IPIP"),
    Item("A20", "Am easily discouraged.", "resilience", "IPIP", reverse=True),
    Item("A21", "Believe that my success depends on ability rather than luck.", "own_bar", "IPIP"),
    Item("A22", "Always know what I am doing.", "unlikely_virtue", "IPIP"),
    Item("A23", "Am always prepared.", "unlikely_virtue", "IPIP"),
    Item("A24", 'Please choose "moderately inaccurate" here.', "attention", "attention check"),
)

#: What the attention item asks for.
ATTENTION_ANSWER = 2

SCALE_LABELS: dict[int, str] = {
    1: "Very inaccurate",
    2: "Moderately inaccurate",
    3: "Neither",
    4: "Moderately accurate",
    5: "Very accurate",
}

SITUATIONS: tuple[Situation, ...] = (
    Situation(
        "S1",
        "You reach the annual goal in month nine.",
        "own_bar",
        (
            Option("a", "Hold deals back to protect next year's base", -1.0),
            Option("b", "Set a new personal number and tell your manager", 1.0),
            Option("c", "Keep the pace and help two colleagues", 0.5),
            Option("d", "Ask for a bigger territory next year", 0.5),
        ),
    ),
    Situation(
        "S2",
        "Your goal is raised by 40 % mid-year with no new support.",
        "resilience",
        (
            Option("a", "Say it cannot be done", -1.0),
            Option("b", "Ask which resources or accounts would make it reachable, and propose a plan", 1.0),
            Option("c", "Quietly work to the old goal", -0.5),
            Option("d", "Go all in on hours", 0.5),
        ),
    ),
)

#: Statements that say opposite things: agreeing strongly with both is one reason to trust the items less.
OPPOSITE_PAIRS: tuple[tuple[str, str], ...] = (("A1", "A13"), ("A2", "A14"), ("A8", "A15"), ("A6", "A16"))

#: Every statement by its key, those of the blocks included.
ITEMS: dict[str, Item] = {item.key: item for block in BLOCKS for item in block.items} | {
    item.key: item for item in STATEMENTS
}
BLOCK_OF: dict[str, str] = {item.key: block.key for block in BLOCKS for item in block.items}
