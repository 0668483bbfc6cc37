"""Where results would stand if nobody stopped at the goal or was pushed over it: a normal fitted around the line."""

from __future__ import annotations

import numpy as np

from recruit.goals.frame import Numbers

LEAST, MOST = -0.03, 0.06  # log attainment at which a result says only that more than LEAST was in reach
ROUNDS = 15
NARROWEST = 0.03


def unstopped(logs: Numbers) -> tuple[float, float]:
    """Mean and spread of log attainment, with results at the line taken as known only to reach LEAST.

    A censored normal (Tobin 1958) fitted by expectation and maximisation (Dempster, Laird & Rubin 1977), a fixed
    number of rounds, so that equal numbers give equal bytes: a result at the line counts as the mean of the normal
    beyond LEAST, m + s * h with h = phi(a) / (1 - Phi(a)) and a = (LEAST - m) / s, and adds s^2 (1 + a h - h^2).
    """
    from scipy.special import ndtr

    at_line = (logs >= LEAST) & (logs < MOST)
    mean, spread = float(np.median(logs)), max(float(logs.std()), 0.05)
    for _ in range(ROUNDS):
        a = (LEAST - mean) / spread
        beyond = float(np.exp(-a * a / 2) / np.sqrt(2 * np.pi) / max(1 - float(ndtr(a)), 1e-9))
        filled = np.where(at_line, mean + spread * beyond, logs)
        unseen = max(spread**2 * (1 + a * beyond - beyond**2), 0.0)
        mean = float(filled.mean())
        spread = float(np.sqrt(max(float(((filled - mean) ** 2).mean() + unseen * at_line.mean()), NARROWEST**2)))
    return mean, spread
