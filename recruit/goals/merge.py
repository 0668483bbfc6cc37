"""Several uploads of one team become one table: goals meet results, nothing is counted twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

from recruit.domain.goals import Rejected, RepPeriod, TeamNumbers
from recruit.goals.periods import quarter_number
from recruit.goals.words import count

_KEYS = {"rep_id", "period", "quota", "actual", "has_result", "part", "on_leave", "late_month", "late_weeks"}
_EXTRAS = tuple(f.name for f in fields(RepPeriod) if f.name not in _KEYS)


def merge(uploads: Sequence[TeamNumbers]) -> TeamNumbers:
    """All uploads as one, oldest first: for the same rep and quarter a later figure replaces an earlier one.

    A file of quotas and a file of results (or deals) are joined by rep and quarter; names are compared without
    regard to case and blanks. What was replaced, and what found no partner, is told in the notes; notes about a
    single file's lack of goals or results fall away once another brings them.
    """
    joined: dict[tuple[str, str], RepPeriod] = {}
    names: dict[str, str] = {}
    replaced = 0
    for numbers in uploads:
        for row in numbers.rows:
            name = names.setdefault(" ".join(row.rep_id.split()).casefold(), row.rep_id)
            before = joined.get((name, row.period))
            replaced += before is not None and _disagree(before, row)
            joined[name, row.period] = replace(row, rep_id=name) if before is None else _joined(before, row)
    rows = tuple(joined[key] for key in sorted(joined, key=lambda k: (k[0], quarter_number(k[1]))))
    rejected: list[Rejected] = [reject for numbers in uploads for reject in numbers.rejected]
    return TeamNumbers(rows, tuple(rejected), _notes(uploads, rows, replaced))


def _disagree(before: RepPeriod, after: RepPeriod) -> bool:
    goal = before.quota > 0 and after.quota > 0 and before.quota != after.quota
    return goal or (before.has_result and after.has_result and before.actual != after.actual)


def _joined(before: RepPeriod, after: RepPeriod) -> RepPeriod:
    """The later row, with what only the earlier one knows."""
    extras = {name: getattr(before, name) for name in _EXTRAS if getattr(after, name) is None}
    result = after if after.has_result else before
    return replace(
        after,
        rep_id=before.rep_id,
        quota=after.quota if after.quota > 0 else before.quota,
        actual=result.actual,
        has_result=result.has_result,
        part=result.part,
        late_month=result.late_month,
        late_weeks=result.late_weeks,
        on_leave=before.on_leave or after.on_leave,
        **extras,
    )


def _notes(uploads: Sequence[TeamNumbers], rows: Sequence[RepPeriod], replaced: int) -> tuple[str, ...]:
    whole = any(row.quota > 0 and row.has_result for row in rows)
    told = [note for numbers in uploads for note in numbers.notes if not (whole and "cannot be judged from" in note)]
    if replaced:
        told.append(f"In {count(replaced, 'row')} a later file gave other figures; the later ones stand.")
    lonely_goals = sum(row.quota > 0 and not row.has_result for row in rows)
    lonely_results = sum(row.quota <= 0 and row.has_result for row in rows)
    if whole and lonely_goals:
        told.append(f"{count(lonely_goals, 'goal').capitalize()} found no result of the same rep and quarter.")
    if whole and lonely_results:
        told.append(f"{count(lonely_results, 'result').capitalize()} found no goal of the same rep and quarter.")
    return tuple(dict.fromkeys(told))
