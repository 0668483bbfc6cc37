"""Adverse-impact tables: rates, impact ratios and the four-fifths rule in exact integers.

Arithmetic of the rules for New York City's Local Law 144 (6 RCNY 5-300 to 5-301): a selection rate is the share of a
category that was selected; a scoring rate is the share of a category scoring above the sample's median score; an
impact ratio is a category's rate over the rate of the most selected category. A category below `exclude_below` of
all people may be left out of the ratios; its figures are shown all the same. Four fifths: 29 CFR 1607.4 D.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from recruit.fairness.people import Outcomes, Person


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people a category has and how many of them were selected."""

    n: int
    selected: int

    @property
    def rate(self) -> Fraction:
        """The share selected, exactly."""
        return Fraction(self.selected, self.n)


@dataclass(frozen=True, slots=True)
class ImpactRow:
    """One category of a table; figures that compare are None for a category left out of the ratios."""

    category: str
    tally: Tally
    excluded: bool
    impact_ratio: Fraction | None
    below_four_fifths: bool | None
    z: float | None
    fisher_p: float | None
    flip_one: bool | None

    def as_dict(self) -> dict[str, Any]:
        """The row as the contract writes it."""
        return {
            "category": self.category,
            "n": self.tally.n,
            "selected": self.tally.selected,
            "rate": float(self.tally.rate),
            "impact_ratio": None if self.impact_ratio is None else float(self.impact_ratio),
            "excluded": self.excluded,
            "below_four_fifths": self.below_four_fifths,
            "z": self.z,
            "fisher_p": self.fisher_p,
            "flip_one": self.flip_one,
        }


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the most selected category (None when nobody was selected or none is large enough) and the rows."""

    benchmark: str | None
    rows: tuple[ImpactRow, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """The tables by sex, by race and by both, with how many people had no known category."""

    kind: str
    people: int
    unknown: Mapping[str, int]
    median: Fraction | None
    tables: Mapping[str, Table]
    rejected: tuple[tuple[int, str], ...]


def audit(outcomes: Outcomes, exclude_below: Fraction = Fraction(2, 100)) -> Audit:
    """The three tables for a file's people."""
    people = outcomes.people
    median = exact_median([p.outcome for p in people]) if outcomes.kind == "scoring" else None
    bar = Fraction(0) if median is None else median
    groups = {
        "sex": [(p.sex, p.outcome > bar) for p in people],
        "race": [(p.race, p.outcome > bar) for p in people],
        "intersectional": [(_both(p), p.outcome > bar) for p in people],
    }
    least = exclude_below * len(people)
    return Audit(
        kind=outcomes.kind,
        people=len(people),
        unknown={key: sum(category is None for category, _ in pairs) for key, pairs in groups.items()},
        median=median,
        tables={key: table(_tallies(pairs), least) for key, pairs in groups.items()},
        rejected=outcomes.rejected,
    )


def exact_median(values: list[Fraction]) -> Fraction:
    """The middle value, or the exact mean of the two in the middle."""
    ordered, middle = sorted(values), len(values) // 2
    return ordered[middle] if len(values) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _both(person: Person) -> str | None:
    return None if person.sex is None or person.race is None else f"{person.sex} / {person.race}"


def _tallies(pairs: list[tuple[str | None, bool]]) -> dict[str, Tally]:
    known = Counter(category for category, _ in pairs if category is not None)
    chosen = Counter(category for category, selected in pairs if category is not None and selected)
    return {category: Tally(known[category], chosen[category]) for category in sorted(known)}


def table(tallies: Mapping[str, Tally], least: Fraction = Fraction(0)) -> Table:
    """The impact table for tallies by category; categories of fewer than `least` people stay out of the ratios."""
    counted = {category: tally for category, tally in tallies.items() if tally.n >= least}
    benchmark = most_selected(counted)
    rows = [_row(category, tally, counted, benchmark) for category, tally in tallies.items()]
    return Table(benchmark, tuple(rows))


def most_selected(tallies: Mapping[str, Tally]) -> str | None:
    """The category with the highest rate (the first by name among equals); None when nobody was selected."""
    best = max(sorted(tallies), key=lambda category: tallies[category].rate, default=None)
    return best if best is not None and tallies[best].selected else None


def below_four_fifths(category: str, tallies: Mapping[str, Tally]) -> bool:
    """Whether a category's rate is under four fifths of the highest, in whole numbers: 5 s n' < 4 s' n."""
    benchmark = most_selected(tallies)
    if benchmark is None:
        return False
    own, best = tallies[category], tallies[benchmark]
    return 5 * own.selected * best.n < 4 * best.selected * own.n


def flips_with_one(category: str, tallies: Mapping[str, Tally]) -> bool:
    """Whether one person's other outcome, in any category counted, would turn this category's four-fifths verdict."""
    verdict = below_four_fifths(category, tallies)
    for other, tally in tallies.items():
        for selected in (tally.selected - 1, tally.selected + 1):
            if 0 <= selected <= tally.n:
                changed = {**tallies, other: replace(tally, selected=selected)}
                if below_four_fifths(category, changed) != verdict:
                    return True
    return False


def _row(category: str, tally: Tally, counted: Mapping[str, Tally], benchmark: str | None) -> ImpactRow:
    if category not in counted:
        return ImpactRow(category, tally, True, None, None, None, None, None)
    best = counted[benchmark] if benchmark is not None else None
    compared = best is not None and category != benchmark
    return ImpactRow(
        category=category,
        tally=tally,
        excluded=False,
        impact_ratio=None if best is None else tally.rate / best.rate,
        below_four_fifths=None if best is None else below_four_fifths(category, counted),
        z=two_proportion_z(tally, best) if compared and best else None,
        fisher_p=fisher_p(tally, best) if compared and best else None,
        flip_one=flips_with_one(category, counted),
    )


def two_proportion_z(own: Tally, best: Tally) -> float | None:
    """The pooled two-proportion z of a category against the benchmark (below 0 when fewer are selected)."""
    pooled = Fraction(own.selected + best.selected, own.n + best.n)
    variance = pooled * (1 - pooled) * (Fraction(1, own.n) + Fraction(1, best.n))
    return float(own.rate - best.rate) / math.sqrt(variance) if variance else None


def fisher_p(own: Tally, best: Tally) -> float:
    """The two-sided p of Fisher's exact test (the sum over tables no likelier than the one seen)."""
    from scipy.stats import fisher_exact

    cells = [[own.selected, own.n - own.selected], [best.selected, best.n - best.selected]]
    result: Any = fisher_exact(cells)
    return float(result.pvalue)


def as_contract(result: Audit) -> dict[str, Any]:
    """The audit in the shape of the `recruit audit` command."""
    answer: dict[str, Any] = {
        "kind": result.kind,
        "people": result.people,
        "unknown": dict(result.unknown),
        "median": None if result.median is None else float(result.median),
        "tables": {
            key: {"benchmark": t.benchmark, "rows": [row.as_dict() for row in t.rows]}
            for key, t in result.tables.items()
        },
    }
    if result.rejected:
        answer["rejected"] = [{"row": row, "reason": reason} for row, reason in result.rejected]
    return answer
