"""Bookings that crowd at the end of a quarter."""

from __future__ import annotations

import numpy as np

from recruit.domain.goals import Statistic
from recruit.goals.frame import Frame
from recruit.goals.resample import Resampler
from recruit.goals.words import percent, span, statistic, without

DAYS = 91  # in a quarter
LATE_DAYS = 14
FEWEST_ROWS = 8


def end_spike(frame: Frame, draws: Resampler) -> Statistic:
    """The share of bookings in a quarter's last 14 days (last month, where only months are known).

    Sum of what came late over sum of results, over rows where both are known; an even pace gives 14/91 = 15 %, or a
    third. Interval by drawing reps again. Sales rise as fiscal periods end where pay hangs on them (Oyer 1998; Larkin
    2014), which is effort moved in time, or an honest push (Steenburgh 2008).
    """
    name = "Bookings at the end of the quarter"
    late, words, even = frame.late_weeks, f"in the last {LATE_DAYS} days of a quarter", LATE_DAYS / DAYS
    if np.isfinite(late).sum() < FEWEST_ROWS:
        late, words, even = frame.late_month, "in the last month of a quarter", 1 / 3
    known = np.isfinite(late) & (frame.actual > 0)
    if known.sum() < FEWEST_ROWS:
        why = "The file has no months or days, so it cannot be seen whether bookings crowd at a quarter's end."
        if known.any():
            why = (
                f"Months or days are known for fewer than {FEWEST_ROWS} rep-quarters, too few to see a rush at the end."
            )
        return without("end_spike", name, why)
    over, among = np.where(known, late, 0.0), np.where(known, frame.actual, 0.0)
    value = float(over.sum() / among.sum())
    low, high = draws.ratio(over, among)
    says = f"{percent(value)} of the bookings came {words}{span(low, high)}; an even pace gives {percent(even)}."
    return statistic("end_spike", name, value, low, high, says)
