"""The drive model against its held-out scores: every figure on its card."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from recruit.domain.agreement import bootstrap, mean, pearson
from recruit.domain.drive import DIMENSIONS
from recruit.drive.model import FOLDER

HELD_OUT = FOLDER / "held_out.json"
KEYS = (*DIMENSIONS, "overall")
BASELINES = {"words": "word count", "tfidf": "TF-IDF with ridge", "lexicon": "count of achievement words"}
Rows = Sequence[dict[str, Any]]

CROSSED = "ten-fold cross-validation by person: cue finder, weights and limits never saw the person"
UNREAD = (
    "trained on the other 100 people and the second panel; "
    "nobody read these 20 people's texts while building the finder or its bank"
)
SECOND = "the same folds; the people written later and their own two language-model raters"
CROSSED_WIDTH = "as above; the width was set on the errors on the other nine tenths"
WIDTH = "the width was set on the cross-validated errors on the other 100 people"


def evaluate() -> list[dict[str, Any]]:
    """Each figure as {"model", "figure", "value", "low", "high", "note"}; low and high bound 95 % by bootstrap."""
    told = json.loads(HELD_OUT.read_text(encoding="utf-8"))["rows"]
    rows = [row for row in told if not row["second"]]
    second = [row for row in told if row["second"]]
    unread = [row for row in rows if row["unread"]]
    out = [_figure(f"r with panel, {key}", rows, partial(_agreement, key=key, of="score"), CROSSED) for key in KEYS]
    out += [
        _figure(f"r with panel, {key}, unread", unread, partial(_agreement, key=key, of="alone"), UNREAD)
        for key in KEYS
    ]
    out += [_figure(f"r with panel, {key}, second panel", second, partial(_agreement, key=key), SECOND) for key in KEYS]
    out += [
        _figure(f"one rater with the other, {key}", rows, partial(_raters, key=key), "two language-model raters")
        for key in KEYS
    ]
    out += [_figure(f"80 % interval holds, {key}", rows, partial(_held, key=key), CROSSED_WIDTH) for key in KEYS]
    out += [
        _figure(f"80 % interval holds, {key}, unread", unread, partial(_held, key=key, of="alone"), WIDTH)
        for key in KEYS
    ]
    out += [
        _figure(f"missing F1, {key}", rows, partial(_missing, key=key), CROSSED)
        for key in DIMENSIONS
        if _gone(rows, key)
    ]
    out.append(_figure("missing F1, all dimensions", rows, _missing, CROSSED))
    out += [
        _figure(f"baseline, {name}: r with panel, overall", rows, partial(_baseline, key=key), "same folds")
        for key, name in BASELINES.items()
    ]
    out += [
        _figure(f"overall less {name}", rows, partial(_gain, key=key), "difference of r on the same people")
        for key, name in BASELINES.items()
    ]
    return out


def _figure(figure: str, rows: Rows, measure: Callable[[Rows], float], note: str) -> dict[str, Any]:
    low, high = bootstrap(rows, measure)
    value, low, high = (round(v, 3) for v in (measure(rows), low, high))
    return {"model": "drive", "figure": figure, "value": value, "low": low, "high": high, "note": note}


def _agreement(rows: Rows, key: str, of: str = "score") -> float:
    both = [(r[of][key]["score"], r["panel"][key]) for r in rows if r[of] and r["panel"][key] is not None]
    both = [(mine, theirs) for mine, theirs in both if mine is not None]
    return pearson([mine for mine, _ in both], [theirs for _, theirs in both])


def _raters(rows: Rows, key: str) -> float:
    both = [tuple(r["raters"][name][key] for name in sorted(r["raters"])) for r in rows]
    full = [pair for pair in both if None not in pair and len(pair) == 2]
    return pearson([a for a, _ in full], [b for _, b in full])


def _held(rows: Rows, key: str, of: str = "score") -> float:
    told = [(r[of][key], r["panel"][key]) for r in rows if r[of] and r["panel"][key] is not None]
    return mean([float(s["low"] <= panel <= s["high"]) for s, panel in told if s["score"] is not None])


def _gone(rows: Rows, key: str) -> bool:
    return any(r["panel"][key] is None for r in rows)


def _missing(rows: Rows, key: str | None = None) -> float:
    keys = DIMENSIONS if key is None else (key,)
    pairs = [(r["panel"][k] is None, r["score"][k]["score"] is None) for r in rows for k in keys]
    both = sum(a and b for a, b in pairs)
    said = sum(a for a, _ in pairs) + sum(b for _, b in pairs)
    return 2 * both / said if said else float("nan")


def _baseline(rows: Rows, key: str) -> float:
    return pearson([r["baselines"][key] for r in rows], [r["panel"]["overall"] for r in rows])


def _gain(rows: Rows, key: str) -> float:
    return _agreement(rows, "overall") - _baseline(rows, key)
