"""Small tools in place of the real ones, so that flows and pages are tested without any model."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from recruit.domain.application import Application
from recruit.domain.columns import chosen_places
from recruit.domain.documents import Document
from recruit.domain.drive import DIMENSIONS, DriveProfile, Evidence, Question, Score
from recruit.domain.fit import Contribution, FitScore, Flag
from recruit.domain.goals import (
    Chart,
    Diagnosis,
    GoalProfile,
    Rejected,
    RepPeriod,
    Statistic,
    TablePreview,
    TeamNumbers,
)
from recruit.domain.pulse import PulseAnswers
from recruit.domain.signals import Signal
from recruit.domain.tools import Entrant, SignalsBySource, Tools

MAIN = ("rep_id", "period", "quota", "actual")


def read_document(data: bytes, name: str, *, pictures: bool = False) -> Document:
    """Text files are read; one that says so is locked."""
    if data.startswith(b"LOCKED"):
        return Document("encrypted", "pdf")
    return Document("ok", "txt", 1, data.decode())


def find_signals(text: str, context: str) -> list[Signal]:
    """Every "118% of plan" is an attainment."""
    found = re.finditer("118% of plan", text)
    return [Signal("attainment", hit.start(), hit.end(), hit.group(), {"ratio": 1.18}) for hit in found]


def score_drive(application: Application, signals: SignalsBySource) -> DriveProfile:
    """A point and a half for each signal on the record; everything else is missing."""
    evidence = tuple(
        Evidence(source, s.start, s.end, s.text, s.label, 1.5, "A result against a goal.")
        for source, found in signals.items()
        for s in found
    )
    record = Score(1.0 + 1.5 * len(evidence), 1.0, 4.0, evidence, base=1.0) if evidence else Score(None, 0.0, 4.0)
    missing = tuple(key for key in DIMENSIONS if key != "record" or not evidence)
    dimensions = {key: record if key == "record" else Score(None, 0.0, 4.0) for key in DIMENSIONS}
    overall = Score(1.0 + len(evidence), 0.5, 3.5) if evidence else Score(None, 0.0, 4.0)
    ask = Question(
        "resilience", "missing", "Tell me about a number you missed.", ("Blames others", "Changed something")
    )
    return DriveProfile(application.id, dimensions, overall, missing, (ask,), model="fake-1")


def parse_numbers(data: bytes, name: str, mapping: Mapping[str, str] | None = None) -> TeamNumbers:
    """Rows of rep, period, quota, actual in the order of the mapping; a row that is not four parts is named."""
    rows, rejected = [], []
    at = chosen_places(mapping or {}) or dict(zip(MAIN, range(4), strict=True))
    for number, line in enumerate(data.decode().splitlines()[1:], start=2):
        parts = line.split(",")
        if len(parts) == 4:
            rows.append(RepPeriod(parts[at["rep_id"]], parts[at["period"]], *(float(parts[at[k]]) for k in MAIN[2:])))
        else:
            rejected.append(Rejected(number, "This row has not four parts."))
    return TeamNumbers(tuple(rows), tuple(rejected))


def preview_numbers(data: bytes, name: str, mapping: Mapping[str, str] | None = None) -> TablePreview:
    """The first line is the header; the columns are in their usual order, unless somebody said otherwise."""
    lines = [line.split(",") for line in data.decode().splitlines()]
    top = tuple((number, tuple(cells)) for number, cells in enumerate(lines[:5], start=1))
    at = chosen_places(mapping or {}) or dict(zip(MAIN, range(4), strict=True))
    return TablePreview(top, at, 1, "rep and period")


def merge_numbers(uploads: Sequence[TeamNumbers]) -> TeamNumbers:
    """A later row replaces an earlier one of the same rep and period."""
    merged = {(row.rep_id, row.period): row for numbers in uploads for row in numbers.rows}
    notes = tuple(note for numbers in uploads for note in numbers.notes)
    return TeamNumbers(tuple(merged[key] for key in sorted(merged)), (), notes)


def diagnose_team(
    numbers: TeamNumbers, *, market_growth: float | None = None, pulse: PulseAnswers | None = None
) -> Diagnosis:
    """Too safe when everybody hits the goal."""
    hits = sum(row.actual >= row.quota for row in numbers.rows) / len(numbers.rows)
    safe = hits == 1.0
    return Diagnosis(
        verdict="too_safe" if safe else "unclear",
        wording="Likely too safe (84 %)." if safe else "Not clear yet.",
        posterior={"too_safe": 0.84, "balanced": 0.1, "too_ambitious": 0.06},
        reps=len({row.rep_id for row in numbers.rows}),
        periods=len({row.period for row in numbers.rows}),
        statistics=(Statistic("hit_share", "Goals hit", hits, 0.5, 1.0, "Every goal was hit."),),
        missing=("No calls or meetings were given.",),
        advice=("Raise the goals by 10 %.",),
        profile=GoalProfile("x", challenge=0.7, hit_share=hits),
        rejected=numbers.rejected,
        reasons=("Every goal was hit.",),
        counter_reason="The market shrank.",
        settle="Four more quarters would settle it.",
        charts=(Chart("histogram:attainment", "All land over the goal", ("attainment", "reps"), ((1.0, 3), (1.1, 1))),),
        model="fake-1",
        extra={"what_if": foreseen(hits), "pulse": None if pulse is None else {"answers": pulse.people}},
    )


def foreseen(hits: float) -> dict[str, Any]:
    """A table of steps in which each percent more takes a percent of hits away."""
    steps = [[max(0.0, hits - max(0, rise) / 100)] * 4 + [0.5, 0.3, 0.2, 0.0, 2.0] for rise in range(-20, 41)]
    return {"pay_growth": None, "steps": steps, "verdicts": ["too_safe"] * 21 + ["balanced"] * 40, "assumes": "Half."}


def rank_people(people: Sequence[Entrant], team: GoalProfile) -> list[FitScore]:
    """By drive, best first; all in one band."""
    order = sorted(people, key=lambda entrant: (-(entrant.profile.overall.score or 0), entrant.application.id))
    flags = () if team.challenge is not None else (Flag("drive_alone", "Ranked by drive alone."),)
    return [
        FitScore(
            id=entrant.application.id,
            rank=rank,
            band=1,
            fit=entrant.profile.overall.score or 1.0,
            low=0.5,
            high=3.5,
            performance=2.0,
            retention_risk=3.0,
            strain_risk=0.5,
            contributions=(
                Contribution("record", entrant.profile.overall.score or 1.0, "Beat the plan.", ("118% of plan",)),
            ),
            flags=flags,
            missing=entrant.profile.missing,
            retention_after_raise=1.0 if team.will_raise_goals else None,
            model="fake-1",
        )
        for rank, entrant in enumerate(order, start=1)
    ]


FAKES = Tools(
    read_document, find_signals, score_drive, parse_numbers, diagnose_team, rank_people, merge_numbers, preview_numbers
)
