"""Profile an application: its signals, text by text, then its drive profile. No database."""

from __future__ import annotations

from recruit.domain.application import Application
from recruit.domain.signals import Context, Signal
from recruit.domain.tools import Entrant, FindSignals, ScoreDrive


def profile_application(application: Application, find_signals: FindSignals, score_drive: ScoreDrive) -> Entrant:
    """The application with its signals by source and its drive profile, ready to be ranked.

    The goal and the result of the first question are read like answers, under "answers.last_goal.goal" and
    "answers.last_goal.result", for the scorer alone: they are fields, not texts that a page marks.
    """
    signals = signals_of(application, find_signals)
    return Entrant(application, signals, score_drive(application, signals))


def signals_of(application: Application, find_signals: FindSignals) -> dict[str, list[Signal]]:
    """The signals of every text that was given, by source."""
    found: dict[str, list[Signal]] = {}
    for source, text in application.texts().items():
        context: Context = "resume" if source == "resume" else "answer"
        found[source] = find_signals(text, context)
    for field in ("goal", "result"):
        text = getattr(application.last_goal, field)
        if text.strip():
            found[f"answers.last_goal.{field}"] = find_signals(text, "answer")
    return found
