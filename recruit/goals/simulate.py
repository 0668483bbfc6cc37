"""Simulated teams of known goal regime, from several worlds, to train the verdict and to check it.

A team's reps have a capacity: what they would sell at full, lasting effort. The regime is where the goal stands
against it. `ease` is the mean log of capacity over goal:

    too_safe        .045 to .34 above the balanced middle     (most would pass the goal by a fifth without strain)
    balanced        within .04 of the middle, which is .04  (about 60 % reach it)
    too_ambitious   .045 to .34 below the balanced middle

With the usual spread, the borders lie near 50 % and 65 % of reps at the goal: trade figures call 55 to 65 or 60 to
70 % healthy, under 50 % too aggressive, over 80 % too conservative. The regimes nearly touch, as they do in life: a
team can stand right at a border, and then more quarters help little.

What a file shows differs from capacity: some coast once the goal is near, some push when just short, some give up
when far short, quarters are shocked together, goals fit territories badly. How often, differs by world; every
range below is a prior, drawn afresh for each team. The ranges are judgements from what `docs/decisions` names, not
estimates from any file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from recruit.goals.frame import Frame, Numbers, bare_frame

REGIMES = ("too_safe", "balanced", "too_ambitious")
MIDDLE = 0.04
BLUR = 0.01
FIRST_QUARTER = 2021 * 4


@dataclass(frozen=True, slots=True)
class World:
    """Ranges that a team's habits are drawn from, evenly between the two ends."""

    name: str
    within: tuple[float, float] = (0.07, 0.26)  # a rep's luck from quarter to quarter, log
    between: tuple[float, float] = (0.03, 0.2)  # how badly goals fit reps' territories, log
    shock: tuple[float, float] = (0.0, 0.06)  # a quarter's shock to the whole team, log
    tails: float = np.inf  # degrees of freedom of the luck; low is heavy
    coast: tuple[float, float] = (0.0, 0.9)  # in a safe team, the share of reps who stop near the goal
    push: tuple[float, float] = (0.0, 0.8)  # chance of closing a small shortfall
    give_up: tuple[float, float] = (0.0, 0.3)  # chance of letting go when far short
    missing: tuple[float, float] = (0.0, 0.0)  # share of rows that the file lacks
    ratchet: tuple[float, float] = (0.0, 0.0)  # share of last quarter's surplus that goes into the next goal
    lumpy: tuple[float, float] = (0.0, 0.0)  # how much of the luck comes from few large deals
    season: tuple[float, float] = (0.0, 0.08)  # seasons in the results that the goals leave out


WORLDS: dict[str, World] = {
    "steady": World("steady"),
    "coasting": World("coasting", coast=(0.5, 1.0), push=(0.2, 0.8), within=(0.08, 0.3)),
    "ratcheting": World("ratcheting", ratchet=(0.1, 0.5), coast=(0.2, 0.9)),
    "lumpy": World("lumpy", within=(0.12, 0.3), lumpy=(0.3, 0.9), between=(0.06, 0.25)),
    "rough": World("rough", tails=4.0, shock=(0.02, 0.12), missing=(0.0, 0.2), give_up=(0.1, 0.5)),
    "shaken": World("shaken", tails=6.0, shock=(0.03, 0.12), missing=(0.0, 0.25), give_up=(0.3, 0.7), coast=(0.0, 1.0)),
}
#: never trained on; checked in the model card
HARSH = World(
    "harsh",
    within=(0.1, 0.3),
    between=(0.05, 0.25),
    tails=3.0,
    shock=(0.04, 0.14),
    missing=(0.05, 0.25),
    give_up=(0.2, 0.7),
    coast=(0.0, 1.0),
    season=(0.0, 0.12),
)


@dataclass(frozen=True, slots=True)
class Team:
    """A simulated team: its rows, its true regime, and the market's yearly growth."""

    frame: Frame
    truth: str
    world: str
    market_growth: float


def draw_team(rng: np.random.Generator, world: World, truth: str, reps: int, periods: int) -> Team:
    """One team of a regime in a world."""

    def draw(span: tuple[float, float]) -> float:
        return float(rng.uniform(*span))

    shape = (reps, periods)
    luck = _luck(rng, world, shape) * draw(world.within)
    wanted = _ease(rng, truth) + draw(world.between) * rng.standard_normal((reps, 1)) + luck
    wanted = wanted + draw(world.shock) * rng.standard_normal((1, periods)) + _season(rng, world, periods)
    coasts, effort = _coasters(rng, world, truth, shape), np.zeros(shape)
    wanted, effort = _coast(rng, wanted, coasts, effort)
    wanted = _push(rng, wanted, draw(world.push))
    wanted, effort = _give_up(rng, wanted, effort, draw(world.give_up) * (2.0 if truth == "too_ambitious" else 0.5))
    market = float(rng.normal(0.05, 0.04))
    quota = _quotas(rng, truth, market, shape)
    attained, quota = _ratchet(np.exp(wanted), quota, draw(world.ratchet))
    return Team(_frame(rng, attained, quota, effort, draw(world.missing)), truth, world.name, market)


def _ease(rng: np.random.Generator, truth: str) -> float:
    """Mean log of capacity over goal. The middle itself is blurred: where "balanced" ends is judgement too."""
    middle = MIDDLE + float(rng.normal(0.0, BLUR))
    if truth == "balanced":
        return middle + float(rng.uniform(-0.04, 0.04))
    sign = 1.0 if truth == "too_safe" else -1.0
    return middle + sign * float(rng.uniform(0.045, 0.34))


