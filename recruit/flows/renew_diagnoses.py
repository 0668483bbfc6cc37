"""Diagnoses made by an earlier model, or in earlier words, are worked out again from the same numbers."""

from __future__ import annotations

from recruit.store import Session, teams, work


def renew_diagnoses(db: Session, model: str) -> int:
    """Ask for the diagnosis of every team whose newest one was not made by `model`; how many teams."""
    stale = teams.diagnosed_otherwise(db, model)
    for team in stale:
        work.ask_for_work(db, team)
    return len(stale)
