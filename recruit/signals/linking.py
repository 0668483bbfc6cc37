"""The best way to read each attainment of a stretch, by a trained linear ranker.

A conditional logit (McFadden 1974) over the words around the numbers scores the readings of `links.py`; its weights are
trained on the corpus and stand with those of the judges. What was read before it in the stretch counts too.
"""

from __future__ import annotations

from collections.abc import Sequence

from recruit.signals.hints import Token
from recruit.signals.link_ground import Ground
from recruit.signals.link_weights import Ranker
from recruit.signals.links import Place, Reading, meant, readings, same
from recruit.signals.rule import Found
from recruit.signals.stretch import Stretch

WORDS = "words"  # the source of a value that no rule has read
LINKED = "attainment"
MET = 0.9995  # from this share of the goal on it is met


def link(told: list[Found], stretch: Stretch, pieces: list[Token], context: str, ranker: Ranker | None) -> None:
    """Read the attainments of a stretch anew, in order; each already has the value that its words or a rule gave."""
    if ranker is None or not pieces:
        return
    ground = Ground(pieces, stretch.shadow.low, context, stretch.ruled)
    aim: Reading | None = None
    some = [one for one in told if one.label == LINKED]
    for one in sorted(some, key=lambda one: (one.start, one.end)):
        place = place_of(one, stretch, ground, some)
        place.aim = aim
        options = readings(place)
        reading = ranker.best(place, options)
        said = meant(reading, options)
        aim = said if said.goal is not None else aim
        settle_value(one, place, reading)


def doubtful(told: Sequence[Found], stretch: Stretch, context: str, ranker: Ranker | None) -> bool:
    """Whether an attainment is among the findings that a second reading may change."""
    return ranker is not None and any(
        one.label == LINKED and not ranker.trusts(context, source_of(one, stretch)) for one in told
    )


def place_of(one: Found, stretch: Stretch, ground: Ground, some: Sequence[Found]) -> Place:
    """A finding on the ground of its stretch, with the other attainments, and what words or patterns read there."""
    own = {**one.value, **({"state": one.state} if one.state else {})}
    others = [(other.start, other.end) for other in some if other is not one]
    return Place(ground, one.start, one.end, own, source_of(one, stretch), others)


def source_of(one: Found, stretch: Stretch) -> str:
    """The pattern that gave an attainment its value, or WORDS."""
    return next((other.rule for other in stretch.ruled if other.label == LINKED and _alike(one, other)), WORDS)


def _alike(one: Found, other: Found) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared >= max(one.end - one.start, other.end - other.start)


def settle_value(one: Found, place: Place, reading: Reading) -> None:
    """Give a finding the value of a reading, unless that says what it has; a share under the goal is a miss."""
    if reading.kind == "own" or same(reading.value, place.own):
        return
    value = dict(reading.value)
    state = value.pop("state", "missed" if reading.size < MET else "")
    one.value, one.state = value, state
