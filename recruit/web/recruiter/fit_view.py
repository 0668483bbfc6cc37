"""The fit to one role with parts that add up on the page, and the summary of drive the same way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from recruit.domain.drive import DIMENSIONS, DriveProfile
from recruit.domain.fit import Contribution, Flag
from recruit.domain.records import fit_score_from
from recruit.store import applications, screening
from recruit.store.tables import Application
from recruit.web.db import db
from recruit.web.recruiter.blind import Cover
from recruit.web.recruiter.hand_sums import to_hundredths
from recruit.web.recruiter.phrases import Reading
from recruit.web.recruiter.rows import is_judged, without_quotes

NO_FIT: dict[str, Any] = {
    "fit": None,
    "judged": False,
    "fit_row": None,
    "fit_parts": (),
    "fit_total": None,
    "flags": (),
    "goal_profile": None,
}


@dataclass(frozen=True, slots=True)
class OverallPart:
    """A dimension's part in the summary."""

    key: str
    name: str
    points: float


@dataclass(frozen=True, slots=True)
class Overall:
    """The summary of drive: `base` and the parts add up to `total` (None when they do not)."""

    base: float
    parts: tuple[OverallPart, ...]
    total: float | None


def fit_view(application: Application, cover: Cover, reading: Reading) -> dict[str, Any]:
    """What the page needs to know of the fit; all None while there is no place in the ranking."""
    row = applications.fit_of(db(), application.id) if application.state == "submitted" else None
    if row is None:
        return NO_FIT
    score = fit_score_from(row.score)
    shown = to_hundredths([part.points for part in score.contributions], score.fit)
    points = shown or [part.points for part in score.contributions]
    parts = [_part(part, point, cover, reading) for part, point in zip(score.contributions, points, strict=True)]
    return {
        "fit": score,
        "judged": is_judged(score),
        "fit_row": row,
        "fit_parts": tuple(parts),
        "fit_total": round(score.fit, 2) if shown else None,
        "flags": tuple(Flag(flag.code, cover.over(flag.says)) for flag in score.flags),
        "goal_profile": screening.goal_profile(db(), row.goal_profile_id),
    }


def overall_view(profile: DriveProfile) -> Overall:
    """The summary's parts by dimension."""
    score = profile.overall
    base = round(score.base, 2)
    total = None if score.score is None else round(score.score, 2)
    shown = None if total is None else to_hundredths([base, *(piece.points for piece in score.evidence)], total)
    points = shown[1:] if shown else [piece.points for piece in score.evidence]
    parts = tuple(
        OverallPart(piece.label, DIMENSIONS[piece.label][0] if piece.label in DIMENSIONS else piece.label, point)
        for piece, point in zip(score.evidence, points, strict=True)
    )
    return Overall(shown[0] if shown else base, parts, total if shown else None)


def _part(part: Contribution, points: float, cover: Cover, reading: Reading) -> Contribution:
    quotes = tuple(dict.fromkeys(cover.over(reading.phrase(part.feature, quote)) for quote in part.quotes))
    return replace(part, points=points, says=cover.over(without_quotes(part)), quotes=quotes)
