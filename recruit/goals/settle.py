"""What would settle the verdict: how many more quarters, or reps, of the same kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from recruit.goals.frame import FIGURES, Frame
from recruit.goals.verdict import REGIMES, SETTLED, likeliest, posterior
from recruit.goals.words import count

MOST_QUARTERS = 12
LARGE = 20_000
FEW_ROWS = 60


@dataclass(frozen=True, slots=True)
class Settling:
    """How many more quarters, or more reps, would bring the likeliest regime to 80 %; None when they would not."""

    quarters: int | None
    reps: int | None
    says: str


def settling(frame: Frame, nudges: tuple[float, ...], unknown: Sequence[str] = ()) -> Settling:
    """What would settle it, if coming quarters (or further reps) looked like those already there.

    `unknown` names the evidence that is not there yet ("calls and meetings"), the likeliest to help first.
    """
    rows = len(frame.rep)
    if not rows:
        return Settling(None, None, "Two quarters of five reps, with goals and results, would give a first reading.")
    now = posterior(frame, nudges)
    if max(now.values()) >= SETTLED:
        return Settling(0, 0, "This is settled as far as the figures go; a change of goals would open it again.")
    if rows > LARGE:
        return Settling(None, None, _between(now, rows, unknown))
    more = range(1, MOST_QUARTERS + 1)
    quarters = next((k for k in more if _share(_more_quarters(frame, k), nudges) >= SETTLED), None)
    reps = next((k for k in _rep_steps(frame.reps) if _share(_more_reps(frame, k), nudges) >= SETTLED), None)
    if quarters is None and reps is None:
        return Settling(None, None, _between(now, rows, unknown))
    ways = [] if quarters is None else [count(quarters, "more quarter")]
    if reps is not None:
        ways.append(count(reps, "more rep"))
    return Settling(quarters, reps, f"{' or '.join(ways).capitalize()} of the same kind would settle it.")


def _share(frame: Frame, nudges: tuple[float, ...]) -> float:
    return max(posterior(frame, nudges).values())


def _more_quarters(frame: Frame, extra: int) -> Frame:
    """The frame with `extra` quarters added after the last, which repeat the rows of its quarters in turn."""
    labels = np.unique(frame.time)
    parts = [np.arange(len(frame.rep))]
    times = [frame.time]
    for k in range(extra):
        source = np.flatnonzero(frame.time == labels[k % len(labels)])
        parts.append(source)
        times.append(np.full(len(source), labels[-1] + 1 + k))
    rows = np.concatenate(parts)
    return _taken(frame, rows, frame.rep[rows], np.concatenate(times))


def _more_reps(frame: Frame, extra: int) -> Frame:
    """The frame with `extra` reps added, who repeat the rows of its reps in turn."""
    parts, owners = [np.arange(len(frame.rep))], [frame.rep]
    for k in range(extra):
        source = np.flatnonzero(frame.rep == k % frame.reps)
        parts.append(source)
        owners.append(np.full(len(source), frame.reps + k))
    rows = np.concatenate(parts)
    return _taken(frame, rows, np.concatenate(owners), frame.time[rows])


def _taken(frame: Frame, rows: np.ndarray, rep: np.ndarray, time: np.ndarray) -> Frame:
    """The given rows of a frame under other reps and quarters, sorted again."""
    order = np.lexsort((time, rep))
    figures = {figure: getattr(frame, figure)[rows][order] for figure in FIGURES}
    return replace(frame, rep=rep[order], time=time[order], names=(), territory=(), **figures)


def _rep_steps(reps: int) -> list[int]:
    return sorted({max(1, round(reps * share)) for share in (0.25, 0.5, 1.0, 1.5, 2.0, 3.0)})


def _between(now: dict[str, float], rows: int, unknown: Sequence[str]) -> str:
    """What to say of a team near a border: with few rows more will tell; with many, other evidence must."""
    first = likeliest(now)
    second = max((regime for regime in REGIMES if regime != first), key=lambda regime: now[regime])
    names = {"too_safe": "too safe", "balanced": "balanced", "too_ambitious": "too ambitious"}
    line = f"the line between {names[first]} and {names[second]}"
    if rows < FEW_ROWS:
        told = f"{count(rows, 'rep-quarter').capitalize()} are few, and so far they lie near {line}; each further "
        told += "quarter will tell more."
    else:
        told = f"The team stands near {line}; more quarters of the same kind would not settle it."
    if unknown:
        listed = " or ".join(unknown[:2])
        told += f" {listed[0].upper()}{listed[1:]} would say more."
    return told
