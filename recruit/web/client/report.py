"""The diagnosis on three printed pages, for a meeting with the client."""

from __future__ import annotations

from flask import abort, render_template, request

from recruit.domain.foresight import foresee
from recruit.domain.goals import VERDICT_WORDS, Chart, Diagnosis
from recruit.domain.records import diagnosis_from
from recruit.domain.sources import sources_for
from recruit.store import people
from recruit.store import teams as teams_store
from recruit.store.tables import Team
from recruit.web.charts import percent
from recruit.web.client import bp
from recruit.web.client.pictures import pictures
from recruit.web.client.pulse import pulse_view
from recruit.web.client.team import version_or_404
from recruit.web.client.verdicts import sentence, shares
from recruit.web.client.what_if import what_if_view
from recruit.web.db import db
from recruit.web.guard import needs
from recruit.web.person import person

MOST_PICTURES, TOLD_IN_WORDS = 6, ("capacity", "territories")
RISES = (-10, 0, 5, 10, 15, 20, 30)


@bp.get("/client/teams/<int:team_id>/report")
@needs("team.read", team=Team)
def report(team: Team) -> str:
    """The newest version, or `?version=1`; a team without a diagnosis has no report."""
    versions = teams_store.profiles_of(db(), team.id)
    shown = version_or_404(versions, request.args.get("version", type=int)) or abort(404)
    diagnosis = diagnosis_from(shown.diagnosis)
    known = [figure.key for figure in diagnosis.statistics if figure.value is not None]
    steps = _steps(diagnosis)
    return render_template(
        "client/report.html",
        team=team,
        agency=people.agency(db(), team.agency_id),
        person_kind=person().kind,
        shown=shown,
        files=[upload for upload in teams_store.uploads_in_force(db(), team.id) if upload.rows_used],
        diagnosis=diagnosis,
        verdict_sentence=sentence(diagnosis),
        shares=shares(diagnosis),
        drawings=pictures(_on_paper(diagnosis.charts)),
        steps=steps,
        sources=sources_for([*known, *(["what_if"] if steps else [])]),
        apart=_apart(diagnosis),
        pulse=pulse_view(team),
        **what_if_view(team, diagnosis, newest=shown is versions[0]),
    )


def _on_paper(charts: tuple[Chart, ...]) -> tuple[Chart, ...]:
    """The charts that fit one page; with more than MOST_PICTURES, those whose figures are told in words anyway go."""
    return (
        charts if len(charts) <= MOST_PICTURES else tuple(c for c in charts if c.key not in ("capacity", "territories"))
    )


def _steps(diagnosis: Diagnosis) -> list[tuple[str, ...]]:
    """The slider on paper: a few raises, what share would reach the goal, and what the goals would be."""
    table = diagnosis.extra.get("what_if")
    if not table:
        return []
    found = []
    for rise in RISES:
        seen = foresee(table, rise, None)
        between = "" if seen.low == seen.high else f" ({seen.low * 100:.0f} to {percent(seen.high)})"
        goals = "today's" if rise == 0 else f"{rise:+d} %".replace("-", "−")
        told = (goals, percent(seen.expected) + between, VERDICT_WORDS[seen.verdict])
        found.append(tuple(words.replace(" %", "\u00a0%") for words in told))
    return found


def _apart(diagnosis: Diagnosis) -> list[tuple[str, int]]:
    """Why rows were left out of the verdict, and how many for each reason."""
    counts: dict[str, int] = {}
    for row in diagnosis.extra.get("apart", ()):
        counts[row["why"]] = counts.get(row["why"], 0) + 1
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
