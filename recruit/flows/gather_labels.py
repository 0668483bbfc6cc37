"""Everybody of an agency with a label, opened for learning: what they sent, for which team, what came of it."""

from __future__ import annotations

from statistics import fmean

from recruit.domain.drive import DIMENSIONS
from recruit.domain.goals import GoalProfile, goal_profile_from
from recruit.domain.labels import Labelled, attainment_of, left_within_a_year
from recruit.domain.records import drive_profile_from
from recruit.domain.tools import Entrant
from recruit.flows.open_application import open_application, open_signals
from recruit.flows.record_labels import told_of
from recruit.store import Session, labels, screening


def gather_labels(db: Session, agency_id: int, *, files_key: str) -> list[Labelled]:
    """The labelled people in order of application.

    Whoever did not agree to being learnt from is not among them, nor is whoever was erased.
    """
    found: list[Labelled] = []
    for row, profile, fit in labels.labelled(db, agency_id):
        opened = open_application(row, files_key=files_key)
        entrant = Entrant(opened, open_signals(db, row, opened), drive_profile_from(profile.profile))
        goals = screening.goal_profile(db, fit.goal_profile_id) if fit is not None else None
        told = told_of(labels.outcomes_on(db, row.id))
        found.append(
            Labelled(
                entrant,
                GoalProfile() if goals is None else goal_profile_from(goals.profile),
                _ratings(db, row.id),
                attainment_of(told),
                left_within_a_year(told),
            )
        )
    return found


def _ratings(db: Session, application_id: int) -> dict[str, float]:
    """The interviewers' mean of each dimension that was rated."""
    cards = labels.scorecards_on(db, application_id)
    rated = {key: [float(card.ratings[key]) for card in cards if key in card.ratings] for key in DIMENSIONS}
    return {key: fmean(values) for key, values in rated.items() if values}
