"""A client says what it means to do with a team's goals, says otherwise, or takes it back."""

from __future__ import annotations

from recruit.domain.access import Person
from recruit.domain.errors import BadInput
from recruit.domain.intention import Intention, checked
from recruit.store import Session, events, intentions, teams, work
from recruit.store.tables import Team, TeamIntention, now


def set_intention(db: Session, team: Team, intention: Intention, person: Person) -> TeamIntention:
    """Keep the intention in place of an earlier one; the goal profile and the rankings are made again with it.

    Raises BadInput when it cannot be meant, when nobody signed in says it, or before there is a diagnosis.
    """
    told = checked(intention, now().date())
    if teams.newest_profile(db, team.id) is None:
        raise BadInput("Send this team's numbers first: an intention starts from where its goals are.")
    if person.id is None:
        raise BadInput("Sign in to say what you intend.")
    row = TeamIntention(
        agency_id=team.agency_id,
        client_id=team.client_id,
        team_id=team.id,
        rise=told.rise,
        pay_growth=told.pay_growth,
        starts=told.starts,
        said_by=person.id,
    )
    db.add(row)
    team.will_raise_goals = told.rise > 0
    events.record(db, person, "set intention", row, team=team.id, rise=told.rise, starts=told.starts.isoformat())
    work.ask_for_work(db, team)
    return row


def take_back_intention(db: Session, team: Team, person: Person) -> bool:
    """Let the intention no longer hold; whether goals will rise is then not decided. False when there is none."""
    row = intentions.intention_of(db, team.id)
    if row is None:
        return False
    row.taken_back_at = now()
    team.will_raise_goals = None
    events.record(db, person, "took back intention", row, team=team.id)
    work.ask_for_work(db, team)
    return True
