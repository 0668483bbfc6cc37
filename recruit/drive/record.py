"""Results that can be counted by rule: against goals, among peers, with a base. The rest of record is learnt."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from recruit.domain.signals import Signal
from recruit.domain.tools import SignalsBySource
from recruit.drive.cues import Cue, cue_from
from recruit.drive.results import hit_periods, ratios
from recruit.drive.texts import NEXT, OWN_BAR, SETBACK, Sentence


def cues(sentences: Sequence[Sentence], signals: SignalsBySource) -> list[Cue]:
    """The cues of results in resume, last goal and after a miss; a result told twice counts once."""
    found: dict[tuple[str, float], Cue] = {}
    for key, cue in _all(sentences, signals):
        if key not in found or cue.amount > found[key].amount:
            found[key] = cue
    return list(found.values())


def _all(sentences: Sequence[Sentence], signals: SignalsBySource) -> Iterator[tuple[tuple[str, float], Cue]]:
    for ratio in ratios(sentences):
        yield from _by_ratio(ratio.cue, ratio.value, ratio.share)
    for hit in hit_periods(sentences):
        yield ("counted", -hit.value), replace(hit.cue, amount=hit.share * min(3.0, hit.value - 1))
    for source, group in signals.items():
        for signal in group if source not in (NEXT, OWN_BAR) else ():
            # Everybody names a miss where a miss is asked for; only what came after it is a result.
            if signal.state != "planned" and not (source == SETBACK and signal.state == "missed"):
                yield from _by_signal(source, signal)


def _by_signal(source: str, signal: Signal) -> Iterator[tuple[tuple[str, float], Cue]]:
    share = 1.0 if signal.scope == "self" else 0.7
    if signal.label == "attainment":
        yield from _attained(source, signal, share)
    elif signal.label == "ranking":
        yield from _ranked(source, signal, share)
    elif signal.label == "award":
        count = max(1, len(signal.value.get("years") or ()), int(signal.value.get("count") or 1))
        yield ("award", signal.start), cue_from("award", source, signal, share * min(count, 2))
    elif signal.label == "baseline":
        yield ("base", _number(signal)), cue_from("base", source, signal, share)


def _attained(source: str, signal: Signal, share: float) -> Iterator[tuple[tuple[str, float], Cue]]:
    cue = cue_from("counted", source, signal)
    hits = signal.value.get("hit_rate")
    ratio = signal.value.get("ratio")
    if signal.state == "missed":
        return
    if hits:
        yield ("counted", float(hits)), replace(cue, amount=share * 3 * max(0.02, 2 * float(hits) - 1))
    elif ratio is not None:
        yield from _by_ratio(cue, float(ratio), share)
    elif float(signal.value.get("ratio_min") or 0) >= 1:
        yield ("counted", 0.0), replace(cue, amount=share * 0.6)


def _by_ratio(cue: Cue, ratio: float, share: float) -> Iterator[tuple[tuple[str, float], Cue]]:
    near = round(ratio, 2)
    if 0.97 <= ratio < 0.995:
        yield ("counted", near), replace(cue, amount=share * 0.5)
    elif ratio >= 0.995:
        yield ("counted", near), replace(cue, amount=share)
        # Improbable multiples say less than they claim: from a third over the goal on nothing is added.
        yield ("peak", 0.0), replace(cue, feature="peak", amount=share * min(1.0, max(0.02, (ratio - 1) / 0.3)))
        if ratio >= 1.095:
            yield ("well_over", near), replace(cue, feature="well_over", amount=share)


def _ranked(source: str, signal: Signal, share: float) -> Iterator[tuple[tuple[str, float], Cue]]:
    percentile, of = signal.value.get("percentile"), signal.value.get("of")
    if percentile is None:
        if signal.value.get("rank") == 1:
            yield ("standing", 0.0), cue_from("standing", source, signal, share * 0.6)
        return
    size = min(1.0, 0.4 + 0.6 * math.log(max(2.0, float(of or 20)) / 2) / math.log(10))
    amount = share * size * max(0.05, min(1.0, (float(percentile) - 0.3) / 0.6))
    yield ("standing", 0.0), cue_from("standing", source, signal, amount)
    if float(percentile) >= 0.9:
        yield ("top", round(float(percentile), 3)), cue_from("top", source, signal, share * size)


def _number(signal: Signal) -> float:
    numbers = [v for v in signal.value.values() if isinstance(v, int | float)]
    return round(float(numbers[0]), 3) if numbers else float(signal.start)
