"""From readings to a drive profile, point by point: base + sum of points = score, exactly."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recruit.domain.application import Application
from recruit.domain.drive import DIMENSIONS, SCALE, DriveProfile, Evidence, Score
from recruit.domain.items import BLOCK_OF, ITEMS
from recruit.domain.tools import SignalsBySource
from recruit.drive import items as questionnaire_items
from recruit.drive.book import BOOK
from recruit.drive.cues import Cue, Feature
from recruit.drive.explain import would_change
from recruit.drive.features import Reading, read
from recruit.drive.model import Dimension, DriveModel, load
from recruit.drive.questions import contradicted, notes, questions
from recruit.drive.texts import LAST, NEXT, OWN_BAR, SETBACK, texts

DIGITS = 4
#: Answers that by themselves show a dimension, even when they show little of it.
ASKED = {"own_bar": (OWN_BAR,), "resilience": (SETBACK,), "goal_craft": (NEXT,), "record": LAST}
ANSWERS = (*LAST, OWN_BAR, SETBACK, NEXT)
_NOTHING = re.compile(
    r"^\W*(?:nothing|none|n/?a|no|can(?:no|')?t\s(?:recall|think|remember)\w*|not\sapplicable)\b[\w\s,']{0,30}\W*$",
    re.IGNORECASE,
)
_CLEAR = 0.5  # the amount of a cue that shows a dimension whose question was not answered
CONTRADICTED = 0.25  # how much wider an interval gets when resume and answers disagree, as a share of itself


def score(application: Application, signals: SignalsBySource, model: DriveModel | None = None) -> DriveProfile:
    """One person's drive profile. Equal input gives an equal profile, bit for bit."""
    return profile(application, read(application, signals), model or load())


def profile(application: Application, readings: Mapping[str, Reading], model: DriveModel) -> DriveProfile:
    """The drive profile that follows from what was read of an application."""
    trust = questionnaire_items.trust(application.items)
    said = questionnaire_items.said(application.items)
    given = texts(application)
    scores: dict[str, Score] = {}
    for key in DIMENSIONS:
        reading, weights = readings[key], model.dimensions[key]
        if not _shown(key, reading, given, weights.shown):
            scores[key] = Score(None, *SCALE)
            continue
        mine = [one for one in said if one.dimension == key]
        evidence = [*_points(BOOK[key], reading, weights), *_item_points(mine, weights.items * trust.weight)]
        scores[key] = _bounded(key, _summed(weights.base, evidence), reading, weights, given)
    missing = tuple(key for key in DIMENSIONS if scores[key].score is None)
    return DriveProfile(
        id=application.id,
        dimensions=scores,
        overall=overall(scores, model.overall),
        missing=missing,
        questions=questions(scores, readings),
        notes=(*notes(readings, trust), *(c.says for c in would_change(scores, model.overall)[:1])),
        model=model.version,
        features={f"{key}.{name}": value for key in DIMENSIONS for name, value in readings[key].values.items()},
    )


def overall(scores: Mapping[str, Score], weights: Dimension) -> Score:
    """The summary of the dimensions that were shown; weights of missing ones pass to the others in proportion."""
    shown = {key: s.score for key, s in scores.items() if s.score is not None}
    total = sum(weights.weights[key] for key in shown)
    if not shown or total <= 0:
        return Score(None, *SCALE)
    scale = sum(weights.weights.values()) / total
    evidence = [
        Evidence("dimensions", 0, 0, key, key, weights.weights[key] * scale * value, DIMENSIONS[key][0])
        for key, value in shown.items()
    ]
    summed = _summed(weights.base, evidence)
    # The fewer dimensions were shown, the less is known about their summary.
    half = weights.half * (1 + 0.5 * (1 - len(shown) / len(scores)))
    return _with_interval(summed, half, half)


def _shown(key: str, reading: Reading, given: Mapping[str, str], least: float) -> bool:
    if key not in ASKED:
        return reading.said > least
    answered = {source for source in ASKED[key] if _says_something(given.get(source, ""))}
    if any(cue.source in answered for cue in reading.cues):
        return True
    against = {f.key for f in BOOK[key] if f.sign < 0}
    return any(cue.amount >= _CLEAR and cue.feature not in against for cue in reading.cues)


def _says_something(text: str) -> bool:
    return len(text.split()) >= 4 and not _NOTHING.match(text)


def _points(book: Sequence[Feature], reading: Reading, weights: Dimension) -> list[Evidence]:
    out: list[Evidence] = []
    for feature in book:
        cues = [cue for cue in reading.cues if cue.feature == feature.key]
        total = sum(cue.amount for cue in cues)
        worth = weights.weights.get(feature.key, 0.0) * reading.values[feature.key]
        out += [_evidence(cue, worth * cue.amount / total, feature) for cue in cues if total and worth]
    return out


def _evidence(cue: Cue, points: float, feature: Feature) -> Evidence:
    return Evidence(cue.source, cue.start, cue.end, cue.text, cue.label, points, feature.says)


def _item_points(said: Sequence[questionnaire_items.Said], weight: float) -> list[Evidence]:
    return [
        Evidence("items", 0, 0, one.key, "item", weight * one.value / len(said), _item_says(one.key))
        for one in said
        if one.value and weight
    ]


def _item_says(key: str) -> str:
    block, _, pick = key.partition(".")
    if pick:
        return f"{pick} like you, of three in {block}"
    return ITEMS[key].sentence if key in ITEMS and key not in BLOCK_OF else f"your way in situation {key}"


def _summed(base: float, evidence: Sequence[Evidence]) -> Score:
    """A score in which base and points sum to the score; beyond the scale's ends the points shrink in proportion."""
    up = sum(e.points for e in evidence if e.points > 0)
    down = sum(e.points for e in evidence if e.points < 0)
    low, high = SCALE
    bounded = min(high, max(low, base + up + down))
    grow = (bounded - base - down) / up if up and base + up + down > high else 1.0
    sink = (bounded - base - up) / down if down and base + up + down < low else 1.0
    ledger = [replace(e, points=round(e.points * (grow if e.points > 0 else sink), DIGITS)) for e in evidence]
    value = round(bounded, DIGITS)
    rest = value - base - sum(e.points for e in ledger)
    if ledger:
        largest = max(range(len(ledger)), key=lambda i: abs(ledger[i].points))
        ledger[largest] = replace(ledger[largest], points=round(ledger[largest].points + rest, DIGITS))
        ledger = [e for e in ledger if e.points]
        return Score(value, *SCALE, tuple(ledger), base)
    return Score(value, *SCALE, (), value)


def _bounded(key: str, scored: Score, reading: Reading, weights: Dimension, given: Mapping[str, str]) -> Score:
    down = up = weights.half * (1 + CONTRADICTED * contradicted(reading, BOOK[key]))
    against = [f for f in BOOK[key] if f.sign < 0]
    if any(source in f.where and source not in given for f in against for source in ANSWERS):
        # What was not answered could have spoken against the score, so the interval reaches down to that.
        unsaid = -sum(weights.weights.get(f.key, 0.0) * (1 - reading.values[f.key]) for f in against)
        down = weights.half * (1 + CONTRADICTED) + unsaid + 2 * 10**-DIGITS  # past any rounding
    return _with_interval(scored, down, up)


def _with_interval(scored: Score, down: float, up: float) -> Score:
    value = scored.score or 0.0
    low, high = max(SCALE[0], value - down), min(SCALE[1], value + up)
    return replace(scored, low=round(low, DIGITS), high=round(high, DIGITS))
