"""The agency's words for where a person stands, and what a client may answer to a shortlist."""

from __future__ import annotations

#: stage -> what it means, in the order a person passes them
STAGES: dict[str, str] = {
    "new": "New",
    "contacted": "Contacted",
    "qualifying": "Qualifying",
    "submitted": "Submitted",
    "interviewing": "Interviewing",
    "offered": "Offered",
    "placed": "Placed",
    "not in consideration": "Not in consideration",
    "client declined": "Client declined",
    "withdrawn": "Withdrawn",
}

#: Stages that end a person's chance at this role: a named person must give a reason.
ENDING = ("not in consideration", "client declined")

#: Set by the candidate alone.
BY_CANDIDATE = ("withdrawn",)

#: answer -> the button's words
ANSWERS: dict[str, str] = {"meet": "Ask to meet", "not_for_us": "Not for us, because", "tell_more": "Tell me more"}


def stage_problem(to_stage: str, reason: str) -> str | None:
    """Why a move to `to_stage` cannot be made as asked, in a sentence; None when it can."""
    if to_stage not in STAGES or to_stage in BY_CANDIDATE:
        return "Choose one of the stages."
    if to_stage in ENDING and not reason.strip():
        return "Give a reason. It is kept with your name, and the person may ask for it."
    return None


def initials(name: str) -> str:
    """A person's initials for blind views, as in "M. D."; a dash when there is no name."""
    parts = [part for part in name.replace("-", " ").split() if part[0].isalpha()]
    return " ".join(f"{part[0].upper()}." for part in (parts[:1] + parts[-1:] if len(parts) > 1 else parts)) or "—"
