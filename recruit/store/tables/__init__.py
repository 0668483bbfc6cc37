"""All tables, by the thing they hold."""

from recruit.store.tables.base import Base, now
from recruit.store.tables.clients import Client, GoalProfileRow, Team, TeamNumber, TeamUpload
from recruit.store.tables.decisions import Decision, Note, Shortlist, ShortlistEntry
from recruit.store.tables.evidence import DriveProfileRow, FitScoreRow, SignalRow
from recruit.store.tables.hiring import Answer, Application, Candidate, Consent, Correction, Document, Role
from recruit.store.tables.intentions import TeamIntention
from recruit.store.tables.labels import Outcome, Scorecard, TrainedModel
from recruit.store.tables.open_door import CallRequest, KeptReading
from recruit.store.tables.people import Agency, Event, Invitation, User, UserSession
from recruit.store.tables.pulse import PulseAnswer, PulseSurvey

__all__ = [
    "Agency",
    "Answer",
    "Application",
    "Base",
    "CallRequest",
    "Candidate",
    "Client",
    "Consent",
    "Correction",
    "Decision",
    "Document",
    "DriveProfileRow",
    "Event",
    "FitScoreRow",
    "GoalProfileRow",
    "Invitation",
    "KeptReading",
    "Note",
    "Outcome",
    "PulseAnswer",
    "PulseSurvey",
    "Role",
    "Scorecard",
    "Shortlist",
    "ShortlistEntry",
    "SignalRow",
    "Team",
    "TeamIntention",
    "TeamNumber",
    "TeamUpload",
    "TrainedModel",
    "User",
    "UserSession",
    "now",
]
