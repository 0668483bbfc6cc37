"""Record: results against goals, standing among peers, and how long both held."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from recruit.domain.signals import Signal
from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import Cue, Feature, cue_from, find, pattern
from recruit.drive.texts import LAST, RESUME, Sentence

FEATURES = (
    Feature("reached", +1, 4, 1.0, "a goal was reached"),
    Feature("well_over", +1, 3, 0.7, "a goal was beaten by a tenth or more"),
    Feature("peak", +1, 1, 0.4, "the best result"),
    Feature("standing", +1, 1, 0.6, "standing among peers"),
    Feature("top", +1, 2, 0.4, "among the first tenth"),
    Feature("award", +1, 2, 0.3, "an award for results"),
    Feature("amounts", +1, 3, 0.4, "results are told in amounts"),
    Feature("base", +1, 2, 0.3, "a base or a market makes the result readable"),
    Feature("missed", -1, 2, 0.3, "a goal was missed"),
    Feature("duties", -1, 2, 0.6, "results stay unsaid"),
)

_PATTERNS = (
    pattern(
        "duties",
        "(met|meets?|achieved|hit|satisf\\w+) (all |the )?(\\w+ )?(expectations?|expected|as per|requirements?|objectives satisfactorily)",
        "as (per )?(the )?(norm|requirement|company|schedule|expected|required)",
        "not (shared|measured|available|separated|kept|divided|disclosed|reported|split)",
        "(near|around|close to|at) (about |abt )?(budget|plan|target)|near abt|roughly (where|there)|broadly in",
        "doing ok|hard to compare|do(n['’]?t| not) have (them|the|it|figures|exact)|in line with|ongoing|in progress|mixed|holds? (the )?final",
        "prorated goal|up nicely|plan delivered|expected outcome|hit it|goal not shared|target as per|contribute to|cannot fairly|stood near",
        "final (figure )?not|more or less|calendar was completed|as far as I know|was (done|completed)|(strong|great|good|amazing|brilliant) year|satisfactor\\w+",
        "kept at branch|(is|are|was) not mine|individual (revenue|share|split) (is|was)? ?not",
        sources=(RESUME, *LAST),
    ),
)


def cues(sentences: Sequence[Sentence], signals: SignalsBySource) -> list[Cue]:
    """The cues of the results signals of all texts but the next goal; a result told twice counts once."""
    found = find(_PATTERNS, sentences)
    seen: dict[tuple[str, float], Cue] = {}
    for source, signal in _told(signals):
        for key, cue in _result(source, signal):
            if key not in seen or cue.amount > seen[key].amount:
                seen[key] = cue
    return found + list(seen.values())


def _told(signals: SignalsBySource) -> Iterator[tuple[str, Signal]]:
    for source, group in signals.items():
        if source != "answers.next_goal":
            yield from ((source, s) for s in group if s.state in ("achieved", "missed", "ongoing"))


def _result(source: str, signal: Signal) -> Iterator[tuple[tuple[str, float], Cue]]:
    share = 1.0 if signal.scope == "self" else 0.6
    if signal.label == "attainment":
        yield from _attained(source, signal, share)
    elif signal.label == "ranking":
        yield from _ranked(source, signal, share)
    elif signal.label == "award":
        count = max(1, len(signal.value.get("years") or ()), int(signal.value.get("count") or 1))
        yield ("award", signal.start), cue_from("award", source, signal, share * min(count, 2))
    elif signal.label in ("growth", "volume") and signal.value.get("kind") not in ("responsibility",):
        yield ("amounts", _number(signal)), cue_from("amounts", source, signal, share)
    elif signal.label == "baseline":
        yield ("base", _number(signal)), cue_from("base", source, signal, share)


def _attained(source: str, signal: Signal, share: float) -> Iterator[tuple[tuple[str, float], Cue]]:
    if signal.state == "missed":
        yield ("missed", _number(signal)), cue_from("missed", source, signal, 1.0)
        return
    hits = signal.value.get("hit_rate")
    ratio = float(signal.value.get("ratio") or signal.value.get("ratio_min") or 0.0)
    if hits:
        yield ("reached", float(hits)), cue_from("reached", source, signal, share * 3 * max(0.0, 2 * float(hits) - 1))
    elif ratio >= 0.995:
        exact = "ratio" in signal.value
        yield ("reached", round(ratio, 3)), cue_from("reached", source, signal, share * (1.0 if exact else 0.6))
        if ratio >= 1.095:
            yield ("well_over", round(ratio, 3)), cue_from("well_over", source, signal, share)
        # Improbable multiples say less than they claim: beyond double the goal nothing is added.
        yield ("peak", 0.0), cue_from("peak", source, signal, share * min(1.0, max(0.02, (ratio - 1) / 0.3)))


def _ranked(source: str, signal: Signal, share: float) -> Iterator[tuple[tuple[str, float], Cue]]:
    percentile, of = signal.value.get("percentile"), signal.value.get("of")
    if percentile is None:
        if signal.value.get("rank") == 1:
            yield ("standing", 0.0), cue_from("standing", source, signal, share * 0.6)
        return
    size = min(1.0, 0.4 + 0.6 * math.log(max(2.0, float(of or 20)) / 2) / math.log(10))
    yield (
        ("standing", 0.0),
        cue_from("standing", source, signal, share * size * max(0.05, min(1.0, (float(percentile) - 0.3) / 0.6))),
    )
    if float(percentile) >= 0.9:
        yield ("top", round(float(percentile), 3)), cue_from("top", source, signal, share * size)


def _number(signal: Signal) -> float:
    numbers = [v for v in signal.value.values() if isinstance(v, int | float)]
    return round(float(numbers[0]), 3) if numbers else float(signal.start)