def _luck(rng: np.random.Generator, world: World, shape: tuple[int, int]) -> Numbers:
    """Luck of spread about 1: normal or heavy-tailed, and partly from the number of large deals."""
    smooth = rng.standard_normal(shape) if np.isinf(world.tails) else rng.standard_t(world.tails, shape) / 1.3
    lumpy = float(rng.uniform(*world.lumpy))
    if lumpy <= 0:
        return smooth
    mean = float(rng.uniform(6, 25))
    deals = np.log((rng.poisson(mean, shape) + 0.5) / mean) * np.sqrt(mean)
    return np.sqrt(1 - lumpy) * smooth + np.sqrt(lumpy) * deals


def _season(rng: np.random.Generator, world: World, periods: int) -> Numbers:
    wave = rng.standard_normal(4)
    return float(rng.uniform(*world.season)) * (wave - wave.mean())[np.arange(periods) % 4][None, :]


def _coasters(rng: np.random.Generator, world: World, truth: str, shape: tuple[int, int]) -> np.ndarray:
    share = float(rng.uniform(*world.coast)) * {"too_safe": 1.0, "balanced": 0.2, "too_ambitious": 0.05}[truth]
    if rng.random() < 0.25:  # in one team of four nobody coasts, however safe the goals
        share = 0.0
    reps = rng.random((shape[0], 1)) < share
    return reps & (rng.random(shape) < 0.85)


def _coast(rng: np.random.Generator, wanted: Numbers, coasts: np.ndarray, effort: Numbers) -> tuple[Numbers, Numbers]:
    """Coasters keep a small part of what they would have sold above the goal, and work less."""
    keep = float(rng.uniform(0.05, 0.4))
    stops = coasts & (wanted > 0)
    eased = np.where(stops, wanted * keep + rng.normal(0.012, 0.012, wanted.shape), wanted)
    return eased, effort - np.where(stops, 0.5 * (wanted - eased), 0.0)


def _push(rng: np.random.Generator, wanted: Numbers, chance: float) -> Numbers:
    reach = float(rng.uniform(0.03, 0.12))
    close = (wanted < 0) & (wanted > -reach) & (rng.random(wanted.shape) < chance)
    return np.where(close, np.abs(rng.normal(0.0, 0.025, wanted.shape)), wanted)


def _give_up(rng: np.random.Generator, wanted: Numbers, effort: Numbers, chance: float) -> tuple[Numbers, Numbers]:
    far = (wanted < -0.22) & (rng.random(wanted.shape) < min(chance, 0.9))
    loss = rng.uniform(0.1, 0.6, wanted.shape)
    return np.where(far, wanted - loss, wanted), np.where(far, effort - 0.6 * loss, effort)


def _quotas(rng: np.random.Generator, truth: str, market: float, shape: tuple[int, int]) -> Numbers:
    """Goals by rep and quarter: safe teams' goals grow a little slower than the market, ambitious ones faster."""
    lag = {"too_safe": -0.03, "balanced": 0.0, "too_ambitious": 0.02}[truth]
    growth = market + float(rng.normal(lag, 0.04))
    start = np.exp(rng.normal(12.3, 0.35, (shape[0], 1)))
    return start * (1 + growth) ** (np.arange(shape[1])[None, :] / 4.0)


def _ratchet(attained: Numbers, quota: Numbers, share: float) -> tuple[Numbers, Numbers]:
    """Part of a surplus goes into the next quarter's goal, which makes that quarter harder."""
    if share <= 0:
        return attained, quota
    raised = np.ones(attained.shape[0])
    for k in range(1, attained.shape[1]):
        surplus = np.clip(attained[:, k - 1] - 1.0, 0.0, 0.5)
        raised = 0.6 * raised + 0.4 * (1 + share * surplus)
        quota[:, k] *= raised
        attained[:, k] /= raised
    return attained, quota


def _frame(rng: np.random.Generator, attained: Numbers, quota: Numbers, effort: Numbers, missing: float) -> Frame:
    reps, periods = attained.shape
    rep = np.repeat(np.arange(reps), periods)
    time = np.tile(np.arange(periods), reps) + FIRST_QUARTER
    calls = np.round(rng.uniform(120, 320) * np.exp(effort + rng.normal(0, 0.12, attained.shape))).ravel()
    kept = rng.random(reps * periods) >= missing
    if not kept.any():
        kept[0] = True
    _, numbered = np.unique(rep[kept], return_inverse=True)
    goals = np.round(quota.ravel()[kept])
    results = np.round((attained * quota).ravel()[kept])
    return bare_frame(numbered.astype(np.int64), time[kept], goals, results, calls=calls[kept])


def draw_teams(
    seed: int, worlds: list[World], count: int, size: Callable[[np.random.Generator], tuple[int, int]]
) -> Iterator[Team]:
    """`count` teams, the regimes and the worlds in turn, each of a size drawn by `size` (reps, periods)."""
    rng = np.random.default_rng(seed)
    for k in range(count):
        reps, periods = size(rng)
        yield draw_team(rng, worlds[(k // 3) % len(worlds)], REGIMES[k % 3], reps, periods)


def any_size(rng: np.random.Generator) -> tuple[int, int]:
    """From 2 to 60 reps and 1 to 14 quarters, small teams as often as large ones."""
    return int(np.exp(rng.uniform(np.log(2), np.log(60)))), int(rng.integers(1, 15))


def client_size(rng: np.random.Generator) -> tuple[int, int]:
    """From 4 to 45 reps and 3 to 12 quarters, as clients' files mostly are."""
    return int(np.exp(rng.uniform(np.log(4), np.log(46)))), int(rng.integers(3, 13))


def usual_size(rng: np.random.Generator) -> tuple[int, int]:
    """One of the sizes that clients bring: 5 to 40 reps over 4 to 12 quarters."""
    sizes = ((5, 4), (8, 4), (10, 8), (20, 8), (40, 12))
    return sizes[int(rng.integers(len(sizes)))]
