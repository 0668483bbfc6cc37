"""Profiles, scores and diagnoses as plain JSON values and back, for storing them whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, cast

from recruit.domain.application import Application
from recruit.domain.drive import DriveProfile, Evidence, Question, Score
from recruit.domain.fit import Contribution, FitScore, Flag
from recruit.domain.goals import Chart, Diagnosis, Rejected, Statistic, goal_profile_from


def to_plain(record: DriveProfile | FitScore | Diagnosis | Application) -> dict[str, Any]:
    """A record as JSON values only."""
    return json.loads(canonical(asdict(record)))


def canonical(value: Any) -> str:
    """One text for equal values: sorted keys, no spaces."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=dict)


def fingerprint(value: Any) -> str:
    """The SHA-256 of a value's canonical text, in hex."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def drive_profile_from(data: Mapping[str, Any]) -> DriveProfile:
    """The drive profile that `to_plain` wrote."""
    return DriveProfile(
        **_without(data, "dimensions", "overall", "questions"),
        dimensions={key: _score_from(score) for key, score in data["dimensions"].items()},
        overall=_score_from(data["overall"]),
        questions=tuple(Question(**_tuples(question)) for question in data["questions"]),
    )


def fit_score_from(data: Mapping[str, Any]) -> FitScore:
    """The fit score that `to_plain` wrote."""
    return FitScore(
        **_without(data, "contributions", "flags"),
        contributions=tuple(Contribution(**_tuples(part)) for part in data["contributions"]),
        flags=tuple(Flag(**flag) for flag in data["flags"]),
    )


def diagnosis_from(data: Mapping[str, Any]) -> Diagnosis:
    """The diagnosis that `to_plain` wrote."""
    return Diagnosis(
        **_without(data, "statistics", "profile", "rejected", "charts"),
        statistics=tuple(Statistic(**figure) for figure in data["statistics"]),
        profile=goal_profile_from(data["profile"]),
        rejected=tuple(Rejected(**row) for row in data["rejected"]),
        charts=tuple(
            Chart(chart["key"], chart["title"], tuple(chart["columns"]), tuple(tuple(row) for row in chart["rows"]))
            for chart in data["charts"]
        ),
    )


def _score_from(data: Mapping[str, Any]) -> Score:
    return Score(**_without(data, "evidence"), evidence=tuple(Evidence(**piece) for piece in data["evidence"]))


def _without(data: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in _tuples(data).items() if key not in keys}


def _tuples(data: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(cast("list[Any]", value)) if isinstance(value, list) else value for key, value in data.items()}
