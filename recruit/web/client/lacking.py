"""What a team's numbers still lack before its goals can be judged, and a file to fill that in."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flask import make_response
from werkzeug.wrappers import Response

from recruit.store import teams as teams_store
from recruit.store.tables import Team, TeamNumber
from recruit.web.charts import cell
from recruit.web.client import bp
from recruit.web.db import db
from recruit.web.guard import needs


@dataclass(frozen=True, slots=True)
class Lack:
    """Results without goals, goals without results, or the two for different quarters; and what is there by quarter."""

    title: str
    body: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


TITLES = {
    (True, False): ("Results are here; the goals are not", "the goal of each rep in each quarter"),
    (False, True): ("Goals are here; the results are not", "what each rep sold in each quarter"),
    (True, True): ("Goals and results do not meet", "both a goal and a result of the same rep and quarter"),
}


@bp.get("/client/teams/<int:team_id>/to-complete.csv")
@needs("team.read", team=Team)
def to_complete(team: Team) -> Response:
    """The team's reps and quarters with what is known of each, to be filled in and sent back."""
    text = io.StringIO()
    sheet = csv.writer(text)
    sheet.writerow(("rep_id", "period", "quota", "actual"))
    for row in teams_store.numbers_of(db(), team.id):
        actual = f"{row.actual:g}" if _has_result(row) else ""
        sheet.writerow((_harmless(row.rep_id), row.period, f"{row.quota:g}" if row.quota > 0 else "", actual))
    answer = make_response(text.getvalue())
    answer.headers["Content-Type"] = "text/csv; charset=utf-8"
    answer.headers["Content-Disposition"] = 'attachment; filename="to-complete.csv"'
    return answer


def _harmless(name: str) -> str:
    """A name that a spreadsheet will not take for a formula."""
    return f"'{name}" if name[:1] in "=+-@" else name


def lack_of(rows: Sequence[TeamNumber]) -> Lack | None:
    """What is missing; None when something can be judged, or when there is nothing at all."""
    if not rows or any(row.quota > 0 and _has_result(row) for row in rows):
        return None
    results, goals = any(_has_result(row) for row in rows), any(row.quota > 0 for row in rows)
    if not (results or goals):
        return None
    title, what = TITLES[results, goals]
    body = (
        f"Whether goals are right can only be said with {what}. Take the file below, fill in the empty column, and "
        "send it back; or send any file of your own that names them: the two are joined by rep and quarter."
    )
    return Lack(title, body, *_by_quarter(rows))


def _by_quarter(rows: Sequence[TeamNumber]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    groups: dict[str, list[TeamNumber]] = defaultdict(list)
    for row in rows:
        groups[row.period].append(row)
    lines = []
    for period in sorted(groups):
        group = groups[period]
        deals = sum(row.more.get("deals") or 0 for row in group)
        part = "in part" if any(row.more.get("part") for row in group) else ""
        figures = (
            _sum(row.quota for row in group),
            _sum(row.actual for row in group if _has_result(row)),
            _sum([deals]),
        )
        lines.append((period, str(len(group)), *figures, part))
    used = [n for n in range(6) if n < 2 or any(line[n] for line in lines)]
    columns = ("Quarter", "Reps", "Goals", "Results", "Deals won", "Covered")
    return tuple(columns[n] for n in used), tuple(tuple(line[n] for n in used) for line in lines)


def _sum(values: Iterable[float]) -> str:
    total = sum(values)
    return cell("", round(total)) if total else ""


def _has_result(row: TeamNumber) -> bool:
    return bool(row.more.get("has_result"))
