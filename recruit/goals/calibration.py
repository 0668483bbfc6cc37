"""How good posteriors are against known truths: balanced accuracy, sure calls, calibration error, mix-ups."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from recruit.domain.goals import CLEAR
from recruit.goals.frame import Numbers, Places
from recruit.goals.verdict import SETTLED


@dataclass(frozen=True, slots=True)
class Report:
    """The checks of one set of teams; all shares but `teams` and `mix_ups` (numbers of teams)."""

    name: str
    teams: int
    balanced_accuracy: float
    sure: float  # share called at 0.8 or more
    sure_right: float  # of those, how many rightly
    calibration_error: float
    unclear: float
    mix_ups: int  # too safe for too ambitious, or the other way round

    def line(self) -> str:
        """The checks in one line for people."""
        return (
            f"{self.name}: {self.teams} teams, balanced accuracy {self.balanced_accuracy:.3f}, "
            f"called at 0.8 or more {self.sure:.2f} and of those right {self.sure_right:.3f}, "
            f"calibration error {self.calibration_error:.3f}, unclear {self.unclear:.2f}, mix-ups {self.mix_ups}"
        )


def report(name: str, shares: Numbers, truth: Places) -> Report:
    """The checks for posteriors (teams by regimes) and true regimes (0, 1, 2)."""
    called, best = shares.argmax(axis=1), shares.max(axis=1)
    right = called == truth
    sure = best >= SETTLED
    return Report(
        name=name,
        teams=len(truth),
        balanced_accuracy=float(np.mean([right[truth == k].mean() for k in np.unique(truth)])),
        sure=float(sure.mean()),
        sure_right=float(right[sure].mean()) if sure.any() else float("nan"),
        calibration_error=calibration_error(best, right),
        unclear=float((best < CLEAR).mean()),
        mix_ups=int((np.abs(called - truth) == 2).sum()),
    )


def calibration_error(best: Numbers, right: np.ndarray) -> float:
    """Expected calibration error over ten equal bins (Naeini et al. 2015)."""
    bins = np.minimum((best * 10).astype(int), 9)
    found = 0.0
    for k in np.unique(bins):
        inside = bins == k
        found += abs(float(best[inside].mean()) - float(right[inside].mean())) * int(inside.sum())
    return found / len(best)
