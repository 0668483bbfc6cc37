"""What the rules alone find in a stretch, overlaps settled."""

from __future__ import annotations

from recruit.signals.reading import sentence_at
from recruit.signals.rule import Found, apply
from recruit.signals.rules import attainment, bases, context, effort, growth, saving, standing, volume
from recruit.signals.rules.awards import find_awards
from recruit.signals.rules.results import find_results
from recruit.signals.rules.rises import find_rises
from recruit.signals.rules.series import find_runs
from recruit.signals.rules.stance import find_stances
from recruit.signals.rules.unprompted import find_initiatives
from recruit.signals.settle import settle
from recruit.signals.stretch import Stretch

RULES = (
    *attainment.RULES,
    *standing.RULES,
    *growth.RULES,
    *volume.RULES,
    *saving.RULES,
    *effort.RULES,
    *context.RULES,
    *bases.RULES,
)
LEANING = {"deadline", "baseline"}


def rule_out(stretch: Stretch, about: str) -> list[Found]:
    """The rules' findings in a stretch whose shadow is cast; `about` is "resume" or "answer"."""
    shadow, bounds = stretch.shadow, stretch.bounds
    found = apply(RULES, shadow, about)
    if about == "answer":
        return settle(found + find_stances(shadow, bounds) + find_results(shadow), shadow.plain)
    found += find_runs(shadow, found) + find_awards(shadow) + find_rises(shadow) + find_initiatives(shadow)
    kept = _with_rows(settle(found, shadow.plain), stretch.rows)
    return [one for one in kept if one.label not in LEANING or _leans(one, kept, bounds)]


def _with_rows(found: list[Found], rows: list[Found]) -> list[Found]:
    """Rows of tables take the place of attainments that patterns saw in them."""
    clear = [
        one
        for one in found
        if one.label != "attainment" or not any(one.start < r.end and r.start < one.end for r in rows)
    ]
    return clear + rows


def _leans(one: Found, kept: list[Found], bounds: list[tuple[int, int]]) -> bool:
    """In a resume a time bound or a baseline means something only beside a result in the same sentence."""
    mine = sentence_at(bounds, one.start)
    return any(other.label not in LEANING and sentence_at(bounds, other.start) == mine for other in kept)
