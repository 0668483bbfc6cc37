"""Where an application stands and what comes next, in words for the person who sent it."""

from __future__ import annotations

from datetime import datetime, timedelta

from recruit.store.tables import Agency, Application

#: stage -> what it means for the candidate; `{client}` is the company that has the role
STANDING: dict[str, str] = {
    "new": "It has arrived. A recruiter has not decided anything yet.",
    "contacted": "The recruiter has written to you or called you.",
    "qualifying": "The recruiter is getting to know you better.",
    "submitted": "The recruiter has put you forward to {client}.",
    "interviewing": "You are in interviews with {client}.",
    "offered": "{client} has an offer for you.",
    "placed": "You have the job. Congratulations.",
    "not in consideration": "The recruiter decided not to go on with your application for this role. "
    "You may ask for the reason.",
    "client declined": "{client} decided not to go on with your application for this role. "
    "You may ask the recruiter for the reason.",
    "withdrawn": "You withdrew this application.",
}


def standing(application: Application) -> str:
    """The stage of a sent or withdrawn application in a sentence or two."""
    return STANDING[application.stage].format(client=application.role.client.name)


def kept_until(application: Application, agency: Agency) -> datetime:
    """The day on which the agency's time for keeping this application ends."""
    return (application.submitted_at or application.created_at) + timedelta(days=agency.retention_days)
