"""Figures rounded so that they still add up on the page: a score checked by hand is the score shown."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

OFF = 0.006  # how far parts and total may differ before they are left as they are


def to_hundredths(parts: Sequence[float], total: float) -> list[float] | None:
    """The parts with two decimals each, adding up to the total with two decimals; None when they do not add up.

    What rounding leaves over goes to the parts that lost most by being cut (largest remainder).
    """
    if abs(sum(parts) - total) > OFF:
        return None
    cents = [floor(part * 100) for part in parts]
    over = round(total * 100) - sum(cents)
    most_cut = sorted(range(len(parts)), key=lambda n: (cents[n] - parts[n] * 100, n))
    step = 1 if over >= 0 else -1
    for n in (most_cut if step > 0 else reversed(most_cut)) if parts else ():
        if not over:
            break
        cents[n] += step
        over -= step
    return [cent / 100 for cent in cents]
