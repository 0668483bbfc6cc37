"""The posterior over the three regimes: a multinomial logit on the shape of attainment, read from plain JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from recruit.domain.errors import NotReady
from recruit.goals.frame import Frame, Numbers
from recruit.goals.shape import FIGURES, shape
from recruit.settings import ROOT

REGIMES = ("too_safe", "balanced", "too_ambitious")
#: figures that also enter multiplied by the log of the number of rows: more rows, more weight
CROSSED = (
    "hit", "mean", "median", "low", "high", "just_over", "just_under", "near", "tail", "far_below", "capacity",
    "best", "between", "within", "overhang", "stopped", "always", "seldom", "quarters", "reps", "shock",
    "usual_quarter", "trimmed", "unstopped", "loose", "sure", "reach", "probit", "skew", "usual_rep", "well_below",
    "clear", "hits_clear", "hits_apart", "below_middle", "above_middle",
)  # fmt: skip
FOLDER = ROOT / "models" / "goals"
GUARD = 0.01
#: spreads from the middle at which a figure is held, so that one odd figure moves little
FARTHEST = 6.0
#: from here on a verdict counts as settled
SETTLED = 0.8


@dataclass(frozen=True, slots=True)
class VerdictModel:
    """A trained logit: `centre` and `scale` by column, `weights` regimes by columns.

    The log-odds are divided by temperature * (rows / 40) ** -sharpening: more rows, surer.
    """

    version: str
    centre: Numbers
    scale: Numbers
    weights: Numbers
    intercepts: Numbers
    temperature: float
    sharpening: float

    def logits(self, figures: Numbers) -> Numbers:
        """Tempered log-odds of the three regimes for the figures of `shape`."""
        columns = (expand(figures) - self.centre) / self.scale
        raw = self.weights @ np.clip(columns, -FARTHEST, FARTHEST) + self.intercepts
        return raw / tempering(figures[list(FIGURES).index("size")], self.temperature, self.sharpening)


def tempering(size: float | Numbers, temperature: float, sharpening: float) -> float | Numbers:
    """What log-odds are divided by, for a size of log(rows / 40); from a half to double the temperature."""
    return temperature * np.clip(np.exp(-sharpening * size), 0.5, 2.0)


def expand(figures: Numbers) -> Numbers:
    """The model's columns: the figures, then those of CROSSED times the log of the number of rows."""
    names = list(FIGURES)
    crossed = np.array([names.index(name) for name in CROSSED])
    return np.concatenate([figures, figures[..., crossed] * figures[..., [names.index("size")]]], axis=-1)


def softmax(logits: Numbers) -> Numbers:
    """Log-odds as shares that sum to 1."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return raised / raised.sum(axis=-1, keepdims=True)


def model_from(data: Mapping[str, Any]) -> VerdictModel:
    """The model in a card's JSON; raises NotReady when it was trained on other figures than these."""
    if data["figures"] != list(FIGURES) or data["crossed"] != list(CROSSED) or data["regimes"] != list(REGIMES):
        raise NotReady("The goal model was trained on other figures. Run `make train`, or restore models/goals.")
    columns: dict[str, Any] = {
        name: np.array(data[name], dtype=np.float64) for name in ("centre", "scale", "weights", "intercepts")
    }
    heat: dict[str, Any] = {name: float(data[name]) for name in ("temperature", "sharpening")}
    return VerdictModel(version=data["version"], **heat, **columns)


@lru_cache(maxsize=1)
def load() -> VerdictModel:
    """The shipped model; raises NotReady when the file is absent or is not the one its SHA-256 names."""
    try:
        raw = (FOLDER / "verdict.json").read_bytes()
        expected = (FOLDER / "verdict.json.sha256").read_text(encoding="ascii").split()[0]
    except (OSError, IndexError):
        raise NotReady("The goal model is missing. Run `make train`, or restore models/goals.") from None
    if hashlib.sha256(raw).hexdigest() != expected:
        raise NotReady("models/goals/verdict.json is not the file its SHA-256 names. Restore models/goals.")
    return model_from(json.loads(raw))


def posterior(frame: Frame, nudges: Sequence[float] = ()) -> dict[str, float]:
    """The probabilities of the regimes; `nudges` are log-odds toward too safe (and away from too ambitious).

    Without any row, a third each.
    """
    return shares_of(log_odds(frame), float(sum(nudges)))


def log_odds(frame: Frame) -> Numbers:
    """The tempered log-odds of the regimes by the shape of attainment alone; even without any row."""
    return load().logits(shape(frame)) if len(frame.rep) else np.zeros(3)


def shares_of(logits: Numbers, push: float) -> dict[str, float]:
    """The probabilities for log-odds pushed so far toward too safe; they sum to 1 at four decimals."""
    shares = guarded(softmax(logits + np.array([push, 0.0, -push])))
    safe, ambitious = round(float(shares[0]), 4), round(float(shares[2]), 4)
    return {"too_safe": safe, "balanced": round(1 - safe - ambitious, 4), "too_ambitious": ambitious}


def guarded(shares: Numbers) -> Numbers:
    """Shares with one part in a hundred spread evenly: a team may be like none of the worlds that the model knows."""
    return shares * (1 - GUARD) + GUARD / 3


def likeliest(shares: Mapping[str, float]) -> str:
    """The regime with the highest share; the first in order among equals."""
    return max(REGIMES, key=lambda regime: shares[regime])
